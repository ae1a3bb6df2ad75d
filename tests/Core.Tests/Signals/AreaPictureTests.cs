using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Signals;
using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Signals;

/// <summary>A local area put together, on the figures that the ONS printed for Breckland in 2024.</summary>
public sealed class AreaPictureTests
{
    private const string Breckland = "E22000218", Burglary = "crime-residential-burglary", Robbery = "crime-robbery";

    private static readonly Edition Edition = Sample.Edition("a", "ons-pfa", "2025-04-24");

    [Fact]
    public void A_burglary_is_told_per_home_beside_the_force_and_the_country_with_its_change()
    {
        var figure = Assert.Single(Picture(Series(Burglary)).Figures);
        Assert.Equal(("households", 60_300m), (figure.Rate!.Per.Of, figure.Rate.Denominator.Value));
        Assert.Equal(new OneIn(1, 530), figure.Often);
        Assert.Equal(BenchmarkBand.Lower, figure.Force!.Band);
        Assert.Equal(1_242m, figure.Force.Other.Value);
        Assert.Null(figure.Country); // no households are known of it here
        Assert.Equal((113L, 173L, ChangeVerdict.LikelyChange, Core.Signals.Outcome.Better), (figure.Year!.Change.Current, figure.Year.Change.Previous, figure.Year.Verdict, figure.Year.Outcome));
    }

    [Fact]
    public void A_robbery_is_told_per_person_and_a_small_difference_is_no_difference()
    {
        var figure = Assert.Single(Picture(Series(Robbery, now: "23", force: "152")).Figures);
        Assert.Equal("population", figure.Rate!.Per.Of);
        Assert.Equal(BenchmarkBand.Similar, figure.Force!.Band);
    }

    [Fact]
    public void Few_are_not_told_as_one_in_so_many_and_a_marker_has_no_rate()
    {
        Assert.Null(Assert.Single(Picture(Series(Robbery, now: "7")).Figures).Often);
        var marked = Assert.Single(Picture(Series(Robbery, now: "[x]")).Figures);
        Assert.Equal((null, null, null), (marked.Often, marked.Force, marked.Year));
        Assert.Null(Assert.Single(Picture(Series(Robbery, now: "-1")).Figures).Force);
    }

    [Fact]
    public void Residents_are_told_the_latest_period_alone_and_an_area_without_figures_has_none()
    {
        var older = Sample.Series(Robbery, Edition, Edition.Printed(Robbery, Breckland, "P12M/2023-12", "37"), Edition.Printed("population", Breckland, "2022-06", "143500"));
        var picture = Picture(Series(Burglary), older);
        Assert.Equal("P12M/2024-12", picture.Period.ToString());
        Assert.Equal([Burglary], picture.Everyday.Select(figure => figure.Measure.Id));
        Assert.Equal(2, picture.Figures.Count);
        Assert.Equal((null, 0), (AreaPicture.Of([older], Sample.Catalogue.Places["E22000203"], "metropolitan", "K04000001", Sample.Catalogue).Period, AreaPicture.Of([older], Sample.Catalogue.Places["E22000203"], "metropolitan", "K04000001", Sample.Catalogue).Figures.Count));
    }

    private static AreaPicture Picture(params Series[] series) => AreaPicture.Of(series, Sample.Catalogue.Places[Breckland], "norfolk", "K04000001", Sample.Catalogue);

    private static Series Series(string measure, string now = "113", string force = "1242") => Sample.Series(
        measure, Edition,
        Edition.Printed(measure, Breckland, "P12M/2024-12", now), Edition.Printed(measure, Breckland, "P12M/2023-12", "173"), Edition.Printed(measure, "norfolk", "P12M/2024-12", force),
        Edition.Printed(measure, "K04000001", "P12M/2024-12", "170000"),
        Edition.Printed("households", Breckland, "2021-06", "60300"), Edition.Printed("households", "norfolk", "2021-06", "404400"),
        Edition.Printed("population", Breckland, "2022-06", "143500"), Edition.Printed("population", "norfolk", "2022-06", "925300"), Edition.Printed("population", "K04000001", "2022-06", "60000000"));
}
