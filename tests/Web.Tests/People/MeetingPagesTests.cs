using System.Net;
using Answerable.Core.Meetings;
using Answerable.Store;
using Answerable.Store.People;

namespace Answerable.Web.Tests.People;

/// <summary>The life of a meeting, walked over HTTP by an analyst and an approver without a script. Its figures are made up for these tests.</summary>
public sealed class MeetingPagesTests
{
    private const string Here = "/staff/meetings/2031-07-15", Public = "/meetings/2031-07-15";

    [Fact]
    public async Task A_meeting_is_begun_cites_a_figure_is_approved_by_another_and_shows_both_figures_once_it_is_revised()
    {
        await using var site = await WithFiguresAsync(8);
        using Browser ann = new(site), bob = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await bob.EnrolAsync("bob", Role.Approver);
        await BeginAsync(ann);
        await ann.GoAsync($"{Here}/details");
        await ann.SendAsync($"{Here}/details", ("Title", "Summer"), ("Starts", "10:00"), ("Ends", "12:30"), ("Where", "County Hall"), ("QuestionsDay", "2031-07-01"), ("QuestionsTime", "17:00"), ("About", "The *first* meeting."));
        Assert.Empty(ann.Errors);
        Assert.NotNull(ann.Page.QuerySelector("#saved"));

        // An item is added, cites a figure that everybody can see, and has a document.
        await ann.GoAsync($"{Here}/agenda/new");
        await ann.SendAsync($"{Here}/agenda/new", ("Title", "Homicide"), ("Tag", "discussion"), ("Owner", "the force (synthetic)"), ("Priority", "putting-prevention-first/reducing-harm"), ("Text", "What the force does."), ("Label", "A plan"), ("Address", "https://example.org/plan"));
        Assert.Equal($"{Here}/agenda/1?saved=true", ann.Address);
        await ann.GoAsync($"{Here}/agenda/1/figure?Measure=crime-homicide&Place=norfolk");
        Assert.Contains(ann.Page.QuerySelectorAll("label"), label => label.TextContent == "12 months to June 2024: 8");
        await ann.SendAsync($"{Here}/agenda/1/figure", ("Figure", "P12M/2024-06"));
        Assert.Empty(ann.Errors);
        await ann.GoAsync($"{Here}/agenda/1/figure?Measure=crime-homicide&Place=norfolk");
        await ann.SendAsync($"{Here}/agenda/1/figure", ("Figure", "P12M/2024-06"));
        Assert.Equal(["The item cites this figure already"], ann.Errors);

        await ann.GoAsync($"{Here}/propose");
        await ann.SendAsync($"{Here}/propose", ("Note", "for July"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync(Public, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(Refused.Own, site.Site.Approvals.Approve(1, "ann@example.org", site.Site.Approvals.Find(1)!.ContentHash).Refused);
        await bob.GoAsync("/staff/approvals/1/approve");
        Assert.Contains("What the force does.", bob.Page.QuerySelector("#paper")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(bob.Page.QuerySelector("#what-changes a[href^='/staff/preview/']"));
        await bob.SendAsync("/staff/approvals/1/approve");
        await SeenAsync();

        var page = await site.PageAsync(Public);
        Assert.Equal("PCC Accountability Meeting: Summer, 15 July 2031", page.QuerySelector("h1")!.TextContent);
        foreach (var words in new[] { "10:00 to 12:30", "County Hall", "17:00 on 1 July 2031", "For discussion.", "the force (synthetic) answers for it", "Reducing harm" }) Assert.Contains(words, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var cited = Assert.Single(RunningSite.Rows(page, "item-1-figures"));
        Assert.Equal(("8", "The same", "No later figure yet"), (cited[1], cited[4], cited[5]));
        Assert.Contains("this does not show a trend", cited[2], StringComparison.Ordinal);

        // The publisher revises the figure: the page keeps what was cited, and what it is now stands beside it.
        var version = page.QuerySelector("#item-1-figures a")!.GetAttribute("href")!;
        await FiguresAsync(site, new(2025, 1, 30), "crime-homicide,norfolk,P12M/2024-06,9", "crime-homicide,norfolk,P12M/2025-06,12");
        cited = Assert.Single(RunningSite.Rows(await site.PageAsync(Public), "item-1-figures"));
        Assert.Equal(("8", "9", "1212 months to June 2025"), (cited[1], cited[4], cited[5])); // the figure and, on the next line, its months
        Assert.Contains("another now", (await site.PageAsync(Public)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("8", (await site.PageAsync(version)).QuerySelector(".an-answer__number")!.TextContent); // the measure as it stood when it was cited
        var pack = await site.PageAsync($"{Public}/pack");
        Assert.Equal("9", RunningSite.Rows(pack, "putting-prevention-first-reducing-harm-figures").Single()[4]);
        var word = string.Concat(Documents.Papers.Part(await site.Http.GetByteArrayAsync($"{Public}.docx", TestContext.Current.CancellationToken), "word/document.xml").Descendants(Documents.Papers.W + "tr").Select(row => string.Join('|', row.Elements(Documents.Papers.W + "tc").Select(cell => cell.Value))));
        Assert.Contains("|8|", word, StringComparison.Ordinal);
        Assert.Contains("|9|", word, StringComparison.Ordinal);
        Assert.Contains("another,9", await site.Http.GetStringAsync($"{Public}.csv", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(site.Site.Audit.Verify().IsWhole);
    }

    [Fact]
    public async Task Cancelling_is_one_act_with_a_reason_that_is_proposed_like_any_change()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site), bob = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await bob.EnrolAsync("bob", Role.Approver);
        await BeginAsync(ann);
        await ann.GoAsync($"{Here}/propose");
        await ann.SendAsync($"{Here}/propose");
        await ApproveAsync(site, 1);
        await ann.GoAsync($"{Here}/status");
        await ann.SendAsync($"{Here}/status", ("Status", "held"));
        Assert.Equal(["The meeting is not over yet"], ann.Errors);
        await ann.SendAsync($"{Here}/status", ("Status", "cancelled"), ("Reason", ""));
        Assert.Equal(["Say why it is cancelled or postponed"], ann.Errors);
        await ann.SendAsync($"{Here}/status", ("Status", "cancelled"), ("Reason", "The hall is flooded."));
        Assert.Equal("/staff/approvals/2", ann.Address);
        Assert.DoesNotContain("Cancelled", (await site.PageAsync(Public)).QuerySelector("#status")!.TextContent, StringComparison.Ordinal);
        await bob.GoAsync("/staff/approvals/2/approve");
        Assert.Contains("The hall is flooded.", bob.Page.QuerySelector("#what-changes")!.TextContent, StringComparison.Ordinal);
        await bob.SendAsync("/staff/approvals/2/approve");
        await SeenAsync();
        var page = await site.PageAsync(Public);
        Assert.Equal("Cancelled. It was planned for 15 July 2031. The hall is flooded.", page.QuerySelector("#status")!.TextContent);
        Assert.Contains("Planned for 15 July 2031.", (await site.PageAsync(page.QuerySelector("#versions ~ ul a")!.GetAttribute("href")!)).QuerySelector("#status")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shipped_meeting_is_changed_from_what_is_published_and_says_what_was_wrong()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await ann.GoAsync("/staff/meetings");
        Assert.Equal(4, ann.Page.QuerySelectorAll("#unsaid li").Length);
        const string then = "/staff/meetings/2022-05-03";
        await ann.GoAsync($"{then}/propose");
        Assert.Contains("published already", ann.Page.QuerySelector("#to-do")!.TextContent, StringComparison.Ordinal);
        await ann.GoAsync($"{then}/minutes");
        await ann.SendAsync($"{then}/minutes", ("Text", "## Welcome\n\nEverybody was welcome."), ("Approved", "2021-01-01"));
        Assert.Single(ann.Errors);
        await ann.SendAsync($"{then}/minutes", ("Text", "## Welcome\n\nEverybody was welcome."), ("Approved", ""));
        Assert.Empty(ann.Errors);
        await ann.GoAsync($"{then}/status");
        await ann.SendAsync($"{then}/status", ("Status", "held"), ("only", "yes"));
        await ann.GoAsync($"{then}/propose");
        await ann.SendAsync($"{then}/propose", ("Wrong", "It did not say that the meeting was held."));
        await ApproveAsync(site, 1);
        var page = await site.PageAsync("/meetings/2022-05-03");
        Assert.Equal("Held on 3 May 2022.", page.QuerySelector("#status")!.TextContent);
        Assert.Contains("It did not say that the meeting was held.", page.QuerySelector("#mistakes")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("a draft: the meeting has not agreed them yet", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Welcome", page.QuerySelector(".an-paper h3")!.TextContent); // beneath the heading it is under
        await ann.GoAsync("/staff/meetings");
        Assert.Equal(3, ann.Page.QuerySelectorAll("#unsaid li").Length);
    }

    [Fact]
    public async Task Two_who_write_the_same_part_lose_nothing_and_the_order_of_items_is_moved_by_a_press()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site), cara = new(site), bob = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await cara.EnrolAsync("cara", Role.Analyst);
        await bob.EnrolAsync("bob", Role.Approver);
        await BeginAsync(ann);
        foreach (var title in new[] { "First", "Second" })
        {
            await ann.GoAsync($"{Here}/agenda/new");
            await ann.SendAsync($"{Here}/agenda/new", ("Title", title), ("Tag", "information"));
            Assert.Empty(ann.Errors);
        }

        await cara.GoAsync($"{Here}/agenda/1");
        await ann.GoAsync($"{Here}/agenda/2");
        await ann.SendAsync($"{Here}/agenda/2", ("Text", "Ann's words on the second."));
        await cara.SendAsync($"{Here}/agenda/1", ("Text", "Cara's words on the first.")); // another item: in nobody's way
        Assert.Empty(cara.Errors);

        await cara.GoAsync($"{Here}/agenda/2");
        await ann.GoAsync($"{Here}/agenda/2");
        await ann.SendAsync($"{Here}/agenda/2", ("Text", "Ann's later words."));
        await cara.SendAsync($"{Here}/agenda/2", ("Text", "Cara's words."));
        Assert.Single(cara.Errors);
        Assert.Contains("Ann's later words.", cara.Page.QuerySelector("#conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Cara's words.", cara.Page.QuerySelector("#Text")!.TextContent.Trim());
        await cara.SendAsync($"{Here}/agenda/2", ("Text", "The words of both."));
        Assert.Empty(cara.Errors);

        await ann.GoAsync(Here);
        await ann.SendAsync($"{Here}?handler=Move", ("item", "1"), ("by", "1"));
        Assert.Equal(["1. Second", "2. First"], RunningSite.Rows(ann.Page, "items").Select(row => row[0]));
        await ann.GoAsync($"{Here}/agenda/1");
        await ann.SendAsync($"{Here}/agenda/1?handler=Remove");
        Assert.Equal(["1. Second"], RunningSite.Rows(ann.Page, "items").Select(row => row[0]));
        await bob.GoAsync($"{Here}/savings/2");
        Assert.Contains("First", bob.Page.QuerySelector("#edits")!.TextContent, StringComparison.Ordinal);
        Assert.Null(bob.Page.QuerySelector("main form"));
        await ann.GoAsync($"{Here}/savings/6");
        await ann.SendAsync($"{Here}/savings/6");
        Assert.Equal(2, RunningSite.Rows(ann.Page, "items").Count);
    }

    [Fact]
    public async Task Bad_input_is_said_at_its_field_and_nothing_of_the_form_is_lost()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await ann.GoAsync("/staff/meetings/begin");
        await ann.SendAsync("/staff/meetings/begin", ("Kind", "never"), ("Day", "soon"));
        Assert.Equal(2, ann.Errors.Count);
        await BeginAsync(ann);
        await BeginAsync(ann, "-2"); // a second meeting of the same day has an address of its own
        await ann.GoAsync($"{Here}/details");
        await ann.SendAsync($"{Here}/details", ("Title", "Kept"), ("Starts", "12:00"), ("Ends", "11:00"), ("QuestionsDay", "2031-08-01"), ("QuestionsTime", "17:00"), ("DueDay", "2031-03-30"), ("DueTime", "01:30"));
        Assert.Equal(["Enter a time after the beginning", "Enter a time before the end of the meeting's day", "The clocks change that night, and this time comes twice or never. Enter another"], ann.Errors);
        Assert.Equal("Kept", ann.Page.QuerySelector("#Title")!.GetAttribute("value"));
        await ann.GoAsync($"{Here}/agenda/new");
        await ann.SendAsync($"{Here}/agenda/new", ("Title", ""), ("Tag", "never"), ("Label", "x"), ("Address", "javascript:alert(1)"));
        Assert.Equal(3, ann.Errors.Count);
        await ann.GoAsync($"{Here}/recordings");
        await ann.SendAsync($"{Here}/recordings", ("Label", "Part 1"), ("Address", "http://example.org/"));
        Assert.Single(ann.Errors);
        await ann.SendAsync($"{Here}/recordings", ("Label", "Part 1"), ("Address", "https://example.org/watch"), ("Captions", "yes"));
        Assert.Empty(ann.Errors);
        await ann.GoAsync($"{Here}/attendance");
        await ann.SendAsync($"{Here}/attendance", ("Person", "A. Name"), ("Role", "clerk"), ("Attended", "Apologies"));
        Assert.Empty(ann.Errors);
        var meeting = site.Site.Public.Meetings.Writing.Find("2031-07-15")!.Content;
        Assert.Equal((new Recording("Part 1", "https://example.org/watch", true, ""), new Attendee("A. Name", "clerk", Attended.Apologies)), (meeting.Recordings[0], meeting.Attendance[0]));
        await ann.GoAsync(Here);
        await ann.SendAsync($"{Here}?handler=Aside");
        await ann.GoAsync($"{Here}/propose");
        Assert.Contains("Set aside", ann.Page.QuerySelector("#to-do")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task BeginAsync(Browser ann, string number = "")
    {
        await ann.GoAsync("/staff/meetings/begin");
        await ann.SendAsync("/staff/meetings/begin", ("Kind", "accountability"), ("Day", "2031-07-15"));
        Assert.Equal(Here + number, ann.Address);
    }

    private static async Task ApproveAsync(RunningSite site, long proposal)
    {
        Assert.Null(site.Site.Approvals.Approve(proposal, "approver@example.org", site.Site.Approvals.Find(proposal)!.ContentHash).Refused);
        await SeenAsync();
    }

    // What is visible is looked up at most once a second.
    private static Task SeenAsync() => Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);

    private static async Task<RunningSite> WithFiguresAsync(int homicides)
    {
        var site = await RunningSite.StartAsync();
        await FiguresAsync(site, new(2024, 10, 24), $"crime-homicide,norfolk,P12M/2024-06,{homicides}", "crime-homicide,norfolk,P12M/2023-06,6");
        return site;
    }

    private static async Task FiguresAsync(RunningSite site, DateOnly day, params string[] lines)
    {
        var path = Path.Combine(site.Data, $"synthetic-{day:yyyy-MM-dd}.csv");
        await File.WriteAllTextAsync(path, string.Join('\n', ["measure,place,period,value", .. lines]) + "\n", TestContext.Current.CancellationToken);
        var outcome = await site.Site.Importer.ImportAsync(
            new(path, "norfolk", new Dictionary<string, string>(), day, Publish: true, ["*"]) { Source = "office-page", Title = "synthetic figures of a test", Actor = "operator" }, TestContext.Current.CancellationToken);
        Assert.True(outcome.TakingIn is not null, string.Join('\n', outcome.Refusals));
        site.Site.Editions.Approve(outcome.TakingIn.Value, "operator"); // with an approver in the office an import only proposes
        await SeenAsync();
    }
}
