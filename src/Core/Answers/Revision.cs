using Answerable.Core.Measures;

namespace Answerable.Core.Answers;

/// <summary>A figure that was shown and is now shown otherwise.</summary>
/// <param name="Before">What was printed or shown before; null where nothing was.</param>
/// <param name="After">What is printed now; null where it is left out.</param>
/// <param name="Was">The edition it was in.</param>
/// <param name="Is">The edition it is in now: another of the same source for a publisher's revision, the same one for an error of ours.</param>
public sealed record Revision(Reading? Before, Reading? After, Edition Was, Edition Is)
{
    /// <summary>Whether we read the same file wrongly before. A publisher's revision comes in another file.</summary>
    public bool IsOurs => Was.Id == Is.Id;

    /// <summary>The reading that says what it is about.</summary>
    public Reading About => After ?? Before!;
}
