namespace Answerable.Core.Statements;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">Its first character, counted from 0.</param>
/// <param name="Length">How many characters it has.</param>
public readonly record struct Spot(int Start, int Length)
{
    /// <summary>The character behind its last.</summary>
    public int End => Start + Length;

    /// <summary>From one character up to, and without, another.</summary>
    public static Spot Between(int start, int end) => new(start, end - start);

    /// <summary>What stands there.</summary>
    public string In(string text) => text.Substring(Start, Length);

    /// <summary>Whether the other lies wholly within.</summary>
    public bool Holds(Spot other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share a character.</summary>
    public bool Meets(Spot other) => Start < other.End && other.Start < End;
}
