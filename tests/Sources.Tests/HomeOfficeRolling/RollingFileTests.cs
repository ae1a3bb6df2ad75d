using Answerable.Core.Measures;
using Answerable.Sources.HomeOfficeRolling;
using Answerable.Tests;

namespace Answerable.Sources.Tests.HomeOfficeRolling;

/// <summary>The Home Office's twelve months ending with each quarter, 2003 to 2018, as one file of one row for each force and offence.</summary>
public sealed class RollingFileTests
{
    private const string Head = "12 months ending,PFA,Region,Offence,Rolling year total number of offences\n";

    private static Taken Published => field ??= Taken.Of(RollingFile.Publisher, Shared.Path("data", "ho-prc", "rec-crime-pfa.csv"));

    [Fact]
    public void The_published_file_has_46469_readings_for_52_period_ends_and_47_places()
    {
        Assert.Equal(46_469, Published.Readings.Count);
        Assert.Equal(52, Published.Readings.Select(reading => reading.Period).Distinct().Count());
        Assert.Equal(47, Published.Readings.Select(reading => reading.Place).Distinct().Count());
        Assert.All(Published.Readings, reading => Assert.Equal(12, reading.Period.Months));
        Assert.Equal(["date-snapped", .. Enumerable.Repeat("negative", 25)], Published.Extract.Problems.Select(note => note.Problem.Code).Order(StringComparer.Ordinal));
    }

    // data-formats.md section 5: Norfolk 2017/18 and the year to December 2018.
    [Theory]
    [InlineData("crime-total", "P12M/2018-03", 56_398)]
    [InlineData("crime-violence-with-injury", "P12M/2018-03", 6_639)]
    [InlineData("crime-death-or-serious-injury-unlawful-driving", "P12M/2018-03", 6)]
    [InlineData("crime-violence-with-injury-including-driving", "P12M/2018-03", 6_645)]
    [InlineData("crime-total", "P12M/2018-12", 58_972)]
    [InlineData("crime-homicide", "P12M/2018-12", 6)]
    [InlineData("crime-residential-burglary", "P12M/2018-12", 2_281)]
    [InlineData("crime-vehicle-offences", "P12M/2018-12", 2_778)]
    [InlineData("crime-robbery", "P12M/2018-12", 474)]
    public void Norfolk_is_as_the_handbook_counted_it(string measure, string period, int value) => Assert.Equal(value, Published.Value(measure, "norfolk", period));

    [Fact]
    public void Burglary_of_both_divisions_is_added_in_the_windows_over_April_2017()
    {
        var figure = Published.Figure("crime-residential-burglary", "norfolk", "P12M/2017-09")!;
        Assert.Equal(754 + 1_451, figure.Value);
        Assert.Equal([("offence=domestic-burglary", 754m), ("offence=residential-burglary", 1_451m)], figure.From.Select(reading => (reading.Breakdown, reading.Value!.Value)));
    }

    [Fact]
    public void Twenty_five_negatives_are_kept_and_said_beside_their_figures()
    {
        Assert.Equal(25, Published.Readings.Count(reading => reading.Value < 0));
        var note = Published.Extract.Problems.First(note => note.Problem.Code == "negative");
        Assert.Equal(("cheshire", "P12M/2007-06", "line 4485, column 5 (\"Rolling year total number of offences\")"), (note.Place, note.Period, note.Problem.Where));
        Assert.Equal(-1, Published.Value("crime-death-or-serious-injury-unlawful-driving", "cheshire", "P12M/2007-06"));
    }

    [Fact]
    public void The_30th_of_December_2017_is_read_as_the_31st_and_said_once()
    {
        var problem = Assert.Single(Published.Said("date-snapped"));
        Assert.Equal(ProblemKind.Note, problem.Kind);
        Assert.StartsWith("line 41836", problem.Where, StringComparison.Ordinal);
        Assert.Equal("927 rows say 30-12-2017, the first of them here. Read as 31-12-2017, the last day of the quarter.", problem.Text);
        Assert.NotNull(Published.Value("crime-total", "norfolk", "P12M/2017-12"));
    }

