using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Signals;
using Answerable.Core.Statistics;
using Group = Answerable.Core.Places.Group;

namespace Answerable.Web.Words;

/// <summary>Words of the page on what has changed.</summary>
public static partial class English
{
    public const string ChangedTitle = "What has changed", MonthsUnusual = "Unusual months", YearsUnusual = "Twelve months against the twelve before", VerdictHead = "Verdict", NowWord = "Now";
    public const string MeaningHead = "What it means", WhatChangedHead = "What is unusual", HistoryColumn = "The months before", NoYears = "No measure has two years of figures that can be compared yet.";
    public const string ChangesSubtitle = "Only changes that are more than chance explains. What has not clearly changed is not listed.", VerdictColumn = "Is it a real change?", BetterOrWorse = "Better or worse";
    public const string AllChanged = "Everything that has changed", SimilarHead = "Similar forces";

    public const string HowWeJudge = """
        Figures go up and down from month to month even when nothing has changed. So each month is held against the range in which the months of the same measure
        usually lie. It is called unusual only when it lies outside that range, when seven months in a row lie on the same side of the average or each goes further
        the same way, or when two of three come close to the edge. Such a rule is right far more often than a glance at two numbers, but it is wrong now and then:
        how often by chance alone is said above.

        Numbers of twelve months are held against the twelve months before them. Crimes come in clusters, so a difference counts as "may have" changed when it is more
        than independent events would show, as "has probably" when it is more than clusters usually show too, and as "has" when it is far beyond both. How strongly crimes
        cluster is assumed (two and a half times as much as independent events), because they are not published by month.

        Which way is good is applied only after the verdict. Where figures before and after a change of rules are not counted alike, nothing is called better or worse.
        When a service has settled at a new level, a named person may decide, with a reason and evidence, that the range begins anew; the range before stays visible.
        """;

    public static string ChangedLead(string force) => $"Figures for {force} that are unlike the usual ones, newest first. Most ups and downs are chance; these are probably not.";

    public static string NothingUnusual(int charts) => charts == 0
        ? "No measure with figures by month has been brought in."
        : $"Nothing unusual: in the last twelve months all of {Of(charts, "measure", "measures")} stayed within the usual month-to-month range.";

    public static string NewSignalsTitle(string force) => $"{force}: unusual in the last twelve months of figures";

    public static string OldSignals(int count) => $"Earlier: {Of(count, "unusual stretch", "unusual stretches")}";

    public static string OldSignalsTitle(string force) => $"{force}: unusual earlier";

    public static string ChangesTitle(string force, Figure now) => $"{force}: {Twelve(now.Period)} against the 12 months before";

    public static string NoYearChanged(int years) => $"No clear change in any of {Of(years, "measure", "measures")}.";

    public static string YearsByChance(int years) =>
        $"{Of(years, "measure is", "measures are")} compared with the year before. If nothing had changed in any of them, about 1 in 20 would still look changed before clusters are allowed for, and fewer after.";

    public static string TooShort(IEnumerable<Monthly> charts) =>
        $"Too early to say for {List(charts.Select(chart => $"{chart.Series.Measure.Name} ({Of(chart.Phase.Count, "month", "months")} of {Number(XmrChart.FewestPoints)})"))}.";

    public const string InnerLimits = "Forces vary: about 1 in 20 lies outside these lines.", OuterLimits = "About 1 in 500 lies outside these lines.";
    public const string NoDates = "How many days lie between one and the next would show a change sooner. That needs the day of each, which no publisher we know of prints, so it is not drawn.";
    public const string ProbablyHead = "Probably between", SpreadColumn = "Beside the average of all", SpreadSubtitle = "How forces usually vary is allowed for. A force outside is worth asking about; it does not say why.";

    public static string SpreadTitle(AmongForces nation) => $"{Sentence(nation.Own.Figure.Measure.Name)}: all forces, {Twelve(nation.Own.Figure.Period)}";

    public static string BandName(int? band) => band switch
    {
        null => Markers.NotAvailable,
        0 => "Within the usual spread",
        1 => "At the upper edge",
        -1 => "At the lower edge",
        > 0 => "Above the usual spread",
        _ => "Below the usual spread",
    };

    public const string PhasesHead = "Phases", SpreadHead = "How forces vary";

