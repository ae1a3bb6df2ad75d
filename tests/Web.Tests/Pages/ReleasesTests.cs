using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Answerable.Tests;
using static Answerable.Web.Tests.RunningSite;

namespace Answerable.Web.Tests.Pages;

/// <summary>Past and coming publications on days of our choosing: the page, the calendar and the feed.</summary>
public sealed class ReleasesTests
{
    private const string Head = "Month,Force,Total calls,Under 10 seconds,10 to under 60 seconds,60 seconds and over";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_date_to_come_is_due_and_from_the_day_after_it_says_that_it_passed()
    {
        var clock = new SetClock("2024-10-24T22:59:00Z"); // a minute to midnight in London
        await using var site = await StartAsync(clock: clock);
        var coming = Rows(await site.PageAsync("/releases"), "coming");
        var ons = coming.Single(row => row[1].StartsWith("Recorded crime by police force area", StringComparison.Ordinal));
        Assert.Equal(["24 October 2024", "Recorded crime by police force area, by Office for National Statistics", "The 12 months to June 2024"], ons.Take(3));
        Assert.Contains("Police Data page", ons[3], StringComparison.Ordinal);
        var before = await site.Http.GetAsync("/releases");

        clock.Now = clock.Now.AddMinutes(2);
        var page = await site.PageAsync("/releases");
        Assert.NotEqual(before.Headers.ETag, (await site.Http.GetAsync("/releases")).Headers.ETag);
        var late = Rows(page, "past")[0];
        Assert.Equal(["Due on 24 October 2024", "This was due on 24 October 2024; nothing newer has been brought in."], new[] { late[0], late[3] });
        Assert.Contains("Recorded crime by police force area: nothing has been brought in. The latest, for the 12 months to June 2024, was due on 24 October 2024.",
            page.QuerySelectorAll("#passed li").Select(Text));
        ons = Rows(page, "coming").Single(row => row[1].StartsWith("Recorded crime", StringComparison.Ordinal));
        Assert.Equal(["Late January 2025 (expected)", "The 12 months to September 2024"], new[] { ons[0], ons[2] });
        Assert.Contains("were announced for 24 October 2024, 4 months after", ons[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/releases")]
    [InlineData("/releases.ics")]
    [InlineData("/releases.atom")]
    [InlineData("/")]
    [InlineData("/data")]
    public async Task An_answer_that_depends_on_the_day_is_kept_until_midnight_in_London(string address)
    {
        var clock = new SetClock("2026-06-30T12:00:00Z");
        await using var site = await StartAsync(clock: clock);
        async Task<(string? Day, string? Measures)> Tags() => ((await site.Http.GetAsync(address)).Headers.ETag?.Tag, (await site.Http.GetAsync("/measures")).Headers.ETag?.Tag);
        var noon = await Tags();
        clock.Now = clock.Now.AddHours(10);
        Assert.Equal(noon, await Tags());
        clock.Now = clock.Now.AddHours(1); // 23:00 in UTC is midnight in summer
        var next = await Tags();
        Assert.NotEqual(noon.Day, next.Day);
        Assert.Equal(noon.Measures, next.Measures);
        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        asked.Headers.TryAddWithoutValidation("If-None-Match", noon.Day);
        Assert.Equal(HttpStatusCode.OK, (await site.Http.SendAsync(asked)).StatusCode);
    }

    [Fact]
    public async Task What_was_published_elsewhere_is_told_apart_from_what_was_brought_in()
    {
        await using var site = await StartAsync(clock: new SetClock("2026-11-22T12:00:00Z"));
        var page = await site.PageAsync("/releases");
        var past = Rows(page, "past");
        Assert.Equal("Published, not brought in here.", past.Single(row => row[0] == "24 July 2024")[3]);
        Assert.Equal("Published, not brought in here.", past.Single(row => row[0] == "31 May 2022")[3]);
        var held = past.Where(row => row[0] == "24 July 2024 (assumed)").ToList();
        Assert.Equal(3, held.Count);
        Assert.All(held, row => Assert.StartsWith("Brought in ", row[3], StringComparison.Ordinal));
        Assert.Contains(held, row => row[2] == "November 2021 to June 2024");
        var link = page.QuerySelector("#own a")!.GetAttribute("href")!;
        Assert.NotNull((await site.PageAsync("/data")).GetElementById(link["/data#".Length..]));
        Assert.Equal(["application/atom+xml", "text/calendar"], page.QuerySelectorAll("link[rel=alternate]").Select(alternate => alternate.GetAttribute("type")));
        Assert.Equal("page", page.QuerySelector("nav a[href='/releases']")!.GetAttribute("aria-current"));
        foreach (var address in new[] { "/releases.csv", "/releases.json", "/releases.svg", "/releases.ics.csv", "/releases.atom.json" })
            Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task An_edition_brought_in_moves_what_is_next_and_a_month_without_a_newer_one_is_late_everywhere()
    {
        var clock = new SetClock("2024-08-31T12:00:00Z");
        await using var site = await StartAsync(clock: clock);
        var path = Path.Combine(site.Data, "june.csv");
        await File.WriteAllTextAsync(path, $"{Head}\n2024-06,Kent,1000,900,90,10\n");
        Assert.NotNull((await site.ImportAsync(path, published: new(2024, 7, 31))).TakingIn);
        const string Next = "National 999 call answering figures: the next is expected in late August 2024, for July 2024.";
        Assert.Contains(Next, (await site.PageAsync("/")).QuerySelectorAll("#next li").Select(Text));
        Assert.Contains(Next, (await site.PageAsync("/data")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain((await site.PageAsync("/releases")).QuerySelectorAll("#passed li").Select(Text), text => text.StartsWith("National 999", StringComparison.Ordinal));

        clock.Now = clock.Now.AddDays(1);
        const string Late = "National 999 call answering figures: figures for July 2024 were expected in late August 2024; nothing newer has been brought in.";
        foreach (var address in new[] { "/", "/data", "/releases" })
            Assert.Contains(Late, (await site.PageAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{Late} The next is expected in late September 2024, for August 2024.", (await site.PageAsync("/")).QuerySelectorAll("#next li").Select(Text));
        clock.Now = clock.Now.AddDays(61);
        Assert.Contains($"{Late} 2 more have fallen due since, the last for September 2024.", (await site.PageAsync("/releases")).QuerySelectorAll("#passed li").Select(Text));
    }

    [Fact]
    public async Task The_calendar_reads_back_line_by_line_with_times_in_utc_and_expected_months_tentative()
    {
        await using var site = await StartWithDatesAsync("2024-09-01T12:00:00Z");
        var response = await site.Http.GetAsync("/releases.ics");
        Assert.Equal("text/calendar", response.Content.Headers.ContentType!.MediaType);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var text = Encoding.UTF8.GetString(bytes);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], lines.Take(2));
        Assert.Single(lines, line => line.StartsWith("PRODID:", StringComparison.Ordinal));

        var events = Events(lines);
        Assert.All(events, one => Assert.All(new[] { "UID", "DTSTAMP", "SUMMARY", "STATUS" }, key => Assert.NotEmpty(one[key])));
        Assert.Equal(events.Count, events.Select(one => one["UID"]).Distinct().Count());
        Assert.All(events, one => Assert.True(DateTime.TryParseExact(one["DTSTAMP"], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)));

        var given = events.Single(one => one["UID"].StartsWith("ons-pfa.P12M-2024-06@", StringComparison.Ordinal));
        Assert.Equal(("20241024T083000Z", "CONFIRMED"), (given["DTSTART"], given["STATUS"])); // 09:30 in summer
        var expected = events.Single(one => one["STATUS"] == "TENTATIVE");
        Assert.Equal(("20240901", "20241001"), (expected["DTSTART;VALUE=DATE"], expected["DTEND;VALUE=DATE"]));
        var past = events.Single(one => one["UID"].StartsWith("ons-pfa.P12M-2024-03@", StringComparison.Ordinal));
        Assert.Equal(("20240724", "20240725"), (past["DTSTART;VALUE=DATE"], past["DTEND;VALUE=DATE"]));
        var own = events.Single(one => one["UID"].StartsWith("own.", StringComparison.Ordinal));
        Assert.Equal(@"Statement\, première édition\; of the 12 months to June 2024\, with every measure\, its baseline and what the office asked", own["SUMMARY"]);
        Assert.Equal("20241205T093000Z", own["DTSTART"]); // 09:30 in winter
    }

    [Fact]
    public async Task The_feed_has_what_atom_requires_and_an_entry_for_each_past_publication()
    {
        await using var site = await StartAsync(clock: new SetClock("2024-10-25T12:00:00Z"));
        var response = await site.Http.GetAsync("/releases.atom");
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal("Answerable", feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Contains("not the website", feed.Element(Atom + "subtitle")!.Value, StringComparison.Ordinal);
        Assert.Equal(["self", "alternate"], feed.Elements(Atom + "link").Select(link => link.Attribute("rel")!.Value));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(6, entries.Count);
        Assert.Equal(6, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(entries.Prepend(feed), element =>
        {
            Assert.True(Uri.IsWellFormedUriString(element.Elements(Atom + "id").Single().Value, UriKind.Absolute));
            Assert.NotEmpty(element.Elements(Atom + "title").Single().Value);
            Assert.True(DateTimeOffset.TryParseExact(element.Elements(Atom + "updated").Single().Value, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
            Assert.NotEmpty(element.Elements(Atom + "link"));
        });
        Assert.Contains(entries, entry => entry.Element(Atom + "title")!.Value.StartsWith("Published here: Police Data page", StringComparison.Ordinal));
        Assert.Contains(entries, entry => entry.Element(Atom + "summary")!.Value == "This was due on 24 October 2024; nothing newer has been brought in.");
        Assert.Equal(feed.Element(Atom + "updated")!.Value, entries.Max(entry => entry.Element(Atom + "updated")!.Value));
    }

    [Fact]
    public async Task A_publication_of_our_own_that_was_announced_is_coming_with_its_time()
    {
        await using var site = await StartWithDatesAsync("2024-11-01T12:00:00Z");
        var row = Rows(await site.PageAsync("/releases"), "coming").Single(row => row[1].StartsWith("Statement", StringComparison.Ordinal));
        Assert.Equal(["5 December 2024, 09:30", "The plan"], new[] { row[0], row[3] });
        Assert.Contains((await site.PageAsync("/")).QuerySelectorAll("#next li").Select(Text), text => text.EndsWith("due here on 5 December 2024, 09:30.", StringComparison.Ordinal));
    }

    private static List<Dictionary<string, string>> Events(IEnumerable<string> lines)
    {
        List<Dictionary<string, string>> events = [];
        foreach (var line in lines)
        {
            var (key, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            if (line == "BEGIN:VEVENT") events.Add([]);
            else if (events.Count > 0 && key is not "END") events[^1].Add(key, value);
        }

        return events;
    }

    /// <summary>The site with a time for the October release and a publication of the office's own.</summary>
    private static async Task<RunningSite> StartWithDatesAsync(string now)
    {
        var data = Directory.CreateTempSubdirectory("answerable-").FullName;
        var (catalogue, offices) = (Path.Combine(data, "catalogue"), Path.Combine(data, "offices"));
        Shared.Copy(Path.Combine(Shared.Repository, "catalogue"), catalogue);
        Shared.Copy(Path.Combine(Shared.Repository, "offices"), offices);
        var source = Path.Combine(catalogue, "sources", "ons-pfa.md");
        await File.WriteAllTextAsync(source, (await File.ReadAllTextAsync(source)).Replace("  - date: 2024-10-24\n", "  - date: 2024-10-24\n    time: \"09:30\"\n", StringComparison.Ordinal));
        var national = Path.Combine(catalogue, "sources", "999-national.md");
        await File.WriteAllTextAsync(national, (await File.ReadAllTextAsync(national)).Replace("covers: 1 }", "covers: 1, lag-months: 1 }", StringComparison.Ordinal));
        await File.AppendAllTextAsync(Path.Combine(offices, "norfolk", "office.yaml"),
            """

            releases:
              - date: 2024-12-05
                time: "09:30"
                title: "Statement, première édition; of the 12 months to June 2024, with every measure, its baseline and what the office asked"
                said: the plan
            """);
        return await StartAsync(new Settings(data, "norfolk", Catalogue: catalogue, Offices: offices), new SetClock(now));
    }

    private sealed class SetClock(string now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
