using System.Net;
using Answerable.Store.People;
using Answerable.Web.Tests.Library;

namespace Answerable.Web.Tests.People;

/// <summary>A running site with somebody of every role, and their browsers.</summary>
public sealed class Office : IAsyncLifetime
{
    /// <summary>Who there is, in the order of the matrix's columns.</summary>
    public static readonly IReadOnlyList<string> Identities = ["nobody", "contributor", "analyst", "approver", "admin", "reader", "west", "east", "stale", "left", "over"];

    private readonly Dictionary<string, string> _secrets = [];
    private long _taken, _internal;

    public RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await RunningSite.StartAsync();
        foreach (var who in Identities.Skip(1))
        {
            var role = who switch { "west" or "east" => Role.Partner, "stale" => Role.Administrator, "left" => Role.Approver, "over" => Role.Administrator, _ => Enum.Parse<Role>(who == "admin" ? "Administrator" : who, ignoreCase: true) };
            Assert.Null(Site.Site.Accounts.Add(Address(who), role, role == Role.Partner ? who : null, "operator").Refusal);
            _secrets[who] = Site.Site.Sessions.Begin(Id(who), "a passkey")!;
        }

        var taken = _taken = (await Site.UnseenAsync("Month,Force,Total calls,% under 10 seconds\n2024-07,Norfolk,12000,89.0\n", "analyst@example.org")).TakingIn!.Value;
        await InternalAsync("west");
        Assert.Equal(1, Site.Site.ImportJobs.Add(new("analyst@example.org", "july.csv", null, null, Store.Classification.Public), new byte[] { 1 }));
        Assert.Equal(1, Site.Site.Approvals.Propose(taken, "analyst@example.org").Proposal);

        Assert.True(Site.Site.OfficeDecisions.Decide("links", "[]", "admin@example.org", 0));
        var logo = PngPicture.Of(8, 4);
        Assert.True(Site.Site.OfficeDecisions.Decide("logo", $$"""{"sha256":"{{PngPicture.Digest(logo)}}","text":"a mark"}""", "admin@example.org", 0, (PngPicture.Digest(logo), logo)));
        Assert.True(Site.Site.OfficeDecisions.Decide("accent", "\"#5a1e5c\"", "admin@example.org", 0));
        Assert.True(Site.Site.OfficeDecisions.Decide("measure office-people-who-feel-safe", """{"name":"People who feel safe","unit":"survey","direction":"up","definition":"Made up for tests.","places":"force","priority":"","months":3,"decimals":0,"ended":null}""", "analyst@example.org", 0));
        Site.Site.Look();

        var site = Site.Site;
        var framework = site.Office.Frameworks.Single(known => known.Id == "national-measures");
        site.Drafting.Begin(framework, Core.Periods.Period.TryParse("P12M/2024-06", out var year) ? year : default, "", "analyst@example.org");
        Assert.Equal(1, site.PartRequests.Ask("statement", site.Drafting.All().Single().Draft.Name, "homicide", "contributor@example.org", signsIn: true, "What did you do?", site.Today.AddDays(7), "analyst@example.org"));
        Core.Meetings.Meeting meeting = new(new(2031, 1, 15), 1, "accountability", Core.Meetings.MeetingStatus.Planned);
        Assert.True(site.Public.Meetings.Writing.Begin(meeting.With(new(1, "Synthetic item", Core.Meetings.ItemTag.Discussion)), 0, "analyst@example.org"));
        Assert.Equal(1, site.Public.Matters.Begin(number => new(number, "Synthetic question", site.Today), "analyst@example.org").Number);
        Assert.True(site.AskedQuestions.Receive("form", site.Today, "Why is this a synthetic question?", "", "", "", [], false));
        Assert.Equal(1, site.Public.PublicQuestions.Begin(number => new(number, site.Today) { Title = "Synthetic", Text = "Why is this a synthetic question?" }, "analyst@example.org").Number);
        Core.Meetings.Briefing briefing = new("", site.Today, "", [], [], [], []);
        Assert.Equal(1, new Store.Papers(site.Database).Save("briefing", "none", Written.PaperText.Of(briefing), 0, "analyst@example.org", "save briefing"));

