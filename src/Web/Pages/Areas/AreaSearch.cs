using Answerable.Core.Places;

namespace Answerable.Web.Pages.Areas;

/// <summary>A place that was found.</summary>
/// <param name="Name">As it is called; empty for a postcode, which is not repeated.</param>
/// <param name="Sort">What it is, as its list says; empty where that is not known.</param>
/// <param name="Within">The district, local area or force it lies in, or is.</param>
/// <param name="Areas">The local areas that may be meant: one, several where a district is divided, none where only the force is known.</param>
/// <param name="For">What the page of its local area is told, so that it can say why it was come to; null where the name says it.</param>
public sealed record Found(string Name, string Sort, Place Within, IReadOnlyList<Place> Areas, string? For)
{
    /// <summary>The page of one of its local areas.</summary>
    public string Address(Place area) => $"/areas/{area.Code}" + (For is null ? "" : $"?for={For}");
}

/// <summary>What became of a search.</summary>
public enum Sought
{
    /// <summary>Something was found, here or elsewhere.</summary>
    Found,

    /// <summary>Nothing was.</summary>
    Nothing,

    /// <summary>One letter finds too much.</summary>
    TooShort,

    /// <summary>It is a postcode that the list does not hold.</summary>
    NoSuchPostcode,

    /// <summary>It is a postcode, and there is no list of them.</summary>
    NoPostcodes,
}

/// <summary>
/// What somebody typed, looked up among local areas, districts and forces, and in the lists of names and postcodes that the audience sees. Nothing of it is kept.
/// </summary>
public sealed class AreaSearch
{
    /// <summary>The most characters that are looked at.</summary>
    public const int Longest = 80;

    private const int Most = 60, CandidatesCompared = 3_000, WordsLookedAt = 6;

    private readonly Seen _seen;
    private readonly Gazetteer _places;
    private readonly Place _home;

    public AreaSearch(Seen seen, Place home, string typed)
    {
        (_seen, _places, _home, Typed) = (seen, seen.Catalogue.Places, home, typed.Trim());
        if (Typed.Length > Longest) Typed = Typed[..Longest];
        var all = Postcode.TryRead(Typed, out var postcode) ? OfPostcode(postcode) : OfName();
        Home = [.. all.Where(found => IsHome(found.Within))];
        Elsewhere = [.. all.Where(found => !IsHome(found.Within))];
        if (Outcome == Sought.Found && all.Count == 0) Outcome = Sought.Nothing;
        if (Outcome == Sought.Nothing) Near = Nearest();
    }

    /// <summary>What was typed, blanks around it aside.</summary>
    public string Typed { get; }

    public Sought Outcome { get; private set; }

    /// <summary>What was found in the area of the office's own force.</summary>
    public IReadOnlyList<Found> Home { get; }

    /// <summary>What was found in others.</summary>
    public IReadOnlyList<Found> Elsewhere { get; }

    /// <summary>Names that look like what was typed, where nothing was found.</summary>
    public IReadOnlyList<string> Near { get; } = [];

    /// <summary>Whether there may be more than is shown.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Where it leads on: the page of the one local area that is meant; null where nothing is, or several.</summary>
    public string? LeadsTo
    {
        get
        {
            if (Outcome != Sought.Found) return null;
            if (Home.Count + Elsewhere.Count == 1 && Home is [{ Areas: [var only] } single]) return single.Address(only);
            var folded = PlaceName.Folded(Typed);
            return Home.Concat(Elsewhere).Where(found => PlaceName.Folded(found.Name) == folded).ToList() is [{ Areas: [var area] } exact] && IsHome(exact.Within) ? exact.Address(area) : null;
        }
    }

    private bool IsHome(Place place) => _places.ForceOf(place) == _home;

