using Answerable.Store.People;

namespace Answerable.Store.Tests;

/// <summary>Who is written to, by what act, and that a letter is sent by one node and tried again.</summary>
public abstract class LettersTests(Engine engine) : People.PeopleTests(engine)
{
    private Approvals Approvals => new(Database);

    private Letters Letters => new(Database);

    [Fact]
    public void Approvers_who_did_not_propose_it_are_told_in_the_transaction_of_the_act()
    {
        Somebody(Ann, Role.Approver);
        Somebody(Bob, Role.Approver);
        Somebody(Address("gone@example.org"), Role.Approver);
        Accounts.Suspend(Address("gone@example.org"), Operator);
        Somebody(Address("carol@example.org"), Role.Analyst);
        var proposal = Propose("ANN@example.org");
        Assert.Equal([$"bob@example.org|waiting|/staff/approvals/{proposal}"], Written());
        Assert.Equal(Refused.Unknown, Approvals.Propose(42, "carol@example.org").Refused);
        Assert.Single(Written());
    }

    [Fact]
    public void Who_switched_letters_off_gets_none_and_can_switch_them_on()
    {
        var bob = Somebody(Bob, Role.Approver);
        Assert.True(Letters.Wants(bob));
        Letters.Want(bob, "bob@example.org", wanted: false);
        Letters.Want(bob, "bob@example.org", wanted: false);
        Assert.False(Letters.Wants(bob));
        Propose("ann@example.org");
        Assert.Empty(Written());
        Letters.Want(bob, "bob@example.org", wanted: true);
        Assert.True(Letters.Wants(bob));
        Accounts.Remove(Bob, Operator);
    }

    [Fact]
    public void What_is_late_is_told_once_to_its_proposer_and_to_approvers()
    {
        Somebody(Ann);
        Somebody(Bob, Role.Approver);
        Propose("ann@example.org", DateTimeOffset.UnixEpoch.AddYears(50));
        Propose("ann@example.org", DateTimeOffset.UnixEpoch.AddYears(200), "b");
        Execute("delete from letter");
        Letters.TellOfLate();
        Letters.TellOfLate();
        Assert.Equal(["ann@example.org|due|/staff/approvals/1", "bob@example.org|due|/staff/approvals/1"], Written());
    }

    [Fact]
    public void Who_brought_in_what_is_refused_is_told_and_administrators_when_the_daily_round_begins_to_fail()
    {
        Somebody(Ann);
        Somebody(Bob, Role.Administrator);
        ImportJobs jobs = new(Database);
        var id = jobs.Add(new("ann@example.org", "july.csv", null, null, Classification.Public), new byte[] { 1 });
        jobs.Begin(id);
        jobs.End(id, "ann@example.org", 0, null, "[]");
        Looks looks = new(Database);
        Found down = new(FoundKind.Failed, "", "down", null);
        looks.End("ons-pfa", "ann@example.org", []);
        looks.End("ons-pfa", Looks.ByItself, [down]);
        looks.End("ons-pfa", Looks.ByItself, [down]);
        Assert.Equal([$"ann@example.org|failed|/staff/imports/{id}", "bob@example.org|failed|/staff/imports/looks"], Written());
    }

    [Fact]
    public void Who_is_asked_for_a_text_is_told_at_once_and_once_before_and_once_after_its_last_day()
    {
        Somebody(Bob, Role.Contributor);
        PartRequests requests = new(Database);
        var id = Ask(requests, "homicide", new(2099, 1, 10));
        foreach (var day in new[] { 6, 7, 8, 10, 11, 12, 31 }) requests.Remind(new(2099, 1, day));
        Assert.Equal([$"bob@example.org|asked|/staff/asked/{id}", $"bob@example.org|soon|/staff/asked/{id}", $"bob@example.org|overdue|/staff/asked/{id}"], Written());
    }

