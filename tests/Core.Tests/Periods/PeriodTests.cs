using Answerable.Core.Periods;

namespace Answerable.Core.Tests.Periods;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2024-06", "2024-06", "2024-06-01", "2024-06-30")]
    [InlineData("2024-Q2", "2024-Q2", "2024-04-01", "2024-06-30")]
    [InlineData("2024", "P12M/2024-12", "2024-01-01", "2024-12-31")]
    [InlineData("2023-24", "P12M/2024-03", "2023-04-01", "2024-03-31")]
    [InlineData("1999-00", "P12M/2000-03", "1999-04-01", "2000-03-31")]
    [InlineData("P12M/2024-03", "P12M/2024-03", "2023-04-01", "2024-03-31")]
    [InlineData("P12M/2024-12", "P12M/2024-12", "2024-01-01", "2024-12-31")]
    [InlineData("P1M/2024-06", "2024-06", "2024-06-01", "2024-06-30")]
    [InlineData("P3M/2024-06", "2024-Q2", "2024-04-01", "2024-06-30")]
    [InlineData("P3M/2024-07", "P3M/2024-07", "2024-05-01", "2024-07-31")]
    [InlineData("P6M/2024-06", "P6M/2024-06", "2024-01-01", "2024-06-30")]
    [InlineData("P12M/0001-12", "P12M/0001-12", "0001-01-01", "0001-12-31")]
    [InlineData("9999-12", "9999-12", "9999-12-01", "9999-12-31")]
    public void Each_spelling_is_read_and_printed_in_one_way(string text, string canonical, string start, string end)
    {
        var period = Read(text);
        Assert.Equal(canonical, period.ToString());
        Assert.Equal(start, period.Start.ToString("yyyy-MM-dd"));
        Assert.Equal(end, period.End.ToString("yyyy-MM-dd"));
        Assert.Equal(period, Read(canonical));
    }

    [Theory]
    [InlineData("2024", "P12M/2024-12")]
    [InlineData("2023-24", "P12M/2024-03")]
    [InlineData("2024-Q2", "P3M/2024-06")]
    public void Two_spellings_of_the_same_months_are_the_same_period(string one, string other) => Assert.Equal(Read(one), Read(other));

    [Fact]
    public void Two_digits_after_a_year_are_a_month_wherever_they_can_be() => Assert.Equal(Period.Month(2011, 12), Read("2011-12"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2024-13")]
    [InlineData("2024-00")]
    [InlineData("2024-26")]
    [InlineData("2024-6")]
    [InlineData("2024-Q0")]
    [InlineData("2024-Q5")]
    [InlineData("2024-q2")]
    [InlineData("24-06")]
    [InlineData("0000-06")]
    [InlineData("P0M/2024-03")]
    [InlineData("P-1M/2024-03")]
    [InlineData("P12M/2024-13")]
    [InlineData("P12M/2024-00")]
    [InlineData("P12M/2024")]
    [InlineData("P13M/0001-12")]
    [InlineData("P1000M/2024-03")]
    [InlineData("p12m/2024-03")]
    [InlineData("9999-00")]
    [InlineData(" 2024-06")]
    [InlineData("2024-06 ")]
    [InlineData("2024-06\n")]
    [InlineData("2024-06-01")]
    [InlineData("June 2024")]
    [InlineData("٢٠٢٤-٠٦")]
    [InlineData("２０２４-０６")]
    [InlineData("2024–06")]
    public void Anything_else_is_refused(string? text) => Assert.False(Period.TryParse(text, out _));

    [Theory]
    [InlineData("2024-02", "2024-02-29")]
    [InlineData("2023-02", "2023-02-28")]
    [InlineData("2000-02", "2000-02-29")]
    [InlineData("1900-02", "1900-02-28")]
    [InlineData("P12M/2024-02", "2024-02-29")]
    public void February_ends_where_the_calendar_says(string text, string end) => Assert.Equal(end, Read(text).End.ToString("yyyy-MM-dd"));

    [Fact]
    public void Periods_are_ordered_by_their_end_and_the_shorter_comes_first()
    {
        string[] inOrder = ["2023-12", "2024-03", "2024-Q1", "2023-24", "2024-04", "2024-12", "2024"];
        Assert.Equal(inOrder.Select(Read), inOrder.Reverse().Select(Read).Order());
        Assert.True(Read("2024-03") < Read("2024-Q1"));
        Assert.True(Read("2024-04") > Read("2023-24"));
        Assert.True(Read("2024") >= Read("P12M/2024-12"));
        Assert.True(Read("2024") <= Read("P12M/2024-12"));
    }

    [Theory]
    [InlineData("2024", "2024-01", true)]
    [InlineData("2024", "2024-12", true)]
    [InlineData("2024", "2024-Q4", true)]
    [InlineData("2024", "2024", true)]
    [InlineData("2024", "2023-12", false)]
    [InlineData("2024", "2025-01", false)]
    [InlineData("2024", "2023-24", false)]
    [InlineData("2024-06", "2024-Q2", false)]
    public void A_period_contains_what_lies_wholly_within_it(string outer, string inner, bool contains) =>
        Assert.Equal(contains, Read(outer).Contains(Read(inner)));

    [Fact]
    public void Each_month_comes_in_order_over_the_turn_of_the_year() =>
        Assert.Equal(["2023-11", "2023-12", "2024-01", "2024-02"], Read("P4M/2024-02").EachMonth().Select(month => month.ToString()));

    [Theory]
    [InlineData("2024-02", "2023-02")]
    [InlineData("2024-Q1", "2023-Q1")]
    [InlineData("2024", "2023")]
    [InlineData("2023-24", "2022-23")]
    public void The_year_before_is_the_same_months_one_year_earlier(string text, string before) => Assert.Equal(Read(before), Read(text).YearBefore);

    [Fact]
    public void The_months_of_a_year_before_a_leap_year_end_on_their_own_last_day() =>
        Assert.Equal(new DateOnly(2023, 2, 28), Read("2024-02").YearBefore.End);

    [Fact]
    public void A_span_runs_from_one_period_to_the_end_of_another()
    {
        Assert.Equal("P32M/2024-06", Read("2021-11").To(Read("2024-06")).ToString());
        Assert.Equal("2024-06", Read("2024-06").To(Read("2024-06")).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Read("2024-06").To(Read("2024-05")));
    }

    [Fact]
    public void Only_January_to_December_is_a_calendar_year()
    {
        Assert.True(Read("2024").IsYear);
        Assert.False(Read("2023-24").IsYear);
        Assert.False(Read("2024-12").IsYear);
        Assert.Equal(2024, Read("2023-24").Year);
        Assert.True(Period.MonthOf(new(2024, 2, 29)).IsMonth);
        Assert.Equal("2024-02", Period.MonthOf(new(2024, 2, 29)).ToString());
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10_000, 1)]
    [InlineData(2024, 0)]
    [InlineData(2024, 13)]
    public void A_month_outside_the_calendar_is_our_own_error(int year, int month) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Month(year, month));

    [Fact]
    public void A_period_lasts_at_least_a_month() => Assert.Throws<ArgumentOutOfRangeException>(() => Read("2024-06").Lasting(0));

    private static Period Read(string text) => Period.TryParse(text, out var period) ? period : throw new InvalidOperationException($"\"{text}\" was refused.");
}
