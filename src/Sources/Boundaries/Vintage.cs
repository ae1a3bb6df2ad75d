using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Boundaries;

/// <summary>Of which month or year boundaries are: from the layer's name (PFA_DEC_2023_EW_BUC), from its column of codes (PFA23CD), or from a person.</summary>
internal static partial class Vintage
{
    /// <summary>"December 2023" or "2023"; null where nothing says it.</summary>
    public static string? Of(Layer layer, int codeColumn, Said said)
    {
        if (said.Decided.TryGetValue(BoundaryFile.VintageQuestion, out var told) && Year().IsMatch(told)) return told.Trim();
        if (MonthAndYear().Match(layer.Name) is { Success: true } dated)
            return $"{DateTime.ParseExact(dated.Groups[1].Value, "MMM", CultureInfo.InvariantCulture).ToString("MMMM", CultureInfo.InvariantCulture)} {dated.Groups[2].Value}";
        if (Year().Match(layer.Name) is { Success: true } year) return year.Value;
        return codeColumn >= 0 && layer.Features[0].Properties[codeColumn].Name is var name && OfColumn().Match(name) is { Success: true } column ? $"20{column.Groups[1].Value}" : null;
    }

    [GeneratedRegex("(?<![A-Za-z])(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]*[_ -]*((?:19|20)[0-9]{2})(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")]
    private static partial Regex Year();

    [GeneratedRegex("^[A-Z]+([0-9]{2})CD$", RegexOptions.IgnoreCase)]
    private static partial Regex OfColumn();
}
