using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Core.Statistics;

namespace Answerable.Web.Words;

/// <summary>Words of the overview, the measures, the data page and errors.</summary>
public static partial class English
{
    public const string MoreHead = "More", More999 = "Every month and year, ranks, and all forces", MeasureHead = "Measure", DifferenceHead = "Difference";
    public const string YearHead = "Year", MonthsHead = "Months", YearsSubtitle = "Months put together: calls added, times and percentages averaged with each month counting by its calls.";
    public const string MeasuresTitle = "All measures", MeasuresLead = "Everything this site has figures of, what each counts, and which way is good.";
    public const string GoodHead = "Good direction", LatestHead = "Latest figure", UnitHead = "Unit", DataTitle = "Data", EditionsHeading = "What has been brought in";
    public const string DataLead = "Every figure on this site can be had as a file, with the edition it came from. All of it is free to use.";
    public const string FilesTitle = "Figures by measure", FilesSubtitle = "Every place and month, unrounded, with ranks where they can be worked out.";
    public const string PlacesHead = "Places", AllAtOnce = "All measures at once", WhatYouFind = "What you find here", ToHome = "Go to the overview";
    public const string NothingYet = "No figures have been brought in yet. Bring in your first figures, and they stand here once they are approved.";
    public const string Door999 = "How fast 999 calls are answered: every month, against the standard, a year earlier and other forces.";
    public const string DoorMeasures = "What is counted, how, and what it can and cannot tell.";
    public const string DoorReleases = "When figures were published and when the next are due; a calendar to subscribe to.";
    public const string DoorData = "Where every figure comes from, and files to work with.";
    public const string NotYet = "Questions to the chief constable, a library of documents and some other rooms of this site are not built yet. They are missing, not empty.";
    public const string NotAvailableMeans = "[x] means not available: no figure has been brought in.";
    public const string YearsNote = "A year with fewer than twelve months is not a full year and cannot be compared with one.";
    public const string AboutData = """
        ## About the files

        Add `.csv`, `.json`, `.ods`, `.xlsx` or, for a chart, `.svg` to the address of any page with a table: `/999/2024.csv`, `/measures/999-calls.json`,
        `/999/2024.svg`. The file of the overview is `/index.csv`. Once figures of other forces are in, `/999/2024.svg?chart=ranks` draws them in
        rank order. Spreadsheets (ods and xlsx) have a cover, notes, the editions, and one table of figures, each on a sheet of its own.

        Every file has a line for each figure. The first columns are always `measure, breakdown, place, period, value, marker, edition`.
        Values are as printed or, where nothing was printed, unrounded. Files of the 999 pages give each rank a line of its own whose breakdown names the group; files of a measure give the
        rank among all forces beside the value. Periods are
        `2024-06` for a month and `P12M/2024-12` for twelve months by the last of them. A marker such as `[x]` stands where there is no number:
        it is never zero. A text that a spreadsheet would take for a formula has an apostrophe before it in csv, ods and xlsx; numbers are never touched.

        ## Licence

        Figures are public sector information under the Open Government Licence v3.0 unless an edition says otherwise.
        """;

    public static string HomeTitle(string force) => $"How {force} is doing";

    public static string WhatThisIs(string force) => $"Figures about {force} from the publishers' own files, checked, explained and kept open to question.";

    public static string GlanceTitle(string place, Period month) => $"{place} at a glance, {Month(month)}";

    public static string GlanceDifference(Figure now, Figure? before) => now.Value is { } a && before?.Value is { } b
        ? now.Measure.Unit switch
        {
            Unit.Percent => $"{WithSign(Core.Statistics.Change.Points(a, b), now.Measure.Decimals)} percentage points",
            Unit.Seconds => $"{WithSign(a - b, now.Measure.Decimals)} seconds",
            Unit.Pounds => PoundsWithSign(a - b, now.Measure.Decimals),
            _ => $"{WithSign(a - b)} ({Change(ChangeLabel.OfCounts(a, b, 1), 1)})",
        }
        : Markers.NotAvailable;

    public static string YearsTitle(string place) => $"{place}: 999 calls by year";

