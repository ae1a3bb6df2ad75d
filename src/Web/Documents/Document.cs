namespace Answerable.Web.Documents;

/// <summary>A paper before it is a page or a file: headings, texts and tables in order. HTML, Word and print are made from it.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Lead">The first sentences, as plain text; empty for none.</param>
/// <param name="Blocks">What follows, in order.</param>
public sealed record Document(string Title, string Lead, IReadOnlyList<Block> Blocks);

/// <summary>One thing of a document.</summary>
public abstract record Block;

/// <summary>A heading under the title.</summary>
/// <param name="Level">2 for the highest under the title, then 3 and 4.</param>
/// <param name="Words">The heading.</param>
/// <param name="Id">Its name in addresses.</param>
public sealed record Heading(int Level, string Words, string Id) : Block;

/// <summary>Paragraphs and lists, in Markdown. Markup inside is shown, never obeyed.</summary>
public sealed record Paragraphs(string Markdown) : Block;

/// <summary>A text that is somebody's own and stands apart.</summary>
/// <param name="Who">Whose it is: a line above it.</param>
/// <param name="Markdown">The text.</param>
public sealed record Said(string Who, string Markdown) : Block;

/// <summary>A table with one row of headings, the first column naming each row.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Caption">What it is.</param>
/// <param name="Subtitle">What has to be known to read it; empty for nothing.</param>
/// <param name="Heads">The headings, as many as a row has cells.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Notes">What stands beneath it.</param>
public sealed record Table(string Id, string Caption, string Subtitle, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<TableCell>> Rows, IReadOnlyList<string> Notes) : Block;

/// <summary>A cell of one line or a few.</summary>
/// <param name="Lines">The lines, as they are shown.</param>
/// <param name="IsFigure">Whether it holds figures, which stand at the right.</param>
public sealed record TableCell(IReadOnlyList<string> Lines, bool IsFigure)
{
    /// <summary>Where its first line leads to on this site; null for nowhere. Only the page itself has the link.</summary>
    public string? Address { get; init; }

    public static implicit operator TableCell(string text) => new([text], false);

    public static TableCell Figures(params IReadOnlyList<string> lines) => new([.. lines.Where(line => line.Length > 0)], true);
}
