using System.Globalization;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Meetings;

/// <summary>Every saving of a meeting; and of one of them how it read, what it changed, and the way back to it.</summary>
[Authorize(Access.StatementReaders)]
public sealed class SavingsModel(Site site) : MeetingPage(site)
{
    public EarlierSavings Savings { get; private set; } = null!;

    public IActionResult OnGet(int? number)
    {
        if (EarlierSavings.Of(this, LastSaving, Writing.Savings(Meeting.Id), number, meeting => MeetingPaper.Of(Site, Site.Public, meeting)) is not { } savings) return NotFound();
        Savings = savings;
        return Page();
    }

    /// <summary>An earlier saving becomes the newest. Nothing is lost, because what stood stays in the list.</summary>
    public IActionResult OnPost(int? number)
    {
        if (!MayWrite) return StatusCode(StatusCodes.Status403Forbidden);
        if (Writing.Savings(Meeting.Id).Where(saving => saving.Saving.Revision == number).ToList() is not [var (_, earlier)]) return NotFound();

        // An item that was added since keeps its id to itself, also when it is gone.
        Save(now => earlier with { LastItem = Math.Max(now.LastItem, earlier.LastItem) }, string.Create(CultureInfo.InvariantCulture, $"bring back saving {number}"));
        return Redirect(Here);
    }
}
