using System.Text.RegularExpressions;
using Answerable.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>A day in the life of an office: from what a publisher puts out to what a resident reads, walked in a real browser three ways.</summary>
public sealed class DayTests(Chromium chromium) : InBrowser(chromium)
{
    private const string Crime = "/measures/crime-total", NewCrime = "59,456", Calls = "/999/2024", NewCalls = "12,345";

    // No month of Norfolk's: the counts are made so that they do not add up, and nobody knows the column Widgets.
    private const string Synthetic = "Month,Force,Total calls,Widgets,Answered in under 10 seconds,Answered in 10 to under 60 seconds,Answered in 60 seconds or longer\n2024-12,Norfolk,12345,1,900,90,10\n";

    private readonly List<string> _complaints = [];
    private Site _site = null!;
    private (int Width, bool Script, bool Keyboard) _way;

    private static (string Ill, string Path, RequestDelegate Answer, string Said)[] Ills =>
    [
        ("down", Publisher.Dataset, Publisher.Status(503), "answered 503"),
        ("moved", Publisher.Dataset, Publisher.MovedTo("https://example.org/new"), "moved to https://example.org/new"),
        ("a web page", Publisher.Dataset, Publisher.Text("<!doctype html><p>Maintenance</p>", "text/html"), "a web page, not JSON"),
        ("cut short", Publisher.File, Publisher.CutShort, "cut short"),
    ];

    [Theory]
    [InlineData("at a desk", 1280, true, false)]
    [InlineData("on a phone, with scripts off", 360, false, false)]
    [InlineData("with the keyboard alone", 1280, true, true)]
    public async Task What_a_publisher_puts_out_is_found_checked_approved_by_another_and_read(string way, int width, bool script, bool keyboard)
    {
        _ = Publisher.Workbook; // without the shared folder there is nothing to walk with
        Chromium.Open();
        _way = (width, script, keyboard);
        await using var publisher = await Publisher.StartAsync();
        await using var site = await Site.Start(publisher.Catalogue);
        _site = site;
        var ann = await Colleague.LetIn(site, await Sit(), "ann", "analyst");
        var ben = await Colleague.LetIn(site, await Sit(), "ben", "approver");
        var cat = await Colleague.LetIn(site, await Sit(), "cat", "approver");

        await NothingComesOfAnIllPublisher(publisher, ann);
        await IsFoundThoughTheBrowserIsClosed(publisher, ann);
        await IsLookedAtAndProposed(ann);
        await ATableIsPastedMappedAndDecided(ann);
        await OwnApprovalIsRefused(ben);
        await IsApproved(cat);
        await IsRead();
        Tools.None(_complaints, $"The browser complained {way}:");
    }

