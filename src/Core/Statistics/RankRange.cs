namespace Answerable.Core.Statistics;

/// <summary>An estimate and how exact it is.</summary>
/// <param name="Value">The estimate, in any unit.</param>
/// <param name="StandardError">Its standard error in the same unit, 0 or more. For a share √(p(1 − p)/n), for a rate √count/population.</param>
public readonly record struct Estimate(double Value, double StandardError);

/// <summary>The places that a member's true rank could be; a rank is never shown without it.</summary>
/// <param name="Best">The lowest number.</param>
/// <param name="Worst">The highest number.</param>
public readonly record struct RankRange(int Best, int Worst)
{
    /// <summary>Whether two ranges share a place: only if they do not is a change of rank put in words.</summary>
    /// <param name="other">The other range.</param>
    public bool Overlaps(RankRange other) => Best <= other.Worst && other.Best <= Worst;

    /// <summary>
    /// The range of each member: one more than the number clearly better, to the number ranked less those clearly worse. Source: the
    /// pairwise comparisons of Mogstad, Romano, Shaikh and Wilhelm (csranks) with Bonferroni's multiplier; rule book section 8.
    /// </summary>
    /// <param name="estimates">One for each member; null where it has none, and then it is not ranked.</param>
    /// <param name="highestFirst">True when more is better.</param>
    /// <param name="simultaneous">True when all ranges are to hold at once, false when each is read for itself.</param>
    /// <param name="confidence">Between 0 and 1, as 0.95.</param>
    /// <returns>One for each, in the order given; null where nothing is ranked.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A standard error is negative or the confidence out of range.</exception>
    public static IReadOnlyList<RankRange?> Of(IReadOnlyList<Estimate?> estimates, bool highestFirst, bool simultaneous = false, double confidence = 0.95)
    {
        if (confidence is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Between 0 and 1, as in 0.95.");
        Estimate[] ranked = [.. estimates.OfType<Estimate>()];
        foreach (var estimate in ranked) ArgumentOutOfRangeException.ThrowIfNegative(estimate.StandardError, nameof(estimates));
        var others = ranked.Length - 1;
        var comparisons = simultaneous ? (double)ranked.Length * others : 2.0 * others;
        var multiplier = others < 1 ? 0 : -Normal.Quantile((1 - confidence) / comparisons);
        return [.. estimates.Select(estimate => estimate is { } own
            ? new RankRange(1 + ranked.Count(other => Clearly(other, own)), ranked.Length - ranked.Count(other => Clearly(own, other)))
            : (RankRange?)null)];

        bool Clearly(Estimate better, Estimate worse) =>
            (highestFirst ? better.Value - worse.Value : worse.Value - better.Value) > multiplier * double.Hypot(better.StandardError, worse.StandardError);
    }
}
