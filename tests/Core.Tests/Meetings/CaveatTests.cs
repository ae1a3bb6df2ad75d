using Answerable.Core.Measures;
using Answerable.Core.Meetings;
using Answerable.Core.Signals;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Meetings;

/// <summary>What can be said against a figure is told from the figure. The numbers are made up but for their size.</summary>
public sealed class CaveatTests
{
    private static readonly Edition One = Edition("a", "ons-pfa", "2025-04-24"), Later = Edition("b", "ons-pfa", "2025-07-24");

    [Theory]
    [InlineData("crime-robbery", "351", "343", new[] { Caveat.Recording })]
    [InlineData("crime-homicide", "7", "5", new[] { Caveat.SmallNumbers, Caveat.Recording })]
    [InlineData("crime-drug-possession", "900", "800", new[] { Caveat.ActivityLed })]
    public void Counts_of_what_was_recorded_say_so_and_few_say_that_they_are_few(string measure, string now, string before, Caveat[] caveats) =>
        Assert.Equal(caveats, Of(measure, "P12M/2024-12", now, before));

    [Fact]
    public void A_break_between_the_two_years_is_said() =>
        Assert.Contains(Caveat.Break, Of("crime-residential-burglary", "P12M/2018-03", "2000", "1000"));

    [Fact]
    public void A_figure_that_was_revised_is_said_to_be() =>
        Assert.Contains(Caveat.Revised, Caveats.Of(At(Series("crime-robbery", Held(
            (One, [One.Printed("crime-robbery", "norfolk", "P12M/2024-12", "351")]), (Later, [Later.Printed("crime-robbery", "norfolk", "P12M/2024-12", "360")]))), "P12M/2024-12"), null));

    [Fact]
    public void Few_months_are_too_few() =>
        Assert.Equal([Caveat.TooShort], Caveats.Of(At(Series(Mean, One, One.Printed(Mean, "norfolk", "2024-05", "9"), One.Printed(Mean, "norfolk", "2024-06", "9")), "2024-06"), null));

    private static IReadOnlyList<Caveat> Of(string measure, string period, string now, string before) => Caveats.Of(
        At(Series(measure, One, One.Printed(measure, "norfolk", period, now), One.Printed(measure, "norfolk", Month(period).YearBefore.ToString(), before)), period), null);

    private static Progress At(Core.Answers.Series series, string period) => Progress.At(series, series.At("norfolk", Month(period))!, [], Sample.Catalogue);
}
