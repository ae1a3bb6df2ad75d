using Answerable.Core.Answers;
using Answerable.Core.Periods;
using Answerable.Web.Charts;
using Answerable.Web.Components;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Calls999;

/// <summary>The two drawings of 999 call answering.</summary>
internal static class CallCharts
{
    /// <summary>The share answered in under 10 seconds by month, with the standard.</summary>
    private static TrendChart Trend(CallAnswering answering, Period span) =>
        MeasureCharts.Trend(answering.Share, answering.Force, answering.Months, answering.Monthly, [], English.TrendTitle(answering.Force.Name, span));

    /// <summary>Every force in rank order in one month, with the groups marked.</summary>
    private static RankChart Ranks(CallAnswering answering, RankedPeriod ranked)
    {
        var group = answering.Groups.Skip(1).Select(answering.Known).FirstOrDefault();
        var members = group?.At(ranked.Period).Members ?? [];
        return new()
        {
            Id = "ranks",
            Title = English.RanksTitle(ranked.Period),
            GroupName = group is null ? null : English.Sentence(group.Name),
            Rows =
            [
                .. ranked.Order.Select(item => new RankRow(
                    item.Figure.Place.Name, item.Figure.Best,
                    item.Figure.Place == answering.Force ? Charts.Standing.Subject : members.Contains(item.Figure.Place.Id) ? Charts.Standing.Group : Charts.Standing.Others,
                    (item.Standing.Joint ? "=" : "") + English.Number(item.Standing.Rank))),
            ],
            Standard = MeasureCharts.StandardOf(answering.Share.Measure, answering.Force),
            Number = value => English.Number(value, answering.Share.Measure.Decimals) + "%",
            AxisNumber = value => English.Number(value) + "%",
            Most = 100,
        };
    }

    /// <summary>The trend as it stands on a page.</summary>
    public static ChartFigure TrendFigure(CallAnswering answering, string address, string table)
    {
        var chart = Trend(answering, Whole(answering));
        return new()
        {
            Id = chart.Id,
            Finding = English.TrendFinding(answering.Months),
            What = chart.Title,
            TableId = table,
            DrawingHref = $"{address}.svg",
            Wide = chart.Draw(ChartWidth.Wide),
            Narrow = chart.Draw(ChartWidth.Narrow),
        };
    }

    /// <summary>The ranks as they stand on a page.</summary>
    public static ChartFigure RanksFigure(CallAnswering answering, RankedPeriod ranked, string address)
    {
        var chart = Ranks(answering, ranked);
        return new()
        {
            Id = chart.Id,
            Finding = English.RanksFinding(answering.Force, ranked),
            What = chart.Title,
            TableId = "order",
            DrawingHref = $"{address}.svg?chart=ranks",
            Wide = chart.Draw(ChartWidth.Wide),
            Narrow = chart.Draw(ChartWidth.Narrow),
        };
    }

    /// <summary>The drawings that stand alone, by name.</summary>
    public static IReadOnlyList<(string Name, Func<string> Draw)> Drawings(CallAnswering answering, RankedPeriod? ranked, IReadOnlyList<TakenIn> editions)
    {
        List<(string Name, Func<string> Draw)> drawings = [("trend", () => Trend(answering, Whole(answering)).Standalone(Credit(English.TrendTitle(answering.Force.Name, Whole(answering)), editions)).ToString())];
        if (ranked is not null) drawings.Add(("ranks", () => Ranks(answering, ranked).Standalone(Credit(English.RanksTitle(ranked.Period), editions)).ToString()));
        return drawings;
    }

    private static Period Whole(CallAnswering answering) => answering.Months[0].Period.To(answering.Months[^1].Period);

    private static Credit Credit(string title, IReadOnlyList<TakenIn> editions) =>
        new(title, English.List(editions.Select(taken => taken.Edition.Publisher).Distinct()), English.Published(editions[^1].Edition));
}
