namespace Answerable.Core.Answers;

/// <summary>Who asks, which is a part of every question. There are no other audiences than these.</summary>
public abstract record Audience
{
    private Audience()
    {
    }

    /// <summary>Everybody.</summary>
    public static Audience Public { get; } = new Everybody();

    /// <summary>Everybody: what is approved as public and due.</summary>
    public sealed record Everybody : Audience;

    /// <summary>Everybody, as they saw it at a moment: what was shown then and was not taken back since.</summary>
    /// <param name="At">The moment, which is over.</param>
    public sealed record Earlier(DateTimeOffset At) : Audience;

    /// <summary>Whoever looks at a taking-in before it is shown: what everybody sees, with it in the place of what its edition shows now.</summary>
    /// <param name="TakingIn">The taking-in.</param>
    public sealed record Preview(long TakingIn) : Audience;

    /// <summary>Staff of the office: what is internal, and what is public.</summary>
    public sealed record Staff : Audience;

    /// <summary>A partner organisation: what everybody sees, and the internal editions that name it.</summary>
    /// <param name="Organisation">The organisation.</param>
    public sealed record Partner(string Organisation) : Audience;
}
