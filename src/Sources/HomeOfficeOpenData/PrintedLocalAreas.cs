using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Sources.Reading;

namespace Answerable.Sources.HomeOfficeOpenData;

/// <summary>The local areas of a force by their names, what it could not assign among them; names are unlike within a force only.</summary>
internal sealed class PrintedLocalAreas(Catalogue catalogue, Remarks remarks)
{
    private readonly Dictionary<(Place Force, string Text), Place?> _known = [];

    public Place? Of(Place force, Columns columns, Row row)
    {
        var text = columns.Cell(row, OpenDataFile.LocalArea);
        if (_known.TryGetValue((force, text), out var place)) return place;
        if (!catalogue.Places.TryFindLocal(force.Id, text, out place))
        {
            var nearest = catalogue.Places.NearestLocal(force.Id, text);
            remarks.Refuse("unknown-local-area", columns.Where(row, OpenDataFile.LocalArea),
                $"{Shown.Value(text)} is not a known local area of {force.Name}. " + (nearest.Count > 0 ? $"Is it {string.Join(" or ", nearest)}?"
                    : $"Known are: {string.Join(", ", catalogue.Places.LocalAreas(force.Id).Select(area => area.Name))}."));
        }

        return _known[(force, text)] = place;
    }
}
