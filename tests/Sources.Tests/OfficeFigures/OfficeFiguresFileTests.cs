using System.Text;
using Answerable.Core.Measures;
using Answerable.Sources.OfficeFigures;
using Answerable.Sources.Reading;
using Answerable.Sources.Tests.Reading;
using Answerable.Web.Catalogue;

namespace Answerable.Sources.Tests.OfficeFigures;

/// <summary>Tables of an office's own measures. All figures in them are made up for these tests.</summary>
public sealed class OfficeFiguresFileTests
{
    private const string Headings = "measure,place,period,value,numerator,denominator,n\n";
    private const string Survey = "office-feels-safe", Visits = "office-visits", Letters = "office-letters-in-time";

    private static readonly string[] Areas = ["norfolk", .. Taken.Catalogue.Places.LocalAreas("norfolk").Take(2).Select(place => place.Id)];

    private static Catalogue Catalogue { get; } = Taken.Catalogue.With(
    [
        .. Own("Feels safe", OwnUnit.Survey, 3).Measures(Survey, ["norfolk"]), .. Own("Visits", OwnUnit.Count, 1, "2026-06").Measures(Visits, Areas),
        .. Own("Letters in time", OwnUnit.Percent, 12).Measures(Letters, ["norfolk"]), .. OfficeMeasure.Unknown("office-gone"),
    ], [], "test");

    [Fact]
    public void Several_measures_stand_in_one_file_and_each_cell_is_a_reading_with_its_place()
    {
        var taken = Of($"""
            {Survey},Norfolk,2026-Q2,77,385,500,
            {Survey},Norfolk,2026-Q1,79,,,480
            visits,norfolk constabulary,June 2026,"1,234",,,
            {Visits},{Areas[1]},2026-06,[x],,,
            {Letters},norfolk,P12M/2026-03,,90,120,
            """);
        Assert.False(taken.IsRefused, string.Join('\n', taken.Problems));
        Assert.Equal("office", taken.Source);
        Assert.Equal(
        [
            $"{Survey}||norfolk|2026-Q2|77||2 D", $"{Survey}.numerator||norfolk|2026-Q2|385||2 E", $"{Survey}.denominator||norfolk|2026-Q2|500||2 F",
            $"{Survey}||norfolk|2026-Q1|79||3 D", $"{Survey}|people=asked|norfolk|2026-Q1|480||3 G", $"{Visits}||norfolk|2026-06|1234||4 D", $"{Visits}||{Areas[1]}|2026-06||[x]|5 D",
            $"{Letters}.numerator||norfolk|P12M/2026-03|90||6 E", $"{Letters}.denominator||norfolk|P12M/2026-03|120||6 F",
        ],
        taken.Readings.Select(reading => $"{reading.Measure}|{reading.Breakdown}|{reading.Place}|{reading.Period}|{reading.Value}|{reading.Marker}|{reading.Cell.Row} {reading.Cell.ColumnLetters}"));
    }

