using System.Text;
using Answerable.Core.Places;

namespace Answerable.Core.Library;

/// <summary>A word of a text as searches compare it: small letters without accents; an apostrophe inside it is left out.</summary>
/// <param name="Text">The word.</param>
/// <param name="At">Where it begins in the text.</param>
/// <param name="Length">How many signs of the text it takes.</param>
public readonly record struct SearchWord(string Text, int At, int Length)
{
    /// <summary>Longer words are cut: nobody types them.</summary>
    private const int Longest = 60;

    /// <summary>Its stem.</summary>
    public string Stem => Library.Stem.Of(Text);

    /// <summary>The words of a text, in order.</summary>
    public static IEnumerable<SearchWord> Of(string text)
    {
        var word = new StringBuilder();
        var (start, end) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && PlaceName.Plain(text[i]) is { } letters)
            {
                if (word.Length == 0) start = i;
                (end, _) = (i + 1, word.Append(letters));
            }
            else if (word.Length > 0 && !(i < text.Length && text[i] is '\'' or '’'))
            {
                yield return new(word.Length > Longest ? word.ToString(0, Longest) : word.ToString(), start, end - start);
                word.Clear();
            }
        }
    }

    /// <summary>Each word of a text once, with its stem: what an index keeps of it.</summary>
    public static IReadOnlyList<(string Word, string Stem)> Index(string text) => [.. Of(text).Select(word => word.Text).Where(word => word.Length > 0).Distinct().Select(word => (word, Library.Stem.Of(word)))];
}
