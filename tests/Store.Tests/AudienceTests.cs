using Answerable.Core.Answers;
using Answerable.Core.Measures;

namespace Answerable.Store.Tests;

/// <summary>Who asks is a part of every question: each audience sees what it may, and what one may see never shows to another.</summary>
public abstract class AudienceTests(Engine engine) : StoreTests(engine)
{
    private const string West = "west", East = "east";

    [Fact]
    public void A_preview_shows_what_everybody_sees_with_one_taking_in_as_if_it_were_shown()
    {
        var (first, second) = (Edition("a", "2024-07-24"), Edition("b", "2024-08-24"));
        Publish(first, "1");
        var corrected = TakeIn(first, "again", Printed(first, "2")).Id;
        var later = TakeIn(second, Printed(second, "3")).Id;
        Assert.Equal(1, Seen());
        Assert.Equal(2, Seen(new Audience.Preview(corrected)));
        Assert.Equal(3, Seen(new Audience.Preview(later)));
        Assert.Equal([later, 1], Editions.Visible(new Audience.Preview(later)).Select(held => held.Id));
        Assert.Equal([corrected], Editions.Visible(new Audience.Preview(corrected)).Select(held => held.Id)); // in the place of what its edition shows now
        Assert.Equal([(1m, 2m)], new Revisions(Database, new Audience.Preview(corrected)).ByUs().Select(one => (one.Before!.Value!.Value, one.After!.Value!.Value)));
        Assert.Equal([(1m, 3m)], new Revisions(Database, new Audience.Preview(later)).ByPublishers().Select(one => (one.Before!.Value!.Value, one.After!.Value!.Value)));
        Assert.Empty(new Revisions(Database).ByUs());
        Assert.Empty(new Revisions(Database).ByPublishers());
        Assert.Equal([1L], Editions.Visible().Select(held => held.Id));
        Assert.Equal(1, Seen());
    }

    [Fact]
    public void What_stood_at_a_moment_is_seen_without_what_came_later_and_without_what_was_taken_back_since()
    {
        var (first, second, wrong) = (Edition("a", "2024-07-24"), Edition("b", "2024-08-24"), Edition("c", "2024-09-24"));
        Publish(first, "1");
        var then = Then();
        Editions.Approve(TakeIn(first, "again", Printed(first, "2")).Id, Operator);
        var corrected = Then();
        Publish(second, "3");
        Publish(wrong, "4");
        var last = Then();
        Assert.Equal([1m, 2m, 4m], new[] { then, corrected, last }.Select(at => Seen(at)!.Value));
        Assert.True(new Approvals(Database).Withdraw(Editions.Visible()[0].Id, Operator, "recalled").IsDone);
        Assert.Equal([1m, 2m, 3m], new[] { then, corrected, last }.Select(at => Seen(at)!.Value));
        Assert.Null(Seen(new Audience.Earlier(then.At.AddDays(-1))));
        Assert.Empty(new Revisions(Database, then).ByUs());
        Assert.Equal([(1m, 2m)], new Revisions(Database, corrected).ByUs().Select(one => (one.Before!.Value!.Value, one.After!.Value!.Value)));

        // The version of a moment is the moment of its last change, whenever it is asked for; before the first there is none.
        var answers = Fresh;
        Assert.Equal(answers.VersionAt(then.At), answers.VersionAt(then.At.AddMilliseconds(3)));
        Assert.NotEqual(answers.VersionAt(then.At), answers.VersionAt(corrected.At));
        Assert.Null(answers.VersionAt(then.At.AddDays(-1)));

        Audience.Earlier Then()
        {
            var at = DateTimeOffset.Parse(Rows("select now from clock")[0], System.Globalization.CultureInfo.InvariantCulture);
            Thread.Sleep(5);
            return new(at);
        }
    }

    [Fact]
    public void A_moment_shows_nothing_that_was_internal_proposed_or_not_yet_due()
    {
        var (open, hidden, due) = (Edition("a"), Edition("b", "2024-08-24"), Edition("c", "2024-09-24"));
        Publish(open, "1");
        Internal(hidden, Printed(hidden, "2"));
        ApproveFrom(TakeIn(due, Printed(due, "3")).Id, 60_000);
        Assert.Equal(1, Seen(new Audience.Earlier(TimeProvider.System.GetUtcNow().AddSeconds(1))));
        Assert.Equal(1, Seen(new Audience.Earlier(TimeProvider.System.GetUtcNow().AddDays(1)))); // not even when somebody asks for tomorrow
    }

    [Fact]
    public void A_preview_has_nothing_of_what_else_waits_or_is_internal()
    {
        var (one, other, hidden) = (Edition("a"), Edition("b"), Edition("c"));
        var previewed = TakeIn(one, Printed(one, "1")).Id;
        TakeIn(other, Printed(other, "2", "2024-05"));
        Internal(hidden, Printed(hidden, "3", "2024-04"));
        Assert.Equal([1m], Values(new Audience.Preview(previewed)));
        Assert.Empty(Values(new Audience.Preview(previewed + 100)));
        Assert.Empty(Values(Audience.Public));
    }

