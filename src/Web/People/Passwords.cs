using System.Globalization;
using Answerable.Store.People;
using Microsoft.AspNetCore.Identity;

namespace Answerable.Web.People;

/// <summary>A password together with a code of an authenticator app, or with one of the recovery codes: asked for at once, answered at once.</summary>
public sealed class Passwords(Site site, UserManager<Account> accounts, AccountStore store, PeopleContext context)
{
    /// <summary>The fewest signs of a password. Nothing else is asked of one: length is what helps.</summary>
    public const int Shortest = 15;

    /// <summary>The most, so that hashing one is not work without end.</summary>
    public const int Longest = 200;

    /// <summary>How many recovery codes are given.</summary>
    public const int Codes = 10;

    // What is hashed for an address that nobody has: the work is the same as for one that somebody has.
    private static readonly Lazy<string> Nobody = new(() => new PasswordHasher<Account>().HashPassword(new(), Guid.NewGuid().ToString()));

    /// <summary>Whose address, password and code these are; null for whatever reason they are not, in the same time.</summary>
    public async Task<Account?> CheckAsync(string email, string password, string code)
    {
        var mayTry = site.Attempts.MayTry(email);
        var account = await accounts.FindByNameAsync(email.Trim());
        var verdict = accounts.PasswordHasher.VerifyHashedPassword(account ?? new(), account?.PasswordHash ?? Nobody.Value, password.Length > Longest ? "" : password);
        if (!mayTry || verdict == PasswordVerificationResult.Failed || account is not { HasPassword: true, SuspendedAt: null }) return null;
        if (!await IsGoodAsync(account, code)) return null;
        site.Attempts.Succeeded(email);
        return account;
    }

    /// <summary>Whether an app with this secret shows this code now. A code is good once.</summary>
    public async Task<bool> ShowsAsync(Account account, string secret, string code)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        var with = new Account { Id = account.Id, UserName = account.UserName, AuthenticatorKey = secret };
        return digits.Length == 6 && await accounts.VerifyTwoFactorTokenAsync(with, TokenOptions.DefaultAuthenticatorProvider, digits)
            && site.Attempts.Spend("code", $"{account.Id} {secret} {digits}");
    }

    /// <summary>What the password may not be; null when it is good.</summary>
    public static bool IsGood(string? password) => password is { Length: >= Shortest and <= Longest };

    /// <summary>A secret for an authenticator app, in the letters that such apps take.</summary>
    public string NewSecret() => accounts.GenerateNewAuthenticatorKey();

    /// <summary>Sets a password with its authenticator, within an act, and gives the recovery codes that go with it.</summary>
    public async Task<IReadOnlyList<string>> SetAsync(Account account, string password, string secret)
    {
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        account.AuthenticatorKey = secret;
        var codes = Enumerable.Range(0, Codes).Select(_ => OneTimeCode.ToRecover()).ToList();
        await store.ReplaceCodesAsync(account, codes, CancellationToken.None);
        return codes;
    }

    /// <summary>The address that an authenticator app reads from the picture.</summary>
    public static string AppAddress(string email, string secret) => string.Create(CultureInfo.InvariantCulture,
        $"otpauth://totp/{Uri.EscapeDataString("Answerable")}:{Uri.EscapeDataString(email)}?secret={secret}&issuer={Uri.EscapeDataString("Answerable")}&digits=6");

    private async Task<bool> IsGoodAsync(Account account, string code)
    {
        if (await ShowsAsync(account, account.AuthenticatorKey!, code)) return true;
        if (string.Concat(code.Where(char.IsAsciiLetterOrDigit)).Length != 10) return false;
        return (await context.ActAsync(account.UserName!, "use recovery code", account.UserName!, "", async () =>
            await store.RedeemCodeAsync(account, code, CancellationToken.None) ? await accounts.UpdateAsync(account) : IdentityResult.Failed())).Succeeded;
    }
}
