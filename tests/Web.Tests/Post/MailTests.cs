using Answerable.Store.People;
using Answerable.Web.Post;
using Answerable.Web.Tests.People;

namespace Answerable.Web.Tests.Post;

/// <summary>Mail: sent to those concerned when it is set up, with no figure and no title in it; not sent, and said so, when it is not.</summary>
public sealed class MailTests
{
    private const string July = "Month,Force,Total calls,% under 10 seconds\n2024-07,Norfolk,12345,89.0\n";

    [Fact]
    public async Task Approvers_who_did_not_propose_it_get_a_message_without_a_figure_or_a_title_and_with_a_link()
    {
        await using MailListener mail = new();
        await using var site = await StartAsync(mail.Address);
        foreach (var (who, role) in new[] { ("ann", Role.Analyst), ("bob", Role.Approver), ("eve", Role.Approver) }) site.Site.Accounts.Add(Office.Address(who), role, null, "operator");
        site.Site.Letters.Want(site.Site.Accounts.Find(Office.Address("eve"))!.Id, "eve@example.org", wanted: false);
        var proposal = await ProposeAsync(site);
        await ArrivesAsync(mail, 1);
        var (to, text) = Assert.Single(mail.Received);
        Assert.Equal("bob@example.org", to);
        foreach (var said in new[] { "Subject: Something waits for your approval", $"https://figures.example.org/staff/approvals/{proposal}", "figures@example.org", "Auto-Submitted: auto-generated" }) Assert.Contains(said, text, StringComparison.Ordinal);
        var title = site.Site.Approvals.Find(proposal)!.Edition.Title;
        foreach (var secret in new[] { "12345", "12,345", "89.0", title, "July", "999" }) Assert.DoesNotContain(secret, text.Replace("=\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(["sent"], site.Rows("select state from letter"));
    }

    [Fact]
    public async Task The_force_is_told_that_it_is_asked_and_who_asked_that_it_agreed_without_saying_of_what()
    {
        await using MailListener mail = new();
        await using var site = await StartAsync(mail.Address);
        foreach (var (who, role) in new[] { ("ann", Role.Analyst), ("chief", Role.Contributor) }) site.Site.Accounts.Add(Office.Address(who), role, null, "operator");
        var requests = site.Site.PartRequests;
        var id = requests.Ask("statement", "national-measures norfolk P12M/2024-06", "homicide", "chief@example.org", signsIn: true, "How many were arrested?", site.Site.Today.AddDays(9), "ann@example.org")!.Value;
        await ArrivesAsync(mail, 1);
        requests.Write(id, "We arrested 4711 people.", agreed: true, 0, "chief@example.org");
        await ArrivesAsync(mail, 2);
        Assert.Equal([("chief@example.org", "Subject: The office asks you for a text"), ("ann@example.org", "Subject: A text you asked for is agreed")], mail.Received.Select(item => (item.To, item.Text.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith("Subject:", StringComparison.Ordinal)))));
        Assert.Contains($"https://figures.example.org/staff/asked/{id}", mail.Received.First().Text, StringComparison.Ordinal);
        foreach (var (_, text) in mail.Received)
            foreach (var secret in new[] { "homicide", "national-measures", "2024-06", "arrested", "4711" }) Assert.DoesNotContain(secret, text.Replace("=\n", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_cannot_be_sent_is_tried_again_and_administrators_see_that_it_fails()
    {
        await using MailListener mail = new() { Refuses = true };
        await using var site = await StartAsync(mail.Address);
        using Browser eve = new(site);
        await eve.EnrolAsync("eve");
        site.Site.Accounts.Add(Office.Address("bob"), Role.Approver, null, "operator");
        await ProposeAsync(site);
        for (var tries = 0; tries < 60 && site.Site.Letters.Undelivered() is null; tries++) await Task.Delay(500, TestContext.Current.CancellationToken);
        await eve.GoAsync("/staff");
        Assert.Contains("1 message could not be sent", eve.Page.QuerySelector("#failed")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("try again later", eve.Page.QuerySelector("#failed")!.TextContent, StringComparison.Ordinal);
        mail.Refuses = false;
        site.Rows("update letter set next_at = '2024-01-01T00:00:00.000Z' returning id");
        await ArrivesAsync(mail, 1);
        Assert.Equal("bob@example.org", mail.Received.Single().To);
        for (var tries = 0; tries < 20 && site.Site.Letters.Undelivered() is not null; tries++) await Task.Delay(250, TestContext.Current.CancellationToken);
        Assert.Null(site.Site.Letters.Undelivered());
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_is_sent_and_the_page_says_so_and_everybody_can_switch_it_off_for_themself()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser eve = new(site);
        await eve.EnrolAsync("eve");
        await eve.GoAsync("/staff");
        Assert.Contains("No mail is sent", eve.Page.QuerySelector("#mail")!.TextContent, StringComparison.Ordinal);
        await eve.GoAsync("/staff/me");
        Assert.Contains("No mail is sent", eve.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await eve.SendAsync("/staff/me?handler=Letters");
        Assert.Contains("Send me mail", eve.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.False(site.Site.Letters.Wants(site.Site.Accounts.Find(Office.Address("eve"))!.Id));
        await eve.SendAsync("/staff/me?handler=Letters");
        Assert.True(site.Site.Letters.Wants(site.Site.Accounts.Find(Office.Address("eve"))!.Id));
        Assert.True(site.Site.Audit.Verify().IsWhole);
    }

    [Theory]
    [InlineData("mail.example.org", "figures@example.org", "ANSWERABLE_SMTP")]
    [InlineData("https://mail.example.org", "figures@example.org", "ANSWERABLE_SMTP")]
    [InlineData("smtp://user:hunter2@mail.example.org", "nobody", "ANSWERABLE_MAIL_FROM")]
    public async Task A_wrong_setting_stops_the_start_and_never_shows_a_password(string smtp, string from, string named)
    {
        var settings = new Settings(Directory.CreateTempSubdirectory("answerable-").FullName, "norfolk") { Smtp = smtp, MailFrom = from };
        var error = await Assert.ThrowsAsync<SettingException>(async () => await RunningSite.StartAsync(settings));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.Message, StringComparison.Ordinal);
    }

    private static Task<RunningSite> StartAsync(string smtp) => RunningSite.StartAsync(
        new(Directory.CreateTempSubdirectory("answerable-").FullName, "norfolk") { Smtp = smtp, MailFrom = "figures@example.org", Address = "https://figures.example.org" });

    private static async Task<long> ProposeAsync(RunningSite site) =>
        site.Site.Approvals.Propose((await site.UnseenAsync(July, "ann@example.org")).TakingIn!.Value, "ann@example.org").Proposal!.Value;

    private static async Task ArrivesAsync(MailListener mail, int many)
    {
        for (var tries = 0; tries < 60 && mail.Received.Count < many; tries++) await Task.Delay(500, TestContext.Current.CancellationToken);
    }
}
