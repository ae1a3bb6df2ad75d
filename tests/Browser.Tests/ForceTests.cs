using System.IO.Compression;
using System.Text.RegularExpressions;
using Answerable.Tests;
using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>A statement from its beginning to the public page, by three people in real browsers and from the real workbook of recorded crime.</summary>
public sealed partial class ForceTests(Chromium chromium) : InBrowser(chromium)
{
    private const string Password = "correct horse battery staple";

    /// <summary>What Word puts on the clipboard: its own lists, a comment for other browsers, a picture, quotation marks of its own.</summary>
    private const string Word = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm} --></style></head><body>
        <!--StartFragment--><p class=MsoNormal><b>The force</b> has a team for it.<o:p></o:p></p>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>It works with the councils.</p>
        <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>It listens to victims.</p>
        <p class=MsoNormal><img width=100 src="file:///C:/map.png"></p><!--EndFragment--></body></html>
        """;

    private const string Read = "**The force** has a team for it.\n\n- It works with the councils.\n- It listens to victims.";

    private readonly Dictionary<string, string> _secrets = [];
    private Site _site = null!;

    [Theory]
    [InlineData("2024-12", 1280, true)]
    [InlineData("2024-03", 360, false)]
    public async Task A_statement_goes_from_its_beginning_by_way_of_the_force_and_another_approver_to_the_public(string month, int width, bool script)
    {
        Shared.Path(Site.Workbook);
        Chromium.Open();
        await using var site = _site = await Site.Start(); // what is published here would change under those who look at the site of all
        var run = script ? "script" : "plain";
        Task<IPage> At(int wide) => Page(wide, script, origin: site.Origin);
        var (analyst, force, approver, reader) = (await At(width), await At(width), await At(width == 1280 ? 320 : width), await At(width));
        await Enrol(analyst, $"analyst-{run}", "analyst");
        await Enrol(force, $"force-{run}", "contributor");
        await Enrol(approver, $"approver-{run}", "approver");
        string here = $"/staff/statements/national-measures/{month}", section = $"{here}/sections/neighbourhood";

        // Begun from what is visible; for a period that is published, as a correction that says what was wrong.
        await analyst.GotoAsync(month == "2024-03" ? "/staff/statements/begin?framework=national-measures&month=2024-03" : "/staff/statements/begin");
        if (month == "2024-03") await analyst.GetByLabel("What was wrong?").FillAsync("It did not say what the force did (a test).");
        else await analyst.GetByLabel("Another month").FillAsync(month);
        await Press(analyst, "Begin");
        await Arrives(analyst, here);

        // The force is asked for one section and sees that one.
        await analyst.GotoAsync($"{section}/ask");
        await analyst.GetByLabel("Who is asked").SelectOptionAsync($"force-{run}@example.org");
        await analyst.GetByLabel("Due").FillAsync("2099-01-01");
        await Press(analyst, "Ask");
        await force.GotoAsync("/staff");
        await force.GetByRole(AriaRole.Link, new() { NameRegex = new("Reduce neighbourhood crime") }).ClickAsync();
        Assert.Equal(1, await force.Locator("main table").CountAsync());
        Assert.Equal(403, (await force.GotoAsync(here))!.Status);
        await force.GoBackAsync();
        var text = force.GetByLabel("Your text");
        if (script) await Paste(force, text);
        else await text.FillAsync("The force has a team for it.\n\n•\tIt works with the councils.\n•\tIt listens to victims."); // what a text field takes from Word by itself
        await Accepts(force, script);
        await Press(force, "Save and mark as agreed");
        Assert.Contains("agreed", await force.Locator("#state").InnerTextAsync(), StringComparison.Ordinal);

        // The office takes it over, adds a sentence with a number of the table, and sees what differs.
        await analyst.GotoAsync(section);
        await Press(analyst, "Take the force's text over");
        await Arrives(analyst, section);
        var commentary = analyst.GetByLabel("What the force contributes");
        Assert.Equal(script ? Read : Read.Replace("**", "", StringComparison.Ordinal), await commentary.InputValueAsync());
        var robbery = (await analyst.Locator("tr", new() { HasText = "Robbery" }).First.Locator("td").First.InnerTextAsync()).Trim();
        Assert.Matches("^[0-9,]+$", robbery);
        await commentary.FillAsync($"{await commentary.InputValueAsync()}\n\nThere were {robbery} robberies in the {Twelve(month)}.");
        await Applies(analyst);
        await Press(analyst, "Save");
        Assert.Contains("robberies", await analyst.Locator("#beside ins").First.InnerTextAsync(), StringComparison.Ordinal);

        // One press binds the number; then nothing is open in this section.
        await analyst.Locator("[data-number=open]").First.GetByRole(AriaRole.Button).First.ClickAsync();
        await analyst.GotoAsync(section);
        Assert.Contains($"{{crime-robbery now = {robbery}}}", await commentary.InputValueAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await analyst.Locator("[data-number]").CountAsync());
        await Accepts(analyst, script);

        // Whether it applies is said of all, and only then it can be proposed.
        await analyst.GotoAsync($"{here}/propose");
        Assert.Equal(0, await analyst.GetByRole(AriaRole.Button, new() { Name = "Propose it" }).CountAsync());
        foreach (var other in new[] { "homicide", "serious-violence", "drugs", "cyber", "satisfaction" })
        {
            await analyst.GotoAsync($"{here}/sections/{other}");
            await Applies(analyst);
            await Press(analyst, "Save");
            Assert.Equal(0, await analyst.Locator(".govuk-error-summary").CountAsync());
        }

        await analyst.GotoAsync($"{here}/propose");
        await Press(analyst, "Propose it");
        var proposal = new Uri(analyst.Url).AbsolutePath;
        Assert.StartsWith("/staff/approvals/", proposal, StringComparison.Ordinal);

        // Another person shows again who they are, reads all of it and approves exactly that.
        await approver.GotoAsync(proposal);
        await Accepts(approver, script);
        site.LetTimePass($"approver-{run}@example.org");
        await approver.GotoAsync($"{proposal}/approve");
        await Arrives(approver, "/staff/confirm");
        await approver.GetByLabel("Password").FillAsync(Password);
        await approver.GetByLabel("Code").FillAsync(AppCode.Of(_secrets[$"approver-{run}"], TimeProvider.System.GetUtcNow().AddSeconds(30))); // the one shown now let them in
        await Press(approver, "Continue");
        await Arrives(approver, $"{proposal}/approve");
        Assert.Contains("It works with the councils.", await approver.Locator("#paper").InnerTextAsync(), StringComparison.Ordinal);
        await Accepts(approver, script);
        Assert.Equal(month == "2024-03" ? 200 : 404, (await reader.GotoAsync($"/statement/{month}"))!.Status);
        Assert.DoesNotContain("It works with the councils.", await reader.InnerTextAsync("body"), StringComparison.Ordinal);
        await Press(approver, "Approve this content");
        Assert.Contains("shown", await approver.Locator("#state").InnerTextAsync(), StringComparison.Ordinal);

        // Everybody sees it, in every form.
        await Task.Delay(TimeSpan.FromSeconds(1.2), TestContext.Current.CancellationToken); // what is visible is looked up once a second
        Assert.Equal(200, (await reader.GotoAsync($"/statement/{month}"))!.Status);
        var paper = await reader.InnerTextAsync(".an-paper");
        foreach (var said in new[] { "It works with the councils.", $"There were {robbery} robberies", "It is a matter here." }) Assert.Contains(said, paper, StringComparison.Ordinal);
        await Accepts(reader, script);
        using HttpClient http = new() { BaseAddress = new(site.Origin) };
        Assert.Contains("It works with the councils.", await http.GetStringAsync($"/statement/{month}.html"), StringComparison.Ordinal);
        Assert.Contains($",{robbery.Replace(",", "", StringComparison.Ordinal)},", await http.GetStringAsync($"/statement/{month}.csv"), StringComparison.Ordinal);
        using ZipArchive docx = new(await http.GetStreamAsync($"/statement/{month}.docx"));
        using StreamReader document = new(docx.GetEntry("word/document.xml")!.Open());
        Assert.Contains("It works with the councils.", await document.ReadToEndAsync(), StringComparison.Ordinal);
        if (month == "2024-03") Assert.DoesNotContain("It works with the councils.", await http.GetStringAsync("/statement/2024-03/1.html"), StringComparison.Ordinal);
    }

    /// <summary>Puts Word's markup into a field as a browser does on a paste, and waits until the site has read it.</summary>
    private static async Task Paste(IPage page, ILocator field)
    {
        await field.EvaluateAsync(
            """
            (field, html) => {
              field.focus()
              const clipboard = new DataTransfer()
              clipboard.setData('text/html', html)
              clipboard.setData('text/plain', 'The force has a team for it.')
              field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
            }
            """,
            Word);
        var said = page.Locator("#Text-pasted");
        await said.Filter(new() { HasText = "Pasted." }).WaitForAsync();
        Assert.Equal("Pasted. A picture was left out.", await said.InnerTextAsync());
        Assert.Equal("status", await said.GetAttributeAsync("role"));
        Assert.Equal(Read, await field.InputValueAsync());

        // It can be undone like typing, and where the site does not answer the plain text is there.
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal("", await field.InputValueAsync());
        await page.Keyboard.PressAsync("Control+y");
        Assert.Equal(Read, await field.InputValueAsync());
    }

    /// <summary>Says that the section applies and why, and why a figure is lacking where that is asked.</summary>
    private static async Task Applies(IPage page)
    {
        await page.GetByLabel("Yes", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Why does it apply").FillAsync("It is a matter here.");
        var missing = page.GetByLabel("Why there is no figure");
        if (await missing.CountAsync() > 0 && (await missing.InputValueAsync()).Trim().Length == 0) await missing.FillAsync("No figure of the force is published.");
    }

    private static Task Press(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static string Twelve(string month) => month == "2024-12" ? "12 months to December 2024" : "12 months to March 2024";

    /// <summary>The page is one that everybody can use. What looks into it is itself a script, so only where there are some.</summary>
    private static async Task Accepts(IPage page, bool script)
    {
        if (script) await Axe.Accepts(page);
        Tools.None([.. await Layout.Overflow(page), .. await Layout.SmallTargets(page)], $"{page.Url}:");
    }

    private async Task Enrol(IPage page, string who, string role)
    {
        var (exit, output, errors) = await _site.RunHere("user", "add", $"{who}@example.org", "--role", role);
        Assert.True(exit == 0, errors);
        await page.GotoAsync(Code().Match(output).Value);
        _secrets[who] = (await page.Locator("input[name=Secret]").GetAttributeAsync("value"))!;
        await page.GetByLabel("New password").FillAsync(Password);
        await page.GetByLabel("Code from the app").FillAsync(AppCode.Of(_secrets[who], TimeProvider.System.GetUtcNow()));
        await Press(page, "Set password");
        await page.Locator(".an-codes").WaitForAsync();
    }

    [GeneratedRegex(@"/staff/enrol\?code=\S+")]
    private static partial Regex Code();
}
