namespace Answerable.Store.Tests;

public abstract class OfficeDecisionsTests(Engine engine) : StoreTests(engine)
{
    private OfficeDecisions Decisions => new(Database);

    [Fact]
    public void Nothing_is_decided_at_first()
    {
        Assert.Equal(0, Decisions.Version);
        Assert.Empty(Decisions.All());
        Assert.Null(Decisions.Picture(new('a', 64)));
        Assert.False(Decisions.HasFigures(Calls));
    }

    [Fact]
    public void The_last_decision_about_a_thing_stands_and_each_is_audited_with_who_and_when()
    {
        Assert.True(Decisions.Decide("contact", "first", "ann@example.org", 0));
        var first = Assert.Single(Decisions.All());
        Assert.True(Decisions.Decide("contact", "second", "bob@example.org", first.Id));
        Assert.True(Decisions.Decide("rooms", "[]", "bob@example.org", 0));
        Assert.Equal(["first", "second", "[]"], Decisions.All().Select(decision => decision.Content));
        Assert.Equal(Decisions.All()[^1].Id, Decisions.Version);
        Assert.InRange(first.At, TimeProvider.System.GetUtcNow().AddMinutes(-1), TimeProvider.System.GetUtcNow().AddMinutes(1));
        Assert.Equal(["ann@example.org|decide|office: contact|first", "bob@example.org|decide|office: contact|second", "bob@example.org|decide|office: rooms|[]"], Rows("select actor, act, subject, detail from audit order by id"));
        Assert.True(new AuditTrail(Database).Verify().IsWhole);
    }

    [Fact]
    public void Who_did_not_see_the_decision_that_stands_decides_nothing()
    {
        Decisions.Decide("contact", "first", "ann@example.org", 0);
        Assert.False(Decisions.Decide("contact", "second", "bob@example.org", 0));
        Assert.Equal("first", Assert.Single(Decisions.All()).Content);
        Assert.Single(Rows("select id from audit"));
    }

    [Fact]
    public void An_undone_decision_lets_the_earlier_one_stand_again_and_the_first_what_is_shipped()
    {
        Decisions.Decide("contact", "first", "ann@example.org", 0);
        var first = Decisions.Version;
        Decisions.Decide("contact", "second", "ann@example.org", first);
        Assert.False(Decisions.Undo(first, "bob@example.org"));
        Assert.True(Decisions.Undo(Decisions.Version, "bob@example.org"));
        Assert.Equal(("first", first + 1), (Decisions.All()[^1].Content, Decisions.All()[^1].Undoes!.Value));
        Assert.True(Decisions.Undo(Decisions.Version, "bob@example.org"));
        Assert.Equal("second", Decisions.All()[^1].Content);

        Decisions.Decide("rooms", "[]", "ann@example.org", 0);
        Assert.True(Decisions.Undo(Decisions.Version, "bob@example.org"));
        Assert.Null(Decisions.All()[^1].Content);
        Assert.False(Decisions.Undo(99, "bob@example.org"));
        Assert.Equal("bob@example.org|undo|office: rooms|as shipped", Rows("select actor, act, subject, detail from audit order by id")[^1]);
    }

    [Fact]
    public void A_picture_is_kept_with_the_decision_and_only_with_it()
    {
        var digest = new string('b', 64);
        Assert.False(Decisions.Decide("logo", "{}", "ann@example.org", 7, (digest, [1, 2])));
        Assert.Null(Decisions.Picture(digest));
        Assert.True(Decisions.Decide("logo", "{}", "ann@example.org", 0, (digest, [1, 2])));
        Assert.True(Decisions.Decide("logo", "{}", "ann@example.org", Decisions.Version, (digest, [1, 2])));
        Assert.Equal([1, 2], Decisions.Picture(digest)!);
    }

    [Fact]
    public void A_figure_that_nobody_sees_yet_is_a_figure()
    {
        var edition = Edition();
        TakeIn(edition, Printed(edition, "1"));
        Assert.True(Decisions.HasFigures(Calls));
        Assert.False(Decisions.HasFigures("999-mean-answer-seconds"));
    }
}
