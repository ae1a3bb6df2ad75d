namespace Answerable.Store.Tests;

public abstract class PartRequestsTests(Engine engine) : StoreTests(engine)
{
    private const string Kind = "statement", Name = "national-measures norfolk P12M/2024-03", Chief = "chief@force.example.org", Ann = "ann@example.org";

    private static readonly DateOnly Due = new(2026, 3, 24);

    private PartRequests Requests => new(Database);

    [Fact]
    public void What_is_asked_is_written_agreed_and_taken_over_and_each_step_is_audited()
    {
        var id = Ask();
        Assert.Equal(PartState.Asked, Requests.Find(id)!.State);
        Assert.True(Requests.Write(id, "We arrested 12 people.", agreed: false, 0, Chief));
        Assert.Equal((PartState.Written, "We arrested 12 people."), (Requests.Find(id)!.State, Requests.Find(id)!.Text));
        Assert.True(Requests.Write(id, "We arrested 14 people.", agreed: true, 1, Chief));
        Assert.Equal(PartState.Agreed, Requests.Find(id)!.State);
        Assert.Empty(Requests.Find(id)!.Authors);
        Assert.Equal("We arrested 14 people.", Requests.Take(id, Ann));
        var taken = Requests.Find(id)!;
        Assert.Equal((PartState.Agreed, "We arrested 14 people.", Chief), (taken.State, taken.TakenText!, Assert.Single(taken.Authors)));
        Assert.Equal(["written", "written", "agreed", "taken"], taken.Steps.Select(step => step.Act));
        Assert.Equal(["ask for part", "part written", "part written", "part agreed", "part taken"], Rows("select act from audit order by id"));
        Assert.True(new AuditTrail(Database).Verify().IsWhole);
    }

    [Fact]
    public void Changing_an_agreed_text_opens_it_again_and_what_was_taken_stays_known()
    {
        var id = Ask();
        Requests.Write(id, "first", agreed: true, 0, Chief);
        Requests.Take(id, Ann);
        Assert.True(Requests.Write(id, "second", agreed: false, 2, Chief));
        var found = Requests.Find(id)!;
        Assert.Equal((PartState.Written, true, "second", "first"), (found.State, found.IsOpen, found.Text, found.TakenText!));
    }

    [Fact]
    public void Who_did_not_see_the_last_text_writes_over_nobody()
    {
        var id = Ask();
        Requests.Write(id, "first", agreed: false, 0, Chief);
        Assert.False(Requests.Write(id, "other", agreed: true, 0, Chief));
        Assert.Equal("first", Requests.Find(id)!.Text);
        Assert.Equal(2, Rows("select id from audit").Count);
    }

    [Fact]
    public void Saying_the_same_again_is_no_step()
    {
        var id = Ask();
        Requests.Write(id, "first", agreed: true, 0, Chief);
        Assert.True(Requests.Write(id, "first", agreed: true, 2, Chief));
        Assert.Equal(2, Requests.Find(id)!.Steps.Count);
    }

    [Fact]
    public void One_text_is_asked_for_at_a_time_and_another_after_it()
    {
        var id = Ask();
        Assert.Null(Requests.Ask(Kind, Name, "homicide", "other@force.example.org", true, "What?", Due, Ann));
        Assert.NotNull(Requests.Ask(Kind, Name, "cyber", Chief, true, "What?", Due, Ann));
        Requests.Write(id, "first", agreed: true, 0, Chief);
        Assert.NotNull(Requests.Ask(Kind, Name, "homicide", Chief, true, "And now?", Due, Ann));
        Assert.Equal(3, Requests.Of(Kind, Name).Count);
        Assert.Equal(3, Requests.Of(Kind).Count);
        Assert.Empty(Requests.Of(Kind, "another"));
    }

    [Fact]
    public void What_is_called_off_is_asked_of_nobody_and_takes_no_text()
    {
        var id = Ask();
        Assert.Equal(id, Assert.Single(Requests.AskedOf(Chief)).Id);
        Assert.Empty(Requests.AskedOf("other@force.example.org"));
        Assert.True(Requests.CallOff(id, "They have no figures", Ann));
        Assert.Empty(Requests.AskedOf(Chief));
        Assert.False(Requests.CallOff(id, "again", Ann));
        Assert.False(Requests.Write(id, "late", agreed: false, Requests.Find(id)!.LastWord, Chief));
        Assert.Null(Requests.Take(id, Ann));
        Assert.Equal(PartState.CalledOff, Requests.Find(id)!.State);
    }

    [Fact]
    public void Who_does_not_sign_in_has_nothing_asked_of_them_here()
    {
        var id = Requests.Ask(Kind, Name, "homicide", Chief, signsIn: false, "What?", Due, Ann)!.Value;
        Assert.Empty(Requests.AskedOf(Chief));
        Assert.Null(Requests.Take(id, Ann));
        Assert.Null(Requests.Find(99));
    }

    [Fact]
    public void It_is_overdue_when_its_day_has_passed_and_it_is_open()
    {
        var id = Ask();
        Assert.False(Requests.Find(id)!.IsOverdue(Due));
        Assert.True(Requests.Find(id)!.IsOverdue(Due.AddDays(1)));
        Requests.Write(id, "first", agreed: true, 0, Chief);
        Assert.False(Requests.Find(id)!.IsOverdue(Due.AddDays(1)));
    }

    private long Ask() => Requests.Ask(Kind, Name, "homicide", Chief, true, "What did you do?", Due, Ann)!.Value;
}
