namespace Answerable.Sources.Reading;

/// <summary>
/// Which row holds the column headings. Title rows may stand above it, and they are narrower than the table: so the header is
/// the first row that is as wide as most rows are, counting cells up to the last that is not blank.
/// </summary>
internal static class HeaderRule
{
    public const int RowsAhead = 100;

    /// <summary>The header's index, or null when no record is whole.</summary>
    public static int? Find(IReadOnlyList<CsvRecord> ahead) => Find([.. ahead.Select(record => record.IsWhole ? record.FilledWidth : 0)]);

    /// <summary>The header's index among rows of these widths, or null when all are 0.</summary>
    public static int? Find(IReadOnlyList<int> widths)
    {
        var whole = widths.Where(width => width > 0).ToList();
        if (whole.Count == 0) return null;
        // A tie goes to the narrower: a header found too early leaves rows that are refused, one found too late hides them.
        var usual = whole.CountBy(width => width).OrderByDescending(w => w.Value).ThenBy(w => w.Key).First().Key;
        return widths.Index().First(w => w.Item >= usual).Index;
    }

    /// <summary>A column without a name, or two with one name, cannot be told apart by any reader after this one.</summary>
    public static void Check(CsvRecord header, Findings findings)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var column = 1; column <= header.FilledWidth; column++)
        {
            var heading = header.Row.Cells[column - 1];
            var place = new Spot(header.Row.Line, column, heading);
            var words = string.Join(' ', heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (words.Length == 0)
                findings.Refuse(place, "empty-header", "The column has no heading. Expected every column up to the last to have one.");
            else if (!columns.TryAdd(words, column))
                findings.Refuse(place, "duplicate-header", $"The heading {Shown.Value(words)} is found twice, in columns {columns[words]} and {column}. "
                    + "Expected each heading once.");
        }
    }
}
