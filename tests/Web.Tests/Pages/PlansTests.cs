using System.Net;
using Answerable.Core.Meetings;
using Answerable.Web.Catalogue;
using Answerable.Web.Tests.Documents;
using Answerable.Web.Tests.Workbooks;

namespace Answerable.Web.Tests.Pages;

/// <summary>The three plans of the Norfolk record, how priorities are doing, and the panel's pack.</summary>
public sealed class PlansTests(ShippedSite shipped) : IClassFixture<ShippedSite>
{
    private RunningSite Site => shipped.Site;

    [Fact]
    public async Task The_plans_are_listed_the_one_in_force_first_with_the_days_they_really_were_in_force()
    {
        var page = await Site.PageAsync("/plans");
        Assert.Equal(
            [
                ("Police and Crime Plan \"Putting prevention first\"", "13 March 2025 on"), ("Police, Crime and Community Safety Plan 2022-24", "31 March 2022 to 12 March 2025"), ("Police and Crime Plan 2016-20", "2016 to 30 March 2022"),
            ],
            RunningSite.Rows(page, "plans").Select(row => (row[0], row[1])));
        Assert.Equal(["Preventing crime", "Cohesive communities", "Reducing harm"], page.QuerySelectorAll("section ul a").Select(link => link.TextContent));
        var first = (await Site.PageAsync("/plans/2016-20")).QuerySelector(".an-head__lead")!.TextContent;
        Assert.Equal("In force from 2016 to 30 March 2022. Its title names 2020 as its last year; it stayed in force longer.", first);
    }

    [Fact]
    public async Task A_priority_without_a_measure_says_so()
    {
        var page = await Site.PageAsync("/plans/2022-24");
        Assert.Equal(6, page.QuerySelectorAll(".an-paper h2").Count(head => head.Id != "source"));
        Assert.Equal(6, page.QuerySelectorAll(".an-paper p").Count(text => text.TextContent.StartsWith("No measure is tied to this priority", StringComparison.Ordinal)));
        var lines = ReadBack.Csv(await Site.Http.GetStringAsync("/plans/2022-24.csv", TestContext.Current.CancellationToken));
        Assert.Equal(7, lines.Count);
        Assert.All(lines.Skip(1), line => Assert.Equal("[x]", line[5].Text));
    }

    [Fact]
    public async Task The_panels_pack_has_every_national_measure_with_what_it_amounts_to_and_leads_to_the_statement()
    {
        Assert.Equal(["12 months to March 2024", "12 months to March 2023"], (await Site.PageAsync("/panel")).QuerySelectorAll("#packs a").Select(link => link.TextContent));
        var page = await Site.PageAsync("/panel/2024-03");
        Assert.NotNull(page.QuerySelector("main a[href='/statement/2024-03']"));
        Assert.NotNull(page.QuerySelector("main a[href='/plans/2022-24']")); // the plan in force at the end of the twelve months
        foreach (var printed in ReferencePage.Measures())
        {
            var name = Site.Site.Catalogue.Measure(ReferencePage.MeasureIds[printed.Name]).Name;
            var row = Assert.Single(page.QuerySelectorAll(".an-paper tbody tr"), row => string.Equals(row.QuerySelector("th")!.TextContent, name, StringComparison.OrdinalIgnoreCase));
            Assert.StartsWith(printed.Now, row.QuerySelectorAll("td")[0].TextContent, StringComparison.Ordinal);
            Assert.StartsWith(printed.Before, row.QuerySelectorAll("td")[1].TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("371 fewer than in the 12 months to March 2023", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["17 October 2023", "30 January 2024"], RunningSite.Rows(page, "meetings-table").Select(row => row[1]));
    }

    [Fact]
    public async Task The_panels_pack_is_a_Word_file_and_a_spreadsheet_with_the_same_numbers()
    {
        var rows = Papers.Part(await Site.Http.GetByteArrayAsync("/panel/2024-03.docx", TestContext.Current.CancellationToken), "word/document.xml").Descendants(Papers.W + "tr").Select(row => row.Value).ToList();
        Assert.Contains(rows, row => row.StartsWith("Robbery351", StringComparison.Ordinal));
        var sheet = (await ReadBack.WithLibreOfficeAsync(await Site.Http.GetByteArrayAsync("/panel/2024-03.ods", TestContext.Current.CancellationToken), "ods"))["Figures"];
        var robbery = sheet.Single(row => row[0].Text == "crime-robbery");
        Assert.Equal(("351", "343", "505"), (robbery[4].Text, robbery[13].Text, robbery[19].Text));
    }

    [Theory]
    [InlineData("/plans/nonsense")]
    [InlineData("/panel/2024-06")]
    [InlineData("/panel/2024")]
    [InlineData("/panel/nonsense")]
    [InlineData("/panel.csv")]
    [InlineData("/plans.docx")]
    public async Task There_is_nothing_else(string address) => Assert.Equal(HttpStatusCode.NotFound, (await Site.Http.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);

    [Fact]
    public async Task A_tied_measure_shows_how_it_is_doing_and_where_the_priority_was_discussed()
    {
        await using var site = await RunningSite.StartAsync();
        var plan = site.Site.Office.Plans.Single(plan => plan.Id == "putting-prevention-first");
        var tied = plan with { Priorities = [.. plan.Priorities.Select(priority => priority.Id == "preventing-crime" ? priority with { Measures = ["crime-robbery", "999-percent-under-10s", "office-never-defined"] } : priority)] };
        Assert.True(site.Site.OfficeDecisions.Decide("plan putting-prevention-first", OfficeDetails.Write(tied), "admin@example.org", 0));
        site.Site.Look();
        await MeetingCalendarTests.PublishAsync(site, new Meeting(new(2031, 1, 15), 1, "accountability", MeetingStatus.Planned)
            .With(new(1, "Robbery in towns", ItemTag.Discussion) { Plan = plan.Id, Priority = "preventing-crime" }));

        var page = await site.PageAsync("/plans/putting-prevention-first");
        var rows = RunningSite.Rows(page, "putting-prevention-first-preventing-crime-table");
        Assert.Equal(["Robbery", "999 calls answered in under 10 seconds"], rows.Select(row => row[0]).Select(name => name.Replace("Percentage of ", "", StringComparison.Ordinal)));
        Assert.StartsWith("351", rows[0][1], StringComparison.Ordinal);
        Assert.Contains("no clear change", rows[0][3], StringComparison.Ordinal);
        Assert.StartsWith("88.5%", rows[1][1], StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#preventing-crime-discussed"));
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/meetings/2031-01-15#item-1");
        var item = (await site.PageAsync("/meetings/2031-01-15")).GetElementById("item-1")!;
        Assert.Equal("1. Robbery in towns", item.TextContent);
        Assert.Equal("/meetings/2031-01-15", (await site.PageAsync("/")).QuerySelector("#next-meeting a")!.GetAttribute("href"));
    }
}
