using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>Setting one's own password with a new authenticator app, or taking it away. Every other session of one's own is over then.</summary>
[Authorize(Access.StaffConfirmed)]
public sealed class MyPasswordModel(Site site, UserManager<Account> accounts, PeopleContext context, Passwords passwords) : PageModel
{
    [BindProperty]
    public string? Secret { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    [BindProperty]
    public string? AppCode { get; set; }

    public IReadOnlyList<string>? Codes { get; private set; }

    public bool MayRemove { get; private set; }

    public Task<IActionResult> OnGetAsync() => AskAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await AccountAsync();
        if (!Passwords.IsGood(NewPassword)) ModelState.AddModelError(nameof(NewPassword), English.PasswordAmiss);
        if (!PasswordSetup.IsSecret(Secret) || ModelState.IsValid && !await passwords.ShowsAsync(account, Secret!, AppCode ?? "")) ModelState.AddModelError(nameof(AppCode), English.AppCodeWrong);
        if (!ModelState.IsValid) return await AskAsync();
        IReadOnlyList<string> codes = [];
        if (!await ChangeAsync(account, "set password", async () => codes = await passwords.SetAsync(account, NewPassword!, Secret!))) return Redirect("/staff/me");
        Codes = codes;
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        var account = await AccountAsync();
        if ((await accounts.GetPasskeysAsync(account)).Count > 0)
            await ChangeAsync(account, "remove password", () =>
            {
                (account.PasswordHash, account.AuthenticatorKey, account.RecoveryCodes) = (null, null, "");
                return Task.CompletedTask;
            });
        return Redirect("/staff/me");
    }

    private async Task<bool> ChangeAsync(Account account, string act, Func<Task> change)
    {
        var result = await context.ActAsync(account.UserName!, act, account.UserName!, "", async () =>
        {
            await change();
            return await accounts.UpdateSecurityStampAsync(account);
        });
        if (result.Succeeded) site.Sessions.Follow(HttpContext.Secret()!);
        return result.Succeeded;
    }

    private async Task<Account> AccountAsync() => (await accounts.FindByIdAsync(HttpContext.SignedIn()!.Account))!;

    private async Task<IActionResult> AskAsync()
    {
        var account = await AccountAsync();
        MayRemove = account.HasPassword && (await accounts.GetPasskeysAsync(account)).Count > 0;
        if (!PasswordSetup.IsSecret(Secret)) Secret = passwords.NewSecret();
        return Page();
    }
}
