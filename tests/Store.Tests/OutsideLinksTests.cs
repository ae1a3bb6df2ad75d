using Answerable.Store.People;

namespace Answerable.Store.Tests;

/// <summary>Links to other sites: who follows them, when they are dead, and who is told.</summary>
public abstract class OutsideLinksTests(Engine engine) : People.PeopleTests(engine)
{
    private const string Page = "https://www.example.org/a";

    private static readonly DateOnly Monday = new(2026, 3, 2);

    private OutsideLinks Links => new(Database);

    private OutsideLink Only => Assert.Single(Links.All());

    [Fact]
    public void A_link_that_was_asked_for_is_followed_by_one_node_and_by_another_when_that_is_gone()
    {
        OutsideLinks other = new(Engine.Open());
        Assert.Null(Links.Begin());
        Links.Ask([Page], "ann@example.org");
        Assert.True(Only.IsUnderWay);
        Assert.Equal(Page, Links.Begin());
        Assert.Null(other.Begin());
        Execute($"update outside_link set beat_at = {Engine.Now(-31_000)}");
        Assert.Equal(Page, other.Begin());
        other.End(Page, LinkOutcome.Moved, "It answers.", "https://www.example.org/b", Monday);
        Assert.Equal((LinkOutcome.Moved, "https://www.example.org/b", false, null), (Only.Outcome, Only.EndsAt, Only.IsUnderWay, Only.FailingAt));
        Assert.NotNull(Only.WellAt);
    }

    [Fact]
    public void The_week_asks_once_whatever_the_number_of_nodes()
    {
        OutsideLinks other = new(Engine.Open());
        Assert.True(Links.AskWeekly([Page], Monday));
        Assert.False(other.AskWeekly([Page], Monday));
        Assert.False(other.AskWeekly([Page], Monday.AddDays(6)));
        Assert.True(other.AskWeekly([Page], Monday.AddDays(7)));
    }

    [Fact]
    public void One_bad_day_kills_no_link_and_two_do()
    {
        Follow(LinkOutcome.Well, Monday);
        var well = Only.WellAt;
        Follow(LinkOutcome.Failed, Monday);
        Follow(LinkOutcome.Failed, Monday);
        Assert.Equal((false, 1, well), (Only.IsDead, Only.FailedDays, Only.WellAt));
        var since = Only.FailingAt;
        Follow(LinkOutcome.Failed, Monday.AddDays(1));
        Assert.Equal((true, since), (Only.IsDead, Only.FailingAt));
        Follow(LinkOutcome.Well, Monday.AddDays(2));
        Assert.Equal((false, 0, null), (Only.IsDead, Only.FailedDays, Only.FailingAt));
    }

    [Fact]
    public void What_the_site_says_is_gone_is_dead_at_once_and_administrators_are_told_once_a_day()
    {
        Somebody(Ann, Role.Administrator);
        Somebody(Bob);
        Follow(LinkOutcome.Gone, Monday);
        Assert.True(Only.IsDead);
        Follow(LinkOutcome.Gone, Monday.AddDays(1));
        Follow(LinkOutcome.Gone, Monday, "https://www.example.org/b");
        Assert.Equal(["ann@example.org Failed /staff/links"], Letters());
    }

    private List<string> Letters()
    {
        Letters letters = new(Database);
        List<string> all = [];
        while (letters.Take() is { } letter) all.Add($"{letter.Recipient} {letter.Kind} {letter.About}");
        return all;
    }

    private void Follow(LinkOutcome outcome, DateOnly day, string address = Page)
    {
        Links.Ask([address], "ann@example.org");
        Assert.Equal(address, Links.Begin());
        Links.End(address, outcome, "said", "", day);
    }
}
