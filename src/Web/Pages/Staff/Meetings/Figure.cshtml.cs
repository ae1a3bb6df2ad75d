using System.Globalization;
using Answerable.Core.Meetings;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Answerable.Web.Pages.Staff.Meetings;

/// <summary>Citing a figure in an item: measure and place are chosen first, then one of the figures that everybody can see.</summary>
[Authorize(Access.StatementWriters)]
public sealed class FigureModel(Site site) : MeetingPage(site)
{
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

    public FigureOffer Offer => field ??= new(Site, Measure, Place);

    public Choice Which => new(nameof(Figure), English.CiteWhich, Offer.Choices, Figure, ModelState);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        if (context.Result is not null) return;
        if (int.TryParse((string?)RouteData.Values["item"], out var id) && Meeting.Item(id) is { } item) Item = item;
        else context.Result = NotFound();
    }

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        if (Offer.Find(Figure) is not { } chosen)
        {
            Check(false, nameof(Figure), English.CiteMissing);
            return Page();
        }

        var cited = Offer.Cite(chosen);
        Check(Item.Figures.All(other => other.Figure with { On = Today } != cited.Figure), nameof(Figure), English.CiteTwice);
        if (!ModelState.IsValid) return Page();
        Save(meeting => meeting.Item(Item.Id) is { } item ? meeting.With(item with { Figures = [.. item.Figures, cited] }) : meeting, "cite figure");
        return Redirect($"{Back}#figures");
    }
}
