using System.Globalization;
using Answerable.Core.Meetings;
using Answerable.Store;
using Answerable.Web.Documents;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Meetings;

/// <summary>Every saving of a meeting; and of one of them how it read, what it changed, and the way back to it.</summary>
[Authorize(Access.StatementReaders)]
public sealed class SavingsModel(Site site) : MeetingPage(site)
{
    public IReadOnlyList<(PaperDraft Saving, Meeting Meeting)> Savings => field ??= [.. Writing.Savings(Meeting.Id).Select(item => (item.Saving, item.Content))];

    /// <summary>The saving that is looked at; null for the list alone.</summary>
    public (PaperDraft Saving, Meeting Meeting)? Shown { get; private set; }

    /// <summary>What it changed; null for the first.</summary>
    public IReadOnlyList<PaperEdit>? Edits { get; private set; }

    public DocumentHtml? Paper { get; private set; }

    public string Address => $"{Here}/savings";

    public IActionResult OnGet(int? number)
    {
        if (number is not { } asked) return Page();
        if (Find(asked) is not { } found) return NotFound();
        Shown = found;
        Edits = Find(asked - 1) is var (_, before) ? PaperReview.Between(Read(before), Read(found.Meeting)) : null;
        Paper = new(Read(found.Meeting), plain: false);
        return Page();
    }

    /// <summary>An earlier saving becomes the newest. Nothing is lost, because what stood stays in the list.</summary>
    public IActionResult OnPost(int? number)
    {
        if (!MayWrite) return StatusCode(StatusCodes.Status403Forbidden);
        if (number is not { } asked || Find(asked) is not var (saving, meeting)) return NotFound();

        // An item that was added since keeps its id to itself, also when it is gone.
        Save(LastSaving, _ => 0, now => meeting with { LastItem = Math.Max(now.LastItem, meeting.LastItem) }, string.Create(CultureInfo.InvariantCulture, $"bring back saving {saving.Revision}"));
        return Redirect(Here);
    }

    private Document Read(Meeting meeting) => MeetingPaper.Of(Site, Site.Public, meeting);

    private (PaperDraft Saving, Meeting Meeting)? Find(int number) =>
        Savings.Where(saving => saving.Saving.Revision == number).Select(saving => ((PaperDraft, Meeting)?)saving).FirstOrDefault();
}
