using Answerable.Store;
using Answerable.Web.Desk;
using Answerable.Web.Links;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>Links to other sites: the dead first, and a button that follows one or all of them now.</summary>
[Authorize(Access.DutyWriters)]
public sealed class OutsideLinksModel(Site site, Rounds rounds) : PageModel
{
    /// <summary>Every link that is shown, with what was met: the dead first, then those that failed or moved.</summary>
    public IReadOnlyList<(PublishedLink Published, OutsideLink? Link)> Links => field ??= Followed();

    public bool GoesOn => Links.Any(item => item.Link is { IsUnderWay: true });

    /// <summary>Whether the program follows them by itself.</summary>
    public bool IsWeekly => site.Settings.LooksDaily;

    public void OnGet()
    {
    }

    public IActionResult OnPost(string? address)
    {
        var all = PublishedLinks.Of(site).Select(link => link.Address).ToList();
        List<string> asked = address is null ? all : [.. all.Where(link => link == address)]; // nobody has us follow what is on no page
        if (asked.Count > 0) rounds.Follow(asked, HttpContext.SignedIn()!.Email);
        return Redirect("/staff/links");
    }

    private IReadOnlyList<(PublishedLink, OutsideLink?)> Followed()
    {
        var known = site.OutsideLinks.All().ToDictionary(link => link.Address);
        return [.. PublishedLinks.Of(site).Select(link => (link, known.GetValueOrDefault(link.Address))).OrderBy(item => Order(item.Item2))];
    }

    private static int Order(OutsideLink? link) => link switch { { IsDead: true } => 0, { Outcome: LinkOutcome.Failed } => 1, { Outcome: LinkOutcome.Moved } => 2, null => 3, _ => 4 };
}
