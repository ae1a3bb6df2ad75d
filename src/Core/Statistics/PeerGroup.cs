namespace Answerable.Core.Statistics;

/// <summary>
/// The averages of a group of similar forces; whichever is printed is named. Rule book section 7: the pooled average without one's own
/// is the usual comparator, the mean of the members' values is for continuity with what was published before.
/// </summary>
public sealed record PeerGroup
{
    private readonly IReadOnlyList<(double Count, double Size)> _members;
    private readonly int _own;
    private readonly double _multiplier;

    private PeerGroup(IReadOnlyList<(double Count, double Size)> members, int own, double multiplier)
    {
        (_members, _own, _multiplier) = (members, own, multiplier);
        Values = [.. members.Select(member => member.Count / member.Size * multiplier)];
    }

    /// <summary>The share or rate of each, times the multiplier.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>One's own value.</summary>
    public double Own => Values[_own];

    /// <summary>All counts over all sizes, one's own with them.</summary>
    public double Pooled => _members.Sum(member => member.Count) / _members.Sum(member => member.Size) * _multiplier;

    /// <summary>The others' counts over the others' sizes: the usual comparator.</summary>
    public double PooledWithoutOwn => (_members.Sum(member => member.Count) - _members[_own].Count)
        / (_members.Sum(member => member.Size) - _members[_own].Size) * _multiplier;

    /// <summary>The mean of all values, one's own with them; a small member counts as much as a large one.</summary>
    public double Mean => Univariate.Mean(Values);

    /// <summary>The mean of the others' values.</summary>
    public double MeanWithoutOwn => Univariate.Mean([.. Values.Where((_, i) => i != _own)]);

    /// <summary>The standard deviation of all values, n − 1 below the line.</summary>
    public double StandardDeviation => Univariate.StandardDeviation(Values);

    /// <summary>How many standard deviations one's own value lies from the mean of all; null when all are equal.</summary>
    public double? Z => StandardDeviation == 0 ? null : (Own - Mean) / StandardDeviation;

    /// <summary>One's own value less the pooled average of the others, in the unit of the values.</summary>
    public double Gap => Own - PooledWithoutOwn;

    /// <summary>Sets up a group.</summary>
    /// <param name="members">For each the count and its size, more than 0: at least two members.</param>
    /// <param name="own">Which is one's own, 0 for the first.</param>
    /// <param name="multiplier">100 for percent, 1,000 for a rate per 1,000.</param>
    /// <exception cref="ArgumentException">There are fewer than two members.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One's own is not among them, or a size is not more than 0.</exception>
    public static PeerGroup Of(IReadOnlyList<(double Count, double Size)> members, int own, double multiplier)
    {
        if (members.Count < 2) throw new ArgumentException("A group has at least two members.", nameof(members));
        ArgumentOutOfRangeException.ThrowIfNegative(own);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(own, members.Count);
        foreach (var (_, size) in members) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size, nameof(members));
        return new(members, own, multiplier);
    }
}
