namespace Answerable.Core.Statistics;

/// <summary>One place as a control chart sees it.</summary>
/// <param name="Count">Above the line.</param>
/// <param name="Size">Below the line, or null where there is none.</param>
/// <param name="Plotted">What is drawn.</param>
/// <param name="SetsLimits">Whether it takes part in centre and limits.</param>
internal sealed record ControlInput(double? Count, double? Size, double? Plotted, bool SetsLimits);

/// <summary>The centre of one part of a control chart and the limits at each place. Rule book section 3.</summary>
internal sealed record ControlLimits(double? Centre, double? SigmaZ, Func<int, double, (double? Lower, double? Upper)> At)
{
    private const double WeibullPower = 3.6;

    public static ControlLimits Of(ChartKind kind, ControlInput[] rows, bool screen)
    {
        ControlInput[] known = [.. rows.Where(row => row.SetsLimits && row.Plotted is not null)];
        if (known.Length == 0) return new(null, null, (_, _) => (null, null));
        return kind switch
        {
            ChartKind.Run => new(Univariate.Median(Plotted(known)), null, (_, _) => (null, null)),
            ChartKind.I => Individuals(rows, known, screen, power: 1),
            ChartKind.T => Individuals(rows, known, screen, WeibullPower),
            ChartKind.C => Even(Univariate.Mean(Plotted(known)), Math.Sqrt),
            ChartKind.G => Even(Univariate.Mean(Plotted(known)), mean => Math.Sqrt(mean * (mean + 1))) with { Centre = Univariate.Median(Plotted(known)) },
            ChartKind.P => Shares(rows, known, screen, prime: false, centre => centre * (1 - centre), highest: 1),
            ChartKind.PPrime => Shares(rows, known, screen, prime: true, centre => centre * (1 - centre), highest: 1),
            ChartKind.U => Shares(rows, known, screen, prime: false, centre => centre, highest: double.PositiveInfinity),
            _ => Shares(rows, known, screen, prime: true, centre => centre, highest: double.PositiveInfinity),
        };
    }

    private static ControlLimits Even(double mean, Func<double, double> sigma) =>
        new(mean, null, (_, times) => (Math.Max(0, mean - times * sigma(mean)), mean + times * sigma(mean)));

    // Excluded places are taken out of the series, so that their neighbours meet; a gap stays and takes two ranges away.
    private static ControlLimits Individuals(ControlInput[] rows, ControlInput[] known, bool screen, double power)
    {
        double Bent(double value) => power == 1 ? value : Math.Pow(value, 1 / power);
        var centre = Univariate.Mean([.. Plotted(known).Select(Bent)]);
        var sigma = MovingRange.Average(rows.Where(row => row.SetsLimits).Select(row => row.Plotted is { } value ? Bent(value) : (double?)null), screen)
            / MovingRange.PerSigma;
        return power == 1
            ? new(centre, null, (_, times) => (centre - times * sigma, centre + times * sigma))
            : new(Math.Pow(centre, power), null, (_, times) => (
                sigma is { } below ? Math.Pow(Math.Max(0, centre - times * below), power) : null,
                sigma is { } above ? Math.Pow(centre + times * above, power) : null));
    }

    private static ControlLimits Shares(ControlInput[] rows, ControlInput[] known, bool screen, bool prime, Func<double, double> variance, double highest)
    {
        var centre = known.Sum(row => row.Count!.Value) / known.Sum(row => row.Size!.Value);
        double? Sigma(ControlInput row) => row.Size is { } size ? Math.Sqrt(variance(centre) / size) : null;
        // Without variation (all or nothing) there is no z, and the limits stay at the centre.
        var sigmaZ = !prime || variance(centre) <= 0 ? null : MovingRange.Average(rows.Where(row => row.SetsLimits)
            .Select(row => (row.Plotted - centre) / Sigma(row)), screen) / MovingRange.PerSigma;
        return new(centre, sigmaZ, (place, times) =>
        {
            var reach = times * Sigma(rows[place]) * (!prime ? 1 : variance(centre) <= 0 ? 0 : sigmaZ);
            return (reach is { } down ? Math.Max(0, centre - down) : null, reach is { } up ? Math.Min(highest, centre + up) : null);
        });
    }

    private static double[] Plotted(IEnumerable<ControlInput> rows) => [.. rows.Select(row => row.Plotted!.Value)];
}
