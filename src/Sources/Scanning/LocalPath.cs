using System.Text.RegularExpressions;

namespace Answerable.Sources.Scanning;

/// <summary>A place that only an office's own computers know: a drive, a server's share, a host of the inside. It tells of people and systems.</summary>
internal static partial class LocalPath
{
    public static bool Is(string text) => text.Length > 2 && Path().IsMatch(text);

    /// <summary>An address to which a link leads; those of the open internet and of mail are for readers.</summary>
    public static bool IsAddressInside(string address)
    {
        if (Is(address)) return true;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "ftp")) return address.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
        return uri.HostNameType switch
        {
            UriHostNameType.Dns => !uri.Host.Contains('.', StringComparison.Ordinal) || Inside().IsMatch(uri.Host),
            UriHostNameType.IPv4 or UriHostNameType.IPv6 => true,
            _ => false,
        };
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Za-z]:[\\/](?!/)[^\s]|\\\\[A-Za-z0-9._$-]+\\|(?i:file:/{2,})|/(?:Users|home)/[A-Za-z0-9._-]+/", RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex(@"\.(?:local|lan|internal|intranet|corp|home|test|localhost|pnn\.police\.uk)$|^localhost$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Inside();
}
