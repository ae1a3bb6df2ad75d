using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>A question of the public in a real browser: sent with the keys alone on a narrow phone without a cookie, taken, answered, approved by another and read. All that is asked is made up for the test.</summary>
public sealed class AskTests(Chromium chromium) : InBrowser(chromium)
{
    private const string Question = "Why are there fewer patrols in a made-up place?";

    [Fact]
    public async Task A_question_is_sent_with_the_keys_alone_and_every_page_on_its_way_can_be_used_by_everybody()
    {
        await using var site = await Site.Start(); // what is decided here is not on the site of all
        var (office, boss, stranger) = (await Page(width: 360, origin: site.Origin), await Page(origin: site.Origin), await Page(width: 320, origin: site.Origin));
        Pointer ann = new(office), bob = new(boss);
        await Colleague.LetIn(site, ann, "ann", "admin");
        var approver = await Colleague.LetIn(site, bob, "bob", "approver");
        await Look(office, "/staff/office/asking", "Questions from the public");
        await office.Locator("#Owner").SelectOptionAsync("ann@example.org");
        await office.GetByLabel("Days to a reply").FillAsync("20");
        await ann.Button("Save");

        // Sent with the keys alone: refused for its length, warned of, sent.
        Keys hand = new(stranger);
        await Look(stranger, "/questions/ask", "Ask the office a question");
        await hand.Button("Send the question");
        await Accepts(stranger);
        await hand.Write("Your question", $"{Question} Write to nobody@made-up.example.");
        await hand.Button("Send the question");
        Assert.Contains("an e-mail address", await stranger.Locator("#found").InnerTextAsync(), StringComparison.Ordinal);
        await Accepts(stranger);
        await hand.Button("Send it as it is now");
        Assert.Contains("was received", await stranger.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await Accepts(stranger);
        Assert.Empty(await stranger.Context.CookiesAsync());
        Assert.Equal(0, await stranger.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));

        // Taken, answered, proposed, approved by another.
        await Look(office, "/staff/questions/public", "Questions from the public");
        await ann.Press(office.Locator("#waiting a").First);
        await Accepts(office);
        await office.GetByLabel("What it is about").FillAsync("Patrols");
        await office.GetByLabel("The question, as everybody will read it").FillAsync(Question);
        await office.GetByLabel("I have looked: nothing in it tells who anybody is").CheckAsync();
        await ann.Button("Take it");
        await Accepts(office);
        await Look(office, "/staff/questions/public/1/write", "Write on it");
        await office.GetByLabel("The answer").FillAsync("Because this is a test.");
        await ann.Button("Save");
        await Look(office, "/staff/questions/public/1/propose", "Propose this question");
        await ann.Button("Propose it");
        var proposal = new Uri(office.Url).AbsolutePath;
        await boss.GotoAsync($"{proposal}/approve");
        if (new Uri(boss.Url).AbsolutePath == "/staff/confirm") await approver.Confirm(bob);
        await bob.Press(boss.Locator($"form[action='{proposal}/approve'] button"));
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken); // what is visible is looked up at most once a second

        await Look(stranger, "/questions/public", "Questions from the public");
        await hand.Press(stranger.Locator("#public-questions a").First);
        Assert.Contains("Because this is a test.", await stranger.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("nobody@made-up.example", await stranger.ContentAsync(), StringComparison.Ordinal);
        await Accepts(stranger);
        await Look(office, "/staff/questions/public/received/1", "Question 1 received");
    }

    private static async Task Look(IPage page, string address, string heading)
    {
        await page.GotoAsync(address);
        Assert.Contains(heading, Assert.Single(await page.Locator("h1").AllInnerTextsAsync()), StringComparison.Ordinal);
        await Accepts(page);
    }

    private static async Task Accepts(IPage page)
    {
        await Axe.Accepts(page);
        Tools.None([.. await Layout.Overflow(page), .. await Layout.SmallTargets(page)], $"{page.Url}:");
    }
}