    public static string MonthsOf(Period year, IReadOnlyList<Figure> months) => months.Count == year.Months
        ? "All twelve"
        : $"{MonthAlone(months[0].Period)} to {MonthAlone(months[^1].Period)}" + (months[0].Period.To(months[^1].Period).Months == months.Count ? "" : $", {Of(months.Count, "month", "months")}");

    public static string MonthsMissing(IEnumerable<Period> months) => $"No figures for {List(months.Select(Month))}: a gap, not a zero.";

    public static string Good(Direction direction) => direction switch
    {
        Direction.Up => "Higher is better",
        Direction.Down => "Lower is better",
        _ => "Neither way",
    };

    public static string UnitName(Unit unit) => unit switch
    {
        Unit.Percent => "percent",
        Unit.Seconds => "seconds",
        Unit.Pounds => "pounds",
        _ => "number",
    };

    public static string WithUnit(Measure measure, decimal value, int decimals) => measure.Unit switch
    {
        Unit.Percent => Number(value, decimals) + "%",
        Unit.Seconds => Number(value, decimals) + " s",
        Unit.Pounds => Pounds(value, decimals),
        _ => Number(value, decimals),
    };

    public static string NoFiguresOf(Measure measure, string place) => $"No figures of the {measure.Name} have been brought in for {place} yet.";

    public static string BigNumber(Figure figure) => figure.Value is not { } value ? figure.Marker
        : figure.Measure.Unit == Unit.Pounds ? PoundsShort(value) : WithUnit(figure.Measure, value, figure.Measure.Decimals);

    public static string MeasureOf(Figure figure) => $"{figure.Measure.Name}, {figure.Place.Name}, {Twelve(figure.Period)}";

    public static string MeasureNow(Figure figure)
    {
        var standard = AgainstStandard(figure);
        return $"{figure.Place.OfficialName}, {Name(figure.Period)}: {Value(figure)}." + (standard.Length > 0 ? " " + standard : "");
    }

    public static string MeasureYearBefore(Figure now, Figure? before)
    {
        if (now.Measure.Unit == Unit.Percent) return AgainstYearBefore(now, before);
        if (before?.Value is not { } then || now.Value is not { } value) return $"There is no figure for {Name(now.Period.YearBefore)} to compare it with.";
        var by = now.Measure.Unit switch
        {
            Unit.Seconds => $"{Number(Math.Abs(value - then), now.Measure.Decimals)} seconds",
            Unit.Pounds => Pounds(Math.Abs(value - then), now.Measure.Decimals),
            _ => Number(Math.Abs(value - then)),
        };
        return value == then ? $"The same as in {Name(before.Period)}." : $"{by} {(value > then ? "more" : "less")} than in {Name(before.Period)}, when it was {Value(before)}.";
    }

    public static string MeasureOthers(Figure figure, RankedPeriod? ranked) => ranked?.Of(figure.Place.Id) is { } standing
        ? $"{figure.Place.Name} was {Rank(standing)} of {standing.Of} forces. Forces are often close together, so a few places mean little."
        : figure.Measure.Direction == Direction.Neutral
            ? "Forces are not ranked by this, because neither more nor less is better in itself."
            : "Figures for other forces have not been brought in, so there is nothing to compare it with.";

    public static string MeasureTrendTitle(Measure measure, string place, Period span) => $"{Sentence(measure.Name)}, {place}, {Span(span)}";

    public static string MeasureFinding(Figure latest) => $"{Sentence(latest.Measure.Name)}: {Value(latest)} in {(latest.Period.Months == 12 ? "the " : "")}{Twelve(latest.Period)}";

    public static string SeriesTitle(Measure measure, string place, int months) => $"{Sentence(measure.Name)}, {place}, every {(months == 1 ? "month" : $"{Number(months)} months")}, latest first";

    /// <summary>Why an edition was published without an approver.</summary>
    public static string ByEmergency(string why) => $"Published by the operator's emergency switch: {why}";

    public static string AboutEdition(string title) => $"About the edition {title}";

