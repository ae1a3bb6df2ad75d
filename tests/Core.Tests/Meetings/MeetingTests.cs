using Answerable.Core.Meetings;
using static Answerable.Core.Tests.Meetings.MeetingGapTests;

namespace Answerable.Core.Tests.Meetings;

public sealed class MeetingTests
{
    [Fact]
    public void A_meeting_is_named_by_its_day_and_the_second_of_a_day_by_its_number() =>
        Assert.Equal(("2024-07-17", "2024-07-17-2"), (Planned("2024-07-17").Id, (Planned("2024-07-17") with { Number = 2 }).Id));

    [Fact]
    public void Items_are_added_changed_moved_and_removed_and_no_id_is_given_twice()
    {
        var meeting = Planned("2024-07-17");
        foreach (var title in new[] { "first", "second", "third" }) meeting = meeting.With(new(meeting.LastItem + 1, title, ItemTag.Discussion));
        Assert.Equal(["second", "first", "third"], Titles(meeting.Moved(1, 1)));
        Assert.Equal(["third", "first", "second"], Titles(meeting.Moved(3, -9)));
        Assert.Equal(Titles(meeting), Titles(meeting.Moved(7, 1)));
        Assert.Equal(["first", "changed", "third"], Titles(meeting.With(meeting.Item(2)! with { Title = "changed" })));
        var without = meeting.Without(3);
        Assert.Equal(4, without.With(new(without.LastItem + 1, "fourth", ItemTag.Decision)).Agenda[^1].Id);
    }

    [Fact]
    public void What_comes_stands_apart_from_what_is_over_and_the_next_is_the_first_that_is_planned()
    {
        MeetingRecord record = new(
        [
            Held("2026-02-10"), Planned("2026-11-30"), Planned("2026-12-15") with { Status = MeetingStatus.Cancelled }, Planned("2027-01-12"), Planned("2026-09-01"), Planned("2026-11-30") with { Number = 2, Status = MeetingStatus.Held },
        ], Day("2026-11-30"));
        Assert.Equal(["2026-11-30", "2026-12-15", "2027-01-12"], record.Coming.Select(meeting => meeting.Id));
        Assert.Equal(["2026-11-30-2", "2026-09-01", "2026-02-10"], record.Past.Select(meeting => meeting.Id));
        Assert.Equal("2026-11-30", record.Next!.Id);
        Assert.Equal("2026-09-01", Assert.Single(record.Meetings, record.IsUnsaid).Id); // nobody said whether it was held, and nobody guesses
        Assert.Equal("2027-01-12", (record with { Today = Day("2026-12-01") }).Next!.Id);
    }

    [Fact]
    public void The_meetings_at_which_a_priority_was_on_the_agenda_are_found_with_their_items()
    {
        AgendaItem Item(int id, string priority) => new(id, $"item {id}", ItemTag.Discussion) { Plan = "plan", Priority = priority };
        MeetingRecord record = new([Held("2026-02-10").With(Item(1, "one")).With(Item(2, "two")), Held("2026-05-10").With(Item(1, "two"))], Day("2026-11-30"));
        Assert.Equal([("2026-05-10", 1), ("2026-02-10", 2)], record.On("plan", "two").Select(found => (found.Meeting.Id, Assert.Single(found.Items).Id)));
        Assert.Empty(record.On("another plan", "two"));
    }

    private static IEnumerable<string> Titles(Meeting meeting) => meeting.Agenda.Select(item => item.Title);
}
