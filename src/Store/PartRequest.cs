namespace Answerable.Store;

/// <summary>How a request for a part of a paper stands.</summary>
public enum PartState
{
    /// <summary>Nothing was written.</summary>
    Asked,

    /// <summary>Something was written, and they do not stand by it yet.</summary>
    Written,

    /// <summary>They stand by what they wrote.</summary>
    Agreed,

    /// <summary>The office does not ask any more.</summary>
    CalledOff,
}

/// <summary>One step of a request.</summary>
/// <param name="Number">1 for the first, then 2, 3 …</param>
/// <param name="Act">What was done: one of the words of <see cref="PartRequest"/>.</param>
/// <param name="Content">The text that was written or taken over; the reason for which it was called off.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
public sealed record PartStep(int Number, string Act, string Content, string By, DateTimeOffset At);

/// <summary>A part of a paper that somebody else is asked to write, and what became of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The kind of paper.</param>
/// <param name="Name">Which of its kind.</param>
/// <param name="Part">Which part of it.</param>
/// <param name="AskedOf">Who is asked: an account's address, or in words whom the office asks by other ways.</param>
/// <param name="SignsIn">Whether they sign in here and write it themselves.</param>
/// <param name="Asked">What is asked.</param>
/// <param name="Due">The last day.</param>
/// <param name="By">Who asks.</param>
/// <param name="At">When.</param>
/// <param name="Steps">What happened, in order.</param>
public sealed record PartRequest(
    long Id, string Kind, string Name, string Part, string AskedOf, bool SignsIn, string Asked, DateOnly Due, string By, DateTimeOffset At, IReadOnlyList<PartStep> Steps)
{
    /// <summary>The words of the steps.</summary>
    public const string Written = "written", Agreed = "agreed", Taken = "taken", CalledOff = "called off";

    /// <summary>How it stands.</summary>
    public PartState State => Steps.Any(step => step.Act == CalledOff) ? PartState.CalledOff
        : Steps.LastOrDefault(step => step.Act is Written or Agreed)?.Act switch { Agreed => PartState.Agreed, Written => PartState.Written, _ => PartState.Asked };

    /// <summary>Whether somebody still has to do something about it.</summary>
    public bool IsOpen => State is PartState.Asked or PartState.Written;

    /// <summary>The text as it was last written; empty before.</summary>
    public string Text => Steps.LastOrDefault(step => step.Act == Written)?.Content ?? "";

    /// <summary>The text as the paper last took it over; null as long as it did not.</summary>
    public string? TakenText => Steps.LastOrDefault(step => step.Act == Taken)?.Content;

    /// <summary>The number of the last step by which the text or their standing by it changed; 0 before the first. Taking it over changes neither.</summary>
    public int LastWord => Steps.LastOrDefault(step => step.Act != Taken)?.Number ?? 0;

    /// <summary>Whether it is open on a day after its last.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && Due < today;

    /// <summary>Everybody who wrote something that the paper took over: they are among its authors.</summary>
    public IEnumerable<string> Authors => TakenText is null ? [] : Steps.Where(step => step.Act == Written && step.Number < Steps.Last(taken => taken.Act == Taken).Number).Select(step => step.By).Distinct();
}
