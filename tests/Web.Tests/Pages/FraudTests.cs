using System.Globalization;
using System.Net;
using System.Text.Json;
using Answerable.Core.Periods;
using Answerable.Tests;
using static Answerable.Web.Tests.RunningSite;

namespace Answerable.Web.Tests.Pages;

/// <summary>
/// Fraud and cyber crime: the published yearly table, a synthetic dashboard of thirteen months with 44 forces and 40 types of crime, and a synthetic
/// one of the eight months after it for two forces, which begins a month before Report Fraud did.
/// </summary>
public sealed class FraudSite : IAsyncLifetime
{
    internal static readonly SyntheticDashboard First = new(new(2025, 11, 1)) { LeftOut = row => row.Force is not ("Norfolk" or "Suffolk") && row.Victim == "Organisation" };

    internal static readonly SyntheticDashboard Next = new(new(2026, 7, 1), 8)
    {
        LeftOut = row => row.Force is not ("Norfolk" or "Suffolk"),
        HasHuge = false,
        Renamed = new Dictionary<string, (string, DateOnly)> { ["3A"] = ("Buying and selling online (synthetic name)", new(2026, 2, 1)) },
    };

    public RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await RunningSite.StartAsync();
        var workbook = await Site.ImportAsync(CrimeSite.Workbook, published: CrimeSite.WorkbookDay);
        Assert.True(workbook.TakingIn is not null, string.Join("\n", workbook.Refusals.Take(5)));
        foreach (var (made, day) in new[] { (First, new DateOnly(2025, 12, 10)), (Next, new DateOnly(2026, 8, 12)) })
        {
            var path = Path.Combine(Site.Data, $"synthetic-dashboard-{made.Last:yyyy-MM}.csv");
            await File.WriteAllTextAsync(path, made.ToString());
            var outcome = await Site.ImportAsync(path, published: day);
            Assert.True(outcome.TakingIn is not null, string.Join("\n", outcome.Refusals.Take(5)));
        }
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

public sealed class FraudTests(FraudSite fraud) : IClassFixture<FraudSite>
{
    private const string Whole = "/fraud?month=2025-11";

    private readonly RunningSite _site = fraud.Site;

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static DateOnly Month(int year, int month) => new(year, month, 1);

    [Fact]
    public async Task How_to_report_stands_before_any_figure_with_the_service_there_is_today()
    {
        var page = await _site.PageAsync("/fraud");
        var sections = page.QuerySelectorAll("main section").Select(section => section.Id ?? section.ClassName).ToList();
        Assert.Equal("report", sections[0]);
        var report = Text(page.QuerySelector("#report")!);
        Assert.Contains("Call 999", report, StringComparison.Ordinal);
        Assert.Contains("Report Fraud, call 0300 123 2040. The national service for England, Wales and Northern Ireland. It replaced Action Fraud", report, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("#report b"), name => Text(name) == "Action Fraud");
    }

