using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Sources.HomeOfficeOpenData;
using Answerable.Sources.Reading;
using Answerable.Sources.Tests.Reading;

namespace Answerable.Sources.Tests.HomeOfficeOpenData;

/// <summary>
/// Open data as ods workbooks, a sheet for each year. No such file could be had: these are written by hand after descriptions.
/// </summary>
public sealed class WorkbookTests
{
    private static readonly string[] ByForce = ["Financial Year", "Financial Quarter", "Force Name", "Offence Description", "Offence Group", "Offence Subgroup", "Offence Code", "Number of Offences"];
    private static readonly string[] ByLocalArea = ["Financial Year", "Financial Quarter", "Police Force", "CSP Name", "Offence Description", "Offence Group", "Offence Subgroup", "Offence Code", "Offence Count"];

    private static readonly string Notes = Sheet("Notes", ["Notes"], ["Updated: 23 July 2026"], ["Kent: some records stand under Unassigned Kent."]);
    private static readonly string Contents = Sheet("Contents", ["Contents"], ["2023_24"]);

    [Fact]
    public void Two_years_in_two_sheets_are_both_read_whatever_joins_their_names()
    {
        var taken = Take(OpenDataFile.ByForce, Contents + Notes
            + Sheet("2023-24", ByForce, ["2023/24", "1", "Kent", "Murder", "Violence against the person", "Homicide", "1/4.1/4.10/4.2", "4"])
            + Sheet("2024_25", ByForce, ["2024/25", "4", "Kent", "Assault", "Violence Against The Person", "Violence with injury", "8N", "5000"]));
        Assert.Equal(
            [("crime-homicide", "offence=1/4.1/4.10/4.2", "2023-Q2", 4m, "2023-24"), ("crime-violence-with-injury", "offence=8N", "2025-Q1", 5_000m, "2024_25")],
            taken.Readings.Select(reading => (reading.Measure, reading.Breakdown, reading.Period.ToString(), reading.Value!.Value, reading.Cell.Table)));
        Assert.Equal(new DateOnly(2026, 7, 23), taken.Extract.Published);
    }

    [Fact]
    public void Other_sheets_are_passed_over_and_a_publishers_warning_is_kept_with_its_force()
    {
        var taken = Take(OpenDataFile.ByForce, Contents + Notes + Sheet("2024_25", ByForce, ["2024/25", "4", "Kent", "Assault", "Violence against the person", "Violence with injury", "8N", "5000"]));
        var note = Assert.Single(taken.Extract.Problems, note => note.Problem.Code == "publisher-note");
        Assert.Equal(("kent", "sheet \"Notes\", row 3"), (note.Place, note.Problem.Where));
        Assert.Contains("Unassigned Kent", note.Problem.Text, StringComparison.Ordinal);
        Assert.Equal("sheet \"Contents\"", Assert.Single(taken.Said("sheet-skipped")).Where);
    }