    [Fact]
    public void A_preview_says_from_when_it_is_to_be_seen()
    {
        var edition = Edition();
        var id = TakeIn(edition, Printed(edition, "1")).Id;
        var at = new DateTimeOffset(2090, 7, 1, 8, 30, 0, TimeSpan.Zero);
        new Approvals(Database).Propose(id, "ada@office.example", at);
        Assert.Equal(at, Editions.Visible(new Audience.Preview(id)).Single().Shown);
        Assert.Empty(Editions.Visible());
    }

    [Fact]
    public void Partners_never_see_what_names_another_whichever_is_asked_first()
    {
        var internals = new InternalEditions(Database);
        Publish(Edition("a"), "1");
        foreach (var (hash, printed, month, organisation) in new[] { ("b", "2", "2024-05", West), ("c", "3", "2024-04", East) })
        {
            Internal(Edition(hash), Printed(Edition(hash), printed, month));
            internals.Name(Edition(hash).Id, organisation, "ada@office.example");
        }

        for (var turn = 0; turn < 2; turn++)
        {
            Assert.Equal([1m, 2m], Values(new Audience.Partner(West)));
            Assert.Equal([1m, 3m], Values(new Audience.Partner(East)));
            Assert.Equal([1m, 2m, 3m], Values(new Audience.Staff()));
            Assert.Equal([1m], Values(new Audience.Partner("")));
            Assert.Equal([1m], Values(Audience.Public));
        }
    }

    [Fact]
    public void A_partner_that_is_not_named_sees_the_public_taking_in_of_an_edition_that_has_an_internal_one_too()
    {
        var edition = Edition();
        Publish(edition, "1");
        Internal(edition, Printed(edition, "2"));
        Assert.Equal((1, 2), (Seen(new Audience.Partner(West)), Seen(new Audience.Staff())));
        new InternalEditions(Database).Name(edition.Id, West, "ada@office.example");
        Assert.Equal((2, 1), (Seen(new Audience.Partner(West)), Seen()));
    }

    [Fact]
    public void What_an_audience_may_see_is_decided_anew_when_it_is_looked_at_again()
    {
        var internals = new InternalEditions(Database);
        Internal(Edition(), Printed(Edition(), "1"));
        internals.Name(Edition().Id, West, "ada@office.example");
        var west = new Answers(Database, () => Catalogue, TimeProvider.System, new Audience.Partner(West));
        Assert.Equal(1, west.Series(Calls).At("norfolk", Month("2024-06"))!.Value);
        var tag = west.Tag;
        internals.Unname(Edition().Id, West, "ada@office.example");
        west.LookAgain();
        Assert.Null(west.Series(Calls).At("norfolk", Month("2024-06")));
        Assert.False(west.StillStands(tag));
    }

    [Fact]
    public void Answers_take_no_question_of_another_audience()
    {
        var everybody = Fresh;
        Assert.Throws<ArgumentException>(() => everybody.Ask(new(Calls, ["norfolk"], Audience: new Audience.Staff())));
        Assert.Throws<ArgumentException>(() => new Answers(Database, () => Catalogue, TimeProvider.System, new Audience.Staff()).Ask(new(Calls, ["norfolk"])));
    }

    [Fact]
    public void What_changed_since_another_taking_in_is_only_that()
    {
        var edition = Edition();
        var before = TakeIn(edition, Printed(edition, "1"), Printed(edition, "5", "2024-05"), Printed(edition, "7", "2024-04")).Id;
        var after = TakeIn(edition, "again", Printed(edition, "2"), Printed(edition, "5", "2024-05"), Printed(edition, "9", "2024-03")).Id;
        Assert.Equal(
            [(1m, 2m), (7m, null), (null, 9m)],
            new Approvals(Database).ChangesSince(after, before).Select(one => (one.Before?.Value, one.After?.Value)));
        Assert.Empty(new Approvals(Database).ChangesSince(after, after));
    }

    private decimal? Seen(Audience audience) => Series(audience).At("norfolk", Month("2024-06"))?.Value;

    private IEnumerable<decimal> Values(Audience audience) => Series(audience).Of("norfolk").Select(figure => figure.Value!.Value).Order();

    private Series Series(Audience audience) => new Answers(Database, () => Catalogue, TimeProvider.System, audience).Series(Calls);

    private void Internal(Edition edition, Reading reading) => Editions.Approve(
        Editions.TakeIn(edition, new byte[] { 1 }, [reading], [], "", new Dictionary<string, string>(), Operator, Classification.Internal).Id, Operator, Classification.Internal);
}
