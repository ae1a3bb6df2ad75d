using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>Areas compared in a browser: in place with a script, whole without, and in a frame where the office allows it.</summary>
public sealed class ExploreTests(Chromium chromium) : InBrowser(chromium)
{
    private const string Question = "/explore?measure=999-percent-under-10s&view=trend";

    [Fact]
    public async Task A_new_question_is_answered_in_place_and_back_and_forward_lead_through_the_answers()
    {
        var page = await Page();
        await page.GotoAsync(Question);
        await page.EvaluateAsync("() => { window.stayed = true }");
        var first = await page.Locator("h1").InnerTextAsync();

        await page.Locator("#measure-1").SelectOptionAsync("999-mean-answer-seconds");
        await page.Locator("#view").SelectOptionAsync("table");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show this" }).ClickAsync();
        await Arrives(page, "/explore?measure=999-mean-answer-seconds&view=table");
        await Assertions.Expect(page.Locator("h1")).Not.ToHaveTextAsync(first);
        var second = await page.Locator("h1").InnerTextAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => window.stayed === true")); // the page was never left
        Assert.Equal(second, await page.Locator("p[role=status]").TextContentAsync());
        Assert.Contains(second, await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("H1", await page.EvaluateAsync<string>("() => document.activeElement.tagName"));

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Ways to look at it" }).GetByRole(AriaRole.Link, new() { Name = "Over time" }).PressAsync("Enter");
        await Arrives(page, "/explore?measure=999-mean-answer-seconds&view=trend");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(second);
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(first);
        Assert.EndsWith(Question, page.Url, StringComparison.Ordinal);
        await page.GoForwardAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(second);
        Assert.True(await page.EvaluateAsync<bool>("() => window.stayed === true"));
        await page.EvaluateAsync("() => document.activeElement.blur()"); // axe does not decide the colours of what is ringed by the focus
        await Axe.Accepts(page);
    }

    [Fact]
    public async Task The_same_question_gets_the_same_answer_without_a_script()
    {
        var (with, without) = (await Page(), await Page(script: false));
        foreach (var page in new[] { with, without })
        {
            await page.GotoAsync(Question);
            await page.Locator("#measure-1").SelectOptionAsync("999-mean-answer-seconds");
            await page.Locator("#from").FillAsync("2023-01");
            await page.GetByRole(AriaRole.Button, new() { Name = "Show this" }).ClickAsync();
            await Arrives(page, "/explore?measure=999-mean-answer-seconds&view=trend&from=2023-01");
        }

        await Assertions.Expect(with.Locator("#table caption")).ToHaveTextAsync(await without.Locator("#table caption").InnerTextAsync());
        Assert.Equal(await without.Locator("#table").InnerTextAsync(), await with.Locator("#table").InnerTextAsync());
    }

    [Fact]
    public async Task An_address_that_says_nothing_is_refused_in_words_also_in_place()
    {
        var page = await Page();
        await page.GotoAsync(Question);
        await page.Locator("#from").FillAsync("never");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show this" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("This question cannot be answered");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#table")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_answer_shows_in_a_frame_on_an_allowed_site_and_on_no_other()
    {
        var (allowed, other) = (Around($"{Origin}/embed{Question}"), Around($"{Origin}/embed{Question}"));
        using var allowing = allowed.Listener;
        using var refusing = other.Listener;
        Chromium.Site.Decide("framers", $"[\"{allowed.Origin}\"]");
        var page = await Page();
        await page.GotoAsync(allowed.Origin);
        var frame = page.FrameLocator("iframe");
        await Assertions.Expect(frame.Locator("#table")).ToBeVisibleAsync();
        await Assertions.Expect(frame.Locator(".an-embed__source")).ToContainTextAsync("Source:");
        await Assertions.Expect(frame.Locator("nav")).ToHaveCountAsync(0);

        await page.GotoAsync(other.Origin);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(page.FrameLocator("iframe").Locator("#table")).ToHaveCountAsync(0);

        // By itself it is a page like any other.
        foreach (var width in new[] { 320, 1280 })
        {
            var alone = await Page(width);
            await alone.GotoAsync($"/embed{Question}");
            Tools.None(await Layout.Overflow(alone), "too wide");
            await Axe.Accepts(alone);
        }
    }

    /// <summary>Another site, with nothing on it but a frame.</summary>
    private static (HttpListener Listener, string Origin) Around(string framed)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var origin = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        free.Stop();
        HttpListener listener = new();
        listener.Prefixes.Add(origin + "/");
        listener.Start();
        _ = Task.Run(async () =>
        {
            while (listener.IsListening)
            {
                try
                {
                    var asked = await listener.GetContextAsync();
                    asked.Response.ContentType = "text/html";
                    asked.Response.Close(Encoding.UTF8.GetBytes($"<!doctype html><title>Another site</title><iframe title=\"Figures\" width=\"600\" height=\"600\" src=\"{framed}\"></iframe>"), false);
                }
                catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        });
        return (listener, origin);
    }
}