    private async Task NothingComesOfAnIllPublisher(Publisher publisher, Colleague ann)
    {
        var hand = await SitAs(ann);
        await hand.Link("Bring in figures");
        foreach (var (ill, path, answer, said) in Ills)
        {
            var well = publisher.Answers[path];
            publisher.Answers[path] = answer;
            await hand.Button("Look for new files");
            for (var tries = 0; tries < 60 && await hand.Page.Locator("#state").CountAsync() > 0; tries++)
            {
                await Task.Delay(300, TestContext.Current.CancellationToken);
                await hand.Page.ReloadAsync();
            }

            var row = await Row(hand.Page, "crime by police").InnerTextAsync();
            Assert.True(row.Contains(said, StringComparison.Ordinal), $"{ill}: {row}");
            Assert.DoesNotContain("taken in", row, StringComparison.Ordinal);
            publisher.Answers[path] = well;
        }

        if (_way is { Script: true, Keyboard: false }) await Eyes.Accept(hand.Page); // with scripts off axe cannot run either
        await hand.Link("Bring in figures");
        Assert.Contains("Nothing was brought in", await hand.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.DoesNotContain(NewCrime, await Public(Crime), StringComparison.Ordinal);
        await hand.Page.Context.CloseAsync();
    }

    private async Task IsFoundThoughTheBrowserIsClosed(Publisher publisher, Colleague ann)
    {
        TaskCompletionSource asked = new(), closed = new();
        publisher.Answers[Publisher.File] = async context =>
        {
            asked.TrySetResult();
            await closed.Task;
            await context.Response.SendFileAsync(Publisher.Workbook);
        };
        var hand = await SitAs(ann);
        await hand.Link("Bring in figures");
        await hand.Button("Look for new files");
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Contains("You can close this page", await hand.Page.InnerTextAsync("#state"), StringComparison.Ordinal);
        await hand.Page.Context.CloseAsync();
        closed.SetResult();
    }

    private async Task IsLookedAtAndProposed(Colleague ann)
    {
        var hand = await SitAs(ann);
        var found = hand.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^New file from .*tables\\.xlsx") });
        for (var tries = 0; tries < 120 && await found.CountAsync() == 0; tries++)
        {
            await Task.Delay(500, TestContext.Current.CancellationToken);
            await hand.Page.ReloadAsync();
        }

        await hand.Press(found);
        Assert.Equal("Taken in. Nobody sees it yet.", await hand.Page.InnerTextAsync("#state"));
        Assert.InRange(await hand.Page.Locator("#readings tbody tr").CountAsync(), 20, 200);
        Assert.Equal(10, await hand.Page.Locator("#changes tbody tr").CountAsync());
        await SeesItInThePreview(hand);
        await Propose(hand, "checked against the publisher's own totals");
        await hand.Page.Context.CloseAsync();
    }

    private async Task ATableIsPastedMappedAndDecided(Colleague ann)
    {
        var hand = await SitAs(ann);
        await hand.Link("Bring in figures");
        await hand.Link("Paste a table");
        await hand.Write("Table", Synthetic);
        await hand.Write("Web address", "https://synthetic.example.org/figures");
        await hand.Button("Bring it in");
        await Stands(hand, "It asks something.");
        await hand.Choose(hand.Page.GetByLabel("The column \"Widgets\" is"), "leave it out");
        await hand.Button("Save and go on");
        var decision = hand.Page.GetByLabel(new Regex("^Decision on"));
        await decision.WaitForAsync(new() { Timeout = 60_000 });
        await hand.Write(decision, "synthetic: asked, and right as printed");
        await hand.Button("Save and go on");
        await Stands(hand, "Taken in.");
        await Propose(hand, "synthetic");
        await hand.Page.Context.CloseAsync();
    }

    private async Task OwnApprovalIsRefused(Colleague ben)
    {
        var hand = await SitAs(ben);
        await Open(hand, "24 April 2025");
        await hand.Link("Change the time");
        await hand.Button("Change the time");
        await hand.Link("Approve");
        await hand.Button("Approve this content");
        Assert.Contains("Another person must approve it", await hand.Page.InnerTextAsync(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.DoesNotContain(NewCrime, await Public(Crime), StringComparison.Ordinal);
        await hand.Page.Context.CloseAsync();
    }

    private async Task IsApproved(Colleague cat)
    {
        var hand = await SitAs(cat);
        await Open(hand, "24 April 2025");
        await hand.Press(hand.Page.Locator("#since a")); // it takes the place of the one whose time was changed
        Assert.Equal(10, await hand.Page.Locator("#changes tbody tr").CountAsync());
        await SeesItInThePreview(hand);
        _site.LetTimePass();
        await hand.Link("Approve");
        Assert.Equal("Show again that it is you", await hand.Page.InnerTextAsync("h1"));
        await cat.Confirm(hand);
        await hand.Button("Approve this content");
        Assert.Equal("Approved and shown.", await hand.Page.InnerTextAsync("#state"));

        await hand.Page.GotoAsync("/staff");
        await Open(hand, "999");
        Assert.Contains("right as printed", await hand.Page.InnerTextAsync("#decisions"), StringComparison.Ordinal);
        await hand.Link("Approve");
        await hand.Button("Approve this content");
        Assert.Equal("Approved and shown.", await hand.Page.InnerTextAsync("#state"));
        await hand.Page.Context.CloseAsync();
    }

    private async Task IsRead()
    {
        var hand = await Sit();
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken); // an answer is kept for a second
        await hand.Page.GotoAsync(Crime);
        Assert.Contains(NewCrime, await hand.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await hand.Page.GotoAsync(Calls);
        Assert.Contains(NewCalls, await hand.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Empty(await hand.Page.Context.CookiesAsync());
    }

    private static async Task SeesItInThePreview(Hand hand)
    {
        await hand.Press(hand.Page.Locator($"#pages a[href$='{Crime}']"));
        Assert.Contains("Preview: not published", await hand.Page.InnerTextAsync(".an-unpublished"), StringComparison.Ordinal);
        Assert.Contains(NewCrime, await hand.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await hand.Press(hand.Page.Locator(".an-unpublished a"));
    }

    private static async Task Propose(Hand hand, string note)
    {
        await hand.Write("Note for who approves it", note);
        await hand.Button("Propose it");
        Assert.StartsWith("Waits for approval", await hand.Page.InnerTextAsync("#state"), StringComparison.Ordinal);
        Assert.Equal(0, await hand.Page.GetByRole(AriaRole.Link, new() { Name = "Approve", Exact = true }).CountAsync());
    }

    private static Task Open(Hand hand, string edition) => hand.Press(hand.Page.Locator("#work a").Filter(new() { HasTextRegex = new(edition, RegexOptions.IgnoreCase) }).First);

    private static Task Stands(Hand hand, string state) => Assertions.Expect(hand.Page.Locator("#state")).ToContainTextAsync(state, new() { Timeout = 60_000 });

    private static ILocator Row(IPage page, string source) => page.Locator("#looks tbody tr").Filter(new() { HasText = source });

    private async Task<string> Public(string path)
    {
        using HttpClient visitor = new();
        return await visitor.GetStringAsync(_site.Origin + path, TestContext.Current.CancellationToken);
    }

    private async Task<Hand> SitAs(Colleague colleague)
    {
        var hand = await Sit();
        await colleague.SignIn(hand);
        return hand;
    }

    private async Task<Hand> Sit()
    {
        var page = await Page(_way.Width, _way.Script, origin: _site.Origin);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") _complaints.Add($"{message.Location}: {message.Text}"); };
        page.PageError += (_, error) => _complaints.Add(error);
        return _way.Keyboard ? new Keys(page) : new Pointer(page);
    }
}
