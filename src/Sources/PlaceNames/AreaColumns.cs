using System.Text.RegularExpressions;
using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Sources.Reading;

namespace Answerable.Sources.PlaceNames;

/// <summary>In which area a row of a list lies: the most detailed of its columns that says one, by official code or by name.</summary>
internal sealed partial class AreaColumns(Catalogue catalogue, Columns columns, Said said, Remarks remarks)
{
    /// <summary>What a person may say that a column is: a district, local area or force, by code or name.</summary>
    public const string Area = "area";

    /// <summary>The columns that may say it, the most detailed first.</summary>
    public static IReadOnlyList<Wanted> Wanted { get; } =
    [
        Optional("local-area", CspCode(), "local area code", "community safety partnership code", "csp code"),
        Optional("local-area-name", CspName(), "local area", "community safety partnership", "community safety partnership name", "csp"),
        Optional("district", DistrictCode(), "district code", "local authority code", "la code", "admin district code", "oslaua", "laua"),
        Optional("district-name", DistrictName(), "district", "local authority", "local authority name", "la name", "laname", "district borough", "council"),
        Optional(Area, null, "area", "area code", "area name"),
        Optional("county", null, "county unitary"),
        Optional("force", ForceCode(), "police force area code", "force code", "pfa"),
        Optional("force-name", ForceName(), "police force", "police force area", "force"),
    ];

    private static readonly IReadOnlyList<string> Roles = [.. Wanted.Select(column => column.Role)];

    private readonly List<string> _present = [.. Roles.Where(columns.Has)];
    private readonly Dictionary<(string Role, string Text), Place?> _known = [];
    private readonly Dictionary<string, int> _outside = [];
    private string _firstOutside = "";

    /// <summary>Whether any column, or a person, says where the rows lie.</summary>
    public static bool IsSaid(Columns columns, Said said) => said.Place is not null || Roles.Any(columns.Has);

    /// <summary>The area of a row; null where it is refused or left out, which is said.</summary>
    public Place? Of(Row row)
    {
        var (blank, outside) = (true, false);
        foreach (var role in _present)
        {
            var text = columns.Cell(row, role);
            if (text.Length == 0) continue;
            blank = false;
            if (!_known.TryGetValue((role, text), out var place)) _known[(role, text)] = place = Find(text);
            if (place is not null) return place;
            outside |= CodeForm().IsMatch(text);
            if (CodeForm().IsMatch(text) || role == "county") continue; // of a county there may be a district too, and a code may be older than another in the row
            Refuse(row, role, text);
            return null;
        }

        if (blank && said.Place is { } told) return catalogue.Places[told];
        if (outside) Leave(row);
        else remarks.Refuse("no-area", columns.Where(row, _present.Count > 0 ? _present[0] : ""), "The row does not say in which area it lies.");
        return null;
    }

    /// <summary>Says how many rows lie in areas that are not known. In another country they are not wanted; here that must be looked at.</summary>
    public void Finish()
    {
        if (_outside.Count == 0) return;
        var (rows, most) = (_outside.Values.Sum(), _outside.OrderByDescending(item => item.Value).ThenBy(item => item.Key, StringComparer.Ordinal).Take(5).Select(item => $"{item.Key} ({item.Value})"));
        var text = $"{Shown.Count(rows, "row lies", "rows lie")} in {Shown.Count(_outside.Count, "area", "areas")} whose codes are not known here: {string.Join(", ", most)}{(_outside.Count > 5 ? " …" : "")}.";
        if (_outside.Keys.All(code => code[0] is not ('E' or 'W'))) remarks.Note("outside", _firstOutside, $"{text} They are not in England or Wales and were left out.");
        else remarks.Ask("unknown-area", _firstOutside, $"{text} They would be left out. Either the list is older or newer than the catalogue's districts, or they do not matter.");
    }

    private Place? Find(string text) => CodeForm().IsMatch(text)
        ? catalogue.Places.TryFind(text, out var coded) && IsArea(coded) ? coded : null
        : catalogue.Places.TryFindDistrict(text, out var district) && IsWithin(district) ? district
        : catalogue.Places.LocalAreasNamed(text).Where(IsWithin).ToList() is [var only] ? only
        : catalogue.Places.TryFindPrinted(text, out var force) && force.Kind == PlaceKind.Force ? force : null;

    private static bool IsArea(Place place) => place.Kind is PlaceKind.District or PlaceKind.LocalArea or PlaceKind.Force;

    /// <summary>Where a person said which force the file is about, names are looked for there alone.</summary>
    private bool IsWithin(Place place) => said.Place is not { } told || told == place.Id || place.Within == told;

    private void Leave(Row row)
    {
        var code = _present.Select(role => columns.Cell(row, role)).First(text => text.Length > 0);
        if (_outside.Count == 0) _firstOutside = columns.Where(row, _present[0]);
        _outside[code] = _outside.GetValueOrDefault(code) + 1;
    }

    private void Refuse(Row row, string role, string text)
    {
        var several = catalogue.Places.LocalAreasNamed(text).Where(IsWithin).Select(area => $"{area.Id} ({catalogue.Places[area.Within!].Name})").ToList();
        var near = PlaceName.Nearest(text, catalogue.Places.All.Where(place => IsArea(place) && IsWithin(place)).Select(place => place.Name));
        remarks.Refuse("unknown-area", columns.Where(row, role), several.Count > 1
            ? $"{Shown.Value(text)} is the name of several areas: {string.Join(", ", several)}. Expected an official code."
            : $"{Shown.Value(text)} is not a known district, local area or police force." + (near.Count > 0 ? $" Is it {string.Join(" or ", near)}?" : " Expected its name, or its official code."));
    }

    private static Wanted Optional(string role, Regex? also, params string[] headings) => new(role, headings) { IsOptional = true, Also = also };

    [GeneratedRegex("^[EWSNLM][0-9]{8}$")]
    private static partial Regex CodeForm();

    [GeneratedRegex("^csp ?[0-9]{2} ?(cd|code)$")]
    private static partial Regex CspCode();

    [GeneratedRegex("^csp ?[0-9]{2} ?(nm|name)$")]
    private static partial Regex CspName();

    [GeneratedRegex("^(lad|ltla|la|laua|oslaua) ?[0-9]{2} ?(cd|code)$")]
    private static partial Regex DistrictCode();

    [GeneratedRegex("^(lad|ltla|la|laua) ?[0-9]{2} ?(nm|name)$")]
    private static partial Regex DistrictName();

    [GeneratedRegex("^pfa ?[0-9]{2} ?(cd|code)$")]
    private static partial Regex ForceCode();

    [GeneratedRegex("^pfa ?[0-9]{2} ?(nm|name)$")]
    private static partial Regex ForceName();
}
