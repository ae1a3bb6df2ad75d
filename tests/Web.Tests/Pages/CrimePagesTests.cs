using Answerable.Core.Periods;
using static Answerable.Web.Tests.RunningSite;

namespace Answerable.Web.Tests.Pages;

/// <summary>Recorded crime from the publishers' own files, unchanged.</summary>
public sealed class CrimePagesTests(CrimeSite crime) : IClassFixture<CrimeSite>
{
    private readonly RunningSite _site = crime.Site;

    private decimal? Value(string measure, string place, string period) =>
        _site.Site.Answers.Series(measure).At(place, Period.TryParse(period, out var read) ? read : throw new ArgumentException(period))?.Value;

    [Theory]
    [InlineData("crime-total", 59456, 61217)]
    [InlineData("crime-violence-with-injury", 7870, 8257)]
    [InlineData("crime-violence-with-injury-including-driving", 7909, 8297)]
    [InlineData("crime-residential-burglary", 1242, 1182)]
    [InlineData("crime-vehicle-offences", 1647, 1709)]
    [InlineData("crime-theft-from-the-person", 387, 389)]
    [InlineData("crime-robbery", 354, 351)]
    [InlineData("crime-homicide", 8, 3)]
    [InlineData("crime-neighbourhood", 3630, 3631)]
    public void Norfolks_figures_are_the_published_ones(string measure, int now, int before) =>
        Assert.Equal((now, before), ((int)Value(measure, "norfolk", "P12M/2024-12")!.Value, (int)Value(measure, "norfolk", "P12M/2023-12")!.Value));

    [Fact]
    public void England_and_Wales_is_its_forces_and_the_transport_police()
    {
        var series = _site.Site.Answers.Series("crime-total");
        var year = Period.CalendarYear(2024);
        var forces = _site.Site.Catalogue.Places.Forces.Select(place => series.At(place.Id, year)).OfType<Core.Answers.Figure>().ToList();
        Assert.Equal(43, forces.Count);
        Assert.Equal(5350405, forces.Sum(figure => figure.Value) + series.At("btp", year)!.Value);
        Assert.Equal(5350405, series.At("K04000001", year)!.Value);
    }

    [Fact]
    public void Rates_are_within_a_tenth_of_the_publishers_own_for_every_force_and_measure()
    {
        var (compared, worst) = (0, 0m);
        foreach (var measure in _site.Site.Catalogue.Measures.Where(measure => measure.Topic == "crime"))
        {
            var series = _site.Site.Answers.Series(measure.Id);
            foreach (var figure in _site.Site.Catalogue.Places.Forces.Select(place => series.At(place.Id, Period.CalendarYear(2024))).OfType<Core.Answers.Figure>())
            {
                foreach (var rate in figure.Rates)
                {
                    if (series.PrintedBeside(figure.Place.Id, figure.Period, rate.Per.Breakdown) is not { Value: { } printed }) continue;
                    worst = Math.Max(worst, Math.Abs(printed - rate.Value));
                    compared++;
                }
            }
        }

        Assert.Equal(42 * 24, compared); // 23 measures and burglary by household; the City of London's are not published
        Assert.InRange(worst, 0, 0.1m);
        Assert.Equal("2023-06", _site.Site.Answers.Series("crime-total").At("norfolk", Period.CalendarYear(2024))!.Rates[0].Denominator.Period.ToString());
    }

    [Fact]
    public void Norfolk_in_2017_18_is_the_same_in_two_products_and_Leicestershire_is_not()
    {
        var series = _site.Site.Answers.Series("crime-total");
        var norfolk = series.At("norfolk", Period.Month(2017, 4).Lasting(12))!;
        Assert.Equal([("ho-open-data", 56398m), ("ho-rolling", 56398m)], norfolk.History.Select(figure => (figure.Edition.Source, figure.Value!.Value)));
        var leicestershire = series.At("leicestershire", Period.Month(2017, 4).Lasting(12))!;
        Assert.Equal([("ho-open-data", 83793m), ("ho-rolling", 81960m)], leicestershire.History.Select(figure => (figure.Edition.Source, figure.Value!.Value)));
    }

    [Fact]
    public async Task A_measures_page_says_how_it_is_now_what_it_was_and_where_the_force_stands()
    {
        var page = await _site.PageAsync("/measures/crime-total");
        var says = Text(page.QuerySelector(".an-answer")!);
        Assert.Contains("59,456", says, StringComparison.Ordinal);
        Assert.Contains("63.8 for each 1,000 people (mid-2023)", says, StringComparison.Ordinal);
        Assert.Contains("It has fallen, which is better: 1,761 fewer than in the 12 months to December 2023 (3% decrease).", says, StringComparison.Ordinal);
        Assert.Matches(@"of 42 forces", says); // the City of London's rate is withheld
        var first = Rows(page, "series")[0];
        Assert.Equal(["12 months to December 2024", "59,456", "3% decrease (−1,761)", "Has fallen", "63.8"], first.Take(5));
    }

