using Answerable.Core.Measures;
using Answerable.Core.Signals;
using Answerable.Core.Statistics;
using Group = Answerable.Core.Places.Group;

namespace Answerable.Web.Words;

/// <summary>
/// Verdicts in plain English: the one place that turns what the statistics found into sentences. Source: rule book section 11. No p-values,
/// no "significant"; the direction of good comes after the verdict; where it cannot be told, that is said.
/// </summary>
public static partial class English
{
    /// <summary>Better, worse or cannot tell, for a measure judged month by month.</summary>
    public static string MonthSays(Monthly monthly)
    {
        var (point, measure) = (monthly.Latest, monthly.Series.Measure);
        if (point.Phase.IsTrial) return $"Too early to say: we need {Number(XmrChart.FewestPoints)} months, we have {Number(point.Phase.Count)}.";
        var range = UsualRange(measure, point.Phase, monthly.SeasonAt(monthly.Months.Count - 1)) + (monthly.IsSeasonal ? " at this time of year" : "");
        return point.Cause switch
        {
            SpecialCause.AboveLimit or SpecialCause.BelowLimit => $"This month is {Against(point)} the usual month-to-month range ({range}).",
            SpecialCause.RunAbove or SpecialCause.RunBelow =>
                $"{Sentence(Spelt(monthly.OneSide(monthly.Months.Count - 1)))} months in a row {(point.Cause == SpecialCause.RunAbove ? "above" : "below")} the average: {HasProbably(measure, point)}.",
            SpecialCause.TrendUp or SpecialCause.TrendDown =>
                $"{Sentence(Spelt(Math.Max(7, LatestRun(monthly))))} months in a row each {(point.Cause == SpecialCause.TrendUp ? "higher" : "lower")} than the one before: {HasProbably(measure, point)}.",
            SpecialCause.TwoInThreeAbove or SpecialCause.TwoInThreeBelow =>
                $"Two of the last three months are close to the {(point.Cause == SpecialCause.TwoInThreeAbove ? "upper" : "lower")} end of the usual range ({range}): {MayHave(measure, point)}.",
            _ => $"This month is within the usual month-to-month range ({range}). No change{(measure.Direction == Direction.Neutral ? "" : " in performance")} is shown.",
        };
    }

    /// <summary>Better, worse or cannot tell, by whatever method the measure has.</summary>
    public static string BetterOrWorseSays(Monthly? monthly, YearOnYear? year, Answerable.Core.Answers.Figure now, Answerable.Core.Answers.Figure? before) => monthly is not null
        ? $"{MonthSays(monthly)} {WillMeet(monthly)}".TrimEnd()
        : year is not null ? YearSays(year)
        : now.Measure.Method == Method.None ? MeasureYearBefore(now, before)
        : $"We cannot tell: there is no figure for {InThe(now.Period.YearBefore)} to compare it with.";

    /// <summary>Against similar forces and among all; what can be said where counts are not known.</summary>
    public static string AgainstOthers(
        AmongForces? nation, IReadOnlyList<(Group Group, AmongForces? Among)> groups, Answerable.Core.Answers.Figure figure, Answerable.Core.Answers.RankedPeriod? ranked)
    {
        var similar = groups.Where(item => item.Group.Kind == "msg" && item.Among is not null).Select(item => PeersSay(item.Among!, item.Group));
        string[] all = [.. similar, nation is { Standing: not null } ? (figure.Measure.Rates.Count > 0 ? "Among all forces, the lowest rate first: " : "Among all forces: ") + LowerFirst(RankSays(nation)) : ""];
        var said = string.Join(" ", all.Where(text => text.Length > 0));
        return said.Length > 0 ? said : MeasureOthers(figure, ranked);
    }

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>Whether the standard will be met, if nothing changes; empty where that cannot be said.</summary>
    public static string WillMeet(Monthly monthly) => monthly.Assurance switch
    {
        Assurance.HitOrMiss => $"Unless something changes, the {monthly.Series.Measure.Standard!.Name} will be met in some months and missed in others.",
        Assurance.ConsistentlyFailing => $"Unless something changes, the {monthly.Series.Measure.Standard!.Name} will not be met.",
        Assurance.ConsistentlyPassing => $"Unless something changes, the {monthly.Series.Measure.Standard!.Name} will be met.",
        _ => "",
    };

