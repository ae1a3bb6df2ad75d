using Answerable.Core.Exploring;
using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Core.Signals;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Period = Answerable.Core.Periods.Period;

namespace Answerable.Web.Pages.Explore;

/// <summary>What is found of one measure: the places, the periods, and what is known where they meet.</summary>
public sealed class ExploredPart
{
    private const int PeriodsOfATable = 12; // without a beginning in the question

    private readonly Explored _whole;
    private readonly IReadOnlyList<Period> _all;
    private readonly Dictionary<Period, int> _columns = [];
    private readonly Dictionary<Place, Crossing?[]> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Place, IReadOnlyList<Crossing>> _rows = new(ReferenceEqualityComparer.Instance);

    public ExploredPart(Explored whole, Crossings crossings)
    {
        (_whole, Crossings) = (whole, crossings);
        _all = crossings.CanBeTold ? crossings.Periods : [];
        foreach (var period in _all) _columns[period] = _columns.Count;
        Selection = Selection.Of(Question.Places, whole.Catalogue, whole.Site.Office.Force, _all.Count > 0 ? _all[^1] : null);
        bool IsKnown(Period period) => Selection.Places.Any(place => At(place, period).Value is not null);
        Periods = IsOfLast ? [.. _all.Reverse().Where(IsKnown).Take(1)] : [.. _all.Where(IsKnown)];
        if (Question is { View: View.Table, From: null }) Periods = [.. Periods.TakeLast(PeriodsOfATable)];
        Places = Periods.Count == 0 ? [] : [.. Selection.Places.Where(place => Question.Places.Contains(place.Id)
            || (Question.IsOfOnePeriod ? crossings.Series.Of(place.Id).Any() : Row(place).Any(crossing => crossing.From.Count > 0)))];
    }

    public Exploration Question => _whole.Question;

    public Crossings Crossings { get; }

    public Measure Measure => Crossings.Measure;

    public Selection Selection { get; }

    /// <summary>The periods that are shown, earliest first.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>The places that are shown.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>An id for what belongs to it on the page.</summary>
    public string Id(string what) => Question.Measures.Count == 1 ? what : $"{what}-{Measure.Id}";

    /// <summary>The measure's name with what it is told in.</summary>
    public string Told => Measure.Name + English.Told(Question.Telling, Crossings.Per, Crossings.Whole);

    /// <summary>Why nothing is shown; null when something is.</summary>
    public string? Cannot => !Crossings.CanBeTold ? English.CannotTell(Question.Telling, Measure)
        : Crossings.Periods.Count == 0 ? English.NoPeriod(Measure, Question.Span, Crossings.Spans, Question.From is not null || Question.To is not null)
        : Periods.Count > 0 ? null
        : Selection.Places.SelectMany(place => At(place, Crossings.Periods[^1]).Breaks).Distinct().ToList() is { Count: > 0 } breaks ? English.NotAddedUp(Measure, Crossings.Periods[^1], breaks)
        : English.NoneThere(Measure, Crossings.Periods[^1]);

    /// <summary>What is known where a place and a period meet.</summary>
    public Crossing At(Place place, Period period)
    {
        if (!_columns.TryGetValue(period, out var column)) return Crossings.At(place, period);
        if (!_known.TryGetValue(place, out var row)) _known[place] = row = new Crossing?[_all.Count];
        return row[column] ??= Crossings.At(place, period);
    }

    /// <summary>What is shown of a place, earliest first.</summary>
    public IReadOnlyList<Crossing> Row(Place place) => _rows.TryGetValue(place, out var row) ? row : _rows[place] = [.. Periods.Select(period => At(place, period))];

    /// <summary>Everything that is shown, by place, earliest first.</summary>
    public IReadOnlyList<Crossing> All => field ??= [.. Places.SelectMany(Row)];

    /// <summary>The places in order, in the last period.</summary>
    public Ordered Ordered => field ??= Ordered.Of(Question, Crossings, Places, Periods[^1]);

    /// <summary>What the places add up to, period by period.</summary>
    public IReadOnlyList<Summed> Sums => field ??= [.. Periods.Select(period => Summed.Of(Question, Crossings, Selection with { Places = Places }, _whole.Catalogue, period))];

    /// <summary>What of it stands on a map.</summary>
    public ExploredMap Map => field ??= new(_whole, this);

    /// <summary>The subject among all forces or a group's, with how sure that is; null where chance cannot be told of these figures.</summary>
    public AmongForces? Among(string group) => IsLevel && Selection.Subject is { } subject && Crossings.Series.At(subject.Id, Periods[^1]) is { } figure
        ? AmongForces.Of(Crossings.Series, figure, group) : null;

    /// <summary>Whether only the last period is shown.</summary>
    private bool IsOfLast => Question.IsOfOnePeriod || (Question.View == View.Table && Question.Measures.Count > 1);

