using Answerable.Core.Exploring;
using Answerable.Core.Measures;
using Answerable.Core.Outcomes;
using Answerable.Core.Places;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Period = Answerable.Core.Periods.Period;

namespace Answerable.Web.Pages.Explore;

/// <summary>What is found of the outcomes of one crime: a composition for each place, or of one place for each period.</summary>
public sealed class ExploredOutcomes
{
    private const int MostPeriods = 12, MostBeside = 4;

    private readonly Explored _whole;
    private readonly Seen _seen;
    private readonly OutcomesOf? _found;

    public ExploredOutcomes(Explored whole, Seen seen, Measure crime)
    {
        (_whole, _seen, Crime) = (whole, seen, crime);
        if (!OutcomeCoverage.IsOfOffences(crime, whole.Catalogue)) Cannot = English.NoOutcomesOf(crime);
        Coverage = seen.Answers.OutcomeCoverage(Question.AsOf);
        Selection = Selection.Of(Question.Places, whole.Catalogue, whole.Site.Office.Force, Coverage.Quarters.Count > 0 ? Coverage.Quarters[^1] : null);
        if (Cannot is not null) return;
        // Of a set of forces those that no edition is about, as the ones of Scotland, are not missed.
        IReadOnlyList<Place> places = [.. Selection.Places.Where(place => Question.Places.Contains(place.Id) || Coverage.Places.Contains(place))];
        if (Selection.Places.All(place => place.Kind is not (PlaceKind.Force or PlaceKind.SpecialForce))) Cannot = English.OutcomesByForce;
        else if (places.Count == 0 || Coverage.Codes(crime).Count == 0) Cannot = English.NoOutcomesYet(crime);
        else if (PeriodsAsked() is not { Count: > 0 } periods) Cannot = WhyNoPeriod();
        else
        {
            Periods = periods;
            _found = seen.Answers.Outcomes(crime, Question.Count, periods[0].To(periods[^1]), Selection.Places is [var only] ? only.Id : null, Question.AsOf);
            var all = IsOverTime ? Periods.Select(period => _found.At(Selection.Places[0], period)).ToList() : places.Select(place => _found.At(place, Periods[0])).ToList();
            (Shown, Lacking) = ([.. InOrder(all.Where(one => one.Lack == OutcomeLack.None))], [.. all.Where(one => one.Lack != OutcomeLack.None)]);
            if (Shown.Count == 0) Cannot = Lacking is [var lacking, ..] ? English.OutcomeLackSays(lacking) : English.NoOutcomesYet(crime);
        }
    }

    public Exploration Question => _whole.Question;

    public Measure Crime { get; }

    public OutcomeCoverage Coverage { get; }

    public Selection Selection { get; }

    /// <summary>The periods that are shown, earliest first: one, unless one place is looked at over time.</summary>
    public IReadOnlyList<Period> Periods { get; } = [];

    /// <summary>What is shown: of several places the one with most of the outcome they are compared by first; over time the earliest first.</summary>
    public IReadOnlyList<OutcomeComposition> Shown { get; } = [];

    /// <summary>What was asked for and is not there.</summary>
    public IReadOnlyList<OutcomeComposition> Lacking { get; } = [];

    /// <summary>Why nothing is shown; null when something is.</summary>
    public string? Cannot { get; }

    /// <summary>Whether periods stand beside each other.</summary>
    public bool IsOverTime => Periods.Count > 1;

    /// <summary>Whether so few stand beside each other that each has its columns in the table of types.</summary>
    public bool IsNarrow => Shown.Count <= MostBeside;

    /// <summary>Whether anything shown is large enough for shares.</summary>
    public bool HasShares => Shown.Any(one => one.HasShares);

    /// <summary>The same question about one place.</summary>
    public string Alone(Place place) => _whole.Address(Question with { Measures = [Crime], Places = [place.Id] });

