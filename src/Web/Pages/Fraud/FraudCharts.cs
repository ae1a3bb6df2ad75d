using Answerable.Core.Answers;
using Answerable.Core.Places;
using Answerable.Web.Charts;
using Answerable.Web.Components;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Fraud;

/// <summary>The drawings of fraud and cyber crime: the months, and similar forces beside each other.</summary>
public sealed class FraudCharts(FraudReports reports)
{
    /// <summary>The reports of the months shown, with a gap where they are not counted alike.</summary>
    public ChartFigure? Trend() => Chart() is not { } chart ? null : Of(chart.Id, English.FraudFinding(reports.Latest!, reports.Change(reports.Reports, reports.Latest!)), chart.Title, "months", chart.Draw);

    /// <summary>Similar forces by the month's reports, each with the interval its true rate probably lies in.</summary>
    public ChartFigure? Dots(Series series, Figure figure, string id) => reports.Similar is { } group && Peers(series, figure, group) is { } chart
        ? Of(id, English.PeersSay(reports.Among(series, figure, group.Id)!, group), chart.Title, $"{id}-table", (chart with { Id = id }).Draw) : null;

    /// <summary>All the drawings that stand alone, by name; the first is the one without a name in the address.</summary>
    public IReadOnlyList<(string Name, Func<string> Draw)> Drawings()
    {
        List<(string Name, Func<string> Draw)> drawings = [];
        var editions = reports.Editions;
        if (editions.Count == 0) return drawings;
        Credit Credit(string title) => new(title, English.List(editions.Select(taken => taken.Edition.Publisher).Distinct()), English.Published(editions[^1].Edition));
        if (Chart() is { } trend) drawings.Add((trend.Id, () => trend.Standalone(Credit(trend.Title)).ToString()));
        foreach (var (name, series, figure) in new[] { (FraudPeers.OfMonth, reports.Reports, reports.Latest), (FraudPeers.OfYear, reports.Yearly, reports.Year) })
            if (figure is not null && reports.Similar is { } group && Peers(series, figure, group) is { } dots) drawings.Add((name, () => (dots with { Id = name }).Standalone(Credit(dots.Title)).ToString()));
        return drawings;
    }

    private TrendChart? Chart()
    {
        var shown = reports.Window.Reverse().Select(month => reports.At(reports.Reports, month)).OfType<Figure>().Where(figure => figure.Value is not null).ToList();
        return shown.Count < 2 || reports.Latest?.Value is null ? null
            : MeasureCharts.Trend(reports.Reports, reports.Force, shown, null, reports.Breaks, English.MeasureTrendTitle(reports.Reports.Measure, reports.Force.Name, shown[0].Period.To(shown[^1].Period)));
    }

    private DotsChart? Peers(Series series, Figure figure, Group group) => reports.Among(series, figure, group.Id) is { } among
        ? MeasureCharts.Dots(among with { Members = [.. among.Members.OrderByDescending(member => member.Value)] }, group) : null;

    private ChartFigure Of(string id, string finding, string what, string table, Func<ChartWidth, Svg> draw) => new()
    {
        Id = id,
        Finding = finding,
        What = what,
        TableId = table,
        DrawingHref = $"{reports.Address}.svg{(id == "trend" ? reports.Query("") : reports.Query($"{AskedParts.Drawing}={id}"))}",
        Wide = draw(ChartWidth.Wide),
        Narrow = draw(ChartWidth.Narrow),
    };
}
