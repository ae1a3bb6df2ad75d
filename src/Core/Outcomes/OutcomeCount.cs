namespace Answerable.Core.Outcomes;

/// <summary>
/// The two counts of outcomes. They are of different crimes and never meet: neither is added to the other, and no share has a part of one and a whole of the other.
/// </summary>
public enum OutcomeCount
{
    /// <summary>What has become so far of the crimes recorded in a period. Its whole is those crimes.</summary>
    OfOffences,

    /// <summary>What was decided in a period, whenever the crime was recorded. Its whole is those decisions.</summary>
    Recorded,
}

/// <summary>The measures that hold the counts.</summary>
public static class OutcomeCounts
{
    /// <summary>The id of the measure of <see cref="OutcomeCount.OfOffences"/>.</summary>
    public const string OfOffences = "outcomes-of-offences";

    /// <summary>The id of the measure of <see cref="OutcomeCount.Recorded"/>.</summary>
    public const string Recorded = "outcomes-recorded";

    /// <summary>The id of the measure that holds a count.</summary>
    public static string Measure(this OutcomeCount count) => count == OutcomeCount.Recorded ? Recorded : OfOffences;
}
