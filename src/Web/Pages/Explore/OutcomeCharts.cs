using Answerable.Core.Measures;
using Answerable.Core.Outcomes;
using Answerable.Web.Charts;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Explore;

/// <summary>The drawings of outcomes: bars of what became of the crimes, and of a few places the one outcome they are compared by.</summary>
public static class OutcomeCharts
{
    /// <summary>The most places whose shares are drawn with their ranges.</summary>
    public const int MostDots = 12;

    public static IEnumerable<ExploredFigure> Of(ExploredOutcomes found)
    {
        if (!found.HasShares) yield break; // numbers so small are told, not drawn
        var bars = Bars(found);
        var finding = found.Shown.Count == 1 || found.IsOverTime ? English.OutcomesFinding(found.Shown[^1], found.Compared) : English.OutcomesAcross(found.Shown, found.Selection.Subject, found.Compared);
        yield return new(found.Id("outcomes"), found, finding, bars.Title, found.Id("table"), bars.Draw, bars.Standalone);
        if (found.IsOverTime || !found.HasCompared || found.Shown.Count is < 2 or > MostDots) yield break;
        var dots = Dots(found);
        yield return new(found.Id("compared"), found, English.OutcomesAcross(found.Shown, found.Selection.Subject, found.Compared), dots.Title, found.Id("ranges"), dots.Draw, dots.Standalone);
    }

    private static CompositionChart Bars(ExploredOutcomes found) => new()
    {
        Id = found.Id("outcomes"),
        Title = English.OutcomesDrawn(found.Question.Count, found.Crime, found.Periods[0], found.Periods[^1]),
        Parts = [.. found.Groups.GroupBy(group => group.Kind).SelectMany(kind => kind.Select((group, i) => (group, i))).OrderBy(item => found.Groups.Index().First(other => other.Item == item.group).Index)
            .Select(item => new BarPart(item.group.Name, ToneOf(item.group.Kind), item.group.Kind == OutcomeKind.Elsewhere ? Hatch.Falling : (Hatch)item.i))],
        Rows = [.. found.Shown.Select(one => new BarRow(
            found.NameOf(one), English.OutcomesIn(English.WholeOf(one)), one.HasShares ? [.. found.Groups.Select(group => one.Group(group) is { } part ? one.Share(part)!.Value : 0)] : null,
            English.TooFewForBar, StandingOf(found, one)))],
        AxisNumber = value => English.Number(value) + "%",
        Notes = found.Shown.Any(one => one.Groups.Any(part => part.Value < 0)) ? [English.BelowZeroNotDrawn] : [],
        Words = ChartWords.English with { SomeDrawn = (drawn, all) => English.SomeBars(drawn, all) },
    };

    private static DotsChart Dots(ExploredOutcomes found) => new()
    {
        Id = found.Id("compared"),
        Title = $"{English.OutcomesByPlace(found.Compared)}. {English.OutcomesDrawn(found.Question.Count, found.Crime, found.Periods[0], found.Periods[^1])}",
        Rows = [.. found.Shown.Where(one => one.Group(found.Compared) is not null).Select(one =>
        {
            var part = one.Group(found.Compared)!;
            var range = one.Interval(part);
            return new DotsRow(one.Place.Name, one.Share(part), (decimal?)range?.Lower, (decimal?)range?.Upper, StandingOf(found, one));
        })],
        Number = value => English.Number(value, 1) + "%",
        AxisNumber = value => English.Number(value, value == decimal.Truncate(value) ? 0 : 1) + "%",
        Most = 100,
    };

    private static Standing StandingOf(ExploredOutcomes found, OutcomeComposition one) => found.IsOverTime || found.Shown.Count == 1 ? Standing.Others
        : one.Place == found.Selection.Subject ? Standing.Subject
        : found.Selection.Members.Contains(one.Place.Id) && found.Shown.Any(other => !found.Selection.Members.Contains(other.Place.Id)) ? Standing.Group : Standing.Others;

    private static Tone ToneOf(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Action => Tone.Strong,
        OutcomeKind.Dropped => Tone.Warm,
        OutcomeKind.Open => Tone.Open,
        _ => Tone.Plain,
    };
}
