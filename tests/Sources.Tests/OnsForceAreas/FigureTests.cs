using System.Diagnostics;
using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Sources.Tests.Calls999;
using Kept = Answerable.Core.Measures.Reading;

namespace Answerable.Sources.Tests.OnsForceAreas;

/// <summary>The figures of the published workbook, as printed in it.</summary>
public sealed class FigureTests
{
    private const string Now = "P12M/2024-12", Before = "P12M/2023-12", PerThousand = "per=1000-population";

    [Theory]
    [InlineData("crime-total", "59456", "61217")]
    [InlineData("crime-violence-with-injury", "7870", "8257")]
    [InlineData("crime-residential-burglary", "1242", "1182")]
    [InlineData("crime-vehicle-offences", "1647", "1709")]
    [InlineData("crime-theft-from-the-person", "387", "389")]
    [InlineData("crime-robbery", "354", "351")]
    [InlineData("crime-homicide", "8", "3")]
    public async Task Norfolk_has_its_twelve_months_and_the_twelve_before_them(string measure, string now, string before)
    {
        var whole = await Published.Whole();
        Assert.Equal((now, before), (whole.Printed(measure, "norfolk", Now), whole.Printed(measure, "norfolk", Before)));
    }

    [Fact]
    public async Task England_and_Wales_is_its_forces_and_British_Transport_Police()
    {
        var whole = await Published.Whole();
        Assert.Equal("5350405", whole.Printed("crime-total", "K04000001", Now));
        var places = Files.Catalogue.Known.Places;
        foreach (var measure in Files.Catalogue.Known.Measures.Where(measure => measure.Topic == "crime").Select(measure => measure.Id))
        {
            foreach (var year in whole.Readings.Where(reading => reading.Measure == measure && reading.Breakdown.Length == 0).ToLookup(reading => reading.Period))
            {
                var parts = year.Where(reading => places[reading.Place].Kind is PlaceKind.Force or PlaceKind.SpecialForce).ToList();
                Assert.Equal(44, parts.Count);
                Assert.Equal(year.Single(reading => reading.Place == "K04000001").Value, parts.Sum(part => part.Value));
            }
        }
    }

    [Fact]
    public async Task The_local_areas_are_399_rows_one_of_them_blank()
    {
        var tables = await Published.Tables();
        var read = Published.Read([tables.Sheet("Table C2")]);
        Assert.False(read.IsRefused);
        Assert.Equal(399, tables.Sheet("Table C2").Rows.Count - tables.Sheet("Table C2").HeaderIndex - 1);
        Assert.Equal(398, read.Readings.Select(reading => reading.Cell.Row).Distinct().Count());
        Assert.Equal(43, read.Readings.Select(reading => Files.Catalogue.Known.Places[reading.Place]).Where(place => place.Kind == PlaceKind.Force).Distinct().Count());
    }

    [Fact]
    public async Task Regions_and_forces_of_one_name_are_told_by_their_codes()
    {
        var whole = await Published.Whole();
        var table = (await Published.Tables()).Sheet("Table P1");
        foreach (var (code, place) in new[] { ("E12000005", "E12000005"), ("E23000014", "west-midlands"), ("E12000007", "E12000007"), ("E23000034", "city-of-london") })
            Assert.Equal(table.Rows.Single(row => row.Cells[0] == code).Cells[2], whole.Printed("crime-total", place, Now));
        Assert.Equal("9270", whole.Printed("crime-total", "E22000180", Now));
    }

    [Theory]
    [InlineData("crime-homicide", "norfolk", Now, Kept.ChangeFromYearBefore, "[u]")]
    [InlineData("crime-total", "city-of-london", Now, PerThousand, "[u1]")]
    [InlineData("crime-knife", "btp", Now, "per=100000-population", "[x]")]
    [InlineData("fraud-and-computer-misuse", "unknown-area", Now, PerThousand, "[z]")]
    public async Task A_sign_for_no_number_is_kept_as_printed(string measure, string place, string period, string breakdown, string marker) =>
        Assert.Equal(marker, (await Published.Whole()).Printed(measure, place, period, breakdown));

    [Fact]
    public async Task Fraud_is_of_43_forces_and_of_those_whose_force_is_not_known_with_rates_and_changes_as_printed()
    {
        const string Fraud = "fraud-and-computer-misuse";
        var whole = await Published.Whole();
        var rows = (await Published.Tables()).Sheet("Table P9").Rows.Where(row => row.Cells.Count == 6 && row.Line > 10).ToList();
        var places = Files.Catalogue.Known.Places;
        var forces = rows.Select(row => (row.Cells, Place: places.TryFind(row.Cells[0], out var place) ? place : null)).Where(row => row.Place?.Kind == PlaceKind.Force).ToList();
        Assert.Equal(43, forces.Count);
        foreach (var (cells, place) in forces.Append((rows[^1].Cells, places["unknown-area"])))
        {
            Assert.Equal((cells[2], cells[3]), (whole.Printed(Fraud, place!.Id, Before), whole.Printed(Fraud, place.Id, Now)));
            Assert.Equal((cells[4], cells[5]), (whole.Printed(Fraud, place.Id, Now, PerThousand), whole.Printed(Fraud, place.Id, Now, Kept.ChangeFromYearBefore)));
        }

        Assert.Equal(("4623", "4495"), (whole.Printed(Fraud, "norfolk", Before), whole.Printed(Fraud, "norfolk", Now)));
        Assert.Equal(354_002, forces.Sum(row => int.Parse(row.Cells[3], System.Globalization.CultureInfo.InvariantCulture)) + 35_998);
        Assert.DoesNotContain(whole.Readings, reading => reading.Measure == Fraud && reading.Place == "btp"); // the table has no row of British Transport Police
    }

