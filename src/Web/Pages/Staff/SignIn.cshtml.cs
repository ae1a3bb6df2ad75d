using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>Signing in: with a passkey, or with a password and a code. Whatever is wrong is said in the same words.</summary>
[Authorize(Access.Everybody)]
public sealed class SignInModel(Site site, Passwords passwords, Passkeys passkeys) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    public PasskeyQuestion Question { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (HttpContext.SignedIn() is not null) return LocalRedirect(StaffPaths.Next(Next));
        if (!site.Accounts.Any) return Redirect(StaffPaths.Home);
        return await AskAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Email)) ModelState.AddModelError(nameof(Email), English.EmailMissing);
        if (string.IsNullOrEmpty(Password)) ModelState.AddModelError(nameof(Password), English.PasswordMissing);
        if (string.IsNullOrWhiteSpace(Code)) ModelState.AddModelError(nameof(Code), English.CodeMissing);
        if (!ModelState.IsValid) return await AskAsync();
        if (await passwords.CheckAsync(Email!, Password!, Code!) is { } account && Sign.In(HttpContext, site, account, "a password")) return LocalRedirect(StaffPaths.Next(Next));
        ModelState.AddModelError(nameof(Email), English.SignInRefused(Attempts.Most, (int)Attempts.Wait.TotalMinutes));
        return await AskAsync();
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? memory)
    {
        if (await passkeys.CheckAsync(credential, memory, HttpContext) is { } account && Sign.In(HttpContext, site, account, "a passkey")) return LocalRedirect(StaffPaths.Next(Next));
        ModelState.AddModelError("Credential", English.PasskeyRefused);
        return await AskAsync();
    }

    private async Task<IActionResult> AskAsync()
    {
        Question = await passkeys.AskAsync(HttpContext);
        return Page();
    }
}
