namespace Answerable.Store.Tests;

public abstract class VersionTests(Engine engine) : StoreTests(engine)
{
    [Fact]
    public void The_version_changes_exactly_when_what_is_visible_changes()
    {
        var edition = Edition();
        var version = Fresh.Version;
        Assert.Equal("", version);

        void Act(string what, bool changes, Action act)
        {
            Thread.Sleep(2); // acts of people are never in the same millisecond
            act();
            var now = Fresh.Version;
            Assert.True((now != version) == changes, $"{what}: {version} then {now}");
            version = now;
        }

        long first = 0, second = 0, scheduled = 0, dropped = 0;
        Act("taking in", false, () => first = TakeIn(edition, Printed(edition, "1")).Id);
        Act("approving", true, () => Editions.Approve(first, Operator));
        Act("approving again", false, () => Editions.Approve(first, Operator));
        Act("taking in under another mapping", false, () => second = TakeIn(edition, Printed(edition, "2")).Id);
        Act("approving that", true, () => Editions.Approve(second, Operator));
        Act("withdrawing what is not there", false, () => Editions.WithdrawOthers("nobody", National, []));
        Act("withdrawing that", true, () => Editions.WithdrawOthers(Operator, National, [first]));
        Act("scheduling", false, () => ApproveFrom(scheduled = TakeIn(Edition("b"), Printed(Edition("b"), "3")).Id, 1_000));
        Act("the hour strikes", true, WaitUntilAllIsDue);
        Act("scheduling another", false, () => ApproveFrom(dropped = TakeIn(Edition("c"), Printed(Edition("c"), "4")).Id, 1_000));
        Act("dropping it before its hour", false, () => Editions.WithdrawOthers(Operator, National, [first, scheduled]));
        Act("its hour strikes", false, WaitUntilAllIsDue);
        Act("withdrawing the rest", true, () => Editions.WithdrawOthers(Operator, National, []));
    }

    [Fact]
    public void A_change_is_noticed_within_a_second()
    {
        var clock = new HandClock();
        var answers = new Answers(Database, () => Catalogue, clock);
        Assert.Null(Seen(answers));
        Publish(Edition(), "1");
        clock.Elapsed += TimeSpan.FromMilliseconds(999);
        Assert.Null(Seen(answers)); // asked of the database at most once a second
        clock.Elapsed += TimeSpan.FromMilliseconds(1);
        Assert.Equal(1, Seen(answers));
    }

    [Fact]
    public void What_is_due_is_noticed_no_later_than_it_is_due_and_never_before()
    {
        var edition = Edition();
        ApproveFrom(TakeIn(edition, Printed(edition, "1")).Id, milliseconds: 700);
        var due = Rows("select publish_at from approval")[0];
        var answers = Fresh;
        string before;
        do
        {
            before = Rows($"select {Engine.Now()}")[0];
            var seen = Seen(answers);
            var after = Rows($"select {Engine.Now()}")[0];
            if (string.CompareOrdinal(after, due) < 0) Assert.Null(seen);
            if (string.CompareOrdinal(before, due) >= 0) Assert.Equal(1, seen);
        }
        while (string.CompareOrdinal(before, due) < 0);
    }

    [Fact]
    public void A_change_is_noticed_even_when_the_clock_was_put_back()
    {
        var (clock, edition) = (new HandClock(), Edition());
        var answers = new Answers(Database, () => Catalogue, clock);
        Editions.Approve(TakeIn(edition, Printed(edition, "1")).Id, Operator);
        Assert.Equal(1, Seen(answers));
        var tag = answers.Tag;
        Editions.Approve(TakeIn(edition, Printed(edition, "2")).Id, Operator);
        Rows("update approval set approved_at = '2001-01-01T00:00:00.000Z', publish_at = '2001-01-01T00:00:00.000Z' where id = (select max(id) from approval) returning id");
        clock.Elapsed += TimeSpan.FromSeconds(1);
        Assert.Equal(2, Seen(answers));
        Assert.NotEqual(tag, answers.Tag);
    }

    [Fact]
    public void The_version_is_an_instant_in_UTC()
    {
        Publish(Edition(), "1");
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$", Fresh.Version);
        Assert.Equal(Fresh.Version, Fresh.Ask(new(Calls, [])).Series.Version);
    }

    private void WaitUntilAllIsDue()
    {
        while (Rows($"select count(*) from approval where publish_at > {Engine.Now()}")[0] != "0") Thread.Sleep(20);
    }

    /// <summary>A clock that moves only when told.</summary>
    private sealed class HandClock : TimeProvider
    {
        public TimeSpan Elapsed { get; set; } = TimeSpan.FromHours(1);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Elapsed.Ticks;
    }
}
