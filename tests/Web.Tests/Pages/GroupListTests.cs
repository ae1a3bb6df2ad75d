using System.Net;
using System.Text.Json;
using static Answerable.Web.Tests.RunningSite;

namespace Answerable.Web.Tests.Pages;

/// <summary>Groups of other forces, known by lists that are brought in. The lists are made up (synthetic).</summary>
public sealed class GroupListTests
{
    private const string Kent = "force,member,from,source\nKent,Kent,2024-01,a list made up for tests (synthetic)\nKent,Essex,2024-01,a list made up for tests (synthetic)\nKent,Norfolk,2024-01,a list made up for tests (synthetic)\n";

    [Fact]
    public async Task A_group_is_asked_about_in_vain_until_its_list_is_approved_and_again_when_it_is_taken_back()
    {
        await using var site = await StartAsync();
        await site.ImportNationalAsync();
        const string Asked = "/explore?measure=999-percent-under-10s&place=msg-kent";
        var refused = await site.Http.GetAsync(Asked.Replace("/explore", "/explore.json", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var amiss = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement.GetProperty("amiss")[0];
        Assert.Equal(("place", "msg-kent"), (amiss.GetProperty("part").GetString(), amiss.GetProperty("found").GetString()));
        Assert.Contains("msg-norfolk", amiss.GetProperty("allowed").EnumerateArray().Select(word => word.GetString()));
        Assert.DoesNotContain("msg-kent", amiss.GetProperty("allowed").EnumerateArray().Select(word => word.GetString()));

        var unseen = (await site.UnseenAsync(Kent, "operator")).TakingIn!.Value;
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Http.GetAsync(Asked)).StatusCode);
        site.Site.Editions.Approve(unseen, "operator");
        site.Site.Answers.LookAgain();
        var page = await site.PageAsync(Asked);
        Assert.Equal(["Essex", "Kent", "Norfolk"], Rows(page, "table").Select(row => row[0]).Order(StringComparer.Ordinal));
        Assert.Contains("a list made up for tests (synthetic)", page.Body!.TextContent, StringComparison.Ordinal);

        var force = await site.PageAsync("/forces/kent");
        Assert.Contains("Essex, Kent and Norfolk. The list is from a list made up for tests (synthetic).", Text(force.QuerySelector("#msg-kent")!), StringComparison.Ordinal);
        Assert.NotNull((await site.PageAsync("/forces/kent/measures/999-percent-under-10s")).QuerySelector("#peers-msg-kent"));
        Assert.Contains("most similar", (await site.PageAsync("/forces/kent/999")).QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("peers-msg", (await site.PageAsync("/forces/essex/measures/999-percent-under-10s")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("lists of groups of forces: 1", Text((await site.PageAsync("/data")).QuerySelector("#lists ~ section")!), StringComparison.Ordinal);

        Assert.True(site.Site.Approvals.Withdraw(unseen, "operator", "not Kent's list").IsDone);
        site.Site.Answers.LookAgain();
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Http.GetAsync(Asked)).StatusCode);
        Assert.Null((await site.PageAsync("/forces/kent")).QuerySelector("#msg-kent"));
    }

    [Fact]
    public async Task A_typed_list_stands_over_one_brought_in_from_the_same_month_and_each_period_keeps_its_own()
    {
        await using var site = await StartAsync();
        Assert.NotNull((await site.ImportTextAsync(Kent + "Kent,Kent,2024-06,a later one\nKent,Surrey,2024-06,a later one\n")).TakingIn);
        Assert.True(site.Site.OfficeDecisions.Decide("group msg-kent", """[{"from":"2024-06","members":["kent","sussex"],"source":"typed for tests"}]""", "ann@example.org", 0));
        site.Site.Look();
        Assert.True(site.Site.Public.Catalogue.TryGroup("msg-kent", out var group));
        Assert.Equal(["2024-01 a list made up for tests (synthetic)", "2024-06 typed for tests"], group.Memberships.Select(list => $"{list.From} {list.Source}"));
        Assert.Empty(site.Site.Public.Catalogue.GroupsOf("essex"));
        Assert.Equal(["msg-norfolk", "regional-7"], site.Site.Public.Catalogue.GroupsOf("norfolk").Select(known => known.Id));
    }

    [Fact]
    public async Task A_list_is_refused_for_the_City_of_London_and_asked_about_where_its_owner_is_missing()
    {
        await using var site = await StartAsync();
        Assert.Equal("none-similar", Assert.Single((await site.ImportTextAsync("force,member,from\nCity of London,City of London; Kent,2024\n")).Refusals).Code);
        var asked = await site.ImportTextAsync("force,member,from\nKent,Essex;Norfolk,2024-01\n");
        Assert.Null(asked.TakingIn);
        Assert.Contains("--accept owner-missing", Assert.Single(asked.Refusals).Text, StringComparison.Ordinal);
        Assert.Contains("has no most similar forces", (await site.PageAsync("/forces/city-of-london")).Body!.TextContent, StringComparison.Ordinal);
    }
}
