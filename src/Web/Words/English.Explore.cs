using Answerable.Core.Exploring;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;

namespace Answerable.Web.Words;

/// <summary>Words of the room where areas are compared: what was asked, what was found, and why something is not told.</summary>
public static partial class English
{
    public const string ExploreLead = "Choose what to look at, which areas, how and when. The address of the page is your question: keep it, send it, cite it.";
    public const string AskHead = "Change the question", ExploreDo = "Show this", AskMeasure = "What to look at", AskMoreMeasures = "Look at more than one", AskNoMeasure = "Nothing more", AskMeasureNumber = "Also";
    public const string AskPlaces = "Areas", AskPlacesUsual = "Only what is chosen in the list below", AskPlaceList = "Choose forces one by one", AskLength = "Each figure covers", AskUsual = "As is usual for it", AskUnit = "Shown as", AskView = "How to show it";
    public const string AskFrom = "From", AskTo = "To", AskMonthHint = "The last month of a period, such as 2024-03. Leave both empty for all there is.";
    public const string ViewsLabel = "Ways to look at it", ColumnsDrawing = "Chart (SVG)", AboutHead = "About these figures", CannotHead = "Not shown", AllTogether = "All together", TheRest = "Not in any of these";
    public const string NoExplore = "No figures have been brought in yet, so there is nothing to compare.";
    public const string ThirteenMonths = "Thirteen months are a year and one of its months again, so a sum of thirteen is no year's and compares with nothing. Thirteen are published so that the latest month can be set against the same month a year before.";
    public const string ShortcutTitle = "This would mislead", ShortcutText = "The question is understood. Any number that answered it would say something that is not so. Why:";
    public const string AmissTitle = "This question cannot be answered", AmissText = "Part of the address says nothing the site understands. Nothing was lost. This is what it may say:", AskAnew = "Begin anew";

    public static string ViewName(View view) => view switch { View.Trend => "Over time", View.Table => "Table", View.Map => "Map", View.Outcomes => "What became of them", _ => "Beside each other" };

    public static string SpanName(Core.Exploring.Span span) => span switch
    {
        Core.Exploring.Span.Month => "A month",
        Core.Exploring.Span.Quarter => "A quarter",
        Core.Exploring.Span.Year => "A calendar year",
        Core.Exploring.Span.FinancialYear => "A financial year, April to March",
        _ => "12 months",
    };

    /// <summary>What a measure can be told in, as a choice.</summary>
    public static string TellingName(Telling telling, Per? per) => telling switch
    {
        Telling.Rate when per is not null => Sentence(PerName(per)),
        Telling.Rate => "A rate",
        Telling.Change => "The change from a year before",
        Telling.Share => "The share of what it is part of",
        _ => "As it stands",
    };

    /// <summary>Places as a choice, by the word that stands for them.</summary>
    public static string PlacesName(string word, Core.Measures.Catalogue catalogue) => word == Selection.All ? "All forces"
        : Selection.ForceOfAreas(word) is { } force ? $"Local areas of {catalogue.Places[force].Name}"
        : catalogue.TryGroup(word, out var group) ? $"{catalogue.Places[group.Owner].Name} and its {group.Name}"
        : catalogue.Places[word].Name;

    /// <summary>What a measure is told in, after its name.</summary>
    public static string Told(Telling telling, Per? per, Measure? whole) => telling switch
    {
        Telling.Rate when per is not null => " " + PerName(per),
        Telling.Change => ", change from a year before",
        Telling.Share when whole is not null => $" as a share of {whole.Name}",
        _ => "",
    };

    public static string ExploreTitle(IEnumerable<string> told, IEnumerable<string> places) => $"{Sentence(List(told))}: {List(places.Select(LowerAll))}";

    private static string LowerAll(string places) => places is ['A', 'l', 'l', ' ', ..] or ['L', 'o', 'c', 'a', 'l', ' ', ..] ? LowerFirst(places) : places;

