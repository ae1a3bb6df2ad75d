using System.Net.Http.Headers;

namespace Answerable.Embargo.Tests;

/// <summary>One way to ask the site something, about a release of a year.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Ask">The request.</param>
public sealed record Surface(string Name, Func<int, HttpRequestMessage> Ask)
{
    /// <summary>The sign of a surface whose answer has no words: that there is something where there was nothing.</summary>
    public const string There = "there";

    /// <summary>Whether a good answer is itself the sign: the address is of the release alone.</summary>
    public bool TellsByStatus { get; init; }

    /// <summary>Whether a partner asks who is named for an internal edition that has nothing of any release.</summary>
    public bool AsPartner { get; init; }

    private static Surface Get(string name, Func<int, string> address, Action<HttpRequestHeaders>? headers = null, bool tells = false) => new(name, year =>
    {
        HttpRequestMessage request = new(HttpMethod.Get, address(year));
        headers?.Invoke(request.Headers);
        return request;
    })
    { TellsByStatus = tells };

    private static Surface Get(string name, string address, Action<HttpRequestHeaders>? headers = null) => Get(name, _ => address, headers);

    private static IEnumerable<Surface> Twins(string name, string address, params string[] formats) =>
        formats.Select(format => Get($"{name} .{format.Replace("?", " ", StringComparison.Ordinal)}", $"{address}.{format}"));

    private static IEnumerable<Surface> TwinsOfYear(string name, params string[] formats) =>
        formats.Select(format => Get($"{name} .{format}", year => $"/999/{year}.{format}", tells: true));

