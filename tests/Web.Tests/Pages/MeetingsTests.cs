using System.Net;
using Answerable.Web.Tests.Workbooks;

namespace Answerable.Web.Tests.Pages;

/// <summary>The meetings that ship with the Norfolk record, on every page and in every file.</summary>
public sealed class MeetingsTests(ShippedSite shipped) : IClassFixture<ShippedSite>
{
    private RunningSite Site => shipped.Site;

    [Fact]
    public async Task Every_meeting_of_the_record_is_listed_by_year_with_its_deadline_and_how_it_stands()
    {
        var page = await Site.PageAsync("/meetings");
        Assert.Equal(["year-2025", "year-2024", "year-2023", "year-2022"], page.QuerySelectorAll("table").Select(table => table.Id!));
        Assert.Equal(
            [
                ("16 April 2025", "17:00 on 1 April 2025"), ("29 January 2025", "17:00 on 15 January 2025"), ("17 July 2024", "Not in the record here"), ("30 January 2024", "17:00 on 15 January 2024"),
                ("17 October 2023", "Not in the record here"), ("25 October 2022", "17:00 on 10 October 2022"), ("3 May 2022", "17:00 on 19 April 2022"),
            ],
            page.QuerySelectorAll("tbody tr").Select(row => (row.Children[0].TextContent.Trim(), row.Children[3].TextContent.Trim())));
        Assert.All(page.QuerySelectorAll("tbody tr"), row => Assert.Equal("PCC Accountability Meeting", row.Children[1].TextContent));
        Assert.Contains("No coming meeting", page.QuerySelector("#next")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nine_months_without_a_meeting_are_said_in_words_with_the_one_that_was_cancelled()
    {
        var page = await Site.PageAsync("/meetings");
        Assert.Equal(
            "Nine months between meetings that are usually every three months: 17 October 2023 to 17 July 2024. The one planned for 30 January 2024 was cancelled.",
            Assert.Single(page.QuerySelectorAll("#gaps-accountability li")).TextContent.Trim());
        foreach (var inIt in (string[])["2024-01-30", "2024-07-17"]) Assert.StartsWith("Nine months between", (await Site.PageAsync($"/meetings/{inIt}")).QuerySelector("#gap")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await Site.PageAsync("/meetings/2023-10-17")).QuerySelector("#gap"));
    }

    [Fact]
    public async Task The_cancelled_meeting_stays_with_its_reason_its_deadline_and_who_held_the_office_that_day()
    {
        var page = await Site.PageAsync("/meetings/2024-01-30");
        Assert.Equal("PCC Accountability Meeting, 30 January 2024", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Cancelled. It was planned for 30 January 2024. At the commissioner's request.", page.QuerySelector("#status")!.TextContent);
        var text = page.QuerySelector("main")!.TextContent;
        foreach (var words in new[] { "17:00 on 15 January 2024", "Giles Orpen-Smellie", "Police, Crime and Community Safety Plan 2022-24", "No agenda of this meeting is in the record here" }) Assert.Contains(words, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Sarah Taylor", text, StringComparison.Ordinal);
        Assert.Contains("Sarah Taylor", (await Site.PageAsync("/meetings/2024-07-17")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_was_only_announced_is_not_said_to_have_been_held()
    {
        var page = await Site.PageAsync("/meetings/2022-05-03");
        Assert.Equal("Announced for 3 May 2022. This record does not say whether it was held.", page.QuerySelector("#status")!.TextContent);
        Assert.Contains("Announced; not said", (await Site.PageAsync("/meetings")).QuerySelector("#year-2022")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/meetings/2024-01-31")]
    [InlineData("/meetings/2024-01-30-2")]
    [InlineData("/meetings/nonsense")]
    [InlineData("/meetings/2024-01-31.ics")]
    [InlineData("/meetings/2024-01-31/pack")]
    [InlineData("/meetings/2024-01-30.svg")]
    [InlineData("/meetings.docx")]
    public async Task There_is_nothing_else(string address) => Assert.Equal(HttpStatusCode.NotFound, (await Site.Http.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);

    [Fact]
    public async Task The_list_as_data_has_a_line_for_each_with_its_moments_in_UTC()
    {
        var lines = ReadBack.Csv(await Site.Http.GetStringAsync("/meetings.csv", TestContext.Current.CancellationToken));
        Assert.Equal(8, lines.Count);
        var heads = lines[0].Select(cell => cell.Text).ToList();
        string Of(string meeting, string column) => lines.Single(line => line[0].Text == meeting)[heads.IndexOf(column)].Text;
        Assert.Equal(("cancelled", "2024-01-15T17:00:00Z", "At the commissioner's request."), (Of("2024-01-30", "status"), Of("2024-01-30", "questions_by"), Of("2024-01-30", "reason")));
        Assert.Equal("2022-04-19T16:00:00Z", Of("2022-05-03", "questions_by")); // London is an hour ahead in summer
        foreach (var ending in new[] { "json", "ods", "xlsx" }) Assert.True((await Site.Http.GetByteArrayAsync($"/meetings.{ending}", TestContext.Current.CancellationToken)).Length > 500, ending);
    }

    [Theory]
    [InlineData("/meetings/2024-07-17")]
    [InlineData("/meetings/2024-07-17/pack")]
    public async Task A_meeting_and_its_pack_are_files_too(string address)
    {
        foreach (var ending in new[] { "docx", "html", "csv", "json", "ods", "xlsx" }) Assert.True((await Site.Http.GetAsync($"{address}.{ending}", TestContext.Current.CancellationToken)).IsSuccessStatusCode, ending);
        Assert.Contains("17 July 2024", await Site.Http.GetStringAsync($"{address}.html", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("class=", await Site.Http.GetStringAsync($"{address}.html", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pack_says_what_is_not_in_the_record_and_where_the_rest_is_known_from()
    {
        var text = (await Site.PageAsync("/meetings/2024-07-17/pack")).QuerySelector("main")!.TextContent;
        foreach (var words in new[] { "Meeting pack: PCC Accountability Meeting, 17 July 2024", "No agenda of this meeting", "The agenda cites no figure", "No question and no action", "Where this is known from" }) Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_and_the_navigation_lead_to_meetings_and_plans()
    {
        var page = await Site.PageAsync("/");
        Assert.NotNull(page.QuerySelector("nav.an-rooms a[href='/meetings']"));
        Assert.NotNull(page.QuerySelector("main a[href='/meetings']"));
        Assert.NotNull(page.QuerySelector("main a[href='/plans']"));
        Assert.NotNull((await Site.PageAsync("/meetings")).QuerySelector("a[href='/plans']"));
        Assert.Null(page.QuerySelector("#next-meeting"));
    }
}
