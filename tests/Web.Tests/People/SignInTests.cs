using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Answerable.Store.People;

namespace Answerable.Web.Tests.People;

/// <summary>Coming in, signing in and out, without script, over real HTTP.</summary>
public sealed partial class SignInTests
{
    [Fact]
    public async Task With_no_account_the_first_page_shows_the_command_and_then_no_more()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser browser = new(site);
        await browser.GoAsync("/staff");
        Assert.Contains("answerable user add name@example.org --role admin", browser.Page.QuerySelector("code")!.TextContent, StringComparison.Ordinal);
        await browser.GoAsync("/staff/sign-in");
        Assert.Equal("Nobody can sign in yet", browser.Heading);
        await browser.EnrolAsync("ann");
        using Browser stranger = new(site);
        await stranger.GoAsync("/staff");
        Assert.Equal("Sign in to the office", stranger.Heading);
    }

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Somebody_comes_in_sees_the_office_signs_out_and_signs_in_again(string engine)
    {
        await using var server = engine == "PostgreSQL" ? Pages.EitherEngineTests.ScratchDatabase.Make() : null;
        await using var site = await RunningSite.StartAsync(new(Directory.CreateTempSubdirectory("answerable-").FullName, "norfolk", Database: server?.ConnectionString));
        using Browser ann = new(site);
        await ann.EnrolAsync("ann");
        Assert.Equal(10, ann.RecoveryCodes.Distinct().Count());
        await ann.GoAsync("/staff");
        Assert.Equal("The office", ann.Heading);
        await ann.GoAsync("/staff/sign-out");
        await ann.SendAsync("/staff/sign-out");
        Assert.Equal("Sign in to the office", ann.Heading);
        await ann.SignInAsync("Ann@example.org", Browser.Password, ann.AppShows(1));
        Assert.Equal("The office", ann.Heading);
        Assert.True(site.Site.Audit.Verify().IsWhole);
        Assert.Equal(["sign in", "sign out", "sign in", "enrol", "add account"], site.Site.Audit.Rows(subject: "ann@example.org").Select(row => row.Act));
    }

    [Fact]
    public async Task A_code_of_the_app_and_a_recovery_code_are_each_good_once()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann");
        using Browser other = new(site);
        await other.SignInAsync("ann@example.org", Browser.Password, ann.RecoveryCodes[0]);
        Assert.Equal("The office", other.Heading);
        var shown = ann.AppShows(1);
        foreach (var (code, works) in new[] { (ann.RecoveryCodes[0], false), (shown, true), (shown, false), (ann.RecoveryCodes[1], true) })
        {
            using Browser next = new(site);
            await next.SignInAsync("ann@example.org", Browser.Password, code);
            Assert.Equal(works ? "The office" : "Sign in to the office", next.Heading);
        }
    }

    [Fact]
    public async Task Whatever_is_wrong_the_answer_is_the_same_in_text_and_near_in_time()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann");
        site.Site.Accounts.Add(Office.Address("bob"), Role.Analyst, null, "operator");
        for (var i = 0; i < 12; i++) Assert.Null(site.Site.Accounts.Add(Office.Address($"known{i}"), Role.Reader, null, "operator").Refusal);
        HashSet<string> texts = [];
        Dictionary<string, List<double>> took = new() { ["known"] = [], ["unknown"] = [] };
        foreach (var (email, password) in new[] { ("ann@example.org", "a wrong password, long enough"), ("ann@example.org", Browser.Password), ("bob@example.org", "whatever it may be"), ("nobody@example.org", "whatever it may be") })
            texts.Add(await RefusedAsync(site, email, password));
        for (var i = 0; i < 4; i++) texts.Add(await RefusedAsync(site, "ann@example.org", "still wrong, and locked by now"));
        for (var i = 0; i < 7; i++) texts.Add(await RefusedAsync(site, "nobody@example.org", "still wrong, and locked by now"));
        Assert.Single(texts);
        using Browser locked = new(site);
        await locked.SignInAsync("ann@example.org", Browser.Password, ann.AppShows(1));
        Assert.Equal("Sign in to the office", locked.Heading);

        for (var i = 0; i < 12; i++)
            foreach (var kind in took.Keys)
            {
                var watch = Stopwatch.StartNew();
                await RefusedAsync(site, $"{kind}{i}@example.org", "a wrong password, long enough");
                took[kind].Add(watch.Elapsed.TotalMilliseconds);
            }

        var (known, unknown) = (Median(took["known"]), Median(took["unknown"]));
        TestContext.Current.TestOutputHelper?.WriteLine($"{texts.Count} text; medians {known:0.0} ms for an address that somebody has, {unknown:0.0} ms for one that nobody has");
        Assert.InRange(known / unknown, 0.5, 2);
    }

    [Fact]
    public async Task Who_is_suspended_or_reset_is_out_with_the_next_request()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site), bob = new(site);
        await ann.EnrolAsync("ann");
        await bob.EnrolAsync("bob", Role.Approver);
        await bob.GoAsync("/staff/audit");
        Assert.Equal("Audit", bob.Heading);
        var id = site.Site.Accounts.Find(Office.Address("bob"))!.Id;
        await ann.GoAsync($"/staff/people/{id}");
        await ann.SendAsync($"/staff/people/{id}?handler=Role", ("Role", "reader"));
        await bob.GoAsync("/staff/audit");
        Assert.Equal("Sign in to the office", bob.Heading);
        await ann.SendAsync($"/staff/people/{id}?handler=Reset");
        Assert.Matches("([A-Z2-9]{5}-){4}[A-Z2-9]{5}", ann.Page.QuerySelector("#code")!.TextContent);
        await bob.SignInAsync("bob@example.org", Browser.Password, bob.AppShows(1));
        Assert.Equal("Sign in to the office", bob.Heading);
        await ann.SendAsync($"/staff/people/{id}?handler=Suspend");
        Assert.Equal("Sign in to the office", bob.Heading);
        Assert.Empty(ann.Errors);
    }

    [Fact]
    public async Task A_changed_password_keeps_this_session_and_ends_the_others()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser here = new(site), there = new(site);
        await here.EnrolAsync("ann");
        await there.SignInAsync("ann@example.org", Browser.Password, here.RecoveryCodes[0]);
        await here.GoAsync("/staff/me/password");
        var secret = here.Page.QuerySelector("input[name=Secret]")!.GetAttribute("value")!;
        using Browser app = new(site);
        typeof(Browser).GetProperty(nameof(Browser.Secret))!.SetValue(app, secret);
        await here.SendAsync("/staff/me/password", ("NewPassword", "another password, just as long"), ("AppCode", app.AppShows()));
        Assert.Equal("Keep your recovery codes", here.Heading);
        await here.GoAsync("/staff");
        await there.GoAsync("/staff");
        Assert.Equal(("The office", "Sign in to the office"), (here.Heading, there.Heading));
    }

    [Fact]
    public async Task A_form_from_elsewhere_or_without_its_token_is_refused()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann");
        await ann.GoAsync("/staff/sign-out");
        Assert.Equal(HttpStatusCode.BadRequest, await ann.SendAsync("/staff/sign-out", ("__token", "0")));
        await ann.GoAsync("/staff");
        Assert.Equal("The office", ann.Heading);
        foreach (var (header, value) in new[] { ("Origin", "https://elsewhere.example"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "null"), ("X-None", "x") })
        {
            using HttpRequestMessage forged = new(HttpMethod.Post, "/staff/sign-in") { Content = new FormUrlEncodedContent([new("Email", "ann@example.org")]) };
            forged.Headers.Add(header, value);
            Assert.Equal(HttpStatusCode.BadRequest, (await site.Http.SendAsync(forged)).StatusCode);
        }
    }

    [Theory]
    [InlineData("/staff/audit?actor=x", "/staff/audit?actor=x")]
    [InlineData("https://elsewhere.example/", "/staff")]
    [InlineData("//elsewhere.example/staff", "/staff")]
    [InlineData("/staff/../admin", "/staff")]
    [InlineData("/999", "/staff")]
    [InlineData("/staff\\x", "/staff")]
    [InlineData(null, "/staff")]
    public void Only_a_page_of_the_office_is_gone_on_to(string? next, string to) => Assert.Equal(to, Web.People.StaffPaths.Next(next));

    [Fact]
    public async Task Two_nodes_and_a_restart_know_the_same_people()
    {
        var data = Directory.CreateTempSubdirectory("answerable-").FullName;
        await using var one = await RunningSite.StartAsync(new(data, "norfolk"));
        using Browser ann = new(one);
        await ann.EnrolAsync("ann");
        var secret = one.Site.Sessions.Begin(one.Site.Accounts.Find(Office.Address("ann"))!.Id, "a passkey");
        await using var other = await RunningSite.StartAsync(new(data, "norfolk"));
        using HttpRequestMessage request = new(HttpMethod.Get, "/staff");
        request.Headers.Add("Cookie", $"answerable={secret}");
        Assert.Equal(HttpStatusCode.OK, (await other.Http.SendAsync(request)).StatusCode);
        await other.Http.GetAsync("/staff/sign-in");
        Assert.Single(new Store.SealingKeys(other.Site.Database).All());
    }

    private static async Task<string> RefusedAsync(RunningSite site, string email, string password)
    {
        using Browser browser = new(site);
        await browser.SignInAsync(email, password, "123456");
        Assert.Equal("Sign in to the office", browser.Heading);
        return Moving().Replace(browser.Page.QuerySelector("main")!.InnerHtml.Replace(email, "EMAIL", StringComparison.Ordinal), "");
    }

    private static double Median(List<double> all) => all.Order().ElementAt(all.Count / 2);

    [GeneratedRegex("(data-options|value)=\"[^\"]*\"")]
    private static partial Regex Moving();
}
