using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Sources.Reading;

namespace Answerable.Sources.PlaceNames;

/// <summary>The rows taken from a list of names so far. Two places of one name are both kept, unless nothing tells them apart.</summary>
internal sealed class NamedRows(Catalogue catalogue, Remarks remarks)
{
    private readonly List<(NamedPlace Place, Place Area, string Where)> _taken = [];
    private readonly Dictionary<(string Name, string Area), int> _times = [];
    private readonly HashSet<(string Name, string Area, string Sort, string Point)> _known = [];
    private readonly List<ReferenceRow> _rows = [];
    private int _repeated;
    private string _firstRepeated = "";

    /// <summary>Takes a place.</summary>
    public void Take(Columns columns, Row row, NamedPlace place, Place area)
    {
        var name = PlaceName.Folded(place.Name);
        if (!_known.Add((name, area.Id, place.Sort, place.Point)))
        {
            if (_repeated++ == 0) _firstRepeated = columns.Where(row, PlaceNamesFile.Name);
            return;
        }

        var times = _times[(name, area.Id)] = _times.GetValueOrDefault((name, area.Id)) + 1;
        _taken.Add((place, area, columns.Where(row, PlaceNamesFile.Name)));
        _rows.Add(new(
            NamedPlace.Kind, times == 1 ? name : $"{name} #{times}", area.Id, place.Content, new(columns.Table.Name, row.Line, columns[PlaceNamesFile.Name] + 1)));
    }

    /// <summary>Puts everything together; without a single place the file is refused.</summary>
    public Extract Extract(string source, DateOnly? published)
    {
        if (_rows.Count == 0 && !remarks.IsRefused) remarks.Refuse("no-places", "the whole file", "No row below the headings holds a name.");
        if (_repeated > 0) remarks.Note("duplicate", _firstRepeated, $"{Shown.Count(_repeated, "row is", "rows are")} printed twice, the first of them here; one was kept of each.");
        var shared = _taken.GroupBy(item => PlaceName.Folded(item.Place.Name)).Where(same => same.Count() > 1).ToList();
        if (shared is [var first, ..])
        {
            var areas = first.Select(item => item.Area.Name).Distinct().ToList();
            remarks.Note("same-name", first.ElementAt(1).Where,
                $"{Shown.Count(first.Count(), "place is", "places are")} called {Shown.Value(first.First().Place.Name)}: all are kept and told apart by {(areas.Count > 1 ? $"their area ({string.Join(", ", areas)})" : "what and where they are")}."
                + (shared.Count > 1 ? $" {Shown.Count(shared.Count - 1, "more name stands", "more names stand")} for several places." : ""));
        }

        return new(source, [], remarks.All(), published)
        {
            References = remarks.IsRefused ? [] : _rows,
            Title = $"{Shown.Count(_rows.Count, "named place", "named places")} in {Within(catalogue, _taken.Select(item => item.Area))}",
        };
    }

    /// <summary>The forces that areas lie in, in words: "Norfolk and 2 other forces".</summary>
    internal static string Within(Catalogue catalogue, IEnumerable<Place> areas)
    {
        var forces = areas.Select(area => catalogue.Places.ForceOf(area)?.Name).OfType<string>().CountBy(name => name).OrderByDescending(item => item.Value).ThenBy(item => item.Key, StringComparer.Ordinal).Select(item => item.Key).ToList();
        return forces.Count switch { 0 => "no force", 1 => forces[0], 2 => $"{forces[0]} and {forces[1]}", _ => $"{forces[0]} and {forces.Count - 1} other forces" };
    }
}