    /// <summary>The same question by the other count.</summary>
    public (OutcomeCount Count, string Address) Other =>
        Question.Count == OutcomeCount.Recorded ? (OutcomeCount.OfOffences, _whole.Address(Question with { Count = OutcomeCount.OfOffences })) : (OutcomeCount.Recorded, _whole.Address(Question with { Count = OutcomeCount.Recorded }));

    /// <summary>Where to go on from one place: beside its groups, and quarter by quarter.</summary>
    public IEnumerable<(string Text, string Address)> Onward
    {
        get
        {
            if (Shown is not [{ Place: var place }] || IsOverTime || Question.Measures.Count > 1) yield break;
            foreach (var group in _whole.Catalogue.GroupsOf(place.Id)) yield return (English.BesideGroup(group), _whole.Address(Question with { Places = [group.Id] }));
            if (There(Core.Exploring.Span.Quarter) is [var first, _, ..]) yield return (English.QuarterByQuarter, _whole.Address(Question with { Span = Core.Exploring.Span.Quarter, From = first.LastMonth, To = null }));
        }
    }

    /// <summary>The group of outcomes that places are compared by.</summary>
    public OutcomeGroup Compared => _whole.Catalogue.Outcomes.Group(Question.Outcome)!;

    /// <summary>Whether anything shown can have that outcome.</summary>
    public bool HasCompared => Shown.Any(one => one.Group(Compared) is not null);

    /// <summary>All places together; null where they may lie in each other, lack something or are one alone.</summary>
    public OutcomeComposition? Together => field ??= IsOverTime || Lacking.Count > 0 || Shown.Any(one => one.Place.Kind != PlaceKind.Force) ? null
        : OutcomeComposition.Together(Shown, new("all-together", null, English.AllOutcomesOfAll, English.AllOutcomesOfAll, PlaceKind.NoArea, []));

    /// <summary>The groups that anything shown has, in the order of the catalogue.</summary>
    public IReadOnlyList<OutcomeGroup> Groups => field ??=
        [.. _whole.Catalogue.Outcomes.Groups.Where(group => Shown.Any(one => one.Group(group) is not null))];

    /// <summary>The parts of a table, each group before its types; the types of a group that is one type alone are left out.</summary>
    public IEnumerable<OutcomePart> Parts => (Together ?? Shown[0]).Groups.SelectMany(group =>
        (Together ?? Shown[0]).Types.Where(type => type.Group == group.Group).ToList() is { Count: > 1 } types ? types.Prepend(group) : [group]);

    /// <summary>An id for what belongs to it on the page.</summary>
    public string Id(string what) => Question.Measures.Count == 1 ? what : $"{what}-{Crime.Id}";

    /// <summary>How a composition is called among the others.</summary>
    public string NameOf(OutcomeComposition one) => IsOverTime ? English.Sentence(English.Twelve(one.Period)) : one.Place.Name;

    public string Title => English.OutcomesTable(Question.Count, Crime, Periods);

    /// <summary>The number of a part in a composition that has the same parts.</summary>
    public static OutcomePart In(OutcomeComposition one, OutcomePart part) =>
        (part.Number is { } number ? one.Types.FirstOrDefault(type => type.Number == number) : one.Group(part.Group)) ?? part with { Value = 0 };

    public IEnumerable<Edition> Editions => Shown.Select(one => one.Edition!).Distinct();

    /// <summary>What a reader must know about what is shown.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            yield return English.OutcomesCover(Coverage.Quarters.Count, Coverage.Quarters[0].Lasting(1), Coverage.Quarters[^1], Coverage.Places.Count);
            foreach (var one in Shown.Where(one => IsOverTime || one.Place == Selection.Subject || Shown.Count == 1)) yield return Whole(one);
            foreach (var lacking in Lacking.Take(MostPeriods)) yield return English.OutcomeLackSays(lacking);
            if (Question.Count == OutcomeCount.OfOffences)
            {
                foreach (var open in Shown.Where(one => one.Undecided is { Value: < 0 }).Take(MostPeriods)) yield return English.OpenBelowZero(open);
                yield return English.OpenStandsApart;
                if (Shown.Any(one => one.Age is null)) yield return English.AgeUnknown;
                else if (OutcomeComposition.AreOfOneAge(Shown)) yield return English.AgeIs(Shown[0].Age!.Value);
                else yield return English.AgesDiffer;
            }