    [Fact]
    public async Task Parts_local_areas_and_similar_forces_have_their_tables()
    {
        var page = await _site.PageAsync("/measures/crime-total");
        Assert.Equal(10, Rows(page, "parts").Count);
        Assert.Equal("59,456", Rows(page, "parts")[^1][1]);
        var areas = Rows(page, "areas");
        Assert.Equal(8, areas.Count);
        Assert.Equal(("Norwich", "Unassigned Norfolk"), (areas[0][0], areas[^1][0]));
        Assert.Equal(59456, areas.Sum(row => int.Parse(row[1], System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(8, Rows(page, "msg-norfolk").Count);
        Assert.Equal(7, Rows(page, "regional-7").Count);
        Assert.NotNull(page.QuerySelector("#trend svg"));
    }

    [Fact]
    public async Task What_the_publisher_says_of_knives_is_not_said_of_all_crime()
    {
        Assert.DoesNotContain("note 10", Text((await _site.PageAsync("/measures/crime-total")).Body!), StringComparison.Ordinal);
        Assert.Contains("note 10", Text((await _site.PageAsync("/measures/crime-knife")).Body!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leicestershire_shows_both_figures_with_their_products_and_dates()
    {
        var page = await _site.PageAsync("/forces/leicestershire/measures/crime-total");
        var rows = Rows(page, "history").Where(row => row[0] == "12 months to March 2018").ToList();
        Assert.Equal([("83,793", "19 July 2018"), ("81,960", "25 April 2019, shown now")], rows.Select(row => (row[1], row[2])));
        Assert.Contains("open data", rows[0][3], StringComparison.Ordinal);
        Assert.Contains("rolling", rows[1][3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_break_keeps_figures_from_being_compared_and_is_told()
    {
        var page = await _site.PageAsync("/measures/crime-residential-burglary");
        Assert.Equal("Not comparable", Rows(page, "series").Single(row => row[0] == "12 months to March 2018")[2]);
        Assert.Contains("April 2017", Text(page.QuerySelector("#breaks + dl")!), StringComparison.Ordinal);
        Assert.Contains("undercounted", Text((await _site.PageAsync("/forces/leicestershire/measures/crime-burglary")).Body!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_number_has_no_percentage()
    {
        var page = await _site.PageAsync("/measures/crime-homicide");
        Assert.Contains("Numbers this small go up and down by chance", Text(page.QuerySelector(".an-answer")!), StringComparison.Ordinal);
        Assert.Equal("Up (+5)", Rows(page, "series")[0][2]);
    }

    [Fact]
    public async Task Other_forces_have_the_same_pages_and_the_offices_own_has_one_address()
    {
        Assert.Contains("Kent", Text((await _site.PageAsync("/forces/kent")).QuerySelector("h1")!), StringComparison.Ordinal);
        Assert.NotEmpty(Rows(await _site.PageAsync("/forces/kent/measures"), "measures-crime"));
        Assert.Contains("Kent", Text((await _site.PageAsync("/forces/kent/measures/crime-robbery")).QuerySelector("h1")!), StringComparison.Ordinal);
        foreach (var (address, to) in new[] { ("/forces/norfolk", "/"), ("/forces/norfolk/measures", "/measures"), ("/forces/norfolk/measures/crime-total", "/measures/crime-total"), ("/forces/E23000032/measures/crime-total", "/forces/kent/measures/crime-total") })
        {
            var response = await _site.Http.GetAsync(address);
            Assert.Equal((301, to), ((int)response.StatusCode, response.Headers.Location?.ToString()));
        }

        foreach (var address in new[] { "/forces/nowhere", "/forces/nowhere/measures", "/forces/kent/measures/nothing", "/forces/police-scotland/measures", "/forces/E12000005/measures" })
            Assert.Equal(404, (int)(await _site.Http.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task The_file_of_a_measure_has_every_place_with_rates_as_lines_of_their_own()
    {
        var lines = (await _site.Http.GetStringAsync("/measures/crime-robbery.csv")).Split('\n');
        Assert.Contains(lines, line => line.StartsWith("crime-robbery,,norfolk,P12M/2024-12,354,,ons-pfa.2025-04-24.", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("crime-robbery,per=1000-population,norfolk,P12M/2024-12,0.3798", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("crime-robbery,,K04000001,P12M/2024-12,81135,", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("crime-robbery,,unassigned-norfolk,P12M/2024-12,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_data_page_tells_what_each_edition_covers_with_its_hash_and_notes()
    {
        var text = Text((await _site.PageAsync("/data")).Body!);
        Assert.Contains("43 police forces", text, StringComparison.Ordinal);
        Assert.Contains("314 local areas", text, StringComparison.Ordinal);
        Assert.Contains("52 periods of 12 months, the first to March 2003, the last to December 2018", text, StringComparison.Ordinal);
        Assert.Contains("c3bd6fb94635c8e9da6f6f917fc3c4a06c8ca56601e25e7975fc6b80fae54867", text, StringComparison.Ordinal);
        Assert.Contains("Gwent", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_shows_the_total_what_it_is_made_of_and_neighbourhood_crime()
    {
        var rows = Rows(await _site.PageAsync("/"), "crime");
        Assert.Equal(11, rows.Count);
        Assert.Equal(("Total recorded crime, excluding fraud", "59,456", "61,217"), (rows[0][0], rows[0][1], rows[0][2]));
        Assert.Equal("Neighbourhood crime", rows[^1][0]);
    }
}
