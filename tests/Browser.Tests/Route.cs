using System.Text.RegularExpressions;
using Answerable.Tests;
using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>An address, and what shows that it is the page meant: the words its heading must hold, and whether it has a table.</summary>
/// <param name="Address">The path.</param>
/// <param name="Heading">Words that stand in the page's only h1, whatever their case.</param>
/// <param name="Table">Whether the page shows a table, which then has more than one row.</param>
/// <param name="Status">The status the site answers with.</param>
/// <param name="Crime">Whether the page shows recorded crime, which is in the shared folder and not in the repository.</param>
public sealed record Route(string Address, string Heading, bool Table = false, int Status = 200, bool Crime = false)
{
    /// <summary>The rows of data on a page, header rows aside.</summary>
    public static ILocator Rows(IPage page) => page.Locator("table tbody tr");

    /// <summary>Goes there, and asserts that this is the page: an error page has no violations either.</summary>
    public async Task Open(IPage page)
    {
        if (Crime) Shared.Path(Site.Workbook);
        var response = await page.GotoAsync(Address);
        Assert.Equal(Status, response!.Status);
        var heading = Assert.Single(await page.Locator("h1").AllInnerTextsAsync());
        Assert.Contains(Heading, heading, StringComparison.OrdinalIgnoreCase);
        if (Table) Assert.True(await Rows(page).CountAsync() > 1, $"{Address} has no table with more than one row.");
    }

    public override string ToString() => Address;
}

/// <summary>Every address the browser visits. A page that is not here is found by the site's own list of routes.</summary>
public static partial class Routes
{
    public static readonly IReadOnlyList<Route> Pages =
    [
        new("/", "Norfolk", Table: true),
        new("/999", "999", Table: true),
        new("/999/2024", "999", Table: true),
        new("/999/2021", "999", Table: true),
        new("/forces/norfolk/999", "999", Table: true),
        new("/forces/norfolk/999/2024", "999", Table: true),
        new("/fraud", "fraud", Table: true),
        new("/fraud?length=13-months", "mislead", Status: 400),
        new("/forces/kent/fraud", "fraud", Table: true),
        new("/measures", "measures", Table: true),
        new("/measures/999-percent-under-10s", "10 seconds", Table: true),
        new("/releases", "releases", Table: true),
        new("/measures/crime-total", "recorded crime", Table: true, Crime: true),
        new("/measures/crime-homicide", "homicide", Table: true, Crime: true),
        new("/measures/crime-drug-trafficking", "trafficking"),
        new("/areas", "area"),
        new("/areas?q=north", "area"),
        new("/areas?q=zzyzx", "area"),
        new("/areas/E22000218", "Breckland", Table: true, Crime: true),
        new("/areas/E06000060", "Buckinghamshire"),
        new("/explore", "forces", Table: true),
        new("/explore?measure=crime-residential-burglary", "burglary", Table: true, Crime: true),
        new("/explore?measure=crime-robbery&place=norfolk,suffolk,kent,metropolitan&view=trend", "robbery", Table: true, Crime: true),
        new("/explore?measure=crime-neighbourhood&place=areas-norfolk&view=table", "neighbourhood", Table: true, Crime: true),
        new("/explore?measure=crime-residential-burglary&view=map", "burglary", Table: true, Crime: true),
        new("/explore?measure=crime-neighbourhood&place=areas-norfolk&view=map", "neighbourhood", Table: true, Crime: true),
        new("/explore?measure=crime-neighbourhood&place=areas-kent&view=map", "neighbourhood", Table: true, Crime: true),
        new("/explore?measure=crime-residential-burglary&view=outcomes", "burglary", Table: true, Crime: true),
        new("/explore?measure=crime-residential-burglary&place=norfolk,suffolk,kent&view=outcomes&count=outcomes", "burglary", Table: true, Crime: true),
        new("/explore?view=pie", "cannot be answered", Status: 400),
        new("/forces/kent", "Kent", Crime: true),
        new("/forces/kent/measures", "measures", Table: true, Crime: true),
        new("/forces/leicestershire/measures/crime-burglary", "burglary", Table: true, Crime: true),
        new("/changed", "changed", Table: true),
        new("/statement", "statement", Table: true),
        new("/statement/2024-03", "statement", Table: true),
        new("/meetings", "meetings", Table: true),
        new("/meetings/2024-01-30", "30 January 2024"),
        new("/meetings/2024-07-17/pack", "pack"),
        new("/questions", "questions"),
        new("/documents", "documents"),
        new("/documents?q=hippopotamus", "documents"),
        new("/documents?q=zzyzx", "documents"),
        new("/documents/synthetic-plan", "synthetic plan"),
        new("/plans", "plans", Table: true),
        new("/plans/2022-24", "2022-24"),
        new("/panel", "panel"),
        new("/panel/2024-03", "panel", Table: true),
        new("/corrections", "corrections"),
        new("/data", "data", Table: true),
        new("/accessibility", "accessib"),
        new("/privacy", "privacy"),
        new("/contact", "contact"),
        new("/report", "report"),
        new("/duties", "law asks", Table: true),
        new("/staff/sign-in", "sign in"),
        new("/staff/enrol", "one-time code"),
        new("/no-such-page", "not found", Status: 404),
        new("/error/500", "went wrong", Status: 500),
    ];

