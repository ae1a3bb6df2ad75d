using System.Security.Cryptography;
using System.Text;
using Answerable.Core.Answers;
using Answerable.Core.Library;

namespace Answerable.Store.Tests;

/// <summary>Files of documents and what is found in them. Texts and names are made up for these tests.</summary>
public abstract class LibraryTests(Engine engine) : StoreTests(engine)
{
    private const string Ann = "ann@example.org", Bob = "bob@example.org", Cara = "cara@example.org";

    private Uploads Uploads => new(Database);

    private Approvals Approvals => new(Database);

    private FiledDocuments Seen(Audience? audience = null) => new(Database, audience);

    [Fact]
    public void A_file_waits_is_looked_at_once_and_has_a_verdict()
    {
        var id = Uploads.Add("plan.pdf", [1, 2, 3], Ann);
        Assert.Equal([id], Uploads.Unread().Select(upload => upload.Id));
        Assert.True(Uploads.Begin(id));
        Assert.False(Uploads.Begin(id));
        Assert.Empty(Uploads.Unread());
        Uploads.End(id, Ann, "pdf", Verdict.Passes, "[]", null, "words of it");
        var upload = Uploads.Find(id)!;
        Assert.Equal((UploadState.Done, Verdict.Passes, 3L, true, true, Sha(1, 2, 3)), (upload.State, upload.Verdict, upload.Bytes, upload.MayBePublished, upload.HasWords, upload.Sha256));
        Assert.Equal([1, 2, 3], Uploads.Content(upload.Sha256)!);
        Assert.Equal(["bring file", "scan file"], Rows("select act from audit order by id"));
    }

    [Fact]
    public void Who_brought_a_file_or_wrote_with_it_does_not_let_it_through_and_a_reason_is_needed()
    {
        var id = Blocked("secret.docx", [1]);
        var sha256 = Uploads.Find(id)!.Sha256;
        new Papers(Database).Save("document", "plan", $$"""{"files":[{"sha256":"{{sha256}}"}]}""", 0, Cara, "begin");
        Uploads.Add("again.docx", [1], "dan@example.org");
        foreach (var own in new[] { Ann, "Ann@Example.org", Cara, "dan@example.org" }) Assert.Equal(OverrideRefused.Own, Uploads.Override(id, own, "It is all right."));
        Assert.Equal(OverrideRefused.NoReason, Uploads.Override(id, Bob, ""));
        Assert.False(Uploads.Find(id)!.MayBePublished);
        Assert.Null(Uploads.Override(id, Bob, "It is all right."));
        Assert.Equal((Bob, "It is all right.", true), Uploads.Find(id) is { } upload ? (upload.OverriddenBy, upload.OverriddenWhy, upload.MayBePublished) : default);
        Assert.Equal(OverrideRefused.NotBlocked, Uploads.Override(id, Bob, "Again."));
        Assert.Contains("override scan", Rows("select act from audit"));
    }

    [Fact]
    public void A_table_is_never_let_through_and_no_version_can_have_it()
    {
        var id = Uploads.Add("people.xlsx", [9], Ann);
        Uploads.Begin(id);
        Uploads.End(id, Ann, "xlsx", Verdict.Evidence, "[]", null, "");
        Assert.Equal(OverrideRefused.NotBlocked, Uploads.Override(id, Bob, "Why not"));
        Assert.Throws<InvalidDataException>(() => { Version("a", "plan", [("people.xlsx", Sha(9))], ""); });
    }

    [Fact]
    public void Only_what_passed_was_cleaned_or_was_let_through_can_be_a_file_of_a_version()
    {
        var waiting = Uploads.Add("plan.pdf", [1], Ann);
        Assert.Throws<InvalidDataException>(() => { Version("a", "plan", [("plan.pdf", Sha(1))], ""); });
        Uploads.Begin(waiting);
        Uploads.End(waiting, Ann, "docx", Verdict.Blocked, "[]", [2], "clean words");
        Assert.Throws<InvalidDataException>(() => { Version("a", "plan", [("plan.pdf", Sha(1))], ""); });
        Assert.Throws<InvalidDataException>(() => { Version("a", "plan", [("plan.pdf", Sha(7))], ""); });
        Assert.Equal("0|0", Rows("select (select count(*) from document_file), (select count(*) from edition)")[0]);
        Assert.Equal((Sha(2), 1L), Uploads.Find(waiting) is { } upload ? (upload.CleanSha256, upload.CleanBytes) : default);
        Assert.True(Version("a", "plan", [("plan.pdf", Sha(2))], "") > 0);
    }

