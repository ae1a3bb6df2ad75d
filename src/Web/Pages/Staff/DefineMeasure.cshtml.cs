using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff;

/// <summary>Defining a measure of the office's own.</summary>
[Authorize(Access.Importers)]
public sealed class DefineMeasureModel(Site site) : MeasureForm(site)
{
    public void OnGet() => Decimals = "0";

    public IActionResult OnPost()
    {
        if (Filled(ended: null, kept: null) is not { } measure) return Page();
        var id = OfficeMeasure.IdOf(measure.Name)!;
        Check(!Present.Measures.ContainsKey(id), nameof(Name), English.OwnNameTaken);
        if (!ModelState.IsValid) return Page();
        Seen = Present.Last(OfficeDetails.OfMeasure + id);
        return Decide(OfficeDetails.OfMeasure + id, OfficeDetails.Write(measure), nameof(Name), $"{List}/{id}");
    }
}
