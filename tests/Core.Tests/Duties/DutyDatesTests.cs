using Answerable.Core.Duties;

namespace Answerable.Core.Tests.Duties;

public sealed class DutyDatesTests
{
    private static DateOnly D(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Duty Duty(DutyTrigger trigger, int? months = null) => new("7C(a)", "made up", "made up", null, trigger, months, "", "", "", false);

    private static DutyStanding On(Duty duty, string today, string? published = null, int? months = null, params string[] events) => DutyDates.Standing(
        duty, false, published is null ? null : D(published), DutyDates.Of(duty, months, events.Select(day => new DutyEvent(duty.Trigger, D(day), "made up")), D(today)), D(today));

    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2026-02-28", 1, "2026-03-28")]
    [InlineData("2026-11-30", 3, "2027-02-28")]
    public void A_month_after_a_day_is_the_same_day_or_the_last_of_a_shorter_month(string day, int months, string due) => Assert.Equal(D(due), DutyDates.MonthsAfter(D(day), months));

    [Theory]
    [InlineData("2026-02-28", "2026-01-31")]
    [InlineData("2026-03-01", "2026-02-28")]
    [InlineData("2024-03-01", "2024-02-29")]
    public void A_month_is_over_on_the_day_after_its_last(string today, string over) => Assert.Equal(D(over), DutyDates.LastMonthEnd(D(today)));

    [Theory]
    [InlineData("2026-12-24", 1, "2026-12-29")] // Thursday; 25th and the Monday in lieu are closed
    [InlineData("2026-12-18", 1, "2026-12-21")] // Friday
    [InlineData("2026-12-21", 3, "2026-12-24")]
    public void Working_days_leave_out_week_ends_and_bank_holidays(string day, int days, string then) =>
        Assert.Equal(D(then), DutyDates.WorkingDaysAfter(D(day), days, [D("2026-12-25"), D("2026-12-28")]));

    [Fact]
    public void An_event_starts_the_clock_and_only_what_is_published_after_it_meets_the_duty()
    {
        var duty = Duty(DutyTrigger.Iopc, 1);
        Assert.Equal(DutyState.Unknown, On(duty, "2026-03-10").State);
        Assert.Equal(new(DutyState.Due, D("2026-03-28"), D("2026-03-28")), On(duty, "2026-03-28", null, null, "2026-02-28"));
        Assert.Equal(DutyState.Overdue, On(duty, "2026-03-29", "2026-02-27", null, "2026-02-28").State);
        Assert.Equal(DutyState.Met, On(duty, "2026-03-29", "2026-02-28", null, "2026-02-28").State);
        Assert.Equal(DutyState.Met, On(duty, "2026-03-29", "2026-02-28", null, "2026-02-28", "2026-04-01").State); // one that is to come starts nothing
    }

    [Fact]
    public void Without_a_number_in_the_law_nothing_is_overdue_unless_the_office_sets_one()
    {
        var duty = Duty(DutyTrigger.Inspectorate);
        Assert.Equal(new(DutyState.Due, null, null), On(duty, "2026-12-31", "2025-01-01", null, "2026-02-28"));
        Assert.Equal(DutyState.Unknown, On(duty, "2026-12-31", null, null, "2026-02-28").State);
        Assert.Equal(DutyState.Overdue, On(duty, "2026-12-31", null, 2, "2026-02-28").State);
    }

    [Fact]
    public void What_comes_each_month_is_judged_by_the_last_whole_month()
    {
        var duty = Duty(DutyTrigger.MonthEnd, 1);
        Assert.Equal(new(DutyState.Due, D("2026-03-31"), D("2026-03-31")), On(duty, "2026-03-15", "2026-02-20"));
        Assert.Equal(new(DutyState.Met, D("2026-03-31"), D("2026-04-30")), On(duty, "2026-03-15", "2026-03-02"));
    }

    [Theory]
    [InlineData("2026-02-10", null, DutyState.Unknown, "2026-03-31")]
    [InlineData("2026-02-10", "2025-02-05", DutyState.Due, "2026-03-31")]
    [InlineData("2026-02-10", "2026-02-05", DutyState.Met, "2026-03-31")]
    [InlineData("2026-04-01", "2025-03-31", DutyState.Overdue, "2026-03-31")]
    [InlineData("2026-12-31", "2026-02-05", DutyState.Met, "2026-03-31")]
    [InlineData("2027-01-01", "2026-02-05", DutyState.Due, "2027-03-31")]
    public void A_budget_is_due_before_the_year_begins(string today, string? published, DutyState state, string by)
    {
        var standing = On(Duty(DutyTrigger.YearBegins), today, published);
        Assert.Equal((state, D(by)), (standing.State, standing.By!.Value));
    }

    [Fact]
    public void What_is_simply_to_be_there_is_met_when_it_is_and_unknown_when_nobody_recorded_it()
    {
        Assert.Equal(DutyState.Met, On(Duty(DutyTrigger.Standing), "2026-02-10", "2020-01-01").State);
        Assert.Equal(DutyState.Unknown, On(Duty(DutyTrigger.Standing), "2026-02-10").State);
        Assert.Equal(DutyState.NotApplicable, DutyDates.Standing(Duty(DutyTrigger.Standing), true, null, null, D("2026-02-10")).State);
    }

    [Fact]
    public void A_paragraph_has_a_name_for_addresses() => Assert.Equal("7c-a", Duty(DutyTrigger.Iopc).Id);
}
