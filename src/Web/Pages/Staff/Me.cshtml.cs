using Answerable.Store.People;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>One's own ways in, and where one is signed in.</summary>
[Authorize(Access.Staff)]
public sealed class MeModel(Site site, UserManager<Account> accounts) : PageModel
{
    public IList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public bool HasPassword { get; private set; }

    public int CodesLeft { get; private set; }

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var account = (await accounts.FindByIdAsync(HttpContext.SignedIn()!.Account))!;
        Passkeys = await accounts.GetPasskeysAsync(account);
        HasPassword = account.HasPassword;
        CodesLeft = await accounts.CountRecoveryCodesAsync(account);
        GetsLetters = site.Letters.Wants(account.Id);
        Sessions = site.Sessions.Of(account.Id);
    }

    /// <summary>Whether mail is sent when something waits for them.</summary>
    public bool GetsLetters { get; private set; }

    /// <summary>Whether no mail is sent to anybody.</summary>
    public bool MailIsOff => site.Settings.Smtp is null;

    public IActionResult OnPostLetters(bool wanted)
    {
        var who = HttpContext.SignedIn()!;
        site.Letters.Want(who.Account, who.Email, wanted);
        return Redirect("/staff/me");
    }

    public IActionResult OnPost()
    {
        var who = HttpContext.SignedIn()!;
        site.Sessions.EndOthers(who.Account, HttpContext.Secret()!, who.Email);
        return Redirect("/staff/me");
    }
}