    /// <summary>Every kind of surface that shows something of a release once it is out; the control proves that each would.</summary>
    public static IReadOnlyList<Surface> All { get; } =
    [
        Get("overview", "/"), .. Twins("overview", "/index", "csv", "json", "ods", "xlsx"),
        Get("999", "/999"), .. Twins("999", "/999", "csv", "json", "ods", "xlsx", "svg"),
        Get("999 year (guessed)", year => $"/999/{year}", tells: true), .. TwinsOfYear("999 year", "csv", "json", "ods", "xlsx", "svg"),
        Get("999 year, force", year => $"/forces/norfolk/999/{year}.csv", tells: true),
        Get("measures", "/measures"), .. Twins("measures", "/measures", "csv", "json", "ods", "xlsx"),
        Get("measure", "/measures/999-calls"), .. Twins("measure", "/measures/999-calls", "csv", "json", "ods", "xlsx", "svg"),
        Get("crime", "/measures/crime-total"), .. Twins("crime", "/measures/crime-total", "csv", "json", "xlsx", "svg"),
        Get("areas", "/areas"), .. Twins("areas", "/areas", "csv", "json", "ods", "xlsx"), Get("area", "/areas/E22000218"), .. Twins("area", "/areas/E22000218", "csv", "json", "ods", "xlsx"),
        Get("fraud", "/fraud"), .. Twins("fraud", "/fraud", "csv", "json", "ods", "xlsx"),
        new("fraud month (guessed)", year => new(HttpMethod.Head, $"/fraud.csv?month={year}-06")) { TellsByStatus = true }, // its refusal repeats the month that was asked for
        Get("force", "/forces/kent"), Get("force measures", "/forces/kent/measures"),
        Get("data", "/data"), .. Twins("data", "/data", "csv", "json", "ods", "xlsx"),
        Get("corrections", "/corrections"), .. Twins("corrections", "/corrections", "csv", "json", "ods", "xlsx"),
        Get("changed", "/changed"), Get("changed .csv", "/changed.csv"),
        Get("statements", "/statement"), .. Twins("statements", "/statement", "csv", "json", "ods", "xlsx", "docx", "html"),
        Get("statement (guessed)", year => $"/statement/{year}-06", tells: true),
        .. new[] { "csv", "json", "ods", "xlsx", "docx", "html" }.Select(format => Get($"statement .{format}", year => $"/statement/{year}-06.{format}", tells: true)),
        Get("statement put right", year => $"/statement/{year - 1}-06"), Get("statement, version", year => $"/statement/{year - 1}-06/1", tells: true),
        Get("statement, version .csv", year => $"/statement/{year - 1}-06/1.csv", tells: true),
        Get("meetings", "/meetings"), .. Twins("meetings", "/meetings", "csv", "json", "ods", "xlsx"), Get("meetings .ics", "/meetings.ics"), Get("meetings .atom", "/meetings.atom"),
        Get("meeting (guessed)", year => $"/meetings/{year}-06-15", tells: true), Get("meeting .ics", year => $"/meetings/{year}-06-15.ics", tells: true), Get("meeting pack", year => $"/meetings/{year}-06-15/pack", tells: true),
        .. new[] { "csv", "json", "ods", "xlsx", "docx", "html" }.Select(format => Get($"meeting .{format}", year => $"/meetings/{year}-06-15.{format}", tells: true)),
        .. new[] { "csv", "ods", "docx" }.Select(format => Get($"meeting pack .{format}", year => $"/meetings/{year}-06-15/pack.{format}", tells: true)),
        Get("questions", "/questions"), .. Twins("questions", "/questions", "csv", "json", "ods", "xlsx"),
        Get("question (guessed)", year => $"/questions/{year}", tells: true), .. new[] { "csv", "json", "ods", "xlsx", "docx", "html" }.Select(format => Get($"question .{format}", year => $"/questions/{year}.{format}", tells: true)),
        Get("public questions", "/questions/public"), .. Twins("public questions", "/questions/public", "csv", "json"),
        Get("public question (guessed)", year => $"/questions/public/{year}", tells: true), .. new[] { "docx", "html" }.Select(format => Get($"public question .{format}", year => $"/questions/public/{year}.{format}", tells: true)),
        Get("documents", "/documents"), .. Twins("documents", "/documents", "csv", "json", "ods", "xlsx"), Get("documents .atom", "/documents.atom"), Get("documents, searched", year => $"/documents?q=synthetic{year}"),
        Get("document (guessed)", year => $"/documents/canary-{year}", tells: true), Get("document, version", year => $"/documents/canary-{year}/1", tells: true), Get("document, old address", year => $"/old/canary-{year}.pdf"),
        .. new[] { "pdf", "docx" }.SelectMany(ending => new[] { Get($"document file .{ending}", year => $"/documents/canary-{year}/paper.{ending}", tells: true), Get($"document file of a version .{ending}", year => $"/documents/canary-{year}/1/paper.{ending}", tells: true) }),
        Get("plan with the meeting", "/plans/putting-prevention-first"), Get("plan .docx", "/plans/putting-prevention-first.docx"),
        Get("panel packs", "/panel"), Get("panel pack (guessed)", year => $"/panel/{year}-06", tells: true), .. new[] { "csv", "ods", "docx" }.Select(format => Get($"panel pack .{format}", year => $"/panel/{year}-06.{format}", tells: true)),
        Get("duties", "/duties"), .. Twins("duties", "/duties", "csv", "json", "ods", "xlsx", "docx", "html"),
        Get("releases", "/releases"), Get("calendar .ics", "/releases.ics"), Get("feed .atom", "/releases.atom"),
        new("HEAD of a guess", year => new(HttpMethod.Head, $"/999/{year}")) { TellsByStatus = true },
        Get("If-None-Match *", "/data", headers => headers.TryAddWithoutValidation("If-None-Match", "\"0123456789abcdef01234567\"")),
        Get("Range", "/data.json", headers => headers.Range = new(0, 9_999_999)),
        Get("gzip asked", "/data.csv", headers => headers.AcceptEncoding.ParseAdd("gzip")),
        Get("brotli asked", "/data", headers => headers.AcceptEncoding.ParseAdd("br")),
        Get("cached copy refused", "/measures/999-calls", headers => headers.CacheControl = new() { NoCache = true, NoStore = true }),
        Get("other host", "/data.csv", headers => headers.Host = "other.example"),
        Get("?version=", "/data?version=2999-01-01T00:00:00.000Z"), Get("?preview", "/999?preview=1&draft=true"), Get("?as-of=", "/measures/999-calls.csv?as-of=2999-01-01"),
        Get("pack of a partner", "/staff/pack/999") with { AsPartner = true }, Get("pack of a partner, data", "/staff/pack/data.csv") with { AsPartner = true },
        Get("pack of a partner, year", year => $"/staff/pack/999/{year}.json", tells: true) with { AsPartner = true },
        Get("trailing slash", "/999/"), Get("capitals", "/MEASURES/999-CALLS.CSV"),
        Get("404", "/no-such-page"), Get("404 of a month", year => $"/999/{year}/06"), Get("edition by id", year => $"/data/999-national.{new DateOnly(2026, 1, 1).AddDays(year - 2026):yyyy-MM-dd}"),
        Get("error page", "/error/500"), Get("sitemap", "/sitemap.xml"), Get("robots", "/robots.txt"), Get("security.txt", "/.well-known/security.txt"),
        Get("API guess", "/api/v1/measures/999-calls"),
        Get("database file", "/answerable.db"), Get("data folder", "/data/answerable.db-wal"), Get("up and out", "/%2e%2e/data/answerable.db"),
        Get("original guess", year => $"/originals/{year}"), Get("static guess", "/wwwroot/app.css.bak"), Get("logs guess", "/logs"), Get("metrics guess", "/metrics"), new("TRACE", _ => new(HttpMethod.Trace, "/data")),
    ];