    [Fact]
    public void A_sheet_named_after_a_year_that_is_not_understood_is_refused_and_never_passed_over()
    {
        var refusal = Take(OpenDataFile.ByForce, Sheet("2023_24", ["Year", "Quarter", "Force", "Code", "Crimes"], ["2023/24", "1", "Kent", "8N", "1"])
            + Sheet("2024_25", ByForce, ["2024/25", "4", "Kent", "Assault", "Violence against the person", "Violence with injury", "8N", "5000"])).Refusal;
        Assert.Equal("unknown-sheet", refusal.Code);
        Assert.Contains("2023_24", refusal.Where, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_named_after_another_year_than_its_rows_is_asked_about() =>
        Assert.Equal(ProblemKind.Question, Assert.Single(Take(OpenDataFile.ByForce,
            Sheet("2023_24", ByForce, ["2024/25", "4", "Kent", "Assault", "Violence against the person", "Violence with injury", "8N", "5000"])).Said("sheet-and-year")).Kind);

    [Fact]
    public void Local_areas_are_found_by_their_names_within_the_force_and_what_is_unassigned_among_them()
    {
        var taken = Take(OpenDataFile.ByLocalArea, Notes + Sheet("2024_25", ByLocalArea,
            ["2024/25", "1", "Kent", "Ashford", "Robbery", "Robbery", "Robbery", "34B", "7"],
            ["2024/25", "1", "Kent", "Unassigned Kent", "Robbery", "Robbery", "Robbery", "34B", "-1"],
            ["2024/25", "1", "Dorset", "Dorset", "Robbery", "Robbery", "Robbery", "34B", "3"]));
        Assert.Equal("ho-open-data-csp", taken.Extract.Source);
        Assert.Equal(["Ashford", "Unassigned Kent", "Dorset"], taken.Readings.Select(reading => Taken.Catalogue.Places[reading.Place].Name));
        Assert.Equal(["kent", "kent", "dorset"], taken.Readings.Select(reading => Taken.Catalogue.Places[reading.Place].Within!));
        Assert.Equal(-1, taken.Value("crime-robbery", "unassigned-kent", "2024-Q2"));
    }

    [Fact]
    public void An_unknown_local_area_is_refused_with_the_nearest_of_its_force()
    {
        var refusal = Take(OpenDataFile.ByLocalArea, Sheet("2024_25", ByLocalArea, ["2024/25", "1", "Kent", "Ashfrod", "Robbery", "Robbery", "Robbery", "34B", "7"])).Refusal;
        Assert.Equal(("unknown-local-area", "sheet \"2024_25\", cell D2"), (refusal.Code, refusal.Where));
        Assert.Contains("Is it Ashford?", refusal.Text, StringComparison.Ordinal);
    }

    /// <summary>As large as a year must be: every local area, every code, every quarter.</summary>
    [Fact]
    public async Task A_whole_year_by_local_area_is_read_as_csv()
    {
        var areas = Taken.Catalogue.Places.All.Where(place => place.Kind is PlaceKind.LocalArea or PlaceKind.NoArea && place.Within is not null).ToList();
        var codes = Taken.Catalogue.Offences.All.Where(offence => offence.Measure != "crime-fraud").Select(offence => offence.Code).ToList();
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        await File.WriteAllLinesAsync(path, Enumerable.Range(1, 4).SelectMany(quarter => areas.SelectMany(area => codes.Select(code =>
            $"2024/25,{quarter},{Taken.Catalogue.Places[area.Within!].Name},\"{area.Name}\",label,group,subgroup,{code},7"))).Prepend(string.Join(',', ByLocalArea)));
        try
        {
            var file = (await PublisherFile.ReadAsync(path, Child.Command, CancellationToken.None))!;
            Assert.Empty(file.Problems);
            Assert.Equal(areas.Count * codes.Count * 4, Taken.Of(OpenDataFile.ByLocalArea, file.Tables, Taken.Said()).Readings.Count);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Nothing_by_local_area_is_taken_for_data_by_force_alone()
    {
        var tables = Workbooks.Ods(Sheet("2024_25", ByForce, ["2024/25", "1", "Kent", "Robbery", "Robbery", "Robbery", "34B", "7"])).Tables;
        Assert.False(OpenDataFile.ByLocalArea.Recognises(tables, Taken.Said()));
        Assert.True(OpenDataFile.ByForce.Recognises(tables, Taken.Said()));
    }

    private static Taken Take(Publisher publisher, string sheets)
    {
        var book = Workbooks.Ods(sheets);
        Assert.Empty(book.Refusals);
        return Taken.Of(publisher, book.Tables, Taken.Said());
    }

    private static string Sheet(string name, params string[][] rows) => Workbooks.OdsTable(string.Concat(rows.Select(row => $"<table:table-row>{string.Concat(row.Select(Cell))}</table:table-row>")), name);

    /// <summary>A count is stored as a number that is shown otherwise; everything else is text.</summary>
    private static string Cell(string text, int column) => column >= 7 && int.TryParse(text, out _)
        ? $"<table:table-cell office:value-type=\"float\" office:value=\"{text}\"><text:p>{text} </text:p></table:table-cell>"
        : Workbooks.OdsText(text);
}
