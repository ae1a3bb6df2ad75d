using System.Globalization;
using System.Net;
using System.Text.Json;
using static Answerable.Web.Tests.RunningSite;

namespace Answerable.Web.Tests.Pages;

/// <summary>The room for residents, on the ONS's own workbook.</summary>
[Collection(AreaSite.Name)]
public sealed class AreasTests(AreaSite areas)
{
    private const string Breckland = "E22000218", Hounslow = "E22000203";

    private static readonly Lazy<PrintedTable> Now = new(() => new(CrimeSite.Workbook, "Table C2")), Before = new(() => new(CrimeSite.Workbook, "Table C5")), Rates = new(() => new(CrimeSite.Workbook, "Table C4"));

    private readonly RunningSite _site = areas.Site;

    [Theory]
    [InlineData(Breckland, "Norfolk")]
    [InlineData(Hounslow, "Metropolitan Police")]
    public async Task Every_number_is_the_cell_that_the_ONS_printed(string code, string force)
    {
        var page = await _site.PageAsync($"/areas/{code}");
        var rows = Rows(page, "all").ToDictionary(row => row[0]);
        var measures = new Dictionary<string, string>
        {
            ["Total recorded crime (excluding fraud)"] = "Total recorded crime, excluding fraud",
            ["Robbery"] = "Robbery",
            ["Residential burglary"] = "Residential burglary",
            ["Vehicle offences"] = "Vehicle offences",
            ["Theft from the person"] = "Theft from the person",
            ["Violence against the person"] = "Violence against the person",
            ["Shoplifting"] = "Shoplifting",
            ["Drug offences"] = "Drug offences",
        };
        foreach (var (heading, name) in measures)
        {
            Assert.Equal(Number(Now.Value[code, heading]), rows[name][1]);
            var difference = Now.Value[code, heading] - Before.Value[code, heading];
            Assert.EndsWith($"({(difference > 0 ? "+" : difference < 0 ? "−" : "")}{Number(Math.Abs(difference))})", rows[name][2], StringComparison.Ordinal);
        }

        Assert.Equal(Number(Now.Value[code, "Total recorded crime (excluding fraud)"]), Text(page.QuerySelector(".an-answer__number")!));
        Assert.Contains($"in {force} as a whole", Text(page.QuerySelector("#crime-robbery")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resident_reads_how_often_it_happens_in_a_number_that_can_be_said()
    {
        var page = await _site.PageAsync($"/areas/{Breckland}");
        var homes = TwoDigits(Rates.Value[Breckland, "Household figures"] / Now.Value[Breckland, "Residential burglary"]);
        var people = TwoDigits(Rates.Value[Breckland, "Population figures"] / Now.Value[Breckland, "Robbery"]);
        var burglary = Text(page.QuerySelector("#crime-residential-burglary")!);
        Assert.Contains($"In Breckland, about 1 home in {Number(homes)} had a burglary recorded in 12 months: {Number(Now.Value[Breckland, "Residential burglary"])} in all.", burglary, StringComparison.Ordinal);
        Assert.Contains("It has probably fallen, which is better: 60 fewer than in the 12 months to December 2023 (35% decrease).", burglary, StringComparison.Ordinal);
        Assert.Contains("Less often than in Norfolk as a whole (about 1 home in 330). Less often than in England and Wales (about 1 home in", burglary, StringComparison.Ordinal);
        var robbery = Text(page.QuerySelector("#crime-robbery")!);
        Assert.Contains($"about 1 robbery was recorded for every {Number(people)} people in 12 months", robbery, StringComparison.Ordinal);
        Assert.Contains("Numbers this small go up and down by chance", robbery, StringComparison.Ordinal);
        Assert.DoesNotContain("%", Text(page.QuerySelector("#crime-robbery dl > div:nth-child(2)")!), StringComparison.Ordinal);
        Assert.Equal("7,554", Text(page.QuerySelector(".an-answer__number")!));
        Assert.Contains("About 11 crimes of all kinds were recorded for every 100 people", Text((await _site.PageAsync("/areas")).QuerySelector("#areas")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_its_period_what_it_divides_by_and_what_is_not_in_it()
    {
        var page = await _site.PageAsync($"/areas/{Breckland}");
        var words = Text(page.QuerySelector("main")!);
        Assert.Contains("12 months to December 2024", Text(page.QuerySelector(".an-head__meta")!), StringComparison.Ordinal);
        Assert.Contains("the people of Breckland in mid-2022", words, StringComparison.Ordinal);
        Assert.Contains("Norfolk and England and Wales in mid-2023", words, StringComparison.Ordinal);
        Assert.Contains("965 of the 59,456 crimes of Norfolk (1.6%) could not be put in any local area", words, StringComparison.Ordinal);
        Assert.Contains("antisocial behaviour", words, StringComparison.Ordinal);
        Assert.Contains("Police force area tables, year ending December 2024", Text(page.QuerySelector("#editions")!), StringComparison.Ordinal);
        var about = page.QuerySelector("#about")!;
        Assert.Equal("https://www.police.uk/pu/your-area/", about.QuerySelector("a")!.GetAttribute("href"));
        Assert.StartsWith("In an emergency call 999", Text(about.QuerySelector("li")!), StringComparison.Ordinal);
        Assert.Equal(("Norwich", "South Norfolk", "Breckland"), (Rows(page, "neighbours")[0][0], Rows(page, "neighbours")[4][0], Text(page.QuerySelector("#neighbours tr.an-subject th")!)));
    }

    [Fact]
    public async Task Every_link_of_the_page_leads_to_an_answer_and_the_same_figures_are_compared()
    {
        var page = await _site.PageAsync($"/areas/{Breckland}");
        var trend = page.QuerySelector("#crime-residential-burglary .an-more a")!.GetAttribute("href")!;
        Assert.Equal($"/explore?measure=crime-residential-burglary&place={Breckland},norfolk,K04000001&view=trend&unit=rate-households", trend);
        foreach (var link in page.QuerySelectorAll("main a[href^='/']").Select(link => link.GetAttribute("href")!).Distinct())
            Assert.True((await _site.Http.GetAsync(link)).StatusCode == HttpStatusCode.OK, link);
    }

    [Fact]
    public async Task Every_file_holds_what_the_page_shows()
    {
        var page = await _site.PageAsync($"/areas/{Breckland}");
        var csv = (await _site.Http.GetStringAsync($"/areas/{Breckland}.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        Assert.Equal(["measure", "breakdown", "place", "period", "value"], csv[0].Take(5));
        foreach (var (row, value) in Rows(page, "all").Zip(page.QuerySelectorAll("#all data").Select(data => data.GetAttribute("value"))))
            Assert.Contains(csv, line => line[1].Length == 0 && line[2] == Breckland && line[3] == "P12M/2024-12" && line[4] == value);
        Assert.Contains(csv, line => (line[0], line[1], line[2], line[3]) == ("crime-residential-burglary", "per=1000-households", "norfolk", "P12M/2024-12"));
        var json = JsonDocument.Parse(await _site.Http.GetStringAsync($"/areas/{Breckland}.json")).RootElement.GetProperty("rows").GetArrayLength();
        Assert.Equal(csv.Count - 1, json);
        foreach (var address in new[] { $"/areas/{Breckland}.ods", $"/areas/{Breckland}.xlsx", "/areas.csv", "/areas.json", "/areas.ods", "/areas.xlsx" })
            Assert.Equal(HttpStatusCode.OK, (await _site.Http.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Http.GetAsync($"/areas/{Breckland}.svg")).StatusCode);
    }

    [Theory]
    [InlineData("/areas/E07000143", "/areas/E22000218")]
    [InlineData("/areas/e22000218", "/areas/E22000218")]
    [InlineData("/areas/E07000143.csv", "/areas/E22000218.csv")]
    [InlineData("/areas/E07000040", "/areas/E22000362?for=E07000040")]
    [InlineData("/areas/E22000218?for=nowhere", "/areas/E22000218")]
    public async Task A_district_leads_to_its_local_area(string asked, string leads)
    {
        if (asked.EndsWith("E07000040", StringComparison.Ordinal)) leads = $"/areas/{_site.Site.Catalogue.Places.AreasAt(_site.Site.Catalogue.Places["E07000040"])[0].Code}?for=E07000040";
        var answer = await _site.Http.GetAsync(asked);
        Assert.Equal(leads, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_district_that_is_part_of_a_local_area_or_divided_into_several_says_so()
    {
        var part = (await _site.Http.GetAsync("/areas/E07000040")).Headers.Location!.OriginalString;
        Assert.Contains("The district of East Devon belongs to the local area East and Mid Devon", Text((await _site.PageAsync(part)).QuerySelector("#reason")!), StringComparison.Ordinal);
        var divided = await _site.PageAsync("/areas/E06000060");
        Assert.Contains("Buckinghamshire is divided into several local areas", divided.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Aylesbury Vale", "Chiltern", "South Bucks", "Wycombe"], divided.QuerySelectorAll("#divided li").Select(Text));
    }

    [Theory]
    [InlineData("/areas/norfolk")]
    [InlineData("/areas/unassigned-norfolk")]
    [InlineData("/areas/E22999999")]
    [InlineData("/areas/nowhere.csv")]
    public async Task What_is_no_local_area_is_not_there(string address) => Assert.Equal(HttpStatusCode.NotFound, (await _site.Http.GetAsync(address)).StatusCode);

    [Fact]
    public async Task From_the_overview_it_is_one_link_to_the_room_and_two_to_an_answer()
    {
        var home = await _site.PageAsync("/");
        Assert.Contains(home.QuerySelectorAll("main a"), link => Text(link).StartsWith("Find your area", StringComparison.Ordinal) && link.GetAttribute("href") == "/areas");
        Assert.Equal("Your area", Text(home.QuerySelector(".an-rooms a[href='/areas']")!));
        Assert.Equal("/areas", home.QuerySelector("main form")!.GetAttribute("action"));
        var room = await _site.PageAsync("/areas");
        Assert.Equal(["Breckland", "Broadland", "Great Yarmouth", "King's Lynn and West Norfolk", "North Norfolk", "Norwich", "South Norfolk"], room.QuerySelectorAll("#areas li > a").Select(Text));
        Assert.Equal("page", room.QuerySelector(".an-rooms a[href='/areas']")!.GetAttribute("aria-current"));
        Assert.Contains("110 named places in Norfolk. House of Commons Library", Text(room.QuerySelector("#lists")!), StringComparison.Ordinal);
        Assert.Contains("Royal Mail", Text(room.QuerySelector("#lists")!), StringComparison.Ordinal);
        var measure = await _site.PageAsync("/measures/crime-total");
        Assert.Equal("/areas/E22000223", measure.QuerySelectorAll("#areas a").Single(link => Text(link) == "Norwich").GetAttribute("href"));
        var kent = await _site.PageAsync("/forces/kent");
        Assert.Equal(HttpStatusCode.OK, (await _site.Http.GetAsync(kent.QuerySelector("#areas a")!.GetAttribute("href"))).StatusCode);
    }

    private static decimal TwoDigits(decimal value)
    {
        var unit = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)value)) - 1);
        return Math.Round(value / unit, MidpointRounding.AwayFromZero) * unit;
    }

    private static string Number(decimal value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
