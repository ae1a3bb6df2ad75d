using System.Net;
using Answerable.Store;
using Answerable.Store.People;
using Answerable.Web.Tests.People;
using static Answerable.Web.Tests.Library.Shelf;

namespace Answerable.Web.Tests.Library;

/// <summary>The life of a document, walked over HTTP. What is in it is made up for these tests.</summary>
public sealed class DocumentPagesTests
{
    [Fact]
    public async Task A_file_is_brought_scanned_said_what_it_is_approved_by_another_and_served_until_it_is_taken_back()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site), bob = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await bob.EnrolAsync("bob", Role.Approver);
        Assert.Contains("No document", (await site.PageAsync("/documents")).QuerySelector(".an-empty")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await site.PageAsync("/")).QuerySelector("nav a[href='/documents']"));

        await ann.GoAsync("/staff/documents/upload");
        await ann.UploadAsync("/staff/documents/upload", "../Budget (final).PDF", Made.Pdf("The hippopotamus budget"));
        Assert.Equal("/staff/documents/files/1", ann.Address);
        await ReadAsync(site.Site, 1);
        await ann.GoAsync("/staff/documents/files/1");
        Assert.Equal("The scanner found nothing that blocks it.", ann.Page.QuerySelector("#state")!.TextContent);
        Assert.Contains("hippopotamus", ann.Page.QuerySelector("#words")!.TextContent, StringComparison.Ordinal);
        await ann.GoAsync(ann.Page.QuerySelector("a[href^='/staff/documents/begin']")!.GetAttribute("href")!);
        await ann.SendAsync("/staff/documents/begin", ("Title", ""), ("Date", "soon"));
        Assert.Equal(2, ann.Errors.Count);
        await ann.SendAsync("/staff/documents/begin", ("Title", "Budget, 2024/25"), ("Type", "audit"), ("Date", "2024-03-01"));
        Assert.Equal("/staff/documents/budget-2024-25", ann.Address);
        await ann.GoAsync("/staff/documents/budget-2024-25/details");
        foreach (var wrong in new[] { "/staff/people", "/documents/x", "/measures/x", "https://elsewhere.example/x", "/a?b=c" })
        {
            await ann.SendAsync("/staff/documents/budget-2024-25/details", ("OldAddresses", wrong));
            Assert.Single(ann.Errors);
        }

        await ann.SendAsync("/staff/documents/budget-2024-25/details", ("Summary", "What is spent."), ("Period", "2024-25"), ("OldAddresses", "/old/Budget.pdf"), ("Duty", site.Site.Files.Duties[0].Id));
        Assert.Empty(ann.Errors);
        await ann.GoAsync("/staff/documents/budget-2024-25/propose");
        await ann.SendAsync("/staff/documents/budget-2024-25/propose");
        Assert.Equal("/staff/approvals/1", ann.Address);

        foreach (var address in new[] { "/documents/budget-2024-25", "/documents/budget-2024-25/budget-final.pdf", "/documents/budget-2024-25/1", "/old/Budget.pdf" })
            Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(Refused.Own, site.Site.Approvals.Approve(1, Ann, site.Site.Approvals.Find(1)!.ContentHash).Refused);
        await bob.GoAsync("/staff/approvals/1/approve");
        Assert.Contains("budget-final.pdf", bob.Page.QuerySelector("#paper")!.TextContent, StringComparison.Ordinal);
        await bob.GoAsync(bob.Page.QuerySelector("#what-changes a[href^='/staff/preview/']")!.GetAttribute("href")!);
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString((await bob.GetAsync(bob.Page.QuerySelector("main a[href$='.pdf']")!.GetAttribute("href")!))[..4]));
        await bob.GoAsync("/staff/approvals/1/approve");
        await bob.SendAsync("/staff/approvals/1/approve");
        await SeenAsync();

        var page = await site.PageAsync("/documents/budget-2024-25");
        Assert.Equal("Budget, 2024/25", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull((await site.PageAsync("/")).QuerySelector("nav a[href='/documents']"));
        using var file = await site.Http.GetAsync(page.QuerySelector("main a[href$='.pdf']")!.GetAttribute("href")!, TestContext.Current.CancellationToken);
        Assert.Equal(("application/pdf", "nosniff", "public, no-cache"), (file.Content.Headers.ContentType!.MediaType, file.Headers.GetValues("X-Content-Type-Options").Single(), file.Headers.CacheControl!.ToString()));
        Assert.Equal(Made.Pdf("The hippopotamus budget"), await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var old = await site.Http.GetAsync("/OLD/budget.pdf", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/documents/budget-2024-25"), (old.StatusCode, old.Headers.Location?.OriginalString));
        Assert.Contains("budget-2024-25,\"Budget, 2024/25\",audit,2024-03-01", await site.Http.GetStringAsync("/documents.csv", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("/documents/budget-2024-25</id>", await site.Http.GetStringAsync("/documents.atom", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // A change is another version; the earlier one stays readable and leads on.
        await ann.GoAsync("/staff/documents/budget-2024-25/details");
        await ann.SendAsync("/staff/documents/budget-2024-25/details", ("Title", "Budget 2024 to 2025"));
        await ann.GoAsync("/staff/documents/budget-2024-25/propose");
        await ann.SendAsync("/staff/documents/budget-2024-25/propose");
        await bob.GoAsync("/staff/approvals/2/approve");
        await bob.SendAsync("/staff/approvals/2/approve");
        await SeenAsync();
        Assert.Equal("Budget 2024 to 2025", (await site.PageAsync("/documents/budget-2024-25")).QuerySelector("h1")!.TextContent);
        var earlier = await site.PageAsync("/documents/budget-2024-25/1");
        Assert.Equal(("Budget, 2024/25", "/documents/budget-2024-25"), (earlier.QuerySelector("h1")!.TextContent, earlier.QuerySelector("#earlier a")!.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.OK, (await site.Http.GetAsync("/documents/budget-2024-25/1/budget-final.pdf", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync("/documents/budget-2024-25/3", TestContext.Current.CancellationToken)).StatusCode);

        foreach (var proposal in new[] { 2, 1 }) Assert.True(site.Site.Approvals.Withdraw(site.Site.Approvals.Find(proposal)!.TakingIn, Bob, "It was wrong.").IsDone);
        await SeenAsync();
        foreach (var address in new[] { "/documents/budget-2024-25", "/documents/budget-2024-25/budget-final.pdf", "/documents/budget-2024-25/1/budget-final.pdf", "/old/budget.pdf" })
            Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        Assert.True(site.Site.Audit.Verify().IsWhole);
    }

    [Fact]
    public async Task A_blocked_file_is_let_through_by_another_approver_with_a_reason_and_the_proposal_says_so()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site), bob = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await bob.EnrolAsync("bob", Role.Approver);
        var upload = await site.Site.BringAsync("contact.txt", Made.Text("Write to jane.testperson@elsewhere.example about the platypus."));
        Assert.Equal(Verdict.Blocked, upload.Verdict);
        await ann.GoAsync("/staff/documents/files/1");
        Assert.Contains("Blocked", ann.Page.QuerySelector("#state")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(ann.Page.QuerySelectorAll("#findings li"));
        Assert.Null(ann.Page.QuerySelector("a[href^='/staff/documents/begin?'], a[href$='/override']"));
        Assert.Equal(OverrideRefused.Own, site.Site.Uploads.Override(1, Ann, "It is ours."));
        await bob.GoAsync("/staff/documents/files/1/override");
        await bob.SendAsync("/staff/documents/files/1/override", ("Why", ""));
        Assert.Equal(["Say why it can be published"], bob.Errors);
        await bob.SendAsync("/staff/documents/files/1/override", ("Why", "The address is made up."));
        Assert.Contains("The address is made up.", bob.Page.QuerySelector("#overridden")!.TextContent, StringComparison.Ordinal);
        var id = site.Site.Keep(Document("contact", "Contact"), site.Site.Uploads.Find(1)!);
        var proposal = site.Site.Approvals.Propose(id, Ann).Proposal!.Value;
        await bob.GoAsync($"/staff/approvals/{proposal}");
        Assert.Contains("The address is made up.", bob.Page.QuerySelector("#paper")!.TextContent, StringComparison.Ordinal);
        await bob.GoAsync($"/staff/approvals/{proposal}/approve");
        await bob.SendAsync($"/staff/approvals/{proposal}/approve");
        await SeenAsync();
        Assert.Equal(HttpStatusCode.OK, (await site.Http.GetAsync("/documents/contact/contact.txt", TestContext.Current.CancellationToken)).StatusCode);
        Assert.DoesNotContain("The address is made up", (await site.PageAsync("/documents/contact")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await site.PageAsync("/documents?q=platypus")).QuerySelectorAll("#documents li")); // what was blocked is not searched
    }

    [Fact]
    public async Task A_replaced_document_says_so_and_leads_on_and_a_closed_room_has_none()
    {
        await using var site = await RunningSite.StartAsync();
        site.Site.Publish(Document("old-plan", "Old plan") with { OldAddresses = ["/files/plan.pdf"] });
        site.Site.Publish(Document("new-plan", "New plan") with { Supersedes = "old-plan" });
        await SeenAsync();
        Assert.Equal("/documents/new-plan", (await site.PageAsync("/documents/old-plan")).QuerySelector("#replaced a")!.GetAttribute("href"));
        Assert.NotNull((await site.PageAsync("/documents/new-plan")).QuerySelector("main a[href='/documents/old-plan']"));
        Assert.Equal(("Old plan", "/documents/old-plan"), site.Site.Public.Documents.Link("old-plan"));
        Assert.Null(site.Site.Public.Documents.Link("never"));
        Assert.True(site.Site.OfficeDecisions.Decide("rooms", "[\"documents\"]", "admin@example.org", 0));
        site.Site.Look();
        foreach (var address in new[] { "/documents", "/documents/old-plan", "/documents.atom", "/files/plan.pdf" })
            Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task What_a_browser_could_run_is_a_download_in_a_sandbox()
    {
        await using var site = await RunningSite.StartAsync();
        site.Site.Publish(Document("page", "A page"), await site.Site.BringAsync("page.html", Made.Html("Harmless words.")), await site.Site.BringAsync("letter.docx", Made.Docx("Harmless words.")));
        await SeenAsync();
        foreach (var name in new[] { "page.html", "letter.docx" })
        {
            using var file = await site.Http.GetAsync($"/documents/page/{name}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
            Assert.NotEqual("text/html", file.Content.Headers.ContentType!.MediaType);
            var policy = file.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("sandbox", policy, StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        }
    }

    /// <summary>Waits until the desk of the site has looked at a file.</summary>
    private static async Task ReadAsync(Site site, long id)
    {
        for (var tries = 0; tries < 300 && site.Uploads.Find(id)!.State != UploadState.Done; tries++) await Task.Delay(100);
        Assert.Equal(UploadState.Done, site.Uploads.Find(id)!.State);
    }
}
