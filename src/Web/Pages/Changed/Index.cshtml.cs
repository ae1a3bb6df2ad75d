using Answerable.Core.Signals;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Changed;

/// <summary>What has changed: everything unusual across all measures of the office's force, newest first.</summary>
[Authorize(Access.Everybody)]
public sealed class IndexModel(Site site, Seen seen) : PageModel
{
    public Overview Overview { get; private set; } = null!;

    public IActionResult OnGet()
    {
        Overview = seen.Overview(site.Office.Force);
        return Twin.Of(HttpContext, () => new(
            English.ChangedTitle, seen.Answers.Version,
            [.. Overview.New.Select(signal => TidyLine.Figure(signal.Latest)), .. Overview.Changes.Concat(Overview.MonthChanges).SelectMany(year => new[] { TidyLine.Figure(year.Before), TidyLine.Figure(year.Now) })],
            [.. Overview.New.Select(signal => signal.Latest.Edition).Concat(Overview.Changes.Concat(Overview.MonthChanges).Select(year => year.Now.Edition)).DistinctBy(edition => edition.Id)], [])) ?? Page();
    }
}
