using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>The statement builder in a real browser: accessible, on a phone, with a keyboard alone, by the office and by the force.</summary>
public sealed partial class BuilderTests(Chromium chromium) : InBrowser(chromium)
{
    private const string Password = "correct horse battery staple", Here = "/staff/statements/national-measures/2024-06", Homicide = $"{Here}/sections/homicide";

    [Fact]
    public async Task A_statement_is_written_with_the_force_on_a_phone_and_with_a_keyboard_alone()
    {
        var (office, force) = (await Page(width: 320), await Page(width: 320));
        await Enrol(office, "builder", "admin");
        await Enrol(force, "constable", "contributor");
        await Look(office, "/staff/statements", "Statements");
        await Look(office, "/staff/statements/begin", "Begin a statement");
        await office.GetByLabel("Another month").FillAsync("2024-06");
        await office.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await Look(office, Here, "12 months to June 2024");

        await Look(office, $"{Homicide}/ask", "Ask the force");
        await office.GetByLabel("Who is asked").SelectOptionAsync("constable@example.org");
        await office.GetByLabel("Due").FillAsync("2099-01-01");
        await office.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Look(office, $"{Homicide}/ask", "Ask the force");
        await Look(force, "/staff", "The office");
        await force.GetByRole(AriaRole.Link, new() { NameRegex = new("Reduce murder") }).ClickAsync();
        await force.GetByLabel("Your text").FillAsync("•\tThe force has a team for it.\n•\tIt works with the councils.");
        await force.GetByRole(AriaRole.Button, new() { Name = "Save and mark as agreed" }).ClickAsync();
        await Look(force, new Uri(force.Url).AbsolutePath, "Reduce murder");

        // With a keyboard alone, from the first field to the saved section.
        await Look(office, Homicide, "Reduce murder");
        await office.Locator("#Applies").FocusAsync();
        await office.Keyboard.PressAsync("Space");
        await office.Keyboard.PressAsync("Tab");
        await office.Keyboard.TypeAsync("It happens here.");
        await office.Keyboard.PressAsync("Tab");
        await office.Keyboard.TypeAsync("No figure is published.");
        await office.Keyboard.PressAsync("Tab");
        await office.Keyboard.TypeAsync("The force has a large team of 26 for it.");
        await office.Keyboard.PressAsync("Tab");
        await office.Keyboard.PressAsync("Enter");
        await office.Locator("#saved").WaitForAsync();
        Assert.Equal("It happens here.", (await office.GetByLabel("Why does it apply").InputValueAsync()).Trim());
        await Look(office, Homicide, "Reduce murder");
        await office.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await office.Locator("#preview").WaitForAsync();
        await Accepts(office);

        foreach (var (address, heading) in new[]
        {
            ($"{Here}/texts", "Summary"), ($"{Here}/tables", "Fill the tables"), ($"{Here}/numbers", "Numbers in the text"), ($"{Here}/savings", "Earlier savings"), ($"{Here}/savings/2", "Saving 2"),
            ($"{Here}/propose", "Propose this statement"), ("/staff", "The office"), ("/staff/statements", "Statements"),
        }) await Look(office, address, heading);
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
