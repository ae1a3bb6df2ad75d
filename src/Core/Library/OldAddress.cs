namespace Answerable.Core.Library;

/// <summary>An address at which a document stood before: a path of this site and nothing else.</summary>
public static class OldAddress
{
    private const int Longest = 300;

    /// <summary>The path as it is kept; null where it is none of this site: another host, a question, a step up, signs that no path has.</summary>
    /// <param name="typed">What was typed: a path, or a whole address.</param>
    /// <param name="host">The host whose addresses are this site's; null where whole addresses are not taken.</param>
    public static string? Of(string typed, string? host = null)
    {
        var text = typed.Trim();
        if (host is not null && Uri.TryCreate(text, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https")
        {
            if (!string.Equals(whole.Host, host, StringComparison.OrdinalIgnoreCase) || whole.Query.Length > 0 || whole.UserInfo.Length > 0) return null;
            text = whole.AbsolutePath;
        }

        if (text.Length is 0 or > Longest || text[0] != '/' || text.StartsWith("//", StringComparison.Ordinal)) return null;
        string path;
        try
        {
            path = Uri.UnescapeDataString(text);
        }
        catch (UriFormatException)
        {
            return null;
        }

        path = path.Length > 1 ? path.TrimEnd('/') : path;
        return path.Length > 1 && !path.Any(c => char.IsControl(c) || c is '?' or '#' or '\\' or '%' or '*' or '<' or '>' or '"') && !path.Contains("//", StringComparison.Ordinal)
            && path.Split('/').All(part => part is not ("." or "..")) ? path : null;
    }

    /// <summary>Whether an address is in a part of the site that is never given away: the office's own pages, and those of the library itself.</summary>
    public static bool IsOurs(string path) => new[] { "/staff", "/documents", "/assets", "/health", "/error", "/office", "/embed" }
        .Any(room => path.Equals(room, StringComparison.OrdinalIgnoreCase) || path.StartsWith(room + "/", StringComparison.OrdinalIgnoreCase));

    /// <summary>An address as it is compared: the case of letters does not matter.</summary>
    public static string Compared(string path) => path.ToLowerInvariant();
}
