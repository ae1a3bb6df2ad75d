using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>Coming in with a one-time code, for the first time or after everything was lost, and choosing how one signs in from now on.</summary>
[Authorize(Access.Everybody)]
public sealed class EnrolModel(Site site, UserManager<Account> accounts, AccountStore store, PeopleContext context, Passwords passwords, Passkeys passkeys) : PageModel
{
    private const int LongestName = 60;

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public string? Secret { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    [BindProperty]
    public string? AppCode { get; set; }

    public Person? Person { get; private set; }

    public PasskeyQuestion? Question { get; private set; }

    /// <summary>The recovery codes, shown once.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public Task<IActionResult> OnGetAsync() => AskAsync();

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? memory, string? deviceName)
    {
        if (await AccountAsync() is not { } account) return await AskAsync();
        if (await passkeys.TakeAsync(account, credential, memory, HttpContext) is { } passkey
            && await EnrolAsync(account, "with a passkey", () =>
            {
                passkey.Name = Named(deviceName);
                return accounts.AddOrUpdatePasskeyAsync(account, passkey);
            })
            && Sign.In(HttpContext, site, account, "a passkey")) return Redirect(StaffPaths.Home);
        ModelState.AddModelError("Credential", English.PasskeyRefused);
        return await AskAsync();
    }

    public async Task<IActionResult> OnPostPasswordAsync()
    {
        if (await AccountAsync() is not { } account) return await AskAsync();
        if (!Passwords.IsGood(NewPassword)) ModelState.AddModelError(nameof(NewPassword), English.PasswordAmiss);
        if (!PasswordSetup.IsSecret(Secret) || ModelState.IsValid && !await passwords.ShowsAsync(account, Secret!, AppCode ?? "")) ModelState.AddModelError(nameof(AppCode), English.AppCodeWrong);
        if (!ModelState.IsValid) return await AskAsync();
        IReadOnlyList<string> codes = [];
        var enrolled = await EnrolAsync(account, "with a password", async () =>
        {
            codes = await passwords.SetAsync(account, NewPassword!, Secret!);
            return await accounts.UpdateAsync(account);
        });
        if (!enrolled || !Sign.In(HttpContext, site, account, "a password")) return await AskAsync();
        Codes = codes;
        return Page();
    }

    /// <summary>A name for a device, as it was typed.</summary>
    public static string Named(string? name) => string.IsNullOrWhiteSpace(name) ? "passkey" : name.Trim()[..Math.Min(LongestName, name.Trim().Length)];

    private async Task<bool> EnrolAsync(Account account, string how, Func<Task<IdentityResult>> work) =>
        (await context.ActAsync(account.UserName!, "enrol", account.UserName!, how, async () => store.UseEnrolment(account, Code!) ? await work() : IdentityResult.Failed())).Succeeded;

    private async Task<Account?> AccountAsync() => Code is { Length: > 0 } code && site.Accounts.Invited(code) is { } person ? await accounts.FindByIdAsync(person.Id) : null;

    private async Task<IActionResult> AskAsync()
    {
        if (string.IsNullOrWhiteSpace(Code)) return Page();
        Person = site.Accounts.Invited(Code);
        if (Person is null || await accounts.FindByIdAsync(Person.Id) is not { } account)
        {
            ModelState.AddModelError(nameof(Code), English.EnrolCodeWrong);
            return Page();
        }

        Question = await passkeys.AskForNewAsync(account, HttpContext);
        if (!PasswordSetup.IsSecret(Secret)) Secret = passwords.NewSecret();
        return Page();
    }
}
