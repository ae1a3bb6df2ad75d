using System.Text.RegularExpressions;

namespace Answerable.Sources.Scanning;

/// <summary>A marking that says of its document that it is not for everybody.</summary>
internal static partial class ProtectiveMarking
{
    public static string? Of(string text) => Marking().Match(text) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"\bOFFICIAL[ :–-]{1,3}SENSITIVE\b|\b(?:NOT FOR PUBLICATION|Not for publication|NOT FOR RELEASE|EXEMPT FROM PUBLICATION|Exempt from publication)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Marking();
}
