using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Sources.Reading;

namespace Answerable.Sources.OnsForceAreas;

/// <summary>The list of local areas that are several councils together. It holds no figures: its names must be known, so that the other tables can be read.</summary>
internal static class CombinedAreas
{
    public static void Check(Table table, int header, Gazetteer places, Remarks remarks)
    {
        var headings = table.Rows[header].Cells.Select(Heading.Plain).ToList();
        var (force, area) = (headings.IndexOf("police force area name"), headings.IndexOf("community safety partnership name"));
        Place? within = null;
        foreach (var row in table.Rows.Skip(header + 1))
        {
            // Blank cells go on from the row above.
            if (row.Cells.Count <= Math.Max(force, area)) continue;
            if (row.Cells[force].Trim() is { Length: > 0 } name && !places.TryFindPrinted(name, out within))
                Unknown(row, force, $"\"{name}\" is not a known police force.");
            if (row.Cells[area].Trim() is { Length: > 0 } local && within is not null && !places.TryFindLocal(within.Id, local, out _))
                Unknown(row, area, $"\"{local}\" is not a known local area of {within.Name}.");
        }

        void Unknown(Row row, int column, string text) => remarks.Note("combined-area-unknown", Spot.OfCell(table.Name, row.Line, column + 1).ToString(), text);
    }
}
