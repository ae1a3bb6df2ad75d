using Answerable.Core.Measures;
using Answerable.Tests;

namespace Answerable.Sources.Tests.Calls999;

/// <summary>What is wrong with a 999 file is said with its place: refused, asked about or noted, and never repaired in silence.</summary>
public sealed class CheckTests
{
    private static readonly (string[] Head, string[][] Rows) Plain = RecognitionTests.Plain;

    [Fact]
    public void The_published_record_speaks_for_itself_in_October_and_January_2022()
    {
        var record = File.ReadAllText(Path.Combine(Shared.Repository, "offices", "norfolk", "record", "999.csv"));
        var extract = Files.Read(record, place: "norfolk");
        Assert.False(extract.IsRefused);
        Assert.Equal(
            [("2022-01", "volume-out-of-line", ProblemKind.Note), ("2022-10", "shares-do-not-add", ProblemKind.Note)],
            extract.Problems.Select(note => (note.Period!, note.Problem.Code, note.Problem.Kind)).Order());
        Assert.Equal(96, extract.Readings.Count(reading => reading.Breakdown.Length > 0));
    }

    [Fact]
    public void Every_dirty_number_is_listed_in_one_report_and_none_is_coerced()
    {
        string[] cells = ["\"1,234\"", "12%", "(5)", "\"1.234,\"", "١٢", "1e3", " 5 ", "-3", "12.5"];
        var csv = "Month,Total calls\n" + string.Join('\n', cells.Select((cell, i) => $"2024-{i + 1:00},{cell}"));
        var refusals = Files.Refusals(Files.Read(csv, place: "kent")).ToList();
        Assert.Equal(["line 3", "line 4", "line 5", "line 6", "line 7", "line 9", "line 10"], refusals.Select(problem => problem.Where.Split(',')[0]));
        Assert.All(refusals, problem => Assert.Contains("column 2", problem.Where, StringComparison.Ordinal));
    }

    [Fact]
    public void The_crafted_file_of_dirty_numbers_is_refused_cell_by_cell()
    {
        var csv = File.ReadAllText(Shared.Path("malformed", "import", "124-numbers-dirty.csv")).Replace("Area,Calls", "Month,Calls", StringComparison.Ordinal);
        for (var i = 0; i < 10; i++) csv = csv.Replace($"\n{(char)('A' + i)},", $"\n2024-{i + 1:00},", StringComparison.Ordinal);
        var refusals = Files.Refusals(Files.Read(csv, place: "kent")).ToList();
        Assert.Equal(["line 3", "line 4", "line 5", "line 6", "line 7", "line 9"], refusals.Select(problem => problem.Where.Split(',')[0]));
        Assert.All(refusals, problem => Assert.Contains(problem.Code, new[] { "bad-number", "out-of-range" }));
    }

