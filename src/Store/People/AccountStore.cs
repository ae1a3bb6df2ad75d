using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Answerable.Store.People;

/// <summary>
/// Where Identity keeps accounts: its own store over EF Core, but for what it would keep as plain text in a table of tokens. An authenticator's key
/// is a column of the account; recovery codes are digests, and each is good once.
/// </summary>
public sealed class AccountStore(PeopleContext context)
    : UserOnlyStore<Account, PeopleContext, string, IdentityUserClaim<string>, IdentityUserLogin<string>, IdentityUserToken<string>, IdentityUserPasskey<string>>(context)
{
    /// <inheritdoc />
    public override Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.AuthenticatorKey);

    /// <inheritdoc />
    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken)
    {
        user.AuthenticatorKey = key;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        user.RecoveryCodes = string.Join(' ', recoveryCodes.Select(OneTimeCode.Digest));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var left = user.RecoveryCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var found = left.Remove(OneTimeCode.Digest(code));
        if (found) user.RecoveryCodes = string.Join(' ', left);
        return Task.FromResult(found);
    }

    /// <inheritdoc />
    public override Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.RecoveryCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);

    /// <summary>The code with which the account came in is used up; false when it was not good any more. To be done within the act it allows.</summary>
    public bool UseEnrolment(Account account, string code) =>
        Context.Execute("delete from enrolment where account = @account and digest = @digest", ("account", account.Id), ("digest", OneTimeCode.Digest(code))) == 1;
}
