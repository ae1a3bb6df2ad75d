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
    private readonly Dictionary<(string Place, Period Period, string Group), Reading> _printedRanks = [];
    private readonly ConcurrentDictionary<(string Group, Period Period), RankedPeriod?> _ranked = [];
    private readonly IReadOnlyDictionary<string, int> _precedence;
    private readonly Catalogue _catalogue;

    /// <summary>Builds the series of a measure from what is visible.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="holdings">Readings of the measure and of the counts it is a share of; others are passed over.</param>
    /// <param name="catalogue">Sources, for precedence; places; groups.</param>
    public Series(Measure measure, Holdings holdings, Catalogue catalogue)
    {
        Measure = measure;
        Version = holdings.Version;
        Editions = holdings.Editions;
        _catalogue = catalogue;
        _precedence = Precedence.Order(holdings.Editions.Values, catalogue);
        var keys = new Dictionary<(string Place, Period Period), SortedList<int, Parts>>();
        foreach (var reading in holdings.Readings)
        {
            if (reading.Breakdown.Length > 0)
            {
                if (reading.Measure == measure.Id) TakePrintedRank(reading);
                continue;
            }

            var (own, part, whole) = (reading.Measure == measure.Id, reading.Measure == measure.Part, reading.Measure == measure.Whole);
            if (!own && !part && !whole) continue;
            var key = (reading.Place, reading.Period);
            if (!keys.TryGetValue(key, out var editions)) keys[key] = editions = [];
            var place = _precedence[reading.Edition];
            if (!editions.TryGetValue(place, out var parts)) editions[place] = parts = new();
            if (own) parts.Own = reading;
            if (part) parts.Part = reading;
            if (whole) parts.Whole = reading;
        }

        var figures = keys.Select(item => Take(_catalogue.Places[item.Key.Place], item.Key.Period, [.. item.Value.Values], holdings)).OfType<Figure>().ToList();
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
        return Editions[figure.EditionId].Notes.Where(note => note.Place == figure.Place.Id && note.Period == period).Select(note => note.Problem);
    }

    /// <summary>Every period with a figure for any place, earliest first.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>Every place with a figure for any period, in catalogue order.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The figure of a place and period, or null.</summary>
    public Figure? At(string place, Period period) =>
        _rows.TryGetValue(place, out var row) && _columns.TryGetValue(period, out var column) ? row[column] : null;

    /// <summary>The figures of a place, earliest first; gaps are simply absent.</summary>
    public IEnumerable<Figure> Of(string place) => _rows.TryGetValue(place, out var row) ? row.OfType<Figure>() : [];

    /// <summary>The figures of a place, one for each of <see cref="Periods"/>, null in a gap; empty for a place without figures.</summary>
    public ReadOnlySpan<Figure?> Row(string place) => _rows.GetValueOrDefault(place);

    /// <summary>The rank a publisher printed for a place in a group, or null.</summary>
    public Reading? PrintedRank(string place, Period period, string group) => _printedRanks.GetValueOrDefault((place, period, group));

    /// <summary>
    /// Everyone's place in a group in one period, from one edition: the first in precedence that holds more than one force.
    /// Null when the measure has no good direction, the group is unknown or no such edition exists.
    /// </summary>
    public RankedPeriod? Ranked(string group, Period period) => _ranked.GetOrAdd((group, period), key => Rank(key.Group, key.Period));

    private RankedPeriod? Rank(string groupId, Period period)
    {
        if (Measure.Direction == Direction.Neutral || !_byEdition.TryGetValue(period, out var editions)) return null;
        Membership? membership = null;
        if (groupId != Group.National)
        {
            if (!_catalogue.TryGroup(groupId, out var group)) return null;
            membership = group.At(period);
        }

        foreach (var (_, held) in editions.OrderBy(item => _precedence[item.Key]))
        {
            if (held.Count < 2) continue;
            var figures = held.Values.Where(figure => membership is null || membership.Members.Contains(figure.Place.Id)).ToArray();
            var standings = Ranks.Of([.. figures.Select(figure => figure.Best)], Measure.Direction == Direction.Up);
            return new(
                groupId, period, membership, figures.Length == 0 ? null : figures[0].Edition,
                [.. figures.Zip(standings).Where(pair => pair.Second is not null)
                    .Select(pair => new RankedFigure(pair.First, pair.Second!.Value))
                    .OrderBy(item => item.Standing.Rank).ThenBy(item => item.Figure.Place.Name, StringComparer.Ordinal)],
                figures.Any(figure => figure is { Exact: null, Value: not null }));
        }

        return null;
    }

    private Figure? Take(Place place, Period period, IReadOnlyList<Parts> editions, Holdings holdings)
    {
        var figures = editions.Select(parts => FigureOf(place, period, parts, holdings)).OfType<Figure>().ToList();
        if (figures.Count == 0) return null;
        var others = figures.Skip(1).Select(figure => figure.From[0]).Where(reading => reading.Measure == Measure.Id);
        var shown = figures[0] with { Others = [.. others] };
        if (place.Kind != PlaceKind.Force) return shown;
        if (!_byEdition.TryGetValue(period, out var byEdition)) _byEdition[period] = byEdition = [];
        foreach (var figure in figures)
        {
            if (!byEdition.TryGetValue(figure.EditionId, out var held)) byEdition[figure.EditionId] = held = [];
            held[place.Id] = figure;
        }

        return shown;
    }

    private Figure? FigureOf(Place place, Period period, Parts parts, Holdings holdings)
    {
        var fromCounts = parts is { Part.Value: { } part, Whole.Value: { } whole } ? Shares.Percent(part, whole) : null;
        if (parts.Own is null && fromCounts is null) return null;
        IReadOnlyList<Reading> from = [.. new[] { parts.Own, parts.Part, parts.Whole }.OfType<Reading>()];
        return new(
            Measure, place, period,
            parts.Own is null ? fromCounts : parts.Own.Value,
            parts.Own?.Marker ?? "",
            Measure.Unit == Unit.Count ? parts.Own?.Value : fromCounts,
            holdings.Editions[from[0].Edition].Edition, from, []);
    }

    private void TakePrintedRank(Reading reading)
    {
        var key = (reading.Place, reading.Period, reading.Breakdown["group=".Length..]);
        if (!_printedRanks.TryGetValue(key, out var known) || _precedence[reading.Edition] < _precedence[known.Edition])
            _printedRanks[key] = reading;
    }

    private sealed class Parts
    {
        public Reading? Own { get; set; }

        public Reading? Part { get; set; }

        public Reading? Whole { get; set; }
    }
}
