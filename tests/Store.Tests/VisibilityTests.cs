namespace Answerable.Store.Tests;

public abstract class VisibilityTests(Engine engine) : StoreTests(engine)
{
    [Fact]
    public void Nothing_is_visible_without_an_approval()
    {
        var edition = Edition();
        TakeIn(edition, Printed(edition, "11331"));
        Assert.Null(Seen());
        Assert.Empty(Editions.Visible());
        Assert.Empty(Rows("select * from visible_reading"));
        Assert.Equal("", Fresh.Version);
    }

    [Fact]
    public void What_is_approved_is_visible_at_once()
    {
        Publish(Edition(), "11331");
        Assert.Equal(11331, Seen());
    }

    [Fact]
    public void An_approval_of_other_content_lets_nothing_be_seen()
    {
        var edition = Edition();
        var id = TakeIn(edition, Printed(edition, "11331")).Id;
        Execute($"insert into approval (taking_in, content_hash, approver, approved_at, publish_at) values ({id}, 'other', 'operator', {Engine.Now()}, {Engine.Now()})");
        Assert.Null(Seen());
    }

    [Fact]
    public void Content_changed_after_the_approval_is_no_longer_visible()
    {
        var id = Publish(Edition(), "11331");
        Execute($"update taking_in set content_hash = 'changed' where id = {id}");
        Assert.Null(Seen());
    }

    [Fact]
    public void What_is_due_later_becomes_visible_by_the_clock_of_the_database()
    {
        var edition = Edition();
        ApproveFrom(TakeIn(edition, Printed(edition, "11331")).Id, milliseconds: 1_000);
        var due = Rows("select publish_at from approval")[0];
        bool early;
        do
        {
            var seen = Seen();
            early = string.CompareOrdinal(Rows($"select {Engine.Now()}")[0], due) < 0; // asked after: if it is early now, it was then
            if (early) Assert.Null(seen);
            Thread.Sleep(20);
        }
        while (early);
        Assert.Equal(11331, Seen());
    }

    [Fact]
    public void An_approval_that_is_withdrawn_hides()
    {
        Publish(Edition(), "11331");
        Editions.WithdrawOthers(Operator, National, []);
        Assert.Null(Seen());
        Assert.Empty(Editions.Visible());
    }

    [Fact]
    public void What_was_withdrawn_can_be_approved_again()
    {
        var id = Publish(Edition(), "11331");
        Editions.WithdrawOthers(Operator, National, []);
        Editions.Approve(id, Operator);
        Assert.Equal(11331, Seen());
    }

    [Fact]
    public void Only_what_one_approver_let_be_seen_of_one_source_is_withdrawn_and_not_what_is_named()
    {
        var (kept, stale, other) = (Publish(Edition("a"), "1"), Publish(Edition("b"), "2"), Publish(Edition("c", source: "office-page"), "3"));
        var released = TakeIn(Edition("d"), Printed(Edition("d"), "4")).Id;
        Editions.Approve(released, "release");
        Editions.WithdrawOthers(Operator, National, [kept]);
        Assert.Equal([kept, other, released], Editions.Visible().Select(held => held.Id).Order());
        Assert.DoesNotContain(Editions.Visible(), held => held.Id == stale);
    }

    [Fact]
    public void Approving_what_is_visible_does_nothing()
    {
        var id = Publish(Edition(), "11331");
        var before = Counts();
        Editions.Approve(id, Operator);
        Assert.Equal(before, Counts());
    }

    [Fact]
    public void Approving_what_is_not_there_is_our_own_error_and_leaves_nothing()
    {
        Assert.ThrowsAny<Exception>(() => Editions.Approve(42, Operator));
        Assert.All(Counts(), table => Assert.Equal("0", table.Value));
    }

    [Fact]
    public void A_corrected_mapping_hides_the_first_only_once_it_is_approved()
    {
        var edition = Edition();
        Publish(edition, "1");
        var corrected = TakeIn(edition, Printed(edition, "2"));
        Assert.True(corrected.IsNew);
        Assert.Equal(1, Seen());
        Editions.Approve(corrected.Id, Operator);
        Assert.Equal(2, Seen());
        Assert.Equal([corrected.Id], Editions.Visible().Select(held => held.Id));
    }

    [Fact]
    public void When_a_corrected_mapping_is_withdrawn_the_first_is_seen_again()
    {
        var edition = Edition();
        var first = Publish(edition, "1");
        Publish(edition, "2");
        Editions.WithdrawOthers(Operator, National, [first]);
        Assert.Equal(1, Seen());
    }

    [Fact]
    public void Going_back_to_an_earlier_mapping_shows_it_again()
    {
        var edition = Edition();
        var first = Publish(edition, "1");
        Publish(edition, "2");
        Assert.Equal(first, Publish(edition, "1"));
        Assert.Equal(1, Seen());
        Assert.Equal([first], Editions.Visible().Select(held => held.Id));
        Assert.Equal(["take in", "approve", "take in", "approve", "approve", "withdraw"], Rows("select act from audit order by id"));
    }

    [Fact]
    public void A_known_file_is_known_by_the_taking_in_that_is_seen()
    {
        var edition = Edition();
        var seen = Publish(edition, "1");
        TakeIn(edition, Printed(edition, "2"));
        Assert.Equal(seen, Editions.LastTakingIn(edition.Id, edition.Sha256));
    }

    [Fact]
    public void An_edition_hides_only_what_it_holds()
    {
        var (older, newer) = (Edition("a", "2024-06-26"), Edition("b", "2024-07-24"));
        Editions.Approve(TakeIn(older, Printed(older, "1", "2024-05"), Printed(older, "2", "2024-06")).Id, Operator);
        Editions.Approve(TakeIn(newer, Printed(newer, "3", "2024-06")).Id, Operator);
        Assert.Equal([1m, 3m], Fresh.Ask(new(Calls, [])).Lines.Select(line => line.Figure.Value));
    }
}