    /// <summary>What never has words of a release, released or not: the control finds nothing here either, and these are counted apart.</summary>
    public static IReadOnlyList<Surface> Silent { get; } =
    [
        Get("alive", "/health/live"), Get("ready", "/health/ready"), Get("style", "/assets/answerable.css"),
        new("OPTIONS", year => new(HttpMethod.Options, $"/999/{year}")),

        // Whoever is not signed in is sent to sign in, whatever the address: there is nothing of a release in that at any time.
        Get("pack guess", "/staff/pack/norfolk-internal-guess"), Get("pack year", year => $"/staff/pack/999/{year}"), Get("pack data", "/staff/pack/data.csv"),
        Get("preview year", year => $"/staff/preview/2/999/{year}"), Get("preview data", year => $"/staff/preview/{year - 2026}/data.json"),

        Get("statement draft", year => $"/staff/statements/national-measures/{year}-06"), Get("statement section", year => $"/staff/statements/national-measures/{year}-06/sections/homicide"),
        Get("statement savings", year => $"/staff/statements/national-measures/{year}-06/savings/1"), Get("statements of staff", "/staff/statements"), Get("asked guess", year => $"/staff/asked/{year - 2029}"),
        Get("statement draft by a partner", year => $"/staff/statements/national-measures/{year}-06") with { AsPartner = true }, Get("statements by a partner", "/staff/statements") with { AsPartner = true },

        Get("meeting draft", year => $"/staff/meetings/{year}-06-15"), Get("meeting savings", year => $"/staff/meetings/{year}-06-15/savings/1"), Get("meetings of staff", "/staff/meetings"),
        Get("meeting draft by a partner", year => $"/staff/meetings/{year}-06-15") with { AsPartner = true },

        Get("question draft", year => $"/staff/questions/{year}"), Get("question draft by a partner", year => $"/staff/questions/{year}") with { AsPartner = true }, Get("questions of staff", "/staff/questions"), Get("public question draft", year => $"/staff/questions/public/{year}"), Get("what to ask about", "/staff/changed"),
        Get("document draft", year => $"/staff/documents/canary-{year}"), Get("document file of staff", year => $"/staff/documents/files/{year - 2029}"), Get("documents of staff", "/staff/documents"),
        Get("document draft by a partner", year => $"/staff/documents/canary-{year}") with { AsPartner = true },

        // A partner is told of no preview.
        Get("preview by a partner", year => $"/staff/preview/{year - 2026}/999/{year}") with { AsPartner = true }, Get("preview data by a partner", "/staff/preview/3/data.csv") with { AsPartner = true },
        Get("fraud, what would mislead", "/fraud?length=13-months"), Get("staff approval", "/staff/approvals/1"), Get("staff import", "/staff/imports/1"),
    ];
}
