using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Core.Periods;
using Answerable.Tests;

namespace Answerable.Web.Tests;

/// <summary>A row of the office's own page: the month and the eight printed cells, as printed.</summary>
public sealed record PrintedRow(Period Month, IReadOnlyList<string> Cells);

/// <summary>The page this product makes unnecessary, read from its text.</summary>
public static partial class ReferencePage
{
    public static IReadOnlyList<PrintedRow> Rows()
    {
        var text = File.ReadAllText(Shared.Path("reference", "police-data-page.txt"));
        return
        [
            .. Row().Matches(text).Select(match => new PrintedRow(
                Period.MonthOf(DateOnly.ParseExact("1 " + match.Groups[1].Value, "d MMMM yyyy", CultureInfo.InvariantCulture)),
                [.. Enumerable.Range(2, 8).Select(group => match.Groups[group].Value)])),
        ];
    }

    [GeneratedRegex(@"^\s*((?:January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d)\s+([\d,]+)\s+([\d.]+)\s+([\d.]+%)\s+([\d.]+%)\s+([\d.]+%)\s+(\d+(?:st|nd|rd|th))\s+(\d+(?:st|nd|rd|th))\s+(\d+(?:st|nd|rd|th))", RegexOptions.Multiline)]
    private static partial Regex Row();
}
