using System.Net;
using Answerable.Store;
using Answerable.Store.People;

namespace Answerable.Web.Tests.People;

/// <summary>The life of a statement, walked over HTTP by an analyst, somebody of the force and an approver. Its figures are made up for these tests.</summary>
public sealed class StatementPagesTests
{
    private const string Here = "/staff/statements/national-measures/2024-06", Homicide = $"{Here}/sections/homicide";

    [Fact]
    public async Task A_statement_is_begun_written_with_the_force_proposed_approved_by_another_and_published()
    {
        await using var site = await WithFiguresAsync();
        using Browser ann = new(site), chief = new(site), bob = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await chief.EnrolAsync("chief", Role.Contributor);
        await bob.EnrolAsync("bob", Role.Approver);
        await BeginAsync(ann);
        Assert.StartsWith("Draft. Saving 1, by ann@example.org", ann.Page.QuerySelector("#state")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(RunningSite.Rows(ann.Page, "homicide-table"), row => row[0] == "Homicide" && row[1] == "8");

        // The force is asked, sees its section and nothing else, pastes from Word and agrees.
        await AskAsync(ann);
        await chief.GoAsync("/staff");
        var asked = Assert.Single(chief.Page.QuerySelectorAll("#statement-work a"));
        await chief.GoAsync(asked.GetAttribute("href")!);
        Assert.Contains("What did the force do?", chief.Page.QuerySelector("#asked")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(chief.Page.QuerySelector("#homicide-table"));
        Assert.Null(chief.Page.QuerySelector("#drugs-table"));
        await chief.SendAsync("/staff/asked/1", ("Text", "•\tThe force has a team for it.\r\n•\tIt works with the councils."), ("agree", "yes"));
        Assert.Equal("- The force has a team for it.\n- It works with the councils.", site.Site.PartRequests.Find(1)!.Text);
        Assert.Contains("agreed", chief.Page.QuerySelector("#state")!.TextContent, StringComparison.Ordinal);

        // It cannot be proposed as long as something is missing, and each thing is linked.
        await ann.GoAsync($"{Here}/propose");
        Assert.Null(ann.Page.QuerySelector("form"));
        Assert.Contains(ann.Page.QuerySelectorAll("#to-do a"), link => link.GetAttribute("href") == Homicide && link.TextContent.EndsWith("say whether it applies", StringComparison.Ordinal));
        Assert.Contains(ann.Page.QuerySelectorAll("#to-do a"), link => link.TextContent.EndsWith("say why there is no figure", StringComparison.Ordinal));

        // The office takes the text over and edits it; what differs from the force's is shown.
        await ann.GoAsync(Homicide);
        await ann.SendAsync($"{Homicide}?handler=Take");
        await ann.SendAsync(Homicide, Section("yes", "It happens here.", "- The force has a large team for it.\n- It works with the councils."));
        Assert.Equal("added: large ", ann.Page.QuerySelector("#beside ins")!.TextContent);
        await FillAsync(site, ann);
        await ann.GoAsync($"{Here}/propose");
        Assert.Contains("chief@example.org", ann.Page.QuerySelector("#authors")!.TextContent, StringComparison.Ordinal);
        await ann.SendAsync($"{Here}/propose", ("Note", "for the meeting"));
        Assert.Equal("/staff/approvals/1", ann.Address);

        // The approver sees it in full. Nobody who wrote some of it can approve it, whatever their role is now.
        await bob.GoAsync("/staff/approvals/1/approve");
        Assert.Contains("The force has a large team for it.", bob.Page.QuerySelector("#paper")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("all of it is new", bob.Page.QuerySelector("#what-changes")!.TextContent, StringComparison.Ordinal);
        foreach (var who in new[] { "ann", "chief" }) Assert.Equal(Refused.Own, site.Site.Approvals.Approve(1, $"{who}@example.org", site.Site.Approvals.Find(1)!.ContentHash).Refused);

        // It is edited and proposed anew: what was looked at cannot be approved any more, and only what changed is shown.
        await ann.GoAsync(Homicide);
        await ann.SendAsync(Homicide, Section("yes", "It happens here, though seldom.", "- The force has a large team for it.\n- It works with the councils."));
        await ann.GoAsync(Here);
        Assert.StartsWith("Draft, changed since it was proposed", ann.Page.QuerySelector("#state")!.TextContent, StringComparison.Ordinal);
        await ann.GoAsync($"{Here}/propose");
        await ann.SendAsync($"{Here}/propose");
        await bob.SendAsync("/staff/approvals/1/approve");
        Assert.Contains("another proposal replaces this one", Assert.Single(bob.Errors), StringComparison.Ordinal);
        await bob.GoAsync("/staff/approvals/2/approve");
        Assert.Equal(["Reduce murder and other homicide: Why"], bob.Page.QuerySelectorAll("#what-changes h3").Select(head => head.TextContent));
        await bob.SendAsync("/staff/approvals/2/approve");
        Assert.Equal("Approved and shown.", bob.Page.QuerySelector("#state")!.TextContent);
        var page = await site.PageAsync("/statement/2024-06");
        Assert.Contains("It happens here, though seldom.", page.Body!.TextContent, StringComparison.Ordinal);

        // The force's text is closed now, and the list says it is published.
        await chief.GoAsync("/staff/asked/1");
        Assert.Null(chief.Page.QuerySelector("form"));
        await ann.GoAsync("/staff/statements");
        Assert.Equal(2, RunningSite.Rows(ann.Page, "published").Count);
        Assert.Null(ann.Page.QuerySelector("#drafts"));
        Assert.True(site.Site.Audit.Verify().IsWhole);
    }

    [Fact]
    public async Task A_correction_says_with_its_day_what_was_wrong_and_both_versions_stay()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site), bob = new(site);
        const string march = "/staff/statements/national-measures/2024-03";

        // A publisher revises a figure that the published statement prints.
        await FiguresAsync(site, new(2025, 1, 30), "crime-homicide,norfolk,P12M/2024-03,99");
        await ann.EnrolAsync("ann", Role.Analyst);
        await bob.EnrolAsync("bob", Role.Approver);
        await ann.GoAsync("/staff/statements");
        Assert.Equal("2 numbers have been revised since", Assert.Single(RunningSite.Rows(ann.Page, "published"))[2]);
        Assert.Contains("99", (await site.PageAsync("/statement/2024-03")).QuerySelector("#revised")!.TextContent, StringComparison.Ordinal);

        await ann.GoAsync("/staff/statements/begin?framework=national-measures&month=2024-03");
        Assert.Contains("was revised by its publisher", ann.Page.QuerySelector("#Wrong")!.TextContent, StringComparison.Ordinal);
        await ann.SendAsync("/staff/statements/begin", ("Wrong", " "));
        Assert.Equal(["Say in a sentence what was wrong"], ann.Errors);
        await ann.SendAsync("/staff/statements/begin", ("Wrong", "Homicide was printed too low."));
        Assert.Equal(march, ann.Address);
        await ann.GoAsync($"{march}/tables");
        Assert.Contains(RunningSite.Rows(ann.Page, "changed-numbers"), row => row[0] == "Homicide" && row[3].StartsWith("99", StringComparison.Ordinal));
        await ann.SendAsync($"{march}/tables");
        foreach (var section in site.Site.Drafting.All().Single().Statement.Sections)
        {
            await ann.GoAsync($"{march}/sections/{section.Priority}");
            await ann.SendAsync($"{march}/sections/{section.Priority}", Section("yes", "It is a matter here.", ""));
        }

        await ann.GoAsync($"{march}/propose");
        await ann.SendAsync($"{march}/propose");
        await bob.GoAsync("/staff/approvals/1/approve");
        Assert.Contains("Against the version that is published now", bob.Page.QuerySelector("#what-changes")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(RunningSite.Rows(bob.Page, "changed-numbers"), row => row[0] == "Homicide");
        await bob.SendAsync("/staff/approvals/1/approve");

        // What is visible is looked up at most once a second.
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
        var now = await site.PageAsync("/statement/2024-03");
        Assert.Contains("Homicide was printed too low.", now.QuerySelector(".an-paper")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Web.Words.English.Day(site.Site.Today), now.QuerySelector(".an-paper")!.TextContent, StringComparison.Ordinal);
        Assert.Null(now.QuerySelector("#revised"));
        Assert.DoesNotContain("printed too low", (await site.PageAsync("/statement/2024-03/1")).QuerySelector(".an-paper")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_save_the_same_section_lose_nothing_and_two_who_save_others_are_not_in_each_others_way()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site), cara = new(site), bob = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await cara.EnrolAsync("cara", Role.Analyst);
        await bob.EnrolAsync("bob", Role.Approver);
        await BeginAsync(ann);
        await ann.GoAsync(Homicide);
        await cara.GoAsync($"{Here}/sections/drugs");
        await cara.SendAsync($"{Here}/sections/drugs", Section("yes", "Drugs are sold here.", ""));
        await ann.SendAsync(Homicide, Section("yes", "First reason.", "Ann's words."));
        Assert.Empty(ann.Errors);

        await cara.GoAsync(Homicide);
        await ann.SendAsync(Homicide, Section("yes", "First reason.", "Ann's later words."));
        await cara.SendAsync(Homicide, Section("yes", "First reason.", "Cara's words."));
        Assert.Single(cara.Errors);
        Assert.Contains("Ann's later words.", cara.Page.QuerySelector("#conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Cara's words.", cara.Page.QuerySelector("#Commentary")!.TextContent.Trim());
        Assert.Equal("Ann's later words.", site.Site.Drafting.All().Single().Section("homicide")!.Commentary);
        await cara.SendAsync(Homicide, Section("yes", "First reason.", "The words of both."));
        Assert.Empty(cara.Errors);

        // Every saving is there, with what it changed, and can be brought back.
        await ann.GoAsync($"{Here}/savings");
        Assert.Equal(5, RunningSite.Rows(ann.Page, "savings").Count);
        await ann.GoAsync($"{Here}/savings/4");
        Assert.Contains("added: later", ann.Page.QuerySelector("#edits ins")!.TextContent, StringComparison.Ordinal);
        await bob.GoAsync($"{Here}/savings/4");
        Assert.Contains("added: later", bob.Page.QuerySelector("#edits ins")!.TextContent, StringComparison.Ordinal);
        Assert.Null(bob.Page.QuerySelector("main form"));
        await ann.SendAsync($"{Here}/savings/4");
        var back = site.Site.Drafting.All().Single();
        Assert.Equal(("Ann's later words.", "Drugs are sold here.", 6), (back.Section("homicide")!.Commentary, back.Section("drugs")!.Reason, back.Draft.Revision));
    }

    [Fact]
    public async Task A_number_that_contradicts_the_table_keeps_the_statement_back_until_it_is_put_right_or_marked()
    {
        await using var site = await WithFiguresAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await BeginAsync(ann);
        await ann.GoAsync(Homicide);
        await ann.SendAsync(Homicide, Section("yes", "It happens here.", "Homicide was 77 in the 12 months to June 2024."));
        Assert.NotNull(ann.Page.QuerySelector("[data-number=wrong]"));
        await ann.GoAsync($"{Here}/propose");
        Assert.Contains(ann.Page.QuerySelectorAll("#to-do a"), link => link.GetAttribute("href") == $"{Here}/numbers#homicide");

        await ann.GoAsync(Homicide);
        await ann.SendAsync($"{Here}/numbers?handler=Settle", ("Period", "April"), ("Source", "the force"));
        Assert.Equal(["Enter the year of the period"], ann.Errors);
        await ann.GoAsync(Homicide);
        await ann.SendAsync($"{Here}/numbers?handler=Settle", ("Period", "April 2024"), ("Source", "the force"));
        Assert.EndsWith("{own figures: April 2024; the force}", site.Site.Drafting.All().Single().Section("homicide")!.Commentary, StringComparison.Ordinal);

        await ann.GoAsync(Homicide);
        await ann.SendAsync(Homicide, Section("yes", "It happens here.", "Homicide was 8 in the 12 months to June 2024."));
        Assert.NotNull(ann.Page.QuerySelector("[data-number=open]"));
        await ann.SendAsync($"{Here}/numbers?handler=Bind");
        Assert.Contains("{crime-homicide now = 8}", site.Site.Drafting.All().Single().Section("homicide")!.Commentary, StringComparison.Ordinal);

        // The figure is revised: filling the tables anew finds the sentence, and one press takes the new number.
        await FiguresAsync(site, new(2025, 1, 30), "crime-homicide,norfolk,P12M/2024-06,9");
        await ann.GoAsync($"{Here}/tables");
        await ann.SendAsync($"{Here}/tables");
        await ann.GoAsync(Homicide);
        await ann.SendAsync($"{Here}/numbers?handler=Renew");
        Assert.Contains("{crime-homicide now = 9}", site.Site.Drafting.All().Single().Section("homicide")!.Commentary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_whom_it_is_asked_of_sees_a_request_and_only_as_long_as_it_stands()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site), chief = new(site), other = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await chief.EnrolAsync("chief", Role.Contributor);
        await other.EnrolAsync("other", Role.Contributor);
        await BeginAsync(ann);
        await ann.GoAsync($"{Homicide}/ask");
        await ann.SendAsync($"{Homicide}/ask", ("Whom", "nobody@example.org"), ("What", ""), ("Due", "2001-01-01"));
        Assert.Equal(3, ann.Errors.Count);
        await AskAsync(ann);
        await other.GoAsync("/staff");
        Assert.Empty(other.Page.QuerySelectorAll("#statement-work a"));
        await other.GoAsync("/staff/asked/1");
        Assert.Contains("not found", other.Heading, StringComparison.OrdinalIgnoreCase);
        await chief.GoAsync("/staff/asked/1");
        await ann.GoAsync($"{Homicide}/ask");
        await ann.SendAsync($"{Homicide}/ask?handler=CallOff", ("Why", "They have nothing to say"));
        Assert.NotEqual(HttpStatusCode.OK, await chief.SendAsync("/staff/asked/1", ("Text", "Too late.")));
        Assert.Equal("", site.Site.PartRequests.Find(1)!.Text);
    }

    [Fact]
    public async Task Who_does_not_sign_in_answers_by_a_Word_form_that_is_read_and_looked_at_before_it_is_kept()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await BeginAsync(ann);
        await AskAsync(ann, ("Whom", "elsewhere"), ("Who", "the chief superintendent"));
        Assert.NotNull(ann.Page.QuerySelector($"a[href='{Homicide}/ask?handler=Form']"));
        var form = Web.Documents.DocxFile.Of(Web.Documents.WordForm.Of("request-1", "Homicide", "What did the force do?", null, new(2030, 1, 1), "- The force met **often**."));
        await ann.UploadAsync($"{Homicide}/ask?handler=Upload", "back.docx", form);
        Assert.Equal("- The force met **often**.", ann.Page.QuerySelector("#Received")!.TextContent.Trim());
        Assert.Equal(PartState.Asked, site.Site.PartRequests.Find(1)!.State);
        await ann.UploadAsync($"{Homicide}/ask?handler=Upload", "other.docx", [1, 2, 3]);
        Assert.NotEmpty(ann.Errors);
        await ann.SendAsync($"{Homicide}/ask?handler=Received", ("Received", "- The force met **often**."));
        Assert.Equal(PartState.Agreed, site.Site.PartRequests.Find(1)!.State);
        Assert.Contains("The force met", ann.Page.QuerySelector("#beside")!.TextContent, StringComparison.Ordinal);
    }

    private static (string, string)[] Section(string applies, string reason, string commentary) => [("Applies", applies), ("Reason", reason), ("Missing", "No figure of the force is published."), ("Commentary", commentary)];

    private static async Task BeginAsync(Browser ann)
    {
        await ann.GoAsync("/staff/statements/begin");
        await ann.SendAsync("/staff/statements/begin", ("Framework", "national-measures"), ("Month", ""), ("Other", "2024-06"));
        Assert.Equal(Here, ann.Address);
    }

    private static async Task AskAsync(Browser ann, params (string, string)[] whom)
    {
        await ann.GoAsync($"{Homicide}/ask");
        (string, string)[] asked = [("Whom", "chief@example.org"), ("What", "What did the force do?"), ("Due", "2099-01-01"), .. whom];
        await ann.SendAsync($"{Homicide}/ask", asked);
        Assert.Empty(ann.Errors);
    }

    /// <summary>Says of every section that says nothing yet whether and why it applies.</summary>
    private static async Task FillAsync(RunningSite site, Browser ann)
    {
        foreach (var section in site.Site.Drafting.All().Single().Statement.Sections.Where(section => section.Reason.Length == 0))
        {
            await ann.GoAsync($"{Here}/sections/{section.Priority}");
            await ann.SendAsync($"{Here}/sections/{section.Priority}", Section("yes", "It is a matter here.", ""));
            Assert.Empty(ann.Errors);
        }
    }

    private static async Task<RunningSite> WithFiguresAsync()
    {
        var site = await RunningSite.StartAsync();
        await FiguresAsync(site, new(2024, 10, 24), "crime-homicide,norfolk,P12M/2024-06,8", "crime-homicide,norfolk,P12M/2023-06,6");
        return site;
    }

    private static async Task FiguresAsync(RunningSite site, DateOnly day, params string[] lines)
    {
        var path = Path.Combine(site.Data, $"synthetic-{day:yyyy-MM-dd}.csv");
        await File.WriteAllTextAsync(path, string.Join('\n', ["measure,place,period,value", .. lines]) + "\n", TestContext.Current.CancellationToken);
        var outcome = await site.Site.Importer.ImportAsync(
            new(path, "norfolk", new Dictionary<string, string>(), day, Publish: true, ["*"]) { Source = "office-page", Title = "synthetic figures of a test", Actor = "operator" }, TestContext.Current.CancellationToken);
        Assert.True(outcome.TakingIn is not null, string.Join('\n', outcome.Refusals));
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
    }
}
