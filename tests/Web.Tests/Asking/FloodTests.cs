using System.Net;
using Answerable.Web.Asking;

namespace Answerable.Web.Tests.Asking;

/// <summary>A flood from some networks does not keep others out, and nothing grows without end.</summary>
public sealed class FloodTests
{
    private sealed class Hours : TimeProvider
    {
        public int Now { get; set; }

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddHours(Now);
    }

    [Fact]
    public void Fifty_networks_that_send_five_thousand_are_refused_and_everybody_else_is_taken()
    {
        Flood flood = new(new Hours(), 20, 60);
        var refused = 0;
        for (var i = 0; i < 5_000; i++)
            if (flood.Judge(IPAddress.Parse($"203.0.{i % 50}.{i / 50 % 250}")) == FloodVerdict.Refuse) refused++;
        Assert.Equal(5_000 - (50 * 20), refused);
        for (var i = 0; i < 200; i++) Assert.NotEqual(FloodVerdict.Refuse, flood.Judge(IPAddress.Parse($"198.51.{i}.7")));
        Assert.Equal(FloodVerdict.Mark, flood.Judge(IPAddress.Parse("198.18.0.1")));
    }

    [Fact]
    public void After_an_hour_all_is_forgotten()
    {
        Hours clock = new();
        Flood flood = new(clock, 1, 60);
        Assert.Equal([FloodVerdict.Take, FloodVerdict.Refuse], new[] { flood.Judge(IPAddress.Parse("203.0.113.1")), flood.Judge(IPAddress.Parse("203.0.113.2")) });
        clock.Now = 1;
        Assert.Equal(FloodVerdict.Take, flood.Judge(IPAddress.Parse("203.0.113.1")));
        Assert.Equal(1, flood.Networks);
    }

    [Fact]
    public void A_network_of_the_new_kind_is_its_first_fifty_six_bits()
    {
        Flood flood = new(new Hours(), 1, 60);
        Assert.Equal(
            [FloodVerdict.Take, FloodVerdict.Refuse, FloodVerdict.Take],
            new[] { "2001:db8:1:1::1", "2001:db8:1:2::9", "2001:db8:2:1::1" }.Select(address => flood.Judge(IPAddress.Parse(address))));
    }

    [Fact]
    public void What_comes_through_a_proxy_of_our_own_is_counted_as_a_whole_only()
    {
        Flood flood = new(new Hours(), 1, 3);
        Assert.Equal(
            [FloodVerdict.Take, FloodVerdict.Take, FloodVerdict.Take, FloodVerdict.Mark],
            new[] { "127.0.0.1", "10.0.0.1", "::ffff:192.168.1.1", "172.16.0.1" }.Select(address => flood.Judge(IPAddress.Parse(address))));
    }

    [Fact]
    public void Ten_thousand_networks_are_told_apart_and_the_rest_share_one_count()
    {
        Flood flood = new(new Hours(), 2, 60);
        for (var i = 0; i < 12_000; i++) flood.Judge(new IPAddress([(byte)(11 + (i / 60_000)), (byte)(i / 250), (byte)(i % 250), 1]));
        Assert.InRange(flood.Networks, 10_000, 10_001);
    }
}