    private List<Found> OfPostcode(Postcode postcode)
    {
        if (_seen.References.EditionsOf(Postcode.Kind).Count == 0)
        {
            Outcome = Sought.NoPostcodes;
            return [];
        }

        List<Found> Of(IEnumerable<string> ids) => [.. ids.Where(id => _places.TryFind(id, out _)).Select(id => _places[id]).Select(place => new Found("", "", place, _places.AreasAt(place), "postcode"))];
        List<Found> Beginning(string first) => Of(_seen.References.PlacesBeginning(Postcode.Kind, first, first.Length + Postcode.LengthAfterFirst).Select(item => item.Place));
        var all = postcode.IsWhole ? Of(_seen.References.Of(Postcode.Kind, postcode.Text).Take(1).Select(row => row.Row.Place)) : Beginning(postcode.Text);
        if (all.Count > 0) return all;
        Outcome = Sought.NoSuchPostcode;
        return postcode.IsWhole ? Beginning(postcode.Text[..^Postcode.LengthAfterFirst]) : []; // a new postcode is mostly where its neighbours are
    }

    private List<Found> OfName()
    {
        if (_places.TryFind(Typed.ToUpperInvariant(), out var coded) && _places.AreasAt(coded).Count > 0) return [Of(coded)];
        IReadOnlyList<string> words = [.. PlaceName.Words(Typed).Take(WordsLookedAt)];
        if (words.Sum(word => word.Length) < 2)
        {
            Outcome = Sought.TooShort;
            return [];
        }

        // A district that is one local area of the same name is that area, and so is a listed place of that name in it.
        List<Found> known =
        [
            .. _places.All.Where(place => place.Kind is PlaceKind.LocalArea or PlaceKind.Force || (place.Kind == PlaceKind.District && !IsOneArea(place)))
                .Where(place => PlaceName.Holds(PlaceName.Folded(place.Name), words)).Select(Of),
        ];
        var rows = _seen.References.Named(words, [.. AtHome.Select(place => place.Id)], Most);
        IsCut = rows.Count == Most;
        var named = rows.Where(row => _places.TryFind(row.Row.Place, out _)).Select(row => Of(NamedPlace.Of(row.Row.Content), _places[row.Row.Place]))
            .Where(found => !known.Any(one => PlaceName.Folded(one.Name) == PlaceName.Folded(found.Name) && one.Areas.SequenceEqual(found.Areas)))
            .DistinctBy(found => (PlaceName.Folded(found.Name), found.Within.Id, found.Sort));
        var whole = PlaceName.Folded(Typed);
        return
        [
            .. known.Concat(named).Select(found => (Found: found, Name: PlaceName.Folded(found.Name)))
                .OrderBy(item => item.Name == whole ? 0 : item.Name.StartsWith(whole, StringComparison.Ordinal) ? 1 : 2).ThenBy(item => item.Name, StringComparer.Ordinal).Select(item => item.Found),
        ];
    }

    private Found Of(NamedPlace place, Place within) => new(place.Name, place.Sort, within, _places.AreasAt(within), PlaceName.Folded(place.Name).Replace(' ', '-'));

    private Found Of(Place place) => new(place.Name, "", place, _places.AreasAt(place), place.Kind == PlaceKind.District && !IsOneArea(place) ? place.Code : null);

    private bool IsOneArea(Place district) => _places.AreasAt(district) is [var area] && area.Name == district.Name;

    private IEnumerable<Place> AtHome => _places.All.Where(place => place == _home || (place.Kind is PlaceKind.LocalArea or PlaceKind.District && place.Within == _home.Id));

    /// <summary>Misspelt: names of the force's area that begin with the same letter and are nearly as long.</summary>
    private IReadOnlyList<string> Nearest()
    {
        var folded = PlaceName.Folded(Typed);
        if (folded.Length < 3) return [];
        var listed = _seen.References.Beginning(NamedPlace.Kind, folded[..1], folded.Length - 2, folded.Length + 2, [.. AtHome.Select(place => place.Id)], CandidatesCompared).Select(row => NamedPlace.Of(row.Row.Content).Name);
        return PlaceName.Nearest(Typed, AtHome.Where(place => place.Kind != PlaceKind.Force).Select(place => place.Name).Concat(listed));
    }
}
