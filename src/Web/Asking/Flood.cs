using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Answerable.Web.Asking;

/// <summary>What to do with something that somebody unknown sends.</summary>
public enum FloodVerdict
{
    /// <summary>Take it.</summary>
    Take,

    /// <summary>Take it, marked: very many come.</summary>
    Mark,

    /// <summary>Take nothing more from there for an hour.</summary>
    Refuse,
}

/// <summary>
/// Counts what comes from networks that send much, in memory alone and for an hour. A network is a number made of its first part and a salt that is new each hour: no
/// address is kept, here or anywhere. The site as a whole refuses nobody: what comes beyond a number in an hour is taken and marked for whoever looks at it.
/// </summary>
/// <param name="clock">The time.</param>
/// <param name="mostOfNetwork">So many are taken from one network in an hour.</param>
/// <param name="mostOfAll">Beyond so many in an hour what comes is marked.</param>
public sealed class Flood(TimeProvider clock, int mostOfNetwork, int mostOfAll)
{
    private const int MostNetworks = 10_000; // beyond that they share one count

    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<ulong, int> _networks = [];
    private byte[] _salt = [];
    private long _hour = -1;
    private int _all;

    /// <summary>How many networks are counted now.</summary>
    public int Networks => _networks.Count;

    /// <summary>Judges what comes from an address, and counts it. Without an address, and from one inside the machine's own network, which is a proxy's, only the whole is counted.</summary>
    public FloodVerdict Judge(IPAddress? from)
    {
        lock (_lock)
        {
            var hour = clock.GetUtcNow().ToUnixTimeSeconds() / 3_600;
            if (hour != _hour)
            {
                (_hour, _all, _salt) = (hour, 0, RandomNumberGenerator.GetBytes(32));
                _networks.Clear();
            }

            if (from is not null && !IsInside(from = from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from))
            {
                var key = Key(from);
                if (!_networks.ContainsKey(key) && _networks.Count >= MostNetworks) key = 0;
                if (_networks.AddOrUpdate(key, 1, (_, count) => Math.Min(count + 1, int.MaxValue - 1)) > mostOfNetwork) return FloodVerdict.Refuse;
            }

            _all = Math.Min(_all + 1, int.MaxValue - 1);
            return _all > mostOfAll ? FloodVerdict.Mark : FloodVerdict.Take;
        }
    }

    /// <summary>The first 24 bits of an address of the old kind, the first 56 of the new, salted.</summary>
    private ulong Key(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return BitConverter.ToUInt64(HMACSHA256.HashData(_salt, bytes.AsSpan(0, address.AddressFamily == AddressFamily.InterNetwork ? 3 : 7)));
    }

    private static bool IsInside(IPAddress address) => IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal
        || (address.GetAddressBytes() is [var first, var second, _, _] && (first == 10 || (first == 172 && second is >= 16 and < 32) || (first == 192 && second == 168)));
}