        Shelve(site);

        Execute("update session set confirmed_at = '2024-01-01T00:00:00.000Z'", "stale");
        Execute("update session set began_at = '2024-01-01T00:00:00.000Z'", "over");
        Site.Site.Accounts.Suspend(Address("left"), "operator");
    }

    /// <summary>A file that is blocked, a document with one that passed (synthetic), and one that is being written.</summary>
    private static void Shelve(Site site)
    {
        foreach (var (name, verdict) in new[] { ("blocked.pdf", Store.Verdict.Blocked), ("plan.pdf", Store.Verdict.Passes) })
        {
            var id = site.Uploads.Add(name, [(byte)verdict], "analyst@example.org");
            Assert.True(site.Uploads.Begin(id));
            site.Uploads.End(id, "analyst@example.org", "pdf", verdict, "[]", null, "");
        }

        site.Publish(Shelf.Document("synthetic-plan", "Synthetic plan"), site.Uploads.Find(2)!);
        Assert.True(site.Public.Documents.Writing.Begin(Shelf.Document("synthetic-draft", "Synthetic draft"), 0, "analyst@example.org"));
    }

    /// <summary>An internal edition (synthetic), which names one of the two partners.</summary>
    private async Task InternalAsync(string organisation)
    {
        var taken = _internal = (await Site.UnseenAsync("Month,Force,Total calls,% under 10 seconds\n2024-07,Cumbria,12001,89.0\n", "analyst@example.org")).TakingIn!.Value;
        Site.Site.Editions.Approve(taken, "operator", Store.Classification.Internal);
        Site.Site.Internal.Name(Site.Site.Editions.Find(taken)!.Id, organisation, "operator");
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>An address of the table, with the id of the reader, and of the takings-in that wait and that are internal, put in.</summary>
    public string At(string address) => address.Replace("{reader}", Id("reader"), StringComparison.Ordinal)
        .Replace("{taken}", _taken.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{internal}", _internal.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public string Id(string who) => Site.Site.Accounts.Find(Address(who))!.Id;

    public static EmailAddress Address(string who) => EmailAddress.TryParse($"{who}@example.org", out var address) ? address : throw new ArgumentException(who);

    /// <summary>A request as the browser of somebody makes it: from a page of the site itself.</summary>
    public HttpRequestMessage Request(HttpMethod method, string address, string who)
    {
        HttpRequestMessage request = new(method, address);
        request.Headers.Add("Origin", Site.Http.BaseAddress!.ToString().TrimEnd('/'));
        if (_secrets.TryGetValue(who, out var secret)) request.Headers.Add("Cookie", $"answerable={secret}");
        return request;
    }

    public async Task<HttpResponseMessage> AskAsync(HttpMethod method, string address, string who) => await Site.Http.SendAsync(Request(method, address, who));

    /// <summary>An answer in the matrix's words.</summary>
    public static string Word(HttpResponseMessage answer) => (answer.StatusCode, answer.Headers.Location?.OriginalString) switch
    {
        (HttpStatusCode.OK, _) => "ok",
        (HttpStatusCode.Found, { } to) when to.StartsWith("/staff/sign-in", StringComparison.Ordinal) => "in",
        (HttpStatusCode.Found, { } to) when to.StartsWith("/staff/confirm", StringComparison.Ordinal) => "cf",
        (HttpStatusCode.Found, "/staff") => "to",
        (HttpStatusCode.Forbidden, _) => "no",
        (var status, _) => ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private void Execute(string sql, string who)
    {
        using var connection = Site.Site.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"{sql} where account = '{Id(who)}'";
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
