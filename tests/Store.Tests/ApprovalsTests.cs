namespace Answerable.Store.Tests;

/// <summary>The state machine of docs/decisions/0017, walked whole: what is done is seen, what is refused is not, and both are in the audit.</summary>
public abstract class ApprovalsTests(Engine engine) : StoreTests(engine)
{
    private const string Ada = "ada@office.example", Ben = "ben@office.example", Cyd = "cyd@office.example";

    private Approvals Approvals => new(Database);

    private Core.Measures.Edition OnlyEdition { get; } = Edition();

    [Fact]
    public void One_proposes_another_approves_and_it_is_seen()
    {
        var (taking, hash) = TakenBy(Ada);
        var proposal = Done(Approvals.Propose(taking, Ada));
        Assert.Equal(ProposalState.Waiting, State(proposal));
        Assert.Null(Seen());
        Assert.Equal(proposal, Done(Approvals.Approve(proposal, Ben, hash)));
        Assert.Equal(ProposalState.Shown, State(proposal));
        Assert.Equal(1, Seen());
        Assert.Equal(["take in", "propose", "approve"], Acts());
    }

    [Fact]
    public void What_has_a_time_is_seen_then_by_the_clock_of_the_database()
    {
        var (taking, hash) = TakenBy(Ada);
        var proposal = Done(Approvals.Propose(taking, Ada, In(milliseconds: 800)));
        Done(Approvals.Approve(proposal, Ben, hash));
        Assert.Equal(ProposalState.Scheduled, State(proposal));
        var due = Rows("select publish_at from approval")[0];
        bool early;
        do
        {
            var seen = Seen();
            early = string.CompareOrdinal(Rows($"select {Engine.Now()}")[0], due) < 0;
            if (early) Assert.Null(seen);
        }
        while (early);
        Assert.Equal((1m, ProposalState.Shown), (Seen(), State(proposal)));
    }

    [Fact]
    public void A_time_that_has_passed_is_now()
    {
        var (taking, hash) = TakenBy(Ada);
        var proposal = Done(Approvals.Propose(taking, Ada, In(milliseconds: -60_000)));
        Assert.True(Approvals.Find(proposal)!.IsLate);
        Done(Approvals.Approve(proposal, Ben, hash));
        Assert.Equal(1, Seen());
        Assert.Equal(["1"], Rows("select count(*) from approval where publish_at = approved_at"));
    }

    [Fact]
    public void Nobody_approves_what_is_their_own()
    {
        var (taking, hash) = TakenBy(Ada);
        var proposal = Done(Approvals.Propose(taking, Ben));
        Assert.Equal(Refused.Own, Approvals.Approve(proposal, Ben, hash).Refused); // proposed it
        Assert.Equal(Refused.Own, Approvals.Approve(proposal, "BEN@office.example", hash).Refused);
        Assert.Equal(Refused.Own, Approvals.Approve(proposal, Ada, hash).Refused); // took it in
        var edited = Done(Approvals.Reschedule(proposal, Cyd, null));
        Assert.Equal(Refused.Own, Approvals.Approve(edited, Cyd, hash).Refused); // edited it
        Assert.Equal(Refused.Own, Approvals.Approve(edited, Ben, hash).Refused); // proposed what was edited
        Assert.Null(Seen());
        Assert.Equal(5, Acts().Count(act => act == "refused: approve"));
    }

    [Fact]
    public void Only_the_content_that_was_looked_at_can_be_approved()
    {
        var (taking, hash) = TakenBy(Ada);
        var proposal = Done(Approvals.Propose(taking, Ada));
        Assert.Equal(Refused.OtherContent, Approvals.Approve(proposal, Ben, "another hash").Refused);
        Execute($"update taking_in set content_hash = 'changed' where id = {taking}");
        Assert.Equal(Refused.OtherContent, Approvals.Approve(proposal, Ben, hash).Refused);
        Assert.Equal(Refused.OtherContent, Approvals.Approve(proposal, Ben, "changed").Refused);
        Assert.Null(Seen());
        Assert.Equal(["take in", "propose", "refused: approve", "refused: approve", "refused: approve"], Acts());
    }

    [Fact]
    public void Several_approvers_are_several_people_and_all_of_them_are_needed()
    {
        var (taking, hash) = TakenBy(Ada);
        var proposal = Done(Approvals.Propose(taking, Ada, needed: 2));
        Done(Approvals.Approve(proposal, Ben, hash));
        var version = Fresh.Version;
        Assert.Equal((null, ProposalState.Waiting, ""), (Seen(), State(proposal), version));
        Assert.Equal(Refused.Twice, Approvals.Approve(proposal, Ben, hash).Refused);
        Assert.Null(Seen());
        Done(Approvals.Approve(proposal, Cyd, hash));
        Assert.Equal(1, Seen());
        Assert.Equal([Ben, Cyd], Approvals.Find(proposal)!.Consents.Select(consent => consent.Approver));
        Assert.Equal(["take in", "propose", "consent", "refused: approve", "approve"], Acts());
    }