    public static string MonthMethod(Monthly monthly)
    {
        var flagged = monthly.Chart.Points.Count(point => point.Cause is not (SpecialCause.CommonCause or SpecialCause.Missing));
        return $"Months are drawn with the range in which they usually lie (an XmR chart; limits from {(monthly.Phase.Count == 1 ? "one month" : Of(monthly.Phase.Count, "month", "months"))} of the latest phase, runs and trends of seven{(monthly.IsSeasonal ? "; what is usual for the time of year is taken out first" : "")}). "
            + $"{Number(flagged)} of {Of(monthly.Chart.Points.Count, "month", "months")} {(flagged == 1 ? "is" : "are")} marked; by chance alone about {Number(0.04m * monthly.Chart.Points.Count, 1)} would be.";
    }

    public static string PhaseSays(Monthly monthly, XmrPhase phase, Baseline? decision)
    {
        var (first, last) = (monthly.Months[phase.Start], monthly.Months[phase.Start + phase.Length - 1]);
        var range = $"{Span(first.To(last))}: usually {UsualRange(monthly.Series.Measure, phase)}" + (phase.IsTrial ? $", a trial range from {Of(phase.Count, "month", "months")}" : "");
        return decision is null ? range + "." : $"{range}. It begins anew because {decision.Reason.TrimEnd('.')} ({decision.Evidence}). Decided by {decision.DecidedBy} on {Day(decision.Decided)}.";
    }

    public static string YearMethod(YearOnYear year) =>
        $"{Number(year.Change.Current)} and {Number(year.Change.Previous)} are compared as counts, "
        + (year.IsPhiAssumed ? $"with {(year.Now.Period.IsMonth ? "reports" : "crimes")} assumed to cluster {Number((decimal)year.Phi, 1)} times as much as independent events. " : $"allowing for months that vary {Number((decimal)year.Phi, 1)} times as much as independent events, as those up to now do. ")
        + (year.Now.Period.IsMonth ? "Months are set against the same month of the year before, because some months of the year always have more." : "Sums of twelve months that overlap are drawn as a line and never tested.");

    public static string IntervalSays(AmongForces nation) =>
        $"By chance alone {nation.Own.Figure.Place.Name}'s own {(nation.Own.Figure.Measure.Part is null ? "rate" : "percentage")} could as well be {InUnit(nation.Own.Figure.Measure, nation.Own.Interval.Lower)} to {InUnit(nation.Own.Figure.Measure, nation.Own.Interval.Upper)}"
        + (nation.Own.Figure.Measure.Part is null ? ", allowing for crimes that come in clusters." : ".");

    public static string FunnelTitle(Measure measure, Period period) => $"{Sentence(measure.Name)} by force, {Twelve(period)}, against the average of all forces";

    public static string AllForces(Measure measure, double average) => $"All forces: {InUnitShort(measure, (decimal)average)}";

    public static string SizeName(Measure measure) => measure.Part is not null ? "Number of 999 calls" : "People living in the force's area";

    public static string DotsTitle(Measure measure, Group group, Period period) => $"{Sentence(measure.Name)}: {group.Name}, {Twelve(period)}, with the interval the true figure probably lies in";

    public static string OthersTogether(Measure measure, double average) => $"The others together: {InUnitShort(measure, (decimal)average)}";

    public static string SparkTitle(Signal signal) => $"{Sentence(signal.Latest.Measure.Name)}, {signal.Latest.Place.Name}, two years to {Month(signal.Last)}, ending at {Value(signal.Latest)}";

    /// <summary>A share or rate with no more than its unit's sign: 88.5%, 63.8.</summary>
    public static string InUnitShort(Measure measure, decimal value) => measure.Part is not null ? Number(value, measure.Decimals) + "%" : RateNumber(value);

    public static string OutcomeName(Outcome outcome) => outcome switch
    {
        Outcome.Better => "Better",
        Outcome.Worse => "Worse",
        Outcome.Higher => "Higher; neither way is good in itself",
        Outcome.Lower => "Lower; neither way is good in itself",
        Outcome.NotComparable => NotComparable,
        _ => "No clear change",
    };

    public static string VariationName(Variation variation) => variation switch
    {
        Variation.Improvement => "Better than usual",
        Variation.Concern => "Worse than usual",
        Variation.NeutralHigh => "Higher than usual; neither way is good in itself",
        Variation.NeutralLow => "Lower than usual; neither way is good in itself",
        Variation.Missing => "No figure",
        _ => "Usual",
    };

    /// <summary>The last six months up to the end of a signal, oldest first.</summary>
    public static string Recent(Monthly chart, Signal signal) => string.Join(", ", chart.Months
        .Where(month => month <= signal.Last && month.Plus(6) > signal.Last).Select(month => chart.Series.At(chart.Place, month) is { } figure ? BigNumber(figure) : Markers.NotAvailable));
}
