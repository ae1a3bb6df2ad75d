namespace Answerable.Store.Tests;

public abstract class AnswersTests(Engine engine) : StoreTests(engine)
{
    [Fact]
    public void A_share_is_answered_with_the_counts_it_rests_on()
    {
        var edition = Edition();
        Editions.Approve(TakeIn(edition,
            Printed(edition, "90.0", measure: Share), Printed(edition, "8682", measure: "999-calls-under-10s"), Printed(edition, "9651")).Id, Operator);
        var figure = Fresh.Ask(new(Share, ["norfolk"])).Lines.Single().Figure;
        Assert.Equal((90.0m, 100m * 8682 / 9651), (figure.Value, figure.Exact));
    }

    [Fact]
    public void As_of_a_day_only_what_had_been_published_by_then_is_answered()
    {
        var (first, revised) = (Edition("a", "2024-06-26"), Edition("b", "2024-07-24"));
        Publish(first, "1");
        Publish(revised, "2");
        decimal? On(int day) => Fresh.Ask(new(Calls, [], AsOf: new DateOnly(2024, 7, day))).Lines.Single().Figure.Value;
        Assert.Equal((1m, 2m, 2m), (On(23), On(24), Seen()));
        Assert.Empty(Fresh.Ask(new(Calls, [], AsOf: new DateOnly(2024, 6, 25))).Lines);
    }

    [Fact]
    public void A_series_is_kept_while_nothing_visible_changes()
    {
        Publish(Edition(), "1");
        var answers = Fresh;
        Assert.Same(answers.Series(Calls), answers.Series(Calls));
        Assert.NotSame(answers.Series(Calls), answers.Cold(Calls));
    }

    [Fact]
    public void What_comes_and_goes_is_read_anew_and_what_stays_is_answered_as_before()
    {
        var (answers, share) = (Fresh, Edition("b"));
        Publish(Edition("a", "2024-06-26"), "1");
        Editions.Approve(TakeIn(share, Printed(share, "90.0", measure: Share), Printed(share, "5", period: "2024-05")).Id, Operator);
        string Said(Answers asked) => string.Join(' ', new[] { Calls, Share }.SelectMany(measure => asked.Ask(new(measure, [])).Lines).Select(line => $"{line.Figure.Measure.Id} {line.Figure.Period} {line.Figure.Value} {line.Figure.Edition.Sha256[0]}"));
        void Stands(string said)
        {
            answers.LookAgain();
            Assert.Equal((said, said), (Said(answers), Said(Fresh)));
        }

        Stands("999-calls 2024-05 5 b 999-calls 2024-06 1 a 999-percent-under-10s 2024-06 90.0 b");
        var revised = Publish(Edition("c"), "2");
        Stands("999-calls 2024-05 5 b 999-calls 2024-06 2 c 999-percent-under-10s 2024-06 90.0 b");
        Assert.True(new Approvals(Database).Withdraw(revised, Operator, "by mistake").IsDone);
        Stands("999-calls 2024-05 5 b 999-calls 2024-06 1 a 999-percent-under-10s 2024-06 90.0 b");
    }

    [Fact]
    public void A_measure_that_is_not_in_the_catalogue_is_our_own_error() =>
        Assert.Throws<KeyNotFoundException>(() => Fresh.Ask(new("no-such-measure", [])));

    [Fact]
    public void Ids_that_are_stored_but_not_in_the_catalogue_are_reported()
    {
        var (known, unknown) = (Edition(), Edition("b", source: "a-gone-source"));
        TakeIn(known, Printed(known, "1"), Printed(known, "2", measure: Share, breakdown: "group=national"), Printed(known, "2", measure: Share, breakdown: "group=msg-norfolk"));
        Assert.Empty(Fresh.UnknownIds());
        TakeIn(unknown,
            Printed(unknown, "1", measure: "a-gone-measure"), Printed(unknown, "1", place: "a-gone-place"), Printed(unknown, "1", breakdown: "group=a-gone-group"));
        Assert.Equal(["breakdown group=a-gone-group", "measure a-gone-measure", "place a-gone-place", "source a-gone-source"], Fresh.UnknownIds().Order(StringComparer.Ordinal));
    }
}
