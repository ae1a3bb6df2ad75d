using System.Collections.Concurrent;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Core.Statistics;

namespace Answerable.Core.Answers;

/// <summary>All visible figures of one measure: every place, every period. Built once for a version and then only read.</summary>
public sealed class Series
{
    private readonly Dictionary<string, Figure?[]> _rows = [];
    private readonly Dictionary<Period, int> _columns = [];
    private readonly Dictionary<Period, Dictionary<string, Dictionary<string, Figure>>> _byEdition = [];
    private readonly Dictionary<(string Place, Period Period, string Breakdown), Reading> _beside = [];
    private readonly HashSet<string> _withheld = [];
    private readonly ConcurrentDictionary<(string Group, Period Period), RankedPeriod?> _ranked = [];
    private readonly ConcurrentDictionary<(string Place, Period Period, Slice Slice), Figure?> _parts = [];
    private readonly Dictionary<string, SortedList<int, Print>> _sliced = []; // only of places with parts by category or victim
    private readonly Denominators _denominators;
    private readonly IReadOnlyDictionary<string, int> _precedence;
    private readonly Catalogue _catalogue;

    /// <summary>Builds the series of a measure from what is visible.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="holdings">Readings of the measure and of <see cref="Measured"/>; others are passed over.</param>
    /// <param name="catalogue">Sources, for precedence; places; groups.</param>
    public Series(Measure measure, Holdings holdings, Catalogue catalogue)
    {
        Measure = measure;
        Version = holdings.Version;
        Editions = holdings.Editions;
        _catalogue = catalogue;
        _precedence = Precedence.Order(holdings.Editions.Values, catalogue);
        var (prints, counted) = Sort(holdings.Readings);
        _denominators = new(counted, _precedence);
        var figures = prints.SelectMany(place => Take(_catalogue.Places[place.Key], place.Value)).ToList();
        foreach (var (place, editions) in prints)
            if (editions.Values.Any(print => print.HasSlices)) _sliced[place] = editions;
        Periods = [.. figures.Select(figure => figure.Period).Distinct().Order()];
        foreach (var period in Periods) _columns[period] = _columns.Count;
        foreach (var figure in figures)
        {
            if (!_rows.TryGetValue(figure.Place.Id, out var row)) _rows[figure.Place.Id] = row = new Figure?[Periods.Count];
            row[_columns[figure.Period]] = figure;
        }

        Places = [.. catalogue.Places.All.Where(place => _rows.ContainsKey(place.Id))];
    }

    /// <summary>The measure.</summary>
    public Measure Measure { get; }

    /// <summary>The version of what was visible when it was built.</summary>
    public string Version { get; }

    /// <summary>The editions the figures and ranks come from, by id, with what was noticed when they were taken in.</summary>
    public IReadOnlyDictionary<string, TakenIn> Editions { get; }

    /// <summary>What was noticed about a figure when its edition was taken in.</summary>
    public IEnumerable<Problem> NotesOn(Figure figure)
    {
        var period = figure.Period.ToString();
        return Editions[figure.EditionId].Notes.Where(note => note.Place == figure.Place.Id && note.Period == period && (note.Measure is null || note.Measure == Measure.Id)).Select(note => note.Problem);
    }

    /// <summary>Every period with a figure for any place, earliest first.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>Every place with a figure for any period, in catalogue order.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The figure of a place and period, or null.</summary>
    public Figure? At(string place, Period period) =>
        _rows.TryGetValue(place, out var row) && _columns.TryGetValue(period, out var column) ? row[column] : null;

    /// <summary>
    /// The figure of a part by category or victim, of the edition that the whole is from: parts of one edition beside the whole of another would
    /// not add up. Null when that edition has none.
    /// </summary>
    public Figure? At(string place, Period period, Slice slice) => slice.IsWhole ? At(place, period) : _parts.GetOrAdd((place, period, slice), key => PartAt(key.Place, key.Period, key.Slice));

    /// <summary>The parts that the edition of the whole prints for a place and period, in no particular order.</summary>
    public IReadOnlyCollection<Slice> Slices(string place, Period period) =>
        Leading(place, period) is { } print ? print.Slices(Measure.Drawn?.Measure ?? Measure.Id, period) : [];

