namespace Answerable.Sources.Reading;

/// <summary>What holds for every layer, however it is spelt: how much it may hold, what its words may be, and that its rings are rings.</summary>
internal sealed class LayerChecks(Findings findings)
{
    private readonly HashSet<string> _names = [];
    private int _positions, _rings;
    private long _characters;

    /// <summary>Whether a feature's words are words; a text that is too long, or holds what no name does, is refused.</summary>
    public void Properties(int feature, IReadOnlyList<(string Name, string Text)> properties)
    {
        foreach (var (name, text) in properties)
        {
            _names.Add(name);
            _characters += name.Length + text.Length;
            var spot = Spot.OfFeature(feature);
            if (Characters.FirstFault(name) is { } inName) findings.Refuse(spot, inName.Code, inName.Text);
            if (Characters.FirstFault(text) is { } fault) findings.Refuse(spot, fault.Code, fault.Text);
            if (text.Length > Limits.CharactersPerCell || name.Length > Limits.CharactersPerSheetName)
                findings.Refuse(spot, "field-length", $"A property is longer than {Shown.Count(Limits.CharactersPerCell, "character")}, which no name or code is. Expected at most that.");
        }

        if (_names.Count >= Limits.Columns) findings.Refuse(Spot.OfFeature(feature), "column-limit", $"The areas have {Limits.Columns} properties or more. Expected fewer.");
        if (_characters > Limits.CharactersOfCells) findings.Refuse(Spot.OfFeature(feature), "character-limit", $"The properties have more than {Shown.Count(Limits.CharactersOfCells, "character")} in all. Expected at most that.");
        if (feature > Limits.Features) findings.Refuse(Spot.OfFeature(feature), "feature-limit", $"The file has more than {Shown.Count(Limits.Features, "area")}. Expected at most that.");
    }

    /// <summary>Whether what a file says of the whole layer is words.</summary>
    public void Layer(string name, string reference)
    {
        foreach (var text in new[] { name, reference })
        {
            if (Characters.FirstFault(text) is { } fault) findings.Refuse(Spot.Start, fault.Code, fault.Text);
            if (text.Length > Limits.CharactersPerCell)
                findings.Refuse(Spot.Start, "field-length", $"The name of the layer or of its coordinates is longer than {Shown.Count(Limits.CharactersPerCell, "character")}. Expected at most that.");
        }
    }

    /// <summary>A ring without its last position, which must be its first; null when it is none, and then it is said why.</summary>
    public FeatureRing? Ring(int feature, int part, int number, List<(double X, double Y)> positions)
    {
        var spot = Spot.OfFeature(feature, part, number);
        _positions += positions.Count;
        if (_positions > Limits.Positions || ++_rings > Limits.Rings)
        {
            findings.Refuse(spot, "position-limit", $"The outlines have more than {Shown.Count(Limits.Positions, "point")}, or {Shown.Count(Limits.Rings, "ring")}, up to here. Expected at most that: take a more generalised edition, such as BUC or BGC.");
            return null;
        }

        if (positions.FindIndex(position => !double.IsFinite(position.X) || !double.IsFinite(position.Y)) is >= 0 and var at)
            findings.Refuse(Spot.OfFeature(feature, part, number, at + 1), "bad-coordinate", "The point has a coordinate that is no finite number. Expected two numbers.");
        else if (positions.Count < 4)
            findings.Refuse(spot, "short-ring", $"The ring has {Shown.Count(positions.Count, "point")}. Expected at least 4, the last of them the first.");
        else if (positions[0] != positions[^1])
            findings.Refuse(spot, "open-ring", "The ring does not end where it begins. Expected its last point to be its first.");
        else return new(part, number, positions[..^1]);
        return null;
    }
}
