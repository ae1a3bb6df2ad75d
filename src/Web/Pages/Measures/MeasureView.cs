using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Outcomes;
using Answerable.Core.Places;
using Answerable.Core.Signals;
using Answerable.Web.Charts;
using Answerable.Web.Components;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Measures;

/// <summary>What the page of one measure asks about one force.</summary>
public sealed class MeasureView
{
    private readonly Site _site;
    private readonly Seen _seen;

    public MeasureView(Site site, Seen seen, Measure measure, Place force)
    {
        (_site, _seen, Measure, Force) = (site, seen, measure, force);
        Series = seen.Answers.Series(measure.Id);
        var all = Series.Of(force.Id).ToList();
        Length = all.Any(figure => figure.Period.Months == 12) ? 12 : all.Select(figure => figure.Period.Months).DefaultIfEmpty(1).Min();
        Figures = [.. all.Where(figure => figure.Period.Months == Length).Reverse()];
        Editions = [.. Figures.SelectMany(figure => figure.History).Select(figure => figure.EditionId).Distinct().Select(id => Series.Editions[id]).OrderByDescending(taken => taken.Edition.Published).ThenByDescending(taken => taken.Order)];
    }

    public Measure Measure { get; }

    public Place Force { get; }

    public Series Series { get; }

    /// <summary>How many months the page's periods have: twelve where any has, else the shortest there is.</summary>
    public int Length { get; }

    /// <summary>The force's figures of that length, latest first.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>The editions any of them, or of what stands beside them, is from.</summary>
    public IReadOnlyList<TakenIn> Editions { get; }

    public bool IsOffice => Force == _site.Office.Force;

    public string Root => IsOffice ? "" : $"/forces/{Force.Id}";

    public string Address => $"{Root}/measures/{Measure.Id}";

    public Figure? Before(Figure figure) => Series.At(figure.Place.Id, figure.Period.YearBefore);

    public RankedPeriod? Ranked(Figure figure, string group = Group.National) => Series.Ranked(group, figure.Period);

    public bool IsRanked => Figures.Any(figure => Ranked(figure)?.Of(Force.Id) is not null);

    public bool HasRates => Figures.Any(figure => figure.Rates.Count > 0);

    /// <summary>What was noticed about the figures, latest first.</summary>
    public IReadOnlyList<Problem> Notes => [.. Figures.SelectMany(Series.NotesOn).DistinctBy(note => note.Text)];

    /// <summary>The breaks that touch what is shown, earliest first.</summary>
    public IReadOnlyList<Break> Breaks => Figures.Count == 0 ? [] :
    [
        .. _seen.Catalogue.Breaks.Where(known => Figures.Any(figure => known.Touches(Measure.Id, Force.Id, figure.Period))
            || known.Parts(Measure.Id, Force.Id, Figures[^1].Period, Figures[0].Period)).OrderBy(known => known.From),
    ];

    /// <summary>The breaks that keep a figure from being compared with the year before it.</summary>
    public IEnumerable<Break> BreaksSince(Figure figure) => _seen.Catalogue.Between(Measure.Id, figure.Place.Id, figure.Period.YearBefore, figure.Period);

    public Composition? Made => field ??= Figures.Count == 0 ? null : Composition.Of(Figures[0], id => _seen.Answers.Series(id));

    public Composition? MadeBefore => Figures.Count > 0 && Before(Figures[0]) is { } before ? Composition.Of(before, id => _seen.Answers.Series(id)) : null;

    /// <summary>What has become of the crimes of the last twelve months that outcomes are there for, else of the last quarter; null where none are.</summary>
    public OutcomeComposition? Outcomes
    {
        get
        {
            if (!OutcomeCoverage.IsOfOffences(Measure, _site.Catalogue)) return null;
            var coverage = _seen.Answers.OutcomeCoverage();
            var years = coverage.Periods(Measure, [Force], Core.Exploring.Span.TwelveMonths);
            if (years.Count == 0) years = coverage.Periods(Measure, [Force], Core.Exploring.Span.Quarter);
            if (years is not [.., var last]) return null;
            return _seen.Answers.Outcomes(Measure, OutcomeCount.OfOffences, last, Force.Id).At(Force, last) is { Lack: OutcomeLack.None } found ? found : null;
        }
    }

    /// <summary>Where all of them are told.</summary>
    public string OutcomesAddress => $"/explore?measure={Measure.Id}{(IsOffice ? "" : $"&place={Force.Id}")}&view=outcomes";

    /// <summary>The measures that this one is part of.</summary>
    public IEnumerable<Measure> PartOf => _seen.Catalogue.Measures.Where(other => other.Components.Contains(Measure.Id));

    /// <summary>The latest period: the force's own, or that of the office's measure of local areas alone.</summary>
    private Core.Periods.Period? Latest => Figures.Count > 0 ? Figures[0].Period : Measure.IsOwn && Series.Periods is [.., var last] ? last : null;

