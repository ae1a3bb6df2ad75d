using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Answerable.Browser.Tests;

/// <summary>An authenticator app: what it shows for a secret at a moment (RFC 6238).</summary>
internal static class AppCode
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Of(string secret, DateTimeOffset at)
    {
        List<byte> key = [];
        var (bits, have) = (0, 0);
        foreach (var sign in secret)
        {
            (bits, have) = (((bits << 5) | Base32.IndexOf(sign, StringComparison.Ordinal)) & 0xfff, have + 5);
            if (have < 8) continue;
            have -= 8;
            key.Add((byte)((bits >> have) & 0xff));
        }

        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, at.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // what authenticator apps use
        var hash = HMACSHA1.HashData(key.ToArray(), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
