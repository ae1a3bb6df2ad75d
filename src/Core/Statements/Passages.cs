using System.Text.RegularExpressions;

namespace Answerable.Core.Statements;

/// <summary>A paragraph of a Markdown text, or one item of a list.</summary>
/// <param name="Spot">Where it stands, without the white space around it.</param>
/// <param name="IsItem">Whether it is an item of a list.</param>
public sealed record Passage(Spot Spot, bool IsItem);

/// <summary>A Markdown text by paragraphs and sentences: as much of it as is needed to know what a number is said of.</summary>
public static partial class Passages
{
    /// <summary>The paragraphs and list items, in order.</summary>
    public static IReadOnlyList<Passage> Of(string text)
    {
        List<Passage> found = [];
        var start = 0;
        foreach (var border in Borders().Matches(text).Select(border => border.Index).Append(text.Length))
        {
            var (first, last) = (start, border);
            while (first < last && char.IsWhiteSpace(text[first])) first++;
            while (last > first && char.IsWhiteSpace(text[last - 1])) last--;
            if (last > first) found.Add(new(Spot.Between(first, last), Item().IsMatch(text[first..last])));
            start = border;
        }

        return found;
    }

    /// <summary>The sentences of a paragraph. A full stop inside a number or before a small letter ends none.</summary>
    public static IReadOnlyList<Spot> Sentences(string text, Spot paragraph)
    {
        List<Spot> found = [];
        var start = paragraph.Start;
        foreach (Match end in Ends().Matches(paragraph.In(text)))
        {
            var next = paragraph.Start + end.Index + end.Length;
            found.Add(Spot.Between(start, next));
            start = next;
        }

        if (start < paragraph.End) found.Add(Spot.Between(start, paragraph.End));
        return found;
    }

    // An empty line ends a paragraph; so does the start of a list item, a heading or a row of a table.
    [GeneratedRegex(@"\n[ \t\r]*(?=\n)|\n(?=[ \t]*(?:[-*+•][ \t]|\d{1,9}[.)][ \t]|\#{1,6}[ \t]|\|))", RegexOptions.CultureInvariant)]
    private static partial Regex Borders();

    [GeneratedRegex(@"\A(?:[-*+•]|\d{1,9}[.)])[ \t]", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"[.!?]['""”’)\]]?\s+(?=[^\p{Ll}])", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
