using Answerable.Core.Measures;
using Answerable.Core.Places;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Measures;

public sealed class CrimeCatalogueTests
{
    [Theory]
    [InlineData("Total recorded crime\n (excluding fraud) \n[note 2]", "crime-total")]
    [InlineData("Total recorded crime (excludinging fraud) \n[note 2]", "crime-total")]
    [InlineData("Other theft offences", "crime-other-theft-offences")]
    [InlineData("All other theft offences", "crime-other-theft-offences")]
    [InlineData("Miscellaneous crimes", "crime-miscellaneous-crimes")]
    [InlineData("Miscellaneous crimes against society", "crime-miscellaneous-crimes")]
    [InlineData("Death or serious\n injury caused by\n illegal driving", "crime-death-or-serious-injury-unlawful-driving")]
    [InlineData("RESIDENTIAL  BURGLARY [note 7]", "crime-residential-burglary")]
    public void A_heading_is_known_under_the_names_publishers_give_it(string printed, string measure) =>
        Assert.Equal(measure, Sample.Catalogue.TryHeading(printed, out var known) ? known.Id : null);

    [Fact]
    public void A_heading_nobody_knows_is_not_guessed() => Assert.False(Sample.Catalogue.TryHeading("Burglaries", out _));

    [Theory]
    [InlineData("Sussex [note 10, 11]", 10, 11)]
    [InlineData("x [note 1][note 2]", 1, 2)]
    [InlineData("x[note1]", 1, null)]
    public void The_notes_a_name_refers_to_are_told(string printed, int first, int? second) =>
        Assert.Equal(second is { } two ? [first, two] : [first], Heading.NotesIn(printed));

    [Theory]
    [InlineData("8N", "crime-violence-with-injury")]
    [InlineData("1/4.1/4.10/4.2", "crime-homicide")]
    [InlineData("4.4", "crime-death-or-serious-injury-unlawful-driving")]
    [InlineData("4.7", "crime-violence-with-injury")]
    [InlineData("28E", "crime-residential-burglary")]
    [InlineData("92A", "crime-drug-trafficking")]
    [InlineData("34A", "crime-robbery")]
    public void An_offence_counts_where_its_code_says(string code, string measure) => Assert.Equal(measure, Sample.Catalogue.Offences.Of(code, Month("2017-Q2"))!.Measure);

    [Fact]
    public void A_code_may_count_elsewhere_from_a_month_on()
    {
        OffenceCodes codes = new([new("8N", "assault", "a", null), new("8N", "assault", "b", Month("2025-04"))]);
        Assert.Equal(("a", "b"), (codes.Of("8N", Month("2025-Q1"))!.Measure, codes.Of(" 8N ", Month("2025-Q2"))!.Measure));
        Assert.Null(codes.Of("8n", Month("2025-Q1")));
        Assert.Throws<ArgumentException>(() => new OffenceCodes([new("8N", "assault", "a", null), new("8N", "assault", "b", null)]));
    }

    [Fact]
    public void Burglary_before_and_after_April_2017_is_not_alike()
    {
        bool Alike(string earlier, string later) => !Sample.Catalogue.Between("crime-residential-burglary", "norfolk", Month(earlier), Month(later)).Any();
        Assert.False(Alike("P12M/2017-03", "P12M/2018-03"));
        Assert.False(Alike("P12M/2017-09", "P12M/2018-09")); // the earlier one lies across the break
        Assert.True(Alike("P12M/2018-03", "P12M/2019-03"));
        Assert.True(Alike("P12M/2016-03", "P12M/2017-03"));
        Assert.Empty(Sample.Catalogue.Between("crime-robbery", "norfolk", Month("P12M/2017-03"), Month("P12M/2018-03")));
    }

    [Fact]
    public void What_is_lacking_in_a_period_is_told_for_the_places_it_touches()
    {
        Assert.Equal("leicestershire-burglary-2024", Assert.Single(Sample.Catalogue.Within("crime-burglary", "leicestershire", Month("P12M/2024-12"))).Id);
        Assert.Empty(Sample.Catalogue.Within("crime-burglary", "leicestershire", Month("P12M/2024-09")));
        Assert.Empty(Sample.Catalogue.Within("crime-burglary", "norfolk", Month("P12M/2024-12")));
    }

    [Fact]
    public void Regions_forces_and_local_areas_of_one_name_never_mix()
    {
        var places = Sample.Catalogue.Places;
        Assert.Equal("west-midlands", places.TryFindPrinted("West Midlands ", out var force) ? force.Id : null);
        Assert.Equal("E12000005", places.TryFindRegion("West Midlands ", out var region) ? region.Id : null);
        Assert.Equal("city-of-london", places.TryFindPrinted("City of London", out var city) ? city.Id : null);
        Assert.Equal("E12000007", places.TryFindRegion("London [note 10]", out var london) ? london.Id : null);
        Assert.False(places.TryFindPrinted("London", out _));
        Assert.Equal(PlaceKind.LocalArea, places.TryFindLocal("dorset", "Dorset", out var area) ? area.Kind : default);
        Assert.Equal("unassigned-norfolk", places.TryFindLocal("norfolk", "Unassigned Norfolk", out var none) ? none.Id : null);
        Assert.False(places.TryFindLocal("suffolk", "Unassigned Norfolk", out _));
    }

    [Fact]
    public void Every_force_of_England_and_Wales_lies_in_a_region_or_in_Wales_and_has_local_areas()
    {
        var forces = Sample.Catalogue.Places.Forces.Where(place => place.Within is not null).ToList();
        Assert.Equal(43, forces.Count);
        Assert.Equal(357, forces.Sum(force => Sample.Catalogue.Places.LocalAreas(force.Id).Count()));
        Assert.All(forces, force => Assert.NotEmpty(Sample.Catalogue.Places.LocalAreas(force.Id)));
        Assert.Equal(7, Sample.Catalogue.Places.LocalAreas("norfolk").Count(place => place.Kind == PlaceKind.LocalArea));
    }

    [Fact]
    public void Every_offence_has_a_measure_that_adds_up_and_every_measure_of_crime_is_reached()
    {
        var leaves = Sample.Catalogue.Measures.Where(measure => measure.Topic == "crime" && measure.Components.Count == 0 && !measure.IsGivenByOffices).Select(measure => measure.Id);
        Assert.Empty(leaves.Except(Sample.Catalogue.Offences.All.Select(offence => offence.Measure)));
        Assert.Equal(
            ["crime-fraud"], Sample.Catalogue.Offences.All.Select(offence => offence.Measure).Distinct().Except(Answerable.Core.Answers.Series.Measured(Sample.Catalogue.Measure("crime-total"), Sample.Catalogue)));
    }
}