    [Fact]
    public void Nobody_is_reminded_of_what_was_just_asked_is_agreed_is_asked_no_more_or_goes_by_another_way()
    {
        Somebody(Bob, Role.Contributor);
        PartRequests requests = new(Database);
        Ask(requests, "elsewhere", new(2099, 1, 10), signsIn: false);
        requests.CallOff(Ask(requests, "off", new(2099, 1, 10)), "not needed", "ann@example.org");
        requests.Write(Ask(requests, "agreed", new(2099, 1, 10)), "text", agreed: true, 0, "bob@example.org");
        var today = DateOnly.FromDateTime(requests.Find(Ask(requests, "late", new(2000, 1, 1)))!.At.UtcDateTime);
        requests.CallOff(4, "asked again", "ann@example.org");
        Ask(requests, "late", today.AddDays(2));
        Execute("delete from letter");
        requests.Remind(new(2099, 1, 8));
        requests.Remind(new(2099, 1, 11));
        requests.Remind(today);
        Assert.Empty(Written());
        requests.Remind(today.AddDays(3));
        Assert.Equal(["bob@example.org|overdue|/staff/asked/5"], Written());
    }

    [Fact]
    public void Whoever_asked_is_told_when_the_text_is_agreed_and_not_of_what_they_entered_themself()
    {
        Somebody(Ann);
        PartRequests requests = new(Database);
        var (own, theirs) = (Ask(requests, "own", new(2099, 1, 10), signsIn: false), Ask(requests, "theirs", new(2099, 1, 10)));
        requests.Write(own, "sent by mail", agreed: true, 0, "ann@example.org");
        requests.Write(theirs, "text", agreed: false, 0, "bob@example.org");
        Assert.Empty(Written());
        requests.Write(theirs, "text", agreed: true, 1, "bob@example.org");
        requests.Write(theirs, "text", agreed: true, 2, "bob@example.org");
        Assert.Equal(["ann@example.org|agreed|/staff/statements"], Written());
    }

    [Fact]
    public void A_letter_is_taken_by_one_node_tried_again_later_and_given_up_at_last()
    {
        Somebody(Bob, Role.Approver);
        Propose("ann@example.org");
        Letters other = new(Engine.Open());
        var letter = Letters.Take()!;
        Assert.Equal(("bob@example.org", LetterKind.Waiting), (letter.Recipient, letter.Kind));
        Assert.Null(other.Take());
        for (var tries = 1; tries < 6; tries++)
        {
            other.NotSent(letter.Id, "no route to the server");
            Assert.Null(Letters.Take());
            Execute($"update letter set next_at = {Engine.Now(-1)}");
            Assert.Equal(letter, Letters.Take());
        }

        Assert.Equal((1, "no route to the server"), (Letters.Undelivered()!.Count, Letters.Undelivered()!.Error));
        Letters.NotSent(letter.Id, "refused for good");
        Execute($"update letter set next_at = {Engine.Now(-1)}");
        Assert.Null(Letters.Take());
        Assert.Equal("refused for good", Letters.Undelivered()!.Error);
        Letters.Sent(letter.Id);
        Assert.Null(Letters.Undelivered());
    }

    [Fact]
    public void A_letter_whose_node_was_ended_while_it_sent_is_taken_once_more_and_old_news_is_not_sent()
    {
        Somebody(Bob, Role.Approver);
        Propose("ann@example.org");
        Assert.NotNull(Letters.Take());
        Execute($"update letter set next_at = {Engine.Now(-1)}");
        Assert.NotNull(Letters.Take());
        Execute($"update letter set next_at = {Engine.Now(-1)}, queued_at = '2020-01-01T00:00:00.000Z'");
        Assert.Null(Letters.Take());
        Letters.Forget();
        Assert.Empty(Written());
    }

    private static long Ask(PartRequests requests, string part, DateOnly due, bool signsIn = true) =>
        requests.Ask("statement", "national-measures norfolk P12M/2024-03", part, signsIn ? "bob@example.org" : "a chief superintendent", signsIn, "What did you do?", due, "ann@example.org")!.Value;

    private long Propose(string by, DateTimeOffset? at = null, string hash = "a") => Approvals.Propose(TakeIn(Edition(hash), Printed(Edition(hash), "1")).Id, by, at).Proposal!.Value;

    private IReadOnlyList<string> Written() => Rows("select recipient, kind, about from letter order by id");
}