    /// <summary>A value in what it is told.</summary>
    public static string Tell(Measure measure, Telling telling, decimal value, bool axis = false) => telling switch
    {
        Telling.Rate => RateNumber(value),
        Telling.Share => Number(value, axis && value == decimal.Truncate(value) ? 0 : 1) + "%",
        Telling.Change when measure.Unit == Unit.Pounds => axis ? PoundsShort(value) : PoundsWithSign(value, measure.Decimals),
        Telling.Change => WithSign(value, axis && value == decimal.Truncate(value) ? 0 : 1) + (measure.Unit switch { Unit.Percent => " points", Unit.Seconds => " s", _ => "%" }),
        _ when axis && measure.Unit == Unit.Pounds => PoundsShort(value),
        _ => WithUnit(measure, value, axis ? value == decimal.Truncate(value) ? 0 : Math.Max(1, measure.Decimals) : measure.Decimals),
    };

    /// <summary>A cell: the value, or the sign that says which kind of nothing it is.</summary>
    public static string Tell(Crossing crossing, Telling telling) => crossing.Shown is { } value
        ? Tell(crossing.Measure, telling, value) + (crossing.Marker.Length > 0 && telling == Telling.Number ? " " + crossing.Marker : "") : MarkOf(crossing);

    /// <summary>The count behind a rate.</summary>
    public static string Counted(Crossing crossing) => crossing.From is [var printed] ? Value(printed)
        : crossing.From.Count > 0 && crossing.Lack != Lack.Incomplete ? Number(crossing.From.Sum(figure => figure.Value ?? 0)) : Markers.NotAvailable;

    /// <summary>Where an embedded answer is from.</summary>
    public static string EmbedSource(IEnumerable<Edition> editions) => $"Source: {List(editions.Select(edition => $"{edition.Publisher}, {edition.Title}").Distinct())}. {Licence}";

    /// <summary>How to show an answer on another site.</summary>
    public static string EmbedText(bool isAnybodyListed) =>
        $"For a frame on another site, without the rest of this one{(isAnybodyListed ? "" : " (the office has not listed any site yet)")}:";

    public static string EmbedFull(string office) => $"The whole answer at {office}";

    /// <summary>The sign for a lack.</summary>
    public static string MarkOf(Crossing crossing) => crossing.Lack switch
    {
        Lack.None => crossing.Marker,
        Lack.Marked => crossing.Marker,
        Lack.NotAlike or Lack.TooSmall => Markers.NotApplicable,
        _ => Markers.NotAvailable,
    };

    /// <summary>What a lack means, under a table.</summary>
    public static string LackSays(Lack lack) => lack switch
    {
        Lack.Marked => "A sign in brackets is the publisher's own.",
        Lack.Incomplete => "[x] also stands where months or quarters are missing: the rest is not added up, because that would look like a fall.",
        Lack.NoBefore => "[x] also stands where there is no figure for the year before.",
        Lack.NotAlike => "[z] stands where two years, or the months that would be added up to one, are not counted alike.",
        Lack.TooSmall => "[z] also stands where the year before had under 50: a percentage of so few says too much.",
        Lack.NoDenominator => "[x] also stands where there is no number to divide by, or the publisher gives no rate.",
        _ => "[x] stands where no figure has been brought in.",
    };

    public static string NoRankSays(NoRank why, Measure measure) => why switch
    {
        NoRank.NoGood => "They are not ranked, because neither more nor less is better in itself. The largest number stands first.",
        NoRank.BySize => "They are not ranked: a force that serves more people has more of everything."
            + (measure.Rates.Count > 0 ? " Choose a rate to compare areas of different size." : ""),
        NoRank.NotALevel => "They are not ranked by this: it says nothing about who does well. The order is by the number alone.",
        NoRank.Mixed => "They are not ranked, because their figures are from more than one publication.",
        NoRank.NotForces => "Only forces are ranked, with forces.",
        _ => "",
    };

