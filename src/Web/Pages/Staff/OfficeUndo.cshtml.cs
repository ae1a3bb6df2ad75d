using Answerable.Store;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Answerable.Web.Pages.Staff;

/// <summary>Letting stand again what stood before the last change of a thing.</summary>
[Authorize(Access.Administrators)]
public sealed class OfficeUndoModel(Site site) : OfficePage(site)
{
    /// <summary>The change.</summary>
    public OfficeDecision Decision { get; private set; } = null!;

    /// <summary>What it says, and what will be said again.</summary>
    public IReadOnlyList<string> Now => OfficeLines.Said(Decision.About, Decision.Content, Office, Present.Catalogue);

    public IReadOnlyList<string> Before => OfficeLines.Said(Decision.About, Earlier, Office, Present.Catalogue);

    private string? Earlier => Present.Decisions.LastOrDefault(decision => decision.About == Decision.About && decision.Id < Decision.Id)?.Content;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        if (long.TryParse((string?)RouteData.Values["id"], out var id) && Present.Decisions.FirstOrDefault(decision => decision.Id == id) is { } found
            && Present.Last(found.About) == id && !found.About.StartsWith(Catalogue.OfficeDetails.OfMeasure, StringComparison.Ordinal)) Decision = found;
        else context.Result = NotFound();
    }

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        var isDone = Site.OfficeDecisions.Undo(Decision.Id, Actor);
        Site.Look();
        if (isDone) return Redirect(Home);
        ModelState.AddModelError("Undo", English.ChangedMeanwhile);
        return Page();
    }
}
