namespace Answerable.Web.Charts;

/// <summary>Where sizes and values of a funnel stand on the paper.</summary>
internal sealed record FunnelPlot(double Left, double Top, double Right, double Bottom, double SheetRight, Scale Scale, SizeScale Sizes)
{
    public static FunnelPlot On(Sheet sheet, FunnelChart chart, bool wide)
    {
        var scale = ScaleOf(chart);
        var axis = scale.Ticks.Max(t => TextWidth.Of((chart.AxisNumber ?? chart.Number)(t), Drawing.TextSize)) + 14;
        var top = sheet.Y + 22;
        return new(sheet.Left + axis, top, sheet.Right - 10, top + (wide ? 330 : 260), sheet.Right, scale, SizeScale.Fitting([.. chart.Points.Select(p => p.Size)]));
    }

    public double X(decimal size) => Sizes.At(size, Left, Right);

    public double Y(decimal value) => Scale.At(value, Bottom, Top);

    /// <summary>A limit as lines that end where they leave the plot, or where there is none.</summary>
    public IEnumerable<IReadOnlyList<(double X, double Y)>> Curves(FunnelChart chart, Func<FunnelLimit, decimal?> limit)
    {
        var line = new List<(double X, double Y)>();
        (double X, double Y)? before = null;
        foreach (var at in chart.Limits.Where(l => Sizes.Has(l.Size)).OrderBy(l => l.Size))
        {
            (double X, double Y)? here = limit(at) is { } value ? (X(at.Size), Y(Math.Max(Math.Min(value, chart.Most ?? value), chart.Most is null ? value : 0))) : null;
            if (before is { } a && here is { } b)
            {
                var (from, to) = Inside(a, b);
                if (from < to)
                {
                    if (line.Count == 0) line.Add(Along(a, b, from));
                    line.Add(Along(a, b, to));
                }
                if ((from >= to || to < 1) && line.Count > 0)
                {
                    yield return line;
                    line = [];
                }
            }
            else if (line.Count > 0)
            {
                yield return line;
                line = [];
            }
            before = here;
        }
        if (line.Count > 0) yield return line;
    }

    /// <summary>The part of a stroke between the top and the bottom, as shares of its length.</summary>
    private (double From, double To) Inside((double X, double Y) a, (double X, double Y) b)
    {
        if (Math.Abs(b.Y - a.Y) < 1e-9) return a.Y >= Top && a.Y <= Bottom ? (0, 1) : (1, 0);
        var (one, two) = ((Top - a.Y) / (b.Y - a.Y), (Bottom - a.Y) / (b.Y - a.Y));
        return (Math.Max(0, Math.Min(one, two)), Math.Min(1, Math.Max(one, two)));
    }

    private static (double X, double Y) Along((double X, double Y) a, (double X, double Y) b, double share) =>
        (a.X + (b.X - a.X) * share, a.Y + (b.Y - a.Y) * share);

    /// <summary>All figures fit; the limits of very small forces, which can be very wide, only as far as they do not press the figures flat.</summary>
    private static Scale ScaleOf(FunnelChart chart)
    {
        decimal[] values = [.. chart.Points.Select(p => p.Value), chart.Centre.Value];
        var (least, greatest) = (values.Min(), values.Max());
        var room = (greatest - least) / 3;
        var (floor, ceiling) = (least - room, greatest + room);
        if (least >= 0) floor = Math.Max(0, floor);
        if (chart.Most is { } most && greatest <= most) ceiling = Math.Min(most, ceiling);
        var limits = chart.Limits.SelectMany(l => new[] { l.InnerLower, l.InnerUpper, l.OuterLower, l.OuterUpper }).OfType<decimal>();
        return Scale.Fitting([.. values, .. limits.Select(limit => Math.Clamp(limit, floor, ceiling))], false, chart.Most);
    }
}
