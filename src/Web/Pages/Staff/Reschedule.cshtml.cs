using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff;

/// <summary>Another time for what is not shown yet.</summary>
[Authorize(Access.Schedulers)]
public sealed class RescheduleModel(Site site) : ProposalPage(site), IAsksTime
{
    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? Time { get; set; }

    [BindProperty]
    public string? Which { get; set; }

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        var at = AskedTime.Read(this, ModelState, Site.Clock.GetUtcNow());
        return ModelState.IsValid ? After(Site.Approvals.Reschedule(Proposal.Id, Actor, at), nameof(Day)) : Page();
    }
}
