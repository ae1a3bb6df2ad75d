namespace Answerable.Web.Charts;

/// <summary>Where months and values of a trend stand on the paper.</summary>
internal sealed record TrendPlot(double Left, double Top, double Right, double Bottom, double SheetRight, Scale Scale, DateOnly First, int Months, int Step)
{
    private const double Size = Drawing.TextSize;

    /// <summary>Room kept over the plot on a phone, for labels over the highest hairline.</summary>
    public const double NarrowHead = 28;

    public static TrendPlot On(Sheet sheet, TrendChart chart, bool wide)
    {
        var scale = ScaleOf(chart);
        var axis = scale.Ticks.Max(t => TextWidth.Of((chart.AxisNumber ?? chart.Number)(t), Size)) + 10;
        // Room for labels: at the line's end beside text, over the highest hairline on a phone.
        var end = wide ? Math.Min(150, 20 + Labelled(chart).Max(text => TextWidth.Of(text, Size, bold: true))) : 8;
        var top = sheet.Y + (wide ? 12 : NarrowHead);
        var first = chart.Points[0].Month;
        return new(sheet.Left + axis + 4, top, sheet.Right - end, top + (wide ? 290 : 205), sheet.Right, scale, first, Between(first, chart.Points[^1].Month) + 1, chart.Step);
    }

    /// <summary>How far two neighbouring points stand apart.</summary>
    public double Apart => Months <= 1 ? Right - Left : (Right - Left - 12) * Step / (Months - 1);

    public double X(int month) => Months == 1 ? (Left + Right) / 2 : Left + 6 + (Right - Left - 12) * month / (Months - 1);

    public double X(DateOnly month) => X(Between(First, month));

    /// <summary>Between a month and the one before it, on the paper.</summary>
    public double Before(DateOnly month) => Math.Clamp(X(month) - Apart / 2, Left, Right);

    public double After(DateOnly month) => Math.Clamp(X(month) + Apart / 2, Left, Right);

    public double Y(decimal value) => Scale.At(value, Bottom, Top);

    /// <summary>What is drawn of a limit: nothing can be less than nothing, or more than all.</summary>
    public static decimal Shown(TrendChart chart, decimal limit) =>
        Math.Max(Math.Min(limit, chart.Most ?? limit), chart.Least ?? (chart.Most is null ? limit : 0));

    private static Scale ScaleOf(TrendChart chart)
    {
        var limits = chart.Phases.SelectMany(p => new[] { p.Centre, p.Lower, p.Upper }).OfType<decimal>().Select(limit => Shown(chart, limit));
        var held = chart.Standard is { } standard ? [standard.Value] : Array.Empty<decimal>();
        return Scale.Fitting([.. chart.Points.Select(p => p.Value).OfType<decimal>(), .. limits, .. held, .. chart.IsWhole ? [chart.Least ?? 0, chart.Most ?? 0] : Array.Empty<decimal>()], false, chart.Most);
    }

    private static IEnumerable<string> Labelled(TrendChart chart) =>
    [
        chart.Subject, chart.Number(chart.Points.Last(p => p.Value is not null).Value!.Value), chart.Standard?.Name ?? "",
        .. TrendLimits.Edges(chart).Select(edge => chart.Number(edge)),
    ];

    private static int Between(DateOnly from, DateOnly to) => (to.Year - from.Year) * 12 + to.Month - from.Month;
}
