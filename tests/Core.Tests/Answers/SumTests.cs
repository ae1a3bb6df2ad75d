using Answerable.Core.Measures;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Answers;

/// <summary>Counts that are not printed but can be put together from what one edition prints.</summary>
public sealed class SumTests
{
    private const string Total = "crime-burglary", Home = "crime-residential-burglary", Other = "crime-non-residential-burglary", Year = "P12M/2018-03";
    private static readonly Edition Rolling = Edition("a", "ho-rolling", "2019-04-25"), Open = Edition("b", "ho-open-data", "2018-07-19");

    [Fact]
    public void A_measure_that_is_not_printed_is_the_sum_of_its_components()
    {
        var figure = Series(Total, Rolling, Rolling.Printed(Home, "norfolk", Year, "1451"), Rolling.Printed(Other, "norfolk", Year, "700")).At("norfolk", Month(Year))!;
        Assert.Equal((2151m, false), (figure.Value!.Value, figure.IsPrinted));
        Assert.Equal(2, figure.From.Count);
    }

    [Fact]
    public void A_printed_total_is_shown_as_printed_whatever_its_components_add_to()
    {
        var figure = Series(Total, Rolling,
            Rolling.Printed(Total, "norfolk", Year, "2152"), Rolling.Printed(Home, "norfolk", Year, "1451"), Rolling.Printed(Other, "norfolk", Year, "700")).At("norfolk", Month(Year))!;
        Assert.Equal((2152m, true), (figure.Value!.Value, figure.IsPrinted));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("[x]")]
    public void A_sum_that_lacks_a_part_is_no_sum(string? other)
    {
        Reading[] readings = [Rolling.Printed(Home, "norfolk", Year, "1451")];
        Assert.Null(Series(Total, Rolling, other is null ? readings : [.. readings, Rolling.Printed(Other, "norfolk", Year, other)]).At("norfolk", Month(Year)));
    }

    [Fact]
    public void Parts_of_two_editions_make_no_sum() =>
        Assert.Null(Series(Total, Held((Rolling, [Rolling.Printed(Home, "norfolk", Year, "1451")]), (Open, [Open.Printed(Other, "norfolk", Year, "700")]))).At("norfolk", Month(Year)));

    [Fact]
    public void Offences_are_added_up_and_so_are_two_labels_of_one_thing()
    {
        var series = Series(Home, Rolling,
            Rolling.Printed(Home, "norfolk", "P12M/2017-09", "754", Reading.Offence("domestic-burglary")),
            Rolling.Printed(Home, "norfolk", "P12M/2017-09", "1451", Reading.Offence("residential-burglary")));
        Assert.Equal(2205, series.At("norfolk", Month("P12M/2017-09"))!.Value);
    }

    [Fact]
    public void Four_quarters_of_one_edition_are_twelve_months_and_three_are_not()
    {
        Reading Quarter(string quarter, string printed) => Open.Printed(Home, "norfolk", quarter, printed, Reading.Offence("28E"));
        Reading[] four = [Quarter("2017-Q2", "1"), Quarter("2017-Q3", "2"), Quarter("2017-Q4", "3"), Quarter("2018-Q1", "4")];
        Assert.Equal(10, Series(Home, Open, four).At("norfolk", Month(Year))!.Value);
        Assert.Equal(3, Series(Home, Open, four).At("norfolk", Month("2017-Q4"))!.Value);
        Assert.Null(Series(Home, Open, four[1..]).At("norfolk", Month(Year)));
    }

    [Fact]
    public void Two_products_stand_beside_each_other_the_later_published_first()
    {
        var figure = Series(Home, Held(
            (Open, [Open.Printed(Home, "leicestershire", Year, "83793")]), (Rolling, [Rolling.Printed(Home, "leicestershire", Year, "81960")]))).At("leicestershire", Month(Year))!;
        Assert.Equal(81960, figure.Value);
        Assert.Equal([83793m, 81960m], figure.History.Select(printed => printed.Value!.Value));
    }

    [Fact]
    public void What_a_publisher_worked_out_stands_beside_the_figures_and_never_among_them()
    {
        var series = Series(Home, Open, Open.Printed(Home, "norfolk", Year, "1242"), Open.Printed(Home, "norfolk", Year, "1.33", "per=1000-population"));
        Assert.Equal(1242, series.At("norfolk", Month(Year))!.Value);
        Assert.Equal(1.33m, series.PrintedBeside("norfolk", Month(Year), "per=1000-population")!.Value);
    }
}
