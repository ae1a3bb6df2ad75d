using Answerable.Core.Answers;
using Answerable.Core.Places;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Answers;

public sealed class ExtentTests
{
    private static Extent Of(params (string Place, string Period)[] held) => Extent.Of(held.Select(pair => (pair.Place, Month(pair.Period))), Sample.Catalogue.Places);

    [Fact]
    public void Places_are_counted_by_kind_and_periods_once()
    {
        var extent = Of(("norfolk", "2024-06"), ("kent", "2024-06"), ("K04000001", "2024-06"), ("E22000219", "2024-06"), ("norfolk", "2024-06"));
        Assert.Equal([(PlaceKind.Force, 2), (PlaceKind.Country, 1), (PlaceKind.LocalArea, 1)], extent.Kinds);
        Assert.Equal("2024-06", Assert.Single(extent.Periods).ToString());
    }

    [Fact]
    public void A_force_that_most_others_are_there_without_is_missing() =>
        Assert.Equal(
            ("2024-06", "kent"),
            Assert.Single(Of(("norfolk", "2024-05"), ("kent", "2024-05"), ("essex", "2024-05"), ("norfolk", "2024-06"), ("essex", "2024-06")).Missing) is var gap
                ? (gap.Period.ToString(), Assert.Single(gap.Forces).Id) : default);

    [Fact]
    public void An_edition_about_one_force_lacks_no_other() => Assert.Empty(Of(("norfolk", "2024-05"), ("norfolk", "2024-07")).Missing);

    [Fact]
    public void Nothing_held_has_no_extent()
    {
        var extent = Of();
        Assert.Empty(extent.Kinds);
        Assert.Empty(extent.Periods);
    }
}
