using Answerable.Core.Periods;

namespace Answerable.Core.Measures;

/// <summary>Which way is good, where a change has a good direction at all.</summary>
public enum Direction
{
    /// <summary>Neither: more or less is not in itself better.</summary>
    Neutral,

    /// <summary>More is better.</summary>
    Up,

    /// <summary>Less is better.</summary>
    Down,
}

/// <summary>The unit of a measure's values.</summary>
public enum Unit
{
    /// <summary>A count of things.</summary>
    Count,

    /// <summary>Percent, 0 to 100.</summary>
    Percent,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Pounds sterling.</summary>
    Pounds,
}

/// <summary>How it is judged whether a measure has changed: the decision table of the rule book, section 1.</summary>
public enum Method
{
    /// <summary>It is not judged.</summary>
    None,

    /// <summary>Months, each on its own, on an XmR chart.</summary>
    Individuals,

    /// <summary>Twelve months against the twelve before. Their line is drawn and never judged: its neighbours share months.</summary>
    TwelveMonths,

    /// <summary>As twelve months, but so few that a percentage says nothing and only the numbers are shown.</summary>
    RareEvents,

    /// <summary>Percentages of people asked, judged only where it is known how many were asked.</summary>
    Survey,

    /// <summary>Months, each against the same month of the year before: published thirteen at a time, and with a season in them.</summary>
    SameMonth,
}

/// <summary>A level that a measure is held against.</summary>
/// <param name="Value">The level, in the measure's unit; reaching it counts as meeting it.</param>
/// <param name="Name">What it is called, such as "national standard".</param>
/// <param name="From">The first month it is applied to here.</param>
/// <param name="Source">Where it is said.</param>
/// <param name="Excludes">Ids of places that are not judged by it.</param>
public sealed record Standard(decimal Value, string Name, Period From, string Source, IReadOnlyList<string> Excludes);

/// <summary>How months are put together to a longer period.</summary>
public enum Totalling
{
    /// <summary>They cannot be, from what is published: a median of medians is not a median.</summary>
    None,

    /// <summary>By adding.</summary>
    Sum,

    /// <summary>As the mean weighted by <see cref="Measure.Weight"/>, or from the counts themselves where they are known.</summary>
    Weighted,
}

/// <summary>Something published about every place and period: its unit, which way is good, and how it relates to other measures.</summary>
/// <param name="Id">Its lasting id, such as <c>999-percent-under-10s</c>.</param>
/// <param name="Name">What it is called on a page, in sentence case.</param>
/// <param name="ShortName">What it is called above a column.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Direction">Which way is good.</param>
/// <param name="Decimals">Digits after the point when shown on a page.</param>
/// <param name="Totalling">How months are put together.</param>
/// <param name="Weight">The id of the measure that weighs it, for <see cref="Totalling.Weighted"/>.</param>
/// <param name="Part">The id of the count that this percentage is the share of, or null.</param>
/// <param name="Whole">The id of the count it is a share in, or null.</param>
/// <param name="Standard">The level it is held against, or null.</param>
public sealed record Measure(
    string Id,
    string Name,
    string ShortName,
    Unit Unit,
    Direction Direction,
    int Decimals,
    Totalling Totalling,
    string? Weight,
    string? Part,
    string? Whole,
    Standard? Standard)
{
    /// <summary>What it is about, as lists of measures are divided: <c>999</c>, <c>crime</c>, <c>knife-and-firearms</c>, <c>fraud</c>, <c>population</c>.</summary>
    public string Topic { get; init; } = "";

    /// <summary>Other headings that publishers print over it; its name and short name are headings too.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>The ids of the measures it is the sum of, all together or not at all; empty where it is not a sum of others.</summary>
    public IReadOnlyList<string> Components { get; init; } = [];

    /// <summary>The ids of measures that count some of what it counts, but not all: what they leave of it is the rest. Empty where none is known.</summary>
    public IReadOnlyList<string> Includes { get; init; } = [];

    /// <summary>How it is judged whether a change is real.</summary>
    public Method Method { get; init; }

    /// <summary>How the ids of measures begin that an office defines itself. No shipped measure's does, so the two never meet.</summary>
    public const string OwnPrefix = "office-";

    /// <summary>Whether the office whose site this is defined it.</summary>
    public bool IsOwn => Id.StartsWith(OwnPrefix, StringComparison.Ordinal);

    /// <summary>What its figures may be for, where the office defined it; null otherwise, and where its definition does not stand any more.</summary>
    public OwnTerms? Terms { get; init; }

    /// <summary>Whether only an office or its force has figures of it for one force: no publisher's table does.</summary>
    public bool IsGivenByOffices { get; init; }

    /// <summary>The id of the measure it is counted for and shown with, and for nothing else; null for one that has a page of its own.</summary>
    public string? For { get; init; }

    /// <summary>What it can be counted against, the one forces are compared by first; empty where it is compared as it stands.</summary>
    public IReadOnlyList<Per> Rates { get; init; } = [];

    /// <summary>What residents call the things it counts; null for a measure that is not told in everyday words.</summary>
    public Everyday? Everyday { get; init; }

    /// <summary>What it is never divided by, though it looks as if it could be, and why.</summary>
    public IReadOnlyList<NeverPer> NeverPer { get; init; } = [];

    /// <summary>The measure and the group of its categories that it is drawn from; null for one with readings of its own alone.</summary>
    public Drawn? Drawn { get; init; }
}

/// <summary>What residents call the things a measure counts, and what they are told for how many of.</summary>
/// <param name="One">One of them: burglary.</param>
/// <param name="Many">Several, and what they are as a whole: burglaries of homes.</param>
/// <param name="Per">What one is told for how many of: people, or households where a home is what it happens to.</param>
public sealed record Everyday(string One, string Many, Per Per);

/// <summary>A shortcut that misleads: a measure divided by others.</summary>
/// <param name="Of">The ids of the others.</param>
/// <param name="Why">Why not, as a sentence for the public.</param>
public sealed record NeverPer(IReadOnlyList<string> Of, string Why);

/// <summary>What a measure is drawn from: one group of another's categories.</summary>
/// <param name="Measure">The id of the other.</param>
/// <param name="Group">The group.</param>
public sealed record Drawn(string Measure, CategoryGroup Group);

/// <summary>What the figures of an office's own measure may be for.</summary>
/// <param name="Places">The ids of its places.</param>
/// <param name="Months">How many months a figure covers.</param>
/// <param name="Last">The last month with figures; null while it goes on.</param>
public sealed record OwnTerms(IReadOnlyList<string> Places, int Months, Period? Last);

/// <summary>What a count is divided by to compare places of different size: so many of a measure, such as 1,000 people.</summary>
/// <param name="Number">How many of them: 1,000 or 100,000.</param>
/// <param name="Of">The id of the measure that counts them.</param>
public sealed record Per(int Number, string Of)
{
    /// <summary>The breakdown that holds such a rate as a publisher printed it: <c>per=1000-population</c>.</summary>
    public string Breakdown => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"per={Number}-{Of}");
}
