using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Releases;

namespace Answerable.Core.Tests.Releases;

/// <summary>The next release is given or worked out, what has passed is late by itself, and no day is made up.</summary>
public sealed class TimetableTests
{
    private static readonly Source Ons = new("ons", "recorded crime", "ONS", 1, "OGL", null, "quarterly");
    private static readonly Release March = Release("2024-07-24", "P12M/2024-03", published: true);
    private static readonly Release June = Release("2024-10-24", "P12M/2024-06");
    private static readonly Timetable Quarterly = new(Ons, [March, June], new(3, 12, null));

    [Fact]
    public void A_date_that_was_given_is_the_next_until_the_day_after_it()
    {
        Assert.Equal([June], Quarterly.On([Issue("2024-07-24", 2024, 3)], Day("2024-07-25")).Coming);
        var onTheDay = Quarterly.On([Issue("2024-07-24", 2024, 3)], Day("2024-10-24"));
        Assert.Equal([June], onTheDay.Coming);
        Assert.Null(onTheDay.Overdue);
        var after = Quarterly.On([Issue("2024-07-24", 2024, 3)], Day("2024-10-25"));
        Assert.Equal((June, June, 1, false), (after.Overdue!.Earliest, after.Overdue.Latest, after.Overdue.Count, after.Overdue.HoldsNone));
    }

    [Fact]
    public void Without_a_given_date_the_next_is_expected_as_late_after_its_months_as_the_last_one_known_and_has_no_day()
    {
        var next = Assert.IsType<Expected>(Assert.Single(Quarterly.On([Issue("2024-10-24", 2024, 6)], Day("2024-11-01")).Coming));
        Assert.Equal(("P12M/2024-09", "2025-01", PartOfMonth.Late), (next.For.ToString(), next.Month.ToString(), next.Part));
        Assert.Equal((Day("2025-01-01"), Day("2025-01-31")), (next.First, next.Last));
        Assert.Equal(new Precedent(June.Covers!.Value, June.Day, IsPublished: true), next.From);
    }

    [Fact]
    public void A_delay_taken_from_an_announced_date_says_so() =>
        Assert.Equal(new Precedent(June.Covers!.Value, June.Day, IsPublished: false), Assert.IsType<Expected>(Quarterly.On([], Day("2024-11-01")).Coming[0]).From);

    [Fact]
    public void Two_years_later_every_release_missed_is_counted_and_the_next_one_is_the_first_that_has_not_passed()
    {
        var outlook = Quarterly.On([Issue("2024-07-24", 2024, 3)], Day("2026-11-22"));
        Assert.Equal("P12M/2026-09", Assert.IsType<Expected>(Assert.Single(outlook.Coming)).For.ToString());
        Assert.Equal(("P12M/2024-06", "P12M/2026-06", 9), (outlook.Overdue!.Earliest.Covers.ToString(), outlook.Overdue.Latest.Covers.ToString(), outlook.Overdue.Count));
    }

    [Theory]
    [InlineData("2027-01-31", false)]
    [InlineData("2027-02-01", true)]
    public void What_is_expected_in_a_month_is_late_when_the_month_is_over(string today, bool late)
    {
        var outlook = Quarterly.On([Issue("2026-10-22", 2026, 6)], Day(today));
        Assert.Equal(late, outlook.Overdue is not null);
        Assert.Equal(late ? "P12M/2026-12" : "P12M/2026-09", outlook.Coming[0].Covers.ToString());
    }

    [Fact]
    public void An_edition_that_came_ends_the_lateness_and_its_own_delay_is_the_new_one()
    {
        var outlook = Quarterly.On([Issue("2026-11-05", 2026, 6)], Day("2026-11-22"));
        Assert.Null(outlook.Overdue);
        var next = Assert.IsType<Expected>(outlook.Coming[0]);
        Assert.Equal(("2027-02", PartOfMonth.Early, true), (next.Month.ToString(), next.Part, next.From!.IsPublished));
    }

    [Fact]
    public void An_assumed_day_and_a_correction_say_nothing_of_the_delay()
    {
        foreach (var issue in new[] { Issue("2026-11-20", 2026, 6, assumed: true), Issue("2026-11-20", 2026, 6, correction: 1) })
            Assert.Equal("2027-01", Assert.IsType<Expected>(Quarterly.On([issue], Day("2026-11-22")).Coming[0]).Month.ToString());
    }

    [Fact]
    public void A_rule_that_names_the_delay_needs_no_precedent_and_knows_no_part_of_the_month()
    {
        var timetable = new Timetable(Ons, [], new(1, 1, 2));
        var next = Assert.IsType<Expected>(timetable.On([Issue("2024-07-24", 2024, 6)], Day("2024-08-01")).Coming[0]);
        Assert.Equal(("2024-07", "2024-09", (PartOfMonth?)null, (Precedent?)null), (next.For.ToString(), next.Month.ToString(), next.Part, next.From));
    }

