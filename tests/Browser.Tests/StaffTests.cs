using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>The office in a real browser: in with a passkey, in without script, and every page of it accessible.</summary>
public sealed partial class StaffTests(Chromium chromium) : InBrowser(chromium)
{
    private const string Password = "correct horse battery staple";

    /// <summary>Pages of the office that somebody signed in sees, and words of their headings.</summary>
    private static readonly (string Address, string Heading)[] Pages =
    [
        ("/staff", "The office"), ("/staff/me", "Your sign-in"), ("/staff/me/passkeys", "Passkeys"), ("/staff/me/password", "new password"), ("/staff/people", "People"),
        ("/staff/people/add", "Let somebody in"), ("/staff/audit", "Audit"), ("/staff/approvals", "Approvals"), ("/staff/imports", "Bring in"), ("/staff/imports/looks", "New files"), ("/staff/imports/paste", "Paste a table"), ("/staff/approvals/withdraw/1", "Take it back"), ("/staff/approvals/partners/1", "Who sees it"), ("/staff/pack", "Internal pack"), ("/staff/preview/1/999/2024", "999"), ("/staff/preview/1/measures/999-calls", "999"),
        ("/staff/office", "Your office"), ("/staff/office/holders", "Who holds the office"), ("/staff/office/holders/0", "Correct or end"), ("/staff/office/holders/2", "Add a holder"), ("/staff/office/contact", "Contact"), ("/staff/office/links", "Links"), ("/staff/office/report", "Report"), ("/staff/office/asking", "Questions from the public"), ("/staff/duties", "Duties to publish"), ("/staff/duties/events", "What started a clock"), ("/staff/duties/7c-a", "7C(a)"), ("/staff/links", "Links to other sites"),
        ("/staff/office/look", "Logo and colour"), ("/staff/office/groups", "Comparisons"), ("/staff/office/rooms", "Rooms"), ("/staff/office/framers", "Sites that may show"), ("/staff/office/adopt", "Make this copy"), ("/staff/measures", "Your own measures"), ("/staff/measures/define", "Define a measure"),
        ("/staff/documents", "Documents"), ("/staff/documents/upload", "Bring files"), ("/staff/documents/begin", "Begin a document"), ("/staff/documents/intake", "Bring many documents"), ("/staff/documents/files/1", "plan.txt"),
        ("/staff/documents/synthetic-plan", "Synthetic plan"), ("/staff/documents/synthetic-plan/details", "What is said of it"), ("/staff/documents/synthetic-plan/propose", "Propose this document"),
        ("/staff/confirm", "Show again"), ("/staff/sign-out", "Sign out"),
    ];

    [Fact]
    public async Task A_passkey_is_made_with_a_one_time_code_and_signs_in()
    {
        var page = await PageWithAuthenticator();
        await page.GotoAsync(await Invite("passkey"));
        await page.GetByLabel("Name of the device").FillAsync("test authenticator");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Heading(page, "The office");
        await page.GotoAsync("/staff/me");
        Assert.Contains("test authenticator", await page.InnerTextAsync("main"), StringComparison.Ordinal);

        await SignOut(page);
        Assert.Empty(await page.Context.CookiesAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Heading(page, "The office");
        var cookie = Assert.Single(await page.Context.CookiesAsync());
        Assert.Equal((true, SameSiteAttribute.Lax, -1f), (cookie.HttpOnly, cookie.SameSite, cookie.Expires));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));

