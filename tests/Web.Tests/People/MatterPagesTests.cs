using System.Net;
using Answerable.Core.Meetings;
using Answerable.Store;
using Answerable.Store.People;

namespace Answerable.Web.Tests.People;

/// <summary>The life of a question to the chief constable, walked over HTTP by an analyst, an approver and a contributor without a script. What is said in it is made up for these tests.</summary>
public sealed class MatterPagesTests
{
    private const string Here = "/staff/questions/1", Public = "/questions/1", July = "2031-07-15", October = "2031-10-15";

    [Fact]
    public async Task A_signal_is_asked_about_put_at_a_meeting_answered_acted_on_carried_forward_and_closed_and_everybody_sees_the_chain()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site), bob = new(site), con = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await bob.EnrolAsync("bob", Role.Approver);
        await con.EnrolAsync("con", Role.Contributor);
        foreach (var day in new[] { July, October })
        {
            await ann.GoAsync("/staff/meetings/begin");
            await ann.SendAsync("/staff/meetings/begin", ("Kind", "accountability"), ("Day", day));
        }

        // From the signal to the question: its figure is attached as it stands, and why it is asked is what the public page says.
        await ann.GoAsync("/staff/changed");
        var finding = RunningSite.Rows(ann.Page, "findings")[0];
        Assert.Contains(finding[1], (await site.PageAsync("/changed")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await ann.GoAsync(ann.Page.QuerySelector("#findings a[href^='/staff/questions/begin']")!.GetAttribute("href")!);
        Assert.NotEmpty(ann.Page.QuerySelectorAll("#attached li"));
        await ann.SendAsync("/staff/questions/begin", ("Title", ""));
        Assert.Equal(["Enter what the question is about"], ann.Errors);
        await ann.SendAsync("/staff/questions/begin", ("Title", "Answering (synthetic)"));
        Assert.Equal(Here, ann.Address);
        var matter = Latest(site);
        Assert.Equal((finding[1], MatterState.Raised), (matter.Why, matter.State));
        await ann.GoAsync("/staff/changed");
        Assert.Equal("Question 1: Answering (synthetic)", RunningSite.Rows(ann.Page, "findings")[0][2]);

        // On the agenda in one act; the force is asked for the answer, and sees nothing else.
        await ann.GoAsync($"{Here}/meeting");
        await ann.SendAsync($"{Here}/meeting", ("To", July));
        Assert.Equal("Answering (synthetic)", Assert.Single(site.Site.Public.Meetings.Writing.Find(July)!.Content.Agenda).Title);
        await ann.GoAsync($"{Here}/meeting");
        await ann.SendAsync($"{Here}/meeting", ("To", July));
        Assert.Equal(["It is put at this meeting already"], ann.Errors);
        await ann.GoAsync($"{Here}/ask");
        await ann.SendAsync($"{Here}/ask", ("Whom", "con@example.org"), ("Due", "2031-07-01"));
        Assert.Empty(ann.Errors);
        await con.GoAsync("/staff");
        await con.GoAsync(con.Page.QuerySelector("#statement-work a")!.GetAttribute("href")!);
        Assert.Equal("Question 1: Answering (synthetic)", con.Heading);
        Assert.NotNull(con.Page.QuerySelector("#figures-table"));
        await con.SendAsync("/staff/asked/1", ("Text", "The force (synthetic) has more call handlers."), ("agree", "yes"));
        Assert.Empty(con.Errors);
        await ann.GoAsync("/staff");
        await ann.GoAsync(ann.Page.QuerySelector($"#work a[href='{Here}/answer']")!.GetAttribute("href")!);
        Assert.Equal("The force (synthetic) has more call handlers.", ann.Page.QuerySelector("#Text")!.TextContent.Trim());
        await ann.SendAsync($"{Here}/answer");
        Assert.Equal(MatterState.Answered, Latest(site).State);

        // An action that is overdue at once, on the list of work; then everything is published.
        await ann.GoAsync($"{Here}/actions/new");
        await ann.SendAsync($"{Here}/actions/new", ("What", "Report how many were hired"), ("Owner", "The force (synthetic)"), ("Due", "2024-01-01"));
        await ann.GoAsync("/staff");
        Assert.Contains("Overdue by", ann.Page.QuerySelector("#due")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync(Public, TestContext.Current.CancellationToken)).StatusCode);
        await ProposeAsync(ann, site, 1);
        Assert.Equal(Refused.Own, site.Site.Approvals.Approve(1, "con@example.org", site.Site.Approvals.Find(1)!.ContentHash).Refused); // the force wrote the answer
        await bob.GoAsync("/staff/approvals/1/approve");
        Assert.Contains("more call handlers", bob.Page.QuerySelector("#paper")!.TextContent, StringComparison.Ordinal);
        await bob.SendAsync("/staff/approvals/1/approve");
        await ann.GoAsync($"/staff/meetings/{July}/propose");
        await ann.SendAsync($"/staff/meetings/{July}/propose");
        await ApproveAsync(site, 2);

        var page = await site.PageAsync(Public);
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Equal("Question 1: Answering (synthetic)", page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("Being acted on. 1 action is overdue, by ", page.QuerySelector("#status")!.TextContent, StringComparison.Ordinal);
        foreach (var words in new[] { finding[1], "more call handlers", "Report how many were hired", "15 July 2031" }) Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/meetings/{July}']"));
        Assert.NotNull(page.QuerySelector("#trend-1 svg"));
        Assert.NotEmpty(RunningSite.Rows(page, "trend-1-table"));
        Assert.Equal("Question 1: Answering (synthetic)", (await site.PageAsync($"/meetings/{July}")).QuerySelector($"a[href='{Public}']")!.TextContent);
        Assert.Contains("Question 1", (await site.PageAsync($"/meetings/{July}/pack")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Question 1: Answering (synthetic)", (await site.PageAsync("/questions")).QuerySelector("table th a")!.TextContent);
        Assert.Contains(",acting,", await site.Http.GetStringAsync("/questions.csv", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("Being acted on", (await site.PageAsync("/questions?state=acting")).QuerySelector("#states a[aria-current]")!.TextContent);
        Assert.NotNull((await site.PageAsync("/questions?state=closed")).QuerySelector(".an-empty"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync("/questions?state=never", TestContext.Current.CancellationToken)).StatusCode);

        // Carried forward to the next meeting, done, closed.
        await ann.GoAsync($"{Here}/actions/1");
        await ann.SendAsync($"{Here}/actions/1?handler=Carry", ("To", October), ("Why", ""));
        Assert.Equal(["Say why it is not done"], ann.Errors);
        await ann.SendAsync($"{Here}/actions/1?handler=Carry", ("To", October), ("Why", "The count was not ready."), ("NewDue", "2031-10-01"));
        Assert.Equal(Here, ann.Address);
        await ann.GoAsync($"/staff/meetings/{October}/propose");
        await ann.SendAsync($"/staff/meetings/{October}/propose");
        await ApproveAsync(site, 3);
        await ProposeAsync(ann, site, 4);
        await ApproveAsync(site, 4);
        Assert.Contains("Carried forward from question 1: Report how many were hired", (await site.PageAsync($"/meetings/{October}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The count was not ready.", (await site.PageAsync(Public)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await ann.GoAsync($"{Here}/actions/1");
        await ann.SendAsync($"{Here}/actions/1?handler=Done", ("Done", "Twelve were hired."));
        await ann.GoAsync($"{Here}/close");
        await ann.SendAsync($"{Here}/close", ("Ending", "Calls are answered sooner."));
        await ProposeAsync(ann, site, 5);
        await ApproveAsync(site, 5);
        page = await site.PageAsync(Public);
        Assert.Equal("Closed.", page.QuerySelector("#status")!.TextContent);
        Assert.Contains("Calls are answered sooner.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Being acted on.", (await site.PageAsync(page.QuerySelector("#versions ~ ul a")!.GetAttribute("href")!)).QuerySelector("#status")!.TextContent, StringComparison.Ordinal);
        await con.GoAsync("/staff/asked/1");
        Assert.Contains("The question is closed.", con.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        // Every step is in the audit, which is whole.
        var acts = site.Site.Audit.Rows(subject: "matter 1").Select(row => row.Act).Reverse().ToList();
        Assert.Equal(
            ["begin", $"put at meeting {July}", "ask for part", "part written", "part agreed", "part taken", "record answer", "add action", $"carry action 1 to meeting {October}", "close action 1", "close question"], acts);
        Assert.True(site.Site.Audit.Verify().IsWhole);

        Assert.Equal(200, (int)(await site.Http.GetAsync($"{Public}.docx", TestContext.Current.CancellationToken)).StatusCode);
        await ann.GoAsync($"{Here}/savings");
        Assert.Equal(7, ann.Page.QuerySelectorAll("#savings li").Length);
        await ann.GoAsync($"{Here}/savings/2");
        Assert.Contains("15 July 2031", ann.Page.QuerySelector("#edits")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_write_the_text_lose_nothing_and_a_question_begun_by_mistake_is_set_aside()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site), cara = new(site), rita = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await cara.EnrolAsync("cara", Role.Analyst);
        await rita.EnrolAsync("rita", Role.Reader);
        await ann.GoAsync("/staff/questions/begin?Figure=none");
        await ann.SendAsync("/staff/questions/begin", ("Title", "By hand"), ("Text", "What is planned?"));
        Assert.Equal(Here, ann.Address);
        await cara.GoAsync($"{Here}/text");
        await ann.GoAsync($"{Here}/text");
        await ann.SendAsync($"{Here}/text", ("Text", "Ann's words."), ("Priority", "putting-prevention-first/reducing-harm"));
        Assert.Empty(ann.Errors);
        await cara.SendAsync($"{Here}/text", ("Text", "Cara's words."));
        Assert.Single(cara.Errors);
        Assert.Contains("Ann's words.", cara.Page.QuerySelector("#conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Cara's words.", cara.Page.QuerySelector("#Text")!.TextContent.Trim());

        // A figure is attached by hand and taken off; a reader sees the question and no form.
        await ann.GoAsync($"{Here}/figure?Measure=999-calls&Place=norfolk");
        await ann.SendAsync($"{Here}/figure", ("Figure", "2024-06"));
        Assert.Equal("2024-06", Assert.Single(Latest(site).Figures).Figure.Period.ToString());
        await rita.GoAsync(Here);
        Assert.Null(rita.Page.QuerySelector("main form"));
        await ann.GoAsync(Here);
        await ann.SendAsync($"{Here}?handler=Uncite");
        Assert.Empty(Latest(site).Figures);
        await ann.SendAsync($"{Here}?handler=Aside");
        await ann.GoAsync("/staff/questions/propose");
        Assert.NotNull(ann.Page.QuerySelector(".an-empty"));
        await ann.GoAsync("/staff/questions");
        Assert.Single(ann.Page.QuerySelectorAll("#aside li"));

        // The number stays taken.
        await ann.GoAsync("/staff/questions/begin?Figure=none");
        await ann.SendAsync("/staff/questions/begin", ("Title", "Another"), ("Text", "What else?"));
        Assert.Equal("/staff/questions/2", ann.Address);
    }

    [Fact]
    public async Task Bad_input_is_said_at_its_field()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await ann.GoAsync("/staff/questions/begin?Figure=none");
        await ann.SendAsync("/staff/questions/begin", ("Title", "By hand"), ("Text", "What is planned?"));
        await ann.GoAsync($"{Here}/answer");
        await ann.SendAsync($"{Here}/answer", ("Who", ""), ("On", "2999-01-01"), ("Text", ""));
        Assert.Equal(["Enter whose words they are", "Enter the day on which it was given, today or earlier", "Enter the answer"], ann.Errors);
        await ann.GoAsync($"{Here}/actions/new");
        await ann.SendAsync($"{Here}/actions/new", ("What", ""), ("Owner", ""), ("Due", "soon"));
        Assert.Equal(["Enter what is to be done", "Enter who does it", "Enter a day, or leave it empty"], ann.Errors);
        await ann.GoAsync($"{Here}/ask");
        await ann.SendAsync($"{Here}/ask", ("Whom", ""), ("Due", ""));
        Assert.Equal(["Choose who is asked", "Enter a day such as 2026-03-24"], ann.Errors);
        await ann.GoAsync($"{Here}/close");
        await ann.SendAsync($"{Here}/close", ("Ending", ""));
        Assert.Equal(["Say what came of it"], ann.Errors);
        await ann.GoAsync($"{Here}/meeting");
        Assert.NotNull(ann.Page.QuerySelector(".an-empty"));
        await ann.GoAsync("/staff/questions/propose");
        await ann.SendAsync("/staff/questions/propose", ("Chosen", "1.99"));
        Assert.Equal(["Somebody saved one of the questions since you opened this page. Look at it again, and propose it then"], ann.Errors);
    }

    private static Matter Latest(RunningSite site) => site.Site.Public.Matters.Writing.Find("1")!.Content;

    private static async Task ProposeAsync(Browser ann, RunningSite site, long proposal)
    {
        await ann.GoAsync("/staff/questions/propose?number=1");
        await ann.SendAsync("/staff/questions/propose");
        Assert.Equal($"/staff/approvals/{proposal}", ann.Address);
        Assert.Equal(ProposalState.Waiting, site.Site.Approvals.Find(proposal)!.State);
    }

    private static async Task ApproveAsync(RunningSite site, long proposal)
    {
        Assert.Null(site.Site.Approvals.Approve(proposal, "approver@example.org", site.Site.Approvals.Find(proposal)!.ContentHash).Refused);
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken); // what is visible is looked up at most once a second
    }
}
