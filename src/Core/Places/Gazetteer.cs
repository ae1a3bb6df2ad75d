using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace Answerable.Core.Places;

/// <summary>All known places, found by id, code or any name a publisher prints. An unknown name is never guessed.</summary>
public sealed partial class Gazetteer
{
    private readonly Dictionary<string, Place> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Scope, string Name), Place> _byName = [];

    /// <summary>Builds the gazetteer.</summary>
    /// <exception cref="ArgumentException">Two places claim one id, code or name.</exception>
    public Gazetteer(IEnumerable<Place> places)
    {
        All = [.. places];
        foreach (var place in All)
        {
            Claim(_byId, place.Id, place);
            if (place.Code is { } code) Claim(_byId, code, place);
            foreach (var name in NamesOf(place).Select(Plain).Distinct()) Claim(_byName, (ScopeOf(place), name), place);
        }
    }

    /// <summary>Every place, in catalogue order.</summary>
    public IReadOnlyList<Place> All { get; }

    /// <summary>The territorial forces, in catalogue order.</summary>
    public IEnumerable<Place> Forces => All.Where(place => place.Kind == PlaceKind.Force);

    /// <summary>Finds a place by its id or its official code.</summary>
    public bool TryFind(string idOrCode, [NotNullWhen(true)] out Place? place) => _byId.TryGetValue(idOrCode, out place);

    /// <summary>The place of an id or code that is known to exist.</summary>
    /// <exception cref="KeyNotFoundException">There is no such place.</exception>
    public Place this[string idOrCode] => _byId[idOrCode];

    /// <summary>
    /// Finds a place by a name as printed: case, blanks, "&amp;", notes in brackets and the words "Police" or "Constabulary" do not matter.
    /// </summary>
    /// <remarks>Only who polices, countries and what is no area: a local area or region may have the name of a force.</remarks>
    public bool TryFindPrinted(string printed, [NotNullWhen(true)] out Place? place) =>
        (_byId.TryGetValue(printed.Trim(), out place) && ScopeOf(place).Length == 0) || _byName.TryGetValue(("", Plain(printed)), out place);

    /// <summary>Finds a statistical region by a name as printed.</summary>
    public bool TryFindRegion(string printed, [NotNullWhen(true)] out Place? place) => _byName.TryGetValue((RegionScope, Plain(printed)), out place);

    /// <summary>Finds a local area of a force, or what is unassigned in it, by a name as printed.</summary>
    public bool TryFindLocal(string force, string printed, [NotNullWhen(true)] out Place? place) => _byName.TryGetValue((force, Plain(printed)), out place);

    /// <summary>Finds a district by a name as printed. No two have one name.</summary>
    public bool TryFindDistrict(string printed, [NotNullWhen(true)] out Place? place) => _byName.TryGetValue((DistrictScope, Plain(printed)), out place);

    /// <summary>The local areas that have a name, of whatever force: more than one force may have one of that name.</summary>
    public IReadOnlyList<Place> LocalAreasNamed(string printed) =>
        [.. Forces.Select(force => TryFindLocal(force.Id, printed, out var place) && place.Kind == PlaceKind.LocalArea ? place : null).OfType<Place>()];

    /// <summary>The local areas that a place is, lies in or is divided into; none for a force and whatever is larger, where any could be meant.</summary>
    public IReadOnlyList<Place> AreasAt(Place place) => place.Kind switch
    {
        PlaceKind.LocalArea => [place],
        PlaceKind.District => [.. place.Areas.Select(id => this[id])],
        _ => [],
    };

    /// <summary>The force that polices a place; null for what is larger than a force or nowhere.</summary>
    public Place? ForceOf(Place place) => place.Kind == PlaceKind.Force ? place
        : place is { Kind: PlaceKind.LocalArea or PlaceKind.District or PlaceKind.NoArea, Within: { } force } ? this[force] : null;

    /// <summary>Whether a printed name is one of a place's names.</summary>
    public static bool IsNameOf(Place place, string printed)
    {
        var plain = Plain(printed);
        return NamesOf(place).Any(name => Plain(name) == plain);
    }

    /// <summary>The local areas of a force, in catalogue order; what is unassigned is among them.</summary>
    public IEnumerable<Place> LocalAreas(string force) => All.Where(place => place.Within == force && place.Kind is (PlaceKind.LocalArea or PlaceKind.NoArea));

    /// <summary>Known names that look most like an unknown one, for a helpful refusal. At most three, nearest first.</summary>
    public IReadOnlyList<string> Nearest(string printed) => Nearest("", printed);

    /// <summary>The same among the local areas of a force.</summary>
    public IReadOnlyList<string> NearestLocal(string force, string printed) => Nearest(force, printed);

    /// <summary>The same among districts.</summary>
    public IReadOnlyList<string> NearestDistricts(string printed) => Nearest(DistrictScope, printed);

    private IReadOnlyList<string> Nearest(string scope, string printed)
    {
        var wanted = Plain(printed);
        return [.. All.Where(place => ScopeOf(place) == scope).Select(place => (place.Name, Distance: PlaceName.Distance(wanted, Plain(place.Name))))
            .Where(item => item.Distance <= 3)
            .OrderBy(item => item.Distance).ThenBy(item => item.Name, StringComparer.Ordinal)
            .Take(3).Select(item => item.Name)];
    }

    private static IEnumerable<string> NamesOf(Place place) => [place.Name, place.OfficialName, place.Id, .. place.Aliases];

    private const string RegionScope = "region", DistrictScope = "district";

    /// <summary>Names are unlike within a scope: among forces and countries, among regions, among districts, and among the local areas of one force.</summary>
    private static string ScopeOf(Place place) => place.Kind switch
    {
        PlaceKind.Region => RegionScope,
        PlaceKind.District => DistrictScope,
        PlaceKind.LocalArea => place.Within!,
        PlaceKind.NoArea => place.Within ?? "",
        _ => "",
    };

    private static void Claim<TKey>(Dictionary<TKey, Place> index, TKey key, Place place)
        where TKey : notnull
    {
        if (!index.TryAdd(key, place) && index[key] != place)
            throw new ArgumentException($"Both {index[key].Id} and {place.Id} are called \"{key}\".");
    }

    private static string Plain(string name)
    {
        var text = NotesInBrackets().Replace(name, " ").ToLowerInvariant().Replace("&", " and ", StringComparison.Ordinal);
        var words = new StringBuilder();
        foreach (var word in text.Split([' ', '-', '–', '_', ',', '.', '\u00a0', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
            if (word is not ("police" or "constabulary" or "service" or "force" or "the"))
                words.Append(words.Length == 0 ? "" : " ").Append(word);
        return words.Length == 0 ? text.Trim() : words.ToString();
    }

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex NotesInBrackets();
}