        await page.GotoAsync("/staff/confirm?next=/staff/me/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue with a passkey" }).ClickAsync();
        await Heading(page, "Passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take away" }).ClickAsync();
        Assert.Contains("only way in", await page.InnerTextAsync(".govuk-error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_with_a_code_is_set_up_and_signs_in_without_JavaScript()
    {
        var page = await Page(script: false);
        await EnrolWithPassword(page, "noscript");
        await page.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();
        await Heading(page, "The office");
        await SignOut(page);
        await page.GetByLabel("E-mail address").FillAsync("noscript@example.org");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await page.GetByLabel("Code").FillAsync(_recovery!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Heading(page, "The office");
    }

    [Fact]
    public async Task Every_page_of_the_office_has_no_axe_violation_fits_a_phone_and_breaks_nothing()
    {
        var page = await Page(width: 320);
        List<string> complaints = [];
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add($"{message.Location}: {message.Text}"); };
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(await Invite("axe"));
        await Look(page, "Choose how you sign in");
        await EnrolWithPassword(page, "axe");
        await Look(page, "Keep your recovery codes");
        foreach (var (address, heading) in Pages)
        {
            await page.GotoAsync(address);
            await Look(page, heading);
        }

        await page.GotoAsync("/staff/people/add");
        await page.GetByRole(AriaRole.Button, new() { Name = "Let in" }).ClickAsync();
        await Look(page, "Let somebody in");
        Assert.Equal("Email", await page.EvaluateAsync<string>("() => document.querySelector('.govuk-error-summary a').getAttribute('href').slice(1)"));
        await page.GetByLabel("E-mail address").FillAsync("partner@west.example.org");
        await page.GetByLabel("partner: another").CheckAsync();
        await page.GetByLabel("Organisation", new() { Exact = true }).FillAsync("West County Council");
        await page.GetByRole(AriaRole.Button, new() { Name = "Let in" }).ClickAsync();
        await Look(page, "Let somebody in");
        await page.GotoAsync("/staff/people");
        await page.GetByRole(AriaRole.Link, new() { Name = "partner@west.example.org" }).ClickAsync();
        await Look(page, "partner@west.example.org");
        await page.GotoAsync("/staff/organisations/west-county-council");
        await Look(page, "West County Council");
        await SignOut(page);
        await Look(page, "Sign in to the office");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Look(page, "Sign in to the office");
        await page.GotoAsync("/staff/enrol");
        await Look(page, "one-time code");
        Tools.None(complaints, "In the office:");
    }

    private string? _recovery;

    private static async Task Look(IPage page, string heading)
    {
        await Heading(page, heading);
        await Eyes.Accept(page);
    }

    private static async Task Heading(IPage page, string words)
    {
        // "Sign in to the office" is another page than "The office".
        await page.Locator("h1").Filter(new() { HasTextRegex = new($@"(^|\b){Regex.Escape(words)}", RegexOptions.None) }).WaitForAsync();
        Assert.Equal(1, await page.Locator("h1").CountAsync());
    }

    private static async Task SignOut(IPage page)
    {
        await page.GotoAsync("/staff/sign-out");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Heading(page, "Sign in to the office");
    }

    private async Task EnrolWithPassword(IPage page, string who)
    {
        await page.GotoAsync(await Invite(who));
        var secret = await page.Locator("input[name=Secret]").GetAttributeAsync("value");
        await page.GetByLabel("New password").FillAsync(Password);
        await page.GetByLabel("Code from the app").FillAsync(AppCode.Of(secret!, TimeProvider.System.GetUtcNow()));
        await page.GetByRole(AriaRole.Button, new() { Name = "Set password" }).ClickAsync();
        await Heading(page, "Keep your recovery codes");
        _recovery = await page.Locator(".an-codes code").First.InnerTextAsync();
    }

    /// <summary>A link for an administrator who is let in by the command line, or gets a new link by it.</summary>
    private async Task<string> Invite(string who)
    {
        var (exit, output, errors) = await Chromium.Site.RunHere("user", "add", $"{who}@example.org", "--role", "admin");
        if (exit == 1) (exit, output, errors) = await Chromium.Site.RunHere("user", "reset", $"{who}@example.org");
        Assert.True(exit == 0, errors);
        return Code().Match(output).Value;
    }

    /// <summary>A page whose browser has a built-in authenticator that says yes. A passkey belongs to a name, not to a number: so it is localhost.</summary>
    private async Task<IPage> PageWithAuthenticator()
    {
        var page = await Page(origin: Origin.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return page;
    }

    [GeneratedRegex(@"/staff/enrol\?code=\S+")]
    private static partial Regex Code();
}
