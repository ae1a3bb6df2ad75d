using System.Net;
using Answerable.Web.Catalogue;
using static Answerable.Web.Tests.RunningSite;

namespace Answerable.Web.Tests.Pages;

/// <summary>An answer in a frame on another site, and who may frame it.</summary>
public sealed class EmbedTests
{
    private const string Question = "?measure=999-percent-under-10s&view=trend";

    [Fact]
    public async Task Only_the_sites_that_the_office_lists_may_frame_an_answer_and_nobody_may_frame_anything_else()
    {
        await using var site = await RunningSite.StartAsync();
        Assert.Equal("'none'", await FramersAsync(site, $"/embed/explore{Question}"));
        Assert.True(site.Site.OfficeDecisions.Decide(OfficeDetails.Framers, OfficeDetails.Write(new[] { "https://www.norfolk-pcc.gov.uk", "http://127.0.0.1:8123" }), "ann@office.example", 0));
        site.Site.Look();
        Assert.Equal("https://www.norfolk-pcc.gov.uk http://127.0.0.1:8123", await FramersAsync(site, $"/embed/explore{Question}"));
        foreach (var other in new[] { $"/explore{Question}", "/", "/staff/sign-in", "/embed/999", "/embed", "/embed/staff/sign-in" }) Assert.Equal("'none'", await FramersAsync(site, other));
    }

    [Fact]
    public async Task It_is_the_answer_without_the_site_with_its_source_and_a_way_to_the_whole_of_it()
    {
        await using var site = await RunningSite.StartAsync();
        var (page, embedded) = (await site.PageAsync($"/explore{Question}"), await site.PageAsync($"/embed/explore{Question}"));
        Assert.Equal(Rows(page, "table"), Rows(embedded, "table"));
        Assert.Equal(page.QuerySelectorAll("figure").Length, embedded.QuerySelectorAll("figure").Length);
        foreach (var none in new[] { "header.an-plate", "nav", "form", "footer", "script", ".an-cite" }) Assert.Null(embedded.QuerySelector(none));
        var source = embedded.QuerySelector(".an-embed__source")!;
        Assert.Contains("Source: ", Text(source), StringComparison.Ordinal);
        Assert.Equal(($"{site.Http.BaseAddress}explore{Question}", "_top"), (source.QuerySelector("a")!.GetAttribute("href"), source.QuerySelector("a")!.GetAttribute("target")));
        Assert.EndsWith($"/embed/explore{Question}", page.QuerySelectorAll(".an-cite a")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_has_the_same_one_address_and_the_same_refusals()
    {
        await using var site = await RunningSite.StartAsync();
        var moved = await site.Http.GetAsync("/embed/explore?view=trend&place=norfolk&measure=999-percent-under-10s");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/embed/explore?measure=999-percent-under-10s&view=trend"), (moved.StatusCode, moved.Headers.Location!.ToString()));
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Http.GetAsync("/embed/explore?measure=nothing")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync("/embed/999")).StatusCode);
    }

    private static async Task<string> FramersAsync(RunningSite site, string address)
    {
        using var answer = await site.Http.GetAsync(address);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        return policy.Split(';').Select(part => part.Trim()).Single(part => part.StartsWith("frame-ancestors ", StringComparison.Ordinal))["frame-ancestors ".Length..];
    }
}
