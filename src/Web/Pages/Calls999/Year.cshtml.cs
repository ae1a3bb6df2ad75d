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

/// <summary>One calendar year of 999 call answering of one force.</summary>
[Authorize(Access.Everybody)]
public sealed class YearModel(Site site, Seen seen) : PageModel
{
    public CallAnswering Answering { get; private set; } = null!;

    /// <summary>The calendar year.</summary>
    public Period Year { get; private set; }

    /// <summary>The months of the year that are there, earliest first.</summary>
    public IReadOnlyList<Figure> Months { get; private set; } = [];

    /// <summary>The months that also have a figure a year earlier.</summary>
    public IReadOnlyList<Figure> WithYearBefore => [.. Months.Where(month => Answering.Share.At(month.Place.Id, month.Period.YearBefore) is not null)];

    public Figure Latest => Months[^1];

    public IReadOnlyList<Measure> Measures { get; private set; } = [];

    public IReadOnlyList<TakenIn> Editions { get; private set; } = [];

    /// <summary>Notes to the table, in the order of their numbers.</summary>
    public IReadOnlyList<(Figure Figure, Problem Note)> Notes { get; private set; } = [];

    public RankedPeriod? Order { get; private set; }

    public ChartFigure? Trend { get; private set; }

    public ChartFigure? Ranks { get; private set; }

    public string Address => $"{Answering.Address}/{Year.Year}";

    public IActionResult OnGet(int year, string? slug)
    {
        if (site.Force(slug) is not { } force || year is < 1900 or > 2199) return NotFound();
        if (slug is not null && slug != force.Id) return RedirectPermanent($"/forces/{force.Id}/999/{year}");
        Answering = new(site, seen, force);
        Year = Period.CalendarYear(year);
        Months = [.. Answering.Months.Where(month => Year.Contains(month.Period))];
        if (Months.Count == 0) return NotFound();
        Measures = Answering.Measures(Year);
        Editions = Answering.Editions(Year);
        Order = Answering.Ranked(Group.National, Latest.Period);
        return Twin.Of(HttpContext, Data) ?? ForReading();
    }

    /// <summary>A figure of a month and measure, with the numbers of its notes.</summary>
    public (Figure? Figure, IReadOnlyList<int> Notes) Cell(Measure measure, Period month)
    {
        var figure = Answering.At(measure.Id, month);
        return (figure, [.. Notes.Select((item, i) => (item, i)).Where(pair => pair.item.Figure == figure).Select(pair => pair.i + 1)]);
    }

    public string Text(Measure measure, Figure figure) => figure.Value is not { } value ? figure.Marker
        : English.Number(value, Answering.Decimals(measure, Year)) + (measure.Unit == Unit.Percent ? "%" : "");

    private PageResult ForReading()
    {
        Notes = [.. Months.SelectMany(month => Measures.Select(measure => Answering.At(measure.Id, month.Period)).OfType<Figure>().SelectMany(NotesAbout))];
        Trend = CallCharts.TrendFigure(Answering, Address, "months");
        if (Order is not null) Ranks = CallCharts.RanksFigure(Answering, Order, Address);
        return Page();
    }

    /// <summary>A note stands at the number it is about: a volume at the calls, shares at the first of them.</summary>
    private IEnumerable<(Figure Figure, Problem Note)> NotesAbout(Figure figure) => Answering.Series(figure.Measure.Id).NotesOn(figure)
        .Where(note => note.Code switch
        {
            "volume-out-of-line" or "counts-do-not-add" => figure.Measure.Id == "999-calls",
            _ => figure.Measure.Id == "999-percent-under-10s",
        }).Select(note => (figure, note));

    private TwinData Data() => new(
        English.PageTitle999(Answering.Force.Name, Year), Answering.Share.Version, [.. Answering.Lines(Year, withTotal: true), .. Answering.Order(Latest.Period)],
        [.. Editions.Select(taken => taken.Edition)], CallCharts.Drawings(Answering, Order, Editions));
}
