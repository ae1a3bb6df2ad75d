using System.Net;

namespace Answerable.Web.Tests.People;

/// <summary>The site as it will stand, before anybody has approved it: at its own addresses, for the office, and for nobody else.</summary>
public sealed class PreviewTests(PreviewTests.Waiting office) : IClassFixture<PreviewTests.Waiting>
{
    private static readonly string[] Twins = ["", ".csv", ".json", ".ods", ".xlsx", ".svg"];

    [Fact]
    public async Task A_workbook_of_the_ONS_shows_its_figures_in_the_preview_and_nowhere_else()
    {
        foreach (var ending in Twins)
        {
            var previewed = await office.AskAsync("approver", $"{office.Root}/measures/crime-total{ending}");
            var shown = await office.Site.Http.GetAsync($"/measures/crime-total{ending}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, previewed.StatusCode);
            if (ending is "" or ".csv" or ".json") Assert.Contains(ending.Length == 0 ? "59,456" : "2024-12", await Text(previewed), StringComparison.Ordinal);
            Assert.DoesNotContain(ending.Length == 0 ? "59,456" : "P12M/2024-12", await Text(shown), StringComparison.Ordinal);
            Assert.Null(shown.Headers.TryGetValues("X-Robots-Tag", out _) ? "marked" : null);
        }

        Assert.Equal(HttpStatusCode.OK, (await office.AskAsync("reader", $"{office.Root}/forces/kent/measures/crime-total")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await office.Site.Http.GetAsync("/forces/kent/measures/crime-total", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/index.csv")]
    [InlineData("/999")]
    [InlineData("/999/2024.ods")]
    [InlineData("/measures")]
    [InlineData("/measures/crime-total.svg")]
    [InlineData("/explore?measure=crime-total&view=outcomes")]
    [InlineData("/changed")]
    [InlineData("/corrections")]
    [InlineData("/data.json")]
    [InlineData("/forces/kent")]
    [InlineData("/contact")]
    public async Task Every_public_address_answers_in_it_and_is_kept_by_nobody(string page)
    {
        using var answer = await office.AskAsync("approver", office.Root + page);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store, private", answer.Headers.CacheControl!.ToString());
        Assert.Null(answer.Headers.ETag);
        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        if (answer.Content.Headers.ContentType!.MediaType != "text/html") return;
        var html = await RunningSite.ParseAsync(await Text(answer));
        Assert.StartsWith("Preview: not published", RunningSite.Text(html.QuerySelector(".an-unpublished")!), StringComparison.Ordinal);
        Assert.StartsWith("Preview: not published", html.Title, StringComparison.Ordinal);
        Assert.Null(html.QuerySelector("link[rel=canonical]"));
        Assert.Equal($"/staff/approvals/{office.Proposal}", html.QuerySelector(".an-unpublished a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Links_inside_it_stay_inside_and_each_leads_somewhere()
    {
        HashSet<string> seen = [office.Root + "/"];
        Queue<string> waiting = new(seen);
        for (var pages = 0; pages < 40 && waiting.TryDequeue(out var address); pages++)
        {
            using var answer = await office.AskAsync("approver", address);
            if (answer.Headers.Location is { } to)
            {
                Assert.StartsWith(office.Root, to.OriginalString, StringComparison.Ordinal);
                continue;
            }

            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            if (answer.Content.Headers.ContentType!.MediaType != "text/html") continue;
            var page = await RunningSite.ParseAsync(await Text(answer));
            foreach (var link in page.QuerySelectorAll("[href], [src], [action]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!))
            {
                if (link.StartsWith('#') || link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith("tel:", StringComparison.Ordinal) || link.StartsWith("/assets/", StringComparison.Ordinal) || link.StartsWith("/office/", StringComparison.Ordinal)) continue;
                if (link == $"/staff/approvals/{office.Proposal}" || link is "/releases.ics" or "/releases.atom" or "/meetings.ics" or "/meetings.atom" or "/documents.atom") continue; // everybody's alone
                Assert.True(link.StartsWith($"{office.Root}/", StringComparison.Ordinal), $"{address} leads out to {link}");
                if (seen.Add(link.Split('#')[0])) waiting.Enqueue(link.Split('#')[0]);
            }
        }

        Assert.InRange(seen.Count, 40, int.MaxValue);
    }

    [Fact]
    public async Task Files_of_it_say_that_they_are_not_published()
    {
        using var csv = await office.AskAsync("approver", $"{office.Root}/measures/crime-total.csv");
        Assert.Equal("not-published-measures-crime-total.csv", csv.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        using var json = await office.AskAsync("approver", $"{office.Root}/measures/crime-total.json");
        Assert.Contains("\"title\":\"Preview: not published.", await Text(json), StringComparison.Ordinal);
        using var svg = await office.AskAsync("approver", $"{office.Root}/measures/999-calls.svg");
        Assert.Contains(">Preview: not published</text></svg>", await Text(svg), StringComparison.Ordinal);
        using var xlsx = await office.AskAsync("approver", $"{office.Root}/measures/crime-total.xlsx");
        Assert.Contains("not-published", xlsx.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        foreach (var ending in new[] { "csv", "ods", "xlsx", "docx", "html" })
        {
            using var file = await office.AskAsync("approver", $"{office.Root}/statement/2024-03.{ending}");
            Assert.Equal($"not-published-statement-2024-03.{ending}", file.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        }

        using var statement = await office.AskAsync("approver", $"{office.Root}/statement/2024-03.json");
        Assert.Contains("\"title\": \"Preview: not published.", await Text(statement), StringComparison.Ordinal);
        var page = await RunningSite.ParseAsync(await Text(await office.AskAsync("approver", $"{office.Root}/measures/crime-total")));
        Assert.DoesNotContain("http", page.QuerySelector(".an-cite p")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("contributor")]
    [InlineData("west")]
    [InlineData("left")]
    public async Task Whoever_may_not_see_it_gets_what_nonsense_gets(string who)
    {
        foreach (var page in new[] { "", "/", "/999", "/measures/crime-total.csv", "/data.json", "/measures/crime-total.svg" })
        {
            using var asked = await office.AskAsync(who, office.Root + page);
            using var nonsense = await office.AskAsync(who, office.Root.Replace("preview", "nonsens", StringComparison.Ordinal) + page);
            Assert.Equal(await Said(nonsense), (await Said(asked)).Replace("preview", "nonsens", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("/staff/preview")]
    [InlineData("/staff/preview/")]
    [InlineData("/staff/preview/999999/")]
    [InlineData("/staff/preview/x/999")]
    [InlineData("/staff/preview/-1/999")]
    [InlineData("/staff/preview/1/staff/people")]
    [InlineData("/staff/preview/1/STAFF/people")]
    [InlineData("/staff/preview/1/staff/preview/1/")]
    [InlineData("/staff/preview/1//staff/people")]
    [InlineData("/staff/preview/1/health/live")]
    [InlineData("/staff/preview/1/error/500")]
    [InlineData("/staff/preview/1/releases.atom")]
    [InlineData("/staff/preview/1/releases.ics")]
    [InlineData("/staff/preview/1/measures/nothing")]
    public async Task What_is_not_there_is_not_there(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await office.AskAsync("admin", address)).StatusCode);

    [Fact]
    public async Task The_page_of_the_proposal_lists_the_pages_that_will_change_and_each_is_there()
    {
        var page = await RunningSite.ParseAsync(await Text(await office.AskAsync("approver", $"/staff/approvals/{office.Proposal}")));
        var links = page.QuerySelectorAll("#pages a").Select(link => link.GetAttribute("href")!).ToList();
        foreach (var wanted in new[] { "/", "/measures", "/measures/crime-total", "/changed", "/data" }) Assert.Contains(office.Root + wanted, links);
        Assert.DoesNotContain($"{office.Root}/999", links); // no figure of calls is in the workbook
        foreach (var link in links.Where((_, i) => i % 7 == 0).Concat(page.QuerySelectorAll("#other-forces a").Take(3).Select(link => link.GetAttribute("href")!)))
            Assert.Equal(HttpStatusCode.OK, (await office.AskAsync("approver", link)).StatusCode);
        Assert.Equal(10, RunningSite.Rows(page, "changes").Count);
    }

    [Fact]
    public async Task Looking_at_a_preview_is_no_row_of_the_audit()
    {
        var before = office.Site.Site.Audit.Rows(most: 1)[0].Number;
        await office.AskAsync("approver", $"{office.Root}/999");
        Assert.Equal(before, office.Site.Site.Audit.Rows(most: 1)[0].Number);
    }

    private static async Task<string> Text(HttpResponseMessage answer) => await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task<string> Said(HttpResponseMessage answer)
    {
        answer.Headers.Date = null;
        return $"{(int)answer.StatusCode}\n{answer.Headers}\n{answer.Content.Headers}\n{await Text(answer)}";
    }

    /// <summary>An office in which the ONS's workbook waits for approval.</summary>
    public sealed class Waiting : IAsyncLifetime
    {
        private readonly Office _office = new();

        public RunningSite Site => _office.Site;

        public string Root { get; private set; } = "";

        public long Proposal { get; private set; }

        public async ValueTask InitializeAsync()
        {
            await _office.InitializeAsync();
            var outcome = await Site.ImportAsync(CrimeSite.Workbook, publish: false, published: CrimeSite.WorkbookDay);
            Root = $"/staff/preview/{outcome.TakingIn}";
            Proposal = Site.Site.Approvals.Propose(outcome.TakingIn!.Value, "analyst@example.org").Proposal!.Value;
        }

        public ValueTask DisposeAsync() => _office.DisposeAsync();

        public Task<HttpResponseMessage> AskAsync(string who, string address) => _office.AskAsync(HttpMethod.Get, address, who);
    }
}