    /// <summary>The range that months usually lie in: 80% to 89%.</summary>
    public static string UsualRange(Measure measure, XmrPhase phase, double season = 0)
    {
        string Say(double value) => WithUnit(measure, (decimal)value, measure.Unit == Unit.Count ? 0 : measure.Unit == Unit.Percent ? Math.Min(1, measure.Decimals) : measure.Decimals);
        var (lower, upper) = ((phase.Lower ?? phase.Mean ?? 0) + season, (phase.Upper ?? phase.Mean ?? 0) + season);
        if (measure.Unit == Unit.Percent) (lower, upper) = (Math.Clamp(lower, 0, 100), Math.Clamp(upper, 0, 100));
        return $"{Say(Math.Max(lower, 0))} to {Say(upper)}";
    }

    /// <summary>Better, worse or cannot tell, for counts of twelve months.</summary>
    public static string YearSays(YearOnYear year)
    {
        var (now, before, difference) = (year.Change.Current, year.Change.Previous, year.Change.Difference);
        var then = InThe(year.Before.Period);
        if (year.Outcome == Outcome.NotComparable) return $"{Number(now)} now, {Number(before)} in {then}. The two are not like for like: {string.Join(" ", year.Breaks.Select(known => known.Text))}";
        if (difference == 0) return $"The same number as in {then}.";
        var direction = difference > 0 ? "up" : "down";
        if (IsSmall(year))
        {
            return $"{Number(now)}, {direction} from {(before == 0 ? "none" : Number(before))} in {then}. Numbers this small go up and down by chance, "
                + (year.Verdict == ChangeVerdict.NoClearChange ? "so this does not show a trend." : $"but this is more than chance usually does: it {Has(year.Verdict)} {Moved(difference)}{ForWhat(year.Outcome)}.");
        }

        var size = $"{Number(Math.Abs(difference))} {(difference > 0 ? "more" : "fewer")} than in {then} ({Change(ChangeLabel.OfCounts(now, before, 0), 0)})";
        return year.Verdict == ChangeVerdict.NoClearChange
            ? $"{size}. A difference of that size comes about by chance: no clear change."
            : $"It {Has(year.Verdict)} {Moved(difference)}{ForWhat(year.Outcome)}: {size}.";
    }

    /// <summary>The same in two or three words, for a table.</summary>
    public static string YearVerdict(YearOnYear? year) => year switch
    {
        null => Markers.NotAvailable,
        { Outcome: Outcome.NotComparable } => NotComparable,
        { Verdict: ChangeVerdict.NoClearChange } => year.Change.Difference == 0 ? "The same" : "No clear change",
        _ => Sentence($"{Has(year.Verdict)} {Moved(year.Change.Difference)}"),
    };

    /// <summary>How next year's number would still be no clear change.</summary>
    public static string WhatWouldCount(YearOnYear year)
    {
        var (lowest, highest) = Core.Statistics.CountChange.RangeOfNoClearChange(year.Change.Current);
        return $"Next year, anything from {Number(lowest)} to {Number(highest)} would be no clear change from {Number(year.Change.Current)}, by chance alone.";
    }

    /// <summary>If nothing changes, between which numbers the next twelve months would usually fall. Rule book section 11: no trend is drawn on.</summary>
    public static string IfNothingChanges(YearOnYear year)
    {
        var reach = 1.959963984540054 * Math.Sqrt(2 * year.Phi * year.Change.Current);
        return $"If nothing changes, {(year.Now.Period.IsMonth ? "the same month next year" : "the next 12 months")} would usually fall between {Number((decimal)Math.Max(0, year.Change.Current - reach))} and {Number((decimal)(year.Change.Current + reach))}.";
    }

