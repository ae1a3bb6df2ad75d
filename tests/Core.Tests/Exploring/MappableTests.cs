using Answerable.Core.Exploring;
using Answerable.Core.Places;

namespace Answerable.Core.Tests.Exploring;

/// <summary>What can stand on a map, and why something cannot.</summary>
public sealed class MappableTests
{
    private static readonly Gazetteer Places = Sample.Catalogue.Places;

    private static Mappable Of(Telling telling, params string[] words)
    {
        var measure = Sample.Catalogue.Measure("crime-robbery");
        Exploration question = new([measure], words, Span.TwelveMonths, telling, telling == Telling.Rate ? "population" : null, View.Map, null, null, null);
        return Mappable.Of(question, measure, Selection.Of(words, Sample.Catalogue, Places["norfolk"], null).Places, Places);
    }

    [Fact]
    public void The_43_forces_with_an_area_stand_on_the_map_of_forces()
    {
        var map = Of(Telling.Rate, "msg-norfolk");
        Assert.Equal((NoMap.None, 8, 43), (map.NoMap, map.Areas.Count, map.All.Count));
        Assert.Null(map.Force);
    }

    [Fact]
    public void The_local_areas_of_a_force_stand_on_its_map_and_what_is_unassigned_aside()
    {
        var map = Of(Telling.Rate, "areas-norfolk");
        Assert.Equal((NoMap.None, 7, 7, "norfolk"), (map.NoMap, map.Areas.Count, map.All.Count, map.Force!.Id));
        Assert.Equal("unassigned-norfolk", Assert.Single(map.Aside).Id);
        Assert.Equal((2, 7), (Of(Telling.Rate, "E22000218", "E22000222").Areas.Count, Of(Telling.Rate, "E22000218", "E22000222").All.Count));
    }

    [Theory]
    [InlineData(NoMap.TooFew, "norfolk")]
    [InlineData(NoMap.TooFew, "unassigned-norfolk", "E22000218")]
    [InlineData(NoMap.NoArea, "btp", "norfolk")]
    [InlineData(NoMap.NoArea, "action-fraud", "norfolk", "kent")]
    [InlineData(NoMap.Wholes, "K04000001", "norfolk", "kent")]
    [InlineData(NoMap.Wholes, "E12000006", "E12000007")]
    [InlineData(NoMap.Mixed, "norfolk", "areas-norfolk")]
    [InlineData(NoMap.SeveralForces, "areas-norfolk", "areas-suffolk")]
    public void A_selection_that_makes_no_sense_says_why(NoMap why, params string[] words) => Assert.Equal(why, Of(Telling.Rate, words).NoMap);

    [Fact]
    public void Plain_numbers_are_not_mapped_and_changes_and_shares_are()
    {
        Assert.Equal(NoMap.PlainNumbers, Of(Telling.Number, "all").NoMap);
        Assert.Equal(NoMap.None, Of(Telling.Change, "all").NoMap);
        Assert.Equal(NoMap.None, Of(Telling.Share, "all").NoMap);
    }
}
