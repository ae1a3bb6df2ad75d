using Answerable.Core.Measures;

namespace Answerable.Core.Answers;

/// <summary>One taking-in of an edition. The same edition may be taken in again under a corrected mapping: that is our error, not the publisher's.</summary>
/// <param name="Order">Later takings-in have higher numbers.</param>
/// <param name="Edition">The edition.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Notes">What was noticed on the way in: kept and shown.</param>
public sealed record TakenIn(long Order, Edition Edition, DateTimeOffset At, IReadOnlyList<TakenNote> Notes);

/// <summary>A note about one reading, or about the file when place and period are null.</summary>
/// <param name="Place">The id of the place it is about.</param>
/// <param name="Period">The period it is about, in canonical spelling.</param>
/// <param name="Problem">The problem.</param>
public sealed record TakenNote(string? Place, string? Period, Problem Problem)
{
    /// <summary>The id of the measure it is about; null for every measure of that place and period in the edition.</summary>
    public string? Measure { get; init; }
}

/// <summary>Visible readings of one or more measures, with the editions they came from, as they stood at one version.</summary>
/// <param name="Version">The moment of the last change of what is visible.</param>
/// <param name="Readings">Every visible reading, in no particular order.</param>
/// <param name="Editions">The editions, by id.</param>
public sealed record Holdings(string Version, IReadOnlyList<Reading> Readings, IReadOnlyDictionary<string, TakenIn> Editions)
{
    /// <summary>The same, as far as it had been published by a day.</summary>
    public Holdings AsOf(DateOnly day) => this with
    {
        Readings = [.. Readings.Where(reading => Editions[reading.Edition].Edition.Published <= day)],
    };
}
