namespace Answerable.Store.Tests;

public abstract class AskedQuestionsTests(Engine engine) : StoreTests(engine)
{
    private static readonly DateOnly Day = new(2031, 3, 1);

    [Fact]
    public void One_is_kept_once_for_each_form_and_neither_the_audit_nor_a_letter_holds_a_word_or_a_moment_of_it()
    {
        AskedQuestions asked = new(Database);
        Assert.True(Receive(asked, "form-1"));
        Assert.False(Receive(asked, "form-1"));
        Assert.True(Receive(asked, "form-2"));
        Assert.Equal([AskedState.Waiting, AskedState.Waiting], asked.All().Select(one => one.State));
        var first = asked.All()[^1];
        Assert.Equal(("A secret word?", "sealed", "a full postcode", Day), (first.Text, first.ReplyTo, Assert.Single(first.Marks), first.Received));
        Assert.Empty(Rows("select id from audit"));
        Assert.Empty(Rows("select id from letter"));
        Assert.True(asked.Decide(first.Id, AskedState.Taken, 7, "", "ann@example.org"));
        Assert.False(asked.Decide(first.Id, AskedState.Declined, null, "abuse", "bob@example.org"));
        Assert.Equal((AskedState.Taken, 7), (asked.Find(first.Id)!.State, asked.Find(first.Id)!.Number));
        Assert.Equal(["public question taken"], Rows("select act from audit"));
        Assert.Empty(Rows("select id from audit where act || subject || detail like '%secret%'"));
        Assert.True(new AuditTrail(Database).Verify().IsWhole);
    }

    [Fact]
    public void What_was_sent_is_taken_away_after_ninety_days_and_that_there_was_one_stays()
    {
        AskedQuestions asked = new(Database);
        Receive(asked, "old");
        asked.Forget(Day.AddDays(AskedQuestions.Kept));
        Assert.False(asked.All().Single().IsForgotten);
        asked.Forget(Day.AddDays(AskedQuestions.Kept + 1));
        var left = asked.All().Single();
        Assert.True(left.IsForgotten);
        Assert.Equal(("", ""), (left.Text, left.ReplyTo));
    }

    [Fact]
    public void Whoever_wants_a_reply_is_told_once_by_a_letter_that_does_not_hold_the_address()
    {
        AskedQuestions asked = new(Database);
        Receive(asked, "one");
        Receive(asked, "two", reply: "");
        foreach (var one in asked.All()) asked.Decide(one.Id, AskedState.Taken, 7, "", "ann@example.org");
        asked.TellAskers([8]);
        Assert.Empty(Rows("select id from letter"));
        asked.TellAskers([7, 8]);
        asked.TellAskers([7]);
        Assert.Equal([$"{AskedQuestions.ToAsker}1"], Rows("select recipient from letter"));
        Assert.Equal(new Letter(1, $"{AskedQuestions.ToAsker}1", LetterKind.Replied, "/questions/public/7"), new Letters(Database).Take());
        Assert.True(asked.ForgetReply(1, "the program"));
        Assert.False(asked.ForgetReply(1, "the program"));
        Assert.Equal("", asked.Find(1)!.ReplyTo);
    }

    [Fact]
    public void The_owner_is_told_once_a_day_of_what_waits_and_once_of_a_reply_that_is_overdue()
    {
        new Store.People.Accounts(Database).Add(Store.People.EmailAddress.TryParse("ann@example.org", out var ann) ? ann : throw new InvalidOperationException(), Store.People.Role.Analyst, null, "operator");
        AskedQuestions asked = new(Database);
        Receive(asked, "one");
        Receive(asked, "two");
        asked.Remind("ann@example.org", 20, Day, []);
        asked.Remind("ann@example.org", 20, Day.AddDays(1), []);
        Assert.Equal(["publicwaits"], Rows("select kind from letter"));
        asked.Decide(1, AskedState.Taken, 7, "", "ann@example.org");
        asked.Decide(2, AskedState.Declined, null, "abuse", "ann@example.org");
        asked.Remind("ann@example.org", 20, Day.AddDays(20), []);
        asked.Remind("ann@example.org", 20, Day.AddDays(21), [7]);
        Assert.Equal(["publicwaits"], Rows("select kind from letter"));
        asked.Remind("ann@example.org", 20, Day.AddDays(21), []);
        asked.Remind("ann@example.org", 20, Day.AddDays(22), []);
        Assert.Equal(["publicwaits", "publicoverdue"], Rows("select kind from letter order by id"));
    }

    private static bool Receive(AskedQuestions asked, string form, string reply = "sealed") => asked.Receive(form, Day, "A secret word?", "", "", reply, ["a full postcode"], false);
}
