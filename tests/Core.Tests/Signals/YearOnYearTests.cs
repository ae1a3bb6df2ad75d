using Answerable.Core.Measures;
using Answerable.Core.Signals;
using Answerable.Core.Statistics;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Signals;

public sealed class YearOnYearTests
{
    private static readonly Edition One = Edition("a", "ons-pfa", "2025-04-24");

    private static YearOnYear? Of(string measure, string now, string before, string period = "P12M/2024-12", string place = "norfolk")
    {
        var series = Series(measure, One, One.Printed(measure, place, period, now), One.Printed(measure, place, Month(period).YearBefore.ToString(), before));
        return YearOnYear.Of(series, series.At(place, Month(period))!, Sample.Catalogue);
    }

    [Theory]
    [InlineData("crime-homicide", "7", "5", ChangeVerdict.NoClearChange)] // the reference page printed "40% increase"
    [InlineData("crime-robbery", "351", "343", ChangeVerdict.NoClearChange)]
    [InlineData("crime-theft-from-the-person", "381", "408", ChangeVerdict.NoClearChange)]
    [InlineData("crime-residential-burglary", "1176", "1285", ChangeVerdict.PossibleChange)]
    [InlineData("crime-total", "59471", "67240", ChangeVerdict.ClearChange)]
    public void Claims_of_the_reference_page_are_judged(string measure, string now, string before, ChangeVerdict verdict) => Assert.Equal(verdict, Of(measure, now, before)!.Verdict);

    [Theory]
    [InlineData("crime-shoplifting", "6086", "4799", Outcome.Worse)]
    [InlineData("crime-total", "59456", "61217", Outcome.Better)]
    [InlineData("crime-stalking-and-harassment", "5696", "6702", Outcome.Lower)]
    [InlineData("crime-miscellaneous-crimes", "1868", "1600", Outcome.Higher)]
    [InlineData("crime-robbery", "354", "351", Outcome.NoClearChange)]
    public void The_direction_of_good_comes_after_the_verdict(string measure, string now, string before, Outcome outcome) => Assert.Equal(outcome, Of(measure, now, before)!.Outcome);

    [Fact]
    public void Years_on_either_side_of_a_break_are_never_better_or_worse()
    {
        var year = Of("crime-residential-burglary", "2000", "1000", "P12M/2018-03")!;
        Assert.Equal(ChangeVerdict.ClearChange, year.Verdict);
        Assert.Equal(Outcome.NotComparable, year.Outcome);
        Assert.Equal(["burglary-2017"], year.Breaks.Select(known => known.Id));
    }

    [Theory]
    [InlineData("[x]", "5")]
    [InlineData("5", "[x]")]
    [InlineData("-3", "5")]
    public void What_has_no_number_or_less_than_none_is_not_compared(string now, string before) => Assert.Null(Of("crime-robbery", now, before));

    [Fact]
    public void Without_a_year_before_there_is_nothing_to_compare()
    {
        var series = Series("crime-robbery", One, One.Printed("crime-robbery", "norfolk", "P12M/2024-12", "354"));
        Assert.Null(YearOnYear.Of(series, series.At("norfolk", Month("P12M/2024-12"))!, Sample.Catalogue));
    }
}
