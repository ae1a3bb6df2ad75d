using Answerable.Web.Tests.People;

namespace Answerable.Web.Tests.Pages;

/// <summary>Where to report what: the page as it ships, and what an office makes of it.</summary>
public sealed class ReportTests(ShippedSite shipped) : IClassFixture<ShippedSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Emergency_stands_first_and_every_number_can_be_called()
    {
        var page = await shipped.Site.PageAsync("/report");
        Assert.Equal("emergency", page.QuerySelector("main section")!.Id);
        Assert.Equal("tel:999", page.QuerySelector("main section a")!.GetAttribute("href"));
        Assert.Equal(["emergency", "crime", "fraud", "anonymous", "unsafe-place", "online", "complaint"], page.QuerySelectorAll("main section").Select(section => section.Id));
        Assert.Contains("tel:0800555111", page.QuerySelectorAll("#anonymous a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("Welsh", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("cannot take reports of crime", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_checked_is_marked()
    {
        var page = await shipped.Site.PageAsync("/report");
        Assert.Null(page.QuerySelector("#emergency li:first-child small"));
        Assert.NotNull(page.QuerySelector("#fraud li small"));
    }

    [Fact]
    public async Task No_copy_is_kept_and_no_site_is_told()
    {
        using var answer = await shipped.Site.Http.GetAsync("/report", Cancel);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Null(answer.Headers.ETag);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Every_page_leads_there_and_one_can_leave_without_script()
    {
        Assert.NotNull((await shipped.Site.PageAsync("/999")).QuerySelector("footer a[href='/report']"));
        Assert.NotNull((await shipped.Site.PageAsync("/contact")).QuerySelector("main a[href='/report']"));
        Assert.StartsWith("https://", (await shipped.Site.PageAsync("/report")).QuerySelector("a[data-leave]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("report", ClosedRooms.All);
    }

    [Fact]
    public async Task An_office_puts_its_own_ways_first_leaves_others_out_and_says_that_it_checked()
    {
        const string Form = "/staff/office/report";
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann");
        await ann.GoAsync(Form);
        await ann.SendAsync(Form, ("Need", "complaint"), ("Label", ""), ("Telephone", "ring us"), ("Address", "http://insecure.example"));
        Assert.Equal(["Enter the words of this way", "Enter a telephone number of digits, blanks and a plus sign", "Enter a whole web address that begins with https://"], ann.Errors);

        await ann.GoAsync(Form);
        await ann.SendAsync(Form, ("Need", "complaint"), ("Label", "Ask for a review"), ("Telephone", ""), ("Address", "https://www.example.org/review"), ("Checked", "true"), ("Shown", "report-fraud"));
        Assert.Empty(ann.Errors);
        Assert.Contains("Ask for a review: https://www.example.org/review", ann.Page.QuerySelector("#office")!.TextContent, StringComparison.Ordinal);
        var page = await site.PageAsync("/report");
        Assert.Contains("Ask for a review", page.QuerySelector("#complaint li")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#anonymous"));
        Assert.Null(page.QuerySelector("main small"));
        Assert.Equal("tel:999", page.QuerySelector("main section a")!.GetAttribute("href"));
    }
}
