using System.Globalization;
using System.Text.RegularExpressions;

namespace Answerable.Web.Catalogue;

/// <summary>The office's one colour: whether it can be read, and what it becomes where the page is dark. Contrast is WCAG 2.2's.</summary>
public static partial class Colours
{
    /// <summary>The least contrast of words: success criterion 1.4.3.</summary>
    public const double Least = 4.5;

    private const string White = "#ffffff", Wash = "#f4f6f8"; // what words stand on in the light scheme
    private static readonly string[] Dark = ["#10161d", "#18212b"]; // paper and wash of the dark scheme

    /// <summary>A colour as it is kept, from <c>#0F4C75</c> or <c>0f4c75</c>; null when it is none.</summary>
    public static string? Parse(string? text) => text?.Trim().TrimStart('#').ToLowerInvariant() is { } digits && Digits().IsMatch(digits) ? "#" + digits : null;

    /// <summary>Whether words in it can be read on white and on the pale bands.</summary>
    public static bool IsReadable(string colour) => Parse(colour) == colour && OnWash(colour) >= Least;

    /// <summary>Its contrast with white, 1 to 21.</summary>
    public static double OnWhite(string colour) => Contrast(colour, White);

    /// <summary>Its contrast with the pale bands, which is a little less.</summary>
    public static double OnWash(string colour) => Contrast(colour, Wash);

    /// <summary>The colour for the dark scheme: mixed with as much white as it needs to be read there.</summary>
    public static string ForDark(string colour)
    {
        for (var white = 0; ; white += 5)
            if (Mixed(colour, white) is var mixed && (white >= 100 || Dark.All(paper => Contrast(mixed, paper) >= Least + 1.5))) return mixed;
    }

    /// <summary>The contrast of two colours, 1 to 21.</summary>
    public static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static string Mixed(string colour, int white) =>
        "#" + string.Concat(Channels(colour).Select(channel => (channel + ((255 - channel) * white / 100)).ToString("x2", CultureInfo.InvariantCulture)));

    private static double Luminance(string colour)
    {
        var linear = Channels(colour).Select(channel => channel / 255.0).Select(share => share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4)).ToList();
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }

    private static IEnumerable<int> Channels(string colour) =>
        Enumerable.Range(0, 3).Select(at => int.Parse(colour.AsSpan(1 + (2 * at), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    [GeneratedRegex("^[0-9a-f]{6}$")]
    private static partial Regex Digits();
}
