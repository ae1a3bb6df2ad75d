using System.Net;
using System.Text.Json;
using Answerable.Core.Periods;
using static Answerable.Web.Tests.RunningSite;

namespace Answerable.Web.Tests.Pages;

/// <summary>Areas compared, on the publishers' own files.</summary>
public sealed class ExploreTests(CrimeSite crime) : IClassFixture<CrimeSite>
{
    private readonly RunningSite _site = crime.Site;

    [Fact]
    public async Task The_43_forces_are_compared_per_1000_people_with_Norfolk_and_its_group_marked()
    {
        var page = await _site.PageAsync("/explore?measure=crime-residential-burglary");
        var rows = Rows(page, "table");
        Assert.Equal(43, rows.Count);
        var norfolk = Text(page.QuerySelector("#table tr.an-subject")!);
        Assert.StartsWith("Norfolk", norfolk, StringComparison.Ordinal);
        Assert.Equal(8, page.QuerySelectorAll("#table tbody tr").Count(row => Text(row).EndsWith("In the group", StringComparison.Ordinal)));

        var series = _site.Site.Answers.Series("crime-residential-burglary");
        var ranked = series.Ranked("national", Period.CalendarYear(2024))!;
        Assert.Contains($"{ranked.Of("norfolk")!.Value.Rank}", norfolk, StringComparison.Ordinal);
        Assert.Equal(ranked.Order.Select(item => item.Figure.Place.Name), rows.Take(ranked.Order.Count).Select(row => row[0]));
        Assert.Contains("12 months to December 2024", Text(page.QuerySelector("#table caption")!), StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll("figure.an-figure").Length); // columns, dots of the group, the funnel
        Assert.Contains("mid-2023", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_holds_exactly_what_the_page_shows()
    {
        const string Query = "?measure=crime-robbery";
        var page = await _site.PageAsync($"/explore{Query}");
        var csv = (await _site.Http.GetStringAsync($"/explore.csv{Query}")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();
        var json = JsonDocument.Parse(await _site.Http.GetStringAsync($"/explore.json{Query}")).RootElement.GetProperty("rows").EnumerateArray().ToList();
        var shown = page.QuerySelectorAll("#table tbody tr td data").Select(data => data.GetAttribute("value")!).ToList();
        Assert.Equal(43, shown.Count);
        Assert.Equal(shown, csv.Select(line => line[4]));
        Assert.Equal(shown, json.Select(row => row.GetProperty("value").ValueKind == JsonValueKind.Null ? "" : row.GetProperty("value").GetDecimal().ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(csv, line => Assert.Equal("per=1000-population", line[1]));
        foreach (var (ending, chart) in new[] { ("ods", ""), ("xlsx", ""), ("svg", ""), ("svg", "&chart=dots"), ("svg", "&chart=funnel") })
            Assert.Equal(HttpStatusCode.OK, (await _site.Http.GetAsync($"/explore.{ending}{Query}{chart}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Http.GetAsync($"/explore.svg{Query}&chart=pie")).StatusCode);
    }

    [Theory]
    [InlineData("?measure=crime-robbery", "table")]
    [InlineData("?measure=crime-robbery,crime-burglary&place=msg-norfolk&view=table", "table")]
    [InlineData("?measure=crime-robbery&place=norfolk,suffolk&view=trend", "table")]
    public async Task The_copy_for_another_site_is_plain_and_holds_the_cells_of_the_page(string query, string table)
    {
        var page = await _site.PageAsync($"/explore{query}");
        var answer = await _site.Http.GetAsync($"/explore.html{query}");
        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        var html = await answer.Content.ReadAsStringAsync();
        foreach (var never in new[] { "<script", " class=", " style=", "<link" }) Assert.DoesNotContain(never, html, StringComparison.OrdinalIgnoreCase);
        var copy = (await ParseAsync(html)).QuerySelector("table")!;
        string[] Cells(AngleSharp.Dom.IElement of) => [.. of.QuerySelectorAll("tbody tr").SelectMany(row => row.Children.Take(2)).Select(Text)];
        Assert.Equal(Cells(page.QuerySelector($"#{table}")!), Cells(copy));
        Assert.Contains("version=", html, StringComparison.Ordinal); // how to cite it
        Assert.Equal(HttpStatusCode.OK, (await _site.Http.GetAsync($"/explore.docx{query}")).StatusCode);
    }

    [Fact]
    public async Task Robbery_from_2003_to_2018_is_drawn_for_four_forces_each_in_a_small_chart()
    {
        var page = await _site.PageAsync("/explore?measure=crime-robbery&place=norfolk,suffolk,kent,metropolitan&view=trend&to=2018-12");
        var figure = Assert.Single(page.QuerySelectorAll("figure.an-figure"));
        Assert.Equal(2, figure.QuerySelectorAll("svg").Length);
        var names = figure.QuerySelector("svg")!.QuerySelectorAll("text").Select(text => text.TextContent).ToList();
        Assert.All(["Norfolk", "Suffolk", "Kent", "Metropolitan"], name => Assert.Contains(names, text => text.StartsWith(name, StringComparison.Ordinal)));
        var rows = Rows(page, "table");
        Assert.Equal("12 months to December 2018", rows[0][0]);
        Assert.Equal("12 months to March 2003", rows[^1][0]);
        Assert.All(rows, row => Assert.Equal(5, row.Count));
    }

    [Fact]
    public async Task A_break_is_drawn_and_told()
    {
        var page = await _site.PageAsync("/explore?measure=crime-residential-burglary&place=norfolk,suffolk&view=trend");
        Assert.Contains("sheds and garages", Text(page.QuerySelector("#breaks + dl")!), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("figure svg line"), line => line.GetAttribute("stroke-dasharray") == "3 4");
    }

    [Fact]
    public async Task What_is_found_over_time_is_not_set_against_what_was_counted_otherwise()
    {
        var page = await _site.PageAsync("/explore?measure=crime-residential-burglary&view=trend");
        var found = Text(page.QuerySelector("figcaption")!);
        Assert.Contains("in the 12 months to December 2024", found, StringComparison.Ordinal);
        Assert.DoesNotContain("2003", found.Split('.')[0], StringComparison.Ordinal);
        Assert.Equal("12 months to March 2003", Rows(page, "table")[^1][0]); // the table has it
    }

    [Fact]
    public async Task The_local_areas_add_up_to_the_force_in_the_table()
    {
        var page = await _site.PageAsync("/explore?measure=crime-neighbourhood&place=areas-norfolk&view=table");
        var foot = page.QuerySelectorAll("#table tfoot tr").Select(row => row.Children.Select(Text).ToList()).ToList();
        if (foot.Count == 0) Assert.Skip("the workbook holds one period of local areas");
        Assert.Equal((foot[0][1], "0"), (foot[2][1], foot[1][1]));
        Assert.Equal("Norfolk", foot[2][0]);
    }

    [Theory]
    [InlineData("/explore?measure=999-calls&place=norfolk&unit=rate", "has no rate")]
    [InlineData("/explore?measure=999-median-answer-seconds&place=norfolk&length=year", "No figures of the")]
    [InlineData("/explore?measure=crime-robbery&unit=number", "Choose a rate")]
    [InlineData("/explore?measure=crime-robbery&unit=change", "nothing about who does well")]
    [InlineData("/explore?measure=999-percent-under-10s&place=norfolk&unit=share", "nothing for it to be a share of")]
    public async Task What_makes_no_sense_says_why(string address, string why) => Assert.Contains(why, (await _site.PageAsync(address)).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Another_way_to_say_it_leads_to_the_one_address_and_nonsense_says_what_is_allowed()
    {
        var moved = await _site.Http.GetAsync("/explore?view=compare&measure=crime-robbery&place=all&from=&unit=rate&utm_source=x");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/explore?measure=crime-robbery"), (moved.StatusCode, moved.Headers.Location!.ToString()));
        var file = await _site.Http.GetAsync("/explore.csv?place=all&measure=crime-robbery");
        Assert.Equal("/explore.csv?measure=crime-robbery", file.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await _site.Http.GetAsync("/explore?measure=crime-robbery%2Ccrime-burglary")).StatusCode);

        var refused = await _site.Http.GetAsync("/explore?measure=crime-robbery&view=pie");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var said = Text((await ParseAsync(await refused.Content.ReadAsStringAsync())).QuerySelector("#amiss")!);
        Assert.Contains("compare, trend, table, map", said, StringComparison.Ordinal);
        var twin = await _site.Http.GetAsync("/explore.json?view=pie");
        Assert.Equal(HttpStatusCode.BadRequest, twin.StatusCode);
        Assert.Equal("view", JsonDocument.Parse(await twin.Content.ReadAsStringAsync()).RootElement.GetProperty("amiss")[0].GetProperty("part").GetString());
    }

    [Fact]
    public async Task Five_thousand_addresses_never_break_it()
    {
        var random = new Random(8);
        T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
        var catalogue = _site.Site.Catalogue;
        string[] places = ["all", "msg", "msg-norfolk", "regional-7", "areas", "areas-kent", "K04000001", .. catalogue.Places.All.Select(place => place.Id)];
        Dictionary<string, Func<string>> valid = new()
        {
            ["measure"] = () => string.Join(',', Enumerable.Range(0, random.Next(1, 3)).Select(_ => One(catalogue.Measures).Id)),
            ["place"] = () => string.Join(',', Enumerable.Range(0, random.Next(1, 4)).Select(_ => One(places))),
            ["view"] = () => One(["compare", "trend", "table", "map"]),
            ["length"] = () => One(["month", "quarter", "12-months", "year"]),
            ["unit"] = () => One(["number", "rate", "rate-households", "change", "share"]),
            ["from"] = () => $"{random.Next(1990, 2030)}-{random.Next(1, 13):00}",
            ["to"] = () => One(["2018", "2018-Q1", "2017-18", "P12M/2024-12", "2024-12", "0001", "9999-12"]),
            ["as-of"] = () => One(["2018-07-19", "2019-04-25", "2025-04-24", "1900-01-01", "9999-12-31"]),
        };
        string[] nonsense = ["", ",", "\0", "%", "<script>", "-1", "2024-13", "norfolk'--", "ÿ", new('x', 3000), "9999999999", "null", "..%2f..", "globe", "E99999999", "P999M/0001-01", "\ud800", "as"];
        SortedDictionary<int, int> statuses = [];
        var keys = valid.Keys.ToList();
        for (var i = 0; i < 5000; i++)
        {
            var parts = keys.Where(key => key == "measure" || random.Next(2) == 0).ToDictionary(key => key, key => valid[key]());
            if (i % 2 == 0) parts[keys[i / 2 % keys.Count]] = One(nonsense); // each part in turn
            if (i % 50 == 0) parts[One(["foo", "Measure", "chart", "utm_x", ""])] = One(nonsense);
            var query = string.Join('&', parts.Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value.Replace("\ud800", "%ED%A0%80", StringComparison.Ordinal))}"));
            var response = await _site.Http.GetAsync($"/explore{(i % 5 == 0 ? One([".csv", ".json", ".svg", ".xlsx", ".ods"]) : "")}?{query}");
            var status = (int)response.StatusCode;
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            Assert.True(status is 200 or 301 or 400 or 404, $"{status} {query}");
            if (status == 404) Assert.True(i % 5 == 0, query); // a drawing of what has none
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Join(", ", statuses.Select(item => $"{item.Key}: {item.Value}")));
        Assert.True(statuses.GetValueOrDefault(200) + statuses.GetValueOrDefault(301) >= 1500, string.Join(", ", statuses.Select(item => $"{item.Key}: {item.Value}")));
    }

    [Theory] // the links that are pressed, the first on the first page, and where the answer stands
    [InlineData("Is crime going up where I live?", "#trend", "/explore", "/explore?measure=crime-total&view=trend")]
    [InlineData("How has crime in Kent gone?", "#trend", "/explore", "/explore?measure=crime-total&place=kent&view=trend&unit=rate")]
    [InlineData("Which force has the lowest rate of residential burglary?", "#columns", "/measures", "/measures/crime-residential-burglary", "/explore?measure=crime-residential-burglary")]
    [InlineData("Which similar force is doing best at robbery?", "#msg-norfolk", "/measures", "/measures/crime-robbery")]
    [InlineData("Is burglary going up here?", ".an-answer", "/measures", "/measures/crime-residential-burglary")]
    public async Task People_find_it_from_the_first_page(string question, string there, params string[] links)
    {
        Assert.True(links.Length <= 3, question);
        var page = await _site.PageAsync("/");
        foreach (var link in links)
        {
            Assert.True(page.QuerySelectorAll("a").Any(a => a.GetAttribute("href") == link), $"{question} {link}");
            page = await _site.PageAsync(link);
        }

        Assert.NotNull(page.QuerySelector(there));
    }
}