    /// <summary>Pages behind sign-in. They are visited by <see cref="StaffTests"/>, signed in.</summary>
    public static readonly IReadOnlyList<string> BehindSignIn =
    [
        "/staff", "/staff/sign-out", "/staff/confirm", "/staff/me", "/staff/me/passkeys", "/staff/me/password", "/staff/people", "/staff/people/add", "/staff/people/somebody",
        "/staff/organisations/west-county-council", "/staff/audit", "/staff/audit/export",
        "/staff/approvals", "/staff/approvals/1", "/staff/approvals/1/approve", "/staff/approvals/1/time", "/staff/approvals/1/cancel", "/staff/approvals/withdraw/1", "/staff/approvals/partners/1", "/staff/pack",
        "/staff/imports", "/staff/imports/looks", "/staff/imports/paste", "/staff/imports/1",
        "/staff/office", "/staff/office/holders", "/staff/office/holders/0", "/staff/office/contact", "/staff/office/links", "/staff/office/look", "/staff/office/groups", "/staff/office/rooms", "/staff/office/framers", "/staff/office/report", "/staff/office/adopt", "/staff/office/undo/1",
        "/staff/measures", "/staff/measures/define", "/staff/measures/office-people-who-feel-safe", "/staff/measures/office-people-who-feel-safe/template",
        "/staff/duties", "/staff/duties/events", "/staff/duties/7c-a", "/staff/links",
        "/staff/statements", "/staff/statements/begin", "/staff/statements/national-measures/2024-06", "/staff/statements/national-measures/2024-06/texts", "/staff/statements/national-measures/2024-06/tables", "/staff/statements/national-measures/2024-06/numbers", "/staff/statements/national-measures/2024-06/propose", "/staff/statements/national-measures/2024-06/savings", "/staff/statements/national-measures/2024-06/savings/1",
        "/staff/statements/national-measures/2024-06/sections/homicide", "/staff/statements/national-measures/2024-06/sections/homicide/ask", "/staff/asked/1", "/staff/pasted",
        "/staff/meetings", "/staff/meetings/begin", "/staff/meetings/2031-01-15", "/staff/meetings/2031-01-15/details", "/staff/meetings/2031-01-15/agenda/1", "/staff/meetings/2031-01-15/agenda/1/figure", "/staff/meetings/2031-01-15/attendance",
        "/staff/meetings/2031-01-15/minutes", "/staff/meetings/2031-01-15/recordings", "/staff/meetings/2031-01-15/status", "/staff/meetings/2031-01-15/propose", "/staff/meetings/2031-01-15/savings", "/staff/meetings/2031-01-15/savings/1",
        "/staff/briefing", "/staff/briefing/none/1", "/staff/questions", "/staff/questions/public", "/staff/questions/public/received/1", "/staff/questions/public/1", "/staff/questions/public/1/write", "/staff/questions/public/1/propose", "/staff/office/asking", "/staff/changed", "/staff/questions/begin", "/staff/questions/propose", "/staff/questions/1", "/staff/questions/1/text", "/staff/questions/1/figure", "/staff/questions/1/meeting", "/staff/questions/1/ask",
        "/staff/questions/1/answer", "/staff/questions/1/actions/1", "/staff/questions/1/close", "/staff/questions/1/savings", "/staff/questions/1/savings/1",
        "/staff/documents", "/staff/documents/upload", "/staff/documents/begin", "/staff/documents/intake", "/staff/documents/files/1", "/staff/documents/files/1/override", "/staff/documents/synthetic-plan", "/staff/documents/synthetic-plan/details", "/staff/documents/synthetic-plan/propose",
        "/staff/office/plans", "/staff/office/plans/2022-24", "/staff/office/plans/2022-24/victims", "/staff/office/meetings", "/staff/office/meetings/accountability",
    ];

