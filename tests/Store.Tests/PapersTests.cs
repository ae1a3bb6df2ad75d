using System.Text;

namespace Answerable.Store.Tests;

public abstract class PapersTests(Engine engine) : StoreTests(engine)
{
    private const string Kind = "statement", Name = "national-measures norfolk P12M/2024-03";

    private Papers Papers => new(Database);

    private Approvals Approvals => new(Database);

    [Fact]
    public void Every_saving_is_kept_and_the_last_is_the_draft()
    {
        Assert.Null(Papers.Draft(Kind, Name));
        Assert.Equal(1, Papers.Save(Kind, Name, "one", 0, "ann@example.org", "begin"));
        Assert.Equal(2, Papers.Save(Kind, Name, "two", 1, "bob@example.org", "save"));
        Assert.Equal(("two", 2, "bob@example.org"), Papers.Draft(Kind, Name) is { } draft ? (draft.Content, draft.Revision, draft.SavedBy) : default);
        Assert.Equal(["two", "one"], Papers.Savings(Kind, Name).Select(saving => saving.Content));
        Assert.Equal([$"begin|{Kind} {Name}", $"save|{Kind} {Name}"], Rows("select act, subject from audit order by id"));
    }

    [Fact]
    public void Who_did_not_see_the_last_saving_saves_nothing()
    {
        Papers.Save(Kind, Name, "one", 0, "ann@example.org", "begin");
        Papers.Save(Kind, Name, "two", 1, "ann@example.org", "save");
        Assert.Null(Papers.Save(Kind, Name, "other", 1, "bob@example.org", "save"));
        Assert.Null(Papers.Save(Kind, Name, "other", 0, "bob@example.org", "begin"));
        Assert.Equal("two", Papers.Draft(Kind, Name)!.Content);
        Assert.Equal(2, Rows("select id from audit").Count);
    }

    [Fact]
    public void Saving_what_stands_already_is_no_saving()
    {
        Papers.Save(Kind, Name, "one", 0, "ann@example.org", "begin");
        Assert.Equal(1, Papers.Save(Kind, Name, "one", 1, "bob@example.org", "save"));
        Assert.Equal("ann@example.org", Assert.Single(Papers.Savings(Kind, Name)).SavedBy);
    }

    [Fact]
    public void Papers_are_listed_by_their_last_saving_and_apart_by_kind()
    {
        Papers.Save(Kind, Name, "one", 0, "ann@example.org", "begin");
        Papers.Save(Kind, Name, "two", 1, "ann@example.org", "save");
        Papers.Save("pack", Name, "other", 0, "ann@example.org", "begin");
        Assert.Equal("two", Assert.Single(Papers.Drafts(Kind)).Content);
    }

    [Fact]
    public void Nobody_who_wrote_some_of_it_approves_it()
    {
        var id = Version("a", "first", "ann@example.org", "constable@force.example.org");
        var proposal = Approvals.Propose(id, "cara@example.org").Proposal!.Value;
        var hash = Approvals.Find(proposal)!.ContentHash;
        foreach (var author in new[] { "ann@example.org", "Constable@force.example.org", "cara@example.org", Operator }) Assert.Equal(Refused.Own, Approvals.Approve(proposal, author, hash).Refused);
        Assert.True(Approvals.Approve(proposal, "bob@example.org", hash).IsDone);
        Assert.Equal("first", Encoding.UTF8.GetString(Assert.Single(Papers.Visible(Kind, Name)).Content));
    }

    [Fact]
    public void Another_version_of_the_same_paper_replaces_what_was_proposed_and_its_authors_stay_out()
    {
        var first = Approvals.Propose(Version("a", "first", "ann@example.org"), "ann@example.org", DateTimeOffset.UnixEpoch.AddYears(100)).Proposal!.Value;
        Assert.True(Approvals.Approve(first, "bob@example.org", Approvals.Find(first)!.ContentHash).IsDone);
        var second = Approvals.Propose(Version("b", "second", "cara@example.org"), "cara@example.org").Proposal!.Value;
        Assert.Equal(ProposalState.Edited, Approvals.Find(first)!.State);
        Assert.Equal((first, ProposalState.Waiting), (Approvals.Find(second)!.Replaces!.Value, Approvals.Find(second)!.State));
        Assert.Equal(Refused.Edited, Approvals.Approve(first, "bob@example.org", Approvals.Find(first)!.ContentHash).Refused);
        Assert.Equal(Refused.Own, Approvals.Approve(second, "ann@example.org", Approvals.Find(second)!.ContentHash).Refused);
        Assert.Single(Approvals.Pending());
        var other = Approvals.Propose(Version("c", "another paper", name: "national-measures norfolk P12M/2024-06", ["ann@example.org"]), "ann@example.org").Proposal!.Value;
        Assert.Null(Approvals.Find(other)!.Replaces);
        Assert.Equal(2, Approvals.Pending().Count);
    }

    [Fact]
    public void Both_versions_stay_readable_and_taking_the_newer_back_shows_the_earlier()
    {
        var first = Version("a", "first", "ann@example.org");
        Editions.Approve(first, "bob@example.org");
        var second = Version("b", "second", "ann@example.org");
        Editions.Approve(second, "bob@example.org");
        Assert.Equal(["second", "first"], Papers.Visible(Kind, Name).Select(version => Encoding.UTF8.GetString(version.Content)));
        Assert.True(Approvals.Withdraw(second, "bob@example.org", "it was wrong").IsDone);
        Assert.Equal("first", Encoding.UTF8.GetString(Assert.Single(Papers.Visible(Kind)).Content));
    }

    private long Version(string hash, string content, params string[] authors) => Version(hash, content, Name, authors);

    private long Version(string hash, string content, string name, string[] authors) => Editions.TakeIn(
        Edition(hash, source: Kind), Encoding.UTF8.GetBytes(content), [], [], "", new Dictionary<string, string>(), Operator, paper: new(Kind, name, authors)).Id;
}
