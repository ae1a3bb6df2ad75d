using System.Net;
using static Answerable.Web.Tests.RunningSite;

namespace Answerable.Web.Tests.Pages;

/// <summary>Finding a place by what people type. Postcodes here are made up (synthetic).</summary>
[Collection(AreaSite.Name)]
public sealed class AreaSearchTests(AreaSite areas)
{
    private readonly RunningSite _site = areas.Site;

    [Theory]
    [InlineData("Breckland", "/areas/E22000218")]
    [InlineData("kings lynn and west norfolk", "/areas/E22000221")]
    [InlineData("King’s Lynn", "/areas/E22000221")]
    [InlineData("NORWICH", "/areas/E22000223")]
    [InlineData("attleborough", "/areas/E22000218?for=attleborough")]
    [InlineData("great hockham", "/areas/E22000218?for=wayland-ellingham-and-great-hockham")]
    [InlineData("E07000143", "/areas/E22000218")]
    [InlineData("nr991zz", "/areas/E22000218?for=postcode")]
    [InlineData("NR99 1ZZ", "/areas/E22000218?for=postcode")]
    public async Task One_match_leads_on(string typed, string to)
    {
        var answer = await SearchAsync(typed);
        Assert.Equal((HttpStatusCode.Found, to), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.OK, (await _site.Http.GetAsync(to)).StatusCode);
    }

