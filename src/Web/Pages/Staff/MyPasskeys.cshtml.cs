using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>Adding and taking away one's own passkeys; the last way in stays.</summary>
[Authorize(Access.StaffConfirmed)]
public sealed class MyPasskeysModel(UserManager<Account> accounts, Passkeys passkeys) : PageModel
{
    public IList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public PasskeyQuestion Question { get; private set; } = null!;

    /// <summary>A passkey as a form names it.</summary>
    public static string Id(UserPasskeyInfo passkey) => Convert.ToHexStringLower(passkey.CredentialId);

    public Task<IActionResult> OnGetAsync() => AskAsync();

    public async Task<IActionResult> OnPostAddAsync(string? credential, string? memory, string? deviceName)
    {
        var account = await AccountAsync();
        if (await passkeys.TakeAsync(account, credential, memory, HttpContext) is { } passkey && (await passkeys.AddAsync(account, passkey, EnrolModel.Named(deviceName))).Succeeded)
            return Redirect("/staff/me");
        ModelState.AddModelError("Credential", English.PasskeyRefused);
        return await AskAsync();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? passkey)
    {
        var account = await AccountAsync();
        var own = await accounts.GetPasskeysAsync(account);
        if (own.SingleOrDefault(one => Id(one) == passkey) is not { } found) return Redirect("/staff/me");
        if (own.Count == 1 && !account.HasPassword)
        {
            ModelState.AddModelError("Passkey", English.LastWayIn);
            return await AskAsync();
        }

        await passkeys.RemoveAsync(account, found);
        return Redirect("/staff/me");
    }

    private async Task<Account> AccountAsync() => (await accounts.FindByIdAsync(HttpContext.SignedIn()!.Account))!;

    private async Task<IActionResult> AskAsync()
    {
        var account = await AccountAsync();
        Passkeys = await accounts.GetPasskeysAsync(account);
        Question = await passkeys.AskForNewAsync(account, HttpContext);
        return Page();
    }
}
