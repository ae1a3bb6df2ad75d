using System.Text.RegularExpressions;

namespace Answerable.Sources.Scanning;

/// <summary>Whether a style that is written on an element of a page or a drawing hides what is in it.</summary>
internal static partial class Hiding
{
    public static bool Hides(string style) => style.Length > 0 && Declaration().IsMatch(style.Replace(" ", "", StringComparison.Ordinal));

    /// <summary>The value that a style gives a property; null for none.</summary>
    public static string? Of(string style, string property)
    {
        foreach (var declaration in style.Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && declaration.AsSpan(0, colon).Trim().Equals(property, StringComparison.OrdinalIgnoreCase)) return declaration[(colon + 1)..].Trim();
        }
        return null;
    }

    /// <summary>A colour as styles write it; null for one by a name that is not black or white, or none.</summary>
    public static Ink? Colour(string? text) => text?.ToLowerInvariant() switch
    {
        null => null,
        "white" => Ink.White,
        "black" => Ink.Black,
        ['#', var r, var g, var b] => Ink.Parse(string.Concat(r, r, g, g, b, b)),
        { } other => Ink.Parse(other),
    };

    [GeneratedRegex(@"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0?\.?0*(?:;|$|!)|font-size:0|text-indent:-\d{3,}|(?:left|top):-\d{3,}|clip:rect\(0)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
