namespace Answerable.Store.Tests;

public abstract class PrivateNotesTests(Engine engine) : StoreTests(engine)
{
    private const string Meeting = "meeting 2031-01-15";

    [Fact]
    public void A_note_is_read_by_who_wrote_it_alone_and_the_audit_holds_no_word_of_it()
    {
        PrivateNotes notes = new(Database);
        Assert.Equal("", notes.Of("ann", Meeting));
        notes.Keep("ann", Meeting, "a secret word", "ann@example.org");
        notes.Keep("ann", Meeting, "another secret word", "ann@example.org");
        Assert.Equal("another secret word", notes.Of("ann", Meeting));
        Assert.Equal("", notes.Of("bob", Meeting));
        Assert.Equal("", notes.Of("ann", "meeting 2031-04-15"));
        Assert.Empty(Rows("select id from audit where act || subject || detail like '%secret%' or subject like '%2031%'"));
        Assert.Equal(2, Rows("select id from audit where act = 'save private note'").Count);
        notes.Keep("ann", Meeting, "", "ann@example.org");
        Assert.Empty(Rows("select account from private_note"));
        Assert.True(new AuditTrail(Database).Verify().IsWhole);
    }
}
