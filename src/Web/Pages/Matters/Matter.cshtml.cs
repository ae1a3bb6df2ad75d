using System.Globalization;
using Answerable.Core.Answers;
using Answerable.Core.Meetings;
using Answerable.Core.Signals;
using Answerable.Web.Charts;
using Answerable.Web.Components;
using Answerable.Web.Documents;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Matters;

/// <summary>One question to the chief constable: the whole chain, from the figure it began with to what the figure did next.</summary>
[DependsOnTheDay]
[Authorize(Access.Everybody)]
public sealed class MatterModel(Site site, Seen seen) : PageModel
{
    private const int MostDrawn = 36;

    public Shown<Matter> Shown { get; private set; } = null!;

    /// <summary>Every version that may be seen, the newest first.</summary>
    public IReadOnlyList<Shown<Matter>> Versions { get; private set; } = [];

    public DocumentHtml Paper { get; private set; } = null!;

    public Matter Matter => Shown.Content;

    public string Address => PublishedMatters.AddressOf(Matter);

    /// <summary>What is said of the question as a whole.</summary>
    public string Status => English.MatterSays(Matter, site.Today);

    /// <summary>The measures of its figures over time, each once, with the figures that the question is about marked; and the figures that are drawn.</summary>
    public IEnumerable<(ChartFigure Figure, IReadOnlyList<Figure> Drawn)> Trends => Matter.Figures.Select(cited => cited.Figure).GroupBy(cited => (cited.Measure, cited.Place, cited.Period.Months))
        .Select((group, i) => Trend([.. group], i + 1)).OfType<(ChartFigure, IReadOnlyList<Figure>)>();

    /// <summary>The page as it stood when a version was published.</summary>
    public string AsStood(Shown<Matter> version) =>
        English.AtVersion(Address, version.Version.Shown.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    public IActionResult OnGet(int number)
    {
        if (seen.Matters.Find(number) is not { } shown) return NotFound();
        (Shown, Versions) = (shown, seen.Matters.Versions(number));
        if (PaperTwin.Of(HttpContext, () => MatterPaper.Of(site, seen, Matter)) is { } file) return file;
        if (ListTwin.Of(HttpContext, () => MatterFiles.Figures(site, seen, Matter)) is { } data) return data;
        Paper = new(MatterPaper.Of(site, seen, Matter), plain: false);
        return Page();
    }

    private (ChartFigure, IReadOnlyList<Figure>)? Trend(IReadOnlyList<Cited> cited, int at)
    {
        if (CitedTable.Series(site, seen, cited[0]) is not { } series || !site.Catalogue.Places.TryFind(cited[0].Place, out var place)) return null;
        var drawn = series.Of(place.Id).Where(figure => figure.Period.Months == cited[0].Period.Months && figure.Value is not null).OrderBy(figure => figure.Period).TakeLast(MostDrawn).ToList();
        if (drawn.Count < 2) return null;
        var monthly = cited[0].Period.IsMonth ? Monthly.Of(series, place.Id, site.Office.Baselines) : null;
        var chart = MeasureCharts.Trend(series, place, drawn, monthly, [], English.MatterTrendTitle(series.Measure, place.Name));
        chart = chart with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"trend-{at}"),
            Points = [.. chart.Points.Select(point => cited.Any(one => one.Period.LastMonth.Start == point.Month) ? point with { Remark = English.CitedRemark } : point)],
            Phases = [.. chart.Phases.Where(phase => phase.To >= drawn[0].Period.LastMonth.Start)],
        };
        return (new ChartFigure
        {
            Id = chart.Id,
            Finding = MatterPaper.NextSays(site, seen, cited.MaxBy(one => one.Period)!),
            What = chart.Title,
            Wide = chart.Draw(ChartWidth.Wide),
            Narrow = chart.Draw(ChartWidth.Narrow),
            TableId = $"{chart.Id}-table",
        }, drawn);
    }
}