    [Fact]
    public void Where_no_date_is_known_none_is_worked_out()
    {
        foreach (var timetable in new[] { new Timetable(Ons, [], new(3, 12, null)), new Timetable(Ons, [], null) })
        {
            var outlook = timetable.On([Issue("2024-07-24", 2024, 3, assumed: true)], Day("2026-11-22"));
            Assert.Empty(outlook.Coming);
            Assert.Null(outlook.Overdue);
        }

        Assert.Empty(new Timetable(Ons, [], new(3, 12, 4)).On([], Day("2026-11-22")).Coming);
    }

    [Fact]
    public void A_source_of_which_nothing_is_held_is_late_with_all_it_published()
    {
        var outlook = Quarterly.On([], Day("2024-08-01"));
        Assert.Equal((March, 1, true), (outlook.Overdue!.Latest, outlook.Overdue.Count, outlook.Overdue.HoldsNone));
    }

    [Fact]
    public void Past_publications_say_whether_they_are_held_and_announced_ones_whether_they_are_late()
    {
        static IEnumerable<Outcome> On(string today, params Issue[] issues) => new Calendar([Quarterly], [], issues).Before(Day(today)).Select(past => past.Outcome);
        Assert.Equal([Outcome.NotHeld], On("2024-10-24"));
        Assert.Equal([Outcome.Late, Outcome.NotHeld], On("2024-10-25"));
        Assert.Equal([Outcome.Late, Outcome.Held], On("2024-10-25", Issue("2024-07-24", 2024, 3)));
        Assert.Equal([Outcome.Held, Outcome.Skipped], On("2024-10-25", Issue("2024-10-24", 2024, 6)));
        Assert.Equal([Outcome.Held, Outcome.Skipped, Outcome.Skipped], On("2025-02-01", Issue("2025-01-30", 2024, 9)));
    }

    [Fact]
    public void An_edition_of_rolling_years_covers_the_last_of_them()
    {
        var calendar = new Calendar([Quarterly], [], [Issue("2025-01-30", 2024, 9)]);
        Assert.Equal("P12M/2024-09", calendar.Before(Day("2025-02-01"))[0].Covers.ToString());
    }

    [Fact]
    public void A_publication_of_our_own_is_late_when_nothing_was_shown_here_since()
    {
        var own = new Release(Core.Releases.Release.Own, null, Day("2024-11-01"), null, "the plan", IsPublished: false) { Title = "Statement" };
        var nothing = new Calendar([Quarterly], [own], [Issue("2024-10-24", 2024, 6)]);
        Assert.Equal([own], nothing.OwnComing(Day("2024-11-01")));
        Assert.Empty(nothing.OwnLate(Day("2024-11-01")));
        Assert.Equal([own], nothing.OwnLate(Day("2024-11-02")));
        Assert.Empty(new Calendar([Quarterly], [own], [Issue("2024-11-01", 2024, 9)]).OwnLate(Day("2024-11-02")));
    }

    [Theory]
    [InlineData("2026-11-22T23:59:59Z", "2026-11-22")]
    [InlineData("2026-11-23T00:00:00Z", "2026-11-23")]
    [InlineData("2026-06-30T22:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T23:00:00Z", "2026-07-01")]
    public void A_day_begins_at_midnight_in_London_in_winter_and_in_summer(string moment, string day) =>
        Assert.Equal(Day(day), London.DayOf(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Half_past_nine_is_another_moment_in_summer_and_an_hour_that_is_skipped_or_repeated_is_no_time()
    {
        Assert.Equal(new(2024, 10, 24, 8, 30, 0, TimeSpan.Zero), London.At(Day("2024-10-24"), new(9, 30)).ToUniversalTime());
        Assert.Equal(new(2024, 11, 24, 9, 30, 0, TimeSpan.Zero), London.At(Day("2024-11-24"), new(9, 30)).ToUniversalTime());
        Assert.False(London.ShowsOnce(Day("2026-03-29"), new(1, 30)));
        Assert.False(London.ShowsOnce(Day("2026-10-25"), new(1, 30)));
        Assert.True(London.ShowsOnce(Day("2026-10-25"), new(2, 30)));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Release Release(string day, string covers, bool published = false) =>
        new("ons", Period.TryParse(covers, out var period) ? period : null, Day(day), null, "printed", published);

    private static Issue Issue(string published, int year, int month, bool assumed = false, int correction = 0)
    {
        var last = Period.Month(year, month);
        var shown = London.At(Day(published), new(9, 30));
        return new(new("ons", "ONS", "An edition", Day(published), assumed, correction, new string('a', 64), "file.csv", null), last.YearBefore, last, shown, shown);
    }
}
