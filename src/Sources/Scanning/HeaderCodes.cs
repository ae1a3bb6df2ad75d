using System.Text.RegularExpressions;

namespace Answerable.Sources.Scanning;

/// <summary>
/// What a spreadsheet prints at the head and foot of its pages, which nobody sees on the screen. Page numbers and the sheet's own name are no matter;
/// words are.
/// </summary>
internal static partial class HeaderCodes
{
    /// <summary>Whether an Excel header says anything beside pages, days and the names of sheet and file.</summary>
    public static bool SaysSomething(string header) => Words(Code().Replace(header, " "));

    /// <summary>Whether what is left of a header beside its fields says anything.</summary>
    public static bool Words(string text) => Word().Replace(text, "").Length > 0;

    /// <summary>Whether the folder in which the file lay is printed.</summary>
    public static bool HasPath(string header) => Code().Matches(header).Any(code => code.Value is "&Z");

    [GeneratedRegex("""&(?:"[^"]*"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d{1,3}|[A-Za-z+&-])""", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"\b(?:Page|page|of|Sheet)\b|[\s\d\p{P}\p{S}]", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