    [Fact]
    public async Task What_the_figures_are_not_is_said()
    {
        var said = Text((await _site.PageAsync("/fraud")).QuerySelector("section[aria-labelledby=not]")!);
        foreach (var not in new[] { "Not part of recorded crime.", "where the victim lives", "Most fraud is never reported.", "Forces are not ranked." }) Assert.Contains(not, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_month_stands_beside_the_same_month_a_year_before_and_the_ends_are_right()
    {
        var rows = Rows(await _site.PageAsync(Whole), "months");
        Assert.Equal(13, rows.Count);
        Assert.Equal(("November 2025", "November 2024"), (rows[0][0], rows[^1][0]));
        var (now, before) = (FraudSite.First.Reports("Norfolk", Month(2025, 11)), FraudSite.First.Reports("Norfolk", Month(2024, 11)));
        Assert.Equal((Number(now), Number(before)), (rows[0][1], rows[0][3]));
        Assert.Equal(Number(before), rows[^1][1]);
        Assert.Contains($"{now - before}", rows[0][4], StringComparison.Ordinal);
        Assert.Equal("No clear change", rows[0][5]);
        Assert.All(rows.Skip(1), row => Assert.Equal(("[x]", "[x]", "No earlier figure"), (row[3], row[4], row[5])));
    }

    [Fact]
    public async Task The_thirteen_months_are_added_up_nowhere()
    {
        var sum = Number(Enumerable.Range(0, 13).Sum(back => FraudSite.First.Reports("Norfolk", Month(2025, 11).AddMonths(-back))));
        foreach (var address in new[] { Whole, "/measures/fraud-and-cyber-reports", "/explore?measure=fraud-and-cyber-reports&view=trend" })
        {
            var page = await _site.PageAsync(address);
            Assert.DoesNotContain(sum, page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("#months tfoot"));
        }
    }

    [Fact]
    public async Task Types_and_victims_add_up_to_the_month_and_stand_beside_the_year_before()
    {
        var page = await _site.PageAsync(Whole);
        var types = Rows(page, "types").Concat(Rows(page, "more-types")).ToList();
        Assert.Equal(40, types.Count);
        var sums = types.Sum(row => long.Parse(row[2], NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
        Assert.Equal(FraudSite.First.Reports("Norfolk", Month(2025, 11)), sums);
        var shopping = types.Single(row => row[0] == "Online shopping and auctions");
        Assert.Equal(("Fraud", Number(FraudSite.First.Reports("Norfolk", Month(2025, 11), row => row.Code == "3A")), Number(FraudSite.First.Reports("Norfolk", Month(2024, 11), row => row.Code == "3A"))), (shopping[1], shopping[2], shopping[3]));
        Assert.Equal(5, types.Count(row => row[1] == "Cyber crime"));
        Assert.Equal([("Individuals", Number(FraudSite.First.Reports("Norfolk", Month(2025, 11), row => row.Victim == "Individual"))), ("Organisations", Number(FraudSite.First.Reports("Norfolk", Month(2025, 11), row => row.Victim == "Organisation")))],
            Rows(page, "victims").Select(row => (row[0], row[1])));
        Assert.Contains("have not been held against the publisher's own list", page.Body!.TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_the_change_of_service_nothing_is_judged_and_the_line_is_drawn_apart()
    {
        var page = await _site.PageAsync("/fraud");
        var rows = Rows(page, "months");
        Assert.Equal(("July 2026", "July 2025"), (rows[0][0], rows[^1][0]));
        Assert.All(rows.Take(7), row => Assert.Equal("Not comparable", row[5])); // January to July 2026
        Assert.All(rows.Take(7), row => Assert.DoesNotContain('%', row[4]));
        Assert.NotEqual("Not comparable", rows[7][5]); // December 2025
        Assert.Contains("Figures before and after January 2026 were collected in different ways.", Text(page.QuerySelector("ul.an-notes")!), StringComparison.Ordinal);
        var drawing = page.QuerySelector("figure.an-figure svg")!;
        Assert.Equal(2, drawing.QuerySelectorAll("path[stroke-width=\"2.5\"]").Length);
        Assert.Contains(page.QuerySelectorAll("figure svg line"), line => line.GetAttribute("stroke-dasharray") == "3 4");
        Assert.Contains("not like for like", Text(page.QuerySelector(".an-answer")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_type_keeps_its_figures_and_is_asked_of_nobody()
    {
        var csv = (await _site.Http.GetStringAsync("/fraud.csv")).Split('\n').Where(line => line.StartsWith("fraud-and-cyber-reports,category=3A,norfolk,", StringComparison.Ordinal)).Select(line => line.Split(',')).ToList();
        Assert.Equal(["2025-07", "2026-07"], csv.Select(line => line[3]));
        Assert.Equal([$"{FraudSite.First.Reports("Norfolk", Month(2025, 7), row => row.Code == "3A")}", $"{FraudSite.Next.Reports("Norfolk", Month(2026, 7), row => row.Code == "3A")}"], csv.Select(line => line[4]));
    }

    [Fact]
    public async Task A_loss_that_one_case_made_is_marked_beside_its_number()
    {
        var page = await _site.PageAsync(Whole);
        var rows = Rows(page, "losses");
        Assert.Equal($"£{Number(FraudSite.First.Loss("Norfolk", Month(2025, 11)))}", rows[0][1]);
        Assert.Contains("£9.4 million of it is one type: Other investment fraud, organisations, in a single report", rows[0][^1], StringComparison.Ordinal);
        Assert.EndsWith("A single case may have made it.", rows[0][^1], StringComparison.Ordinal);
        Assert.All(rows.Skip(1), row => Assert.Equal("", row[^1]));
        Assert.Contains("One case can rule these totals.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("on average", page.Body.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Table_P9_stands_as_it_was_printed_and_Norfolk_among_its_group()
    {
        foreach (var address in new[] { "/fraud", Whole })
        {
            var page = await _site.PageAsync(address);
            var rows = Rows(page, "similar-year-table");
            var norfolk = Assert.Single(rows, row => row[0] == "Norfolk");
            Assert.Equal(("4,495", "4.8", "2.8% decrease", "No clear change"), (norfolk[1], norfolk[2], norfolk[3], norfolk[4]));
            Assert.Equal(("354,002", "5.8", "3.0% increase"), (rows[^1][1], rows[^1][2], rows[^1][3]));
            Assert.Equal(9, rows.Count); // the force, seven similar ones, England and Wales
            Assert.Equal(rows.Take(8).Select(row => row[2]).OrderDescending(), rows.Take(8).Select(row => row[2]));
            Assert.Contains("They are not ranked", Text(page.QuerySelector("#similar-year-table caption")!), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_file_holds_the_months_of_the_page()
    {
        var shown = (await _site.PageAsync(Whole)).QuerySelectorAll("#months tbody td:nth-child(2) data").Select(data => data.GetAttribute("value")!).ToList();
        var csv = (await _site.Http.GetStringAsync("/fraud.csv?month=2025-11")).Split('\n').Where(line => line.StartsWith("fraud-and-cyber-reports,,norfolk,", StringComparison.Ordinal)).Select(line => line.Split(',')).ToList();
        Assert.Equal(shown, csv.Select(line => line[4]).Reverse());
        var json = JsonDocument.Parse(await _site.Http.GetStringAsync("/fraud.json?month=2025-11")).RootElement;
        Assert.Equal("pounds", json.GetProperty("measures").GetProperty("fraud-and-cyber-loss-pounds").GetProperty("unit").GetString());
        Assert.Equal(shown, json.GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("measure").GetString() == "fraud-and-cyber-reports" && row.GetProperty("breakdown").GetString() == "" && row.GetProperty("place").GetString() == "norfolk")
            .Select(row => row.GetProperty("value").GetDecimal().ToString(CultureInfo.InvariantCulture)).Reverse());
        foreach (var file in new[] { "/fraud.ods", "/fraud.xlsx", "/fraud.svg", "/fraud.svg?month=2025-11&chart=similar", "/fraud.svg?chart=similar-year", "/forces/suffolk/fraud.csv" })
            Assert.True((await _site.Http.GetAsync(file)).StatusCode == HttpStatusCode.OK, file);
    }

    /// <summary>The three shortcuts that look sensible, at every door: page, file, comparison.</summary>
    [Theory]
    [InlineData("/fraud{0}?length=13-months", "one of its months again")]
    [InlineData("/fraud{0}?month=P13M/2025-11", "one of its months again")]
    [InlineData("/fraud{0}?length=P13M", "one of its months again")]
    [InlineData("/forces/suffolk/fraud{0}?length=thirteen", "one of its months again")]
    [InlineData("/explore{0}?measure=fraud-and-cyber-reports&place=norfolk&length=13-months", "one of its months again")]
    [InlineData("/explore{0}?measure=fraud-and-cyber-loss-pounds&place=norfolk&from=P13M/2025-11", "one of its months again")]
    [InlineData("/fraud{0}?measure=fraud-and-cyber-outcomes&unit=rate-fraud-and-cyber-referrals", "347%")]
    [InlineData("/explore{0}?measure=fraud-and-cyber-outcomes&place=norfolk&unit=rate-fraud-and-cyber-referrals", "347%")]
    [InlineData("/explore{0}?measure=fraud-and-cyber-outcomes-judicial&place=norfolk&unit=share-fraud-and-cyber-referrals", "347%")]
    [InlineData("/fraud{0}?measure=fraud-and-cyber-loss-pounds&unit=rate-fraud-and-cyber-reports", "one case can rule an average")]
    [InlineData("/explore{0}?measure=fraud-and-cyber-loss-pounds&place=norfolk&unit=rate-fraud-and-cyber-reports", "one case can rule an average")]
    [InlineData("/explore{0}?measure=fraud-and-cyber-loss-pounds&unit=rate", "one case can rule an average")]
    public async Task What_would_mislead_is_answered_with_its_reason_at_every_door(string address, string why)
    {
        foreach (var ending in new[] { "", ".csv", ".json", ".ods", ".svg" })
        {
            var answer = await _site.Http.GetAsync(string.Format(CultureInfo.InvariantCulture, address, ending));
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{address} {ending}: {(int)answer.StatusCode}");
            Assert.Contains(why, text, StringComparison.Ordinal);
            Assert.Contains("This would mislead", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/fraud?month=2019-03", "2025-11")]
    [InlineData("/fraud?colour=red", "month")]
    public async Task What_the_page_does_not_understand_says_what_it_does(string address, string allowed)
    {
        var answer = await _site.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(allowed, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_forces_have_the_page_and_the_office_force_has_the_short_address()
    {
        var suffolk = await _site.PageAsync("/forces/suffolk/fraud?month=2025-11");
        Assert.Equal(Number(FraudSite.First.Reports("Suffolk", Month(2025, 11))), Rows(suffolk, "months")[0][1]);
        Assert.NotEmpty(Rows(await _site.PageAsync("/forces/kent/fraud"), "months"));
        Assert.Equal("/fraud?month=2025-11", (await _site.Http.GetAsync("/forces/norfolk/fraud?month=2025-11")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Http.GetAsync("/forces/atlantis/fraud")).StatusCode);
    }

    [Fact]
    public async Task A_question_of_comparing_leads_to_comparing_areas()
    {
        var moved = await _site.Http.GetAsync("/fraud?length=12-months");
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.StartsWith("/explore?measure=fraud-and-cyber-reports", moved.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public void Twelve_months_are_added_up_only_where_no_break_lies_among_them()
    {
        var series = _site.Site.Answers.Series("fraud-and-cyber-reports");
        Core.Exploring.Spelling spelling = new([.. _site.Site.Public.Listed.Select(item => item.Measure)], _site.Site.Catalogue, _site.Site.Office.Force);
        var question = spelling.Read([new("measure", "fraud-and-cyber-reports"), new("place", "norfolk"), new("view", "trend"), new("length", "12-months"), new("unit", "number")]).Question!;
        Core.Exploring.Crossings crossings = new(question, series.Measure, id => _site.Site.Answers.Series(id), _site.Site.Catalogue);
        Period Twelve(string text) => Period.TryParse(text, out var period) ? period : throw new ArgumentException(text);
        var norfolk = _site.Site.Catalogue.Places["norfolk"];
        Assert.Equal(Enumerable.Range(0, 12).Sum(back => FraudSite.First.Reports("Norfolk", Month(2025, 11).AddMonths(-back))), crossings.At(norfolk, Twelve("P12M/2025-11")).Value);
        Assert.Equal(Core.Exploring.Lack.NotAlike, crossings.At(norfolk, Twelve("P12M/2026-06")).Lack);
    }

    [Fact]
    public async Task The_room_is_in_the_navigation_on_the_overview_and_in_what_has_changed()
    {
        var home = await _site.PageAsync("/");
        Assert.Contains(home.QuerySelectorAll("nav a"), link => link.GetAttribute("href") == "/fraud");
        Assert.Contains("people and organisations in Norfolk reported", Text(home.QuerySelector("#fraud")!), StringComparison.Ordinal);
        Assert.NotNull((await _site.PageAsync("/changed")).QuerySelector("#same-months"));
        Assert.Contains((await _site.PageAsync("/forces/kent")).QuerySelectorAll("a"), link => link.GetAttribute("href") == "/forces/kent/fraud");
        Assert.Contains((await _site.PageAsync("/measures")).QuerySelectorAll("a"), link => link.GetAttribute("href") == "/measures/fraud-and-cyber-loss-pounds");
    }

    [Fact]
    public async Task Reports_are_compared_among_forces_and_never_ranked()
    {
        var page = await _site.PageAsync("/explore?measure=fraud-and-cyber-reports&to=2025-11");
        Assert.True(Rows(page, "table").Count >= 43);
        Assert.Contains("not ranked", page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("£", (await _site.PageAsync("/explore?measure=fraud-and-cyber-loss-pounds&view=trend")).QuerySelector("#table tbody")!.TextContent, StringComparison.Ordinal);
    }
}
