namespace Answerable.Store.Tests;

public abstract class InternalEditionsTests(Engine engine) : StoreTests(engine)
{
    private const string Ada = "ada@office.example", Ben = "ben@office.example", Panel = "panel";

    private InternalEditions Internal => new(Database);

    private static Viewer Staff => new(Ada, null);

    [Fact]
    public void An_internal_edition_is_never_in_a_public_answer()
    {
        var version = Fresh.Tag;
        var id = PublishInternal(Edition(), "11331");
        Assert.Null(Seen());
        Assert.Empty(Editions.Visible());
        Assert.Equal(version, Fresh.Tag);
        Assert.Empty(new Revisions(Database).ByUs());
        Assert.Equal([11331], AsSeenBy(Staff));
    }

    [Fact]
    public void An_internal_taking_in_does_not_hide_the_public_one_of_its_edition()
    {
        var edition = Edition();
        Publish(edition, "1");
        PublishInternal(edition, "2");
        Assert.Equal(1, Seen());
    }

    [Fact]
    public void A_partner_sees_what_names_it_and_nothing_else()
    {
        var (named, other) = (PublishInternal(Edition("a"), "1"), PublishInternal(Edition("b"), "2"));
        Publish(Edition("c"), "3");
        Internal.Name(Edition("a").Id, Panel, Ada);
        var partner = new Viewer(Ben, Panel);
        Assert.Equal([named], Internal.For(partner).Select(edition => edition.TakingIn));
        Assert.Equal([3, 1], AsSeenBy(partner));
        Assert.Equal([3], AsSeenBy(new(Ben, "another panel")));
        Assert.Equal([3, 2, 1], AsSeenBy(Staff));
        Assert.Empty(Internal.For(new(Ben, "another panel")));
        Assert.Equal([other, named], Internal.For(Staff).Select(edition => edition.TakingIn));
        Assert.Equal([Panel], Internal.Named(Edition("a").Id));
        Internal.Unname(Edition("a").Id, Panel, Ada);
        Assert.Empty(Internal.For(partner));
        Assert.Equal([3], AsSeenBy(partner));
    }

    [Fact]
    public void Every_view_and_export_is_in_the_audit_and_so_is_every_refusal()
    {
        Internal.Asked(Staff, "/a page", export: false, isAllowed: true);
        Internal.Asked(Staff, "/a page.csv", export: true, isAllowed: true);
        Internal.Asked(new(Ben, Panel), "/a page.csv", export: true, isAllowed: false);
        Assert.Equal(
            [$"view internal|{Ada}|/a page|staff", $"export internal|{Ada}|/a page.csv|staff", $"refused: export internal|{Ben}|/a page.csv|{Panel}"],
            Rows("select act, actor, subject, detail from audit where act like '%internal' order by id"));
    }

    [Fact]
    public void What_is_internal_can_be_proposed_to_be_public_and_is_then_approved_as_such()
    {
        var (approvals, id) = (new Approvals(Database), PublishInternal(Edition(), "1"));
        Assert.Equal(Refused.Shown, approvals.Propose(id, Ada).Refused);
        var proposal = approvals.Propose(id, Ada, classification: Classification.Public).Proposal!.Value;
        Assert.Null(Seen());
        Assert.True(approvals.Approve(proposal, Ben, Rows("select content_hash from taking_in")[0]).IsDone);
        Assert.Equal(1, Seen());
        Assert.Empty(Internal.For(Staff)); // it is public now
    }

    [Fact]
    public void What_was_brought_in_for_all_can_be_made_internal_until_somebody_approves_it()
    {
        var edition = Edition();
        Taken Again(Classification classification) => Editions.TakeIn(
            edition, new byte[] { 1 }, [Printed(edition, "1")], [], "", new Dictionary<string, string>(), Operator, classification);
        var id = Again(Classification.Public).Id;
        Assert.Equal(new Taken(id, false), Again(Classification.Internal));
        Assert.Equal(Classification.Internal, Editions.ClassificationOf(id));
        Assert.Equal(["take in", "make internal"], Rows("select act from audit order by id"));
    }

    [Fact]
    public void How_questions_were_answered_is_kept()
    {
        var edition = Edition();
        var id = Editions.TakeIn(
            edition, new byte[] { 1 }, [Printed(edition, "1")], [], "", new Dictionary<string, string>(), Ada,
            decisions: [new("volume", "line 2", "right as printed")]).Id;
        Assert.Equal([(new Decision("volume", "line 2", "right as printed"), Ada)], Editions.Decisions(id));
    }

    /// <summary>Norfolk's calls in June 2024 in every edition somebody sees, the one taken in last first.</summary>
    private IEnumerable<decimal> AsSeenBy(Viewer viewer) =>
        new Answers(Database, () => Catalogue, TimeProvider.System, viewer.Audience).Series(Calls).Of("norfolk").SelectMany(figure => figure.History).Select(figure => figure.Value!.Value).OrderDescending();

    private long PublishInternal(Core.Measures.Edition edition, string printed)
    {
        var id = Editions.TakeIn(
            edition, new byte[] { 1 }, [Printed(edition, printed)], [], "", new Dictionary<string, string>(), Operator, Classification.Internal).Id;
        Editions.Approve(id, Operator, Classification.Internal);
        return id;
    }
}
