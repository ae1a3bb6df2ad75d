using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Answerable.Web.Post;

/// <summary>A setting is wrong, and how it should be.</summary>
public sealed class SettingException(string setting, string reason) : Exception($"{setting} is wrong: {reason}.")
{
}

/// <summary>The mail server that the setting names, and how it is spoken to. A password only ever goes over an encrypted connection, this machine aside.</summary>
/// <param name="Host">The server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is made safe.</param>
/// <param name="User">Who we are there; null where it does not ask.</param>
/// <param name="Password">The password.</param>
/// <param name="From">Whom mail comes from.</param>
internal sealed record MailServer(string Host, int Port, SecureSocketOptions Security, string? User, string Password, MailboxAddress From)
{
    private const int PlainPort = 587, TlsPort = 465, Patience = 30_000;

    /// <summary>Reads the settings; null where none asks for mail. The message never repeats a setting, which holds a password.</summary>
    /// <exception cref="SettingException">A setting is wrong, and how it should be.</exception>
    public static MailServer? Of(Settings settings, string officeName, string? officeEmail)
    {
        if (settings.Smtp is not { } smtp) return null;
        if (!Uri.TryCreate(smtp, UriKind.Absolute, out var uri) || uri.Scheme is not ("smtp" or "smtps") || uri.Host.Length == 0)
            throw new SettingException("ANSWERABLE_SMTP", "expected something like smtp://user:password@mail.example.org:587");
        if ((settings.MailFrom ?? officeEmail) is not { } from || !MailboxAddress.TryParse(from, out var address) || !address.Address.Contains('@', StringComparison.Ordinal))
            throw new SettingException("ANSWERABLE_MAIL_FROM", "expected the address that mail comes from, such as figures@example.org");
        if (string.IsNullOrEmpty(address.Name)) address.Name = officeName;
        var (user, password) = uri.UserInfo.Split(':', 2) is [{ Length: > 0 } name, .. var rest]
            ? (Uri.UnescapeDataString(name), Uri.UnescapeDataString(string.Concat(rest))) : ((string?)null, "");
        var tls = uri.Scheme == "smtps";
        var security = tls ? SecureSocketOptions.SslOnConnect
            : user is not null && !uri.IsLoopback ? SecureSocketOptions.StartTls
            : SecureSocketOptions.StartTlsWhenAvailable;
        return new(uri.Host, uri.Port > 0 ? uri.Port : tls ? TlsPort : PlainPort, security, user, password, address);
    }

    /// <summary>Sends one message, or throws why not.</summary>
    public async Task SendAsync(string recipient, string subject, string text, CancellationToken cancel)
    {
        using MimeMessage message = new() { Subject = subject, Body = new TextPart("plain") { Text = text } };
        message.From.Add(From);
        message.To.Add(MailboxAddress.Parse(recipient));
        message.Headers.Add("Auto-Submitted", "auto-generated"); // so that no absence note answers it
        using SmtpClient client = new() { Timeout = Patience };
        await client.ConnectAsync(Host, Port, Security, cancel);
        if (User is not null) await client.AuthenticateAsync(User, Password, cancel);
        await client.SendAsync(message, cancel);
        await client.DisconnectAsync(quit: true, cancel);
    }
}
