using System.Net;
using Answerable.Core.Meetings;
using Answerable.Store.People;

namespace Answerable.Web.Tests.People;

/// <summary>The briefing over HTTP: what it is made of, what it marks as new, whose the notes are. Meetings and answers are made up for these tests.</summary>
public sealed class BriefingPagesTests
{
    private const string Here = "/staff/briefing";

    [Fact]
    public async Task It_suggests_at_most_five_questions_each_of_which_is_begun_by_a_press()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await ann.GoAsync(Here);
        Assert.InRange(ann.Page.QuerySelectorAll("#suggested > li").Length, 1, 5);
        Assert.Contains("No coming meeting is planned.", ann.Page.QuerySelector("#lead")!.TextContent, StringComparison.Ordinal);
        await ann.GoAsync(ann.Page.QuerySelector("#suggested a[href^='/staff/questions/begin']")!.GetAttribute("href")!);
        await ann.SendAsync("/staff/questions/begin");
        Assert.Equal("/staff/questions/1", ann.Address);
        await ann.GoAsync(Here);
        Assert.Contains("Question 1", ann.Page.QuerySelector("#asked")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_unusual_at_the_last_meeting_already_is_not_new()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser rita = new(site);
        await rita.EnrolAsync("rita", Role.Reader);
        await rita.GoAsync(Here);
        Assert.NotNull(rita.Page.QuerySelector("#changed"));

        // Everything was shown long ago; a meeting was held yesterday.
        var writing = site.Site.Public.Meetings.Writing;
        var yesterday = site.Site.Today.AddDays(-1);
        Assert.True(writing.Begin(new(yesterday, 1, "accountability", MeetingStatus.Held), 0, "analyst@example.org"));
        var proposal = writing.Propose(writing.Find(Meeting.IdOf(yesterday, 1))!, null, "", "analyst@example.org").Proposal!.Value;
        Assert.Null(site.Site.Approvals.Approve(proposal, "approver@example.org", site.Site.Approvals.Find(proposal)!.ContentHash).Refused);
        Execute(site, "update approval set approved_at = '2024-10-01T00:00:00.000Z', publish_at = '2024-10-01T00:00:00.000Z'");
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
        await rita.GoAsync(Here);
        Assert.Null(rita.Page.QuerySelector("#changed"));
        Assert.Contains("Nothing unusual is new.", rita.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_one_is_kept_whole_and_the_next_marks_what_is_new_since()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site), rita = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await rita.EnrolAsync("rita", Role.Reader);
        await rita.GoAsync(Here);
        await rita.SendAsync($"{Here}?handler=Save");
        Assert.NotNull(rita.Page.QuerySelector("#saved"));
        Assert.Single(rita.Page.QuerySelectorAll("#old li"));
        Assert.Null(rita.Page.QuerySelector("#changed strong"));
        site.Site.Public.Matters.Begin(number => new Matter(number, "Robbery (synthetic)", site.Site.Today).Add("Report back", "The force (synthetic)", new(2024, 1, 1)), "ann@example.org");
        await ann.GoAsync(Here);
        Assert.StartsWith("New:", ann.Page.QuerySelector("#asked li")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("report back", ann.Page.QuerySelector("#suggested")!.TextContent, StringComparison.Ordinal);
        await ann.GoAsync($"{Here}/none/1");
        Assert.Null(ann.Page.QuerySelector("#asked"));
        Assert.Empty(ann.Page.QuerySelectorAll("main form"));
        await ann.GoAsync($"{Here}/none/9");
        Assert.Null(ann.Page.QuerySelector("#suggested"));
        Assert.Contains(site.Site.Audit.Rows(), row => row is { Act: "save briefing", Actor: "rita@example.org" });
    }

    [Fact]
    public async Task Notes_of_one_are_on_no_page_of_another_and_in_no_audit_row()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site), bob = new(site);
        await ann.EnrolAsync("ann", Role.Administrator);
        await bob.EnrolAsync("bob", Role.Approver);
        await ann.GoAsync(Here);
        await ann.SendAsync($"{Here}?handler=Notes", ("Notes", "the word quince"));
        Assert.Contains("quince", ann.Page.QuerySelector("#Notes")!.TextContent, StringComparison.Ordinal);
        foreach (var address in new[] { Here, "/staff", "/staff/audit", "/staff/questions" })
        {
            await bob.GoAsync(address);
            Assert.DoesNotContain("quince", bob.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(site.Site.Audit.Rows(), row => $"{row.Act} {row.Subject} {row.Detail}".Contains("quince", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync("/briefing", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static void Execute(RunningSite site, string sql)
    {
        using var connection = site.Site.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
