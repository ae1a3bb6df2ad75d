using Answerable.Core.Measures;
using Answerable.Core.Periods;

namespace Answerable.Web.Words;

/// <summary>Words of the spreadsheets that pages can be had as.</summary>
public static partial class English
{
    public const string OdsFile = "Spreadsheet (ODS)", XlsxFile = "Spreadsheet (XLSX)";
    public const string CoverSheet = "Cover", NotesSheet = "Notes", EditionsSheet = "Editions", FiguresSheet = "Figures";
    public const string Licence = "Contains public sector information licensed under the Open Government Licence v3.0.";
    public const string NotesTitle = "Notes: columns, markers and measures", EditionsTitle = "Editions: the publications that the figures rest on";
    public const string AboutColumn = "column", AboutMarker = "marker", AboutMeasure = "measure", UnknownMarker = "as the publisher printed it; what it means is not known to this site";
    public const string NoMarkers = "No marker is used in this file", NoName = "none";

    public static IReadOnlyList<string> NotesHeads => ["about", "name", "meaning"];

    public static IReadOnlyList<string> EditionsHeads => ["edition", "publisher", "title", "published", "published_is_assumed", "file", "sha256"];

    /// <summary>What the cover says, line by line.</summary>
    public static IEnumerable<(string About, string Text)> Cover(
        string office, string contact, string? demonstration, string? notice, string title, string version, string address, Period? last, int lines, int editions)
    {
        if (demonstration is not null) yield return ("Demonstration", demonstration);
        if (notice is not null) yield return ("Not published", notice);
        yield return (notice is null ? "Published by" : "Office", office);
        if (last is { } month) yield return ("Figures to", $"{Month(month)}; nothing newer has been brought in");
        if (DateTimeOffset.TryParse(version, System.Globalization.CultureInfo.InvariantCulture, out var at)) yield return (Updated, Moment(at));
        if (version.Length > 0) yield return ("Version", version);
        if (notice is null) yield return ("Licence", Licence);
        yield return ("Contact", contact);
        yield return ("How to cite", notice is null ? Cite(office, title, version, address) : NotCited);
        yield return ("Page", address);
        yield return ($"Sheet {CoverSheet}", "This sheet: what the file is, and what is in it.");
        yield return ($"Sheet {NotesSheet}", "One table: what each column, marker and measure means.");
        yield return ($"Sheet {EditionsSheet}", $"One table of {Of(editions, "row", "rows")}: which publications the figures come from.");
        yield return ($"Sheet {FiguresSheet}", $"One table of {Of(lines, "row", "rows")}: the figures. On every sheet with a table the title is in row 1 and the headings are in row 2.");
        yield return ("Empty cells", "A value cell is empty where there is no number; the marker beside it says why. It is never zero.");
    }

    /// <summary>What a column of open data holds.</summary>
    public static string ColumnMeaning(string column) => column switch
    {
        "measure" => "The id of what is measured; its name is in measure_name and its definition below.",
        "breakdown" => "Empty for the figure itself. category=52A and victim=individual are parts of it, of one type of crime or kind of victim. For a line whose value is a rank it names the group, such as group=national: every force in the edition.",
        "place" => "The id of the place.",
        "period" => "2024-06 is a month; P12M/2024-12 is twelve months of which December 2024 is the last.",
        "value" => "The number as printed or, where nothing was printed, worked out and not rounded. Percentages are numbers from 0 to 100.",
        "marker" => "What was printed in place of a number or beside it.",
        "edition" => $"The publication the line rests on, as listed on the sheet {EditionsSheet}; several are parted by blanks.",
        "measure_name" => "The name of the measure.",
        "place_name" => "The name of the place.",
        "place_code" => "Its code from the Office for National Statistics, if it has one.",
        "unit" => "The unit of the value: count, percent, seconds or pounds; or rank.",
        "status" => "published; or revised, when an earlier edition of the same source printed another value.",
        "group" => "The group that the rank is in.",
        "rank" => "The rank in that group. Equal places share a rank.",
        "n" => "How many places were ranked; empty where the publisher printed a rank and not how many.",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    /// <summary>What a marker means; several in one cell are explained one after another.</summary>
    public static string MarkerMeaning(string marker) => Markers.Meaning(marker) is { } known ? Sentence(known)
        : marker.Split('[', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } several && marker[0] == '['
            ? string.Join("; ", several.Select(one => $"[{one.Trim()}: {Markers.Meaning("[" + one.Trim()) ?? UnknownMarker}"))
            : Sentence(UnknownMarker);

    /// <summary>What a measure is, its unit, and which way is good.</summary>
    public static string MeasureMeaning(Measure measure, string definition) =>
        $"{Sentence(measure.Name)}. {definition} Unit: {UnitName(measure.Unit)}. {Good(measure.Direction)}.";

    /// <summary>How to reach the office, on one line.</summary>
    public static string ContactLine(string name, string? address, string? email, string? telephone) =>
        string.Join("; ", new[] { email, telephone, address is null ? null : $"{name}, {address}" }.OfType<string>().DefaultIfEmpty(name));
}
