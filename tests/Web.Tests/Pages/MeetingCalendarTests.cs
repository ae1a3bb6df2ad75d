using System.Xml.Linq;
using Answerable.Core.Meetings;
using Ical.Net;
using Ical.Net.CalendarComponents;

namespace Answerable.Web.Tests.Pages;

/// <summary>The calendars of meetings, read by another library (Ical.Net), and the feed.</summary>
public sealed class MeetingCalendarTests(ShippedSite shipped) : IClassFixture<ShippedSite>
{
    private static readonly DateOnly Day = new(2031, 7, 15);

    private static Meeting Coming => new(Day, 1, "accountability", MeetingStatus.Planned)
    {
        Title = "Budget; a long title, with commas and a \\ in it, so that the line has to be folded somewhere by the calendar",
        Starts = new(2031, 7, 15, 10, 0, 0, TimeSpan.FromHours(1)),
        Ends = new(2031, 7, 15, 12, 30, 0, TimeSpan.FromHours(1)),
        Where = "County Hall, Norwich",
        QuestionsBy = new(2031, 7, 1, 17, 0, 0, TimeSpan.FromHours(1)),
        PapersOut = new(2031, 7, 8, 9, 0, 0, TimeSpan.FromHours(1)),
    };

    [Fact]
    public async Task The_calendar_of_all_parses_in_another_library_with_every_meeting_its_deadlines_and_what_was_cancelled()
    {
        var calendar = await ReadAsync(shipped.Site, "/meetings.ics");
        Assert.Equal(7, Meetings(calendar).Count);
        var cancelled = Of(calendar, "meeting-2024-01-30");
        Assert.Equal(("CANCELLED", new DateTime(2024, 1, 30), true), (cancelled.Status, cancelled.DtStart!.Value, cancelled.IsAllDay));
        Assert.Contains("commissioner's request", cancelled.Description, StringComparison.Ordinal);
        Assert.Equal(new DateTime(2022, 4, 19, 16, 0, 0, DateTimeKind.Utc), Of(calendar, "meeting-2022-05-03-questions").DtStart!.AsUtc);
        Assert.Single(Meetings(await ReadAsync(shipped.Site, "/meetings/2024-07-17.ics")));
    }

    [Fact]
    public async Task A_coming_meeting_has_its_time_place_and_deadlines_and_a_change_raises_its_number()
    {
        await using var site = await RunningSite.StartAsync();
        await PublishAsync(site, Coming);
        var calendar = await ReadAsync(site, "/meetings.ics");
        var meeting = Of(calendar, "meeting-2031-07-15");
        Assert.Equal($"PCC Accountability Meeting: {Coming.Title}", meeting.Summary);
        Assert.Equal((new DateTime(2031, 7, 15, 9, 0, 0, DateTimeKind.Utc), new DateTime(2031, 7, 15, 11, 30, 0, DateTimeKind.Utc)), (meeting.DtStart!.AsUtc, meeting.DtEnd!.AsUtc));
        Assert.Equal(("County Hall, Norwich", 0, "CONFIRMED"), (meeting.Location, meeting.Sequence, meeting.Status));
        Assert.Equal(new DateTime(2031, 7, 1, 16, 0, 0, DateTimeKind.Utc), Of(calendar, "meeting-2031-07-15-questions").DtStart!.AsUtc);
        Assert.Equal(new DateTime(2031, 7, 8, 8, 0, 0, DateTimeKind.Utc), Of(calendar, "meeting-2031-07-15-papers").DtStart!.AsUtc);

        await PublishAsync(site, Coming with { Status = MeetingStatus.Postponed, Reason = "The hall is flooded." });
        var changed = Of(await ReadAsync(site, "/meetings/2031-07-15.ics"), "meeting-2031-07-15");
        Assert.Equal((1, "CANCELLED", meeting.Uid), (changed.Sequence, changed.Status, changed.Uid));
        Assert.Contains("The hall is flooded.", changed.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_has_an_entry_for_each_meeting()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await shipped.Site.Http.GetStringAsync("/meetings.atom", TestContext.Current.CancellationToken)).Root!;
        Assert.Equal(7, feed.Elements(atom + "entry").Count());
        Assert.Contains(feed.Elements(atom + "entry"), entry => entry.Element(atom + "summary")!.Value.StartsWith("Cancelled.", StringComparison.Ordinal));
    }

    /// <summary>Publishes a meeting (synthetic) as the operator would.</summary>
    internal static async Task PublishAsync(RunningSite site, Meeting meeting)
    {
        var version = site.Site.Public.Meetings.Writing.Keep(meeting, site.Site.Today, ["writer@example.org"], "writer@example.org");
        site.Site.Editions.Approve(version, "operator");
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken); // what is visible is looked up at most once a second
    }

    private static async Task<Calendar> ReadAsync(RunningSite site, string address) => Calendar.Load(await site.Http.GetStringAsync(address, TestContext.Current.CancellationToken))!;

    private static CalendarEvent Of(Calendar calendar, string id) => Assert.Single(calendar.Events, one => one.Uid!.StartsWith($"{id}@", StringComparison.Ordinal));

    private static List<CalendarEvent> Meetings(Calendar calendar) => [.. calendar.Events.Where(one => one.Uid!.Split('@')[0].Count(c => c == '-') == 3)];
}
