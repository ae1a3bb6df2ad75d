using System.Globalization;
using System.Net;

namespace Answerable.Web.Tests.Workbooks;

/// <summary>Every page that answers as csv answers as a spreadsheet too: the same numbers, readable by everyone, and nothing in it but them.</summary>
public sealed class SpreadsheetTests(NationalSite national) : IClassFixture<NationalSite>
{
    private const string Ods = "application/vnd.oasis.opendocument.spreadsheet", Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] Pages =
        ["/999/2024", "/999", "/measures/999-percent-under-10s", "/measures/999-calls", "/measures", "/data", "/index", "/forces/kent/999/2024"];

    private static readonly int[] NumberColumns = [4, 13, 14];

    private readonly RunningSite _site = national.Site;

    public static IEnumerable<TheoryDataRow<string, string>> Files => Pages.SelectMany(page => new[] { new TheoryDataRow<string, string>(page, "ods"), new(page, "xlsx") });

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Figures_are_those_of_the_csv_cell_by_cell_with_numbers_as_numbers(string page, string ending)
    {
        var csv = await CsvAsync(page);
        var rows = ReadBack.Sheets(await _site.Http.GetByteArrayAsync($"{page}.{ending}"))["Figures"];
        Assert.Equal(csv[0], rows[1].Select(cell => cell.Text));
        Assert.Equal(csv.Count + 1, rows.Count);
        for (var row = 1; row < csv.Count; row++)
        {
            for (var column = 0; column < csv[0].Count; column++)
            {
                var cell = column < rows[row + 1].Count ? rows[row + 1][column] : default;
                var number = NumberColumns.Contains(column) && csv[row][column].Length > 0;
                if ((csv[row][column], number) != (cell.Text ?? "", cell.IsNumber)) Assert.Fail($"{page}.{ending}, line {row}, column {column}: {cell}, the csv has {csv[row][column]}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task It_has_a_cover_notes_editions_and_figures_each_with_its_title_in_A1(string page, string ending)
    {
        var sheets = ReadBack.Sheets(await _site.Http.GetByteArrayAsync($"{page}.{ending}"));
        Assert.Equal(["Cover", "Notes", "Editions", "Figures"], sheets.Keys);
        Assert.All(sheets.Values, rows => Assert.Equal(1, rows[0].Count(cell => cell.Text.Length > 0)));
        Assert.Equal(sheets["Cover"][0][0], sheets["Figures"][0][0]);
        var cover = sheets["Cover"].Skip(1).ToDictionary(row => row[0].Text, row => row[1].Text);
        Assert.Equal("Office of the Police and Crime Commissioner for Norfolk", cover["Published by"]);
        Assert.Contains("2024", cover["Figures to"], StringComparison.Ordinal);
        Assert.Contains("Open Government Licence v3.0", cover["Licence"], StringComparison.Ordinal);
        Assert.Contains("norfolk-pcc.gov.uk", cover["Contact"], StringComparison.Ordinal);
        Assert.Contains(cover["Version"], cover["How to cite"], StringComparison.Ordinal);
        Assert.Equal(new Uri(_site.Http.BaseAddress!, page == "/index" ? "/" : page).ToString(), cover["Page"]);
        Assert.All(sheets.Keys, name => Assert.Contains($"Sheet {name}", cover.Keys));
        Assert.All(sheets.Where(sheet => sheet.Key != "Cover"), sheet =>
        {
            Assert.DoesNotContain(sheet.Value[1], cell => cell.Text.Length == 0);
            Assert.All(sheet.Value.Skip(2), row => Assert.Contains(row, cell => cell.Text.Length > 0));
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_column_marker_measure_and_edition_of_the_figures_is_explained(string page, string ending)
    {
        var sheets = ReadBack.Sheets(await _site.Http.GetByteArrayAsync($"{page}.{ending}"));
        var notes = sheets["Notes"].Skip(2).Where(row => row[1].Text.Length > 0).ToDictionary(row => (row[0].Text, row[1].Text), row => row[2].Text);
        var figures = sheets["Figures"].Skip(2).ToList();
        Assert.All(sheets["Figures"][1], column => Assert.NotEmpty(notes[("column", column.Text)]));
        Assert.All(figures.Select(row => row[0].Text).Distinct(), measure => Assert.True(notes[("measure", measure)].Length > 60));
        Assert.All(figures.Select(row => row[5].Text).Where(marker => marker.Length > 0).Distinct(), marker => Assert.NotEmpty(notes[("marker", marker)]));
        var editions = sheets["Editions"].Skip(2).ToDictionary(row => row[0].Text);
        Assert.All(figures.SelectMany(row => row[6].Text.Split(' ')).Distinct(), edition => Assert.Equal(64, editions[edition][6].Text.Length));
    }

    [Theory]
    [InlineData("/999/2024", "ods", Ods, "answerable-999-2024.ods")]
    [InlineData("/999/2024", "xlsx", Xlsx, "answerable-999-2024.xlsx")]
    [InlineData("/index", "xlsx", Xlsx, "answerable-index.xlsx")]
    [InlineData("/forces/kent/999/2024", "ods", Ods, "answerable-forces-kent-999-2024.ods")]
    public async Task It_is_a_file_to_keep_with_a_name_of_its_own(string page, string ending, string type, string name)
    {
        using var first = await _site.Http.GetAsync($"{page}.{ending}");
        using var again = await _site.Http.GetAsync($"{page}.{ending}"); // the kept one
        foreach (var answer in new[] { first, again })
        {
            Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Equal(("attachment", name), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName!.Trim('"')));
        }

        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await again.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Pages_lead_to_it()
    {
        foreach (var page in Pages.Where(page => !page.StartsWith("/forces", StringComparison.Ordinal)))
        {
            var links = (await _site.PageAsync(page == "/index" ? "/" : page)).QuerySelectorAll(".an-get a").ToDictionary(link => link.TextContent, link => link.GetAttribute("href"));
            Assert.Equal((page + ".ods", page + ".xlsx"), (links["Spreadsheet (ODS)"], links["Spreadsheet (XLSX)"]));
        }
    }

    [Theory]
    [InlineData("/999/2024", "ods")]
    [InlineData("/999/2024", "xlsx")]
    [InlineData("/data", "ods")]
    [InlineData("/data", "xlsx")]
    public async Task LibreOffice_opens_it_with_equal_titles_and_numbers(string page, string ending)
    {
        var file = await _site.Http.GetByteArrayAsync($"{page}.{ending}");
        var (ours, theirs) = (ReadBack.Sheets(file), await ReadBack.WithLibreOfficeAsync(file, ending));
        Assert.Equal(ours.Keys.Order(), theirs.Keys.Order());
        foreach (var (name, rows) in ours)
        {
            Assert.Equal(rows.Count, theirs[name].Count);
            for (var row = 0; row < rows.Count; row++)
                for (var column = 0; column < theirs[name][row].Count; column++)
                    Same(column < rows[row].Count ? rows[row][column] : new("", false), theirs[name][row][column], $"{name}, row {row + 1}, column {column + 1}");
        }

        var csv = await CsvAsync(page);
        Assert.Equal(csv.Skip(1).Where(line => line[4].Length > 0).Select(line => Number(line[4])), theirs["Figures"].Skip(2).Where(row => row[4].IsNumber).Select(row => Number(row[4].Text)));
    }

    // LibreOffice writes the 15 digits that a binary number can be trusted with.
    private static void Same(Seen ours, Seen theirs, string where)
    {
        if (ours.IsNumber != theirs.IsNumber || (ours.IsNumber ? Number(ours.Text) != Number(theirs.Text) : ours.Text != theirs.Text)) Assert.Fail($"{where}: {theirs}, written as {ours}");
    }

    private static string Number(string digits) => double.Parse(digits, CultureInfo.InvariantCulture).ToString("G15", CultureInfo.InvariantCulture);

    private async Task<List<List<string>>> CsvAsync(string page) =>
        [.. ReadBack.Csv(await _site.Http.GetStringAsync(page + ".csv")).Select(row => row.Select(cell => cell.Text).ToList())];
}
