using System.Net;

namespace Answerable.Web.Tests.People;

/// <summary>Lists that hold no figures, on their way through the office. They are made up (synthetic).</summary>
public sealed class ListPagesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task An_approver_reads_who_is_in_each_group_and_looks_at_the_pages_as_they_will_stand()
    {
        var taken = (await office.Site.UnseenAsync("force,member,from\nKent,Kent;Essex;Norfolk,2024-01\n", "analyst@example.org")).TakingIn!.Value;
        var proposal = office.Site.Site.Approvals.Propose(taken, "analyst@example.org").Proposal!.Value;
        var page = await PageAsync($"/staff/approvals/{proposal}");
        Assert.Equal("Kent, from January 2024: Essex, Kent and Norfolk.", RunningSite.Text(Assert.Single(page.QuerySelectorAll("#list-membership li"))));
        Assert.Equal("It holds no figures, so no figure changes.", RunningSite.Text(page.QuerySelector("#changes-list")!));
        Assert.Equal([$"/staff/preview/{taken}/explore?measure=crime-total&place=msg-kent", $"/staff/preview/{taken}/forces/kent", $"/staff/preview/{taken}/data"], page.QuerySelectorAll("#pages a").Select(link => link.GetAttribute("href")));

        using var previewed = await office.AskAsync(HttpMethod.Get, $"/staff/preview/{taken}/explore?measure=999-percent-under-10s&place=msg-kent", "approver");
        Assert.Equal(HttpStatusCode.OK, previewed.StatusCode);
        using var shown = await office.Site.Http.GetAsync("/explore?measure=999-percent-under-10s&place=msg-kent");
        Assert.Equal(HttpStatusCode.BadRequest, shown.StatusCode);
    }

    [Fact]
    public async Task A_list_of_names_says_how_many_each_area_has_and_is_searched_in_its_preview_alone()
    {
        var taken = (await office.Site.UnseenAsync("name,kind,district\nAshill (synthetic),village,Breckland\nAshby (synthetic),village,Breckland\nAcle (synthetic),village,Broadland\n", "analyst@example.org")).TakingIn!.Value;
        var proposal = office.Site.Site.Approvals.Propose(taken, "analyst@example.org").Proposal!.Value;
        var page = await PageAsync($"/staff/approvals/{proposal}");
        Assert.Equal(["Breckland: 2", "Broadland: 1"], page.QuerySelectorAll("#list-named-place li").Select(RunningSite.Text));
        Assert.Equal($"/staff/preview/{taken}/areas", page.QuerySelector("#pages a")!.GetAttribute("href"));
        using var previewed = await office.AskAsync(HttpMethod.Get, $"/staff/preview/{taken}/areas?q=ashill", "approver");
        Assert.Equal($"/staff/preview/{taken}/areas/E22000218?for=ashill-synthetic", previewed.Headers.Location!.OriginalString);
        using var shown = await office.Site.Http.GetAsync("/areas?q=ashill");
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Contains("was found", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(string address)
    {
        using var answer = await office.AskAsync(HttpMethod.Get, address, "approver");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await RunningSite.ParseAsync(await answer.Content.ReadAsStringAsync());
    }
}
