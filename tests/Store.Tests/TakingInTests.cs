using System.Globalization;
using System.Text;
using Answerable.Core.Answers;
using Answerable.Core.Measures;

namespace Answerable.Store.Tests;

public abstract class TakingInTests(Engine engine) : StoreTests(engine)
{
    [Fact]
    public void The_same_file_read_the_same_way_is_already_taken_in()
    {
        var edition = Edition();
        Reading[] readings = [Printed(edition, "1", "2024-05"), Printed(edition, "2", "2024-06")];
        var first = TakeIn(edition, readings);
        var before = Counts();
        var again = TakeIn(edition, "said otherwise", [readings[1], readings[0]]);
        Assert.Equal((first.Id, true, false), (again.Id, first.IsNew, again.IsNew));
        Assert.Equal(before, Counts());
    }

    [Fact]
    public void The_same_file_read_another_way_is_another_taking_in_and_our_error()
    {
        var edition = Edition();
        var first = TakeIn(edition, Printed(edition, "1"));
        var second = TakeIn(edition, Printed(edition, "2"));
        Assert.True(second.IsNew);
        Assert.Equal([$"{first.Id}|", $"{second.Id}|our error"], Rows("select id, reason from taking_in order by id"));
        Assert.Equal(("1", "1"), (Counts()["edition"], Counts()["original"]));
        Assert.Equal(second.Id, Editions.LastTakingIn(edition.Id, edition.Sha256));
    }

    [Fact]
    public void Another_file_of_the_same_day_is_a_revision_and_not_our_error()
    {
        TakeIn(Edition("a"), Printed(Edition("a"), "1"));
        TakeIn(Edition("b"), Printed(Edition("b"), "2"));
        Assert.Equal(["", ""], Rows("select reason from taking_in"));
    }

    [Fact]
    public void The_digits_a_value_was_printed_with_are_part_of_what_it_says()
    {
        var edition = Edition();
        Assert.NotEqual(TakeIn(edition, Printed(edition, "10")).Id, TakeIn(edition, Printed(edition, "10.0")).Id);
    }

    /// <summary>Otherwise a new release would take every known file for one read another way.</summary>
    [Fact]
    public void The_hash_of_what_was_read_is_the_same_in_every_release()
    {
        var edition = Edition();
        TakeIn(edition, Printed(edition, "90.0", measure: Share), Printed(edition, "[x]", "2023-24", "kent", breakdown: "group=national"));
        Assert.Equal(["26925ff3515ba29c78df73faa61b59b35dd45a0a1b79c9faf9f9db4539b0b011"], Rows("select content_hash from taking_in"));
    }

    [Fact]
    public void A_taking_in_that_fails_leaves_no_row_behind()
    {
        var edition = Edition();
        Assert.ThrowsAny<Exception>(() => Editions.TakeIn(
            edition, new byte[] { 1 }, [Printed(edition, "1", "2024-05"), Printed(edition, "2"), Printed(edition, "3")],
            [new(null, null, new(ProblemKind.Note, "a-note", "line 1", "A note."))], "", new Dictionary<string, string> { ["Calls"] = Calls }, Operator));
        Assert.All(Counts(), table => Assert.Equal("0", table.Value));
        Publish(edition, "4");
        Assert.Equal(4, Seen());
    }

    [Fact]
    public void A_file_whose_hash_only_begins_like_that_of_a_known_edition_is_not_taken_for_it()
    {
        var known = Edition("a");
        Publish(known, "1");
        var other = known with { Sha256 = "aaaaaaaa" + new string('b', 56) };
        Assert.Equal(known.Id, other.Id);
        var before = Counts();
        Assert.ThrowsAny<Exception>(() => TakeIn(other, Printed(other, "2")));
        Assert.Equal(before, Counts());
    }

