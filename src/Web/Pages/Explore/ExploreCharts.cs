using Answerable.Core.Exploring;
using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Core.Signals;
using Answerable.Web.Charts;
using Answerable.Web.Components;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Explore;

/// <summary>The drawings of an answer: what was found in, charts out.</summary>
public sealed class ExploreCharts(Explored found)
{
    /// <summary>The most small charts on one sheet.</summary>
    public const int MostSmall = 48;

    private Exploration Question => found.Question;

    /// <summary>All figures of the page, in order. The first is the one without a name in the address of its drawing.</summary>
    public IReadOnlyList<ExploredFigure> Figures => field ??= [.. Question.View switch
    {
        View.Compare => found.Shown.SelectMany(Compared),
        View.Trend => Trends(),
        View.Map => found.Shown.SelectMany(part => part.Map.Figures),
        View.Outcomes => found.Outcomes.SelectMany(OutcomeCharts.Of),
        _ => [],
    }];

    private IEnumerable<ExploredFigure> Compared(ExploredPart part)
    {
        var columns = Columns(part);
        var range = part.Ordered.NoRank == NoRank.None ? part.Among(Question.Places is [var word] && part.Selection.Group?.Id == word ? word : Group.National)?.Range : null;
        yield return new(
            part.Id("columns"), part, English.CompareFinding(part.Ordered, part.Selection.Subject, Question.Telling) + (range is { } known && Question.Places.Count == 1 ? ". " + English.RangeSays(known) : ""), columns.Title, part.Id("table"), columns.Draw, columns.Standalone);
        if (part.Selection.Group is { } group && part.Among(group.Id) is { } among && MeasureCharts.Dots(among, group) is var dots)
            yield return new(part.Id("dots"), part, English.PeersSay(among, group), dots.Title, part.Id("table"), (dots with { Id = part.Id("dots") }).Draw, dots.Standalone);
        if (Question.Places.Contains(Selection.All) && part.Among(Group.National) is { } nation && MeasureCharts.Funnel(nation, part.Selection.Group) is { } funnel)
            yield return new(part.Id("funnel"), part, English.FunnelSays(nation), funnel.Title, part.Id("table"), (funnel with { Id = part.Id("funnel") }).Draw, funnel.Standalone);
    }

    /// <summary>Places in order, as columns.</summary>
    private RankChart Columns(ExploredPart part)
    {
        var (ordered, selection) = (part.Ordered, part.Selection);
        var isAll = part.Places.All(place => selection.Members.Contains(place.Id));
        return new()
        {
            Id = part.Id("columns"),
            Title = English.CompareWhat(part.Told, ordered.Period, ordered.NoRank, part.Measure.Direction).Trim(),
            Rows = [.. ordered.Rows.Select(row => new RankRow(
                row.Crossing.Place.Name, row.Crossing.Shown,
                row.Crossing.Place == selection.Subject ? Standing.Subject : !isAll && selection.Members.Contains(row.Crossing.Place.Id) ? Standing.Group : Standing.Others,
                row.Standing is { } standing ? (standing.Joint ? "=" : "") + English.Number(standing.Rank) : null))],
            GroupName = selection.Group is { } group ? English.Sentence(group.Name) : null,
            Standard = Question.Telling == Telling.Number && part.Measure.Standard is { } held && selection.Subject is { } place ? MeasureCharts.StandardOf(part.Measure, place) : null,
            Number = value => English.Tell(part.Measure, Question.Telling, value),
            AxisNumber = value => English.Tell(part.Measure, Question.Telling, value, axis: true),
            Most = Question.Telling == Telling.Share || (Question.Telling == Telling.Number && part.Measure.Unit == Unit.Percent) ? 100 : null,
            Words = Words(part),
        };
    }

    private static ChartWords Words(ExploredPart part) => part.Places.All(place => place.Kind == PlaceKind.Force) ? ChartWords.English
        : ChartWords.English with { OtherForces = "Other areas", SomeDrawn = (drawn, all) => $"{drawn} of {all} areas drawn; all are in the table." };

