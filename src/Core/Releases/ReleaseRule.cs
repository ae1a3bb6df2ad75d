using Answerable.Core.Periods;

namespace Answerable.Core.Releases;

/// <summary>A third of a month: as exact as an expected date is said.</summary>
public enum PartOfMonth
{
    /// <summary>Up to the 10th.</summary>
    Early,

    /// <summary>The 11th to the 20th.</summary>
    Middle,

    /// <summary>From the 21st on.</summary>
    Late,
}

/// <summary>A release whose day is known, from which the delay of others is taken.</summary>
/// <param name="Covers">What its newest figures were of.</param>
/// <param name="Day">The day.</param>
/// <param name="IsPublished">False where the day was only announced.</param>
public sealed record Precedent(Period Covers, DateOnly Day, bool IsPublished);

/// <summary>A publication nobody gave a date for, worked out by a rule. It has a month, never a day.</summary>
/// <param name="Source">The source's id in the catalogue.</param>
/// <param name="For">What its newest figures will be of.</param>
/// <param name="Month">The month in which it is expected.</param>
/// <param name="Part">Which part of that month, where a precedent tells.</param>
/// <param name="From">The release whose delay was taken; null where the rule names the delay.</param>
public sealed record Expected(string Source, Period For, Period Month, PartOfMonth? Part, Precedent? From) : Due(Source, For)
{
    /// <inheritdoc/>
    public override DateOnly First => Month.Start;

    /// <inheritdoc/>
    public override DateOnly Last => Month.End;
}

/// <summary>How often a source publishes, and how long after the months its figures are of.</summary>
/// <param name="Months">From one release to the next.</param>
/// <param name="Covering">How many months the newest figures of a release are of: 1, or 12 for years that roll on.</param>
/// <param name="LagMonths">How many months after the last of them; null to take the delay of the latest release whose day is known.</param>
public sealed record ReleaseRule(int Months, int Covering, int? LagMonths)
{
    /// <summary>The newest figures of a release that goes up to a month.</summary>
    public Period UpTo(Period last) => last.LastMonth.Plus(1 - Covering).Lasting(Covering);

    /// <summary>When figures of a period are expected; null when no delay is known.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="period">What the figures are of.</param>
    /// <param name="precedent">The latest release whose day is known, if there is one.</param>
    public Expected? Expect(string source, Period period, Precedent? precedent)
    {
        if (LagMonths is { } months) return new(source, period, period.LastMonth.Plus(months), null, null);
        return precedent is null ? null : new(source, period, period.LastMonth.Plus(Lag(precedent)), PartOf(precedent.Day), precedent);
    }

    /// <summary>How many months after the last month of its figures a release came.</summary>
    public static int Lag(Precedent precedent)
    {
        var last = precedent.Covers.LastMonth.Start;
        return ((precedent.Day.Year - last.Year) * 12) + precedent.Day.Month - last.Month;
    }

    private static PartOfMonth PartOf(DateOnly day) => day.Day switch { <= 10 => PartOfMonth.Early, <= 20 => PartOfMonth.Middle, _ => PartOfMonth.Late };
}
