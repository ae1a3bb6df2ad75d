using Answerable.Core.Measures;
using Answerable.Core.Places;

namespace Answerable.Sources.Reading;

/// <summary>Who polices or reports, from a column of names. An unknown name is refused once, where it stands first, with the names it may mean.</summary>
internal sealed class PrintedForces(Catalogue catalogue, Said said, Remarks remarks)
{
    private readonly Dictionary<string, Place?> _known = [];

    /// <summary>The place that a row names, or the one a person said for a table without such a column.</summary>
    public Place? Of(Columns columns, Row row)
    {
        if (!columns.Has(Columns.Place)) return said.Place is { } told ? catalogue.Places[told] : null;
        var text = columns.Cell(row, Columns.Place);
        if (_known.TryGetValue(text, out var place)) return place;
        if (!catalogue.Places.TryFindPrinted(text, out place)) Refuse(columns.Where(row, Columns.Place), text);
        return _known[text] = place;
    }

    private void Refuse(string where, string text)
    {
        var nearest = catalogue.Places.Nearest(text);
        remarks.Refuse("unknown-place", where, text.Length == 0 ? "The police force is blank." : $"{Shown.Value(text)} is not a known police force."
            + (nearest.Count > 0 ? $" Is it {string.Join(" or ", nearest)}?" : " Expected a name, a short name or an official code of a force in catalogue/places."));
    }
}
