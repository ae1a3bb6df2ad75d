using Answerable.Core.Measures;

namespace Answerable.Store;

/// <summary>Who may see an edition.</summary>
public enum Classification
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Staff and the partner organisations that are named for it.</summary>
    Internal,
}

/// <summary>Where a proposal stands.</summary>
public enum ProposalState
{
    /// <summary>Not enough people have approved it.</summary>
    Waiting,

    /// <summary>Approved, and its time has not come.</summary>
    Scheduled,

    /// <summary>Approved and due.</summary>
    Shown,

    /// <summary>Another proposal replaces it.</summary>
    Edited,

    /// <summary>Called off before it was shown.</summary>
    Cancelled,

    /// <summary>Taken back after it was approved.</summary>
    Withdrawn,
}

/// <summary>One person's yes.</summary>
/// <param name="Approver">Who.</param>
/// <param name="At">When.</param>
public sealed record Consent(string Approver, DateTimeOffset At);

/// <summary>What is to be shown, to whom and from when, as one person proposed it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="TakingIn">The taking-in.</param>
/// <param name="Edition">Its edition.</param>
/// <param name="ContentHash">The digest of what is to be seen; an approval names it.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="ProposedAt">When.</param>
/// <param name="PublishAt">From when on it is to be seen; null for as soon as it is approved.</param>
/// <param name="Classification">Who is to see it.</param>
/// <param name="Needed">How many people must approve it.</param>
/// <param name="Note">What the proposer says about it.</param>
/// <param name="Replaces">The proposal that this one is an edit of.</param>
/// <param name="Consents">Who approved it, in order.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="EndedBy">Who edited, cancelled or withdrew it; empty while nobody did.</param>
/// <param name="Why">Why it was cancelled or withdrawn.</param>
/// <param name="IsLate">Whether its time has come and it still waits for approval.</param>
public sealed record Proposal(
    long Id, long TakingIn, Edition Edition, string ContentHash, string ProposedBy, DateTimeOffset ProposedAt, DateTimeOffset? PublishAt,
    Classification Classification, int Needed, string Note, long? Replaces, IReadOnlyList<Consent> Consents, ProposalState State, string EndedBy,
    string Why, bool IsLate);

/// <summary>Why an act on a proposal was refused. Every refusal is in the audit.</summary>
public enum Refused
{
    /// <summary>There is no such proposal or taking-in.</summary>
    Unknown,

    /// <summary>Who proposed, edited or took it in may not approve it.</summary>
    Own,

    /// <summary>The content is not the one that was looked at.</summary>
    OtherContent,

    /// <summary>It was edited since.</summary>
    Edited,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,

    /// <summary>The same person has approved it already.</summary>
    Twice,

    /// <summary>Enough people have approved it already.</summary>
    Approved,

    /// <summary>It is shown already.</summary>
    Shown,

    /// <summary>A later taking-in of the same edition is approved: withdraw that one, and this can be proposed.</summary>
    LaterIsApproved,

    /// <summary>Nothing of it is approved, so there is nothing to withdraw.</summary>
    NotApproved,

    /// <summary>No reason was given.</summary>
    NoReason,
}

/// <summary>What became of an act.</summary>
/// <param name="Proposal">The proposal it was about or made; null where there is none.</param>
/// <param name="Refused">Why it was refused; null when it was done.</param>
public readonly record struct Decided(long? Proposal, Refused? Refused)
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Refused is null;
}

/// <summary>One thing that happened to a taking-in on its way to being seen.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who did it.</param>
/// <param name="Act">proposed, consented, approved, edited, cancelled, withdrawn.</param>
/// <param name="Proposal">The proposal; null for what was published without one.</param>
/// <param name="PublishAt">From when on it was to be seen, where the act says so.</param>
/// <param name="Why">The reason or note.</param>
public sealed record Happened(DateTimeOffset At, string By, string Act, long? Proposal, DateTimeOffset? PublishAt, string Why);

/// <summary>One figure that would be shown otherwise than it is now.</summary>
/// <param name="Before">What is visible; null when nothing is.</param>
/// <param name="After">What the taking-in holds; null when it no longer holds it.</param>
public sealed record Difference(Reading? Before, Reading? After)
{
    /// <summary>By what part of itself a changed figure changes, 0.1 for a tenth; null where one side has no number.</summary>
    public decimal? Share => (Before?.Value, After?.Value) is ({ } was, { } now)
        ? was == 0 ? (now == 0 ? 0 : decimal.MaxValue) : Math.Abs((now - was) / was) : null;
}
