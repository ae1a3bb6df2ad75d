using System.Text.RegularExpressions;

namespace Answerable.Core.Statements;

/// <summary>What became of words from one text to another.</summary>
public enum WordFate
{
    /// <summary>They stand in both.</summary>
    Kept,

    /// <summary>They stand only in the earlier one.</summary>
    TakenOut,

    /// <summary>They stand only in the later one.</summary>
    Added,
}

/// <summary>Words in a row that had the same fate.</summary>
/// <param name="Fate">What became of them.</param>
/// <param name="Text">The words, with the blanks and line ends between and after them.</param>
public sealed record WordRun(WordFate Fate, string Text);

/// <summary>What differs between two texts, word by word. A paragraph's end counts as a word; how wide a blank is does not count.</summary>
public static partial class WordDifference
{
    // The table of the longest common words takes two bytes for each pair. A longer stretch is shown as replaced as a whole.
    private const int MostPairs = 4_000_000;

    /// <summary>The runs that lead from one text to the other: what was kept and added, put together, is the later text.</summary>
    public static IReadOnlyList<WordRun> Between(string was, string now)
    {
        var (before, after) = (Words(was), Words(now));
        var (head, most) = (0, Math.Min(before.Count, after.Count));
        while (head < most && Same(before[head], after[head])) head++;
        var tail = 0;
        while (tail < most - head && Same(before[^(tail + 1)], after[^(tail + 1)])) tail++;
        List<(WordFate Fate, string Word)> steps =
        [
            .. after.Take(head).Select(word => (WordFate.Kept, word)),
            .. Middle(before[head..^tail], after[head..^tail]),
            .. after.TakeLast(tail).Select(word => (WordFate.Kept, word)),
        ];
        List<WordRun> runs = [];
        foreach (var (fate, word) in steps)
        {
            if (runs is [.., var last] && last.Fate == fate) runs[^1] = last with { Text = last.Text + word };
            else runs.Add(new(fate, word));
        }

        return runs;
    }

    private static IEnumerable<(WordFate, string)> Middle(List<string> before, List<string> after)
    {
        var longest = (long)before.Count * after.Count <= MostPairs ? Longest(before, after) : null;
        var (i, j) = (0, 0);
        while (i < before.Count || j < after.Count)
        {
            if (longest is not null && i < before.Count && j < after.Count && Same(before[i], after[j]))
            {
                yield return (WordFate.Kept, after[j]);
                (i, j) = (i + 1, j + 1);
            }
            else if (i < before.Count && (j == after.Count || longest is null || longest[i + 1, j] >= longest[i, j + 1])) yield return (WordFate.TakenOut, before[i++]);
            else yield return (WordFate.Added, after[j++]);
        }
    }

    /// <summary>How many words the rests of both texts have in common from each pair of places on.</summary>
    private static ushort[,] Longest(List<string> before, List<string> after)
    {
        var longest = new ushort[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
            for (var j = after.Count - 1; j >= 0; j--)
                longest[i, j] = Same(before[i], after[j]) ? (ushort)(longest[i + 1, j + 1] + 1) : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        return longest;
    }

    private static List<string> Words(string text) => [.. Word().Matches(text.ReplaceLineEndings("\n")).Select(word => word.Value)];

    private static bool Same(string one, string other) => one.AsSpan().Trim().SequenceEqual(other.AsSpan().Trim());

    // A word with the blanks behind it, or what parts two paragraphs.
    [GeneratedRegex(@"\S+(?:(?!\n\s*\n)\s)*|\s+")]
    private static partial Regex Word();
}
