using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Answerable.Store.People;
using Microsoft.AspNetCore.Hosting;

namespace Answerable.Web.Tests.People;

/// <summary>Over HTTPS, every kind of answer carries the headers that keep a browser on our side.</summary>
public sealed class HeadersTests
{
    private const int APlus = 120;

    private static readonly string[] Addresses =
    [
        "/", "/999/2024", "/999/2024.csv", "/999/2024.json", "/999/2024.svg", "/999/2024.xlsx", "/releases.ics", "/releases.atom", "/fraud", "/fraud?length=13-months", "/report", "/duties", "/duties.json", "/explore", "/embed/explore", "/explore?view=pie", "/no-such-page", "/error/500", "/forces/norfolk",
        "/health/live", "/assets/answerable.css", "/assets/favicon.svg", "/assets/passkey.js", "/assets/paste.js", "/assets/explore.js", "/robots.txt",
        "/staff", "/staff/sign-in", "/staff/enrol", "/staff/me", "/staff/people", "/staff/people/add", "/staff/audit", "/staff/audit/export", "/staff/no-such-page", "/staff/organisations/none", "/staff/pack", "/staff/preview/1/999/2024", "/staff/preview/1/999/2024.csv", "/staff/preview/1/no-such-page",
    ];

    [Fact]
    public async Task Every_kind_of_answer_scores_A_plus_by_the_published_rules()
    {
        using var certificate = Certificate();
        await using var site = await RunningSite.StartAsync(configure: builder =>
            builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, listener => listener.UseHttps(certificate))));
        Assert.Null(site.Site.Accounts.Add(Office.Address("ann"), Role.Approver, null, "operator").Refusal);
        var secret = site.Site.Sessions.Begin(site.Site.Accounts.Find(Office.Address("ann"))!.Id, "a passkey");
        List<string> low = [];
        SortedDictionary<int, int> scores = [];
        foreach (var address in Addresses)
            foreach (var signedIn in new[] { false, true })
                foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
                {
                    using HttpRequestMessage request = new(method, address);
                    if (signedIn) request.Headers.Add("Cookie", $"__Host-answerable={secret}");
                    using var answer = await site.Http.SendAsync(request);
                    var (score, why) = Score(answer);
                    scores[score] = scores.GetValueOrDefault(score) + 1;
                    if (score < APlus || answer.Headers.Contains("Set-Cookie")) low.Add($"{method} {address}: {score} {why}");
                    var text = answer.Content.Headers.ContentType?.MediaType == "text/html" ? await answer.Content.ReadAsStringAsync() : "";
                    if ((await RunningSite.ParseAsync(text)).QuerySelector("[style], style, script:not([src]), [onclick], [onload], [onsubmit]") is { } inline) low.Add($"{address}: {inline.OuterHtml}");
                }

        TestContext.Current.TestOutputHelper?.WriteLine($"scores: {string.Join(", ", scores.Select(score => $"{score.Value} answers {score.Key}"))}");
        Assert.True(low.Count == 0, string.Join('\n', low));
    }

    [Fact]
    public async Task The_only_cookie_comes_with_sign_in_and_is_for_this_host_over_HTTPS_alone()
    {
        using var certificate = Certificate();
        await using var site = await RunningSite.StartAsync(configure: builder =>
            builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, listener => listener.UseHttps(certificate))));
        var code = site.Site.Accounts.Add(Office.Address("ann"), Role.Administrator, null, "operator").Code!;
        using Browser ann = new(site);
        var page = await RunningSite.ParseAsync(await site.Http.GetStringAsync($"/staff/enrol?code={code}"));
        typeof(Browser).GetProperty(nameof(Browser.Secret))!.SetValue(ann, page.QuerySelector("input[name=Secret]")!.GetAttribute("value"));
        using HttpRequestMessage enrol = new(HttpMethod.Post, "/staff/enrol?handler=Password")
        {
            Content = new FormUrlEncodedContent([new("Code", code), new("Secret", ann.Secret), new("NewPassword", Browser.Password), new("AppCode", ann.AppShows())]),
        };
        enrol.Headers.Add("Origin", site.Http.BaseAddress!.ToString().TrimEnd('/'));
        using var answer = await site.Http.SendAsync(enrol);
        Assert.Matches("^__Host-answerable=[0-9a-f]{64}; path=/; secure; samesite=lax; httponly$", Assert.Single(answer.Headers.GetValues("Set-Cookie")));
    }

    /// <summary>The rules of Mozilla's Observatory, as far as they apply to one answer: 100, less for what is missing, more for what is better than asked.</summary>
    private static (int Score, string Why) Score(HttpResponseMessage answer)
    {
        string? Header(string name) => answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;
        List<(int Points, string Why)> points = [];
        var policy = (Header("Content-Security-Policy") ?? "").Split(';', StringSplitOptions.TrimEntries).Select(directive => directive.Split(' ', 2)).ToDictionary(directive => directive[0], directive => directive.ElementAtOrDefault(1) ?? "");
        points.Add(policy.GetValueOrDefault("default-src") == "'none'" && !policy.Values.Any(value => value.Contains("unsafe", StringComparison.Ordinal) || value.Contains("http", StringComparison.Ordinal) || value.Contains('*')) ? (10, "policy") : (-25, "no strict policy"));
        points.Add(policy.GetValueOrDefault("frame-ancestors") == "'none'" ? (5, "frames") : (-20, "may be framed"));
        points.Add(Header("Strict-Transport-Security") is { } strict && strict.Contains("max-age=31536000", StringComparison.Ordinal) ? (0, "HSTS") : (-20, "no HSTS"));
        points.Add(Header("X-Content-Type-Options") == "nosniff" ? (0, "nosniff") : (-5, "sniffed"));
        points.Add(Header("Referrer-Policy") is "no-referrer" or "same-origin" or "strict-origin-when-cross-origin" ? (5, "referrer") : (0, "referrer told"));
        points.Add(Header("Access-Control-Allow-Origin") is null ? (0, "no CORS") : (-50, "CORS"));
        return (100 + points.Sum(point => point.Points), string.Join(", ", points.Where(point => point.Points < 0).Select(point => point.Why)));
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
