using System.Globalization;
using System.Text.RegularExpressions;

namespace Answerable.Sources.Scanning;

/// <summary>What a cell's text is.</summary>
internal static partial class CellWords
{
    private const int LongestMark = 5;

    public static long? Whole(string cell) => cell[0] is >= '0' and <= '9' or '-' && long.TryParse(cell, NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    public static bool HasDay(string cell) => cell.Length is >= 6 and <= 40 && char.IsAsciiDigit(cell[0]) && Day().IsMatch(cell);

    public static bool HasTime(string cell) => cell.Length is >= 4 and <= 40 && cell.Contains(':', StringComparison.Ordinal) && Time().IsMatch(cell);

    /// <summary>A number with a fraction or a per cent sign, or a mark such as [c] that stands in a number's place.</summary>
    public static bool IsNumberOrMark(string cell) => (cell.Length <= LongestMark && (!cell.Any(char.IsLetterOrDigit) || Mark().IsMatch(cell))) || double.TryParse(cell.TrimEnd('%', ' ').TrimStart('£', '<', '>', ' '), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _);

    [GeneratedRegex(@"^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}[ -](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}[ -]\d{2,4})(?:$|[ T])", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?:^|[ T])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?: ?[AaPp][Mm])?Z?$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"^\[[a-z]{1,3}\]$|^(?:n/?a|N/?A|NA|\.\.|:)$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
