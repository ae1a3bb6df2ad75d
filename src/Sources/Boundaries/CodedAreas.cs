using System.Text.RegularExpressions;
using Answerable.Core.Maps;
using Answerable.Core.Places;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Boundaries;

/// <summary>An area of a layer that is known here.</summary>
/// <param name="Row">Its number in the layer, from 1, and the line of its words.</param>
/// <param name="Place">The place whose outline it has.</param>
internal sealed record CodedArea((int Number, int Line) Row, Place Place);

/// <summary>Which places the areas of a layer are, by the column that holds official codes. A name is never believed against a code, but a doubt is told.</summary>
internal sealed partial class CodedAreas
{
    private CodedAreas(int codeColumn, IReadOnlyList<CodedArea> known) => (CodeColumn, Known) = (codeColumn, known);

    /// <summary>Where the codes stand among the properties, from 0; -1 where none do.</summary>
    public int CodeColumn { get; }

    /// <summary>The areas whose outlines are kept, in the layer's order.</summary>
    public IReadOnlyList<CodedArea> Known { get; }

    public static CodedAreas Of(Layer layer, Said said, Gazetteer places, Remarks remarks)
    {
        IReadOnlyList<string> columns = [.. layer.Features[0].Properties.Select(property => property.Name)];
        var code = CodesIn(layer, columns, said, places);
        if (code < 0)
        {
            remarks.Refuse("no-codes", "the whole file", $"No column holds official codes of areas, such as E23000024. Found {(columns.Count == 0 ? "no columns" : string.Join(", ", columns.Select(Shown.Value)))}. Expected one such as PFA23CD, CSP23CD or LAD24CD.");
            return new(code, []);
        }

        var name = NamesIn(layer, columns, code, places);
        List<CodedArea> known = [];
        Dictionary<Place, int> first = [];
        var unknown = 0;
        foreach (var (i, feature) in layer.Features.Index())
        {
            var (number, text, printed) = (i + 1, feature.Properties[code].Text.Trim(), name < 0 ? "" : feature.Properties[name].Text.Trim());
            var where = Spot.OfFeature(number).ToString() + (printed.Length > 0 ? $" ({Shown.Value(printed)})" : "");
            if (text.Length == 0) remarks.Note("no-code", where, "The area has no code and was left out.");
            else if (!IsCode(text) || !places.TryFind(text, out var place))
            {
                unknown++;
                remarks.Note("unknown-code", where, $"{Shown.Value(text)} is not the code of an area that is known here. It was left out.");
            }
            else if (!Boundary.IsKept(place)) remarks.Note("not-mapped", where, $"{place.Name} is no force, local area or district, and was left out.");
            else if (!first.TryAdd(place, number)) remarks.Refuse("duplicate", where, $"{Shown.Value(text)} stands already at feature {first[place]}. Expected each area once: take a layer that is not cut into single parts.");
            else
            {
                if (printed.Length > 0 && !Gazetteer.IsNameOf(place, printed)) Doubt(place, printed, where, places, remarks);
                if (feature.Rings.Count > 0) known.Add(new((number, i + 4), place));
            }
        }

        if (known.Count == 0 && !remarks.IsRefused)
            remarks.Refuse("unknown-areas", "the whole file", $"None of the {Shown.Count(layer.Features.Count, "area")} is known here with its outline; {unknown} of the codes in {Shown.Value(columns[code])} are unknown. Expected codes of police force areas (E23…, W15…), community safety partnerships (E22…, W22…) or districts (E06… to E09…, W06…).");
        return new(code, known);
    }

    /// <summary>The column with most known codes; of such the one that is called a code; of such the first.</summary>
    private static int CodesIn(Layer layer, IReadOnlyList<string> columns, Said said, Gazetteer places)
    {
        if (columns.Select((column, i) => (column, i)).FirstOrDefault(item => Columns.Told(item.column, said) == Columns.Place) is { column: not null } told) return told.i;
        return Enumerable.Range(0, columns.Count)
            .Select(i => (Column: i, Codes: layer.Features.Select(feature => feature.Properties[i].Text.Trim()).Where(IsCode).Distinct().ToList()))
            .Where(item => item.Codes.Count > 0)
            .OrderByDescending(item => item.Codes.Count(code => places.TryFind(code, out _))).ThenByDescending(item => item.Codes.Count).ThenByDescending(item => CodeWords().IsMatch(columns[item.Column]))
            .Select(item => item.Column).DefaultIfEmpty(-1).First();
    }

    /// <summary>The column of names: the one called as the codes are, or "name"; else one in which most names are right.</summary>
    private static int NamesIn(Layer layer, IReadOnlyList<string> columns, int code, Gazetteer places)
    {
        var called = CodeEnd().Replace(columns[code], "");
        for (var i = 0; i < columns.Count; i++)
            if (columns[i].Equals(called + "NM", StringComparison.OrdinalIgnoreCase) || (called.Length == 0 && columns[i].Equals("name", StringComparison.OrdinalIgnoreCase))) return i;
        int Right(int column) => layer.Features.Count(feature => places.TryFind(feature.Properties[code].Text.Trim(), out var place) && Gazetteer.IsNameOf(place, feature.Properties[column].Text));
        var best = Enumerable.Range(0, columns.Count).Where(column => column != code).DefaultIfEmpty(-1).MaxBy(column => column < 0 ? 0 : Right(column));
        return best >= 0 && Right(best) * 2 > layer.Features.Count ? best : -1;
    }

    /// <summary>A name that another area of the layer has is asked about; one that nobody has is another spelling, and noted.</summary>
    private static void Doubt(Place place, string printed, string where, Gazetteer places, Remarks remarks)
    {
        var other = places.All.FirstOrDefault(known => known.Kind == place.Kind && known != place && Gazetteer.IsNameOf(known, printed));
        var sentence = $"{Shown.Value(printed)} is printed beside {place.Code ?? place.Id}, the code of {place.Name}";
        if (other is null) remarks.Note("code-and-name", where, $"{sentence}: the code was believed.", place);
        else remarks.Ask("code-and-name", where, $"{sentence}, and is the name of another area ({other.Code ?? other.Id}). One of the two is wrong.", place);
    }

    private static bool IsCode(string text) => CodeForm().IsMatch(text);

    [GeneratedRegex("^[EWSNK][0-9]{8}$")]
    private static partial Regex CodeForm();

    [GeneratedRegex("(cd|code)$", RegexOptions.IgnoreCase)]
    private static partial Regex CodeWords();

    [GeneratedRegex("(cd|_?code)$", RegexOptions.IgnoreCase)]
    private static partial Regex CodeEnd();
}