    private IEnumerable<ExploredFigure> Trends()
    {
        if (found.Shown is [{ Places.Count: 1 } only])
        {
            var chart = Trend(only, only.Places[0]);
            var known = only.Periods.Select(period => only.At(only.Places[0], period)).Where(crossing => crossing.Value is not null).ToList();
            yield return new("trend", only, English.TrendFinding(known[^1], FirstAlike(only, known), Question.Telling), chart.Title, "table", chart.Draw, chart.Standalone);
            yield break;
        }

        var small = found.Shown.SelectMany(part => part.Places.Select(place => (Part: part, Place: place))).ToList();
        if (small.Count is 0 or > MostSmall) yield break;
        var first = found.Shown[0];
        bool IsKnown(Core.Places.Place place) => first.Row(place).Any(crossing => crossing.Value is not null);
        var lead = first.Selection.Subject is { } subject && first.Places.Contains(subject) && IsKnown(subject) ? subject : first.Places.First(IsKnown);
        var leading = first.Periods.Select(period => first.At(lead, period)).Where(crossing => crossing.Value is not null).ToList();
        var charts = new MultiplesChart
        {
            Id = "trend",
            Title = English.TrendWhat(English.List(found.Shown.Select(part => part.Told)), first.Periods[0], first.Periods[^1]),
            Charts = [.. small.Select(item => Small(item.Part, item.Place, found.Shown.Count > 1))],
            Step = Step(first),
            OneScale = found.Shown.Count == 1 && (Question.Telling != Telling.Number || first.Measure.Unit != Unit.Count),
        };
        yield return new("trend", first, English.TrendFinding(leading[^1], FirstAlike(first, leading), Question.Telling), charts.Title, first.Id("table"), charts.Draw, charts.Standalone);
    }

    /// <summary>The earliest that is counted as the last is: what is set beside it in a sentence.</summary>
    private static Crossing FirstAlike(ExploredPart part, List<Crossing> known) =>
        known.First(crossing => !part.Breaks.Any(broken => broken.Parts(part.Measure.Id, crossing.Place.Id, crossing.Period, known[^1].Period)));

    private TrendChart Trend(ExploredPart part, Place place)
    {
        var title = English.TrendWhat(part.Told, part.Periods[0], part.Periods[^1]);
        var monthly = Question is { Telling: Telling.Number, Span: Core.Exploring.Span.Month } ? Monthly.Of(part.Crossings.Series, place.Id, found.Site.Office.Baselines) : null;
        var figures = part.Periods.Select(period => part.Crossings.Series.At(place.Id, period)).OfType<Core.Answers.Figure>().ToList();
        if (monthly is not null && figures.Count(figure => figure.Value is not null) > 1) return MeasureCharts.Trend(part.Crossings.Series, place, figures, monthly, part.Breaks, title) with { Title = title };
        return new()
        {
            Id = "trend",
            Title = title,
            Subject = place.Name,
            Points = Points(part, place),
            Step = Step(part),
            Breaks = [.. part.Breaks.Where(known => known.Kind == BreakKind.Redefined).Select(known => new TrendBreak(known.From.Start, English.BreakName(known.Kind)))],
            Standard = Question.Telling == Telling.Number ? MeasureCharts.StandardOf(part.Measure, place) : null,
            Number = value => English.Tell(part.Measure, Question.Telling, value),
            AxisNumber = value => English.Tell(part.Measure, Question.Telling, value, axis: true),
            Most = Question.Telling == Telling.Share || (Question.Telling == Telling.Number && part.Measure.Unit == Unit.Percent) ? 100 : null,
            Least = Question.Telling == Telling.Change ? null : 0,
        };
    }

    private SmallChart Small(ExploredPart part, Place place, bool named) => new(
        named ? $"{place.Name}, {part.Measure.ShortName}" : place.Name, Points(part, place),
        [.. part.Breaks.Where(known => known.Kind == BreakKind.Redefined && known.Parts(part.Measure.Id, place.Id, part.Periods[0], part.Periods[^1])).Select(known => known.From.Start)],
        value => English.Tell(part.Measure, Question.Telling, value), value => English.Tell(part.Measure, Question.Telling, value, axis: true), place == part.Selection.Subject);

    private static IReadOnlyList<TrendPoint> Points(ExploredPart part, Place place) =>
        [.. part.Row(place).Select(crossing => new TrendPoint(crossing.Period.LastMonth.Start, crossing.Shown))];

    /// <summary>How many months lie between neighbours: of twelve months, three where they end with each quarter.</summary>
    private static int Step(ExploredPart part) => part.Question.Span switch
    {
        Core.Exploring.Span.Month => 1,
        Core.Exploring.Span.Quarter => 3,
        _ => 12,
    };
}

/// <summary>A figure of the page, and its drawing for elsewhere.</summary>
/// <param name="Id">Its id on the page, and the drawing's name in the address.</param>
/// <param name="Part">What was found that it is of.</param>
/// <param name="Finding">What was found.</param>
/// <param name="What">What is drawn.</param>
/// <param name="Table">The id of its table.</param>
/// <param name="Draw">For the page.</param>
/// <param name="Alone">For elsewhere.</param>
public sealed record ExploredFigure(string Id, object Part, string Finding, string What, string Table, Func<ChartWidth, Svg> Draw, Func<Credit, Svg> Alone)
{
    /// <summary>What must be said beside it, for what it is drawn from; null where nothing must.</summary>
    public string? Attribution { get; init; }
}
