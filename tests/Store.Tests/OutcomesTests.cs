using System.Security.Cryptography;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Outcomes;
using Answerable.Core.Periods;

namespace Answerable.Store.Tests;

/// <summary>Outcomes as they are seen: read offence by offence, with what is printed of the same state.</summary>
public abstract class OutcomesTests(Engine engine) : StoreTests(engine)
{
    private static readonly Period Quarter = Month("2017-Q2"), Year = Month("P12M/2018-03");

    private static readonly string[] Codes = ["28E", "34B"];

    private static Measure Burglary => Catalogue.Measure("crime-residential-burglary");

    [Fact]
    public void They_are_seen_once_they_are_approved_in_their_preview_before_and_never_after()
    {
        var edition = Edition(source: "ho-outcomes");
        var id = Bring(edition, Of(edition, "28E", 1, "60"));
        Assert.Equal(OutcomeLack.NotPrinted, At(Fresh).Lack);
        Assert.Empty(Fresh.OutcomeCoverage().Quarters);
        Audience preview = new Audience.Preview(id);
        Assert.Equal(60, At(new(Database, () => Catalogue, TimeProvider.System, preview)).Whole);

        var answers = Fresh;
        Assert.Equal(OutcomeLack.NotPrinted, At(answers).Lack);
        Editions.Approve(id, Operator);
        answers.LookAgain();
        Assert.Equal((60m, edition), (At(answers).Whole, At(answers).Edition));
        Assert.True(new Approvals(Database).Withdraw(id, Operator, "a wrong file").IsDone);
        answers.LookAgain();
        Assert.Equal(OutcomeLack.NotPrinted, At(answers).Lack);
    }

    [Fact]
    public void What_was_printed_and_is_not_stored_is_a_zero_and_what_was_not_printed_is_not_known()
    {
        var edition = Edition(source: "ho-outcomes");
        Editions.Approve(Bring(edition, Of(edition, "34B", 1, "3")), Operator);
        Assert.Equal((OutcomeLack.None, 0m, 21), (At(Fresh).Lack, At(Fresh).Whole, At(Fresh).Types.Count));
        Assert.Equal(OutcomeLack.NotPrinted, At(Fresh, place: "kent").Lack);
        Assert.Equal((OutcomeLack.Incomplete, 3), (At(Fresh, Year).Lack, At(Fresh, Year).Missing.Count));
    }

    [Fact]
    public void Only_the_offences_quarters_and_place_that_are_asked_about_are_read_and_one_count_never_meets_the_other()
    {
        var edition = Edition(source: "ho-outcomes");
        Editions.Approve(Bring(edition, Of(edition, "28E", 1, "60"), Of(edition, "28E", 1, "70", count: OutcomeCount.Recorded), Of(edition, "34B", 1, "3"), Of(edition, "28E", 1, "5", place: "suffolk")), Operator);
        Assert.Equal((60m, 70m), (At(Fresh).Whole, At(Fresh, count: OutcomeCount.Recorded).Whole));
        Assert.Equal(5, At(Fresh, place: "suffolk").Whole);
        Assert.Equal(3, Fresh.Outcomes(Catalogue.Measure("crime-robbery"), OutcomeCount.OfOffences, Quarter).At(Catalogue.Places["norfolk"], Quarter).Whole);
        // What was not read would be taken for none.
        Assert.Throws<ArgumentException>(() => Fresh.Outcomes(Burglary, OutcomeCount.OfOffences, Quarter, "norfolk").At(Catalogue.Places["suffolk"], Quarter));
        Assert.Throws<ArgumentException>(() => Fresh.Outcomes(Burglary, OutcomeCount.OfOffences, Quarter).At(Catalogue.Places["norfolk"], Month("2017-Q3")));
    }

