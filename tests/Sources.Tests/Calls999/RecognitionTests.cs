using System.Globalization;
using Answerable.Core.Periods;
using Answerable.Tests;

namespace Answerable.Sources.Tests.Calls999;

/// <summary>The same figures in other clothes give the same readings, without a word from anyone.</summary>
public sealed class RecognitionTests
{
    private static readonly string[] Head =
    [
        "Month", "Force", "Total calls", "Mean answer time (seconds)", "Median answer time (seconds)", "Answered in under 10 seconds",
        "Answered in 10 to under 60 seconds", "Answered in 60 seconds or longer", "% answered in under 10 seconds",
        "% answered in 10 to under 60 seconds", "% answered in 60 seconds or longer",
    ];

    private static readonly string[][] Rows =
    [
        ["2024-05", "Norfolk", "11017", "6.62", "3.1", "9964", "1016", "37", "90.4", "9.2", "0.3"],
        ["2024-06", "Norfolk", "11331", "7.08", "4.0", "10026", "1246", "59", "88.5", "11.0", "0.5"],
        ["2024-05", "Devon & Cornwall", "24100", "9.1", "4.8", "20966", "2892", "242", "87.0", "12.0", "1.0"],
        ["2024-06", "Devon & Cornwall", "24989", "8.4", "4.4", "21984", "2755", "250", "88.0", "11.0", "1.0"],
    ];

    [Theory]
    [InlineData("Reporting month|Police force|Total 999 calls|Average time to answer (secs)|Median (s)|Number answered <10s|Number answered 10-60s|Number answered >=60s|<10s (%)|10-60s (%)|60s+ (%)")]
    [InlineData("Date|Force name|Calls received|Mean|Median answer time|No. of calls answered within 10 seconds|No. of calls answered between 10 and 60 seconds|No. of calls answered over 60 seconds|Percentage within 10 seconds|Percentage between 10 and 60 seconds|Percentage over 60 seconds")]
    [InlineData("month_year|POLICE FORCE AREA|TOTAL_CALLS|MEAN_ANSWER_TIME|MEDIAN_ANSWER_TIME|calls under 10 sec|calls 10 to 60 sec|calls 60 sec and over|pct under 10 sec|pct 10 to 60 sec|pct 60 sec and over")]
    [InlineData("Period|Area name|Calls|ASA (seconds)|Median wait [note 2]|Answered in under ten seconds|Answered in 10 to 59 seconds|Answered in a minute or more|Proportion answered in under ten seconds|Proportion answered in 10 to 59 seconds|Proportion answered in a minute or more")]
    public void Other_names_of_columns_mean_the_same(string names) => Same(Csv(names.Split('|'), Rows));

