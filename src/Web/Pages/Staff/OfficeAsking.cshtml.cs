using System.Globalization;
using Answerable.Core.Meetings;
using Answerable.Store.People;
using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff;

/// <summary>What the office promises those who ask it something: who sees to replies, and within how many days. Without both nobody can ask.</summary>
[Authorize(Access.Administrators)]
public sealed class OfficeAskingModel(Site site) : OfficePage(site)
{
    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public string? Days { get; set; }

    /// <summary>Who can see to replies: those who write for the office.</summary>
    public IReadOnlyList<string> Owners => [.. Site.Accounts.All().Where(account => account.Role is Role.Analyst or Role.Administrator && account.SuspendedAt is null).Select(account => account.Email)];

    public void OnGet() => (Owner, Days) = (Office.Promise.Owner, Office.Promise.IsMade ? Office.Promise.Days.ToString(CultureInfo.InvariantCulture) : "");

    public IActionResult OnPost()
    {
        if (string.IsNullOrWhiteSpace(Owner) && string.IsNullOrWhiteSpace(Days)) return Decide(OfficeDetails.Asking, OfficeDetails.Write(new ReplyPromise("", 0)), nameof(Owner));
        var isNumber = int.TryParse(Days?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= ReplyPromise.Longest;
        Check(Owners.Contains(Owner ?? ""), nameof(Owner), English.PromiseOwnerMissing);
        Check(isNumber, nameof(Days), English.PromiseDaysWrong);
        return ModelState.IsValid ? Decide(OfficeDetails.Asking, OfficeDetails.Write(new ReplyPromise(Owner!, days)), nameof(Owner)) : Page();
    }
}
