namespace Answerable.Store.Tests;

public abstract class RevisionsTests(Engine engine) : StoreTests(engine)
{
    private Revisions Revisions => new(Database);

    [Fact]
    public void A_figure_that_a_later_edition_of_the_source_prints_otherwise_is_a_publishers_revision()
    {
        Publish(Edition("a", "2024-07-24"), "9651");
        Publish(Edition("b", "2024-10-24"), "9655");
        var revision = Assert.Single(Revisions.ByPublishers());
        Assert.Equal((9651m, 9655m), (revision.Before!.Value, revision.After!.Value));
        Assert.Equal(("2024-07-24", "2024-10-24"), (revision.Was.Published.ToString("yyyy-MM-dd"), revision.Is.Published.ToString("yyyy-MM-dd")));
        Assert.False(revision.IsOurs);
        Assert.Empty(Revisions.ByUs());
    }

    [Fact]
    public void Editions_are_compared_in_the_order_of_publication_whatever_the_order_they_were_taken_in()
    {
        Publish(Edition("b", "2024-10-24"), "2");
        Publish(Edition("a", "2024-07-24"), "1");
        Publish(Edition("c", "2025-01-24"), "3");
        Assert.Equal([(2m, 3m), (1m, 2m)], Revisions.ByPublishers().Select(revision => (revision.Before!.Value!.Value, revision.After!.Value!.Value)));
    }

    [Fact]
    public void The_same_figure_with_another_precision_is_no_revision()
    {
        Publish(Edition("a", "2024-07-24"), "12");
        Publish(Edition("b", "2024-10-24"), "12.0");
        Assert.Empty(Revisions.ByPublishers());
    }

    [Fact]
    public void A_number_in_place_of_a_marker_is_a_revision()
    {
        Publish(Edition("a", "2024-07-24"), "[x]");
        Publish(Edition("b", "2024-10-24"), "12");
        var revision = Assert.Single(Revisions.ByPublishers());
        Assert.Equal(("[x]", 12m), (revision.Before!.Marker, revision.After!.Value));
    }

    [Fact]
    public void Two_sources_that_differ_revise_nothing()
    {
        Publish(Edition("a", "2024-07-24"), "1");
        Publish(Edition("b", "2024-10-24", source: "office-page"), "2");
        Assert.Empty(Revisions.ByPublishers());
    }

    [Fact]
    public void What_was_never_seen_is_no_correction()
    {
        var edition = Edition();
        TakeIn(edition, Printed(edition, "1"));
        Publish(edition, "2");
        Publish(Edition("b", "2024-10-24"), "2");
        Assert.Empty(Revisions.ByUs());
        Assert.Empty(Revisions.ByPublishers());
    }

    [Fact]
    public void The_same_file_read_otherwise_is_our_error_and_not_the_publishers_revision()
    {
        var edition = Edition();
        Publish(edition, "1");
        Publish(edition, "2");
        var revision = Assert.Single(Revisions.ByUs());
        Assert.Equal((1m, 2m), (revision.Before!.Value, revision.After!.Value));
        Assert.True(revision.IsOurs);
        Assert.Empty(Revisions.ByPublishers());
    }

    [Fact]
    public void A_heading_that_was_taken_for_another_measure_is_told_on_both_sides()
    {
        var edition = Edition();
        Editions.Approve(TakeIn(edition, Printed(edition, "7", measure: "999-calls-under-10s")).Id, Operator);
        Publish(edition, "7");
        Assert.Equal(
            [("999-calls-under-10s", true, false), (Calls, false, true)],
            Revisions.ByUs().Select(revision => (revision.About.Measure, revision.Before is not null, revision.After is not null)));
    }

    [Fact]
    public void Going_back_to_an_earlier_reading_of_a_file_tells_what_was_shown_meanwhile()
    {
        var edition = Edition();
        var first = Publish(edition, "1");
        Publish(edition, "2");
        Thread.Sleep(5); // what is withdrawn in the millisecond of its approval was never seen
        Editions.Approve(first, Operator);
        var revision = Assert.Single(Revisions.ByUs());
        Assert.Equal((2m, 1m), (revision.Before!.Value, revision.After!.Value));
    }

    [Fact]
    public void A_withdrawn_edition_revises_nothing_any_more()
    {
        Publish(Edition("a", "2024-07-24"), "1");
        Publish(Edition("b", "2024-10-24"), "2");
        Editions.WithdrawOthers(Operator, National, []);
        Assert.Empty(Revisions.ByPublishers());
        Assert.Empty(Revisions.ByUs());
    }
}
