using System.Net;
using Answerable.Store;
using Answerable.Web.Links;

namespace Answerable.Web.Tests.Links;

/// <summary>Links are followed against a real server that answers in every way.</summary>
public sealed class LinkCheckerTests(FarSite far) : IClassFixture<FarSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/well", LinkOutcome.Well, "(200)")]
    [InlineData("/no-heads", LinkOutcome.Well, "(200)")]
    [InlineData("/huge", LinkOutcome.Well, "(200)")]
    [InlineData("/moved", LinkOutcome.Moved, "(200)")]
    [InlineData("/nothing", LinkOutcome.Gone, "(404)")]
    [InlineData("/gone", LinkOutcome.Gone, "(410)")]
    [InlineData("/broken", LinkOutcome.Failed, "(500)")]
    [InlineData("/round", LinkOutcome.Failed, "in a circle")]
    [InlineData("/on", LinkOutcome.Failed, "on and on")]
    [InlineData("/file", LinkOutcome.Failed, "no web page")]
    public async Task Each_answer_is_told_in_words(string path, LinkOutcome outcome, string said)
    {
        using LinkChecker checker = new([far.Place]);
        var met = await checker.FollowAsync(far.Address + path, Cancel);
        Assert.Equal(outcome, met.Outcome);
        Assert.Contains(said, met.Said, StringComparison.Ordinal);
        Assert.Equal(path == "/moved" ? $"{far.Address}/well" : "", met.EndsAt);
    }

    [Fact]
    public async Task A_slow_site_has_its_time_and_no_more()
    {
        using LinkChecker checker = new([far.Place], TimeSpan.FromSeconds(1));
        Assert.Equal(new(LinkOutcome.Failed, "No answer within 1 seconds.", ""), await checker.FollowAsync(far.Address + "/slow", Cancel));
    }

    [Fact]
    public async Task A_site_that_hangs_up_and_one_that_is_not_there_have_failed()
    {
        using LinkChecker checker = new([far.Rude, "127.0.0.1:1"]);
        foreach (var address in new[] { $"http://{far.Rude}/", "http://127.0.0.1:1/" })
            Assert.Equal(LinkOutcome.Failed, (await checker.FollowAsync(address, Cancel)).Outcome);
    }

    [Fact]
    public async Task A_link_or_a_redirect_that_leads_inside_a_network_is_not_followed_there()
    {
        await using FarSite other = new();
        await other.InitializeAsync();
        using LinkChecker checker = new([far.Place]);
        foreach (var address in new[] { $"{other.Address}/inside", $"http://localhost:{new Uri(other.Address).Port}/inside", $"{far.Address}/to?{other.Place}", $"{far.Address}/metadata" })
        {
            var met = await checker.FollowAsync(address, Cancel);
            Assert.Equal(LinkOutcome.Failed, met.Outcome);
            Assert.Contains("inside a network", met.Said, StringComparison.Ordinal);
        }

        Assert.Equal(0, other.Inside);
    }

    [Fact]
    public async Task No_cookie_is_kept()
    {
        using LinkChecker checker = new([far.Place]);
        for (var times = 0; times < 2; times++) Assert.Equal(LinkOutcome.Well, (await checker.FollowAsync(far.Address + "/cookie", Cancel)).Outcome);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    public void Only_the_public_internet_is_talked_to(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));
}
