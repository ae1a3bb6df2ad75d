using Microsoft.AspNetCore.Identity;

namespace Answerable.Store.People;

/// <summary>Somebody who can sign in, as ASP.NET Core Identity keeps them. The user name is the e-mail address.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>What they are here for.</summary>
    public Role Role { get; init; }

    /// <summary>The partner organisation they belong to; null for the office's own people.</summary>
    public string? Organisation { get; init; }

    /// <summary>What their authenticator app shares with us; null where they have none.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>Digests of the recovery codes that are left, parted by blanks.</summary>
    public string RecoveryCodes { get; set; } = "";

    /// <summary>When they were added, as the database writes instants.</summary>
    public string AddedAt { get; init; } = "";

    /// <summary>When they left or were suspended; null while they may sign in.</summary>
    public string? SuspendedAt { get; init; }

    /// <summary>Whether a password with an authenticator app is a way in.</summary>
    public bool HasPassword => PasswordHash is not null && AuthenticatorKey is not null;
}
