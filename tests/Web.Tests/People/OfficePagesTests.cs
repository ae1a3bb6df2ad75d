using System.Globalization;
using System.Net;
using System.Text;
using Answerable.Web.Catalogue;

namespace Answerable.Web.Tests.People;

/// <summary>An administrator sets the office up over HTTP, and readers see it.</summary>
public sealed class OfficePagesTests : IAsyncLifetime
{
    private const string Home = "/staff/office";

    private RunningSite _site = null!;
    private Browser _ann = null!;

    private CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync();
        _ann = new(_site);
        await _ann.EnrolAsync("ann");
    }

    public async ValueTask DisposeAsync()
    {
        _ann.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_contact_is_changed_seen_at_once_kept_with_who_made_it_and_undone()
    {
        Assert.Contains("norfolk-pcc.gov.uk", await ContactAsync(), StringComparison.Ordinal);
        await ChangeAsync("contact", ("Name", "the performance team"), ("Email", "figures@example.org"), ("Telephone", "01953 424455"), ("Address", ""));
        Assert.Equal(Home, _ann.Address);
        var shown = await ContactAsync();
        Assert.Contains("figures@example.org", shown, StringComparison.Ordinal);
        Assert.Contains("01953 424455", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("[norfolk", shown, StringComparison.Ordinal);
        var row = Assert.Single(RunningSite.Rows(_ann.Page, "history"));
        Assert.Equal(("Contact", "ann@example.org"), (row[0], row[2]));

        await _ann.GoAsync($"{Home}/undo/1");
        Assert.Contains("As it came with the program", _ann.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await _ann.SendAsync($"{Home}/undo/1");
        Assert.Equal(["Contact: undone", "Contact"], RunningSite.Rows(_ann.Page, "history").Select(decision => decision[0]));
        Assert.DoesNotContain("figures@example.org", await ContactAsync(), StringComparison.Ordinal);
        await _ann.GoAsync($"{Home}/undo/1");
        Assert.Equal("Page not found", _ann.Heading);
        Assert.True(_site.Site.Audit.Verify().IsWhole);
    }

    [Fact]
    public async Task What_is_wrong_with_a_contact_is_said_at_its_field_and_changes_nothing()
    {
        await ChangeAsync("contact", ("Name", " "), ("Address", "javascript:alert(1)"), ("Email", "nobody"), ("Telephone", "ring us"));
        Assert.Equal(["Enter a name", "Enter a whole web address that begins with https://", "Enter an e-mail address, such as name@example.org", "Enter a telephone number of digits, blanks and a plus sign"], _ann.Errors);
        Assert.NotNull(_ann.Page.QuerySelector("#Address-error"));
        await ChangeAsync("contact", ("Name", "us"), ("Address", ""), ("Email", ""), ("Telephone", ""));
        Assert.Equal("Enter at least one of web page, e-mail address and telephone", Assert.Single(_ann.Errors));
        Assert.Empty(_site.Site.OfficeDecisions.All());
    }

    [Fact]
    public async Task A_form_that_was_open_while_somebody_else_decided_is_not_taken()
    {
        await _ann.GoAsync($"{Home}/contact");
        Assert.True(_site.Site.OfficeDecisions.Decide("contact", """{"name":"bob's team","address":null,"email":"bob@example.org","telephone":null}""", "bob@example.org", 0));
        await _ann.SendAsync($"{Home}/contact", ("Name", "ann's team"), ("Email", "ann@example.org"));
        Assert.Contains("Somebody changed this", Assert.Single(_ann.Errors), StringComparison.Ordinal);
        Assert.Single(_site.Site.OfficeDecisions.All());
        await _ann.SendAsync($"{Home}/contact");
        Assert.Empty(_ann.Errors);
        Assert.Contains("ann@example.org", await ContactAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_holder_needs_no_code_and_is_named_where_readers_turn_to()
    {
        Assert.Contains("Sarah Taylor is the Police and Crime Commissioner. She has held the office since 9 May 2024.", await ContactAsync(), StringComparison.Ordinal);
        await ChangeAsync("holders/2", ("Name", "Test Holder"), ("Title", "Commissioner for Testing"), ("Pronouns", "they/them"), ("From", "2026-05-07"));
        Assert.Contains("Nobody can hold the office beside somebody else", Assert.Single(_ann.Errors), StringComparison.Ordinal);
        await ChangeAsync("holders/1", ("To", "2020-01-01"));
        Assert.Equal("Enter a day on or after the first day, or leave it empty", Assert.Single(_ann.Errors));
        await ChangeAsync("holders/1", ("To", "2026-05-06"));
        await ChangeAsync("holders/2", ("Name", "Test Holder"), ("Title", "Commissioner for Testing"), ("Pronouns", "they/them"), ("From", "2026-05-07"));
        Assert.Empty(_ann.Errors);
        Assert.Contains("Test Holder is the Commissioner for Testing. They have held the office since 7 May 2026.", await ContactAsync(), StringComparison.Ordinal);
        Assert.Equal("Sarah Taylor", _site.Site.Office.HolderOn(new(2026, 5, 6))!.Name);
        await ChangeAsync("holders/9");
        Assert.Equal("Page not found", _ann.Heading);
        await ChangeAsync("holders/2", "holders/2?handler=Remove");
        Assert.Equal(2, _site.Site.Office.Holders.Count);
    }

    [Fact]
    public async Task Links_stand_on_the_contact_page_and_only_on_the_secure_web()
    {
        await _ann.GoAsync($"{Home}/links");
        await _ann.SendAsync($"{Home}/links", ("Label", "The plan"), ("Address", "http://example.org/plan"));
        Assert.Equal("Enter a whole web address that begins with https://", Assert.Single(_ann.Errors));
        await _ann.SendAsync($"{Home}/links", ("Label", "The plan"), ("Address", "https://example.org/plan"));
        var link = Assert.Single((await _site.PageAsync("/contact")).QuerySelectorAll("#links a"));
        Assert.Equal(("The plan", "https://example.org/plan"), (link.TextContent, link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_logo_is_a_small_png_by_its_bytes_and_stands_at_the_head_of_every_page_with_its_words()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Http.GetAsync("/office/logo.png", Cancel)).StatusCode);
        await LogoAsync(Encoding.ASCII.GetBytes("GIF89a..............."), "a mark");
        Assert.Contains("not a PNG picture", Assert.Single(_ann.Errors), StringComparison.Ordinal);
        await LogoAsync([.. PngPicture.Of(10, 10), .. "<script>"u8], "a mark");
        Assert.Contains("not a PNG picture", Assert.Single(_ann.Errors), StringComparison.Ordinal);
        await LogoAsync(PngPicture.Of(1_200, 401), "a mark");
        Assert.Contains("1,200 by 401 pixels", Assert.Single(_ann.Errors), StringComparison.Ordinal);
        await LogoAsync(new byte[200_001], "a mark");
        Assert.Contains("over 200 kB", Assert.Single(_ann.Errors), StringComparison.Ordinal);
        await LogoAsync(PngPicture.Of(10, 10), "");
        Assert.Contains("what the logo shows", Assert.Single(_ann.Errors), StringComparison.Ordinal);
        Assert.Empty(_site.Site.OfficeDecisions.All());

        var png = PngPicture.Of(300, 100);
        await LogoAsync(png, "Mark of the office");
        var shown = (await _site.PageAsync("/999")).QuerySelector(".an-plate__logo")!;
        Assert.Equal("Mark of the office", shown.GetAttribute("alt"));
        using var answer = await _site.Http.GetAsync(shown.GetAttribute("src"), Cancel);
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(png, await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task A_colour_that_cannot_be_read_is_refused_with_its_contrast_and_a_good_one_has_a_lighter_one_for_dark_screens()
    {
        await _ann.GoAsync($"{Home}/look");
        await _ann.SendAsync($"{Home}/look?handler=Colour", ("Colour", "red; } body { display: none"));
        Assert.Contains("six digits and letters", Assert.Single(_ann.Errors), StringComparison.Ordinal);
        await _ann.SendAsync($"{Home}/look?handler=Colour", ("Colour", "#ff8800"));
        Assert.Contains("2.39 to 1 on white", Assert.Single(_ann.Errors), StringComparison.Ordinal);
        await _ann.SendAsync($"{Home}/look?handler=Colour", ("Colour", "5A1E5C"));
        Assert.Empty(_ann.Errors);
        var sheet = (await _site.PageAsync("/")).QuerySelectorAll("link[rel=stylesheet]")[^1].GetAttribute("href");
        var css = await _site.Http.GetStringAsync(sheet, Cancel);
        Assert.Contains("prefers-color-scheme: light) { :root { --an-brand: #5a1e5c;", css, StringComparison.Ordinal);
        var dark = System.Text.RegularExpressions.Regex.Match(css, "dark\\) \\{ :root \\{ --an-brand: (#[0-9a-f]{6})").Groups[1].Value;
        Assert.True(Colours.Contrast(dark, "#10161d") >= Colours.Least && Colours.Contrast(dark, "#18212b") >= Colours.Least, dark);
    }

    [Fact]
    public async Task A_logo_and_a_colour_are_removed_by_a_button_each()
    {
        await LogoAsync(PngPicture.Of(10, 10), "A mark");
        await ChangeAsync("look", "look?handler=RemoveLogo");
        await _ann.SendAsync($"{Home}/look?handler=Colour", ("Colour", "#5a1e5c"));
        await _ann.SendAsync($"{Home}/look?handler=RemoveColour");
        Assert.Null(_ann.Page.QuerySelector("form[action*='Remove']"));
        var page = await _site.PageAsync("/");
        Assert.Null(page.QuerySelector(".an-plate__logo"));
        Assert.DoesNotContain(page.QuerySelectorAll("link[rel=stylesheet]"), link => link.GetAttribute("href")!.StartsWith("/office/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("999", "/999", "/999/2024.csv", "/forces/kent/999", "/FORCES/kent/999")]
    [InlineData("measures", "/measures", "/Measures/999-calls", "/measures/999-calls.json", "/forces/kent/measures/999-calls")]
    [InlineData("changed", "/changed", "/changed/")]
    [InlineData("forces", "/forces/kent", "/forces/kent/999")]
    [InlineData("releases", "/releases", "/releases.ics", "/releases.atom")]
    [InlineData("data", "/data", "/data.csv")]
    [InlineData("corrections", "/corrections")]
    public async Task A_room_that_is_off_answers_like_nonsense_and_nothing_leads_there(string room, params string[] addresses)
    {
        await _site.ImportNationalAsync();
        await ChangeAsync("rooms"); // the browser of the tests sends the first ticked box of a name alone: all others are off
        var before = _site.Site.Office.Closed;
        Assert.Equal(ClosedRooms.All.Count - 1, before.Count);
        Assert.True(_site.Site.OfficeDecisions.Decide("rooms", $"[\"{room}\"]", "ann@example.org", 1));
        _site.Site.Look();
        var nonsense = await AnswerAsync("/nonsense");
        foreach (var address in addresses) Assert.Equal((nonsense.Status, nonsense.Body), await AnswerAsync(address));
        foreach (var page in new[] { "/", "/999", "/measures", "/measures/999-calls", "/changed", "/forces/kent", "/releases", "/data", "/corrections", "/contact" })
        {
            using var answer = await _site.Http.GetAsync(page, Cancel);
            if (!answer.IsSuccessStatusCode) continue;
            var links = (await RunningSite.ParseAsync(await answer.Content.ReadAsStringAsync(Cancel))).QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!);
            Assert.DoesNotContain(links, link => ClosedRooms.Holds([room], link));
        }
    }

    [Fact]
    public async Task A_copy_that_is_made_the_offices_own_is_no_demonstration_any_more()
    {
        Assert.NotNull((await _site.PageAsync("/")).QuerySelector(".an-demonstration"));
        await ChangeAsync("adopt");
        Assert.Equal("Tick the box if it is so", Assert.Single(_ann.Errors));
        await ChangeAsync("adopt", ("Sure", "true"));
        var page = await _site.PageAsync("/");
        Assert.Null(page.QuerySelector(".an-demonstration"));
        Assert.Contains("Published by Office of the Police and Crime Commissioner for Norfolk", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        Assert.Null(_ann.Page.QuerySelector("#adopted a"));
    }

    [Fact]
    public async Task A_group_that_is_not_ticked_is_on_no_page_and_a_list_is_kept_from_its_month_on()
    {
        await _site.ImportNationalAsync();
        Assert.Contains("most similar", (await _site.PageAsync("/999")).Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        await _ann.GoAsync($"{Home}/groups");
        await _ann.SendAsync($"{Home}/groups?handler=List", ("From", "next year"), ("Members", "Norfolk\nKant"), ("Source", ""));
        Assert.Equal(["Enter a month such as 2026-04", "\"Kant\" is not a known police force. Is it Kent or Gwent?", "Enter where the list was published"], _ann.Errors);
        await _ann.SendAsync($"{Home}/groups?handler=List", ("From", "2026-04"), ("Members", "Norfolk\nKent\nSuffolk\n"), ("Source", "a made-up list of this test"));
        Assert.Empty(_ann.Errors);
        Assert.Contains("From April 2026: Norfolk, Kent and Suffolk.", _ann.Page.QuerySelector("#lists")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["kent", "norfolk", "suffolk"], _site.Site.Catalogue.GroupsOf("norfolk").Single(group => group.Id == "msg-norfolk").At(Core.Periods.Period.Month(2026, 5)).Members.Order(StringComparer.Ordinal));
        Assert.True(_site.Site.Catalogue.GroupsOf("norfolk").Single(group => group.Id == "msg-norfolk").At(Core.Periods.Period.Month(2024, 6)).Members.Count > 3);
        Assert.True(_site.Site.OfficeDecisions.Decide("groups", "[\"national\",\"regional-7\"]", "ann@example.org", 0));
        _site.Site.Look();
        Assert.DoesNotContain("most similar", (await _site.PageAsync("/999")).QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_list_of_any_force_is_entered_and_its_pages_use_it()
    {
        await _site.ImportNationalAsync();
        await _ann.GoAsync($"{Home}/groups?force=kent");
        Assert.Contains("No list of Kent is known.", _ann.Page.Body!.TextContent, StringComparison.Ordinal);
        const string Add = $"{Home}/groups?handler=List&force=kent";
        await _ann.SendAsync(Add, ("From", "2024-01"), ("Members", "Essex\nNorfolk"), ("Source", "a made-up list of this test"));
        Assert.Equal("Kent is not in its own list. Enter it, or tick that the list names the others only", Assert.Single(_ann.Errors));
        await _ann.SendAsync(Add, ("From", "2024-01"), ("Members", "Kent\nEssex\nSurrey\nSussex\nNorfolk\nSuffolk\nDorset\nWiltshire\nGwent"), ("Source", "a made-up list of this test"));
        Assert.Equal("Enter at most 8 forces, Kent among them", Assert.Single(_ann.Errors));
        await _ann.SendAsync(Add, ("From", "2024-01"), ("Members", "Essex\nNorfolk"), ("OthersOnly", "true"), ("Source", "a made-up list of this test"));
        Assert.Empty(_ann.Errors);
        Assert.Contains("From January 2024: Essex, Norfolk and Kent. From a made-up list of this test. Entered here.", _ann.Page.QuerySelector("#lists")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(_ann.Page.QuerySelectorAll("#known-lists li"), item => item.TextContent.StartsWith("Kent: 3 forces, from January 2024. Entered here.", StringComparison.Ordinal));
        Assert.Contains("a made-up list of this test", (await _site.PageAsync("/forces/kent/999")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, RunningSite.Rows(await _site.PageAsync("/explore?measure=999-percent-under-10s&place=msg-kent"), "table").Count);
        await _ann.GoAsync(Home);
        Assert.Contains("Most similar forces: msg-kent", _ann.Page.QuerySelector("#history")!.TextContent, StringComparison.Ordinal);
        await _ann.GoAsync($"{Home}/groups?force=city-of-london");
        Assert.Contains("City of London has no most similar forces", _ann.Page.Body!.TextContent, StringComparison.Ordinal);
        await _ann.GoAsync($"{Home}/groups?force=atlantis");
        Assert.Equal("Page not found", _ann.Heading);
    }

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Two_sites_on_one_database_agree_within_a_second_and_survive_what_they_do_not_understand(string engine)
    {
        await using var server = engine == "PostgreSQL" ? Pages.EitherEngineTests.ScratchDatabase.Make() : null;
        var folder = Directory.CreateTempSubdirectory("answerable-").FullName;
        await using var one = await RunningSite.StartAsync(new(folder, "norfolk", Database: server?.ConnectionString));
        Assert.True(one.Site.OfficeDecisions.Decide("contact", """{"name":"us","address":null,"email":"us@example.org","telephone":null}""", "ann@example.org", 0));
        Assert.True(one.Site.OfficeDecisions.Decide("contact", """{"carrier-pigeon":"loft 7"}""", "later@example.org", one.Site.OfficeDecisions.Version));
        Assert.True(one.Site.OfficeDecisions.Decide("something later", "1", "later@example.org", 0));
        Assert.True(one.Site.OfficeDecisions.Decide("accent", "\"#ffffff\"", "later@example.org", 0));
        await using var two = await RunningSite.StartAsync(new(Path.Combine(folder, server is null ? "" : "two"), "norfolk", Database: server?.ConnectionString));
        Assert.Equal(("us@example.org", null), (two.Site.Office.Contact.Email, two.Site.Office.Accent));
        Assert.Equal(3, two.Site.Present.NotUnderstood.Count);
        var tag = (await two.Http.GetAsync("/999", Cancel)).Headers.ETag;
        Assert.True(one.Site.OfficeDecisions.Decide("adopted", "true", "ann@example.org", 0));
        await Task.Delay(TimeSpan.FromSeconds(1.1), Cancel);
        Assert.NotEqual(tag, (await two.Http.GetAsync("/999", Cancel)).Headers.ETag);
        foreach (var site in new[] { one, two }) Assert.Null((await site.PageAsync("/999")).QuerySelector(".an-demonstration"));
        using Browser ann = new(two);
        await ann.EnrolAsync("ann");
        await ann.GoAsync(Home);
        Assert.Equal(3, ann.Page.QuerySelectorAll("#unclear li").Length);
    }

    private async Task ChangeAsync(string page, params (string Name, string Value)[] fields)
    {
        await _ann.GoAsync($"{Home}/{page}");
        if (_ann.Page.QuerySelector("main form") is not null) await _ann.SendAsync($"{Home}/{page}", fields);
    }

    private async Task ChangeAsync(string page, string action)
    {
        await _ann.GoAsync($"{Home}/{page}");
        await _ann.SendAsync($"{Home}/{action}");
    }

    private async Task LogoAsync(byte[] file, string words)
    {
        await _ann.GoAsync($"{Home}/look");
        await _ann.UploadAsync($"{Home}/look?handler=Logo", "logo.png", file, ("Text", words), ("Seen", _site.Site.Present.Last("logo").ToString(CultureInfo.InvariantCulture)));
    }

    private async Task<string> ContactAsync() => (await _site.PageAsync("/contact")).QuerySelector("main")!.InnerHtml;

    private async Task<(HttpStatusCode Status, string Body)> AnswerAsync(string address)
    {
        using var answer = await _site.Http.GetAsync(address, Cancel);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }
}
