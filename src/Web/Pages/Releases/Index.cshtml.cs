using Answerable.Core.Releases;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Releases;

/// <summary>Past and coming publications, by their publishers and here.</summary>
[DependsOnTheDay]
[Authorize(Access.Everybody)]
public sealed class IndexModel(Site site, Seen seen) : PageModel
{
    public IReadOnlyList<Release> OwnComing { get; private set; } = [];

    public IReadOnlyList<Release> OwnLate { get; private set; } = [];

    public IReadOnlyList<Outlook> Outlooks { get; private set; } = [];

    public IReadOnlyList<Past> Past { get; private set; } = [];

    /// <summary>What this site has published, the last first.</summary>
    public IReadOnlyList<Issue> Shown { get; private set; } = [];

    public bool IsAnythingComing => OwnComing.Count > 0 || Outlooks.Any(outlook => outlook.Coming.Count > 0);

    public bool IsAnythingLate => OwnLate.Count > 0 || Outlooks.Any(outlook => outlook.Overdue is not null);

    public void OnGet()
    {
        var (calendar, today) = (seen.Calendar, site.Today);
        OwnComing = calendar.OwnComing(today);
        OwnLate = calendar.OwnLate(today);
        Outlooks = calendar.On(today);
        Past = calendar.Before(today);
        Shown = calendar.Shown;
    }
}
