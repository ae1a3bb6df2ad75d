using System.Text;

namespace Answerable.Store.Tests;

/// <summary>What is brought in lies in the database, and looks at publishers are known to every node.</summary>
public abstract class DeskTests(Engine engine) : StoreTests(engine)
{
    private const string Ann = "ann@example.org";

    private ImportJobs Jobs => new(Database);

    private Looks Looks => new(Database);

    [Fact]
    public void A_file_is_kept_byte_for_byte_and_another_node_reads_and_answers_it()
    {
        var id = Add("one");
        ImportJobs other = new(Engine.Open());
        Assert.Equal("one"u8.ToArray(), other.File(id));
        Assert.True(Jobs.Begin(id));
        Assert.False(other.Begin(id));
        Execute($"update import_job set beat_at = {Engine.Now(-31_000)}");
        Assert.Equal(JobState.Stopped, other.Find(id)!.State);
        Assert.True(other.Answer(id, "ben@example.org", "{}", "{}"));
        Assert.True(other.Begin(id));
        other.End(id, Ann, 1, null, "[]");
        Assert.Equal(JobState.Refused, Jobs.Find(id)!.State);
        Assert.NotNull(Jobs.File(id));
    }

    [Fact]
    public void Taken_in_its_file_goes_for_the_original_is_kept_with_the_edition()
    {
        var id = Add("one");
        Jobs.Begin(id);
        Jobs.End(id, Ann, 1, TakeIn(Edition(), Printed(Edition(), "1")).Id, "[]");
        Assert.Equal((JobState.Done, null), (Jobs.Find(id)!.State, Jobs.File(id)));
        Assert.False(Jobs.Discard(id, Ann));
        Assert.False(Jobs.Answer(id, Ann, "{}", "{}"));
    }

    [Fact]
    public void Discarding_removes_the_file_keeps_the_row_and_is_told_in_the_audit()
    {
        var id = Refused();
        Assert.True(Jobs.Discard(id, Ann));
        Assert.False(Jobs.Discard(id, Ann));
        Assert.False(Jobs.Answer(id, Ann, "{}", "{}"));
        Assert.Equal((JobState.Discarded, null), (Jobs.Find(id)!.State, Jobs.File(id)));
        Assert.Equal(["bring in", "refused: bring in", "discard"], Rows("select act from audit order by id"));
    }

    [Fact]
    public void A_file_that_is_being_read_is_not_discarded()
    {
        var id = Add("one");
        Assert.False(Jobs.Discard(id, Ann));
        Jobs.Begin(id);
        Assert.False(Jobs.Discard(id, Ann));
        Assert.NotNull(Jobs.File(id));
    }

    [Fact]
    public void A_file_that_nobody_touches_for_thirty_days_is_removed_and_its_row_says_so()
    {
        var (old, young) = (Refused(), Refused());
        Execute($"update import_job set beat_at = {Engine.Now()} where id = {young}");
        Execute($"update import_job set beat_at = '{DateTimeOffset.UnixEpoch:yyyy-MM-dd}T00:00:00.000Z' where id = {old}");
        Assert.Equal(1, Jobs.Forget());
        Assert.Equal(0, Jobs.Forget());
        Assert.Equal((JobState.Forgotten, JobState.Refused), (Jobs.Find(old)!.State, Jobs.Find(young)!.State));
        Assert.Equal(["forget files"], Rows("select act from audit where actor = 'daily round'"));
    }

    [Fact]
    public void What_was_taken_in_and_never_proposed_is_set_aside_and_brought_back()
    {
        var id = Add("one");
        Jobs.Begin(id);
        var taken = TakeIn(Edition(), Printed(Edition(), "1")).Id;
        Jobs.End(id, Ann, 1, taken, "[]");
        Assert.True(Jobs.SetAside(taken, Ann, needed: false));
        Assert.False(Jobs.SetAside(taken, Ann, needed: false));
        Assert.True(Jobs.Find(id)!.IsSetAside);
        Assert.True(Jobs.SetAside(taken, Ann, needed: true));
        Assert.False(Jobs.SetAside(taken, Ann, needed: true));
        Jobs.SetAside(taken, Ann, needed: false);
        new Approvals(Database).Propose(taken, Ann);
        Assert.Equal((true, false), (Jobs.Find(id)!.IsProposed, Jobs.Find(id)!.IsSetAside));
        Assert.False(Jobs.SetAside(taken, Ann, needed: false));
        Assert.Equal(2, Rows("select act from audit where act = 'set aside'").Count);
    }

