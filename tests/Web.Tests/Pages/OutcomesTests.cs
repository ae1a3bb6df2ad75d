using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Answerable.Core.Answers;
using static Answerable.Web.Tests.RunningSite;

namespace Answerable.Web.Tests.Pages;

/// <summary>What became of crimes, on the Home Office's own file of 2017/18. What the pages say is counted from the file by the test itself.</summary>
public sealed class OutcomesTests(OutcomesSite outcomes) : IClassFixture<OutcomesSite>
{
    private const string Burglary = "/explore?measure=crime-residential-burglary&view=outcomes";

    private static readonly string[] BurglaryCodes = ["28E", "28F", "28G", "28H", "29A"];

    private readonly RunningSite _site = outcomes.Site;

    [Fact]
    public async Task Residential_burglary_in_Norfolk_in_2017_18_stands_by_type_as_the_file_has_it()
    {
        var page = await _site.PageAsync(Burglary + "&to=2018-03");
        var rows = Rows(page, "table").ToDictionary(row => row[0]);
        var counted = outcomes.Count("Norfolk", BurglaryCodes, row => row.OfOffences);
        Assert.Equal(2_746, counted.Values.Sum());
        string Share(int count) => English(count * 100m / 2_746);
        foreach (var (type, name) in new[]
        {
            (1, "Charged or summonsed"), (4, "Admitted in court with another crime"), (2, "Caution, young person"), (3, "Caution, adult"), (8, "Community resolution"), (14, "Victim does not support action, suspect not known"),
            (16, "Victim does not support action, suspect known"), (15, "Suspect known, but not enough evidence"), (18, "No suspect found"), (20, "Passed to another body"), (0, "Nothing decided yet"), (6, "Penalty notice"),
        })
            Assert.Equal([name, counted[type].ToString("N0", CultureInfo.InvariantCulture), Share(counted[type])], rows[name]);
        Assert.Equal((226, 2_130, 13), (counted[1], counted[18], counted[0]));
        Assert.Equal((counted[14] + counted[16]).ToString(CultureInfo.InvariantCulture), rows["Victim does not support action"][1]);
        Assert.Equal(["All", "2,746", "100%"], page.QuerySelectorAll("#table tfoot tr > *").Select(Text));
        Assert.Equal("Nothing decided yet", Rows(page, "table")[^1][0]);
        Assert.Contains("no suspect found for 78%, charged or summonsed for 8%, nothing decided yet for 0.5% of 2,746 crimes", Text(page.QuerySelector("figure.an-figure figcaption")!), StringComparison.Ordinal);

        var about = Text(page.QuerySelector("section[aria-labelledby=about]")!);
        Assert.Contains("the parts add up to 2,746 crimes, the same number as in the Recorded crime open data", about, StringComparison.Ordinal);
        Assert.Contains("Counted 13 months after the period ended", about, StringComparison.Ordinal);
        Assert.Contains("The two counts never match, and are never added", about, StringComparison.Ordinal);
        Assert.Contains("44 forces, 4 quarters between April 2017 and March 2018", about, StringComparison.Ordinal);
        Assert.Contains("Home Office, Crime outcomes open data, April 2017 to March 2018", about, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_count_is_of_other_crimes_and_has_nothing_undecided()
    {
        var page = await _site.PageAsync(Burglary + "&count=outcomes");
        var counted = outcomes.Count("Norfolk", BurglaryCodes, row => row.Recorded);
        var rows = Rows(page, "table").ToDictionary(row => row[0], row => row[1]);
        Assert.Equal(("180", "1,975", "110"), (rows["Charged or summonsed"], rows["No suspect found"], rows["Suspect known, but not enough evidence"]));
        Assert.Equal((180, 1_975, 110), (counted[1], counted[18], counted[15]));
        Assert.DoesNotContain("Nothing decided yet", rows.Keys);
        Assert.Equal(counted.Values.Sum().ToString("N0", CultureInfo.InvariantCulture), Text(page.QuerySelector("#table tfoot td")!));
        Assert.StartsWith("Outcomes recorded of residential burglary", Text(page.QuerySelector("h1")!), StringComparison.Ordinal);
        Assert.Equal(Burglary, page.QuerySelectorAll("a").Single(link => Text(link).StartsWith("Show instead: what has become", StringComparison.Ordinal)).GetAttribute("href"));
    }

    [Fact]
    public async Task The_whole_of_Norfolk_is_its_56398_crimes_and_every_force_stands_beside_the_others()
    {
        var page = await _site.PageAsync("/explore?measure=crime-total&place=all&view=outcomes");
        var rows = Rows(page, "table").ToDictionary(row => row[0]);
        Assert.Equal(43, rows.Count);
        Assert.Equal("56,398", rows["Norfolk"][1]);
        var all = outcomes.Rows.Where(row => row.Force != "British Transport Police").ToList();
        Assert.Equal(all.Sum(row => row.OfOffences).ToString("N0", CultureInfo.InvariantCulture), Text(page.QuerySelector("#table tfoot td")!));
        var types = Rows(page, "types").ToDictionary(row => row[0], row => row[1]);
        foreach (var (type, name) in new[] { (1, "Charged or summonsed"), (18, "No suspect found"), (0, "Nothing decided yet") })
            Assert.Equal(all.Where(row => row.Type == type).Sum(row => row.OfOffences).ToString("N0", CultureInfo.InvariantCulture), types[name]);
        Assert.Equal("Norfolk", Text(page.QuerySelector("#table tr.an-subject th")!));
        var charged = Rows(page, "ranges").Select(row => decimal.Parse(row[3].TrimEnd('%'), CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(charged.OrderDescending(), charged);
        Assert.Single(page.QuerySelectorAll("figure.an-figure")); // 43 dots would be a list
    }

    [Fact]
    public async Task Similar_forces_are_drawn_in_bars_and_dots_told_by_letters_and_compared_by_what_is_asked()
    {
        var page = await _site.PageAsync("/explore?measure=crime-residential-burglary&place=msg-norfolk&view=outcomes&outcome=no-suspect");
        Assert.Equal(2, page.QuerySelectorAll("figure.an-figure").Length);
        Assert.StartsWith("No suspect found: Norfolk 78%", Text(page.QuerySelector("figcaption")!), StringComparison.Ordinal);
        var bars = page.QuerySelector("#outcomes svg.an-chart--wide")!;
        var texts = bars.QuerySelectorAll("text").Select(text => text.TextContent).ToList();
        Assert.Contains("J", texts);
        Assert.Contains("No suspect found", texts);
        Assert.Contains("of 2,746 crimes", texts);
        var ranges = Rows(page, "ranges");
        Assert.Equal(8, ranges.Count);
        Assert.Equal(["Norfolk", "2,130", "2,746", "77.6%", "76.0% to 79.1%"], ranges.Single(row => row[0] == "Norfolk"));
        Assert.Contains("They are not ranked", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_time_no_two_bars_share_a_month_and_what_is_younger_is_said_to_be()
    {
        var page = await _site.PageAsync("/explore?measure=crime-robbery&view=outcomes&length=quarter&from=2017-06");
        Assert.Equal(["April to June 2017, number", "April to June 2017, share", "July to September 2017, number", "July to September 2017, share", "October to December 2017, number", "October to December 2017, share",
            "January to March 2018, number", "January to March 2018, share"], page.QuerySelectorAll("#table thead th").Skip(1).Select(Text));
        Assert.Equal(
            new[] { "1", "2", "3", "4" }.Select(quarter => outcomes.Rows.Where(row => row.Force == "Norfolk" && row.Code is ("34A" or "34B") && row.Quarter == quarter).Sum(row => row.OfOffences).ToString(CultureInfo.InvariantCulture)),
            page.QuerySelectorAll("#table tfoot td").Select(Text).Where((_, i) => i % 2 == 0));
        Assert.Contains("not counted at the same age", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_few_have_numbers_and_no_shares_and_no_drawing()
    {
        var page = await _site.PageAsync("/explore?measure=crime-homicide&view=outcomes");
        Assert.Equal("6", Text(page.QuerySelector("#table tfoot td")!));
        Assert.Empty(page.QuerySelectorAll("figure"));
        Assert.DoesNotContain("Share", page.QuerySelectorAll("#table thead th").Select(Text));
        Assert.Contains("Of fewer than 50 no share is told", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_outcomes_than_crimes_are_printed_as_they_are_and_explained()
    {
        // Kent, domestic burglary: seven more outcomes than crimes.
        var page = await _site.PageAsync("/explore?measure=crime-residential-burglary&place=kent&view=outcomes");
        Assert.Equal("−7", Rows(page, "table")[^1][1]);
        Assert.Contains("more outcomes than crimes", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("What is less than none is not drawn", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/explore?measure=999-calls&view=outcomes", "has no outcomes: only crimes recorded by the police have")]
    [InlineData("/explore?measure=crime-gbh&view=outcomes", "not made of whole offences")]
    [InlineData("/explore?measure=crime-fraud&view=outcomes", "No outcomes of fraud")]
    [InlineData("/explore?measure=crime-robbery&view=outcomes&length=month", "Outcomes are published by quarter")]
    [InlineData("/explore?measure=crime-robbery&view=outcomes&length=year", "There are for a quarter, 12 months and a financial year")]
    [InlineData("/explore?measure=crime-robbery&view=outcomes&to=2019-03", "for 12 months ending in March 2019. There are for 12 months to March 2018")]
    [InlineData("/explore?measure=crime-robbery&place=areas-norfolk&view=outcomes", "Choose forces, not parts of one")]
    [InlineData("/explore?measure=crime-robbery&place=norfolk,K04000001&view=outcomes", "Outcomes are published by police force, so there are none for England and Wales")]
    [InlineData("/explore?measure=crime-robbery&view=outcomes&as-of=2018-12-31", "No outcomes of robbery have been brought in")]
    public async Task What_makes_no_sense_says_why(string address, string why)
    {
        var page = await _site.PageAsync(address);
        Assert.Contains(why, page.Body!.TextContent, StringComparison.Ordinal);
        if (!address.Contains("norfolk,", StringComparison.Ordinal)) Assert.Empty(page.QuerySelectorAll("figure, #table"));
    }

    [Fact]
    public async Task A_count_that_is_none_is_told_with_what_is_allowed()
    {
        var refused = await _site.Http.GetAsync("/explore?measure=crime-robbery&view=outcomes&count=both&outcome=convicted");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var said = Text((await ParseAsync(await refused.Content.ReadAsStringAsync())).QuerySelector("#amiss")!);
        Assert.Contains("offences, outcomes", said, StringComparison.Ordinal);
        Assert.Contains("charged, taken-into-consideration", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_holds_what_the_page_shows()
    {
        const string Query = "?measure=crime-residential-burglary&place=msg-norfolk&view=outcomes";
        var csv = (await _site.Http.GetStringAsync($"/explore.csv{Query}")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();
        string[] Line(string breakdown) => csv.Single(line => line[1] == breakdown && line[2] == "norfolk");
        Assert.Equal(["outcomes-of-offences", "P12M/2018-03", "2130", "count"], new[] { 0, 3, 4, ^5 }.Select(i => Line("crime=crime-residential-burglary;outcome=18")[i]));
        Assert.Equal("135", Line("crime=crime-residential-burglary;outcome-group=victim-does-not-support")[4]);
        Assert.Equal(2_746, BurglaryCodes.Length > 0 ? Enumerable.Range(0, 22).Where(type => type != 19).Sum(type => int.Parse(Line($"crime=crime-residential-burglary;outcome={type}")[4], CultureInfo.InvariantCulture)) : 0);
        Assert.StartsWith("8.2301", Line("share=whole;crime=crime-residential-burglary;outcome-group=charged")[4], StringComparison.Ordinal);
        Assert.Contains("percent", Line("share=whole;crime=crime-residential-burglary;outcome-group=charged"));
        Assert.Equal(9, csv.Select(line => line[2]).Distinct().Count()); // eight forces, and all together

        var json = JsonDocument.Parse(await _site.Http.GetStringAsync($"/explore.json{Query}")).RootElement;
        Assert.Equal(csv.Count, json.GetProperty("rows").GetArrayLength());
        foreach (var ending in new[] { "ods", "xlsx", "docx" }) Assert.Equal(HttpStatusCode.OK, (await _site.Http.GetAsync($"/explore.{ending}{Query}")).StatusCode);
        foreach (var chart in new[] { "", "&chart=compared" })
        {
            var svg = XDocument.Parse(await _site.Http.GetStringAsync($"/explore.svg{Query}{chart}"));
            Assert.Contains("Home Office", svg.Root!.Value, StringComparison.Ordinal);
            Assert.Empty(svg.Descendants().Attributes("class"));
        }
    }

    [Fact]
    public async Task It_can_be_had_as_a_paper_and_in_a_frame()
    {
        var paper = await ParseAsync(await _site.Http.GetStringAsync("/explore.html?measure=crime-residential-burglary&view=outcomes"));
        var rows = paper.QuerySelectorAll("table tr").Select(row => row.Children.Select(Text).ToList()).ToList();
        Assert.Contains(rows, row => row is ["No suspect found", "2,130", "77.6%"]);
        Assert.Contains(rows, row => row is ["– Caution, adult", "8", "0.3%"]);
        Assert.Contains("never match", paper.Body!.TextContent, StringComparison.Ordinal);
        var framed = await _site.PageAsync("/embed" + Burglary);
        Assert.Equal("2,746", Text(framed.QuerySelector("#table tfoot td")!));
        Assert.Contains("Home Office, Crime outcomes open data", Text(framed.QuerySelector(".an-embed__source")!), StringComparison.Ordinal);
        Assert.DoesNotContain("Show instead", framed.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_offers_it_and_the_count_and_its_answer_has_one_address()
    {
        var page = await _site.PageAsync(Burglary);
        Assert.Equal("outcomes", page.QuerySelector("#view option[selected]")!.GetAttribute("value"));
        Assert.Equal(["offences", "outcomes"], page.QuerySelectorAll("#count option").Select(option => option.GetAttribute("value")));
        Assert.True(page.QuerySelector("#count")!.Closest("details")!.HasAttribute("open"));
        var moved = await _site.Http.GetAsync("/explore?measure=crime-residential-burglary&measure=&view=outcomes&length=&unit=&count=offences&outcome=charged&place=norfolk&from=&to=");
        Assert.Equal((HttpStatusCode.MovedPermanently, Burglary), (moved.StatusCode, moved.Headers.Location!.ToString()));
        Assert.Contains("What became of them", page.QuerySelectorAll(".an-years a").Select(Text));
        Assert.DoesNotContain("What became of them", (await _site.PageAsync("/explore?measure=999-calls")).QuerySelectorAll(".an-years a").Select(Text));
    }

    [Fact]
    public async Task A_measures_page_says_what_became_of_its_crimes_and_leads_on()
    {
        var page = await _site.PageAsync("/measures/crime-residential-burglary");
        Assert.Equal(["No suspect found: 2,130 (77.6%)", "Charged or summonsed: 226 (8.2%)", "Suspect known, but not enough evidence: 179 (6.5%)", "Nothing decided yet: 13 (0.5%)"], page.QuerySelectorAll("#outcomes-largest li").Select(Text));
        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == Burglary);
        var kent = await _site.PageAsync("/forces/kent/measures/crime-robbery");
        Assert.Contains(kent.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/explore?measure=crime-robbery&place=kent&view=outcomes");
        Assert.Empty((await _site.PageAsync("/measures/999-calls")).QuerySelectorAll("#outcomes"));
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Http.GetAsync("/measures/outcomes-of-offences")).StatusCode);
    }

    [Fact]
    public async Task They_are_in_no_list_of_measures_and_no_list_of_revisions()
    {
        foreach (var address in new[] { "/measures", "/explore", "/changed" })
            Assert.DoesNotContain("outcomes-of-offences", (await _site.PageAsync(address)).DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("Outcomes of crimes are not listed here", (await _site.PageAsync("/corrections")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("221,494", (await _site.PageAsync("/data")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_it_is_approved_it_is_in_its_preview_and_nowhere_else()
    {
        await using var site = await StartAsync();
        var outcome = await site.ImportAsync(outcomes.Part("Norfolk", "Suffolk"), publish: false, published: new(2019, 4, 25));
        Assert.True(outcome.TakingIn is not null, string.Join('\n', outcome.Refusals.Take(3)));
        Assert.Contains("No outcomes of residential burglary", (await site.PageAsync(Burglary)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await site.PageAsync("/measures/crime-residential-burglary")).QuerySelector("#outcomes"));
        Explored(site.Site.SeenBy(new Audience.Preview(outcome.TakingIn!.Value)), 2_746);
        Explored(site.Site.Public, null);
        site.Site.Editions.Approve(outcome.TakingIn.Value, "operator");
        site.Site.Answers.LookAgain();
        Assert.Equal("2,746", Text((await site.PageAsync(Burglary)).QuerySelector("#table tfoot td")!));

        void Explored(Seen seen, decimal? whole)
        {
            var crime = site.Site.Catalogue.Measure("crime-residential-burglary");
            var year = Core.Periods.Period.Month(2017, 4).Lasting(12);
            var found = seen.Answers.Outcomes(crime, Core.Outcomes.OutcomeCount.OfOffences, year).At(site.Site.Catalogue.Places["norfolk"], year);
            Assert.Equal(whole, found.Lack == Core.Outcomes.OutcomeLack.None ? found.Whole : null);
        }
    }

    private static string English(decimal share) => share is > 0 and < .05m ? "under 0.1%" : Math.Round(share, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