    public static string NoSumSays(Summed sum) => sum.NoSum switch
    {
        NoSum.Overlap => "They are not added up, because some of these areas may lie in others.",
        NoSum.Gap => $"They are not added up for {Name(sum.Period)}, because {List(sum.Lacking.Take(6).Select(place => place.Name))}{(sum.Lacking.Count > 6 ? $" and {Of(sum.Lacking.Count - 6, "more area", "more areas")}" : "")} {(sum.Lacking.Count == 1 ? "has" : "have")} no figure: a sum over a gap would look like a fall.",
        NoSum.NotNumbers => "They are not added up: only numbers of the same thing can be.",
        _ => "",
    };

    /// <summary>Why a measure cannot be told so.</summary>
    public static string CannotTell(Telling telling, Measure measure) => telling switch
    {
        Telling.Rate or Telling.Share when measure.NeverPer is [var never, ..] => never.Why,
        Telling.Rate => $"{Sentence(measure.Name)} has no rate: it is not a number of things that happen to people or households. Show it as it stands.",
        Telling.Share => $"{Sentence(measure.Name)} is not known to be part of another measure, so there is nothing for it to be a share of.",
        _ => "",
    };

    /// <summary>Why there is no period of a length.</summary>
    public static string NoPeriod(Measure measure, Core.Exploring.Span span, IEnumerable<Core.Exploring.Span> others, bool bounded)
    {
        var there = others.ToList();
        if (there.Count == 0) return $"No figures of the {measure.Name} have been brought in.";
        if (there.Contains(span)) return bounded ? $"There are no figures of the {measure.Name} between the months asked for." : $"No figures of the {measure.Name} have been brought in for this.";
        return $"There are no figures of the {measure.Name} for {LowerFirst(SpanName(span))}"
            + (measure.Totalling == Totalling.None ? ", and those there are cannot be put together" : ", and none can be put together from those there are")
            + $". There are figures for {List(there.Select(other => LowerFirst(SpanName(other))))}.";
    }

    public static string NoneThere(Measure measure, Period period) => $"None of these areas has a figure of the {measure.Name} for {Name(period)}.";

    /// <summary>Why months, or two years, are not put together though each is there.</summary>
    public static string NotAddedUp(Measure measure, Period period, IEnumerable<Break> breaks) =>
        $"There is no figure of the {measure.Name} for {InThe(period)}, because not all of it is counted alike: {string.Join(" ", breaks.Select(known => known.Text))}";

    /// <summary>Found beside each other.</summary>
    public static string CompareFinding(Ordered ordered, Place? subject, Telling telling)
    {
        var rows = ordered.Rows.Where(row => row.Crossing.Value is not null).ToList();
        var own = subject is null ? null : rows.FirstOrDefault(row => row.Crossing.Place == subject);
        string Says(OrderedPlace row) => $"{row.Crossing.Place.Name} {Tell(row.Crossing, telling)}";
        if (own is { Standing: { } standing }) return $"{own.Crossing.Place.Name} is {Rank(standing)} of {standing.Of}, with {Tell(own.Crossing, telling)}";
        var ends = rows.Count == 1 ? Says(rows[0]) : $"{Says(rows[0])}, {Says(rows[^1])}";
        return own is null || own == rows[0] || own == rows[^1] ? $"First and last: {ends}" : $"{Says(own)}; first and last: {ends}";
    }

    public static string CompareWhat(string told, Period period, NoRank why, Direction direction) =>
        $"{Sentence(told)}, {Twelve(period)}. " + (why == NoRank.None ? direction == Direction.Up ? "The highest first." : "The lowest first." : "");

    public static string TrendFinding(Crossing last, Crossing first, Telling telling) => last.Period == first.Period
        ? $"{last.Place.Name}: {Tell(last, telling)} in {InThe(last.Period)}"
        : $"{last.Place.Name}: {Tell(last, telling)} in {InThe(last.Period)}, {Tell(first, telling)} in {InThe(first.Period)}";