    /// <summary>The figures of a place, earliest first; gaps are simply absent.</summary>
    public IEnumerable<Figure> Of(string place) => _rows.TryGetValue(place, out var row) ? row.OfType<Figure>() : [];

    /// <summary>The figures of a place, one for each of <see cref="Periods"/>, null in a gap; empty for a place without figures.</summary>
    public ReadOnlySpan<Figure?> Row(string place) => _rows.GetValueOrDefault(place);

    /// <summary>The rank a publisher printed for a place in a group, or null.</summary>
    public Reading? PrintedRank(string place, Period period, string group) => PrintedBeside(place, period, Reading.RankIn(group));

    /// <summary>What a publisher worked out itself and printed of a place and period, by its breakdown: a rate, a rank, a change; null when nothing.</summary>
    public Reading? PrintedBeside(string place, Period period, string breakdown) => _beside.GetValueOrDefault((place, period, breakdown));

    /// <summary>
    /// The ids of all the measures that figures of a measure are worked out from, itself first: the counts it is a share of, what it is
    /// the sum of, what it is counted against.
    /// </summary>
    public static IReadOnlyList<string> Measured(Measure measure, Catalogue catalogue)
    {
        List<string> ids = [measure.Id];
        void Add(string? id)
        {
            if (id is null || ids.Contains(id)) return;
            ids.Add(id);
            foreach (var component in catalogue.Measure(id).Components) Add(component);
        }

        Add(measure.Part);
        Add(measure.Whole);
        Add(measure.Drawn?.Measure);
        foreach (var component in measure.Components) Add(component);
        foreach (var per in measure.Rates) Add(per.Of);
        return ids;
    }

    /// <summary>
    /// Everyone's place in a group in one period, from one edition: the first in precedence that holds more than one force.
    /// Null when the measure has no good direction, the group is unknown or no such edition exists.
    /// </summary>
    public RankedPeriod? Ranked(string group, Period period) => _ranked.GetOrAdd((group, period), key => Rank(key.Group, key.Period));

    /// <summary>
    /// The figures of a group in one period, all from one edition: the first in precedence that holds more than one force. Empty when the
    /// group is unknown or no such edition exists.
    /// </summary>
    public IReadOnlyList<Figure> Members(string group, Period period)
    {
        if (!_byEdition.TryGetValue(period, out var editions) || (group != Group.National && !_catalogue.TryGroup(group, out _))) return [];
        var membership = MembershipOf(group, period);
        return editions.OrderBy(item => _precedence[item.Key]).FirstOrDefault(item => item.Value.Count > 1).Value is { } held
            ? [.. held.Values.Where(figure => membership is null || membership.Members.Contains(figure.Place.Id))]
            : [];
    }

    private Membership? MembershipOf(string group, Period period) => _catalogue.TryGroup(group, out var known) ? known.At(period) : null;

    private RankedPeriod? Rank(string groupId, Period period)
    {
        if (Measure.Direction == Direction.Neutral || !_byEdition.TryGetValue(period, out var editions)) return null;
        if (groupId != Group.National && !_catalogue.TryGroup(groupId, out _)) return null;
        if (!editions.Values.Any(held => held.Count > 1)) return null;
        var (membership, figures) = (MembershipOf(groupId, period), Members(groupId, period));
        var standings = Ranks.Of([.. figures.Select(figure => figure.Comparable)], Measure.Direction == Direction.Up);
        return new(
            groupId, period, membership, figures.Count == 0 ? null : figures[0].Edition,
            [.. figures.Zip(standings).Where(pair => pair.Second is not null)
                .Select(pair => new RankedFigure(pair.First, pair.Second!.Value))
                .OrderBy(item => item.Standing.Rank).ThenBy(item => item.Figure.Place.Name, StringComparer.Ordinal)],
            figures.Any(figure => figure is { Exact: null, Value: not null }));
    }