    /// <summary>Against similar forces.</summary>
    public static string PeersSay(AmongForces among, Group group)
    {
        var (own, others) = (InUnit(among.Own.Figure.Measure, among.Own.Value), InUnit(among.Own.Figure.Measure, among.Average));
        return among.Band == BenchmarkBand.Similar
            ? $"About the same as its {group.Name}: {own}, and {others} in the others together."
            : $"{(among.Band == BenchmarkBand.Higher ? "Higher" : "Lower")}{(ForWhat(OutcomeOf(among)) is { Length: > 0 } meaning ? meaning + "," : "")} than its {group.Name}: {own}, and {others} in the others together.";
    }

    /// <summary>The rank with the places it could truly be.</summary>
    public static string RankSays(AmongForces among, string all = "forces") => among is { Standing: { } standing, Range: { } range }
        ? $"{Sentence(Rank(standing))} of {standing.Of} {all}. " + RangeSays(range)
        : "Forces are not ranked by this, because neither more nor less is better in itself.";

    /// <summary>The places a rank could truly be.</summary>
    public static string RangeSays(RankRange range) => range.Best == range.Worst
        ? "The position is clear."
        : $"Forces are close together: the true position could be anywhere from {Ordinal(range.Best)} to {Ordinal(range.Worst)}.";

    /// <summary>Where a force lies among all, once the variation between forces is allowed for.</summary>
    public static string FunnelSays(AmongForces among) => among.FunnelBand switch
    {
        null => "There are too few forces to say how much forces usually vary.",
        0 => $"{among.Own.Figure.Place.Name} lies within the range in which forces usually vary.",
        1 or -1 => $"{among.Own.Figure.Place.Name} lies at the edge of the range in which forces usually vary: 1 in 20 does by chance.",
        var band => $"{among.Own.Figure.Place.Name} lies {(band > 0 ? "above" : "below")} the range in which forces usually vary. That is worth asking about; it does not say why.",
    };

    /// <summary>Two percentages of people asked. Without the number of answers nothing can be said.</summary>
    /// <param name="now">The percentage now.</param>
    /// <param name="answers">How many answered; null where that is not published.</param>
    /// <param name="before">The percentage before.</param>
    /// <param name="answersBefore">How many answered then.</param>
    /// <param name="what">What was asked: "were satisfied".</param>
    public static string SurveySays(decimal now, long? answers, decimal before, long? answersBefore, string what)
    {
        var size = ShareChange.SizeOf(answers);
        if (size == SampleSize.TooFew) return $"Only {Of(answers!.Value, "person", "people")} answered: too few for a percentage to mean anything.";
        var is77 = $"{Number(now, now.Scale)}% {what}.";
        if (size == SampleSize.Unknown || answersBefore is null or < 1)
            return $"{is77} It was {Number(before, before.Scale)}% before. We cannot tell whether that is a change, because it is not published how many people answered.";
        var interval = Interval.OfShare((double)now / 100 * answers!.Value, answers.Value, 0.95) * 100;
        var change = ShareChange.Of((double)now / 100 * answers.Value, answers.Value, (double)before / 100 * answersBefore.Value, answersBefore.Value);
        var known = $"{is77} Because about {Number(answers.Value)} people answered, the true figure is likely between {Number((decimal)interval.Lower)}% and {Number((decimal)interval.Upper)}%.";
        var apart = change.DifferenceInterval();
        return apart.Lower <= 0 && apart.Upper >= 0
            ? $"{known} We cannot tell whether it differs from {Number(before, before.Scale)}% before."
            : $"{known} That is {(change.Difference > 0 ? "more" : "less")} than {Number(before, before.Scale)}% before.";
    }

