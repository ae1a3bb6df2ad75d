using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Web.Components;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Calls999;

/// <summary>999 call answering of one force over all years.</summary>
[Authorize(Access.Everybody)]
public sealed class IndexModel(Site site, Seen seen) : PageModel
{
    public CallAnswering Answering { get; private set; } = null!;

    /// <summary>From the first month there is to the last.</summary>
    public Period Span { get; private set; }

    public Figure Latest => Answering.Months[^1];

    public IReadOnlyList<TakenIn> Editions { get; private set; } = [];

    public RankedPeriod? Order { get; private set; }

    public ChartFigure? Trend { get; private set; }

    public ChartFigure? Ranks { get; private set; }

    public Coverage Coverage { get; private set; } = null!;

    /// <summary>What was noticed about the months, earliest first.</summary>
    public IReadOnlyList<Problem> Notes => [.. Answering.Months.SelectMany(Answering.Share.NotesOn)];

    /// <summary>The measures that years are given for.</summary>
    public IReadOnlyList<Measure> Measures => [.. Answering.Measures(Span).Where(measure => measure.Totalling != Totalling.None)];

    public IActionResult OnGet(string? slug)
    {
        if (site.Force(slug) is not { } force) return NotFound();
        if (slug is not null && slug != force.Id) return RedirectPermanent($"/forces/{force.Id}/999");
        Answering = new(site, seen, force);
        if (Answering.Months.Count == 0) return HttpContext.Features.Get<TwinAsked>() is null && slug is null ? Page() : NotFound();
        Span = Answering.Months[0].Period.To(Latest.Period);
        Editions = Answering.Editions(Span);
        Order = Answering.Ranked(Group.National, Latest.Period);
        Coverage = Coverage.Of(Answering.Share, force.Id);
        return Twin.Of(HttpContext, () => new(
            English.PageTitle999(force.Name, null), Answering.Share.Version,
            [.. Answering.Lines(Span, withTotal: false), .. Totals(), .. Answering.Order(Latest.Period)],
            [.. Editions.Select(taken => taken.Edition)], CallCharts.Drawings(Answering, Order, Editions))) ?? ForReading();
    }

    private IEnumerable<TidyLine> Totals() => Answering.Years.Order()
        .SelectMany(year => Measures.Select(measure => TidyLine.OfTotal(Answering.Total(measure.Id, Period.CalendarYear(year))))).OfType<TidyLine>();

    private PageResult ForReading()
    {
        Trend = CallCharts.TrendFigure(Answering, Answering.Address, "years");
        if (Order is not null) Ranks = CallCharts.RanksFigure(Answering, Order, Answering.Address);
        return Page();
    }
}
