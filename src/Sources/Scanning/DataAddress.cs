using System.Text;

namespace Answerable.Sources.Scanning;

/// <summary>A whole file written into an address (RFC 2397), as pages and drawings hold their pictures.</summary>
internal static class DataAddress
{
    /// <summary>Whether an address is a program that runs when it is followed.</summary>
    public static bool IsScript(string address) => Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "javascript" or "vbscript";

    public static void Look(string address, string where, Discoveries found)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        var kind = comma < 0 ? "" : address[5..comma];
        if (!kind.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || !kind.EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
        {
            if (kind.StartsWith("image/svg", StringComparison.OrdinalIgnoreCase)) DrawingLook.Look(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(address[(comma + 1)..])), found);
            else if (!kind.StartsWith("font/", StringComparison.OrdinalIgnoreCase)) found.Add(Leak.EmbeddedObject, where, "a whole file written into an address");
            return;
        }
        var bytes = new byte[address.Length];
        if (!Convert.TryFromBase64String(address[(comma + 1)..], bytes, out var length)) found.Add(Leak.NotUnderstood, where, "a picture written into an address that cannot be read");
        else if (kind.StartsWith("image/svg", StringComparison.OrdinalIgnoreCase)) DrawingLook.Look(bytes[..length], found);
        else PictureLook.Look(bytes.AsSpan(0, length), where, found);
    }
}
