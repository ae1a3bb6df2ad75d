using Answerable.Core.Measures;
using Answerable.Core.Outcomes;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Core.Statistics;

namespace Answerable.Web.Words;

/// <summary>Words about what became of recorded crimes: the two counts, what was found, and why something is not told.</summary>
public static partial class English
{
    public const string OutcomeHead = "Outcome", OutcomesOfMeasureHead = "What became of them", AskOutcomes = "Where you look at what became of them", OutcomeCountLabel = "What to count",
        OutcomeShareHead = "Compare areas by", NoShareMark = "[z]";

    /// <summary>A count as a choice in the form.</summary>
    public static string CountName(OutcomeCount count) => count == OutcomeCount.Recorded ? "Outcomes recorded in the period, whenever the crime was" : "What has become, so far, of crimes recorded in the period";

    /// <summary>What a count counts, before the name of a crime.</summary>
    public static string CountOf(OutcomeCount count, Measure crime) => count == OutcomeCount.Recorded ? $"outcomes recorded of {crime.Name}" : $"what became of {crime.Name}";

    public static string OutcomesTitle(OutcomeCount count, IEnumerable<Measure> crimes, IEnumerable<string> places) =>
        $"{Sentence(CountOf(count, crimes.First()))}{string.Concat(crimes.Skip(1).Select(crime => $" and {crime.Name}"))}: {List(places.Select(LowerAll))}";

    /// <summary>What the whole of a composition is.</summary>
    public static string WholeOf(OutcomeComposition composition) => composition.Count == OutcomeCount.Recorded
        ? Of(composition.Whole, "outcome", "outcomes") : Of(composition.Whole, "crime", "crimes");

