using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Answerable.Web.Asking;

/// <summary>What a form remembers from one step to the next without a cookie: which form it is, and of which text its sender was warned.</summary>
/// <param name="Id">What tells it from every other.</param>
/// <param name="Warned">A digest of the text that its sender was warned about; empty for none.</param>
public sealed record FormState(string Id, string Warned)
{
    /// <summary>A new one.</summary>
    public static FormState New() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), "");

    /// <summary>Whether its sender was warned about exactly this text.</summary>
    public bool IsWarnedOf(string text) => Warned == Digest(text);

    /// <summary>The same, its sender being warned about a text.</summary>
    public FormState WarnedOf(string text) => this with { Warned = Digest(text) };

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>Seals what forms of people without an account remember, and addresses for replies. Every node has the same keys (decision 0034).</summary>
/// <param name="provider">The keys.</param>
public sealed class SealedForms(IDataProtectionProvider provider)
{
    /// <summary>For so long a form can be sent after it was opened.</summary>
    public static readonly TimeSpan Open = TimeSpan.FromHours(2);

    private readonly ITimeLimitedDataProtector _forms = provider.CreateProtector("Answerable.Asking.Form").ToTimeLimitedDataProtector();
    private readonly IDataProtector _addresses = provider.CreateProtector("Answerable.Asking.ReplyTo");

    public string Seal(FormState state) => _forms.Protect($"{state.Id}/{state.Warned}", Open);

    /// <summary>What a form remembers; null when it was open for too long, or somebody changed it.</summary>
    public FormState? Read(string? text)
    {
        try
        {
            return text is not null && _forms.Unprotect(text).Split('/') is [var id, var warned] ? new(id, warned) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public string SealAddress(string address) => _addresses.Protect(address);

    /// <summary>An address that was sealed; null when the keys are others now.</summary>
    public string? Address(string text)
    {
        try
        {
            return text.Length == 0 ? null : _addresses.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
