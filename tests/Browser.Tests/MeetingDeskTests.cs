using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>Meetings, plans and kinds of meetings as the office writes them, in a real browser: accessible, on a phone, with the keys alone.</summary>
public sealed class MeetingDeskTests(Chromium chromium) : InBrowser(chromium)
{
    private const string Here = "/staff/meetings/2031-01-15";

    [Fact]
    public async Task A_meeting_is_written_on_a_phone_with_the_keys_alone_and_every_page_of_it_is_accessible()
    {
        var page = await Page(width: 320);
        Keys clerk = new(page);
        await Colleague.LetIn(Chromium.Site, clerk, "clerk", "admin");
        await Look(page, "/staff/meetings", "Meetings");
        await Look(page, "/staff/meetings/begin", "Begin a meeting");
        await page.GetByLabel("Day").FillAsync("2031-01-15"); // how a day is typed is the browser's own, and differs by its language
        await clerk.Button("Begin");
        Assert.Equal(Here, new Uri(page.Url).AbsolutePath);
        await Accepts(page);

        // An item, from a refused form to a figure that it cites.
        await Look(page, $"{Here}/agenda/new", "Add an item");
        await clerk.Button("Save");
        await Accepts(page); // refused: it has no title
        await clerk.Write("Item", "Robbery in towns");
        await clerk.Button("Save");
        await page.Locator("#saved").WaitForAsync();
        await Accepts(page);
        await Look(page, $"{Here}/agenda/1/figure", "Cite a figure");
        await clerk.Choose(page.GetByLabel("Measure"), "Robbery");
        await clerk.Button("Show its figures");
        await Accepts(page);
        await page.Locator("#Figure").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await clerk.Button("Cite this figure");
        await page.Locator("#item-1-figures").WaitForAsync();
        await Look(page, $"{Here}/agenda/1", "Robbery in towns");

        await Look(page, $"{Here}/attendance", "Who was there");
        await clerk.Write(page.Locator("#Person-0"), "A. Name (synthetic)");
        await clerk.Button("Save");
        await page.Locator("#saved").WaitForAsync();
        await Look(page, $"{Here}/minutes", "Minutes");
        await page.GetByLabel("Minutes").FillAsync("## Welcome\n\nEverybody was welcome.");
        await clerk.Button("Save");
        await page.Locator("#saved").WaitForAsync();
        foreach (var (address, heading) in new[]
        {
            ($"{Here}/details", "Details"), ($"{Here}/recordings", "Recordings"), ($"{Here}/status", "Held, cancelled"), ($"{Here}/savings", "Earlier savings"), ($"{Here}/savings/2", "Saving 2"), (Here, "15 January 2031"), ("/staff", "The office"),
            ($"{Here}/propose", "Propose this meeting"),
        }) await Look(page, address, heading);
        await clerk.Button("Propose it");
        await page.Locator("#what-changes").WaitForAsync();
        await Accepts(page);
        var preview = (await page.Locator("#what-changes a[href^='/staff/preview/']").GetAttributeAsync("href"))!;
        await Look(page, preview, "15 January 2031"); // the public page as it will stand
        await Look(page, $"{preview}/pack", "Meeting pack");
        await Look(page, preview[..preview.LastIndexOf('/')], "Meetings");
    }

    [Fact]
    public async Task Plans_and_kinds_of_meetings_are_set_up_on_a_phone()
    {
        var page = await Page(width: 320);
        Pointer keeper = new(page);
        await Colleague.LetIn(Chromium.Site, keeper, "keeper", "admin");
        foreach (var (address, heading) in new[]
        {
            ("/staff/office", "Your office"), ("/staff/office/plans", "Plans and priorities"), ("/staff/office/plans/new", "Add a plan"), ("/staff/office/plans/2022-24", "2022-24"), ("/staff/office/plans/2022-24/new", "Add a priority"),
            ("/staff/office/plans/2022-24/victims", "Support victims"), ("/staff/office/meetings", "Kinds of meetings"), ("/staff/office/meetings/new", "Add a kind"), ("/staff/office/meetings/accountability", "Accountability"),
        }) await Look(page, address, heading);
        await keeper.Write(page.Locator("#Called-0"), "");
        await keeper.Button("Save");
        await Accepts(page); // refused: it has no name
        await page.GotoAsync("/staff/office/plans/new");
        await keeper.Button("Save");
        await Accepts(page);
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
