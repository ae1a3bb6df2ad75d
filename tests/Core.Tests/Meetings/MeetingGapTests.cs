using System.Globalization;
using Answerable.Core.Meetings;

namespace Answerable.Core.Tests.Meetings;

public sealed class MeetingGapTests
{
    private static readonly DateOnly Today = Day("2026-11-30");

    [Fact]
    public void Nine_months_between_meetings_that_are_usually_every_three_are_told_with_what_was_called_off()
    {
        var gap = Assert.Single(MeetingGap.Of(Every(3, "2023-10-17 2024-07-17"), [Held("2023-10-17"), Held("2024-07-17"), Planned("2024-01-30") with { Status = MeetingStatus.Cancelled }], Today));
        Assert.Equal((9, true, "2024-01-30"), (gap.Months, gap.IsExact, Assert.Single(gap.NotHeld).Id));
        Assert.Equal(("2023-10-17", "2024-07-17"), (gap.From.Id, gap.To!.Id));
    }

    [Theory]
    [InlineData("2024-01-10", "2024-05-24", 0)] // half as long again: 10 April and 45 days
    [InlineData("2024-01-10", "2024-05-25", 0)]
    [InlineData("2024-01-10", "2024-05-26", 1)]
    [InlineData("2024-01-31", "2024-04-30", 0)]
    public void A_time_is_told_only_where_it_is_longer_than_usual_by_more_than_half(string from, string to, int told) =>
        Assert.Equal(told, MeetingGap.Of(Every(3, $"{from} {to}"), [Held(from), Held(to)], Day(to)).Count);

    [Theory]
    [InlineData("2024-07-17", "2025-01-29", 6, false)]
    [InlineData("2024-01-31", "2024-06-30", 5, true)]
    [InlineData("2023-11-30", "2024-04-29", 4, false)]
    [InlineData("2023-10-17", "2024-07-16", 8, false)]
    public void Months_are_whole_ones_and_it_is_said_whether_there_are_days_beside(string from, string to, int months, bool exact)
    {
        var gap = Assert.Single(MeetingGap.Of(Every(2, $"{from} {to}"), [Held(from), Held(to)], Day(to)));
        Assert.Equal((months, exact), (gap.Months, gap.IsExact));
    }

    [Fact]
    public void Nothing_is_told_of_a_time_from_which_meetings_may_be_missing_nor_of_a_kind_without_a_usual_time()
    {
        Meeting[] meetings = [Held("2022-05-03"), Held("2023-10-17"), Held("2024-07-17")];
        Assert.Equal("2023-10-17", Assert.Single(MeetingGap.Of(Every(3, "2023-10-17 2024-07-17"), meetings, Today)).From.Id);
        Assert.Empty(MeetingGap.Of(Every(null, "2020-01-01"), meetings, Today));
        Assert.Empty(MeetingGap.Of(Every(3, "2020-01-01"), [Planned("2022-05-03")], Today)); // none was held
    }

    [Fact]
    public void The_time_since_the_last_meeting_runs_to_today_or_to_the_next_that_is_planned()
    {
        var since = Every(3, "2026-01-01");
        var open = Assert.Single(MeetingGap.Of(since, [Held("2026-02-10")], Today));
        Assert.Equal((null, Today, 9, false), (open.To, open.Until, open.Months, open.IsExact));
        var planned = Assert.Single(MeetingGap.Of(since, [Held("2026-02-10"), Planned("2027-01-12")], Today));
        Assert.Equal(("2027-01-12", 11), (planned.To!.Id, planned.Months));
        Assert.Empty(MeetingGap.Of(since, [Held("2026-10-10"), Planned("2027-01-12")], Today));
        Assert.Empty(MeetingGap.Of(since with { Ended = Day("2026-03-01") }, [Held("2026-02-10")], Today)); // they are not held any more
    }

    [Fact]
    public void Meetings_of_other_kinds_are_another_matter() =>
        Assert.Single(MeetingGap.Of(Every(3, "2023-01-01"), [Held("2023-10-17"), Held("2024-03-01") with { Kind = "other" }, Held("2024-07-17")], Day("2024-07-18")));

    [Fact]
    public void A_kind_is_called_on_each_day_as_it_was_called_then()
    {
        var kind = Every(3, "2020-01-01") with { Names = [new("Forum", null), new("Accountability meeting", Day("2022-05-01")), new("Board", Day("2028-05-04"))] };
        Assert.Equal(["Forum", "Accountability meeting", "Accountability meeting", "Board"], new[] { "2019-01-01", "2022-05-01", "2028-05-03", "2028-05-04" }.Select(day => kind.NameOn(Day(day))));
    }

    internal static Meeting Held(string day) => Planned(day) with { Status = MeetingStatus.Held };

    internal static Meeting Planned(string day) => new(Day(day), 1, "public", MeetingStatus.Planned);

    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static MeetingKind Every(int? months, string whole) => new("public", [new("Meeting", null)], "", months, true, "", "")
    {
        Whole = [whole.Split(' ') is [var from, var to] ? new(Day(from), Day(to)) : new(Day(whole), null)],
    };
}
