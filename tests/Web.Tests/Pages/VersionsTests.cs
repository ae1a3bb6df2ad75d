using System.Net;
using static Answerable.Web.Tests.RunningSite;

namespace Answerable.Web.Tests.Pages;

/// <summary>A citation keeps its figures when the publisher revises them and when an error of ours is put right; what was withdrawn stays withdrawn.</summary>
public sealed class VersionsTests : IAsyncLifetime
{
    private const string Compared = "/explore?measure=999-calls";

    private RunningSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await RunningSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_citation_shows_its_numbers_after_a_revision_and_says_that_it_is_an_earlier_version()
    {
        await PublishAsync("12000", new(2024, 8, 1));
        var before = await _site.PageAsync(Compared);
        var cited = new Uri(before.QuerySelector(".an-cite a")!.GetAttribute("href")!, UriKind.RelativeOrAbsolute).ToString();
        Assert.StartsWith($"{Compared}&version=20", cited, StringComparison.Ordinal);
        Assert.Equal(Rows(before, "table"), Rows(await _site.PageAsync(cited), "table"));
        Assert.Null((await _site.PageAsync(cited)).QuerySelector("aside[aria-label='Earlier version']"));

        await PublishAsync("12345", new(2024, 8, 1)); // on the same day: the publisher's clock would not tell them apart
        Assert.Contains("12,345", Text((await _site.PageAsync(Compared)).QuerySelector("#table")!), StringComparison.Ordinal);
        var answer = await _site.Http.GetAsync(cited);
        var after = await ParseAsync(await answer.Content.ReadAsStringAsync());
        Assert.Equal(Rows(before, "table"), Rows(after, "table"));
        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        var band = after.QuerySelector("aside[aria-label='Earlier version']")!;
        Assert.Contains("This is how the figures stood from", Text(band), StringComparison.Ordinal);
        Assert.EndsWith(Compared, band.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);

        // Whatever leads on stays in it: pages, files and the form.
        var version = cited[(cited.IndexOf("version=", StringComparison.Ordinal) + 8)..];
        Assert.All(after.QuerySelectorAll("main a[href^='/explore']"), link => Assert.Contains($"version={version}", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(version, after.QuerySelector("form input[name=version]")!.GetAttribute("value"));
        var csv = await _site.Http.GetStringAsync(after.QuerySelector(".an-get a")!.GetAttribute("href"));
        Assert.Contains("12000", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("12345", csv, StringComparison.Ordinal);
        var moved = await _site.Http.GetAsync($"/explore?version={version}&place=all&measure=999-calls");
        Assert.Equal($"{Compared}&version={version}", moved.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/999")]
    [InlineData("/measures/999-calls")]
    [InlineData("/measures/999-calls.csv")]
    [InlineData("/data.json")]
    [InlineData("/releases")]
    public async Task Every_page_and_file_can_be_seen_as_it_stood(string address)
    {
        await PublishAsync("12000", new(2024, 8, 1));
        var (version, before) = (_site.Site.Answers.Version, await _site.Http.GetStringAsync(address));
        await PublishAsync("12345", new(2024, 9, 1));
        var (now, then) = (await _site.Http.GetStringAsync(address), await _site.Http.GetStringAsync($"{address}?version={version}"));
        Assert.NotEqual(before, now);
        foreach (var later in new[] { "12345", "12,345", "1 September 2024", "2024-09-01" })
            if (now.Contains(later, StringComparison.Ordinal) && !before.Contains(later, StringComparison.Ordinal)) Assert.DoesNotContain(later, then, StringComparison.Ordinal);
        if (!address.EndsWith("html", StringComparison.Ordinal) && address.Contains('.', StringComparison.Ordinal)) Assert.Equal(before, then);
    }

    [Fact]
    public async Task What_was_withdrawn_is_in_no_version_and_a_version_before_the_first_or_after_now_is_none()
    {
        var taken = await PublishAsync("12000", new(2024, 8, 1));
        var version = _site.Site.Answers.Version;
        Assert.True(_site.Site.Approvals.Withdraw(taken, "operator", "recalled").IsDone);
        _site.Site.Answers.LookAgain();
        Assert.DoesNotContain("12,000", await _site.Http.GetStringAsync($"/measures/999-calls?version={version}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Http.GetAsync("/999?version=2001-01-01T00:00:00.000Z")).StatusCode);
        Assert.Equal(await _site.Http.GetStringAsync("/999"), await _site.Http.GetStringAsync("/999?version=2999-01-01T00:00:00.000Z"));
        Assert.Equal(await _site.Http.GetStringAsync("/999"), await _site.Http.GetStringAsync("/999?version=yesterday"));
        Assert.Equal(HttpStatusCode.BadRequest, (await _site.Http.GetAsync($"{Compared}&version=yesterday")).StatusCode);
    }

    private async Task<long> PublishAsync(string calls, DateOnly day)
    {
        var path = Path.Combine(_site.Data, $"calls-{calls}.csv");
        await File.WriteAllTextAsync(path, $"Month,Force,Total calls\n2024-07,Norfolk,{calls}\n2024-07,Suffolk,9000\n2024-07,Kent,21000\n");
        var outcome = await _site.ImportAsync(path, published: day);
        Assert.True(outcome.TakingIn is not null, string.Join("\n", outcome.Refusals));
        return outcome.TakingIn.Value;
    }
}
