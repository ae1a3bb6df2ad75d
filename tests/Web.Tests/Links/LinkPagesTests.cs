using Answerable.Web.Desk;
using Answerable.Web.Tests.People;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Web.Tests.Links;

/// <summary>A dead link is reported: on its page, on the list of work, by mail, beside its duty; and the public page says nothing false.</summary>
public sealed class LinkPagesTests(FarSite far) : IClassFixture<FarSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dead_link_is_reported()
    {
        var data = Directory.CreateTempSubdirectory("answerable-").FullName;
        await using var site = await RunningSite.StartAsync(new(data, "norfolk") { MayReach = [far.Place] });
        using Browser ann = new(site);
        await ann.EnrolAsync("ann");
        var link = $"{far.Address}/once";
        Assert.True(site.Site.OfficeDecisions.Decide("contact", $$"""{"name":"us","address":"{{link}}","email":null,"telephone":null}""", "ann@example.org", 0));
        site.Site.Look();

        far.IsDown = false;
        Assert.Contains("It answers (200)", await FollowedAsync(ann, site, link), StringComparison.Ordinal);
        await ann.GoAsync("/staff");
        Assert.Null(ann.Page.QuerySelector("#failed"));

        far.IsDown = true;
        var row = await FollowedAsync(ann, site, link);
        Assert.Contains("Dead. There is nothing there (404).", row, StringComparison.Ordinal);
        Assert.Contains("last answered on", row, StringComparison.Ordinal);
        Assert.Contains("Contact", row, StringComparison.Ordinal);
        Assert.Contains(link, RunningSite.Rows(ann.Page, "links")[0][0], StringComparison.Ordinal);
        await ann.GoAsync("/staff");
        Assert.Contains(link, ann.Page.QuerySelector("#failed")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(site.Rows("select about from letter where recipient = 'ann@example.org'"), about => about == "/staff/links");
        Assert.NotNull((await site.PageAsync("/contact")).QuerySelector($"a[href='{link}']"));
    }

    [Fact]
    public async Task What_is_on_no_page_is_not_followed_for_anybody()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann");
        await ann.GoAsync("/staff/links");
        await ann.SendAsync("/staff/links", ("address", "http://169.254.169.254/"));
        Assert.Empty(site.Site.OutsideLinks.All());
        Assert.Contains("not follow them by itself", ann.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> FollowedAsync(Browser ann, RunningSite site, string link)
    {
        site.Services.GetRequiredService<Rounds>().Follow([link], "ann@example.org");
        while (site.Site.OutsideLinks.All().Any(known => known.IsUnderWay)) await Task.Delay(100, Cancel);
        await ann.GoAsync("/staff/links");
        return string.Join(' ', RunningSite.Rows(ann.Page, "links").Single(cells => cells[0] == link));
    }
}
