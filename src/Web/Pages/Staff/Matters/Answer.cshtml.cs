using System.Globalization;
using Answerable.Core.Meetings;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Matters;

/// <summary>Recording an answer: what the force wrote and stands by, or what was said elsewhere, with where it is from.</summary>
[Authorize(Access.StatementWriters)]
public sealed class AnswerModel(Site site) : MatterPage(site)
{
    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    public void OnGet() => (Who, On, Text) = (Site.Office.Force.OfficialName, Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Agreed?.Text);

    public IActionResult OnPost()
    {
        var on = Day(On, nameof(On), English.AnswerOnWrong);
        Check(Typed.Line(Who).Length > 0, nameof(Who), English.AnswerWhoMissing);
        Check(!string.IsNullOrWhiteSpace(On) && (on is null || on <= Today), nameof(On), English.AnswerOnWrong);
        Check(Typed.Clean(Text).Length > 0, nameof(Text), English.AnswerTextMissing);
        Limit(LongestLine, (nameof(Who), Who), (nameof(Source), Source));
        Limit(LongestText, (nameof(Text), Text));
        if (!ModelState.IsValid) return Page();
        if (Agreed is { } agreed) Site.PartRequests.Take(agreed.Id, Actor);
        Save(matter => matter with { Answers = [.. matter.Answers, new MatterAnswer(Typed.Line(Who), on!.Value, Typed.Clean(Text), Typed.Line(Source))] }, "record answer");
        return Redirect(Here);
    }
}
