using System.Globalization;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Matters;

/// <summary>Every saving of a question; and of one of them how it read, what it changed, and the way back to it.</summary>
[Authorize(Access.StatementReaders)]
public sealed class SavingsModel(Site site) : MatterPage(site)
{
    public EarlierSavings Savings { get; private set; } = null!;

    public IActionResult OnGet(int? number)
    {
        if (EarlierSavings.Of(this, LastSaving, Writing.Savings(PublishedMatters.NameOf(Matter.Number)), number, matter => MatterPaper.Of(Site, Site.Public, matter)) is not { } savings) return NotFound();
        Savings = savings;
        return Page();
    }

    /// <summary>An earlier saving becomes the newest. Nothing is lost, because what stood stays in the list.</summary>
    public IActionResult OnPost(int? number)
    {
        if (!MayWrite) return StatusCode(StatusCodes.Status403Forbidden);
        if (Writing.Savings(PublishedMatters.NameOf(Matter.Number)).Where(saving => saving.Saving.Revision == number).ToList() is not [var (_, earlier)]) return NotFound();

        // An action that was added since stays, so that no id is given twice.
        Save(now => earlier with { Actions = [.. earlier.Actions, .. now.Actions.Where(action => earlier.Action(action.Id) is null)] }, string.Create(CultureInfo.InvariantCulture, $"bring back saving {number}"));
        return Redirect(Here);
    }
}
