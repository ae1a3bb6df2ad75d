using System.Globalization;
using Answerable.Core.Periods;
using Answerable.Core.Statements;
using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Answerable.Web.Pages.Staff;

/// <summary>One plan: what it is called, since when, its documents and baseline, the order of its priorities. <c>new</c> is one that is added.</summary>
[Authorize(Access.Administrators)]
public sealed class OfficePlanModel(Site site) : OfficePage(site)
{
    private const string New = "new";
    private const int LongestLine = 300, LongestText = 20_000;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Launched { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? Baseline { get; set; }

    [BindProperty]
    public string?[] Label { get; set; } = [];

    [BindProperty]
    public string?[] Address { get; set; } = [];

    /// <summary>It as it is; null for one that is added.</summary>
    public Framework? Plan { get; private set; }

    public string Here => $"/staff/office/plans/{Plan?.Id ?? New}";

    public string Title => Plan?.Name ?? English.AddPlan;

    /// <summary>The decision about it that stood.</summary>
    public long SeenDecision => Plan is null ? 0 : Present.Last(OfficeDetails.OfPlan + Plan.Id);

    /// <summary>Whether staff entered it, so that it can be removed; one that is shipped can only be changed.</summary>
    public bool IsOurs => Plan is not null && SeenDecision > 0 && !IsShipped;

    public Lines Documents => new(English.DocumentWord, [new(nameof(Label), English.DocumentLabel, [.. Label.Select(text => text ?? "")]), new(nameof(Address), English.DocumentAddress, [.. Address.Select(text => text ?? "")])], ModelState);

    private bool IsShipped => Site.Shipped.Plans.Any(plan => plan.Id == Plan?.Id);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        var id = (string)RouteData.Values["id"]!;
        Plan = Office.Plans.FirstOrDefault(plan => plan.Id == id);
        if (Plan is null && id != New) context.Result = NotFound();
    }

    public void OnGet()
    {
        if (Plan is not { } plan) return;
        (Name, From, To) = (plan.Name, plan.IsFromYear ? $"{plan.From:yyyy}" : Written(plan.From), Written(plan.To));
        (Launched, Until, About, Source) = (Written(plan.Launched), plan.UntilYear?.ToString(CultureInfo.InvariantCulture), plan.About, plan.Source);
        Baseline = plan.Baselines.FirstOrDefault(baseline => baseline.Measures.Count == 0)?.Period.LastMonth.ToString();
        (Label, Address) = ([.. plan.Documents.Select(document => document.Label)], [.. plan.Documents.Select(document => document.Address)]);
    }

    public IActionResult OnPost()
    {
        var (name, id) = (Typed.Line(Name), Plan?.Id ?? OfficeDetails.IdOf(Typed.Line(Name)));
        Check(name.Length is > 0 and <= LongestLine && id is not null and not New, nameof(Name), English.PlanNameMissing);
        Check(Plan is not null || Office.Plans.All(plan => plan.Id != id), nameof(Name), English.PlanNameTaken);
        var isYear = int.TryParse(From?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200;
        var from = isYear ? new DateOnly(year, 1, 1) : Day(From);
        Check(from is not null, nameof(From), English.PlanFromMissing);
        Check(string.IsNullOrWhiteSpace(To) || (Day(To) is { } to && (from is null || to >= from)), nameof(To), English.PlanToWrong);
        Check(string.IsNullOrWhiteSpace(Launched) || Day(Launched) is not null, nameof(Launched), English.PlanDayWrong);
        var isUntil = int.TryParse(Until?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var until) && until is > 1900 and < 2200;
        Check(string.IsNullOrWhiteSpace(Until) || isUntil, nameof(Until), English.PlanUntilWrong);
        Period month = default;
        Check(string.IsNullOrWhiteSpace(Baseline) || (Period.TryParse(Baseline.Trim(), out month) && month.IsMonth), nameof(Baseline), English.BaselineWrong);
        Check((About?.Length ?? 0) <= LongestText, nameof(About), English.LongerThan(LongestText));
        Check((Source?.Length ?? 0) <= LongestLine, nameof(Source), English.LongerThan(LongestLine));
        List<DocumentLink> documents = [];
        for (var at = 0; at < Lines.Sent(Label, Address); at++)
        {
            DocumentLink document = new(Lines.At(Label, at), Lines.At(Address, at));
            if (document.Label.Length + document.Address.Length == 0) continue;
            Check(document.Label.Length > 0, Lines.IdOf(nameof(Label), at), English.LabelMissing);
            Check(OfficeDetails.IsDocument(document.Address), Lines.IdOf(nameof(Address), at), English.DocumentAddressWrong);
            documents.Add(document);
        }

        if (!ModelState.IsValid) return Page();
        var own = (Plan?.Baselines ?? []).Where(baseline => baseline.Measures.Count > 0);
        Framework plan = new(
            id!, name, from!.Value, Day(To), Typed.Line(Source), Plan?.Priorities ?? [],
            [.. string.IsNullOrWhiteSpace(Baseline) ? [] : new MeasureBaseline[] { new([], month.LastMonth.Plus(-11).Lasting(12), null, name, "") }, .. own])
        {
            Kind = FrameworkKind.Plan,
            IsFromYear = isYear,
            Launched = Day(Launched),
            UntilYear = isUntil ? until : null,
            About = (About ?? "").ReplaceLineEndings("\n").Trim(),
            Documents = documents,
        };
        return Decide(OfficeDetails.OfPlan + id, OfficeDetails.Write(plan), nameof(Name), $"/staff/office/plans/{id}");
    }

    /// <summary>Moves a priority up or down.</summary>
    public IActionResult OnPostMove(string priority, int by)
    {
        if (Plan is null) return NotFound();
        return Decide(OfficeDetails.OfPlan + Plan.Id, OfficeDetails.Write(Plan with { Priorities = Reordered.Of(Plan.Priorities, one => one.Id == priority, Math.Sign(by)) }), nameof(Name), $"{Here}#priorities");
    }

    public IActionResult OnPostRemove() => IsOurs ? Decide(OfficeDetails.OfPlan + Plan!.Id, null, nameof(Name), "/staff/office/plans") : NotFound();
}
