namespace Answerable.Core.Statistics;

/// <summary>Which distribution a control chart takes its limits from.</summary>
public enum ChartKind
{
    /// <summary>A median and no limits.</summary>
    Run,

    /// <summary>Individual values, limits from the moving range.</summary>
    I,

    /// <summary>A share of cases: binomial.</summary>
    P,

    /// <summary>A share of cases, with the variation between periods added (Laney).</summary>
    PPrime,

    /// <summary>A rate for an exposure that varies: Poisson.</summary>
    U,

    /// <summary>A rate, with the variation between periods added (Laney).</summary>
    UPrime,

    /// <summary>A count where the exposure does not vary: Poisson.</summary>
    C,

    /// <summary>Cases between events: geometric.</summary>
    G,

    /// <summary>Time between events: Weibull, made nearly normal by the power 1/3.6.</summary>
    T,
}

/// <summary>How a control chart is set up.</summary>
public sealed record ControlChartOptions
{
    /// <summary>Whether outlying moving ranges are left out of the limits.</summary>
    public bool ScreenMovingRanges { get; init; }

    /// <summary>How many points from the start set the limits; null for all. Not used where <see cref="Parts"/> are.</summary>
    public int? Baseline { get; init; }

    /// <summary>How many points lie before each new part, as in 12 and 24 for three years of months.</summary>
    public IReadOnlyList<int> Parts { get; init; } = [];

    /// <summary>Places that are drawn and left out of centre, limits and runs; 0 for the first.</summary>
    public IReadOnlySet<int> Excluded { get; init; } = new HashSet<int>();

    /// <summary>What values and limits are multiplied by for display, as 100 for percent.</summary>
    public double Multiplier { get; init; } = 1;
}

/// <summary>One point of a control chart. All but the signal are multiplied for display, and null where they are not defined.</summary>
/// <param name="Value">What is drawn.</param>
/// <param name="Centre">The centre line.</param>
/// <param name="Lower">Three standard deviations below.</param>
/// <param name="Upper">Three above.</param>
/// <param name="LowerWarning">Two below.</param>
/// <param name="UpperWarning">Two above.</param>
/// <param name="Signal">Whether the value is beyond three.</param>
public sealed record ControlPoint(double? Value, double? Centre, double? Lower, double? Upper, double? LowerWarning, double? UpperWarning, bool Signal);

/// <summary>One part of a control chart, with limits of its own.</summary>
/// <param name="Count">Points that are not excluded, gaps counted.</param>
/// <param name="Runs">The runs about the centre.</param>
/// <param name="SigmaZ">Only for the charts of Laney: over 1.2 the plain limits are too tight.</param>
public sealed record ControlPart(int Count, RunsTest Runs, double? SigmaZ);

/// <summary>A run, attribute or time-between chart. Source: qicharts2 0.8.1, rule book section 3, Montgomery chapter 7. See <see cref="Of"/>.</summary>
/// <param name="Points">One for each place.</param>
/// <param name="Parts">In order.</param>
public sealed record ControlChart(IReadOnlyList<ControlPoint> Points, IReadOnlyList<ControlPart> Parts)
{
    /// <summary>Draws up a chart.</summary>
    /// <param name="kind">Which chart.</param>
    /// <param name="values">The counts, times or values in order; null where missing. For shares and rates the count above the line.</param>
    /// <param name="sizes">For shares and rates the cases or the exposure, null or 0 where missing; else null.</param>
    /// <param name="options">The set-up.</param>
    /// <exception cref="ArgumentException">A share or rate has no sizes or another number of them; a count is negative or, for a share, more than its
    /// cases; a time between events is not more than 0 (events on one day lie half a day apart).</exception>
    public static ControlChart Of(ChartKind kind, IReadOnlyList<double?> values, IReadOnlyList<double?>? sizes, ControlChartOptions options)
    {
        Check(kind, values, sizes);
        var shares = kind is ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime;
        int[] bounds = [0, .. options.Parts.Where(part => part > 0 && part < values.Count).Distinct().Order(), values.Count];
        var points = new List<ControlPoint>();
        var parts = new List<ControlPart>();
        for (var part = 0; part < bounds.Length - 1; part++)
        {
            var places = Enumerable.Range(bounds[part], bounds[part + 1] - bounds[part]).ToArray();
            ControlInput[] rows = [.. places.Select(i =>
            {
                var size = shares && sizes![i] is > 0 && values[i] is not null ? sizes[i] : null;
                var count = shares && size is null ? null : values[i];
                var set = !options.Excluded.Contains(i) && (options.Parts.Count > 0 || i < (options.Baseline ?? values.Count));
                return new ControlInput(count, size, shares ? count / size : count, set);
            })];
            var limits = ControlLimits.Of(kind, rows, options.ScreenMovingRanges);
            points.AddRange(rows.Select((row, i) => Point(row.Plotted, limits, i, options.Multiplier)));
            double?[] included = [.. rows.Where((_, i) => !options.Excluded.Contains(places[i])).Select(row => row.Plotted)];
            parts.Add(new(included.Length, RunsTest.Of(included, limits.Centre), limits.SigmaZ));
        }

        return new(points, parts);
    }

    private static ControlPoint Point(double? value, ControlLimits limits, int place, double by)
    {
        var (lower, upper) = limits.At(place, 3);
        var (lowerWarning, upperWarning) = limits.At(place, 2);
        return new(value * by, limits.Centre * by, lower * by, upper * by, lowerWarning * by, upperWarning * by, value > upper || value < lower);
    }

    private static void Check(ChartKind kind, IReadOnlyList<double?> values, IReadOnlyList<double?>? sizes)
    {
        var shares = kind is ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime;
        if (shares && sizes?.Count != values.Count) throw new ArgumentException("A share or rate needs as many sizes as counts.", nameof(sizes));
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value) continue;
            if (!double.IsFinite(value)) throw new ArgumentException($"Value {i} is not a number.", nameof(values));
            if (kind is not (ChartKind.Run or ChartKind.I) && value < 0) throw new ArgumentException($"Count {i} is negative.", nameof(values));
            if (kind is ChartKind.P or ChartKind.PPrime && sizes![i] is > 0 && value > sizes[i]) throw new ArgumentException($"Count {i} is more than its cases.", nameof(values));
            if (kind == ChartKind.T && value == 0) throw new ArgumentException($"Time {i} is 0: events on one day lie half a day apart.", nameof(values));
        }
    }
}
