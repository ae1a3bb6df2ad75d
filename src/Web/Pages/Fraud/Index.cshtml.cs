using Answerable.Core.Exploring;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Web.Components;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Fraud;

/// <summary>Fraud and cyber crime of one force: how to report it, the thirteen months up to one, what was lost, and the yearly tables.</summary>
[DependsOnTheDay]
[AnswersQueries]
[Authorize(Access.Everybody)]
public sealed class IndexModel(Site site, Seen seen) : PageModel
{
    private const string MonthPart = "month";

    public FraudReports View { get; private set; } = null!;

    public FraudCharts Charts => field ??= new(View);

    public IReadOnlyList<Amiss> Amiss { get; private set; } = [];

    public ChartFigure? Trend { get; private set; }

    public IActionResult OnGet(string? slug)
    {
        if (site.Force(slug) is not { } force) return NotFound();
        if (slug is not null && (slug != force.Id || force == site.Office.Force)) return RedirectPermanent((force == site.Office.Force ? "/fraud" : $"/forces/{force.Id}/fraud") + Ending + Request.QueryString);
        View = new(site, seen, force);

        var asked = AskedParts.Of(Request).Where(part => part.Value.Length > 0).ToList();
        var month = MonthOf(asked, out var amiss);
        if (asked.Where(part => Spelling.Parts.Contains(part.Key)).ToList() is { Count: > 0 } compared)
        {
            Spelling spelling = new([.. seen.Listed.Select(item => item.Measure)], site.Catalogue, site.Office.Force);
            var spelt = spelling.Read(Usual(force).Where(part => compared.All(said => said.Key != part.Key)).Concat(compared));
            if (spelt.Question is { } question && amiss.Count == 0 && !View.IsEmpty && !ClosedRooms.Holds(site.Office.Closed, "/explore")) return Redirect($"/explore{Ending}?{spelling.Write(question)}");
            amiss = [.. amiss, .. spelt.Amiss];
        }

        if (View.IsEmpty && !amiss.Any(one => one.IsShortcut)) return HttpContext.Features.Get<TwinAsked>() is null && slug is null ? Page() : NotFound();
        if (amiss.Count > 0)
        {
            Amiss = amiss;
            return TwinRefused.Of(HttpContext, amiss) ?? Page();
        }

        if (month is not null) View = new(site, seen, force, month);
        return Twin.Of(HttpContext, () => new(
            English.FraudTitle(force.Name), View.Version,
            [.. View.Shown.SelectMany(item => item.Figures).SelectMany(figure => TidyLine.Rates(figure).Where(_ => figure.Slice.IsWhole).Prepend(TidyLine.Figure(figure)))],
            [.. View.Editions.Select(taken => taken.Edition)], Charts.Drawings())) ?? ForReading();
    }

    private string Ending => HttpContext.Features.Get<TwinAsked>() is { } asked ? "." + asked.Format : "";

    /// <summary>The month asked for. What is said beside it must be a part that comparing areas knows, which has another page.</summary>
    private Period? MonthOf(IReadOnlyList<KeyValuePair<string, string>> asked, out IReadOnlyList<Amiss> amiss)
    {
        List<Amiss> found = [.. asked.Where(part => part.Key != MonthPart && !Spelling.Parts.Contains(part.Key)).Select(part => new Amiss(part.Key, part.Value, Fault.NoSuchPart, [MonthPart]))];
        Period? month = null;
        foreach (var (_, text) in asked.Where(part => part.Key == MonthPart))
        {
            if (Period.TryParse(text, out var period) && View.Months.Contains(period)) month = period;
            else found.Add(period.Months == 13 ? new(MonthPart, text, Fault.MonthTwice, []) : new(MonthPart, text, Fault.NotAllowed, [.. View.Months.Select(known => known.ToString())]));
        }

        amiss = found;
        return month;
    }

    private static KeyValuePair<string, string>[] Usual(Place force) =>
        [new("measure", "fraud-and-cyber-reports"), new("place", force.Id), new("view", Spelling.Word(Core.Exploring.View.Trend))];

    private PageResult ForReading()
    {
        Trend = Charts.Trend();
        return Page();
    }
}
