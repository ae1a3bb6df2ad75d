using Answerable.Core.Duties;
using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff;

/// <summary>Publications elsewhere and meetings that start the clock of a duty, entered by hand.</summary>
[Authorize(Access.DutyWriters)]
public sealed class DutyEventsModel(Site site) : OfficePage(site)
{
    private const int LongestText = 200;

    /// <summary>What the program cannot know by itself.</summary>
    public static IReadOnlyList<DutyTrigger> Kinds { get; } = [DutyTrigger.Iopc, DutyTrigger.Inspectorate, DutyTrigger.Meeting];

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? What { get; set; }

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        var (day, what) = (Day(On), OfficeContactModel.Plain(What));
        var isKnown = Enum.TryParse<DutyTrigger>(Kind, out var kind) && Kinds.Contains(kind);
        Check(isKnown, nameof(Kind), English.EventKindWrong);
        Check(day is { } known && known <= Site.Today, nameof(On), English.EventDayWrong);
        Check(what is { Length: <= LongestText }, nameof(What), English.EventWhatMissing);
        return ModelState.IsValid ? Decided([.. Office.Events, new(kind, day!.Value, what!)]) : Page();
    }

    public IActionResult OnPostRemove(int at) => at >= 0 && at < Office.Events.Count ? Decided([.. Office.Events.Where((_, index) => index != at)]) : Redirect("/staff/duties/events");

    private IActionResult Decided(IReadOnlyList<DutyEvent> events) => Decide(OfficeDetails.Events, OfficeDetails.Write(events), nameof(What), "/staff/duties/events");
}
