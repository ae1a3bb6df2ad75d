using Answerable.Core.Periods;
using Answerable.Core.Statements;
using Answerable.Web.People;
using Answerable.Web.Statements;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Builder;

/// <summary>Beginning a statement, or the correction of a published one.</summary>
[Authorize(Access.StatementWriters)]
public sealed class BeginModel(Site site) : PageModel
{
    private const int LongestReason = 1000;

    [BindProperty(SupportsGet = true)]
    public string? Framework { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Month { get; set; }

    [BindProperty]
    public string? Other { get; set; }

    [BindProperty]
    public string? Wrong { get; set; }

    public IReadOnlyList<Framework> Frameworks => site.Office.Frameworks;

    /// <summary>The months that are offered, each the last of twelve: those with figures, and the one that was asked for.</summary>
    public IReadOnlyList<Period> Months =>
    [
        .. Frameworks.SelectMany(site.Drafting.Periods).Concat(Twelve(Month) is { } asked ? [asked] : []).Select(period => period.LastMonth).Distinct().OrderDescending(),
    ];

    /// <summary>The published statement that would be corrected; null for a new one.</summary>
    public Shown<Core.Statements.Statement>? Corrected { get; private set; }

    /// <summary>Where a statement is begun.</summary>
    public static string Address(string framework, Period period) => $"/staff/statements/begin?framework={framework}&month={period.LastMonth}";

    public void OnGet()
    {
        Framework ??= Frameworks is [var first, ..] ? first.Id : null;
        Corrected = Published();
        if (Corrected is not null) Wrong = English.WhyWrong(site.Statements.Revised(Corrected.Content));
    }

    public IActionResult OnPost()
    {
        if (!string.IsNullOrWhiteSpace(Other)) Month = Other.Trim();
        if (Chosen is not { } framework) ModelState.AddModelError(nameof(Framework), English.BeginNoFramework);
        else if (Twelve(Month) is not { } period) ModelState.AddModelError(string.IsNullOrWhiteSpace(Other) ? nameof(Month) : nameof(Other), English.BeginNoPeriod);
        else
        {
            Corrected = site.Drafting.Find(framework.Id, period) is { State: not DraftState.Published } ? null : Published();
            var wrong = (Wrong ?? "").ReplaceLineEndings(" ").Trim();
            if (Corrected is not null && wrong.Length is 0 or > LongestReason) ModelState.AddModelError(nameof(Wrong), English.BeginWrongMissing);
            if (ModelState.IsValid)
            {
                site.Drafting.Begin(framework, period, wrong, HttpContext.SignedIn()!.Email);
                return Redirect(Drafted.At(framework.Id, period));
            }
        }

        return Page();
    }

    private Framework? Chosen => Frameworks.FirstOrDefault(framework => framework.Id == Framework);

    private Shown<Core.Statements.Statement>? Published() =>
        Chosen is { } framework && Twelve(Month) is { } period && site.Statements.Versions(framework.Id, period) is [var published, ..] ? published : null;

    private static Period? Twelve(string? month) => Period.TryParse(month, out var last) && last.IsMonth ? last.LastMonth.Plus(-11).Lasting(12) : null;
}