    [Theory]
    [InlineData("office-nothing,norfolk,2026-Q2,77,,,500", "unknown-measure", "line 2, column 1", "Known are: office-feels-safe, office-visits, office-letters-in-time, ")]
    [InlineData("office-gone,norfolk,2026-06,77,,,", "unknown-measure", "line 2, column 1", "not a measure of the office's own")]
    [InlineData("999-calls,norfolk,2026-06,77,,,", "unknown-measure", "line 2, column 1", "not a measure of the office's own")]
    [InlineData("office-feels-safe.numerator,norfolk,2026-Q2,77,,,", "unknown-measure", "line 2, column 1", "not a measure of the office's own")]
    [InlineData("office-feels-safe,Kent,2026-Q2,77,,,500", "unknown-place", "line 2, column 2", "Expected: Norfolk.")]
    [InlineData("office-feels-safe,norfolk,last spring,77,,,500", "unknown-period", "line 2, column 3", "a quarter such as 2026-Q2")]
    [InlineData("office-feels-safe,norfolk,2026-06,77,,,500", "unknown-period", "line 2, column 3", "1 month")]
    [InlineData("office-visits,norfolk,2026-07,77,,,", "unknown-period", "line 2, column 3", "the last month of this measure")]
    [InlineData("office-feels-safe,norfolk,2026-Q2,most,,,500", "bad-number", "line 2, column 4", "is not a number")]
    [InlineData("office-visits,norfolk,2026-06,12%,,,", "bad-number", "line 2, column 4", "is not a number")]
    [InlineData("office-visits,norfolk,2026-06,1.5,,,", "bad-number", "line 2, column 4", "not a whole number")]
    [InlineData("office-visits,norfolk,2026-06,-1,,,", "out-of-range", "line 2, column 4", "less than 0")]
    [InlineData("office-visits,norfolk,2026-06,5,5,,", "not-a-percentage", "line 2, column 5", "has no numerator")]
    [InlineData("office-letters-in-time,norfolk,P12M/2026-03,101,,,", "out-of-range", "line 2, column 4", "more than 100%")]
    [InlineData("office-letters-in-time,norfolk,P12M/2026-03,,90,,", "half-a-share", "line 2, column 6", "stand together")]
    [InlineData("office-letters-in-time,norfolk,P12M/2026-03,,90,80,", "out-of-range", "line 2, column 5", "more than the denominator")]
    [InlineData("office-letters-in-time,norfolk,P12M/2026-03,,0,0,", "out-of-range", "line 2, column 5", "denominator is 0")]
    [InlineData("office-letters-in-time,norfolk,P12M/2026-03,76,90,120,", "contradicts-counts", "line 2, column 4", "90 of 120, which is 75")]
    [InlineData("office-letters-in-time,norfolk,P12M/2026-03,[x],90,120,", "contradicts-counts", "line 2, column 4", "says that there is no number")]
    [InlineData("office-feels-safe,norfolk,2026-Q2,,,,500", "no-figure", "line 2, column 4", "no figure")]
    [InlineData("office-feels-safe,norfolk,2026-Q2,77,,,29", "too-few-asked", "line 2, column 7", "Fewer than 30")]
    [InlineData("office-feels-safe,norfolk,2026-Q2,,20,25,", "too-few-asked", "line 2, column 6", "Fewer than 30")]
    [InlineData("office-visits,norfolk,2026-06,5,,,\noffice-visits,Norfolk,June 2026,5,,,", "duplicate", "line 3, column 1", "stands already on line 2")]
    [InlineData("office-visits,norfolk,2026-06,,,,", "no-readings", "the whole file", "No row")]
    public void What_is_wrong_is_said_with_its_cell_and_nothing_is_taken(string rows, string code, string where, string says)
    {
        var taken = Of(rows);
        Assert.Empty(taken.Readings);
        var problem = Assert.Single(taken.Problems).Problem;
        Assert.Equal((ProblemKind.Refusal, code), (problem.Kind, problem.Code));
        Assert.StartsWith(where, problem.Where, StringComparison.Ordinal);
        Assert.Contains(says, problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_stayed_empty_are_left_out_and_said()
    {
        var taken = Of($"{Visits},norfolk,2026-05,,,,\n{Visits},norfolk,2026-06,7,,,\n{Visits},{Areas[1]},2026-06,,,,");
        Assert.Single(taken.Readings);
        Assert.Contains("2 rows have no figure", Assert.Single(taken.Problems).Problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_survey_that_does_not_say_how_many_were_asked_is_taken_and_noted() =>
        Assert.Equal("asked-unknown", Assert.Single(Of($"{Survey},norfolk,2026-Q2,77,,,").Problems).Problem.Code);

    [Theory]
    [InlineData("measure,place,period,value\n", true)]
    [InlineData("Period,N,Place,Measure,Denominator,Numerator\n", true)]
    [InlineData("measure,place,period,n\n", false)]
    [InlineData("Month,Force,Total calls\n", false)]
    public void It_is_known_by_its_headings(string headings, bool isKnown) =>
        Assert.Equal(isKnown, OfficeFiguresFile.Publisher.Recognises(Sample.Csv(headings + string.Concat(headings.Select(c => c == ',' ? "," : "")) + "1\n").Tables, Taken.Said()));

    private static OfficeMeasure Own(string name, OwnUnit unit, int months, string? ended = null) => new(name, unit, Direction.Up, "Made up.", OwnPlaces.Force, "", months, 0, ended);

    private static Extract Of(string rows)
    {
        var tables = Sample.Bytes(Encoding.UTF8.GetBytes(Headings + rows + "\n"), ".csv").Tables;
        Assert.True(OfficeFiguresFile.Publisher.Recognises(tables, Taken.Said()));
        return OfficeFiguresFile.Publisher.Read(tables, Taken.Said(), Catalogue);
    }
}
