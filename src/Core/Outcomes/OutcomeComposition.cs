using System.Globalization;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Core.Statistics;

namespace Answerable.Core.Outcomes;

/// <summary>A part of a composition: a type of outcome, or a group of them.</summary>
/// <param name="Group">The group, or the one that the type is in.</param>
/// <param name="Number">The type's number; null for a group.</param>
/// <param name="Type">The type as the catalogue knows it; null for a group, and for one that a person put there.</param>
/// <param name="Value">How many crimes. It can be below zero where crimes were cancelled and their outcomes were not.</param>
public sealed record OutcomePart(OutcomeGroup Group, int? Number, OutcomeType? Type, decimal Value)
{
    /// <summary>The breakdown that holds it in open data: <c>outcome=16</c>, <c>outcome-group=charged</c>.</summary>
    public string Breakdown => Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"outcome={number}") : $"outcome-group={Group.Id}";
}

/// <summary>What became of the crimes of a measure in one place and period, by one count and from one edition alone.</summary>
/// <param name="Crime">The crime.</param>
/// <param name="Count">Which of the two counts.</param>
/// <param name="Place">Where.</param>
/// <param name="Period">When.</param>
/// <param name="Lack">Why there is none.</param>
/// <param name="Edition">The edition; null where there is none.</param>
/// <param name="Types">The parts by type, by group and in the order of the catalogue; what is not decided yet last. Zeros are printed zeros.</param>
public sealed record OutcomeComposition(Measure Crime, OutcomeCount Count, Place Place, Period Period, OutcomeLack Lack, Edition? Edition, IReadOnlyList<OutcomePart> Types)
{
    /// <summary>Under so many a share says too much: rule book section 6.</summary>
    public const decimal SmallWhole = 50;

    private const double Confidence = 0.95;

    /// <summary>The quarters that are missing.</summary>
    public IReadOnlyList<Period> Missing { get; init; } = [];

    /// <summary>All of it: of one count the crimes recorded in the period, of the other what was decided in it.</summary>
    public decimal Whole => Types.Sum(part => part.Value);

    /// <summary>The parts by group, in the order of the catalogue; what is not decided yet last.</summary>
    public IReadOnlyList<OutcomePart> Groups => [.. Types.GroupBy(part => part.Group).Select(group => new OutcomePart(group.Key, null, null, group.Sum(part => part.Value)))];

    /// <summary>What is not decided yet; null in the count that has none.</summary>
    public OutcomePart? Undecided => Groups.FirstOrDefault(part => part.Group.IsOpen);

    /// <summary>Whether shares are told of it.</summary>
    public bool HasShares => Lack == OutcomeLack.None && Whole >= SmallWhole;

    /// <summary>How many months after the period's end it was counted; null where the day of publication is not known.</summary>
    public int? Age => Edition is { PublishedIsAssumed: false } known ? (12 * (known.Published.Year - Period.End.Year)) + known.Published.Month - Period.End.Month : null;

    /// <summary>A group of it; null where it has none.</summary>
    public OutcomePart? Group(OutcomeGroup group) => Groups.FirstOrDefault(part => part.Group == group);

    /// <summary>A part in percent of the whole, unrounded; null where the whole is under 50.</summary>
    public decimal? Share(OutcomePart part) => HasShares ? Shares.Percent(part.Value, Whole) : null;

    /// <summary>
    /// The range that a share lies in but for chance, in percent: Wilson's score, 95%. It takes crimes as independent of each other, which is kinder than they
    /// are. Null where no share is told, and where the part is below zero or more than the whole.
    /// </summary>
    public Interval? Interval(OutcomePart part) => HasShares && part.Value >= 0 && part.Value <= Whole
        ? Statistics.Interval.OfShare((double)part.Value, (double)Whole, Confidence) * 100 : null;

    /// <summary>Several places in one; null where they are not all there, or not of one period and edition.</summary>
    /// <param name="parts">One for each place; none of them may lie in another.</param>
    /// <param name="place">What they are together.</param>
    public static OutcomeComposition? Together(IReadOnlyList<OutcomeComposition> parts, Place place)
    {
        if (parts.Count < 2 || parts.Any(part => part.Lack != OutcomeLack.None || (part.Crime, part.Count, part.Period, part.Edition) != (parts[0].Crime, parts[0].Count, parts[0].Period, parts[0].Edition))) return null;
        return parts[0] with
        {
            Place = place,
            Types = [.. parts[0].Types.Select(type => type with { Value = parts.Sum(part => part.Types.First(other => other.Number == type.Number).Value) })],
        };
    }

    /// <summary>Whether compositions were all counted at the same age, so that what is not decided yet can be compared.</summary>
    public static bool AreOfOneAge(IEnumerable<OutcomeComposition> compositions)
    {
        var ages = compositions.Where(one => one.Lack == OutcomeLack.None).Select(one => one.Age).Distinct().ToList();
        return ages is [] or [not null];
    }
}
