namespace Answerable.Web.Charts;

/// <summary>Sizes at the foot of a chart: from zero in equal steps, or in multiples where the greatest is many times the least.
/// Ticks are offered many first, then fewer, for the drawing to choose those it has room for.</summary>
internal sealed record SizeScale(double From, double To, IReadOnlyList<IReadOnlyList<decimal>> Ticks, bool IsLog)
{
    /// <summary>From this many times on, equal steps would press the small ones together.</summary>
    private const decimal ManyTimes = 15;

    public static SizeScale Fitting(IReadOnlyCollection<decimal> sizes)
    {
        var (least, greatest) = (sizes.Min(), sizes.Max());
        if (least <= 0 || greatest / least < ManyTimes)
        {
            var scale = Scale.Fitting(sizes, true);
            return new((double)scale.From, (double)scale.To, [[.. scale.Ticks], [.. scale.Ticks.Where((_, i) => i % 2 == 0)]], false);
        }
        var (from, to) = (Math.Log10((double)least) - .08, Math.Log10((double)greatest) + .08);
        var powers = Enumerable.Range((int)Math.Floor(from), (int)(Math.Ceiling(to) - Math.Floor(from)) + 1).Select(power => (decimal)Math.Pow(10, power)).ToList();
        return new(from, to, [Round(1, 2, 5), Round(1, 3), Round(1)], true);

        decimal[] Round(params decimal[] digits) => [.. powers.SelectMany(power => digits.Select(digit => digit * power)).Where(Fits)];

        bool Fits(decimal tick) => Math.Log10((double)tick) >= from && Math.Log10((double)tick) <= to;
    }

    public bool Has(decimal size) => size > 0 && (IsLog ? Math.Log10((double)size) : (double)size) is var value && value >= From && value <= To;

    /// <summary>Where a size stands between two places on the paper.</summary>
    public double At(decimal size, double left, double right)
    {
        var value = IsLog ? Math.Log10((double)Math.Max(size, .0001m)) : (double)size;
        return left + Math.Clamp((value - From) / (To - From), 0, 1) * (right - left);
    }
}
