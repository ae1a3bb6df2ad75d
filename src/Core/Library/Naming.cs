using System.Text;
using Answerable.Core.Places;

namespace Answerable.Core.Library;

/// <summary>Names of documents and files in addresses: small Latin letters, digits and hyphens, whatever somebody called them.</summary>
public static class Naming
{
    private const int Longest = 80, LongestEnding = 5;

    /// <summary>A title as a name; "Annual report, 2023/24" is <c>annual-report-2023-24</c>. Never empty, and never a number alone, which would be a version.</summary>
    public static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in title)
        {
            if (PlaceName.Plain(c) is { } letters) slug.Append(letters.All(char.IsAsciiLetterOrDigit) ? letters : "");
            else if (c is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var plain = slug.ToString().Trim('-');
        if (plain.Length > Longest) plain = plain[..(plain.LastIndexOf('-', Longest) is > 0 and var end ? end : Longest)];
        return plain.Length == 0 ? "document" : plain.All(char.IsAsciiDigit) ? $"document-{plain}" : plain;
    }

    /// <summary>Whether a text is such a name.</summary>
    public static bool IsSlug(string text) => text.Length > 0 && Slug(text) == text;

    /// <summary>A file's name as it stands in addresses: no path, no blank, no sign that means something.</summary>
    public static string File(string name)
    {
        var plain = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = plain.LastIndexOf('.');
        var ending = dot < 0 ? "" : string.Concat(plain[(dot + 1)..].ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Take(LongestEnding));
        return $"{Slug(dot < 0 ? plain : plain[..dot])}.{(ending.Length > 0 ? ending : "bin")}";
    }

    /// <summary>The first of a name, name-2, name-3 … that is free.</summary>
    public static string Free(string name, Func<string, bool> isTaken)
    {
        var (stem, ending) = name.LastIndexOf('.') is > 0 and var dot ? (name[..dot], name[dot..]) : (name, "");
        var free = name;
        for (var number = 2; isTaken(free); number++) free = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{stem}-{number}{ending}");
        return free;
    }
}
