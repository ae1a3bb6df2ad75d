using Answerable.Store.People;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Answerable.Web.People;

/// <summary>What the browser is asked, and the sealed memory of the question that comes back with its answer.</summary>
public sealed record PasskeyQuestion(string Options, string Memory);

/// <summary>
/// Passkeys, by Identity's own handler. What it must remember between its question and the browser's answer travels in the form, sealed, for five minutes
/// and good once: no cookie before sign-in.
/// </summary>
public sealed class Passkeys(Site site, IPasskeyHandler<Account> handler, UserManager<Account> accounts, PeopleContext context, IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("passkey").ToTimeLimitedDataProtector();

    /// <summary>Asks for any passkey of this site.</summary>
    public async Task<PasskeyQuestion> AskAsync(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, http);
        return new(asked.RequestOptionsJson, _seal.Protect(asked.AssertionState ?? "", Lasts));
    }

    /// <summary>Asks for a new passkey for an account.</summary>
    public async Task<PasskeyQuestion> AskForNewAsync(Account account, HttpContext http)
    {
        var asked = await handler.MakeCreationOptionsAsync(new() { Id = account.Id, Name = account.UserName!, DisplayName = account.UserName! }, http);
        return new(asked.CreationOptionsJson, _seal.Protect(asked.AttestationState ?? "", Lasts));
    }

    /// <summary>Whose passkey answered; null when none did, or it was not asked just now, or they may not sign in.</summary>
    public async Task<Account?> CheckAsync(string? credential, string? memory, HttpContext http)
    {
        if (string.IsNullOrEmpty(credential) || Remember(memory) is not { } state) return null;
        var result = await handler.PerformAssertionAsync(new() { CredentialJson = credential, HttpContext = http, AssertionState = state });
        if (!result.Succeeded || result.User.SuspendedAt is not null || !site.Attempts.Spend("passkey", state)) return null;
        return (await accounts.AddOrUpdatePasskeyAsync(result.User, result.Passkey)).Succeeded ? result.User : null; // its count of uses
    }

    /// <summary>The new passkey that the browser made for this account; null when it did not.</summary>
    public async Task<UserPasskeyInfo?> TakeAsync(Account account, string? credential, string? memory, HttpContext http)
    {
        if (string.IsNullOrEmpty(credential) || Remember(memory) is not { } state) return null;
        var result = await handler.PerformAttestationAsync(new() { CredentialJson = credential, HttpContext = http, AttestationState = state });
        return result.Succeeded && result.UserEntity.Id == account.Id && result.Passkey.IsUserVerified && site.Attempts.Spend("passkey", state) ? result.Passkey : null;
    }

    /// <summary>Adds a passkey in an act of its own.</summary>
    public Task<IdentityResult> AddAsync(Account account, UserPasskeyInfo passkey, string name) =>
        context.ActAsync(account.UserName!, "add passkey", account.UserName!, name, () =>
        {
            passkey.Name = name;
            return accounts.AddOrUpdatePasskeyAsync(account, passkey);
        });

    /// <summary>Takes a passkey away.</summary>
    public Task<IdentityResult> RemoveAsync(Account account, UserPasskeyInfo passkey) =>
        context.ActAsync(account.UserName!, "remove passkey", account.UserName!, passkey.Name ?? "", () => accounts.RemovePasskeyAsync(account, passkey.CredentialId));

    private string? Remember(string? memory)
    {
        try
        {
            return string.IsNullOrEmpty(memory) ? null : _seal.Unprotect(memory);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
