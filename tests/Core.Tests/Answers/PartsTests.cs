using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Signals;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Answers;

/// <summary>Parts of a measure by type of crime and kind of victim. All figures are made up.</summary>
public sealed class PartsTests
{
    private const string Reports = "fraud-and-cyber-reports", Loss = "fraud-and-cyber-loss-pounds", Median = "fraud-and-cyber-median-loss-pounds", WithLoss = "fraud-and-cyber-with-loss";

    private static readonly Edition _one = Edition("a", "fraud-dashboard", "2025-12-10");

    private static Reading[] Of(string measure, string month, params (string Breakdown, string Printed)[] cells) => [.. cells.Select(cell => _one.Printed(measure, "norfolk", month, cell.Printed, cell.Breakdown))];

    private static Series Series(string measure, params Reading[] readings) => Sample.Series(measure, _one, readings);

    [Fact]
    public void A_whole_is_added_from_one_way_of_dividing_it()
    {
        var series = Series(Reports, Of(Reports, "2025-10", ("category=3A", "6"), ("category=52A", "4"), ("victim=individual", "7"), ("victim=organisation", "3")));
        Assert.Equal(10, series.At("norfolk", Month("2025-10"))!.Value);
        Assert.Equal(6, series.At("norfolk", Month("2025-10"), new("3A", null))!.Value);
        Assert.Equal((6, 4), ((int)Sample.Series("fraud-reports", _one, Of(Reports, "2025-10", ("category=3A", "6"), ("category=52A", "4"))).At("norfolk", Month("2025-10"))!.Value!,
            (int)Sample.Series("cyber-reports", _one, Of(Reports, "2025-10", ("category=3A", "6"), ("category=52A", "4"))).At("norfolk", Month("2025-10"))!.Value!));
    }

    [Fact]
    public void A_whole_of_which_a_part_has_no_number_is_not_added_up() =>
        Assert.Null(Series(Reports, Of(Reports, "2025-10", ("category=3A", "6"), ("category=52A", "[x]"))).At("norfolk", Month("2025-10"))?.Value);

    [Fact]
    public void A_printed_whole_goes_before_its_parts()
    {
        var series = Series(Reports, Of(Reports, "2025-10", ("", "12"), ("category=3A", "6"), ("category=52A", "4")));
        Assert.Equal(12, series.At("norfolk", Month("2025-10"))!.Value);
        Assert.False(Division.ByCategory(series, "norfolk", Month("2025-10")).IsWhole);
    }

    [Fact]
    public void Medians_are_never_put_together() => Assert.Null(Series(Median, Of(Median, "2025-10", ("victim=individual", "250"), ("victim=organisation", "400"))).At("norfolk", Month("2025-10")));

    [Theory]
    [InlineData("825", "777", "2025-11", Outcome.NoClearChange)]
    [InlineData("1200", "777", "2025-11", Outcome.Higher)]
    [InlineData("400", "777", "2025-11", Outcome.Lower)]
    [InlineData("1200", "777", "2026-01", Outcome.NotComparable)]
    [InlineData("1200", "777", "2025-12", Outcome.Higher)]
    public void A_month_is_judged_against_the_same_month_and_not_over_the_change_of_service(string now, string before, string month, Outcome outcome)
    {
        var series = Series(Reports, [.. Of(Reports, month, ("", now)), .. Of(Reports, Month(month).YearBefore.ToString(), ("", before))]);
        Assert.Equal(outcome, YearOnYear.Of(series, series.At("norfolk", Month(month))!, Sample.Catalogue)!.Outcome);
    }

    [Fact]
    public void The_first_twelve_months_have_nothing_to_be_set_against()
    {
        var series = Series(Reports, [.. Enumerable.Range(0, 13).SelectMany(step => Of(Reports, Month("2024-11").Plus(step).ToString(), ("", "500")))]);
        Assert.Equal(["2025-11"], series.Of("norfolk").Where(month => YearOnYear.Of(series, month, Sample.Catalogue) is not null).Select(month => month.Period.ToString()));
    }

    [Fact]
    public void A_loss_is_ruled_by_one_case_where_a_part_holds_most_of_it()
    {
        RuledByOne? Ruled(params (string, string)[] cells)
        {
            var losses = Series(Loss, Of(Loss, "2025-10", cells));
            return RuledByOne.Of(losses, Series(Reports), Series(WithLoss, Of(WithLoss, "2025-10", ("category=2E", "1"))), losses.At("norfolk", Month("2025-10"))!, Sample.Catalogue);
        }

        var ruled = Ruled(("category=3A", "100"), ("category=52A", "100"), ("category=1D", "100"), ("category=2E", "301"))!;
        Assert.Equal(("2E", 1m), (ruled.Largest!.Slice.Category, ruled.Reports!.Value));
        Assert.Null(Ruled(("category=3A", "100"), ("category=52A", "100"), ("category=1D", "100"), ("category=2E", "300"))); // half is not more than half
        Assert.Null(Ruled(("category=3A", "100"), ("category=2E", "900"))); // of two parts one always holds most
    }

    [Theory]
    [InlineData("3001", "100", true)]
    [InlineData("3000", "100", false)]
    [InlineData("3001", "250", false)] // there were far more reports too
    public void Or_where_it_is_far_beyond_the_months_beside_it_and_reports_are_not(string loss, string reports, bool isRuled)
    {
        var losses = Series(Loss, [.. Of(Loss, "2025-09", ("", "1000")), .. Of(Loss, "2025-10", ("", loss)), .. Of(Loss, "2025-11", ("", "1000"))]);
        var counts = Series(Reports, [.. Of(Reports, "2025-09", ("", "100")), .. Of(Reports, "2025-10", ("", reports)), .. Of(Reports, "2025-11", ("", "100"))]);
        Assert.Equal(isRuled, RuledByOne.Of(losses, counts, Series(WithLoss), losses.At("norfolk", Month("2025-10"))!, Sample.Catalogue) is not null);
    }
}