    [Fact]
    public async Task Every_reading_says_what_its_cell_says()
    {
        var cells = (await Published.Tables()).SelectMany(table => table.Rows.Select(row => (Key: (table.Name, row.Line), row.Cells))).ToDictionary(row => row.Key, row => row.Cells);
        foreach (var reading in (await Published.Whole()).Readings)
        {
            var said = reading.Value is { } value ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : reading.Marker;
            if (cells[(reading.Cell.Table, reading.Cell.Row)][reading.Cell.Column - 1].Trim() is var printed && printed != said) Assert.Fail($"{reading}: {printed}");
        }
    }

    [Fact]
    public async Task A_blank_cell_gives_no_reading_and_a_capital_sign_stays_capital()
    {
        var whole = await Published.Whole();
        Assert.DoesNotContain(whole.Readings, reading => reading.Place == "unassigned-surrey" && reading.Measure == "crime-total" && reading.Breakdown.Length == 0);
        Assert.Contains(whole.Readings, reading => reading.Marker == "[X]");
        Assert.DoesNotContain(whole.Readings, reading => reading.Value is null == reading.Marker.Length is 0);
    }

    [Fact]
    public async Task Knives_firearms_and_fraud_are_series_with_the_periods_of_their_columns()
    {
        var whole = await Published.Whole();
        Assert.Equal(("33740", "53413", "54587"), (whole.Printed("crime-knife", "K04000001", "P12M/2012-03"), whole.Printed("crime-knife", "K04000001", Before), whole.Printed("crime-knife", "K04000001", Now)));
        Assert.Equal("2.19796678711175", whole.Printed("crime-knife", "K04000001", Now, Kept.ChangeFromYearBefore));
        Assert.Equal("6.78519133575802", whole.Printed("crime-knife", "K04000001", Now, "share=with-knife"));
        Assert.Equal("23305", whole.Printed("crime-knife-robbery", "K04000001", Now));
        Assert.Equal("28.7237320515191", whole.Printed("crime-knife-robbery", "K04000001", Now, "share=with-knife"));
        Assert.Equal("34020", whole.Printed("crime-knife", "england-and-wales-without-greater-manchester", "P12M/2011-03"));
        Assert.Equal("90.6188212836547", whole.Printed("crime-knife", "K04000001", Before, "per=100000-population"));
        Assert.Equal(("8082", "5252"), (whole.Printed("crime-firearms", "K04000001", "P12M/2010-03"), whole.Printed("crime-firearms", "K04000001", Now)));
        Assert.Equal("354002", whole.Printed("fraud-and-computer-misuse", "K04000001", Now));
        Assert.Equal("5.817165197372424", whole.Printed("fraud-and-computer-misuse", "K04000001", Now, PerThousand));
    }

    [Fact]
    public async Task Printed_rates_are_those_of_the_printed_people_to_a_tenth()
    {
        var whole = await Published.Whole();
        Assert.Equal("63.79789321879127", whole.Printed("crime-total", "norfolk", Now, PerThousand));
        Assert.Equal("931900", whole.Printed("population", "norfolk", "2023-06"));
        Assert.Contains(whole.Readings, reading => reading is { Measure: "crime-residential-burglary", Breakdown: "per=1000-households", Place: "norfolk", Value: not null });
        Assert.Empty(whole.Problems("rate-against-counts"));
        Assert.Empty(whole.Problems("change-against-counts"));
    }

    [Fact]
    public async Task The_workbook_says_its_year_and_is_read_in_time()
    {
        var tables = await Published.Tables();
        var watch = Stopwatch.StartNew();
        var read = Published.Read(tables);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 3);
        Assert.Equal(("ons-pfa", "Police force area tables, year ending December 2024", 0, null), (read.Source, read.Title, read.Correction, read.Published));
        Assert.DoesNotContain(read.Problems, note => note.Problem.Kind != ProblemKind.Note);
        Assert.Distinct(read.Readings.Select(reading => (reading.Measure, reading.Breakdown, reading.Place, reading.Period)));
        Console.WriteLine($"{read.Readings.Count} readings, {read.Problems.Count} notes, {watch.Elapsed.TotalSeconds:F2} s");
    }
}
