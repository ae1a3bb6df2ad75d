using Answerable.Store.People;

namespace Answerable.Web.Tests.People;

/// <summary>A proposal that takes the place of another: its page shows what changed since, keeps the time, and shows all where that is asked for.</summary>
public sealed class ReplacedProposalTests
{
    private static readonly DateTimeOffset Time = new(2090, 7, 3, 8, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Only_what_changed_since_the_proposal_it_replaces_is_listed_and_the_time_is_kept()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser bob = new(site);
        await bob.EnrolAsync("bob", Role.Approver);
        const string file = "Month,Force,Total calls,Widgets,% under 10 seconds\n2024-07,Norfolk,12345,12000,89.0\n";
        var first = await TakeInAsync(site, file, "Total calls", "999-calls", "Widgets", "ignore");
        var proposal = site.Site.Approvals.Propose(first, "ann@example.org", Time).Proposal!.Value;
        Assert.True(site.Site.Approvals.Approve(proposal, "bob@example.org", site.Site.Approvals.Find(proposal)!.ContentHash).IsDone);

        // The same file again, with another column taken for the calls: another taking-in of the same edition.
        var second = await TakeInAsync(site, file, "Total calls", "ignore", "Widgets", "999-calls");
        Assert.NotEqual(first, second);
        var again = site.Site.Approvals.Propose(second, "ann@example.org").Proposal!.Value;
        Assert.Equal((Time, (long?)proposal), (site.Site.Approvals.Find(again)!.PublishAt, site.Site.Approvals.Find(again)!.Replaces));
        await bob.GoAsync($"/staff/approvals/{again}");
        var row = Assert.Single(RunningSite.Rows(bob.Page, "changes"));
        Assert.Equal(("12,345", "12,000"), (row[3], row[4]));
        Assert.Contains($"since proposal {proposal}", bob.Page.QuerySelector("#since")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("3 July 2090", bob.Page.QuerySelector("#proposal")!.TextContent, StringComparison.Ordinal);
        await bob.GoAsync($"/staff/approvals/{again}?all=yes");
        Assert.Equal(2, RunningSite.Rows(bob.Page, "changes").Count);
        Assert.NotNull(bob.Page.QuerySelector($"#pages a[href='/staff/preview/{second}/999/2024']"));

        // Another time for the same content changes nothing in it.
        var later = site.Site.Approvals.Reschedule(again, "bob@example.org", Time.AddDays(1)).Proposal!.Value;
        await bob.GoAsync($"/staff/approvals/{later}");
        Assert.StartsWith("The content is the same", bob.Page.QuerySelector("#changes-none")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(bob.Page.QuerySelector("#pages"));
    }

    private static async Task<long> TakeInAsync(RunningSite site, string csv, params string[] mapping)
    {
        var path = Path.Combine(site.Data, "july.csv");
        await File.WriteAllTextAsync(path, csv);
        var outcome = await site.Site.Importer.ImportAsync(
            new(path, null, mapping.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]), new(2024, 8, 1), Publish: false, []) { Actor = "ann@example.org" }, CancellationToken.None);
        Assert.True(outcome.TakingIn is not null, string.Join("\n", outcome.Refusals));
        return outcome.TakingIn!.Value;
    }
}