    [Fact]
    public void A_later_edition_hides_an_earlier_one_and_neither_is_a_revision_that_is_listed()
    {
        Edition first = Edition("a", "2018-07-19", "ho-outcomes"), later = Edition("b", "2019-04-25", "ho-outcomes");
        Editions.Approve(Bring(first, Of(first, "28E", 1, "60"), Of(first, "28E", 0, "40")), Operator);
        var id = Bring(later, Of(later, "28E", 1, "90"));
        Assert.Empty(new Approvals(Database).ChangesAgainstVisible(id));
        Editions.Approve(id, Operator);
        Assert.Equal((90m, 0m), (At(Fresh).Whole, At(Fresh).Undecided!.Value));
        Assert.Equal(100, Fresh.Outcomes(Burglary, OutcomeCount.OfOffences, Quarter, asOf: new(2018, 12, 31)).At(Catalogue.Places["norfolk"], Quarter).Whole);
        Assert.Empty(new Revisions(Database).ByPublishers());
    }

    [Fact]
    public void Series_of_other_measures_hold_nothing_of_them()
    {
        var edition = Edition(source: "ho-outcomes");
        Editions.Approve(Bring(edition, Of(edition, "28E", 1, "60")), Operator);
        Assert.Empty(Fresh.Series("crime-residential-burglary").Periods);
        Assert.Empty(Fresh.Series("crime-total").Editions);
    }

    [Fact]
    public void A_file_goes_into_the_database_from_its_stream_byte_for_byte()
    {
        var bytes = RandomNumberGenerator.GetBytes(3_000_001);
        var edition = Edition();
        var opened = 0;
        Original file = new(bytes.Length, () =>
        {
            opened++;
            return new Forward(bytes);
        });
        Taken Take() => Editions.TakeIn(edition, file, [Printed(edition, "1")], [], "", new Dictionary<string, string>(), Operator);
        Assert.Equal(Take().Id, Take().Id);
        using var connection = Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select bytes from original";
        Assert.Equal(bytes, command.ExecuteScalar());
        Assert.Equal(1, opened);
    }

    [Fact]
    public void A_file_that_fails_while_it_is_kept_leaves_nothing_behind()
    {
        var edition = Edition();
        Assert.ThrowsAny<Exception>(() => Editions.TakeIn(edition, new(3_000_001, () => new Forward(new byte[1_000_000])), [Printed(edition, "1")], [], "", new Dictionary<string, string>(), Operator));
        Assert.All(Counts(), table => Assert.Equal("0", table.Value));
    }

    private static Reading Of(Edition edition, string code, int type, string printed, string place = "norfolk", OutcomeCount count = OutcomeCount.OfOffences) =>
        Printed(edition, printed, "2017-Q2", place, count.Measure(), Reading.Outcome(code, type));

    /// <summary>Takes outcomes in that are printed for Norfolk and Suffolk in one quarter.</summary>
    private long Bring(Edition edition, params Reading[] readings)
    {
        var types = Enumerable.Range(0, 19).Append(20).Append(21).ToDictionary(type => type, _ => (string?)null);
        return Editions.TakeIn(
            edition, new byte[] { 1 }, readings, [], "", new Dictionary<string, string>(), Operator,
            references: [.. new[] { "norfolk", "suffolk" }.Select(place => new PrintedOutcomes(place, Quarter, types, Codes.ToDictionary(code => code, _ => (string?)null), new HashSet<string>()).Row(new("csv", 2, 1)))]).Id;
    }

    private static OutcomeComposition At(Answers answers, Period? period = null, string place = "norfolk", OutcomeCount count = OutcomeCount.OfOffences) =>
        answers.Outcomes(Burglary, count, period ?? Quarter).At(Catalogue.Places[place], period ?? Quarter);

    /// <summary>Bytes that can be read once, in pieces; it fails where there are none left.</summary>
    private sealed class Forward(byte[] bytes) : Stream
    {
        private int _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_at == bytes.Length && bytes.Length < 3_000_001) throw new IOException("It ends early.");
            var read = Math.Min(Math.Min(count, 10_000), bytes.Length - _at);
            bytes.AsSpan(_at, read).CopyTo(buffer.AsSpan(offset));
            _at += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
