using Answerable.Web.People;

namespace Answerable.Web.Pages.Staff;

/// <summary>The form behind a button that asks for a passkey.</summary>
/// <param name="Question">What the browser is asked.</param>
/// <param name="Creates">Whether a new one is made.</param>
/// <param name="Button">What the button says.</param>
/// <param name="Action">Where the answer goes.</param>
public sealed record PasskeyForm(PasskeyQuestion Question, bool Creates, string Button, string Action)
{
    /// <summary>The one-time code by which somebody comes in.</summary>
    public string? Code { get; init; }

    /// <summary>Where to go on to.</summary>
    public string? Next { get; init; }

    /// <summary>Whether the device is given a name.</summary>
    public bool AsksName { get; init; }
}

/// <summary>The form in which a password and an authenticator app are set up.</summary>
/// <param name="Email">Whose.</param>
/// <param name="Secret">What the app is given.</param>
/// <param name="Action">Where it goes.</param>
/// <param name="Code">The one-time code by which somebody comes in.</param>
public sealed record PasswordSetup(string Email, string Secret, string Action, string? Code = null)
{
    /// <summary>Never filled in beforehand.</summary>
    public string? NewPassword => null;

    /// <summary>Never filled in beforehand.</summary>
    public string? AppCode => null;

    /// <summary>Whether this is a secret such as we give out.</summary>
    public static bool IsSecret(string? secret) => secret is { Length: 32 } && secret.All(c => c is (>= 'A' and <= 'Z') or (>= '2' and <= '7'));
}