    [Fact]
    public void A_file_is_seen_as_long_as_its_version_is_and_by_nobody_else()
    {
        Passed("plan.pdf", [1]);
        var id = Version("a", "plan", [("plan.pdf", Sha(1))], "");
        var edition = Editions.Find(id)!.Id;
        Assert.Null(Seen().File(edition, "plan.pdf"));
        Assert.NotNull(Seen(new Audience.Preview(id)).File(edition, "plan.pdf"));
        Editions.Approve(id, Bob);
        Assert.Equal([1], Seen().File(edition, "plan.pdf")!.Value.Bytes);
        Assert.Null(Seen().File(edition, "other.pdf"));
        Assert.True(Approvals.Withdraw(id, Bob, "wrong").IsDone);
        Assert.Null(Seen().File(edition, "plan.pdf"));
    }

    [Fact]
    public void What_is_searched_is_found_in_what_may_be_seen_and_in_nothing_else()
    {
        Passed("plan.pdf", [1]);
        var shown = Version("a", "plan", [("plan.pdf", Sha(1))], "The police dogs complained");
        Editions.Approve(shown, Bob);
        var waiting = Version("b", "other", [], "The police cats");
        var scheduled = Version("c", "later", [], "The police horses");
        Assert.True(Approvals.Propose(scheduled, Ann, DateTimeOffset.UnixEpoch.AddYears(100)) is { Proposal: { } proposal } && Approvals.Approve(proposal, Bob, Approvals.Find(proposal)!.ContentHash).IsDone);
        var inside = Version("d", "inside", [], "The police otters");
        Editions.Approve(inside, Bob, Classification.Internal);
        Assert.Equal([Editions.Find(shown)!.Id], Found("police"));
        Assert.Equal([Editions.Find(shown)!.Id], Found("complaining"));
        Assert.Equal([Editions.Find(shown)!.Id], Found("compl*"));
        Assert.Equal([Editions.Find(shown)!.Id], Found("\"police dogs\""));
        foreach (var word in new[] { "cats", "horses", "otters", "hors*", "complaining cats" }) Assert.Empty(Found(word));
        Assert.Equal(2, Found("police", new Audience.Preview(waiting)).Count);
        Assert.Equal(2, Found("police", new Audience.Staff()).Count);
        Assert.True(Approvals.Withdraw(shown, Bob, "wrong").IsDone);
        Assert.Empty(Found("police"));
    }

    [Fact]
    public void An_old_address_leads_nowhere_before_its_document_is_seen()
    {
        var id = Version("a", "plan", [], "", "/docs/Plan.pdf");
        Assert.Null(Seen().At("/docs/plan.pdf"));
        Editions.Approve(id, Bob);
        Assert.Equal(("plan", null), (Seen().At("/DOCS/plan.PDF"), Seen().At("/docs/other")));
        Assert.True(Approvals.Withdraw(id, Bob, "wrong").IsDone);
        Assert.Null(Seen().At("/docs/plan.pdf"));
    }

    [Fact]
    public void What_is_discarded_is_gone_unless_a_version_has_it()
    {
        Passed("plan.pdf", [1]);
        var other = Uploads.Add("other.pdf", [2], Ann);
        Version("a", "plan", [("plan.pdf", Sha(1))], "");
        Assert.False(Uploads.Discard(1, Ann));
        Assert.True(Uploads.Discard(other, Ann));
        Assert.False(Uploads.Discard(other, Ann));
        Assert.NotNull(Uploads.Content(Sha(1)));
        Assert.Null(Uploads.Content(Sha(2)));
        Assert.Equal(UploadState.Discarded, Uploads.Find(other)!.State);
    }

    private IReadOnlyList<string> Found(string typed, Audience? audience = null) => [.. Seen(audience).Holding(SearchQuery.Of(typed))];

    private void Passed(string name, byte[] bytes)
    {
        var id = Uploads.Add(name, bytes, Ann);
        Uploads.Begin(id);
        Uploads.End(id, Ann, "pdf", Verdict.Passes, "[]", null, "");
    }

    private long Blocked(string name, byte[] bytes)
    {
        var id = Uploads.Add(name, bytes, Ann);
        Uploads.Begin(id);
        Uploads.End(id, Ann, "docx", Verdict.Blocked, "[]", null, "");
        return id;
    }

    private static string Sha(params byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private long Version(string hash, string slug, (string, string)[] files, string text, params string[] addresses) => Editions.TakeIn(
        Edition(hash, source: "document"), Encoding.UTF8.GetBytes($"{slug} {hash}"), [], [], "", new Dictionary<string, string>(), Ann,
        paper: new("document", slug, [Ann]) { Filed = new(files, SearchWord.Index(text), [.. addresses.Select(OldAddress.Compared)]) }).Id;
}
