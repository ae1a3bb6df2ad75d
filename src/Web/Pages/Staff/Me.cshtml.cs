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
        Sessions = site.Sessions.Of(account.Id);
    }

    public IActionResult OnPost()
    {
        var who = HttpContext.SignedIn()!;
        site.Sessions.EndOthers(who.Account, HttpContext.Secret()!, who.Email);
        return Redirect("/staff/me");
    }
}