    public static IEnumerable<(string Head, string Text)> EditionFacts(
        Edition edition, DateTimeOffset at, long readings, Extent extent, Source source, string next)
    {
        yield return ("Publisher", edition.Publisher);
        yield return ("Published", Day(edition.Published) + (edition.PublishedIsAssumed ? " (assumed; the publisher gives no date)" : ""));
        if (extent.Periods.Count > 0) yield return ("Covers", Covers(extent.Periods));
        yield return ("Holds", $"{Of(readings, "reading", "readings")} for {List(extent.Kinds.Select(kind => Of(kind.Places, KindName(kind.Kind, 1), KindName(kind.Kind, 2))))}");
        yield return ("Lacks", extent.Missing.Count == 0 ? "Nothing that it should have, as far as can be told" : string.Join("; ", extent.Missing.Select(gap => $"{List(gap.Forces.Select(force => force.Name))} in {Name(gap.Period)}")));
        yield return ("Brought in", Moment(at));
        yield return ("How often", Sentence(source.Cadence));
        yield return (NextHead, next);
        yield return ("Licence", edition.Address is { } address ? $"{source.Licence}; {address}" : source.Licence);
        yield return ("File", $"{edition.File}, SHA-256 {edition.Sha256}");
        yield return ("Edition", edition.Id);
    }

    /// <summary>The periods of an edition: each where they are few, the first and the last where they are many.</summary>
    public static string Covers(IReadOnlyList<Period> periods) => periods.All(period => period.IsMonth)
        ? Span(periods[0].To(periods[^1]))
        : Sentence(string.Join("; ", periods.GroupBy(period => period.Months).OrderByDescending(group => group.Key).Select(group => group.Count() <= 3
            ? List(group.Select(Name))
            : $"{Of(group.Count(), "period", "periods")} of {Of(group.Key, "month", "months")}, the first to {Month(group.First())}, the last to {Month(group.Last())}")));

    public static string KindName(PlaceKind kind, int number) => (kind, number) switch
    {
        (PlaceKind.Force, 1) => "police force",
        (PlaceKind.Force, _) => "police forces",
        (PlaceKind.SpecialForce, 1) => "force without an area",
        (PlaceKind.SpecialForce, _) => "forces without an area",
        (PlaceKind.Country, 1) => "country or sum of countries",
        (PlaceKind.Country, _) => "countries or sums of countries",
        (PlaceKind.Region, 1) => "region",
        (PlaceKind.Region, _) => "regions",
        (PlaceKind.LocalArea, 1) => "local area",
        (PlaceKind.LocalArea, _) => "local areas",
        (PlaceKind.District, 1) => "district",
        (PlaceKind.District, _) => "districts",
        (_, 1) => "entry that is no area",
        _ => "entries that are no areas",
    };

    public static string NotesOnEdition(int count) => $"{Of(count, "note", "notes")} from checking it";

    public static string FileOf(Measure measure, string format) => $"{Sentence(measure.Name)} as {format}";

    public static string ErrorTitle(int code) => code == 404 ? "Page not found" : code == 403 ? ForbiddenTitle : code < 500 ? "That cannot be answered" : "Something went wrong here";

    public static string ErrorText(int code) => code switch
    {
        404 => "The address may be mistyped, or the month, year or force has no figures here. Nothing was lost.",
        403 => ForbiddenText,
        < 500 => "The site did not understand what was asked for. Nothing was lost.",
        _ => "This is our fault, not yours. Nothing was lost; it may work again in a moment.",
    };

    /// <summary>A text page: its heading, and its body with the office's details put in.</summary>
    public static (string Heading, string Body) Page(string markdown, string office, string force, string contact)
    {
        var text = markdown.ReplaceLineEndings("\n").Replace("{office}", office, StringComparison.Ordinal)
            .Replace("{force}", force, StringComparison.Ordinal).Replace("{contact}", contact, StringComparison.Ordinal);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return (text[..end].TrimStart('#', ' '), text[end..]);
    }

    /// <summary>How to reach the office, as Markdown.</summary>
    public static string ContactLines(string name, string? address, string? email, string? telephone, bool demonstration)
    {
        List<string> lines = [];
        if (demonstration) lines.Add("This copy is a demonstration and has no staff behind it: the office named here did not set it up and does not watch it.");
        if (email is not null) lines.Add($"E-mail: [{email}](mailto:{email})");
        if (telephone is not null) lines.Add($"Telephone: {telephone}");
        if (address is not null) lines.Add($"{Sentence(name)}: [{new Uri(address).Host}]({address})");
        return string.Join("\n\n", lines);
    }
}