            yield return English.CountsDoNotMatch;
            if (Shown.Any(one => !one.HasShares)) yield return English.TooFewForShares;
            if (Shown.Count > 1 && !IsOverTime && HasCompared) yield return English.OutcomeRangeNote;
            if (Shown.Count > 1 && !IsOverTime) yield return English.NotRankedOutcomes;
            if (Shown.Count > 1 && !IsOverTime && Together is null) yield return English.NotTogether;
            if (Selection.Group is { } group) yield return English.GroupNote(group, Periods[^1], Selection.Members.Select(id => _whole.Catalogue.Places[id].Name));
        }
    }

    /// <summary>The breaks that touch what is shown, earliest first.</summary>
    public IReadOnlyList<Break> Breaks => field ??= Shown.Count == 0 ? [] :
    [
        .. _whole.Catalogue.Breaks.Where(known => Shown.Any(one => known.Touches(Crime.Id, one.Place.Id, one.Period) || known.Parts(Crime.Id, one.Place.Id, Periods[0], Periods[^1]))).OrderBy(known => known.From),
    ];

    /// <summary>What is shown, as open data: of each composition every type and group, with its share.</summary>
    public IEnumerable<TidyLine> Lines()
    {
        var measure = _whole.Catalogue.Measure(Question.Count.Measure());
        foreach (var one in Together is { } together ? Shown.Append(together) : Shown)
            foreach (var part in one.Groups.Concat(one.Types))
            {
                TidyLine Line(string breakdown, decimal? value, string marker) => new(measure, breakdown, one.Place, one.Period, value, marker, one.Edition!.Id, "published");
                var breakdown = $"crime={Crime.Id};{part.Breakdown}";
                yield return Line(breakdown, part.Value, "");
                yield return Line($"share=whole;{breakdown}", one.Share(part), one.HasShares ? "" : English.NoShareMark);
            }
    }

    private IReadOnlyList<Period> There(Core.Exploring.Span span) => Coverage.Periods(Crime, Selection.Places, span);

    /// <summary>The periods to show. A period that is named must be there; over time no two share a month.</summary>
    private List<Period> PeriodsAsked()
    {
        var there = There(Question.Span).Where(period => Question.To is not { } to || period.End <= to.End).ToList();
        if (there.Count == 0 || (Question.To is { } last && there[^1].LastMonth != last)) return [];
        if (Question.From is not { } from) return [there[^1]];
        List<Period> apart = [];
        foreach (var period in there.Where(period => period.End >= from.End).Reverse())
            if (apart.Count < MostPeriods && (apart.Count == 0 || period.End < apart[^1].Start)) apart.Add(period);
        apart.Reverse();
        return apart;
    }

    private string WhyNoPeriod() => English.NoOutcomePeriod(
        Crime, Question.Span, Question.To, There(Question.Span), Enum.GetValues<Core.Exploring.Span>().Where(span => span != Core.Exploring.Span.Month && There(span).Count > 0));

    private IEnumerable<OutcomeComposition> InOrder(IEnumerable<OutcomeComposition> all) => IsOverTime ? all
        : all.OrderByDescending(one => one.Group(Compared) is { } part ? one.Share(part) : null).ThenBy(one => one.Place.Name, StringComparer.Ordinal);

    /// <summary>Says what the whole is, beside the crimes recorded as their own source has them.</summary>
    private string Whole(OutcomeComposition one)
    {
        if (one.Count == OutcomeCount.Recorded) return English.OutcomeWholeIs(one, null, null);
        var recorded = new Crossings(Question with { Measures = [Crime], Telling = Telling.Number }, Crime, id => _seen.Answers.Series(id, Question.AsOf), _whole.Catalogue).At(one.Place, one.Period);
        return English.OutcomeWholeIs(one, recorded.Value, recorded.From is [var first, ..] ? first.Edition : null);
    }
}
