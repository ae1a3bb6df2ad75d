using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>Meetings, plans and kinds of meetings as the office writes them, in a real browser: accessible, on a phone, with a keyboard alone.</summary>
public sealed partial class MeetingDeskTests(Chromium chromium) : InBrowser(chromium)
{
    private const string Password = "correct horse battery staple", Here = "/staff/meetings/2031-01-15";

    [Fact]
    public async Task A_meeting_is_written_on_a_phone_and_with_a_keyboard_alone_and_every_page_of_it_is_accessible()
    {
        var office = await Page(width: 320);
        await Enrol(office, "clerk", "admin");
        await Look(office, "/staff/meetings", "Meetings");
        await Look(office, "/staff/meetings/begin", "Begin a meeting");

        await office.GetByLabel("Day").FillAsync("2031-01-15"); // how a day is typed is the browser's own, and differs by its language
        await office.GetByRole(AriaRole.Button, new() { Name = "Begin" }).FocusAsync();
        await office.Keyboard.PressAsync("Enter");
        await office.Locator("#parts").WaitForAsync();
        Assert.Equal(Here, new Uri(office.Url).AbsolutePath);
        await Accepts(office);

        // An item with a keyboard alone, from a refused form to a figure that it cites.
        await Look(office, $"{Here}/agenda/new", "Add an item");
        await office.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Accepts(office); // refused: it has no title
        await office.Locator("#Title").FocusAsync();
        await office.Keyboard.TypeAsync("Robbery in towns");
        await office.Keyboard.PressAsync("Enter");
        await office.Locator("#saved").WaitForAsync();
        await Accepts(office);
        await Look(office, $"{Here}/agenda/1/figure", "Cite a figure");
        await office.GetByLabel("Measure").SelectOptionAsync("crime-robbery");
        await office.GetByRole(AriaRole.Button, new() { Name = "Show its figures" }).ClickAsync();
        await Accepts(office);
        await office.Locator("#Figure").FocusAsync();
        await office.Keyboard.PressAsync("Space");
        await office.GetByRole(AriaRole.Button, new() { Name = "Cite this figure" }).FocusAsync();
        await office.Keyboard.PressAsync("Enter");
        await office.Locator("#item-1-figures").WaitForAsync();
        await Look(office, $"{Here}/agenda/1", "Robbery in towns");

        await Look(office, $"{Here}/attendance", "Who was there");
        await office.Locator("#Person-0").FillAsync("A. Name (synthetic)");
        await office.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await office.Locator("#saved").WaitForAsync();
        await Look(office, $"{Here}/minutes", "Minutes");
        await office.GetByLabel("Minutes").FillAsync("## Welcome\n\nEverybody was welcome.");
        await office.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await office.Locator("#saved").WaitForAsync();
        foreach (var (address, heading) in new[]
        {
            ($"{Here}/details", "Details"), ($"{Here}/recordings", "Recordings"), ($"{Here}/status", "Held, cancelled"), ($"{Here}/savings", "Earlier savings"), ($"{Here}/savings/2", "Saving 2"), (Here, "15 January 2031"), ("/staff", "The office"),
            ($"{Here}/propose", "Propose this meeting"),
        }) await Look(office, address, heading);
        await office.GetByRole(AriaRole.Button, new() { Name = "Propose" }).ClickAsync();
        await office.Locator("#what-changes").WaitForAsync();
        await Accepts(office);
        var page = (await office.Locator("#what-changes a[href^='/staff/preview/']").GetAttributeAsync("href"))!;
        await Look(office, page, "15 January 2031"); // the public page as it will stand
        await Look(office, $"{page}/pack", "Meeting pack");
        await Look(office, page[..page.LastIndexOf('/')], "Meetings");
    }

    [Fact]
    public async Task Plans_and_kinds_of_meetings_are_set_up_on_a_phone()
    {
        var office = await Page(width: 320);
        await Enrol(office, "keeper", "admin");
        foreach (var (address, heading) in new[]
        {
            ("/staff/office", "Your office"), ("/staff/office/plans", "Plans and priorities"), ("/staff/office/plans/new", "Add a plan"), ("/staff/office/plans/2022-24", "2022-24"), ("/staff/office/plans/2022-24/new", "Add a priority"),
            ("/staff/office/plans/2022-24/victims", "Support victims"), ("/staff/office/meetings", "Kinds of meetings"), ("/staff/office/meetings/new", "Add a kind"), ("/staff/office/meetings/accountability", "Accountability"),
        }) await Look(office, address, heading);
        await office.Locator("#Called-0").FillAsync("");
        await office.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Accepts(office); // refused: it has no name
        await office.GotoAsync("/staff/office/plans/new");
        await office.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Accepts(office);
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
        if (Environment.GetEnvironmentVariable("MT_SHOTS") is { } shots) await page.ScreenshotAsync(new() { Path = $"{shots}/{DateTime.Now.Ticks}-{Regex.Replace(new Uri(page.Url).AbsolutePath, "[^a-z0-9]+", "-")}.png", FullPage = true });
    }

    private async Task Enrol(IPage page, string who, string role)
    {
        var (exit, output, errors) = await Chromium.Site.RunHere("user", "add", $"{who}@example.org", "--role", role);
        Assert.True(exit == 0, errors);
        await page.GotoAsync(Code().Match(output).Value);
        var secret = await page.Locator("input[name=Secret]").GetAttributeAsync("value");
        await page.GetByLabel("New password").FillAsync(Password);
        await page.GetByLabel("Code from the app").FillAsync(AppCode.Of(secret!, TimeProvider.System.GetUtcNow()));
        await page.GetByRole(AriaRole.Button, new() { Name = "Set password" }).ClickAsync();
        await page.Locator(".an-codes").WaitForAsync();
    }

    [GeneratedRegex(@"/staff/enrol\?code=\S+")]
    private static partial Regex Code();
}