    [Theory]
    [InlineData("MMM-yy")]
    [InlineData("MMMM yyyy")]
    [InlineData("dd/MM/yyyy")]
    [InlineData("yyyy-MM-dd")]
    [InlineData("MM/yyyy")]
    [InlineData("MMM yyyy")]
    public void Other_spellings_of_months_mean_the_same(string format) => Same(Csv(Head, Changed(0, text =>
        DateTime.ParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture).ToString(format, CultureInfo.InvariantCulture))));

    [Fact]
    public void A_column_of_years_and_one_of_month_names_mean_the_same() => Same(Csv(
        ["Year", .. Head], [.. Rows.Select(row => (string[])["2024", row[0] == "2024-05" ? "May" : "June", .. row[1..]])]));

    [Theory]
    [InlineData("Norfolk Constabulary", "Devon & Cornwall Police")]
    [InlineData("NORFOLK", "Devon and Cornwall")]
    [InlineData("Norfolk [note 4]", "Devon & Cornwall Constabulary ")]
    [InlineData("E23000024", "E23000035")]
    [InlineData("norfolk", "devon-and-cornwall")]
    public void Other_names_of_forces_mean_the_same(string norfolk, string devon) => Same(Csv(Head, Changed(1, name => name == "Norfolk" ? norfolk : devon)));

    [Fact]
    public void Title_rows_byte_order_mark_thousands_commas_and_trailing_blanks_change_nothing() => Same(
        "\ufeff999 call answering,,,,,,,,,,,,\r\nPublished: 3 July 2024,,\r\n\r\n"
        + Csv(Head, [.. Rows.Select(row => row.Select((cell, i) => i is 2 or 5 ? $"\"{long.Parse(cell, CultureInfo.InvariantCulture):N0} \"" : cell + " ").ToArray())])
            .ReplaceLineEndings(",,\r\n") + ",,,,,,,,,,,,\r\n");

    [Fact]
    public void Shares_with_percent_signs_mean_the_same() => Same(Csv(Head, Changed([8, 9, 10], text => text + "%")));

    [Fact]
    public void Shares_as_fractions_mean_the_same_and_are_said()
    {
        var extract = Files.Read(Csv(Head, Changed([8, 9, 10], text => (decimal.Parse(text, CultureInfo.InvariantCulture) / 100).ToString(CultureInfo.InvariantCulture))));
        Assert.Equal(Files.Said(Files.Read(Csv(Head, Rows))), Files.Said(extract));
        Assert.Contains(extract.Problems, note => note.Problem.Code == "fractions");
        Assert.All(extract.Readings.Where(reading => reading.Measure.StartsWith("999-percent", StringComparison.Ordinal)), reading => Assert.Equal(1, reading.Value!.Value.Scale));
    }

    [Fact]
    public void A_file_of_counts_alone_is_taken_as_counts()
    {
        var extract = Files.Read(Csv(Head[..8], [.. Rows.Select(row => row[..8])]));
        Assert.False(extract.IsRefused);
        Assert.DoesNotContain(extract.Readings, reading => reading.Measure.StartsWith("999-percent", StringComparison.Ordinal));
        Assert.Equal(4, extract.Readings.Count(reading => reading.Measure == "999-calls-under-10s"));
    }

    [Fact]
    public void A_file_of_shares_alone_is_taken_as_shares_even_when_headings_do_not_say_percent()
    {
        string[] head = ["Month", "Force", "Under 10 seconds", "10 to under 60 seconds", "60 seconds and over"];
        var extract = Files.Read(Csv(head, [.. Rows.Select(row => (string[])[row[0], row[1], .. row[8..]])]));
        Assert.False(extract.IsRefused);
        Assert.Equal(4, extract.Readings.Count(reading => reading.Measure == "999-percent-under-10s"));
    }

    [Fact]
    public void A_file_for_one_force_without_a_column_of_forces_is_taken_with_the_place_said()
    {
        var csv = Csv([Head[0], .. Head[2..]], [.. Rows.Take(2).Select(row => (string[])[row[0], .. row[2..]])]);
        Assert.Contains(Files.Refusals(Files.Read(csv)), problem => problem.Code == "no-place" && problem.Text.Contains("--place", StringComparison.Ordinal));
        var extract = Files.Read(csv, place: "norfolk");
        Assert.False(extract.IsRefused);
        Assert.Equal(18, extract.Readings.Count);
        Assert.All(extract.Readings, reading => Assert.Equal("norfolk", reading.Place));
    }

    [Fact]
    public void The_order_of_columns_does_not_matter() => Same(Csv([.. Head.Reverse()], [.. Rows.Select(row => row.Reverse().ToArray())]));

    [Fact]
    public void The_date_of_publication_is_taken_from_the_rows_above_the_headings() =>
        Assert.Equal(new DateOnly(2024, 7, 3), Files.Read("999 call answering\nPublished: 3 July 2024\n" + Csv(Head, Rows)).Published);

    [Fact]
    public void Countries_are_kept_as_countries() =>
        Assert.Contains(Files.Read(Csv(Head, [.. Rows, ["2024-06", "UK total", .. Rows[1][2..]]])).Readings, reading => reading.Place == "K02000001");

    [Fact]
    public void The_synthetic_national_file_has_1408_place_months_and_one_note()
    {
        var extract = Files.Read(File.ReadAllText(Shared.Path("data", "calls-999", "999-national-synthetic.csv")));
        Assert.Equal(1408, extract.Readings.Select(reading => (reading.Place, reading.Period)).Distinct().Count());
        Assert.Equal(44, extract.Readings.Select(reading => reading.Place).Distinct().Count());
        Assert.Equal([("norfolk", "2022-01", "volume-out-of-line")], extract.Problems.Select(note => (note.Place, note.Period, note.Problem.Code)));
    }

    internal static string Csv(IReadOnlyList<string> head, IReadOnlyList<string[]> rows) =>
        string.Join("\r\n", [string.Join(',', head.Select(Quoted)), .. rows.Select(row => string.Join(',', row))]) + "\r\n";

    internal static (string[] Head, string[][] Rows) Plain => (Head, Rows);

    private static void Same(string csv)
    {
        var extract = Files.Read(csv);
        Assert.Empty(Files.Refusals(extract));
        Assert.Equal(Files.Said(Files.Read(Csv(Head, Rows))), Files.Said(extract));
        Assert.Equal(36, extract.Readings.Count);
        Assert.Contains(extract.Readings, reading => reading is { Measure: "999-percent-under-10s", Place: "norfolk", Value: 90.4m } && reading.Period == Period.Month(2024, 5));
    }

    private static string[][] Changed(int column, Func<string, string> change) => Changed([column], change);

    private static string[][] Changed(int[] columns, Func<string, string> change) =>
        [.. Rows.Select(row => row.Select((cell, i) => columns.Contains(i) ? change(cell) : cell).ToArray())];

    private static string Quoted(string heading) => heading.Contains(',', StringComparison.Ordinal) ? $"\"{heading}\"" : heading;
}