    /// <summary>What is unusual, as one sentence of a list.</summary>
    public static string SignalSays(Signal signal)
    {
        var measure = signal.Latest.Measure;
        var months = signal.First == signal.Last ? Month(signal.Last) : $"{Month(signal.First)} to {Month(signal.Last)}";
        var range = signal.IsSeasonal ? "range for the time of year" : $"range of {UsualRange(measure, signal.Phase)}";
        var side = signal.IsHigh ? "above" : "below";
        var row = signal.OneSide >= RunLength ? $"{Number(signal.OneSide)} months in a row {side} the average" : "";
        var what = signal.Cause switch
        {
            SpecialCause.AboveLimit or SpecialCause.BelowLimit => $"{(signal.Months == 1 ? "" : signal.Outside == signal.Months ? $"all {Number(signal.Months)} months " : $"{Number(signal.Outside)} of {Number(signal.Months)} months ")}{side} the usual {range}"
                + (row.Length > 0 ? $", {row}" : ""),
            SpecialCause.TrendUp or SpecialCause.TrendDown => $"a steady {(signal.IsHigh ? "rise" : "fall")} over seven months or more",
            SpecialCause.RunAbove or SpecialCause.RunBelow => row,
            _ => $"close to the {(signal.IsHigh ? "upper" : "lower")} end of the usual {range}" + (row.Length > 0 ? $", {row}" : ""),
        };
        return $"{months}: {what}{(signal.Variation switch { Variation.Improvement => ", which is better", Variation.Concern => ", which is worse", _ => "" })}. {Value(signal.Latest)} in {Month(signal.Last)}.";
    }

    /// <summary>How many flags chance alone would put up.</summary>
    /// <param name="series">How many charts are looked at.</param>
    public static string ByChance(int series) =>
        $"{Of(series, "measure is", "measures are")} looked at month by month. If nothing had changed in any of them, about {Number(LatestByChance * series, 1)} would still look unusual in its latest month, by chance alone.";

    /// <summary>The share of stable series whose latest month is marked: 1.5%, by the rule book's simulation of 1,500 series.</summary>
    private const decimal LatestByChance = 0.015m;

    private const int RunLength = 7;

    private static bool IsSmall(YearOnYear year) => year.Now.Measure.Method == Method.RareEvents || !year.Change.ShowsPercent;

    private static string Has(ChangeVerdict verdict) => verdict switch
    {
        ChangeVerdict.PossibleChange => "may have",
        ChangeVerdict.LikelyChange => "has probably",
        _ => "has",
    };

    private static string Moved(long difference) => difference > 0 ? "risen" : "fallen";

    private static string ForWhat(Outcome outcome) => outcome switch
    {
        Outcome.Better => ", which is better",
        Outcome.Worse => ", which is worse",
        _ => "",
    };

    private static Outcome OutcomeOf(AmongForces among) => (among.Own.Figure.Measure.Direction, among.Band) switch
    {
        (Direction.Up, BenchmarkBand.Higher) or (Direction.Down, BenchmarkBand.Lower) => Outcome.Better,
        (Direction.Up, BenchmarkBand.Lower) or (Direction.Down, BenchmarkBand.Higher) => Outcome.Worse,
        _ => Outcome.NoClearChange,
    };

    private static string Against(XmrPoint point) => point.Variation switch
    {
        Variation.Improvement => "better than",
        Variation.Concern => "worse than",
        _ => point.Cause == SpecialCause.AboveLimit ? "above" : "below",
    };

    private static string HasProbably(Measure measure, XmrPoint point) => Turned(measure, point, "has probably");

    private static string MayHave(Measure measure, XmrPoint point) => Turned(measure, point, "may have");

    private static string Turned(Measure measure, XmrPoint point, string sure) => point.Variation switch
    {
        Variation.Improvement => $"the service {sure} improved",
        Variation.Concern => $"the service {sure} got worse",
        Variation.NeutralHigh => $"the {(measure.Unit == Unit.Count ? "number" : "level")} {sure} risen",
        _ => $"the {(measure.Unit == Unit.Count ? "number" : "level")} {sure} fallen",
    };

    private static int LatestRun(Monthly monthly) => monthly.Signals is [var signal, ..] && signal.Last == monthly.Months[^1] ? signal.Months : 1;

    private static string Spelt(int number) => number is >= 2 and <= 12
        ? new[] { "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve" }[number - 2]
        : Number(number);

    /// <summary>A share or rate in its unit: 88.5%, 63.8 for each 1,000 people.</summary>
    private static string InUnit(Measure measure, double value) => measure.Part is not null
        ? Number((decimal)value, measure.Decimals) + "%"
        : $"{RateNumber((decimal)value)} {PerName(measure.Rates[0])}";
}
