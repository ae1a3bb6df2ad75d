using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>
/// One signal followed through all its states by three people in a real browser: signal, question, meeting paper, answer, action, carried forward, closed; each with
/// its page and its audit row; and the briefing before and after. What is said in it is made up for the test.
/// </summary>
public sealed partial class MatterTests(Chromium chromium) : InBrowser(chromium)
{
    private const string July = "2031-07-15", October = "2031-10-15", Title = "Answering calls (synthetic)";

    [Fact]
    public async Task A_signal_is_followed_to_its_end_by_three_people()
    {
        await using var site = await Site.Start(); // what is published here is not on the site of all
        var (office, boss, force) = (await Page(width: 360, origin: site.Origin), await Page(origin: site.Origin), await Page(width: 360, origin: site.Origin));
        Pointer ann = new(office), bob = new(boss), con = new(force);
        await Colleague.LetIn(site, ann, "ann", "analyst");
        var approver = await Colleague.LetIn(site, bob, "bob", "approver");
        await Colleague.LetIn(site, con, "con", "contributor");
        foreach (var day in new[] { July, October })
        {
            await office.GotoAsync("/staff/meetings/begin");
            await office.GetByLabel("Day").FillAsync(day);
            await ann.Button("Begin");
        }

        await Publish(office, boss, approver, bob, $"/staff/meetings/{July}/propose", "Propose it");
        await Publish(office, boss, approver, bob, $"/staff/meetings/{October}/propose", "Propose it");

        // The briefing before: the signal suggests itself; it is saved, and it fits on two sides.
        await Look(office, "/staff/briefing", "Briefing");
        Assert.InRange(await office.Locator("#suggested > li").CountAsync(), 1, 5);
        Assert.InRange(await Sides(office), 1, 2);
        await ann.Button("Save this briefing");
        await office.GetByLabel("Private notes on this meeting").FillAsync("Ask about the night shift.");
        await ann.Button("Save the notes");
        await boss.GotoAsync("/staff/briefing");
        Assert.Equal("", await boss.GetByLabel("Private notes on this meeting").InputValueAsync());

        // Signal → question.
        await Look(office, "/staff/changed", "Ask about what has changed");
        await ann.Press(office.Locator("#findings a", new() { HasText = "Ask about this" }).First);
        await Accepts(office);
        await office.GetByLabel("What it is about").FillAsync(Title);
        await ann.Button("Begin");
        var here = new Uri(office.Url).AbsolutePath;
        var number = here.Split('/')[^1];
        await Look(office, here, Title);
        await Audited(boss, number, "begin");

        // Question → meeting paper.
        await Look(office, $"{here}/meeting", "Put it at a meeting");
        await office.Locator("#To").SelectOptionAsync(July);
        await ann.Button("Put it on the agenda");
        await Look(office, $"/staff/meetings/{July}", "15 July 2031");
        Assert.Contains(Title, await office.Locator("#items").InnerTextAsync(), StringComparison.Ordinal);
        await Audited(boss, number, $"put at meeting {July}");

        // → answer: asked of the force, written by it, recorded by the office.
        await Look(office, $"{here}/ask", "Ask the force");
        await office.GetByLabel("Who is asked").SelectOptionAsync("con@example.org");
        await office.GetByLabel("Due").FillAsync("2031-07-01");
        await ann.Button("Ask");
        await force.GotoAsync("/staff");
        await con.Press(force.Locator("#statement-work a").First);
        await Accepts(force);
        await force.GetByLabel("Your text").FillAsync("The force (synthetic) has more call handlers.");
        await con.Button("Save and mark as agreed");
        await Look(office, $"{here}/answer", "Record an answer");
        await ann.Button("Record it");
        foreach (var act in new[] { "ask for part", "part written", "part agreed", "part taken", "record answer" }) await Audited(boss, number, act);

        // → action, overdue at once; all of it published.
        await Look(office, $"{here}/actions/new", "Add an action");
        await office.GetByLabel("What is to be done").FillAsync("Report how many were hired");
        await office.Locator("#Due").FillAsync("2024-01-01");
        await ann.Button("Add it");
        await Audited(boss, number, "add action");
        await Publish(office, boss, approver, bob, $"/staff/questions/propose?number={number}", "Propose them");
        await Publish(office, boss, approver, bob, $"/staff/meetings/{July}/propose", "Propose it");
        var reader = await Page(width: 360, origin: site.Origin);
        await Look(reader, $"/questions/{number}", Title);
        Assert.Contains("Being acted on", await reader.Locator("#status").InnerTextAsync(), StringComparison.Ordinal);
        await Look(reader, "/questions", "Questions to the chief constable");
        await Look(reader, $"/meetings/{July}", "15 July 2031");
        Assert.Equal(1, await reader.Locator($"a[href='/questions/{number}']").CountAsync());

        // → carried forward.
        await Look(office, $"{here}/actions/1", "Report how many were hired");
        await office.Locator("#To").SelectOptionAsync(October);
        await office.GetByLabel("Why it is not done").FillAsync("The count was not ready.");
        await ann.Button("Carry it forward");
        await Audited(boss, number, $"carry action 1 to meeting {October}");
        await Publish(office, boss, approver, bob, $"/staff/questions/propose?number={number}", "Propose them");
        await reader.GotoAsync($"/meetings/{October}");
        Assert.Contains("Carried forward from question", await reader.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        // The briefing with it: overdue, and what is new since the one that was saved.
        await Look(office, "/staff/briefing", "Briefing");
        Assert.Contains("Report how many were hired", await office.Locator("#overdue").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("New:", await office.Locator("#asked").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Ask about the night shift.", await office.GetByLabel("Private notes on this meeting").InputValueAsync());
        Assert.InRange(await Sides(office), 1, 2);

        // → closed.
        await office.GotoAsync($"{here}/actions/1");
        await office.GetByLabel("What was done").FillAsync("Twelve were hired.");
        await ann.Button("Close the action");
        await Look(office, $"{here}/close", "Close the question");
        await office.GetByLabel("What came of it").FillAsync("Calls are answered sooner.");
        await ann.Button("Close it");
        await Audited(boss, number, "close action 1");
        await Audited(boss, number, "close question");
        await Publish(office, boss, approver, bob, $"/staff/questions/propose?number={number}", "Propose them");
        await Look(reader, $"/questions/{number}", Title);
        Assert.Equal("Closed.", await reader.Locator("#status").InnerTextAsync());
        await Look(office, "/staff/briefing", "Briefing");
        Assert.Equal(0, await office.Locator("#overdue").CountAsync());
        foreach (var address in new[] { "/staff/questions", $"{here}/text", $"{here}/figure", $"{here}/savings", $"{here}/savings/2", "/staff/questions/begin" })
        {
            await office.GotoAsync(address);
            await Accepts(office);
        }
    }

    /// <summary>What one proposes the other approves, and it is seen at once.</summary>
    private static async Task Publish(IPage office, IPage boss, Colleague approver, Hand hand, string propose, string button)
    {
        await office.GotoAsync(propose);
        await office.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await office.Locator("#what-changes").WaitForAsync();
        var proposal = new Uri(office.Url).AbsolutePath;
        await boss.GotoAsync($"{proposal}/approve");
        if (new Uri(boss.Url).AbsolutePath == "/staff/confirm") await approver.Confirm(hand);
        await boss.Locator($"form[action='{proposal}/approve'] button").ClickAsync();
        await boss.WaitForURLAsync(url => new Uri(url).AbsolutePath == proposal);
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken); // what is visible is looked up at most once a second
    }

    /// <summary>An act on the question has its row in the audit.</summary>
    private static async Task Audited(IPage boss, string number, string act)
    {
        await boss.GotoAsync($"/staff/audit?subject=matter%20{number}");
        Assert.Contains(act, await boss.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>How many sides of A4 a page is in print.</summary>
    private static async Task<int> Sides(IPage page) => PageObject().Count(Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true })));

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

    [GeneratedRegex(@"/Type\s*/Page(?!s)")]
    private static partial Regex PageObject();
}