    private static string Of(decimal number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    public static string ShareOrMark(decimal? share) => share is { } known ? OutcomeShare(known) : NoShareMark;

    /// <summary>A share; what is more than none and would round to none says so.</summary>
    public static string OutcomeShare(decimal share) => share is > 0 and < .05m ? "under 0.1%" : Number(share, 1) + "%";

    public static string ShareShort(decimal share) => share is > 0 and < 1 ? OutcomeShare(share) : Number(share) + "%";

    /// <summary>Found of one place and period: the largest part, what was charged, what is open.</summary>
    public static string OutcomesFinding(OutcomeComposition found, OutcomeGroup compared)
    {
        var where = $"{found.Place.Name}, {InThe(found.Period)}";
        if (!found.HasShares) return $"{where}: {WholeOf(found)}, too few for shares";
        var named = found.Groups.Where(part => part.Group == compared || part.Group.IsOpen).ToList();
        var parts = new[] { found.Groups.Where(part => !part.Group.IsOpen).MaxBy(part => part.Value)! }.Concat(named).Where(part => part.Value > 0 || part.Group == compared).Distinct()
            .Select((part, i) => $"{(i == 0 ? part.Group.Name : LowerFirst(part.Group.Name))} for {ShareShort(found.Share(part)!.Value)}");
        return $"{where}: {LowerFirst(string.Join(", ", parts))} of {WholeOf(found)}";
    }

    /// <summary>Found of several places.</summary>
    public static string OutcomesAcross(IReadOnlyList<OutcomeComposition> shown, Place? subject, OutcomeGroup compared)
    {
        var known = shown.Where(one => one.HasShares && one.Group(compared) is not null).OrderByDescending(one => one.Share(one.Group(compared)!)).ToList();
        if (known.Count == 0) return $"{compared.Name}: too few for shares";
        string Says(OutcomeComposition one) => $"{one.Place.Name} {ShareShort(one.Share(one.Group(compared)!)!.Value)}";
        var own = known.FirstOrDefault(one => one.Place == subject);
        var ends = known.Count == 1 ? Says(known[0]) : $"{Says(known[0])} to {Says(known[^1])}";
        return own is null || known.Count == 1 ? $"{compared.Name}: {ends}" : $"{compared.Name}: {Says(own)}; from {ends}";
    }

    public static string OutcomesDrawn(OutcomeCount count, Measure crime, Period first, Period last) =>
        $"{Sentence(CountOf(count, crime))}, {(first == last ? Twelve(last) : $"{Twelve(first)} up to {Twelve(last)}")}, in percent of {(count == OutcomeCount.Recorded ? "the outcomes" : "the crimes")}.";

    public static string OutcomesTable(OutcomeCount count, Measure crime, IEnumerable<Period> periods) => $"{Sentence(CountOf(count, crime))}, {(periods.ToList() is [var first, _, .., var last] ? $"{Twelve(first)} up to {Twelve(last)}" : List(periods.Select(Twelve)))}";

    public static string OutcomesByPlace(OutcomeGroup compared) => $"{compared.Name}: share of each area";

    public static string OutcomesByGroup(string title) => $"{title}: by group";

    public static string OutcomesByType(string title) => $"{title}: by outcome";

    public const string TermsHead = "The official names and numbers";

    /// <summary>The head of a column, where several stand beside each other with the name of what it is of.</summary>
    public static string ColumnOf(string? name, string what) => name is null ? what : $"{name}, {LowerFirst(what)}";

    public static string OutcomesIn(string whole) => $"of {whole}";

    public const string BelowZeroNotDrawn = "What is less than none is not drawn; the table has it.";

    public static string SomeBars(int drawn, int all) => $"{Number(drawn)} of {Number(all)} areas drawn; all are in the table.";

    public const string TooFewForBar = "Under 50, too few for shares", AllOutcomesOfAll = "All together", OutcomeNumber = "Number", OutcomeShareIs = "Share", WholeHead = "All", SomeRange = "Probably between";

    /// <summary>A number with its share, in one cell.</summary>
    public static string NumberAndShare(decimal value, decimal? share) => share is { } known ? $"{Number(value)} ({OutcomeShare(known)})" : Number(value);

    public static string RangeOf(Interval interval) => $"{OutcomeShare((decimal)interval.Lower)} to {OutcomeShare((decimal)interval.Upper)}";

    /// <summary>The name of a part: a group's, or a type's; of a type that the catalogue does not know, its number.</summary>
    public static string PartName(OutcomePart part) => part.Number is not { } number ? part.Group.Name : part.Type?.Name ?? $"Outcome type {Number(number)}";

    /// <summary>The term of art of a part.</summary>
    public static string PartTerm(OutcomePart part) => part.Number is not { } number ? part.Group.Term : $"{Number(number)}: {part.Type?.Term ?? part.Group.Term}";

    /// <summary>Why a composition is not there.</summary>
    public static string OutcomeLackSays(OutcomeComposition lacking) => lacking.Lack switch
    {
        OutcomeLack.Incomplete => $"{lacking.Place.Name} has no outcomes for {List(lacking.Missing.Select(Span))}, so the period is not added up.",
        OutcomeLack.Mixed => $"The quarters of {lacking.Place.Name} are in more than one publication. They were counted on different days, so they are not added up.",
        OutcomeLack.OffencesLacking => $"For {lacking.Place.Name} some offences were not printed with every outcome, so the rest is not added up.",
        OutcomeLack.Marked => $"For {lacking.Place.Name} the publisher printed a sign instead of a number.",
        _ when lacking.Place.Kind is not (PlaceKind.Force or PlaceKind.SpecialForce) => $"Outcomes are published by police force, so there are none for {lacking.Place.Name}.",
        _ => $"No outcomes have been brought in for {lacking.Place.Name} and this period.",
    };

    /// <summary>Why a measure has none at all.</summary>
    public static string NoOutcomesOf(Measure measure) => measure.Topic == "crime"
        ? $"Outcomes cannot be told of {measure.Name}: the publisher's file tells crimes apart by offence code, and {measure.Name} is not made of whole offences."
        : $"{Sentence(measure.Name)} has no outcomes: only crimes recorded by the police have. Choose a crime.";

    public const string OutcomesByForce = "Outcomes are published by police force. Choose forces, not parts of one or several together.";

    public static string NoOutcomesYet(Measure measure) => $"No outcomes of {measure.Name} have been brought in.";

    /// <summary>Why there is no such period.</summary>
    public static string NoOutcomePeriod(Measure crime, Core.Exploring.Span span, Period? to, IReadOnlyList<Period> there, IEnumerable<Core.Exploring.Span> others)
    {
        if (span == Core.Exploring.Span.Month) return "Outcomes are published by quarter, so there are none for a month. Choose a quarter or 12 months.";
        if (there.Count == 0) return others.ToList() is { Count: > 0 } lengths
            ? $"There are no outcomes of {crime.Name} for {LowerFirst(SpanName(span))} in one publication. There are for {List(lengths.Select(other => LowerFirst(SpanName(other))))}." : NoOutcomesYet(crime);
        return $"There are no outcomes of {crime.Name} for {LowerFirst(SpanName(span))} {(to is { } month ? $"ending in {Month(month)}" : "between the months asked for")}. There are for {List(there.TakeLast(6).Select(Twelve))}.";
    }

    /// <summary>What the whole is, and how it stands to the crimes recorded.</summary>
    public static string OutcomeWholeIs(OutcomeComposition one, decimal? recorded, Edition? of) => one.Count == OutcomeCount.Recorded
        ? $"{one.Place.Name}, {InThe(one.Period)}: {WholeOf(one)} recorded."
        : recorded is not { } crimes ? $"{one.Place.Name}, {InThe(one.Period)}: the parts add up to {WholeOf(one)}."
        : crimes == one.Whole ? $"{one.Place.Name}, {InThe(one.Period)}: the parts add up to {WholeOf(one)}, the same number as in the {of!.Title}."
        : $"{one.Place.Name}, {InThe(one.Period)}: the parts add up to {WholeOf(one)}. The {of!.Title}, counted another day, has {Number(crimes)}.";

    public static string OutcomesCover(int quarters, Period first, Period last, int places) =>
        $"Outcomes have been brought in for {Of(places, "force", "forces")}, {Of(quarters, "quarter", "quarters")} between {Month(first)} and {Month(last.LastMonth)}. A zero is a printed zero.";

    public const string CountsDoNotMatch = "The two counts never match, and are never added: one is of the crimes of the period, the other of decisions made in it, many of them on older crimes.";

    /// <summary>That less than none is open, and how that can be.</summary>
    public static string OpenBelowZero(OutcomeComposition one) =>
        $"\"{one.Undecided!.Group.Name}\" is {Number(one.Undecided.Value)} in {one.Place.Name}: more outcomes than crimes, because crimes were cancelled or moved and their outcomes were not.";

    public const string OpenStandsApart = "Crimes recorded later have had less time to be decided. What is not decided yet stands apart.";

    public static string AgesDiffer => "These were not counted at the same age, so the later ones have more that is undecided and fewer charges, whatever the police did. Do not read a fall or a rise from it.";

    public static string AgeIs(int months) => $"Counted {(months <= 0 ? "within the period" : $"{Of(months, "month", "months")} after the period ended")}.";

    public const string AgeUnknown = "The day of publication is not known, so it is not known how long the crimes had had to be decided.";

    public const string NotRankedOutcomes = "They are not ranked: more charges are not simply better. Forces record different crimes, and crimes leave different evidence.";

    public const string OutcomeRangeNote = "\"Probably between\" is where a share lies but for chance (95%), taking crimes as independent of each other.";

    public const string TooFewForShares = "Of fewer than 50 no share is told, because it would say too much; [z] stands there.";

    public const string QuarterByQuarter = "Quarter by quarter";

    public static string BesideGroup(Group group) => $"Beside its {LowerFirst(group.Name)}";

    public static string ShowInstead(OutcomeCount count) => $"Show instead: {LowerFirst(CountName(count))}";

    public const string NotTogether = "They are not added up: not all of them have figures of one publication.";

    public static string OutcomesMore(Measure crime) => $"All that became of {crime.Name}, and other forces";

    /// <summary>The largest parts of a composition, on a measure's page.</summary>
    public static string LargestOutcomes(OutcomeComposition one) => $"Of {WholeOf(one)} recorded in {InThe(one.Period)}, by the time it was counted:";

    /// <summary>Of a taking-in: how many numbers of outcomes it has, which are not listed one by one.</summary>
    public static string OutcomesTakenIn(long numbers) => $"It has {Number(numbers)} numbers of outcomes. Each edition counts anew what has become of the same crimes, so nearly all of them differ from the last one's, and they are not listed one by one. Look at them in the preview.";

    /// <summary>A group of outcomes, as what a number in a file can be said to be.</summary>
    public static string IsOutcome(OutcomeGroup group) => $"An outcome: {LowerFirst(group.Name)}";

    public const string OutcomesNotListed = "Outcomes of crimes are not listed here: each publication counts anew what has become of the same crimes, so nearly every number goes on. A page of outcomes says which publication it shows.";
}
