using Answerable.Tests;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Web.Tests.People;

/// <summary>Who may come in where: by what each route declares, by a table written by hand, and by real requests.</summary>
public sealed class AccessTests(Office office) : IClassFixture<Office>
{
    private static readonly HttpMethod[] Reading = [HttpMethod.Get, HttpMethod.Head];
    private static readonly HttpMethod[] Writing = [HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch];

    [Fact]
    public async Task Every_route_declares_exactly_one_policy_and_nobody_is_waved_through()
    {
        List<string> wrong = [];
        var routes = await RoutesAsync();
        foreach (var (pattern, metadata) in routes)
        {
            var policies = metadata.GetOrderedMetadata<IAuthorizeData>();
            if (policies is not [{ Policy: { } policy, Roles: null, AuthenticationSchemes: null }] || !Access.All.Contains(policy)) wrong.Add($"{pattern}: {policies.Count} policies");
            if (metadata.GetMetadata<IAllowAnonymous>() is not null) wrong.Add($"{pattern}: lets anybody in past its policy");
            if (!pattern.StartsWith("/staff", StringComparison.Ordinal) != (policies is [{ Policy: Access.Everybody }]) && pattern is not ("/staff/sign-in" or "/staff/enrol"))
                wrong.Add($"{pattern}: only the office has doors that are not for everybody, and it has no others");
        }

        foreach (var (pattern, policy) in Audiences.Roads)
            if (!Access.All.Contains(policy) || policy == Access.Everybody || !pattern.StartsWith("/staff/", StringComparison.Ordinal)) wrong.Add($"{pattern}: {policy}");
        Assert.NotEmpty(routes);
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_route_is_in_the_table_and_no_other() =>
        Assert.Equal((await RoutesAsync()).Select(route => route.Pattern).Concat(Audiences.Roads.Select(road => road.Pattern)).Distinct().Order(StringComparer.Ordinal), Table.Select(row => row.Pattern).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_route_and_method_answers_every_identity_as_the_table_says()
    {
        List<string> unexpected = [];
        var asked = 0;
        foreach (var (pattern, address, expected) in Table)
            foreach (var (who, answer) in Office.Identities.Zip(expected))
            {
                var at = office.At(address);
                foreach (var method in Reading.Concat(Writing))
                {
                    asked++;
                    using var got = await office.AskAsync(method, at, who);
                    var said = Office.Word(got);
                    var wanted = Writing.Contains(method) ? OnWriting(pattern, method, answer, IsSignedIn(who)) : answer;
                    if (said != wanted) unexpected.Add($"{method} {at} by {who}: {said}, not {wanted}");
                    if (got.Headers.Contains("Set-Cookie")) unexpected.Add($"{method} {at} by {who}: a cookie was set");
                }
            }

        TestContext.Current.TestOutputHelper?.WriteLine($"{asked} requests, {unexpected.Count} unexpected");
        Assert.True(unexpected.Count == 0, string.Join('\n', unexpected.Take(60)));
    }

    [Fact]
    public async Task A_partner_cannot_tell_another_organisation_from_none()
    {
        foreach (var (who, other) in new[] { ("west", "east"), ("east", "west") })
        {
            using var theirs = await office.AskAsync(HttpMethod.Get, $"/staff/organisations/{other}", who);
            using var none = await office.AskAsync(HttpMethod.Get, "/staff/organisations/never", who);
            Assert.Equal((await none.Content.ReadAsStringAsync(), none.StatusCode), (await theirs.Content.ReadAsStringAsync(), theirs.StatusCode));
            using var own = await office.AskAsync(HttpMethod.Get, $"/staff/organisations/{who}", who);
            var page = await own.Content.ReadAsStringAsync();
            Assert.Contains($"{who}@example.org", page, StringComparison.Ordinal);
            Assert.DoesNotContain($"{other}@example.org", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Public_answers_are_the_same_bytes_to_everybody_and_are_not_the_offices()
    {
        foreach (var (_, address, _) in Table.Where(row => !row.Pattern.StartsWith("/staff", StringComparison.Ordinal)))
        {
            using var nobody = await office.AskAsync(HttpMethod.Get, address, "nobody");
            using var admin = await office.AskAsync(HttpMethod.Get, address, "admin");
            Assert.Equal(await nobody.Content.ReadAsByteArrayAsync(), await admin.Content.ReadAsByteArrayAsync());
            Assert.Equal(Headers(nobody), Headers(admin));
        }

        foreach (var (_, address, expected) in Table.Where(row => row.Pattern.StartsWith("/staff", StringComparison.Ordinal)))
            foreach (var who in new[] { "nobody", "admin" })
            {
                using var answer = await office.AskAsync(HttpMethod.Get, office.At(address), who);
                Assert.Equal("no-store, private", answer.Headers.CacheControl?.ToString());
                Assert.Null(answer.Headers.ETag);
            }
    }

    [Fact]
    public async Task Every_page_of_the_office_is_reached_by_links_from_its_first()
    {
        HashSet<string> reached = [];
        foreach (var who in Office.Identities)
        {
            Queue<string> waiting = new(["/staff"]);
            HashSet<string> seen = ["/staff"];
            while (waiting.TryDequeue(out var address))
            {
                using var answer = await office.AskAsync(HttpMethod.Get, address, who);
                reached.Add(address.Split('?')[0]);
                if (IsMoved(address) && answer.IsSuccessStatusCode) continue; // its links stay inside: PreviewTests follow them
                var found = answer.Headers.Location is { } to ? [to.OriginalString]
                    : (await RunningSite.ParseAsync(await answer.Content.ReadAsStringAsync())).QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!);
                Assert.True(answer.IsSuccessStatusCode || answer.Headers.Location is not null, $"{who} is led to {address}, which answers {(int)answer.StatusCode}");
                foreach (var link in found.Where(link => link.StartsWith("/staff", StringComparison.Ordinal) && seen.Add(link.Split('?')[0]))) waiting.Enqueue(link);
            }
        }

        var unreached = Table.Select(row => office.At(row.Address)).Where(address => address.StartsWith("/staff", StringComparison.Ordinal)).Except(reached);
        Assert.Empty(unreached);
    }

    /// <summary>Whether an address is one of a public page for another audience. It is only read.</summary>
    private static bool IsMoved(string address) => address.StartsWith("/staff/preview/", StringComparison.Ordinal) || address.StartsWith("/staff/pack/", StringComparison.Ordinal);

    private static bool IsSignedIn(string who) => who is not ("nobody" or "left" or "over");

    /// <summary>Who is kept out is kept out by any method. Who is let in is asked for the token of a form, and a page without forms takes none.</summary>
    private static string OnWriting(string pattern, HttpMethod method, string onReading, bool isSignedIn) =>
        pattern.StartsWith("/health", StringComparison.Ordinal) || pattern.StartsWith("/office", StringComparison.Ordinal) || pattern.EndsWith("{name}", StringComparison.Ordinal) ? "404"
        : IsMoved(pattern) && isSignedIn ? "404"
        : pattern.StartsWith("/staff", StringComparison.Ordinal) && isSignedIn && onReading is "ok" or "to" ? "400"
        : onReading is "in" or "no" or "cf" || pattern.StartsWith("/staff/org", StringComparison.Ordinal) || pattern.StartsWith("/staff/asked", StringComparison.Ordinal) ? onReading
        : pattern == "/questions/ask" && method == HttpMethod.Post ? "404" // nobody can ask where the office has promised nothing
        : pattern == "/staff/sign-in" && method == HttpMethod.Post ? "ok" : "405";

    private static string Headers(HttpResponseMessage answer) => string.Join('\n', answer.Headers.Concat(answer.Content.Headers)
        .Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal));

    private static IReadOnlyList<(string Pattern, string Address, string[] Expected)> Table { get; } =
        [.. File.ReadLines(Path.Combine(Shared.Repository, "tests", "Web.Tests", "People", "access.txt")).Where(line => !line.StartsWith('#')).Select(line => line.Split(" | ")).Select(Row)];

    private static (string Pattern, string Address, string[] Expected) Row(string[] cells)
    {
        var expected = cells[2].Split(' ');
        Assert.Equal(Office.Identities.Count, expected.Length);
        return (cells[0], cells[1], expected);
    }

    private async Task<IReadOnlyList<(string Pattern, EndpointMetadataCollection Metadata)>> RoutesAsync()
    {
        var loader = office.Site.Services.GetRequiredService<PageLoader>();
        List<(string, EndpointMetadataCollection)> routes = [];
        foreach (var endpoint in office.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            // A page's own attributes are known only when it has been loaded.
            var metadata = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page ? new([.. (await loader.LoadAsync(page, endpoint.Metadata)).EndpointMetadata]) : endpoint.Metadata;
            routes.Add(("/" + endpoint.RoutePattern.RawText?.TrimStart('/'), metadata));
        }

        return routes;
    }
}
