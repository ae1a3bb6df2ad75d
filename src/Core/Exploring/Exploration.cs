using Answerable.Core.Measures;
using Answerable.Core.Periods;

namespace Answerable.Core.Exploring;

/// <summary>How an answer is looked at.</summary>
public enum View
{
    /// <summary>Places beside each other in one period.</summary>
    Compare,

    /// <summary>Periods one after another.</summary>
    Trend,

    /// <summary>Places by periods, or measures by places, with what they add up to.</summary>
    Table,

    /// <summary>Places where they lie, in one period.</summary>
    Map,
}

/// <summary>How long the periods are.</summary>
public enum Span
{
    /// <summary>One month.</summary>
    Month,

    /// <summary>A calendar quarter.</summary>
    Quarter,

    /// <summary>Any twelve months.</summary>
    TwelveMonths,

    /// <summary>January to December.</summary>
    Year,
}

/// <summary>In what a measure is told.</summary>
public enum Telling
{
    /// <summary>As it stands: a number, a percentage, seconds.</summary>
    Number,

    /// <summary>For each so many people or households.</summary>
    Rate,

    /// <summary>The change from a year before.</summary>
    Change,

    /// <summary>In percent of the number it is part of.</summary>
    Share,
}

/// <summary>One question of those who explore, whole and unchanging; an address is its spelling.</summary>
/// <param name="Measures">One to four measures, the first decides what is usual.</param>
/// <param name="Places">What was chosen: ids of places and groups, <c>all</c>, <c>areas-norfolk</c>. The first single place is the one looked at.</param>
/// <param name="Span">How long the periods are.</param>
/// <param name="Telling">In what it is told.</param>
/// <param name="Per">The measure it is counted against, for a rate.</param>
/// <param name="View">How it is looked at.</param>
/// <param name="From">The month in which the first period ends; null for no bound.</param>
/// <param name="To">The month in which the last period ends; null for the last there is.</param>
/// <param name="AsOf">What had been published by this day; null for all.</param>
public sealed record Exploration(
    IReadOnlyList<Measure> Measures, IReadOnlyList<string> Places, Span Span, Telling Telling, string? Per, View View, Period? From, Period? To, DateOnly? AsOf)
{
    /// <summary>The most measures one question may have.</summary>
    public const int MostMeasures = 4;

    /// <summary>The most places that may be named.</summary>
    public const int MostPlaces = 60;

    /// <summary>Whether places stand beside each other in one period: in order, or where they lie.</summary>
    public bool IsOfOnePeriod => View is View.Compare or View.Map;

    /// <summary>The measure that decides what is usual.</summary>
    public Measure Measure => Measures[0];

    /// <summary>Whether it asks the same.</summary>
    public bool Equals(Exploration? other) => other is not null && Measures.SequenceEqual(other.Measures) && Places.SequenceEqual(other.Places)
        && (Span, Telling, Per, View, From, To, AsOf) == (other.Span, other.Telling, other.Per, other.View, other.From, other.To, other.AsOf);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Measure.Id, Places.Count, Span, Telling, View, From, To, AsOf);
}