    /// <summary>Whether it is told in what forces are compared by first.</summary>
    private bool IsLevel => Question.Telling == Telling.Rate ? Crossings.Per == Measure.Rates[0] : Question.Telling == Telling.Number && Measure.Part is not null;

    /// <summary>The breaks that touch what is shown, earliest first.</summary>
    public IReadOnlyList<Break> Breaks => field ??= Places.Count == 0 ? [] :
    [
        .. _whole.Catalogue.Breaks.Where(known => known.Measures.Contains(Measure.Id) && Places.Where(place => known.Places.Count == 0 || known.Places.Contains(place.Id)).Take(1).Any(place => known.Parts(Measure.Id, place.Id, Periods[0], Periods[^1])
            || Periods.Any(period => known.Touches(Measure.Id, place.Id, period)))).OrderBy(known => known.From),
    ];

    public IEnumerable<Edition> Editions
    {
        get
        {
            HashSet<Edition> told = new(ReferenceEqualityComparer.Instance); // thousands of figures are of one edition, and its words need not be compared for each
            foreach (var crossing in All)
                foreach (var figure in crossing.From)
                    if (told.Add(figure.Edition)) yield return figure.Edition;
        }
    }

    /// <summary>What a reader must know about what is shown.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            var last = Places.Select(place => At(place, Periods[^1])).ToList();
            var lacking = last.Where(crossing => crossing.Value is null).Select(crossing => crossing.Place).ToList();
            yield return $"{English.Sentence(English.Twelve(Periods[^1]))}: {English.Holding(last.Count - lacking.Count, last.Count)}" + (lacking.Count is > 0 and <= 12 && lacking.Count < last.Count ? " " + English.HoldingNot(lacking) : "");
            if (Question.IsOfOnePeriod && English.NoRankSays(Ordered.NoRank, Measure) is { Length: > 0 } why) yield return why;
            foreach (var lack in All.Where(crossing => crossing.Lack != Lack.None).Select(crossing => crossing.Lack).Distinct().Order()) yield return English.LackSays(lack);
            foreach (var months in All.Where(crossing => crossing.IsAdded).Select(crossing => crossing.PartMonths).Distinct()) yield return English.AddedFrom(months, Measure.Totalling);
            if (Crossings.Per is { } per && All.Select(crossing => crossing.Rate?.Denominator.Period.Year).OfType<int>().Distinct().Order().ToList() is { Count: > 0 } years) yield return English.DividedBy(per, years);
            if (Selection.Group is { } group) yield return English.GroupNote(group, Periods[^1], Selection.Members.Select(id => _whole.Catalogue.Places[id].Name));
            if (Question.View == View.Table && Question.Measures.Count == 1)
                foreach (var refused in Sums.Select(English.NoSumSays).Where(says => says.Length > 0).Distinct().Take(3)) yield return refused;
        }
    }

    /// <summary>What is shown, as open data.</summary>
    public IEnumerable<TidyLine> Lines()
    {
        var group = !Question.IsOfOnePeriod || Ordered.NoRank != NoRank.None ? null
            : Question.Places is [Selection.All] ? Group.National : Question.Places is [var word] && Selection.Group?.Id == word ? word : null;
        var ranks = group is null ? null : Ordered.Rows.ToDictionary(row => row.Crossing.Place, row => row.Standing);
        var crossings = Question.IsOfOnePeriod ? Ordered.Rows.Select(row => row.Crossing) : All;
        foreach (var crossing in crossings) yield return Line(crossing, ranks?.GetValueOrDefault(crossing.Place) is { } standing ? (group, standing.Rank, standing.Of) : default);
        if (Question.View != View.Table || Question.Measures.Count > 1) yield break;
        foreach (var sum in Sums)
        {
            if (sum.Value is { } value) yield return Line(sum.Period, new("all-together", null, English.AllTogether, English.AllTogether, PlaceKind.NoArea, []), value);
            if (sum.Whole is { } whole) yield return Line(whole, default);
            if (sum.Rest is { } rest) yield return Line(sum.Period, new("the-rest", null, English.TheRest, English.TheRest, PlaceKind.NoArea, []), rest);
        }
    }

    private TidyLine Line(Period period, Place place, decimal value) =>
        new(Measure, "", place, period, value, "", string.Join(' ', Places.SelectMany(one => At(one, period).From).Select(figure => figure.EditionId).Distinct()), "published");

    private TidyLine Line(Crossing crossing, (string? Group, int Rank, int Of) ranked) => TidyLine.OfCrossing(crossing, Crossings.Breakdown) with
    {
        Group = ranked.Group,
        Rank = ranked.Group is null ? null : ranked.Rank,
        Of = ranked.Group is null ? null : ranked.Of,
    };
}
