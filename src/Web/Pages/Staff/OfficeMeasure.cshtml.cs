using Answerable.Core.Periods;
using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Answerable.Web.Pages.Staff;

/// <summary>One measure of the office's own: its blank tables, its definition to correct, its end.</summary>
[Authorize(Access.Importers)]
public sealed class OfficeMeasureModel(Site site) : MeasureForm(site)
{
    [BindProperty]
    public string? Ended { get; set; }

    public string Id { get; private set; } = "";

    /// <summary>It as it is.</summary>
    public OfficeMeasure Measure => Present.Measures[Id];

    public string About => OfficeDetails.OfMeasure + Id;

    public override bool IsFixed => HasFigures;

    /// <summary>Whether any figure of it is stored, seen or not.</summary>
    public bool HasFigures => new[] { Id, Id + OfficeMeasure.Numerator }.Any(Site.OfficeDecisions.HasFigures);

    /// <summary>Whether the public can see it.</summary>
    public bool IsShown => Site.Answers.Series(Id).Periods.Count > 0;

    /// <summary>Who defined and corrected it, newest first.</summary>
    public IEnumerable<Store.OfficeDecision> History => Present.Decisions.Where(decision => decision.About == About).Reverse();

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        Id = (string)RouteData.Values["id"]!;
        if (!Present.Measures.ContainsKey(Id)) context.Result = NotFound();
        else if (HttpMethods.IsGet(Request.Method) || (string?)Request.Query["handler"] is not null) Fill();
    }

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        Ended = Measure.Ended;
        if (Filled(Measure.Ended, IsFixed ? Measure : null) is not { } measure) return Page();
        return Decide(About, OfficeDetails.Write(measure), nameof(Name), $"{List}/{Id}");
    }

    public IActionResult OnPostEnd()
    {
        Ended = (Request.Form[nameof(Ended)].ToString() is { } typed ? typed : "").Trim();
        Period last = default;
        Check(Ended.Length == 0 || (Period.TryParse(Ended, out last) && last.IsMonth), nameof(Ended), English.MonthWrong);
        return ModelState.IsValid ? Decide(About, OfficeDetails.Write(Measure with { Ended = Ended.Length == 0 ? null : last.ToString() }), nameof(Ended), $"{List}/{Id}") : Page();
    }

    public IActionResult OnPostDelete() => HasFigures ? Page() : Decide(About, null, nameof(Name), List);

    private void Fill()
    {
        Fill(Measure);
        Ended = Measure.Ended;
    }
}