    public static string TrendWhat(string told, Period first, Period last) => first.Months == 12
        ? $"{Sentence(told)}, 12 months to {Month(first)} up to 12 months to {Month(last)}" : $"{Sentence(told)}, {Span(first.To(last))}";

    public static string TooManyDrawn(int count, int most) => $"{Of(count, "area is", "areas are")} too many to draw one by one: at most {Number(most)} are drawn. All are in the table.";

    public static string ExploreTable(string told, string when) => $"{Sentence(told)}, {when}";

    public static string Holding(int known, int all) => known == all
        ? known == 1 ? "There is a figure for the area asked for." : $"There is a figure for each of the {Number(all)} areas."
        : $"{Number(known)} of {Of(all, "area", "areas")} {(known == 1 ? "has" : "have")} a figure.";

    public static string HoldingNot(IEnumerable<Place> places) => $"No figure for {List(places.Select(place => place.Name))}.";

    public static string AddedFrom(int months, Totalling how) => how == Totalling.Weighted
        ? "Put together here from months, each counting by its calls." : $"Added up here from {(months == 3 ? "quarters" : "months")}, every one of which is there.";

    public static string DividedBy(Per per, IEnumerable<int> years) => $"Divided by the {(per.Of == "population" ? "people who live there" : "households there")}, mid-{List(years.Select(year => year.ToString(System.Globalization.CultureInfo.InvariantCulture)))}. People who only visit are not counted.";

    public static string AsItWas(DateOnly day) => $"As it had been published by {Day(day)}. Later editions may print other figures.";

    public static string ExploreCite(string office, string title) => $"{office}, {title}. ";

    public const string CitePins = "This address keeps showing these figures when they are revised or put right. Without its last part it shows the newest.";

    /// <summary>A part of the address that says nothing, and what it may say.</summary>
    public static string AmissSays(Amiss amiss) => amiss.Fault switch
    {
        Fault.NoSuchPart => $"There is no part \"{amiss.Part}\".",
        Fault.Twice => $"\"{amiss.Part}\" is said more than once: {amiss.Found}.",
        Fault.TooMany => amiss.Part == "measure" ? $"At most {Number(Exploration.MostMeasures)} measures fit one question." : $"At most {Number(Exploration.MostPlaces)} areas can be named.",
        Fault.Backwards => $"The first period, {amiss.Found}, is after the last.",
        Fault.MonthTwice => ThirteenMonths,
        Fault.Misleads => amiss.Why,
        _ => $"\"{amiss.Found}\" is no {amiss.Part} that is known.",
    };

    /// <summary>The same on one line, with what it may say.</summary>
    public static string AmissLine(Amiss amiss) => amiss.IsShortcut ? $"{amiss.Part}={amiss.Found}: {AmissSays(amiss)}"
        : AmissSays(amiss) + (amiss.Allowed.Count > 0 ? $" {(amiss.Part is "from" or "to" or "as-of" or "month" ? AmissSuch : AmissAllowed)} {string.Join(", ", amiss.Allowed)}" : "");

    public const string InGroup = "In the group", AskWhen = "When";

    /// <summary>A period as the head of one of many columns: twelve months by their last.</summary>
    public static string PeriodShort(Period period) => period.IsMonth ? period.Start.ToString("MMM yyyy", System.Globalization.CultureInfo.InvariantCulture)
        : (period.Months == 12 ? "to " : "") + period.LastMonth.Start.ToString("MMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    public static string CompareBy(Measure measure) => $"Compare areas by {measure.Name}";

    public static string WhatCounts(Measure measure) => $"What {measure.Name} counts, and what it cannot tell";

    public const string AmissAllowed = "Allowed:", AmissSuch = "Such as:";
}
