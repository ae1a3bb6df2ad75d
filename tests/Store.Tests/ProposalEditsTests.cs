using System.Globalization;

namespace Answerable.Store.Tests;

/// <summary>Any edit voids what was approved, and keeps the time unless another is given.</summary>
public abstract class ProposalEditsTests(Engine engine) : StoreTests(engine)
{
    private const string Ada = "ada@office.example", Ben = "ben@office.example", Cyd = "cyd@office.example";

    private Approvals Approvals => new(Database);

    [Fact]
    public void An_edit_after_approval_voids_it_and_keeps_the_time()
    {
        var edition = Edition();
        var first = TakeIn(edition, Printed(edition, "1")).Id;
        var proposal = Made(Approvals.Propose(first, Ada, In(500)));
        Assert.True(Approvals.Approve(proposal, Ben, Hash(first)).IsDone);
        var second = TakeIn(edition, Printed(edition, "2")).Id;
        var edited = Made(Approvals.Propose(second, Ada));
        var (was, now) = (Approvals.Find(proposal)!, Approvals.Find(edited)!);
        Assert.Equal((ProposalState.Edited, ProposalState.Waiting, was.PublishAt, proposal), (was.State, now.State, now.PublishAt, now.Replaces));
        Assert.Equal(Refused.Edited, Approvals.Approve(proposal, Cyd, Hash(first)).Refused);
        Thread.Sleep(600);
        Assert.Null(Seen()); // its time has come and nobody approved what it is now
        Assert.True(Approvals.Find(edited)!.IsLate);
        Assert.Equal(Refused.OtherContent, Approvals.Approve(edited, Ben, Hash(first)).Refused);
        Assert.True(Approvals.Approve(edited, Ben, Hash(second)).IsDone);
        Assert.Equal(2, Seen());
    }

    [Fact]
    public void Another_time_must_be_approved_again()
    {
        var edition = Edition();
        var taking = TakeIn(edition, Printed(edition, "1")).Id;
        var proposal = Made(Approvals.Propose(taking, Ada, In(300)));
        Assert.True(Approvals.Approve(proposal, Ben, Hash(taking)).IsDone);
        var later = Made(Approvals.Reschedule(proposal, Ada, In(60_000)));
        Thread.Sleep(400);
        Assert.Null(Seen());
        Assert.Equal(Refused.Edited, Approvals.Reschedule(proposal, Ada, null).Refused);
        Assert.True(Approvals.Approve(later, Ben, Hash(taking)).IsDone);
        Assert.Equal(ProposalState.Scheduled, Approvals.Find(later)!.State);
        Assert.Equal(Refused.Approved, Approvals.Approve(later, Cyd, Hash(taking)).Refused);
        var atOnce = Made(Approvals.Reschedule(later, Cyd, null));
        Assert.True(Approvals.Approve(atOnce, Ben, Hash(taking)).IsDone);
        Assert.Equal(1, Seen());
        Assert.Equal(Refused.Shown, Approvals.Reschedule(atOnce, Ada, null).Refused);
        Assert.Equal(Refused.Shown, Approvals.Cancel(atOnce, Ada, "").Refused);
    }

    [Fact]
    public void What_is_scheduled_twice_changes_the_version_once()
    {
        var edition = Edition();
        var taking = TakeIn(edition, Printed(edition, "1")).Id;
        var before = Fresh.Tag;
        var proposal = Made(Approvals.Propose(taking, Ada, In(200)));
        Assert.True(Approvals.Approve(proposal, Ben, Hash(taking)).IsDone);
        Approvals.Reschedule(proposal, Ada, In(60_000));
        Thread.Sleep(300);
        Assert.Equal(before, Fresh.Tag); // not even that something was due shows
    }

    [Fact]
    public void An_earlier_taking_in_is_gone_back_to_by_withdrawing_the_later_one()
    {
        var edition = Edition();
        var (first, second) = (Publish(edition, "1"), Publish(edition, "2"));
        Assert.True(Approvals.Withdraw(first, Ben, "superseded").IsDone);
        Assert.Equal(Refused.LaterIsApproved, Approvals.Propose(first, Ada).Refused);
        Assert.True(Approvals.Withdraw(second, Ben, "wrong").IsDone);
        Assert.True(Approvals.Approve(Made(Approvals.Propose(first, Ada)), Ben, Hash(first)).IsDone);
        Assert.Equal(1, Seen());
    }

    [Fact]
    public void What_waits_is_listed_by_its_time()
    {
        var (one, two, three) = (Edition("a"), Edition("b"), Edition("c"));
        var whenApproved = Made(Approvals.Propose(TakeIn(one, Printed(one, "1")).Id, Ada));
        var late = Made(Approvals.Propose(TakeIn(two, Printed(two, "2")).Id, Ada, In(90_000)));
        var soonTaking = TakeIn(three, Printed(three, "3")).Id;
        var soon = Made(Approvals.Propose(soonTaking, Ada, In(60_000), note: "with the quarterly"));
        Approvals.Approve(soon, Ben, Hash(soonTaking));
        Assert.Equal([soon, late, whenApproved], Approvals.Pending().Select(proposal => proposal.Id));
        Assert.Equal([ProposalState.Scheduled, ProposalState.Waiting, ProposalState.Waiting], Approvals.Pending().Select(proposal => proposal.State));
        Assert.Equal("with the quarterly", Approvals.Pending()[0].Note);
    }

    [Fact]
    public void What_would_change_is_told_the_largest_first()
    {
        var (older, newer) = (Edition("a", "2024-06-26"), Edition("b", "2024-07-24"));
        Editions.Approve(TakeIn(older, Printed(older, "100", "2024-03"), Printed(older, "100", "2024-04"), Printed(older, "7", "2024-05")).Id, Operator);
        var taking = TakeIn(newer, Printed(newer, "101", "2024-03"), Printed(newer, "150", "2024-04"), Printed(newer, "7", "2024-05"), Printed(newer, "9", "2024-06")).Id;
        Assert.Equal(["100>150", "100>101", ">9"], Approvals.ChangesAgainstVisible(taking).Select(Said));
        Editions.Approve(taking, Operator);
        var corrected = TakeIn(newer, Printed(newer, "101", "2024-03"), Printed(newer, "151", "2024-04"), Printed(newer, "7", "2024-05")).Id;
        Assert.Equal(["150>151", "9>"], Approvals.ChangesAgainstVisible(corrected).Select(Said));
    }

    private static string Said(Difference difference) => $"{difference.Before?.Value}>{difference.After?.Value}";

    private static long Made(Decided decided)
    {
        Assert.Null(decided.Refused);
        return decided.Proposal!.Value;
    }

    private string Hash(long takingIn) => Rows($"select content_hash from taking_in where id = {takingIn}")[0];

    private DateTimeOffset In(int milliseconds) => DateTimeOffset.Parse(Rows($"select {Engine.Now(milliseconds)}")[0], CultureInfo.InvariantCulture);
}
