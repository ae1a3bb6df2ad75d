namespace Answerable.Core.Statements;

/// <summary>Where a statement that is written stands.</summary>
public enum DraftState
{
    /// <summary>Something in it nobody has proposed yet.</summary>
    InDraft,

    /// <summary>It is proposed as it was last saved, and waits for approval.</summary>
    Proposed,

    /// <summary>It is approved as it was last saved, and waits for its time.</summary>
    Scheduled,

    /// <summary>It is published as it was last saved.</summary>
    Published,
}
