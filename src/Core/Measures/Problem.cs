namespace Answerable.Core.Measures;

/// <summary>How grave a <see cref="Problem"/> is.</summary>
public enum ProblemKind
{
    /// <summary>Kept and shown; stops nothing.</summary>
    Note,

    /// <summary>Nothing is published until a person answers it.</summary>
    Question,

    /// <summary>Nothing of the file is stored.</summary>
    Refusal,
}

/// <summary>Something about a publisher's file that a person must know: never silently repaired, always with its place.</summary>
/// <param name="Kind">Whether it is a note, a question or a refusal.</param>
/// <param name="Code">A short lasting name in kebab case, such as <c>unclosed-quote</c>.</param>
/// <param name="Where">The place in the file, in words: <c>line 12, column 3 ("Total calls")</c>.</param>
/// <param name="Text">What was found and what was expected, as a sentence.</param>
public sealed record Problem(ProblemKind Kind, string Code, string Where, string Text)
{
    /// <summary>The problem as one line for a terminal: place, text and code.</summary>
    public override string ToString() => $"{Where}: {Text} [{Code}]";
}