    [Fact]
    public void National_bodies_report_fraud_alone()
    {
        Assert.Equal(
            ["action-fraud", "cifas", "uk-finance"],
            Published.Readings.Where(reading => Taken.Catalogue.Places[reading.Place].Kind == Core.Places.PlaceKind.NoArea).Select(reading => reading.Place).Distinct().Order());
        Assert.Equal(84_328, Published.Value("crime-fraud", "uk-finance", "P12M/2018-03"));
        Assert.Null(Published.Figure("crime-total", "uk-finance", "P12M/2018-03"));
    }

    [Fact]
    public void Columns_stand_in_any_order_below_any_titles()
    {
        var taken = Taken.OfText(RollingFile.Publisher, "Recorded crime,,,\nPublished 25 April 2019,,,\nOffence,Rolling year total number of offences,12 months ending,PFA\nRobbery,\"1,474 \",31/12/2018,Norfolk\nRobbery,2,2018-09-30,City of London\n");
        Assert.Equal([("crime-robbery", "norfolk", 1_474m), ("crime-robbery", "city-of-london", 2m)], taken.Readings.Select(reading => (reading.Measure, reading.Place, reading.Value!.Value)));
        Assert.Equal(new DateOnly(2019, 4, 25), taken.Extract.Published);
    }