    /// <summary>Routes that are no page for a browser. They are tested over HTTP, in Web.Tests.</summary>
    public static readonly IReadOnlyList<string> NotPages =
    [
        "/health/live", "/health/ready", "/office/logo.png", "/office/colours.css", "/.well-known/security.txt", "/robots.txt", "/releases.ics", "/releases.atom",
        "/index.csv", "/index.json", "/999.csv", "/999.svg", "/999/2024.csv", "/999/2024.json", "/999/2024.ods", "/999/2024.xlsx", "/999/2024.svg",
        "/forces/norfolk/999/2024.csv", "/forces/norfolk/999/2024.svg", "/measures.csv", "/measures/999-percent-under-10s.csv",
        "/statement/2024-03/1", "/meetings.ics", "/meetings.atom", "/meetings/2024-01-30.ics", "/questions/1", "/questions/ask", "/questions/public", "/questions/public/1",
        "/documents.atom", "/documents/synthetic-plan/1", "/documents/synthetic-plan/plan.pdf", "/documents/synthetic-plan/1/plan.pdf",
    ];

    public static IEnumerable<TheoryDataRow<Route>> All => Pages.Select(page => new TheoryDataRow<Route>(page));

    /// <summary>The patterns that no address of the list belongs to. An address belongs to the most literal pattern that fits it.</summary>
    public static IReadOnlyList<string> Uncovered(IEnumerable<string> patterns, IEnumerable<string> addresses)
    {
        var written = patterns.SelectMany(WithAndWithout).Distinct().ToList();
        var covered = addresses.Select(address => written.Where(pattern => Fits(pattern, address))
            .MinBy(pattern => (Catches(pattern), pattern.Count(c => c == '{'), -pattern.Count(c => c == ':'), -Parameter().Replace(pattern, "").Length))).ToHashSet();
        return [.. written.Where(pattern => !covered.Contains(pattern))];
    }

    // "/999/{year?}" is two addresses to visit: "/999" and "/999/{year}".
    private static IEnumerable<string> WithAndWithout(string pattern)
    {
        pattern = "/" + pattern.Trim().Trim('/');
        var optional = Optional().Match(pattern);
        if (!optional.Success) return [pattern];
        var without = pattern[..optional.Index].TrimEnd('/') + pattern[(optional.Index + optional.Length)..];
        var with = pattern[..optional.Index] + optional.Value.Replace("?", "") + pattern[(optional.Index + optional.Length)..];
        return [.. WithAndWithout(without), .. WithAndWithout(with)];
    }

    private static bool Catches(string pattern) => pattern.Contains("{*", StringComparison.Ordinal);

    private static bool Fits(string pattern, string address) =>
        Regex.IsMatch(address, "^" + Parameter().Replace(Regex.Escape(pattern).Replace(@"\{", "{").Replace(@"\*", "*"),
            parameter => parameter.Value.StartsWith("{*", StringComparison.Ordinal) ? ".*" : Number().IsMatch(parameter.Value) ? "[0-9]+" : "[^/]+") + "$", RegexOptions.IgnoreCase);

    [GeneratedRegex(@"\{[^{}*]*\?\}")]
    private static partial Regex Optional();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(":(int|long)")]
    private static partial Regex Number();
}
