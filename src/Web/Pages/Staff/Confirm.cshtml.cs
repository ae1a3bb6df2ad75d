using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>Proving again who one is, before what needs it. It is counted as a try like a sign-in.</summary>
[Authorize(Access.Staff)]
public sealed class ConfirmModel(Site site, Passwords passwords, Passkeys passkeys) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    public bool HasPasskey { get; private set; }

    public bool HasPassword { get; private set; }

    public PasskeyQuestion Question { get; private set; } = null!;

    private SignedIn Who => HttpContext.SignedIn()!;

    public Task<IActionResult> OnGetAsync() => AskAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrEmpty(Password)) ModelState.AddModelError(nameof(Password), English.PasswordMissing);
        if (string.IsNullOrWhiteSpace(Code)) ModelState.AddModelError(nameof(Code), English.CodeMissing);
        if (!ModelState.IsValid) return await AskAsync();
        if (await passwords.CheckAsync(Who.Email, Password!, Code!) is { } account && account.Id == Who.Account) return Confirmed("a password");
        ModelState.AddModelError(nameof(Password), English.SignInRefused(Attempts.Most, (int)Attempts.Wait.TotalMinutes));
        return await AskAsync();
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? memory)
    {
        if (await passkeys.CheckAsync(credential, memory, HttpContext) is { } account && account.Id == Who.Account) return Confirmed("a passkey");
        ModelState.AddModelError("Credential", English.PasskeyRefused);
        return await AskAsync();
    }

    private LocalRedirectResult Confirmed(string method)
    {
        site.Sessions.Confirm(HttpContext.Secret()!, Who.Email, method);
        return LocalRedirect(StaffPaths.Next(Next));
    }

    private async Task<IActionResult> AskAsync()
    {
        var person = site.Accounts.Find(Who.Account)!;
        (HasPasskey, HasPassword) = (person.Passkeys > 0, person.HasPassword);
        Question = await passkeys.AskAsync(HttpContext);
        return Page();
    }
}
