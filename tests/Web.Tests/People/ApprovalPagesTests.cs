using Answerable.Store.People;

namespace Answerable.Web.Tests.People;

/// <summary>What waits, on its page: who may do what about it, and what the public sees after.</summary>
public sealed class ApprovalPagesTests
{
    private const string July = "Month,Force,Total calls,% under 10 seconds\n2024-07,Norfolk,12345,89.0\n";

    [Fact]
    public async Task Nobody_approves_their_own_and_another_persons_yes_shows_it()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site), bob = new(site);
        await ann.EnrolAsync("ann", Role.Approver);
        await bob.EnrolAsync("bob", Role.Approver);
        var taken = (await site.UnseenAsync(July, "carol@example.org")).TakingIn!.Value;
        var proposal = site.Site.Approvals.Propose(taken, "ann@example.org", note: "July, as sent").Proposal!.Value;

        await ann.GoAsync("/staff/approvals");
        Assert.Contains("ann@example.org", RunningSite.Rows(ann.Page, "waits").Single()[1], StringComparison.Ordinal);
        await ann.GoAsync($"/staff/approvals/{proposal}/approve");
        await ann.SendAsync($"/staff/approvals/{proposal}/approve");
        Assert.Contains("Another person must approve it", Assert.Single(ann.Errors), StringComparison.Ordinal);

        await bob.GoAsync($"/staff/approvals/{proposal}");
        var about = bob.Page.QuerySelector("#proposal")!.TextContent;
        foreach (var said in new[] { "July, as sent", "as soon as it is approved", "public", site.Site.Approvals.Find(proposal)!.ContentHash }) Assert.Contains(said, about, StringComparison.Ordinal);
        Assert.Contains("12,345", string.Join(' ', RunningSite.Rows(bob.Page, "changes").SelectMany(row => row)), StringComparison.Ordinal);
        await bob.GoAsync($"/staff/approvals/{proposal}/approve?hash=other");
        await bob.SendAsync($"/staff/approvals/{proposal}/approve");
        Assert.Contains("not the content you looked at", Assert.Single(bob.Errors), StringComparison.Ordinal);
        await bob.GoAsync($"/staff/approvals/{proposal}/approve");
        await bob.SendAsync($"/staff/approvals/{proposal}/approve");
        Assert.Equal("Approved and shown.", bob.Page.QuerySelector("#state")!.TextContent);
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
        Assert.Contains("12,345", (await site.PageAsync("/999/2024")).Body!.TextContent, StringComparison.Ordinal);

        await bob.GoAsync($"/staff/approvals/withdraw/{taken}");
        await bob.SendAsync($"/staff/approvals/withdraw/{taken}");
        Assert.Equal("Enter the reason", Assert.Single(bob.Errors));
        await bob.SendAsync($"/staff/approvals/withdraw/{taken}", ("Reason", "the wrong file"));
        Assert.Equal("Approvals", bob.Heading);
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("12,345", (await site.PageAsync("/999/2024")).Body!.TextContent, StringComparison.Ordinal);
        await bob.GoAsync($"/staff/approvals/{proposal}");
        Assert.Contains("the wrong file", bob.Page.QuerySelector("#history")!.TextContent, StringComparison.Ordinal);
        Assert.True(site.Site.Audit.Verify().IsWhole);
    }

    [Fact]
    public async Task A_time_that_does_not_exist_is_refused_one_that_comes_twice_is_asked_about_and_it_is_called_off()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser bob = new(site);
        await bob.EnrolAsync("bob", Role.Approver);
        var first = site.Site.Approvals.Propose((await site.UnseenAsync(July, "ann@example.org")).TakingIn!.Value, "ann@example.org").Proposal!.Value;
        var at = $"/staff/approvals/{first}/time";
        await bob.GoAsync(at);
        foreach (var (day, time, said) in new[]
        {
            ("2090-03-26", "01:30", "there is no such time"), ("2020-07-01", "09:30", "has passed"), ("soon", "09:30", "Enter a day"), ("2090-07-01", "", "Enter a time"),
            ("2090-10-29", "01:30", "comes twice"),
        })
        {
            await bob.SendAsync(at, ("Day", day), ("Time", time));
            Assert.Contains(said, Assert.Single(bob.Errors), StringComparison.Ordinal);
        }

        await bob.SendAsync(at, ("Day", "2090-10-29"), ("Time", "01:30"), ("Which", "second"));
        var second = site.Site.Approvals.Pending().Single();
        Assert.Equal(new DateTimeOffset(2090, 10, 29, 1, 30, 0, TimeSpan.Zero), second.PublishAt);
        Assert.Contains("29 October 2090, 01:30", bob.Page.QuerySelector("#proposal")!.TextContent, StringComparison.Ordinal);
        await bob.GoAsync(at);
        await bob.SendAsync(at, ("Day", ""), ("Time", ""));
        Assert.Contains("another proposal replaces this one", Assert.Single(bob.Errors), StringComparison.Ordinal);

        var cancel = $"/staff/approvals/{second.Id}/cancel";
        await bob.GoAsync(cancel);
        await bob.SendAsync(cancel, ("Reason", " "));
        Assert.Equal("Enter the reason", Assert.Single(bob.Errors));
        await bob.SendAsync(cancel, ("Reason", "not yet checked"));
        Assert.Equal("Called off by bob@example.org: not yet checked", bob.Page.QuerySelector("#state")!.TextContent);
        Assert.Empty(site.Site.Approvals.Pending());
    }

    [Fact]
    public async Task Whoever_proposed_it_takes_it_back_while_it_waits_and_nobody_else_of_their_role_can()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site), carol = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await carol.EnrolAsync("carol", Role.Analyst);
        site.Site.Accounts.Add(Office.Address("bob"), Role.Approver, null, "operator");
        var taken = (await site.UnseenAsync(July, "ann@example.org")).TakingIn!.Value;
        var first = site.Site.Approvals.Propose(taken, "ann@example.org").Proposal!.Value;
        await carol.GoAsync($"/staff/approvals/{first}");
        Assert.Null(carol.Page.QuerySelector("a[href$='/cancel']"));
        await carol.GoAsync($"/staff/approvals/{first}/cancel");
        Assert.Equal("Not for your role", carol.Heading);
        await ann.GoAsync($"/staff/approvals/{first}");
        await ann.GoAsync(ann.Page.QuerySelector("a[href$='/cancel']")!.GetAttribute("href")!);
        await ann.SendAsync($"/staff/approvals/{first}/cancel");
        Assert.Equal("Called off by ann@example.org: taken back by who proposed it", ann.Page.QuerySelector("#state")!.TextContent);

        var second = site.Site.Approvals.Propose(taken, "ann@example.org", DateTimeOffset.UnixEpoch.AddYears(200)).Proposal!.Value;
        Assert.True(site.Site.Approvals.Approve(second, "bob@example.org", site.Site.Approvals.Find(second)!.ContentHash).IsDone);
        await ann.GoAsync($"/staff/approvals/{second}/cancel");
        Assert.Equal("Not for your role", ann.Heading);
        Assert.True(site.Site.Audit.Verify().IsWhole);
    }
}