    /// <summary>The readings by place and edition, and apart from them those that are only counted against.</summary>
    private (Dictionary<string, SortedList<int, Print>> Prints, List<Reading> Counted) Sort(IReadOnlyList<Reading> readings)
    {
        Dictionary<string, SortedList<int, Print>> prints = [];
        List<Reading> counted = [];
        var measured = Measured(Measure, _catalogue).ToHashSet();
        var against = Measure.Rates.Select(per => per.Of).ToHashSet();
        foreach (var reading in readings.Where(reading => measured.Contains(reading.Measure)))
        {
            if (against.Contains(reading.Measure)) counted.Add(reading);
            else if (reading.Breakdown.Length > 0 && !reading.IsOffence && !Slice.TryParse(reading.Breakdown, out _)) TakeBeside(reading);
            else
            {
                if (!prints.TryGetValue(reading.Place, out var editions)) prints[reading.Place] = editions = [];
                var order = _precedence[reading.Edition];
                if (!editions.TryGetValue(order, out var print)) editions[order] = print = new(_catalogue);
                print.Add(reading);
            }
        }

        return (prints, counted);
    }

    /// <summary>The figures of a place, each with those of other editions behind it.</summary>
    private IEnumerable<Figure> Take(Place place, SortedList<int, Print> editions)
    {
        foreach (var period in editions.Values.SelectMany(print => print.Periods).Distinct())
        {
            var figures = editions.Values.Select(print => FigureOf(place, period, print)).OfType<Figure>().ToList();
            if (figures.Count == 0) continue;
            yield return figures[0] with { Others = [.. figures.Skip(1)] };
            if (place.Kind != PlaceKind.Force) continue;
            if (!_byEdition.TryGetValue(period, out var byEdition)) _byEdition[period] = byEdition = [];
            foreach (var figure in figures)
            {
                if (!byEdition.TryGetValue(figure.EditionId, out var held)) byEdition[figure.EditionId] = held = [];
                held[place.Id] = figure;
            }
        }
    }

    /// <summary>The print that the whole of a place and period is from, or where there is no whole the first with parts; null where none has any.</summary>
    private Print? Leading(string place, Period period) => !_sliced.TryGetValue(place, out var editions) ? null
        : At(place, period) is { } whole ? editions.GetValueOrDefault(_precedence[whole.EditionId])
        : editions.Values.FirstOrDefault(print => print.Slices(Measure.Id, period).Count > 0);

    private Figure? PartAt(string place, Period period, Slice slice)
    {
        if (Leading(place, period) is not { } leading || FigureOf(_catalogue.Places[place], period, leading, slice) is not { } figure) return null;
        return figure with { Others = [.. _sliced[place].Values.Where(print => print != leading).Select(print => FigureOf(figure.Place, period, print, slice)).OfType<Figure>()] };
    }

    private Figure? FigureOf(Place place, Period period, Print print, Slice slice = default)
    {
        var (own, part, whole) = (print.Of(Measure, period, slice), print.Printed(Measure.Part, period), print.Printed(Measure.Whole, period));
        var fromCounts = part?.Value is { } some && whole?.Value is { } all ? Shares.Percent(some, all) : null;
        if (own is null && fromCounts is null) return null;
        IReadOnlyList<Reading> from = part is null && whole is null ? own!.Value.From : [.. own?.From ?? [], .. new[] { part, whole }.OfType<Reading>()];
        var value = own is { } shown ? shown.Value : fromCounts;
        return new(
            Measure, place, period, value, own?.Marker ?? "", Measure.Unit is Unit.Count or Unit.Pounds ? value : fromCounts,
            Editions[from[0].Edition].Edition, from, [])
        {
            Slice = slice,
            Rates = value is { } count && !_withheld.Contains(place.Id) ? _denominators.RatesOf(Measure, count, place.Id, period, from[0].Edition) : [],
        };
    }

    private void TakeBeside(Reading reading)
    {
        if (reading.Measure != Measure.Id) return;

        // A publisher that prints a sign instead of a rate has a reason: hardly anybody lives in the City of London, and many come there.
        if (reading.Value is null && Measure.Rates.Any(per => per.Breakdown == reading.Breakdown)) _withheld.Add(reading.Place);
        var key = (reading.Place, reading.Period, reading.Breakdown);
        if (!_beside.TryGetValue(key, out var known) || _precedence[reading.Edition] < _precedence[known.Edition]) _beside[key] = reading;
    }
}
