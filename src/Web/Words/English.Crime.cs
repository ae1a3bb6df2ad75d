using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Core.Statistics;

namespace Answerable.Web.Words;

/// <summary>Words of recorded crime: counts and rates, parts and areas, revisions and breaks.</summary>
public static partial class English
{
    public const string PeriodHead = "Period", AreaHead = "Area", PartHead = "Part";
    public const string FigureHead = "Figure", EarlierHead = "A year earlier", LocalHead = "Local areas", AllOther = "All other", Whole = "All together";
    public const string HistoryHead = "What each figure was", BreaksHead = "What keeps figures from being compared";
    public const string PartsHead = "What it is made of", ForcesMeasures = "All measures", NotComparable = "Not comparable";
    public const string PartialBreak = "Part is lacking", RedefinedBreak = "Counted otherwise", MissingBreak = "Missing";

    public const string ChangeSinceYear = "Change from a year earlier", WhereHead = "Where it stands", ShownNow = ", shown now", AllCorrections = "All corrections and revisions";
    public const string UnassignedNote = "Unassigned crimes could not be put in any local area. They count for the force.";

    public static string PublishedOn(Edition edition) => Day(edition.Published) + (edition.PublishedIsAssumed ? " (assumed)" : "");

    /// <summary>The cell a figure was printed in, or how many it was put together from.</summary>
    public static string RestsOn(Figure figure) => figure.IsPrinted ? Where(figure.From[0].Cell) : $"added up from {Of(figure.From.Count, "cell", "cells")}";

    /// <summary>Figures that are counted over twelve months at every quarter's end are named so even where these are a calendar year.</summary>
    public static string Twelve(Period period) => period.Months == 12 ? $"12 months to {Month(period.LastMonth)}" : Name(period);

    /// <summary>The head above measures of one kind.</summary>
    public static string Topic(string topic) => topic switch
    {
        "999" => "999 call answering",
        "crime" => "Recorded crime",
        "knife-and-firearms" => "Crime with knives and firearms",
        "fraud" => "Fraud and computer misuse",
        "office" => "The office's own measures",
        "population" => "People and households",
        _ => Sentence(topic),
    };

    /// <summary>What a rate is a rate of: for each 1,000 people.</summary>
    public static string PerName(Per per) => $"for each {Number(per.Number)} {Counted(per.Of)}";

    public static string PerHead(Per per) => $"Per {Number(per.Number)} {Counted(per.Of)}";

    private static string Counted(string measure) => measure == "population" ? "people" : measure;

    /// <summary>A rate with its denominator named: 63.8 for each 1,000 people (mid-2023).</summary>
    public static string Rate(Rate rate) => $"{RateNumber(rate.Value)} {PerName(rate.Per)} ({MidYear(rate)})";

    /// <summary>Three digits are enough to compare by: 63.8, 0.442, 0.00859.</summary>
    public static string RateNumber(decimal rate) => Math.Abs(rate) switch
    {
        0 => "0",
        >= 1 => Number(rate, 1),
        >= 0.1m => Number(rate, 2),
        >= 0.01m => Number(rate, 3),
        _ => Number(rate, 4),
    };

    /// <summary>The date of a denominator: mid-2023.</summary>
    public static string MidYear(Rate rate) => $"mid-{rate.Denominator.Period.Year}";

    /// <summary>The change since a year before in one cell: its size, then the difference.</summary>
    public static string ChangeCell(Figure now, Figure? before) => now.Value is { } value && before?.Value is { } then
        ? now.Measure.Unit == Unit.Count ? $"{CountChange(value, then)} ({WithSign(value - then)})" : GlanceDifference(now, before)
        : Markers.NotAvailable;

    /// <summary>The size of a change between counts. On a base under 50 a percentage says too much: the numbers must speak.</summary>
    public static string CountChange(decimal now, decimal before) =>
        now == before ? "No change" : before < SmallBase ? now > before ? "Up" : "Down" : Change(ChangeLabel.OfCounts(now, before, 0), 0);

    private const decimal SmallBase = 50;

    public static string CrimeNow(Figure figure) => figure.Value is not { } value
        ? $"{figure.Place.OfficialName}, {Name(figure.Period)}: {figure.Marker} ({Markers.Meaning(figure.Marker) ?? "no number"})."
        : $"{figure.Place.OfficialName} recorded {Number(value)} in the {Twelve(figure.Period)}" + (figure.Rates.Count > 0 ? $": {Rate(figure.Rates[0])}." : ".");

    public static string MeasureTrendTitle(Measure measure, string place, Period first, Period last) => first.IsMonth
        ? MeasureTrendTitle(measure, place, first.To(last))
        : $"{Sentence(measure.Name)}, {place}, {Number(first.Months)} months to {Month(first)} up to {Number(last.Months)} months to {Month(last)}";

    public const string CrimeGlanceSubtitle = "A change from one year to the next is not yet a trend: numbers go up and down by chance, and small ones most.";

    public static string CrimeGlance(Figure total) => $"{total.Place.Name}: recorded crime, {Twelve(total.Period)}";

    public static string PartsTitle(Figure whole) => $"{Sentence(whole.Measure.Name)}, {whole.Place.Name}: what it is made of";

    public static string PartsSubtitle(Figure whole) => $"{Sentence(Twelve(whole.Period))}, and a year earlier.";

    public static string PeersTitle(Group group, Figure figure) => $"{Sentence(figure.Measure.Name)}: {figure.Place.Name} and its {group.Name}, {Twelve(figure.Period)}";

    public static string PeersSubtitle(Measure measure) => measure.Rates.Count > 0 ? "The lowest rate first. A rate divides by the people who live there, not by those who visit." : "In rank order.";

    public static string LocalTitle(Measure measure, string force, Period period) => $"{Sentence(measure.Name)} in the local areas of {force}, {Twelve(period)}";

    public static string LocalSubtitle(Measure measure) => measure.Rates.Count > 0
        ? "The highest rate first. A town centre where few people live and many visit has a high rate without being less safe for each of them."
        : "The most first.";

    public static string PartOfOthers(IEnumerable<Measure> wholes) => $"It is part of {List(wholes.Select(whole => whole.Name))}.";

    public static string HistoryTitle(Figure figure) => $"{Sentence(figure.Measure.Name)}, {figure.Place.Name}: figures that were printed otherwise";

    public static string HistorySubtitle => "Each figure as each edition printed it, the first published first. The publisher's newer edition is the better one, because crimes are recorded late and records are put right.";

    public static string BreakName(BreakKind kind) => kind switch
    {
        BreakKind.Redefined => RedefinedBreak,
        BreakKind.Partial => PartialBreak,
        _ => MissingBreak,
    };

    public static string BreakSource(Break known) => $"Source: {known.Source}.";

    public static string BreakFrom(Break known) => known.To is { } to ? Span(known.From.To(to)) : $"From {Month(known.From)}";

    public static string EditionShort(Edition edition) => $"{edition.Publisher}, {edition.Title}";

    public static string ForceTitle(string force) => $"Figures for {force}";

    public static string ForceLead(string force) => $"What has been brought in for {force}: the same pages as for this office's own force.";

    public static string NoFiguresFor(string force) => $"No figures for {force} have been brought in yet.";

    public static string MeasuresOf(string topic, string force) => $"{Topic(topic)}: latest figures for {force}";

    public static string NothingOfTopic(int count) => $"{Of(count, "measure has", "measures have")} no figures yet:";
}
