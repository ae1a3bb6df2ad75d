namespace Answerable.Store;

/// <summary>What became of a question of the public.</summary>
public enum AskedState
{
    /// <summary>Nobody has decided yet.</summary>
    Waiting,

    /// <summary>It became a question that is to be published.</summary>
    Taken,

    /// <summary>It asks what another asks already.</summary>
    Joined,

    /// <summary>It is not answered here.</summary>
    Declined,
}

/// <summary>A question of the public as it was sent.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Received">The day on which it came.</param>
/// <param name="Text">What was sent; empty when it was taken away.</param>
/// <param name="About">What it is about: the plan and the priority; empty for none.</param>
/// <param name="Area">The id of the area it is about; empty for none.</param>
/// <param name="ReplyTo">The sealed address for a reply; empty for none, or when it was taken away.</param>
/// <param name="Marks">Kinds of personal data that were found in it.</param>
/// <param name="IsInFlood">Whether it came when very many came.</param>
/// <param name="State">What became of it.</param>
/// <param name="Number">The number of the question that it became or joined; null for none.</param>
/// <param name="Reason">Why it was declined; empty otherwise.</param>
public sealed record AskedQuestion(
    long Id, DateOnly Received, string Text, string About, string Area, string ReplyTo, IReadOnlyList<string> Marks, bool IsInFlood, AskedState State, int? Number, string Reason)
{
    /// <summary>Whether what was sent was taken away.</summary>
    public bool IsForgotten => Text.Length == 0;
}
