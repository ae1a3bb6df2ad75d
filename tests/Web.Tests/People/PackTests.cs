using System.Net;

namespace Answerable.Web.Tests.People;

/// <summary>The internal pack: the same pages over what is internal, for the office and, each apart, for the partners that are named. Every look is written down.</summary>
public sealed class PackTests(PackTests.Three office) : IClassFixture<PackTests.Three>
{
    private const string Pack = "/staff/pack";

    /// <summary>Calls in July of three made-up editions: for the office alone, for west, for east.</summary>
    private const string Own = "71,001", West = "71,002", East = "71,003";

    private static readonly string[] Pages =
        ["/", "/999", "/999/2024", "/measures", "/measures/999-calls", "/changed", "/corrections", "/releases", "/data", "/forces/kent", "/forces/kent/999", "/forces/kent/measures", "/forces/suffolk", "/forces/essex"];

    [Fact]
    public async Task Each_sees_its_own_on_the_pages_and_never_another_partners_at_any_address()
    {
        foreach (var (who, others) in new[] { ("west", new[] { Own, East }), ("east", new[] { Own, West }) })
        {
            var seen = "";
            foreach (var address in Pages.SelectMany(page => Endings.Select(ending => Pack + (page == "/" && ending.Length > 0 ? "/index" : page) + ending)))
            {
                using var answer = await office.AskAsync(who, address);
                var text = await Inflated(answer);
                seen += text;
                foreach (var other in others) Assert.False(Holds(text, other), $"{who} sees {other} at {address}");
                if (answer.IsSuccessStatusCode) Assert.Equal("no-store, private", answer.Headers.CacheControl!.ToString());
            }

            Assert.True(Holds(seen, who == "west" ? West : East));
        }

        foreach (var (who, force, number) in new[] { ("west", "suffolk", West), ("east", "essex", East), ("analyst", "kent", Own), ("reader", "suffolk", West), ("admin", "essex", East) })
            Assert.Contains(number, await Text(await office.AskAsync(who, $"{Pack}/forces/{force}/999/2024")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_and_whoever_has_nothing_in_it_see_none_of_it()
    {
        foreach (var page in Pages)
        {
            using var answer = await office.Site.Http.GetAsync(page, TestContext.Current.CancellationToken);
            foreach (var number in new[] { Own, West, East }) Assert.False(Holds(await Text(answer), number), page);
        }

        foreach (var who in new[] { "nobody", "contributor", "north", "left" })
            foreach (var page in new[] { "/index.csv", "/999/2024.csv", "/measures", "/data.json", "/forces/kent/999" })
            {
                using var asked = await office.AskAsync(who, Pack + page);
                using var nonsense = await office.AskAsync(who, "/staff/nons" + page);
                Assert.Equal(await Said(nonsense), (await Said(asked)).Replace("/staff/pack", "/staff/nons", StringComparison.Ordinal).Replace("staff%2Fpack", "staff%2Fnons", StringComparison.Ordinal));
            }
    }

    [Fact]
    public async Task Every_look_and_every_file_is_in_the_audit_and_so_is_every_refusal()
    {
        foreach (var (who, address, row) in new[]
        {
            ("west", "/999/2024", "view internal|west@example.org|/staff/pack/999/2024|west"),
            ("west", "/999/2024.csv", "export internal|west@example.org|/staff/pack/999/2024.csv|west"),
            ("analyst", "/measures/999-calls.svg?chart=trend", "export internal|analyst@example.org|/staff/pack/measures/999-calls.svg?chart=trend|staff"),
            ("west", "/areas?q=NR99+1ZZ", "view internal|west@example.org|/staff/pack/areas|west"), // what is searched for is written down nowhere
            ("contributor", "/999/2024.xlsx", "refused: export internal|contributor@example.org|/staff/pack/999/2024.xlsx|staff"),
            ("north", "/", "refused: view internal|north@example.org|/staff/pack/|north"),
        })
        {
            await office.AskAsync(who, Pack + address);
            var written = office.Site.Site.Audit.Rows(most: 1)[0];
            Assert.Equal(row, $"{written.Act}|{written.Actor}|{written.Subject}|{written.Detail}");
        }

        Assert.True(office.Site.Site.Audit.Verify().IsWhole);
    }

    [Fact]
    public async Task The_way_in_says_what_there_is_for_me_and_leads_to_it()
    {
        var page = await RunningSite.ParseAsync(await Text(await office.AskAsync("west", Pack)));
        Assert.Equal(2, RunningSite.Rows(page, "editions").Count);
        Assert.Contains("for west", page.QuerySelector("#editions")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("for east", page.QuerySelector("#editions")!.TextContent, StringComparison.Ordinal);
        foreach (var link in page.QuerySelectorAll("main a[href^='/staff/pack/']").Select(link => link.GetAttribute("href")!))
            Assert.Equal(HttpStatusCode.OK, (await office.AskAsync("west", link)).StatusCode);
        page = await RunningSite.ParseAsync(await Text(await office.AskAsync("approver", Pack)));
        Assert.Equal(4, RunningSite.Rows(page, "editions").Count);
        page = await RunningSite.ParseAsync(await Text(await office.AskAsync("north", Pack)));
        Assert.Contains("nothing in it for you", page.QuerySelector(".an-empty")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await office.AskAsync("contributor", Pack)).StatusCode);
        var band = RunningSite.Text((await RunningSite.ParseAsync(await Text(await office.AskAsync("west", $"{Pack}/999/2024")))).QuerySelector(".an-unpublished")!);
        Assert.StartsWith("Internal: not for publication", band, StringComparison.Ordinal);
        Assert.Contains("Shown to west@example.org", band, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_no_longer_named_sees_it_no_longer_at_once()
    {
        var editions = office.Site.Site.Internal.For(new("", "west")).Select(item => item.Edition.Id).ToList();
        Assert.Contains(West, await Text(await office.AskAsync("west", $"{Pack}/forces/suffolk/999/2024")), StringComparison.Ordinal);
        foreach (var edition in editions) office.Site.Site.Internal.Unname(edition, "west", "approver@example.org");
        Assert.Equal(HttpStatusCode.NotFound, (await office.AskAsync("west", $"{Pack}/forces/suffolk/999/2024")).StatusCode);
        foreach (var edition in editions) office.Site.Site.Internal.Name(edition, "west", "approver@example.org");
        Assert.Contains(West, await Text(await office.AskAsync("west", $"{Pack}/forces/suffolk/999/2024")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_is_named_and_that_is_ended_on_a_page_by_an_approver()
    {
        using Browser bob = new(office.Site);
        await bob.EnrolAsync("bob", Store.People.Role.Approver);
        var own = office.Site.Site.Internal.For(new("", null)).Single(item => item.Edition.File == "own.csv");
        var at = $"/staff/approvals/partners/{own.TakingIn}";
        await bob.GoAsync(Pack);
        Assert.NotNull(bob.Page.QuerySelector($"a[href='{at}']"));
        await bob.GoAsync(at);
        await bob.SendAsync($"{at}?handler=Name");
        var named = office.Site.Site.Internal.Named(own.Edition.Id).Single();
        Assert.Equal(("name partner", "bob@example.org", own.Edition.Id, named), Last());
        Assert.Contains("May see it", RunningSite.Rows(bob.Page, "partners").Single(row => row[1] == "May see it")[1], StringComparison.Ordinal);
        await bob.SendAsync($"{at}?handler=End");
        Assert.Empty(office.Site.Site.Internal.Named(own.Edition.Id));
        Assert.Equal(("unname partner", "bob@example.org", own.Edition.Id, named), Last());
    }

    private static readonly string[] Endings = ["", ".csv", ".json", ".ods", ".xlsx", ".svg"];

    private (string, string, string, string) Last() => office.Site.Site.Audit.Rows(most: 1)[0] is var row ? (row.Act, row.Actor, row.Subject, row.Detail) : default;

    private static bool Holds(string text, string number) =>
        text.Contains(number, StringComparison.Ordinal) || text.Contains(number.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);

    private static async Task<string> Text(HttpResponseMessage answer) => await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>All words of an answer, also those inside a spreadsheet.</summary>
    private static async Task<string> Inflated(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        if (bytes is not [(byte)'P', (byte)'K', ..]) return System.Text.Encoding.UTF8.GetString(bytes);
        await using System.IO.Compression.ZipArchive zip = new(new MemoryStream(bytes));
        var text = "";
        foreach (var part in zip.Entries)
        {
            using StreamReader reader = new(part.Open());
            text += await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }

        return text;
    }

    private static async Task<string> Said(HttpResponseMessage answer)
    {
        answer.Headers.Date = null;
        return $"{(int)answer.StatusCode}\n{answer.Headers}\n{answer.Content.Headers}\n{await Text(answer)}";
    }

    /// <summary>An office with three internal editions (synthetic): its own, one for west, one for east; and a partner who is named nowhere.</summary>
    public sealed class Three : IAsyncLifetime
    {
        private readonly Office _office = new();
        private string _north = "";

        public RunningSite Site => _office.Site;

        public async ValueTask InitializeAsync()
        {
            await _office.InitializeAsync();
            Assert.Null(Site.Site.Accounts.Add(Office.Address("north"), Store.People.Role.Partner, "north", "operator").Refusal);
            _north = Site.Site.Sessions.Begin(_office.Id("north"), "a passkey")!;
            await BringInAsync("own", "Kent", Own, null);
            await BringInAsync("for west", "Suffolk", West, "west");
            await BringInAsync("for east", "Essex", East, "east");
        }

        public ValueTask DisposeAsync() => _office.DisposeAsync();

        public async Task<HttpResponseMessage> AskAsync(string who, string address)
        {
            if (who != "north") return await _office.AskAsync(HttpMethod.Get, address, who);
            using HttpRequestMessage request = new(HttpMethod.Get, address);
            request.Headers.Add("Cookie", $"answerable={_north}");
            return await Site.Http.SendAsync(request);
        }

        private async Task BringInAsync(string name, string force, string calls, string? organisation)
        {
            var path = Path.Combine(Site.Data, $"{name}.csv");
            await File.WriteAllTextAsync(path, $"Month,Force,Total calls,% under 10 seconds\n2024-07,{force},{calls.Replace(",", "", StringComparison.Ordinal)},89.0\n");
            var taken = (await Site.Site.Importer.ImportAsync(
                new(path, null, new Dictionary<string, string>(), null, Publish: false, []) { Actor = "analyst@example.org", Internal = true, Title = $"synthetic, {name}" }, CancellationToken.None)).TakingIn!.Value;
            var proposal = Site.Site.Approvals.Propose(taken, "analyst@example.org").Proposal!.Value;
            Assert.True(Site.Site.Approvals.Approve(proposal, "approver@example.org", Site.Site.Approvals.Find(proposal)!.ContentHash).IsDone);
            if (organisation is not null) Site.Site.Internal.Name(Site.Site.Editions.Find(taken)!.Id, organisation, "approver@example.org");
        }
    }
}
