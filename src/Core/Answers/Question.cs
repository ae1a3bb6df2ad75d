using Answerable.Core.Periods;

namespace Answerable.Core.Answers;

/// <summary>One question to the Store, whole and unchanging; an address of the site is its spelling.</summary>
/// <param name="Measure">The measure's id.</param>
/// <param name="Places">Place ids; empty for every place there is.</param>
/// <param name="From">Only periods that end with or after the end of this one; null for no bound.</param>
/// <param name="To">Only periods that end with or before the end of this one; null for no bound.</param>
/// <param name="Group">The group in which ranks are asked for; null for none.</param>
/// <param name="AsOf">What had been published by this day; null for all.</param>
/// <param name="Audience">Who asks; everybody when nobody is named.</param>
public sealed record Question(
    string Measure,
    IReadOnlyList<string> Places,
    Period? From = null,
    Period? To = null,
    string? Group = null,
    DateOnly? AsOf = null,
    Audience? Audience = null)
{
    /// <summary>Whether a period is asked for. From and to compare the ends of periods, whatever their lengths.</summary>
    public bool Asks(Period period) =>
        (From is not { } from || period.End >= from.End) && (To is not { } to || period.End <= to.End);
}
