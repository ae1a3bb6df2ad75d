using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Matters;

/// <summary>Attaching one more figure to a question.</summary>
[Authorize(Access.StatementWriters)]
public sealed class FigureModel(Site site) : MatterPage(site)
{
    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    /// <summary>The period of the figure that is cited.</summary>
    [BindProperty]
    public string? Figure { get; set; }

    public string Address => $"{Here}/figure";

    public FigureOffer Offer => field ??= new(Site, Measure, Place);

    public Choice Which => new(nameof(Figure), English.CiteWhich, Offer.Choices, Figure, ModelState);

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
        Check(Matter.Figures.All(other => other.Figure with { On = Today } != cited.Figure), nameof(Figure), English.CiteTwice);
        if (!ModelState.IsValid) return Page();
        Save(matter => matter with { Figures = [.. matter.Figures, cited] }, "cite figure");
        return Redirect(Here);
    }
}