    [Fact]
    public void The_crafted_file_of_ambiguous_dates_is_refused_and_30_February_named()
    {
        var csv = File.ReadAllText(Shared.Path("malformed", "import", "125-dates-ambiguous.csv"));
        var refusals = Files.Refusals(Files.Read(csv, place: "kent")).ToList();
        Assert.All(refusals, problem => Assert.Equal("bad-month", problem.Code));
        Assert.Contains(refusals, problem => problem.Text.Contains("2024-02-30", StringComparison.Ordinal) && problem.Text.Contains("does not exist", StringComparison.Ordinal));
        Assert.Contains(refusals, problem => problem.Text.Contains("13/02/2024", StringComparison.Ordinal));
        Assert.Contains(refusals, problem => problem.Text.Contains("45323", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_heading_is_refused_with_what_was_found_and_what_is_expected()
    {
        var csv = With(2, "Number of 999 calls");
        var problem = Assert.Single(Files.Refusals(Files.Read(csv)));
        Assert.Equal(("unknown-heading", "line 1, column 3 (\"Number of 999 calls\")"), (problem.Code, problem.Where));
        Assert.Contains("\"Median answer time (seconds)\"", problem.Text, StringComparison.Ordinal);
        Assert.Contains("total calls", problem.Text, StringComparison.Ordinal);
        Assert.Contains("--map \"Number of 999 calls=MEASURE\"", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_was_explained_is_taken()
    {
        var extract = Files.Read(With(2, "Number of 999 calls"), mapping: new Dictionary<string, string> { ["number of 999 Calls"] = "999-calls" });
        Assert.Equal(Files.Said(Files.Read(RecognitionTests.Csv(Plain.Head, Plain.Rows))), Files.Said(extract));
    }

    [Fact]
    public void A_column_may_be_left_out_on_request_and_that_is_noted()
    {
        var extract = Files.Read(With(4, "Abandoned"), mapping: new Dictionary<string, string> { ["Abandoned"] = "ignore" });
        Assert.False(extract.IsRefused);
        Assert.Contains(extract.Problems, note => note.Problem.Code == "column-left-out");
        Assert.DoesNotContain(extract.Readings, reading => reading.Measure == "999-median-answer-seconds");
    }

    [Fact]
    public void A_heading_cannot_be_explained_as_a_measure_that_such_a_table_does_not_hold() => Assert.Contains(
        Files.Refusals(Files.Read(With(4, "Abandoned"), mapping: new Dictionary<string, string> { ["Abandoned"] = "crime-robbery" })), problem => problem.Code == "wrong-measure");

    [Fact]
    public void Two_columns_that_say_the_same_are_refused() =>
        Assert.Contains(Files.Refusals(Files.Read(With(3, "Calls received"))), problem => problem.Code == "doubled-heading");

    [Fact]
    public void An_unknown_force_is_refused_with_the_names_it_may_mean()
    {
        var problem = Assert.Single(Files.Refusals(Files.Read(Cell(2, 1, "Norfollk"))));
        Assert.Equal(("unknown-place", "line 4, column 2 (\"Force\")"), (problem.Code, problem.Where));
        Assert.Contains("Norfolk", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_month_twice_with_other_figures_is_refused_naming_both_lines()
    {
        var problem = Assert.Single(Files.Refusals(Files.Read(Cell(1, 0, "2024-05"))));
        Assert.Equal("duplicate", problem.Code);
        Assert.Contains("line 3", problem.Where, StringComparison.Ordinal);
        Assert.Contains("line 2", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_row_twice_is_noted_and_kept_once()
    {
        var extract = Files.Read(RecognitionTests.Csv(Plain.Head, [.. Plain.Rows, Plain.Rows[0]]));
        Assert.Contains(extract.Problems, note => note.Problem is { Code: "duplicate", Kind: ProblemKind.Note });
        Assert.Equal(36, extract.Readings.Count);
    }

    [Fact]
    public void A_missing_month_is_a_gap_that_is_noted()
    {
        var extract = Files.Read(RecognitionTests.Csv(Plain.Head, [.. Plain.Rows.Take(3)]));
        Assert.Contains(extract.Problems, note => note is { Place: "devon-and-cornwall", Period: "2024-06", Problem.Code: "month-missing" });
    }

    [Theory]
    [InlineData("90.4", "90.2", ProblemKind.Note)]
    [InlineData("90.4", "80.4", ProblemKind.Question)]
    public void Shares_that_cannot_add_to_100_are_noted_and_far_from_it_are_asked_about(string from, string to, ProblemKind kind)
    {
        var extract = Files.Read(RecognitionTests.Csv(Plain.Head, Plain.Rows).Replace(from, to, StringComparison.Ordinal));
        Assert.Contains(extract.Problems, note => note is { Place: "norfolk", Period: "2024-05", Problem.Code: "shares-do-not-add" } && note.Problem.Kind == kind);
        Assert.Contains(extract.Problems, note => note.Problem.Code == "share-against-counts" && note.Problem.Kind == kind);
    }

    [Fact]
    public void Counts_that_do_not_make_the_total_are_noted() =>
        Assert.Contains(Files.Read(Cell(0, 7, "36")).Problems, note => note.Problem is { Code: "counts-do-not-add", Kind: ProblemKind.Note });

    [Theory]
    [InlineData("[x]")]
    [InlineData("[c]")]
    [InlineData("N/A")]
    [InlineData("..")]
    public void A_marker_is_kept_as_printed_and_is_never_zero(string marker)
    {
        var reading = Files.Read(Cell(0, 4, marker)).Readings.Single(reading => reading is { Measure: "999-median-answer-seconds", Place: "norfolk" } && reading.Period.ToString() == "2024-05");
        Assert.Equal((null, marker), (reading.Value, reading.Marker));
    }

    [Fact]
    public void A_blank_cell_is_no_reading() => Assert.Equal(35, Files.Read(Cell(0, 4, "")).Readings.Count);

    [Theory]
    [InlineData(8, "101.0")]
    [InlineData(2, "-5")]
    [InlineData(2, "11017.5")]
    public void A_number_that_cannot_be_is_refused(int column, string cell) =>
        Assert.Contains(Files.Refusals(Files.Read(Cell(0, column, cell))), problem => problem.Code == "out-of-range");

    [Fact]
    public void At_most_a_hundred_refusals_are_listed_and_the_rest_counted()
    {
        var rows = Enumerable.Range(0, 250).Select(i => (string[])[$"{1990 + (i / 12)}-{(i % 12) + 1:00}", "Kent", "x", .. Plain.Rows[0][3..]]).ToList();
        var refusals = Files.Refusals(Files.Read(RecognitionTests.Csv(Plain.Head, rows))).ToList();
        Assert.Equal(101, refusals.Count);
        Assert.Contains("150 more", refusals[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_else_is_taken_for_a_999_table() => Assert.False(Files.IsRecognised("Area Code,Area Name,Total recorded crime\nE23000024,Norfolk,59456\n"));

    private static string With(int column, string heading) =>
        RecognitionTests.Csv([.. Plain.Head.Select((name, i) => i == column ? heading : name)], Plain.Rows);

    private static string Cell(int row, int column, string text) => RecognitionTests.Csv(
        Plain.Head, [.. Plain.Rows.Select((cells, r) => cells.Select((cell, c) => r == row && c == column ? text : cell).ToArray())]);
}
