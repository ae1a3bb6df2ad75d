using Answerable.Core.Answers;
using Answerable.Core.Places;
using Answerable.Web.Charts;
using Answerable.Web.Components;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Measures;

/// <summary>One measure: what it is, how it is now, every month of the office's force, and every force as data.</summary>
public sealed class MeasureModel(Site site) : PageModel
{
    public Core.Measures.Measure Measure { get; private set; } = null!;

    public Series Series { get; private set; } = null!;

    /// <summary>The office's force's figures, latest first.</summary>
    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public Prose Definition { get; private set; } = null!;

    public ChartFigure? Trend { get; private set; }

    public IReadOnlyList<TakenIn> Editions { get; private set; } = [];

    /// <summary>What was noticed about the figures, latest first.</summary>
    public IReadOnlyList<Core.Measures.Problem> Notes => [.. Figures.SelectMany(Series.NotesOn)];

    public string Address => $"/measures/{Measure.Id}";

    public bool IsRanked => Figures.Any(figure => Series.Ranked(Group.National, figure.Period)?.Of(figure.Place.Id) is not null);

    public IActionResult OnGet(string id)
    {
        if (!site.Catalogue.TryMeasure(id, out var measure)) return NotFound();
        Measure = measure;
        Series = site.Answers.Series(id);
        Figures = [.. Series.Of(site.Office.Force.Id).Reverse()];
        Editions = [.. Series.Editions.Values.OrderBy(taken => taken.Order)];
        return Twin.Of(HttpContext, () => new(English.Sentence(Measure.Name), Series.Version, Lines(), [.. Editions.Select(taken => taken.Edition)], Drawings())) ?? ForReading();
    }

    /// <summary>Every force and month, with its rank among all forces.</summary>
    private IReadOnlyList<TidyLine> Lines() => [.. Answer.To(new(Measure.Id, [], Group: Group.National), Series).Lines.Select(line => TidyLine.Ranked(line, line.Rank is null && line.PrintedRank is null ? null : Group.National))];

    private PageResult ForReading()
    {
        Definition = Prose.Of(site.Files.Definitions[Measure.Id]);
        if (Chart() is { } chart)
            Trend = new()
            {
                Id = chart.Id,
                Finding = English.MeasureFinding(Figures[0]),
                What = chart.Title,
                TableId = "series",
                DrawingHref = $"{Address}.svg",
                Wide = chart.Draw(ChartWidth.Wide),
                Narrow = chart.Draw(ChartWidth.Narrow),
            };
        return Page();
    }

    private IReadOnlyList<(string Name, Func<string> Draw)> Drawings() => Chart() is { } chart
        ? [("trend", () => chart.Standalone(new(chart.Title, English.List(Editions.Select(taken => taken.Edition.Publisher).Distinct()), English.Published(Editions[^1].Edition))).ToString())]
        : [];

    private TrendChart? Chart()
    {
        var months = Figures.Where(figure => figure.Period.IsMonth && figure.Value is not null).Select(figure => figure.Period).Order().ToList();
        if (months.Count < 2) return null;
        var span = months[0].To(months[^1]);
        var force = site.Office.Force;
        return new()
        {
            Id = "trend",
            Title = English.MeasureTrendTitle(Measure, force.Name, span),
            Subject = force.Name,
            Points = [.. span.EachMonth().Select(month => new TrendPoint(month.Start, Series.At(force.Id, month)?.Value, Remark(Series.At(force.Id, month))))],
            Standard = Measure.Standard is { } standard && !standard.Excludes.Contains(force.Id)
                ? new(English.Sentence(standard.Name) + " " + English.WithUnit(Measure, standard.Value, 0), standard.Value, standard.From.Start) : null,
            Number = value => English.WithUnit(Measure, value, Measure.Decimals),
            AxisNumber = value => English.WithUnit(Measure, value, value == decimal.Truncate(value) ? 0 : 1),
            Most = Measure.Unit == Core.Measures.Unit.Percent ? 100 : null,
        };
    }

    private string? Remark(Figure? figure) => figure is not null && Series.NotesOn(figure).Any() ? English.FigureQueried : null;
}
