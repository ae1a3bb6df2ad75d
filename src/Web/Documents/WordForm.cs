using System.Text.RegularExpressions;
using Answerable.Web.Words;

namespace Answerable.Web.Documents;

/// <summary>
/// A paper with a place to write in, sent to somebody as a Word file and read again with <see cref="DocxText.OfPlace"/>. What else is on it is for
/// reading only.
/// </summary>
public static class WordForm
{
    /// <summary>The form of one question.</summary>
    /// <param name="id">The question's id, by which the answer is found again: up to 30 letters, digits and hyphens.</param>
    /// <param name="title">What it is about.</param>
    /// <param name="asked">What is asked, in Markdown.</param>
    /// <param name="reference">The figures to write about, if there are any.</param>
    /// <param name="due">The day to send it back by.</param>
    /// <param name="text">What is written already, in Markdown; empty for nothing.</param>
    public static Document Of(string id, string title, string asked, Table? reference, DateOnly due, string text) => new(title, English.SendBackBy(due),
    [
        new Heading(2, English.AskedHead, "asked"), new Paragraphs(asked),
        .. reference is null ? Array.Empty<Block>() : [new Heading(2, English.ForReferenceHead, "reference"), reference],
        new Heading(2, English.YourTextHead, "text"), new Paragraphs(English.FormExplains), new Place(id, text),
    ]);
}

/// <summary>A place to write in.</summary>
public sealed partial record Place : Block
{
    /// <param name="id">What it is found again by: up to 30 letters, digits and hyphens.</param>
    /// <param name="markdown">What is written there already; empty for nothing.</param>
    public Place(string id, string markdown) => (Id, Markdown) = (Known().IsMatch(id) ? id : throw new ArgumentException($"No id of a place: {id}", nameof(id)), markdown);

    /// <summary>What it is found again by.</summary>
    public string Id { get; }

    /// <summary>What is written there already.</summary>
    public string Markdown { get; }

    [GeneratedRegex("^[A-Za-z0-9-]{1,30}$")]
    private static partial Regex Known();
}