    [Theory]
    [InlineData("31-12-2018,Norfollk,East,Robbery,474", "unknown-place", "line 2, column 2 (\"PFA\")", "Is it Norfolk?")]
    [InlineData("31-12-2018,Norfolk,East,Piracy,474", "unknown-offence", "line 2, column 4 (\"Offence\")", "--map \"Piracy=MEASURE\"")]
    [InlineData("31-12-2018,Norfolk,East,Robbery,many", "bad-number", "line 2, column 5 (\"Rolling year total number of offences\")", "\"many\" is not a count")]
    [InlineData("31-12-2018,Norfolk,East,Robbery,4.5", "bad-number", "line 2, column 5 (\"Rolling year total number of offences\")", "whole number")]
    [InlineData("15-12-2018,Norfolk,East,Robbery,474", "bad-date", "line 2, column 1 (\"12 months ending\")", "31-03-2018")]
    [InlineData("30-10-2018,Norfolk,East,Robbery,474", "bad-date", "line 2, column 1 (\"12 months ending\")", "not the last day")]
    [InlineData("12/31/2018,Norfolk,East,Robbery,474", "bad-date", "line 2, column 1 (\"12 months ending\")", "not a day")]
    [InlineData("31-12-0001,Norfolk,East,Robbery,474", "bad-date", "line 2, column 1 (\"12 months ending\")", "not the last day")]
    public void What_cannot_be_read_is_refused_with_its_place(string row, string code, string where, string text)
    {
        var refusal = Taken.OfText(RollingFile.Publisher, Head + row + "\n").Refusal;
        Assert.Equal((code, where), (refusal.Code, refusal.Where));
        Assert.Contains(text, refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_is_refused_once_however_many_rows_have_it() =>
        Assert.Equal("unknown-place", Taken.OfText(RollingFile.Publisher, Head + string.Concat(Enumerable.Range(2003, 9).Select(year => $"31-03-{year},Narnia,East,Robbery,1\n"))).Refusal.Code);

    [Fact]
    public void A_renamed_heading_is_refused_until_it_is_explained()
    {
        var csv = Head.Replace("Rolling year total number of offences", "Crimes", StringComparison.Ordinal) + "31-12-2018,Norfolk,East,Robbery,474\n";
        var refusal = Taken.OfText(RollingFile.Publisher, csv).Refusal;
        Assert.Equal(("unknown-heading", "line 1, column 5 (\"Crimes\")"), (refusal.Code, refusal.Where));
        Assert.Contains("--map \"Crimes=count\"", refusal.Text, StringComparison.Ordinal);
        Assert.Contains("Found: \"12 months ending\", \"PFA\"", refusal.Text, StringComparison.Ordinal);
        Assert.Single(Taken.OfText(RollingFile.Publisher, csv, Taken.Said(("Crimes", "count"))).Readings);
    }

    [Fact]
    public void An_offence_that_was_explained_is_taken_or_left_out()
    {
        const string Csv = Head + "31-12-2018,Norfolk,East,Robbery,474\n31-12-2018,Norfolk,East,Piracy,2\n";
        Assert.Equal(["crime-robbery", "crime-other-theft-offences"], Taken.OfText(RollingFile.Publisher, Csv, Taken.Said(("piracy", "crime-other-theft-offences"))).Readings.Select(reading => reading.Measure));
        var left = Taken.OfText(RollingFile.Publisher, Csv, Taken.Said(("Piracy", "ignore")));
        Assert.Single(left.Readings);
        Assert.Single(left.Said("offence-left-out"));
    }

    [Fact]
    public void The_same_row_twice_is_noted_and_with_another_figure_refused()
    {
        const string Row = "31-12-2018,Norfolk,East,Robbery,474\n";
        var twice = Taken.OfText(RollingFile.Publisher, Head + Row + Row);
        Assert.Single(twice.Readings);
        Assert.Equal(ProblemKind.Note, Assert.Single(twice.Said("duplicate")).Kind);
        var refusal = Taken.OfText(RollingFile.Publisher, Head + Row + Row.Replace("474", "475", StringComparison.Ordinal)).Refusal;
        Assert.Equal("duplicate", refusal.Code);
        Assert.Contains("Norfolk, the year to December 2018, robbery stands already on line 2, with another figure", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_force_that_lacks_an_offence_others_have_is_asked_about()
    {
        var taken = Taken.OfText(RollingFile.Publisher, Head + "31-12-2018,Norfolk,East,Robbery,474\n31-12-2018,Suffolk,East,Robbery,474\n31-12-2018,Suffolk,East,Homicide,4\n");
        var note = Assert.Single(taken.Extract.Problems);
        Assert.Equal((ProblemKind.Question, "offences-lacking", "norfolk", "P12M/2018-12"), (note.Problem.Kind, note.Problem.Code, note.Place, note.Period));
        Assert.Contains("lacks homicide", note.Problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_force_without_a_row_for_a_period_and_one_in_another_region_are_noted()
    {
        var taken = Taken.OfText(RollingFile.Publisher, Head + "31-12-2018,Norfolk,Wales,Robbery,474\n31-12-2018,Suffolk,East,Robbery,474\n30-09-2018,Suffolk,East,Robbery,4\n");
        Assert.Equal(["region-and-force", "period-missing"], taken.Extract.Problems.Select(note => note.Problem.Code));
        Assert.Equal(("norfolk", "P12M/2018-09"), (taken.Extract.Problems[1].Place, taken.Extract.Problems[1].Period));
    }

    [Fact]
    public void A_marker_is_kept_as_printed() =>
        Assert.Equal((null, "[x]"), Taken.OfText(RollingFile.Publisher, Head + "31-12-2018,Norfolk,East,Robbery,[x]\n").Readings.Select(reading => (reading.Value, reading.Marker)).Single());

    [Theory]
    [InlineData("Month,Force,Total calls\n2024-05,Norfolk,11017\n")]
    [InlineData("Financial Year,Financial Quarter,Force Name,Offence Code,Number of Offences\n2017/18,1,Norfolk,8N,1\n")]
    public void Other_tables_are_not_taken_for_it(string csv) => Assert.False(Taken.IsRecognised(RollingFile.Publisher, csv));
}
