using System.Globalization;
using Answerable.Core.Answers;
using Answerable.Core.Meetings;
using Answerable.Core.Places;
using Answerable.Core.Signals;
using Answerable.Web.People;
using Answerable.Web.Plans;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Answerable.Web.Pages.Staff.Meetings;

/// <summary>Citing a figure in an item: measure and place are chosen first, then one of the figures that everybody can see.</summary>
[Authorize(Access.StatementWriters)]
public sealed class FigureModel(Site site) : MeetingPage(site)
{
    private const int MostOffered = 40;

    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    /// <summary>The period of the figure that is cited.</summary>
    [BindProperty]
    public string? Figure { get; set; }

    public AgendaItem Item { get; private set; } = null!;

    public string Back => string.Create(CultureInfo.InvariantCulture, $"{Here}/agenda/{Item.Id}");

    public string Address => $"{Back}/figure";

    /// <summary>The measures with a figure that everybody can see, by topic.</summary>
    public IEnumerable<IGrouping<string, Core.Measures.Measure>> Measures => Site.Public.Listed.Where(item => item.Series.Periods.Count > 0).Select(item => item.Measure).GroupBy(measure => measure.Topic);

    /// <summary>The places with a figure of the measure, the office's own force first.</summary>
    public IReadOnlyList<Place> Places => Series is not { } series ? []
        : [.. series.Places.OrderByDescending(place => place == Site.Office.Force).ThenByDescending(place => place.Within == Site.Office.Force.Id)];

    /// <summary>The figures that are offered, the latest first.</summary>
    public IReadOnlyList<Figure> Figures => Series is not { } series || Place is null ? []
        : [.. series.Of(Place).OrderByDescending(figure => figure.Period).ThenByDescending(figure => figure.Period.Months).Take(MostOffered)];

    public Choice Which => new(nameof(Figure), English.CiteWhich, [.. Figures.Select(figure => (figure.Period.ToString(), $"{English.Sentence(English.Twelve(figure.Period))}: {English.Value(figure)}"))], Figure, ModelState);

    private Series? Series => field ??= Measure is not null && Site.Public.Listed.Any(item => item.Measure.Id == Measure) ? Site.Answers.Series(Measure) : null;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        if (context.Result is not null) return;
        if (int.TryParse((string?)RouteData.Values["item"], out var id) && Meeting.Item(id) is { } item) Item = item;
        else context.Result = NotFound();
    }

    public void OnGet()
    {
        if (Series is null) return;
        if (Places.All(place => place.Id != Place)) Place = Places is [var first, ..] ? first.Id : null;
    }

    public IActionResult OnPost()
    {
        if (Series is not { } series || Figures.FirstOrDefault(figure => figure.Period.ToString() == Figure) is not { } chosen)
        {
            Check(false, nameof(Figure), English.CiteMissing);
            return Page();
        }

        var at = Progress.At(series, chosen, Site.Office.Baselines, Site.Catalogue);
        CitedFigure cited = new(Cited.Of(chosen, series, Today), English.BetterOrWorseSays(at), ProgressTable.Others(Site.Public, at));
        Check(Item.Figures.All(other => other.Figure with { On = Today } != cited.Figure), nameof(Figure), English.CiteTwice);
        if (!ModelState.IsValid) return Page();
        Save(LastSaving, _ => 0, meeting => meeting.Item(Item.Id) is { } item ? meeting.With(item with { Figures = [.. item.Figures, cited] }) : meeting, "cite figure");
        return Redirect($"{Back}#figures");
    }
}
