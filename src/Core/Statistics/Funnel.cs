namespace Answerable.Core.Statistics;

/// <summary>
/// Members of different size compared with the average of all, with the variation that lies between members added. Source:
/// Spiegelhalter 2005 (Statistics in Medicine 24:1185; Quality and Safety in Health Care 14:347), additive; naive limits and
/// significance as PHEindicatormethods 2.1.0; rule book section 7. FunnelPlotR 0.6.0's limits for rates are not squared (its
/// issue 33); ours are.
/// </summary>
/// <param name="Average">The average of all: all counts over all sizes, times the multiplier.</param>
/// <param name="Phi">How many times more the members vary than chance, winsorised; null with under ten members.</param>
/// <param name="Tau2">The variance between members on the transformed scale, 0 or more; null with under ten members.</param>
/// <param name="Members">One for each, in the order given.</param>
public sealed record Funnel(double Average, double? Phi, double? Tau2, IReadOnlyList<FunnelMember> Members)
{
    /// <summary>Under ten members nothing can be said of the variation between them.</summary>
    public const int FewestMembers = 10;

    private const double WinsorisedShare = 0.1;

    /// <summary>A funnel of shares.</summary>
    /// <param name="members">For each the cases with the answer and all its cases, more than 0.</param>
    /// <param name="multiplier">100 for percent.</param>
    /// <exception cref="ArgumentException">There are no members.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A member has no cases, or more with the answer than cases.</exception>
    public static Funnel OfShares(IReadOnlyList<(double Count, double Cases)> members, double multiplier = 100)
    {
        var average = Pooled(members);
        var target = Math.Asin(Math.Sqrt(average));
        double Error((double Count, double Cases) member) => 1 / (2 * Math.Sqrt(member.Cases));
        double[] z = [.. members.Select(member => (Math.Asin(Math.Sqrt(member.Count / member.Cases)) - target) / Error(member))];
        return Of(average * multiplier, [.. members.Select(Error)], z, (i, winsorised, spread) =>
        {
            var (count, cases) = members[i];
            Interval Naive(double confidence)
            {
                var reach = Normal.Multiplier(confidence) * Math.Sqrt(average * (1 - average) / cases);
                return new Interval(Math.Max(0, average - reach), Math.Min(1, average + reach)) * multiplier;
            }

            // Beyond a quarter turn the sine would come back.
            Interval Back(double reach) => new Interval(
                Square(Math.Sin(Math.Max(0, target - reach))), Square(Math.Sin(Math.Min(Math.PI / 2, target + reach)))) * multiplier;
            var value = count / cases * multiplier;
            var naive = new FunnelLimits(Naive(0.95), Naive(0.998));
            FunnelLimits? adjusted = spread is { } sd ? Around(sd, Back) : null;
            return new(value, value, average * cases, Interval.OfShare(count, cases, 0.95) * multiplier, Interval.OfShare(count, cases, 0.998) * multiplier,
                naive, naive.BandOf(value), z[i], winsorised, z[i] * Error(members[i]) / spread, adjusted, adjusted?.BandOf(value));
        });
    }

    /// <summary>A funnel of rates, drawn as observed over expected.</summary>
    /// <param name="members">For each the count and the population, more than 0.</param>
    /// <param name="multiplier">What the rate is per, as 1,000.</param>
    /// <exception cref="ArgumentException">There are no members, or nothing was counted anywhere.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A member has no population or a negative count.</exception>
    public static Funnel OfRates(IReadOnlyList<(double Count, double Population)> members, double multiplier = 1000)
    {
        var average = Pooled(members);
        if (average == 0) throw new ArgumentException("Nothing was counted, so nothing is expected.", nameof(members));
        double[] expected = [.. members.Select(member => member.Population * average)];
        double[] errors = [.. expected.Select(count => 1 / (2 * Math.Sqrt(count)))];
        double[] z = [.. members.Select((member, i) => (Math.Sqrt(member.Count / expected[i]) - 1) / errors[i])];
        return Of(average * multiplier, errors, z, (i, winsorised, spread) =>
        {
            var (count, population) = members[i];
            // The count that would be drawn at the benchmark, from its own exact interval: qchisq(α/2; 2E)/2E and qchisq(1 − α/2; 2E + 2)/2E.
            Interval Naive(double confidence) => Interval.OfCountExact(expected[i], confidence) * (1 / expected[i]);
            Interval Back(double reach) => new(Square(Math.Max(0, 1 - reach)), Square(1 + reach));
            Interval Own(double confidence) => Interval.OfRate(count, population, multiplier, confidence);
            var ratio = count / expected[i];
            var own = new FunnelLimits(Own(0.95), Own(0.998));
            var naive = new FunnelLimits(Naive(0.95), Naive(0.998));
            FunnelLimits? adjusted = spread is { } sd ? Around(sd, Back) : null;
            // Where members vary no more than chance the exact limits hold.
            var holds = spread == errors[i] ? naive : adjusted;
            return new(ratio, count / population * multiplier, expected[i], own.Inner, own.Outer, naive, -own.BandOf(average * multiplier),
                z[i], winsorised, z[i] * errors[i] / spread, adjusted, holds?.BandOf(ratio));
        });
    }

    private static Funnel Of(double average, double[] errors, double[] z, Func<int, double, double?, FunnelMember> member)
    {
        double low = Univariate.Quantile(z, WinsorisedShare), high = Univariate.Quantile(z, 1 - WinsorisedShare);
        double[] winsorised = [.. z.Select(value => Math.Clamp(value, low, high))];
        double? phi = null, tau2 = null;
        if (z.Length >= FewestMembers)
        {
            phi = winsorised.Sum(Square) / z.Length;
            double weights = errors.Sum(error => 1 / Square(error)), squares = errors.Sum(error => 1 / Square(Square(error)));
            tau2 = Math.Max(0, (z.Length * phi.Value - (z.Length - 1)) / (weights - squares / weights));
        }

        return new(average, phi, tau2, [.. z.Select((_, i) =>
            member(i, winsorised[i], tau2 is { } between ? between == 0 ? errors[i] : Math.Sqrt(Square(errors[i]) + between) : null))]);
    }

    private static double Pooled(IReadOnlyList<(double Count, double Size)> members)
    {
        if (members.Count == 0) throw new ArgumentException("There is no average of nobody.", nameof(members));
        foreach (var (count, size) in members)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count);
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        }

        return members.Sum(member => member.Count) / members.Sum(member => member.Size);
    }

    private static FunnelLimits Around(double spread, Func<double, Interval> back) =>
        new(back(Normal.Multiplier(0.95) * spread), back(Normal.Multiplier(0.998) * spread));

    private static double Square(double value) => value * value;
}
