using Answerable.Core.Measures;

namespace Answerable.Sources.Reading;

/// <summary>A sheet beside the figures: contents, or notes with the day of the last update and the publisher's warnings about single forces.</summary>
internal static class SideSheet
{
    /// <summary>Keeps what it says of forces as notes; its day of publication, where it has one. A sheet named after a year holds figures and is refused here.</summary>
    public static DateOnly? Read(Table table, Catalogue catalogue, Remarks remarks)
    {
        if (FinancialQuarters.FirstYear(table.Name) is not null)
        {
            remarks.Refuse("unknown-sheet", table.Where(0),
                $"The sheet is named after a year, but its columns are not those of the open data. Found: {string.Join(", ", table.Header.Cells.Select(text => Shown.Value(text.Trim())))}.");
            return null;
        }

        var isNotes = table.Name.Contains("note", StringComparison.OrdinalIgnoreCase);
        if (!isNotes) remarks.Note("sheet-skipped", Spot.OfCell(table.Name, 0, 0).ToString(), "The sheet holds no figures and was not read.");
        foreach (var row in table.Rows.Where(_ => isNotes))
        {
            var text = string.Join(" ", row.Cells.Select(cell => cell.Trim()).Where(cell => cell.Length > 0));
            foreach (var force in catalogue.Places.Forces.Where(force => Names(text, force.Name)))
                remarks.Note("publisher-note", Spot.OfCell(table.Name, row.Line, 0).ToString(), $"The publisher says: {Shown.Text(text)}", force);
        }

        return PublicationDate.In(table, table.Rows.Count);
    }

    private static bool Names(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (at + name.Length == text.Length || !char.IsLetter(text[at + name.Length]))) return true;
        return false;
    }
}