    [Fact]
    public async Task The_page_it_leads_to_says_why_and_does_not_repeat_a_postcode()
    {
        Assert.Equal("Attleborough is in Breckland. Figures are counted for the whole of Breckland.", Text((await _site.PageAsync("/areas/E22000218?for=attleborough")).QuerySelector("#reason")!));
        var page = await _site.PageAsync("/areas/E22000218?for=postcode");
        Assert.Equal("The postcode you looked for is in Breckland.", Text(page.QuerySelector("#reason")!));
        Assert.Equal("/areas/E22000218", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Null((await _site.PageAsync("/areas/E22000218")).QuerySelector("#reason"));
    }

    [Fact]
    public async Task Several_matches_are_listed_with_their_areas_the_own_force_first()
    {
        var page = await FoundAsync("dereham");
        Assert.Equal(3, page.QuerySelectorAll("#here li").Length);
        Assert.All(page.QuerySelectorAll("#here li p"), about => Assert.Equal("In Breckland.", Text(about)));
        page = await FoundAsync("north");
        Assert.Equal("/areas/E22000222", page.QuerySelectorAll("#here a").Single(link => Text(link) == "North Norfolk").GetAttribute("href"));
        Assert.Contains(page.QuerySelectorAll("#elsewhere li"), item => Text(item).StartsWith("North Devon", StringComparison.Ordinal));
        page = await FoundAsync("NR99");
        Assert.Equal(["Postcodes in Breckland", "Postcodes in Norwich"], page.QuerySelectorAll("#here a").Select(Text).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("NR99", string.Concat(page.QuerySelectorAll("a").Select(link => link.GetAttribute("href"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ipswich")]
    [InlineData("IP99 1ZZ")]
    public async Task A_place_in_another_forces_area_says_so_and_leads_to_its_figures(string typed)
    {
        var item = (await FoundAsync(typed)).QuerySelector("#elsewhere li")!;
        Assert.Contains("It is in the area of Suffolk Constabulary.", Text(item), StringComparison.Ordinal);
        Assert.Contains(item.QuerySelectorAll("a"), link => link.GetAttribute("href")!.StartsWith("/areas/E220002", StringComparison.Ordinal));
        Assert.Contains(item.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/forces/suffolk");
    }

    [Theory]
    [InlineData("atleborough", "Attleborough")]
    [InlineData("Norwhich", "Norwich")]
    public async Task What_is_misspelt_is_answered_with_what_looks_like_it(string typed, string near)
    {
        var page = await FoundAsync(typed);
        Assert.Equal($"Nothing called \"{typed}\" was found.", Text(page.QuerySelector("#found-head")!));
        var link = page.QuerySelector("#near a")!;
        Assert.Equal((near, $"/areas?q={near}"), (Text(link), link.GetAttribute("href")));
        Assert.Contains("You can search by the names of districts and local areas, towns, villages and neighbourhoods, and by postcode.", Text(page.QuerySelector("#found")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "Nothing called")]
    [InlineData("x", "Enter at least two letters.")]
    [InlineData("'; drop table reading; --", "Nothing called")]
    [InlineData("%", "Enter at least two letters.")]
    [InlineData("NR99 9ZZ", "This postcode is not in the list of postcodes.")]
    public async Task What_cannot_be_found_is_said_and_nothing_else_happens(string typed, string says)
    {
        var page = await FoundAsync(typed);
        Assert.StartsWith(says, Text(page.QuerySelector("#found-head")!), StringComparison.Ordinal);
        Assert.Equal(typed, page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal(7, page.QuerySelectorAll("#areas li").Length);
    }

    [Fact]
    public async Task A_postcode_that_is_not_listed_is_answered_with_where_those_that_begin_like_it_are()
    {
        var page = await FoundAsync("NR99 9ZZ");
        Assert.Equal(["Postcodes in Breckland", "Postcodes in Norwich"], page.QuerySelectorAll("#here a").Select(Text).Order(StringComparer.Ordinal));
        Assert.Null((await FoundAsync("NR98 9ZZ")).QuerySelector("#here"));
    }

    [Fact]
    public async Task A_search_is_kept_by_nobody_and_indexed_by_nobody()
    {
        foreach (var typed in new[] { "dereham", "NR99 1ZZ", "nowhere at all" })
        {
            var answer = await SearchAsync(typed);
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.Equal("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
            Assert.Null(answer.Headers.ETag);
        }

        Assert.Equal("noindex", (await FoundAsync("dereham")).QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        var room = await _site.Http.GetAsync("/areas");
        Assert.NotNull(room.Headers.ETag);
        Assert.False(room.Headers.Contains("X-Robots-Tag"));
        Assert.Contains("What you search for", (await _site.PageAsync("/privacy")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_search_is_the_room_itself_and_a_long_one_is_cut()
    {
        Assert.Null((await _site.PageAsync("/areas?q=")).QuerySelector("#found"));
        Assert.Equal(80, (await FoundAsync(new('q', 500))).QuerySelector("#q")!.GetAttribute("value")!.Length);
    }

    private Task<HttpResponseMessage> SearchAsync(string typed) => _site.Http.GetAsync($"/areas?q={Uri.EscapeDataString(typed)}");

    private Task<AngleSharp.Html.Dom.IHtmlDocument> FoundAsync(string typed) => _site.PageAsync($"/areas?q={Uri.EscapeDataString(typed)}");
}

/// <summary>The same room without any list, and without figures.</summary>
public sealed class BareAreaTests(ShippedSite shipped) : IClassFixture<ShippedSite>
{
    private readonly RunningSite _site = shipped.Site;

    [Fact]
    public async Task Without_figures_the_room_is_in_no_list_says_so_and_still_finds_districts()
    {
        var home = await _site.PageAsync("/");
        Assert.Null(home.QuerySelector("a[href='/areas']"));
        var room = await _site.PageAsync("/areas");
        Assert.Contains("No figures of local areas have been brought in yet.", Text(room.QuerySelector(".an-empty")!), StringComparison.Ordinal);
        Assert.Contains("Names of towns and villages have not been brought in yet.", room.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Town, village or district", Text(room.QuerySelector("label[for=q]")!));
        Assert.Equal("/areas/E22000218", (await _site.Http.GetAsync("/areas?q=breckland")).Headers.Location!.OriginalString);
        Assert.StartsWith("Postcodes cannot be searched here yet.", Text((await _site.PageAsync("/areas?q=NR1+1AA")).QuerySelector("#found-head")!), StringComparison.Ordinal);
        var ipswich = (await _site.PageAsync("/areas?q=ipswich")).QuerySelector("#elsewhere li")!;
        Assert.Empty(ipswich.QuerySelectorAll("a"));
        Assert.Contains("Suffolk Constabulary", Text(ipswich), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_local_area_without_figures_says_so_and_where_to_turn()
    {
        var page = await _site.PageAsync("/areas/E22000218");
        Assert.Contains("No figures for Breckland have been brought in yet.", Text(page.QuerySelector(".an-empty")!), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#about a"));
        Assert.Null(page.QuerySelector("#all"));
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Http.GetAsync("/areas/E22000218.csv")).StatusCode);
    }

    [Fact]
    public async Task A_room_that_is_switched_off_is_nowhere()
    {
        await using var site = await StartAsync();
        Assert.True(site.Site.OfficeDecisions.Decide("rooms", "[\"areas\"]", "ann@example.org", 0));
        site.Site.Look();
        foreach (var address in new[] { "/areas", "/areas?q=breckland", "/areas/E22000218", "/areas/E22000218.csv" }) Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync(address)).StatusCode);
    }
}
