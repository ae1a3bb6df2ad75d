using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Store;

namespace Answerable.Web.Tests.Pages;

/// <summary>An answer has all of a release or none of it, also where it asks about one measure before the release and about another after it.</summary>
public sealed class OneStateTests
{
    private const int FirstYear = 2030, Releases = 4;

    [Theory]
    [InlineData("/measures.csv")]
    [InlineData("/data.json")]
    [InlineData("/")]
    public async Task A_page_asking_of_two_measures_has_both_of_a_release_or_neither(string address)
    {
        HandClock clock = new();
        await using var site = await RunningSite.StartAsync(clock: clock);
        for (var year = FirstYear; year < FirstYear + Releases; year++)
        {
            // What has been asked about lately is remembered for as long as this clock stands still; what has not is read anew.
            clock.Pass(TimeSpan.FromSeconds(1));
            await site.Http.GetStringAsync("/999");
            await site.Http.GetStringAsync("/measures/crime-total.csv");
            var takingIn = TakeIn(site.Site.Editions, year);
            site.Site.Editions.Approve(takingIn, "operator");
            var text = await AskAsync(site, address, $"{year}.example"); // a host of its own, so that no answer was kept for it
            Assert.Equal(Has(text, 500_000_000 + year), Has(text, 600_000_000 + year));
            clock.Pass(TimeSpan.FromSeconds(1));
            text = await AskAsync(site, address, $"{year}.example");
            Assert.True(Has(text, 500_000_000 + year) && Has(text, 600_000_000 + year));
        }
    }

    private static async Task<string> AskAsync(RunningSite site, string address, string host)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.Host = host;
        using var answer = await site.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Time goes on only when it is told to; what day it is is not its matter.</summary>
    private sealed class HandClock : TimeProvider
    {
        private long _passed;

        public override long GetTimestamp() => Volatile.Read(ref _passed);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(TimeSpan time) => Interlocked.Add(ref _passed, time.Ticks);
    }

    private static bool Has(string text, int number) =>
        text.Contains($"{number}", StringComparison.Ordinal) || text.Contains(number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static long TakeIn(Editions editions, int year)
    {
        Assert.True(Period.TryParse($"{year}-06", out var month));
        Edition edition = new("ons-pfa", "a publisher", "a title", new DateOnly(2026, 1, 1).AddDays(year - FirstYear), false, 0, $"{year}{new string('a', 60)}", "a file.csv", null);
        Reading Of(string measure, Period period, decimal value) => new(measure, "", "norfolk", period, value, "", edition.Id, new("figures", 2, 3));
        return editions.TakeIn(
            edition, new byte[] { 1 },
            [
                Of("999-calls", month, 500_000_000 + year), Of("999-percent-under-10s", month, 90.5m),
                Of("crime-total", month.Plus(-11).Lasting(12), 700_000_000), Of("crime-robbery", month.Plus(-11).Lasting(12), 600_000_000 + year),
            ],
            [], "", new Dictionary<string, string>(), "operator").Id;
    }
}