    [Theory]
    [InlineData("90.0")]
    [InlineData("10")]
    [InlineData("7.080")]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("-12.5")]
    [InlineData("123456789012345.123456789012")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    public void A_value_keeps_the_digits_it_was_printed_with(string printed)
    {
        Publish(Edition(), printed);
        Assert.Equal(printed, Seen()!.Value.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_marker_is_kept_as_printed_alone_or_beside_a_value()
    {
        var edition = Edition();
        Editions.Approve(TakeIn(edition, Printed(edition, "[x]", "2024-05"), Printed(edition, "12") with { Marker = "[p]" }).Id, Operator);
        var lines = Fresh.Ask(new(Calls, [])).Lines;
        Assert.Equal([(null, "[x]"), (12m, "[p]")], lines.Select(line => (line.Figure.Value, line.Figure.Marker)));
    }

    [Theory]
    [InlineData("2024-06")]
    [InlineData("2024-Q2")]
    [InlineData("2024")]
    [InlineData("2023-24")]
    [InlineData("P5M/2024-02")]
    public void A_reading_comes_back_as_it_went_in(string period)
    {
        var edition = Edition();
        var reading = Printed(edition, "12.0", period, "kent", Share) with { Marker = "[r]", Cell = new("Table 1, \"all\"", 1_048_576, 16_384) };
        Editions.Approve(TakeIn(edition, reading).Id, Operator);
        Assert.Equal(reading, Fresh.Ask(new(Share, [])).Lines.Single().Figure.From.Single());
    }

    [Fact]
    public void A_printed_rank_comes_back_for_its_group()
    {
        var edition = Edition();
        Editions.Approve(TakeIn(edition, Printed(edition, "88.5", measure: Share), Printed(edition, "16", measure: Share, breakdown: Reading.RankIn("national"))).Id, Operator);
        Assert.Equal(16, Fresh.Ask(new(Share, [], Group: "national")).Lines.Single().PrintedRank);
    }

    [Fact]
    public void An_edition_comes_back_as_it_went_in()
    {
        var edition = Edition() with { PublishedIsAssumed = true, Correction = 2, Address = "https://example.org/a?b=c&d='e'" };
        Publish(edition, "1");
        Assert.Equal(edition, Fresh.Ask(new(Calls, [])).Lines.Single().Figure.Edition);
    }

    [Fact]
    public void The_file_is_kept_byte_for_byte()
    {
        var edition = Edition();
        byte[] bytes = [0, 1, 255, 39, 0];
        Editions.TakeIn(edition, bytes, [Printed(edition, "1")], [], "", new Dictionary<string, string>(), Operator);
        using var connection = Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select bytes from original";
        Assert.Equal(bytes, command.ExecuteScalar());
    }

    [Fact]
    public void Notes_are_kept_in_their_order_and_stand_beside_their_figure()
    {
        var edition = Edition();
        TakenNote[] notes =
        [
            new(null, null, new(ProblemKind.Note, "about-the-file", "line 1", "The file is odd.")),
            new("norfolk", "2024-06", new(ProblemKind.Question, "volume", "line 3", "Few calls.")),
            new("norfolk", "2024-05", new(ProblemKind.Note, "about-another", "line 2", "Another month.")),
        ];
        Editions.Approve(Editions.TakeIn(edition, new byte[] { 1 }, [Printed(edition, "1")], notes, "", new Dictionary<string, string>(), Operator).Id, Operator);
        Assert.Equal(notes, Editions.Visible().Single().Notes);
        var series = Fresh.Series(Calls);
        Assert.Equal([notes[1].Problem], series.NotesOn(series.At("norfolk", Month("2024-06"))!));
    }

    [Fact]
    public void What_headings_mean_is_remembered_for_their_source_and_replaced_when_said_anew()
    {
        var (first, second) = (Edition("a"), Edition("b"));
        void Say(Edition edition, string printed, params (string Heading, string Role)[] said) => Editions.TakeIn(
            edition, Encoding.UTF8.GetBytes(edition.Sha256), [Printed(edition, printed)], [], "", said.ToDictionary(item => item.Heading, item => item.Role), Operator);
        Say(first, "1", ("Force area", "place"), ("Answered", "ignore"));
        Say(second, "2", ("Answered", Calls));
        Assert.Equal([("Answered", Calls), ("Force area", "place")], Editions.Mapping(National).Select(item => (item.Key, item.Value)).Order());
        Assert.Empty(Editions.Mapping("office-page"));
    }

    [Fact]
    public void Quotation_marks_in_what_is_stored_are_only_characters()
    {
        const string nasty = "O'Brien\"; drop table reading; --\u001f%_\\";
        var edition = Edition() with { Title = nasty, Publisher = nasty, File = nasty };
        var reading = Printed(edition, "1") with { Marker = "['\"]", Cell = new("');--", 1, 1) };
        var id = Editions.TakeIn(edition, new byte[] { 1 }, [reading], [], nasty, new Dictionary<string, string> { ["'); delete from edition; --"] = nasty }, nasty).Id;
        Editions.Approve(id, nasty);
        var held = Editions.Visible().Single();
        Assert.Equal((edition, nasty), (held.Edition, held.ApprovedBy));
        Assert.Equal(reading, Fresh.Ask(new(Calls, [])).Lines.Single().Figure.From.Single());
        Assert.Equal(nasty, Editions.Mapping(National)["'); delete from edition; --"]);
        Assert.Null(Editions.LastTakingIn(edition.Id, "' or '1' = '1"));
    }

    /// <summary>Readers of files refuse it before; only SQLite could keep one.</summary>
    [Theory]
    [InlineData("a\0title", "[x]")]
    [InlineData("a title", "[\0]")]
    public void A_NUL_is_refused_by_both_engines(string title, string marker)
    {
        var edition = Edition() with { Title = title };
        Assert.Throws<ArgumentException>(() => TakeIn(edition, Printed(edition, "1") with { Marker = marker }));
        Assert.All(Counts(), table => Assert.Equal("0", table.Value));
    }

    [Fact]
    public void Visible_editions_are_listed_the_last_published_first_with_what_they_hold()
    {
        var (older, newer) = (Edition("a", "2024-06-26"), Edition("b", "2024-07-24"));
        Editions.Approve(TakeIn(newer, Printed(newer, "1", "2024-06")).Id, Operator);
        Editions.Approve(TakeIn(older, Printed(older, "1", "2024-03"), Printed(older, "2", "2024-05"), Printed(older, "3", "2024-05", "kent")).Id, "release");
        Assert.Equal([(newer.Id, 1L, "2024-06", "2024-06", 1L, Operator), (older.Id, 3L, "2024-03", "2024-05", 2L, "release")],
            Editions.Visible().Select(held => (held.Edition.Id, held.Readings, held.First!, held.Last!, held.Places, held.ApprovedBy)));
    }
}