    /// <summary>The force's local areas with a figure for the latest period, the most first; what is unassigned last.</summary>
    public IReadOnlyList<Figure> LocalAreas => Latest is not { } latest ? [] :
    [
        .. _seen.Catalogue.Places.LocalAreas(Force.Id).Select(area => Series.At(area.Id, latest)).OfType<Figure>()
            .OrderBy(figure => figure.Place.Kind == PlaceKind.NoArea).ThenByDescending(figure => figure.Comparable ?? figure.Value).ThenBy(figure => figure.Place.Name, StringComparer.Ordinal),
    ];

    /// <summary>The name of a place.</summary>
    public string NameOf(string place) => _seen.Catalogue.Places[place].Name;

    /// <summary>The groups the force is compared in that have a list of members.</summary>
    public IEnumerable<Group> Groups => _seen.GroupsOf(Force);

    /// <summary>The months on a chart; null where the measure is not judged month by month.</summary>
    public Monthly? Monthly => field ??= Core.Signals.Monthly.Of(Series, Force.Id, _site.Office.Baselines);

    /// <summary>How the measure is doing at the latest figure; null where there is none.</summary>
    public Progress? Progress => field ??= Core.Signals.Progress.Of(Series, Force.Id, _site.Office.Baselines, _site.Catalogue);

    /// <summary>A figure against the year before it; null where that cannot be compared.</summary>
    public YearOnYear? Year(Figure figure) => Measure.Method is Method.TwelveMonths or Method.RareEvents ? YearOnYear.Of(Series, figure, _seen.Catalogue) : null;

    /// <summary>The latest figure among all forces, where counts are known.</summary>
    public AmongForces? Nation => field ??= Figures.Count == 0 ? null : AmongForces.Of(Series, Figures[0], Group.National);

    /// <summary>The latest figure among a group's forces.</summary>
    public AmongForces? Among(Group group) => Figures.Count == 0 ? null : AmongForces.Of(Series, Figures[0], group.Id);

    /// <summary>Figures that were printed otherwise, or stand otherwise in another source: each with all it was.</summary>
    public IReadOnlyList<Figure> Revised => [.. Figures.Where(figure => figure.Others.Any(other => other.Value != figure.Value))];

    public TrendChart? Chart()
    {
        var shown = Figures.Where(figure => figure.Value is not null).Reverse().ToList();
        return shown.Count < (Length == 1 ? 2 : 3)
            ? null // two sums of twelve months are a difference, not a line
            : MeasureCharts.Trend(Series, Force, shown, Monthly, Breaks, English.MeasureTrendTitle(Measure, Force.Name, shown[0].Period, shown[^1].Period));
    }

    /// <summary>All the drawings that stand alone, by name; the first is the one without a name in the address.</summary>
    public IReadOnlyList<(string Name, Func<string> Draw)> Drawings()
    {
        List<(string Name, Func<string> Draw)> drawings = [];
        Credit Credit(string title) => new(title, English.List(Editions.Select(taken => taken.Edition.Publisher).Distinct()), English.Published(Editions[0].Edition));
        if (Chart() is { } trend) drawings.Add((trend.Id, () => trend.Standalone(Credit(trend.Title)).ToString()));
        if (Nation is { } nation && MeasureCharts.Funnel(nation, Similar) is { } funnel) drawings.Add((funnel.Id, () => funnel.Standalone(Credit(funnel.Title)).ToString()));
        if (Similar is { } similar && Among(similar) is { } among && MeasureCharts.Dots(among, similar) is { } dots) drawings.Add((dots.Id, () => dots.Standalone(Credit(dots.Title)).ToString()));
        return drawings;
    }

    public ChartFigure? Trend() => Chart() is not { } chart ? null
        : FigureOf(chart.Id, English.MeasureFinding(Figures.First(figure => figure.Value is not null)), chart.Title, "series", chart.Draw);

    public ChartFigure? Funnel() => Nation is { } nation && MeasureCharts.Funnel(nation, Similar) is { } chart
        ? FigureOf(chart.Id, English.FunnelSays(nation), chart.Title, "spread-table", chart.Draw) : null;

    public ChartFigure? Dots(Group group) => Among(group) is { } among && MeasureCharts.Dots(among, group) is { } chart
        ? FigureOf(group == Similar ? chart.Id : $"{chart.Id}-{group.Id}", English.PeersSay(among, group), chart.Title, group.Id, width => (chart with { Id = group == Similar ? chart.Id : $"{chart.Id}-{group.Id}" }).Draw(width)) : null;

    /// <summary>The group of most similar forces, where it is known.</summary>
    private Group? Similar => Groups.FirstOrDefault(group => group.Kind == "msg");

    private ChartFigure FigureOf(string id, string finding, string what, string? table, Func<ChartWidth, Svg> draw) => new()
    {
        Id = id,
        Finding = finding,
        What = what,
        TableId = table,
        DrawingHref = id == "trend" ? $"{Address}.svg" : id is "funnel" or "dots" ? $"{Address}.svg?chart={id}" : null,
        Wide = draw(ChartWidth.Wide),
        Narrow = draw(ChartWidth.Narrow),
    };
}