    [Fact]
    public void A_file_found_again_is_the_one_that_is_there_unless_it_was_forgotten()
    {
        var (first, isNew) = Found("tables");
        Assert.True(isNew);
        Assert.Equal((first.Id, false), (Found("tables").Job.Id, Found("tables").IsNew));
        Assert.True(Found("other tables").IsNew);
        Jobs.Discard(first.Id, Ann);
        Assert.Equal((JobState.Discarded, false), (Found("tables").Job.State, Found("tables").IsNew));
        Execute("update import_job set beat_at = '2020-01-01T00:00:00.000Z', state = 'refused'");
        Jobs.Forget();
        Assert.True(Found("tables").IsNew);
    }

    [Fact]
    public void The_days_look_is_asked_for_once_whatever_the_number_of_nodes()
    {
        var day = new DateOnly(2026, 3, 24);
        Looks other = new(Engine.Open());
        Assert.True(Looks.AskDaily(["ons-pfa", "ho-open-data"], day));
        Assert.False(other.AskDaily(["ons-pfa", "ho-open-data"], day));
        Assert.Equal(["ho-open-data", "ons-pfa"], new[] { Looks.Begin()!.Value.Source, other.Begin()!.Value.Source }.Order());
        Assert.Null(Looks.Begin());
        Assert.True(other.AskDaily(["ons-pfa"], day.AddDays(1)));
        Assert.False(Looks.AskDaily(["ons-pfa"], day));
    }

    [Fact]
    public void A_look_whose_node_is_gone_is_taken_by_another()
    {
        Looks.Ask(["ons-pfa"], Ann);
        Assert.Equal(("ons-pfa", Ann), Looks.Begin());
        Assert.Null(Looks.Begin());
        Execute($"update look set beat_at = {Engine.Now(-31_000)}");
        Looks.Beat("ons-pfa");
        Assert.Null(Looks.Begin());
        Execute($"update look set beat_at = {Engine.Now(-31_000)}");
        Assert.Equal(("ons-pfa", Ann), Looks.Begin());
    }

    [Fact]
    public void What_was_found_is_kept_and_since_when_it_fails()
    {
        Found down = new(FoundKind.Failed, "", "the publisher's server answered 503", null), known = new(FoundKind.Known, "Tables", "", null);
        Looks.End("ons-pfa", Looks.ByItself, [down]);
        var first = Looks.All().Single();
        Assert.Equal((down, false), (first.Found.Single(), first.IsUnderWay));
        Looks.Ask(["ons-pfa"], Ann);
        Assert.True(Looks.All().Single().IsUnderWay);
        Looks.End("ons-pfa", Ann, [down]);
        Assert.Equal(first.FailingSince, Looks.All().Single().FailingSince);
        Looks.End("ons-pfa", Ann, [known]);
        Assert.Equal((null, known), (Looks.All().Single().FailingSince, Looks.All().Single().Found.Single()));
    }

    private long Add(string text) => Jobs.Add(new(Ann, "july.csv", null, null, Classification.Public), Encoding.UTF8.GetBytes(text));

    private long Refused()
    {
        var id = Add("one");
        Jobs.Begin(id);
        Jobs.End(id, Ann, 1, null, "[]");
        return id;
    }

    private (ImportJob Job, bool IsNew) Found(string text) =>
        Jobs.AddFound(new(Looks.ByItself, "tables.csv", null, null, Classification.Public) { Source = "ons-pfa", Address = "https://example.org/tables.csv" }, Encoding.UTF8.GetBytes(text), null, "[]");
}