    [Fact]
    public void What_is_cancelled_is_not_seen_and_cannot_be_approved()
    {
        var (taking, hash) = TakenBy(Ada);
        var waiting = Done(Approvals.Propose(taking, Ada));
        Done(Approvals.Cancel(waiting, Ben, "not ready"));
        Assert.Equal(Refused.Cancelled, Approvals.Approve(waiting, Ben, hash).Refused);
        Assert.Equal(Refused.Cancelled, Approvals.Cancel(waiting, Ben, "").Refused);
        Assert.Equal(Refused.Cancelled, Approvals.Reschedule(waiting, Ben, null).Refused);
        var scheduled = Done(Approvals.Propose(taking, Ada, In(milliseconds: 300)));
        Done(Approvals.Approve(scheduled, Ben, hash));
        Done(Approvals.Cancel(scheduled, Cyd, "wrong day"));
        Thread.Sleep(400);
        Assert.Equal((null, ProposalState.Cancelled), (Seen(), State(scheduled)));
    }

    [Fact]
    public void Withdrawing_is_one_act_of_one_person_with_a_reason_and_shows_what_stood_before()
    {
        Publish(Edition("b", "2024-06-26"), "6");
        var (first, firstHash) = TakenBy(Ada);
        Done(Approvals.Approve(Done(Approvals.Propose(first, Ada)), Ben, firstHash));
        var (second, secondHash) = TakenBy(Ada, "2");
        var corrected = Done(Approvals.Propose(second, Ada));
        Done(Approvals.Approve(corrected, Ben, secondHash));
        Assert.Equal(2, Seen());
        Assert.Equal(Refused.NoReason, Approvals.Withdraw(second, Cyd, " ").Refused);
        Assert.Equal(corrected, Done(Approvals.Withdraw(second, Cyd, "a wrong column")));
        Assert.Equal(1, Seen()); // the edition's earlier taking-in
        Done(Approvals.Withdraw(first, Cyd, "the file was recalled"));
        Assert.Equal(6, Seen()); // the edition before
        Assert.Equal(Refused.NotApproved, Approvals.Withdraw(first, Cyd, "again").Refused);
        Assert.Equal(Refused.Withdrawn, Approvals.Approve(corrected, Ben, secondHash).Refused);
        Assert.Equal((ProposalState.Withdrawn, Cyd, "a wrong column"), Approvals.Find(corrected) is { } found ? (found.State, found.EndedBy, found.Why) : default);
        Assert.Contains(Rows("select act, actor, detail from audit"), row => row == $"withdraw|{Cyd}|taking-in {second}: a wrong column");
        Assert.Equal(["proposed", "approved", "consented", "withdrawn"], Approvals.History(second).Select(happened => happened.Act).OrderBy(act => act == "withdrawn").ThenBy(act => act == "consented").ThenBy(act => act == "approved"));
    }

    [Fact]
    public void What_was_withdrawn_can_be_proposed_again()
    {
        var (taking, hash) = TakenBy(Ada);
        Done(Approvals.Approve(Done(Approvals.Propose(taking, Ada)), Ben, hash));
        Assert.Equal(Refused.Shown, Approvals.Propose(taking, Ada).Refused);
        Done(Approvals.Withdraw(taking, Ben, "a doubt"));
        Done(Approvals.Approve(Done(Approvals.Propose(taking, Ada)), Ben, hash));
        Assert.Equal(1, Seen());
    }

    [Fact]
    public void What_is_not_there_is_refused_and_told_in_the_audit()
    {
        Assert.Equal(Refused.Unknown, Approvals.Propose(42, Ada).Refused);
        Assert.Equal(Refused.Unknown, Approvals.Approve(42, Ada, "hash").Refused);
        Assert.Equal(Refused.Unknown, Approvals.Reschedule(42, Ada, null).Refused);
        Assert.Equal(Refused.Unknown, Approvals.Cancel(42, Ada, "").Refused);
        Assert.Equal(Refused.Unknown, Approvals.Withdraw(42, Ada, "why").Refused);
        Assert.Equal(["refused: propose", "refused: approve", "refused: reschedule", "refused: cancel", "refused: withdraw"], Acts());
        Assert.All(Counts().Where(table => table.Key != "audit"), table => Assert.Equal("0", table.Value));
    }

    [Fact]
    public void An_emergency_is_kept_with_what_it_published()
    {
        var (taking, _) = TakenBy(Operator);
        Editions.Approve(taking, Operator, emergency: "the approvers are ill");
        Assert.Equal("the approvers are ill", Editions.Visible().Single().Emergency);
        Assert.Contains(Rows("select detail from audit"), detail => detail.Contains("emergency: the approvers are ill", StringComparison.Ordinal));
    }

    private (long TakingIn, string Hash) TakenBy(string actor, string printed = "1")
    {
        var id = Editions.TakeIn(OnlyEdition, new byte[] { 1 }, [Printed(OnlyEdition, printed)], [], "", new Dictionary<string, string>(), actor).Id;
        return (id, Rows($"select content_hash from taking_in where id = {id}")[0]);
    }

    private DateTimeOffset In(int milliseconds) => DateTimeOffset.Parse(Rows($"select {Engine.Now(milliseconds)}")[0], System.Globalization.CultureInfo.InvariantCulture);

    private static long Done(Decided decided)
    {
        Assert.Null(decided.Refused);
        return decided.Proposal!.Value;
    }

    private ProposalState State(long proposal) => Approvals.Find(proposal)!.State;

    private IReadOnlyList<string> Acts() => Rows("select act from audit order by id");
}
