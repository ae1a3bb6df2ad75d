using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Answerable.Tests;

namespace Answerable.Web.Tests.Commands;

/// <summary>The publishers' own files of recorded crime, unchanged, under names that say nothing.</summary>
public sealed partial class BigImportTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("answerable-").FullName;

    public static TheoryData<string, string, int> Files => new()
    {
        { "ons-pfa/policeforceareatablesyedecember2024.xlsx", "ons-pfa", 42659 },
        { "ho-prc/rec-crime-pfa.csv", "ho-rolling", 46469 },
        { "ho-prc/prc-pfa-mar2013-onwards-tables201718.csv", "ho-open-data", 23068 },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_real_file_is_recognised_by_content_published_and_measured_with_its_progress(string file, string source, int readings)
    {
        var unnamed = Path.Combine(_data, Path.GetRandomFileName() + Path.GetExtension(file));
        File.Copy(Shared.Path(["data", .. file.Split('/')]), unnamed);
        var inspect = Run("inspect", unnamed);
        Assert.True(inspect.Exit == 0, inspect.Error);
        Assert.StartsWith(source + ".", inspect.Output, StringComparison.Ordinal);

        var import = Run("import", unnamed, "--publish", "--json");
        Assert.True(import.Exit == 0, import.Error);
        var said = JsonDocument.Parse(import.Output).RootElement;
        Assert.Equal(readings, said.GetProperty("readings").GetInt32());
        Assert.True(said.GetProperty("published").GetBoolean());
        foreach (var run in new[] { inspect, import })
        {
            var values = RowsRead().Matches(run.Error).Select(match => int.Parse(match.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToList();
            Assert.True(values.Count >= 5, run.Error);
            Assert.Equal(values.Order().Distinct(), values);
            Assert.Equal(said.GetProperty("rows").GetInt32(), values[^1]);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{source}: {readings:N0} readings, {said.GetProperty("notes").GetArrayLength()} notes, {said.GetProperty("seconds")} s, {said.GetProperty("megabytes")} MB and {said.GetProperty("readerMegabytes")} MB in the reading process"));
        Assert.InRange(said.GetProperty("megabytes").GetDecimal() + said.GetProperty("readerMegabytes").GetDecimal(), 1, 400);
    }

    public static TheoryData<string> Forms => ["csv.gz", "csv", "xlsx"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_450912_rows_of_a_year_of_outcomes_are_taken_in_without_being_held(string form)
    {
        var published = Shared.Path("data", "ho-outcomes", "prc-outcomes-open-data-mar2018-2017-18.csv.gz");
        var unnamed = Path.Combine(_data, $"{Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal)}.{form}");
        if (form == "csv.gz") File.Copy(published, unnamed);
        else if (form == "csv") OutcomesAs.Text(published, unnamed);
        else OutcomesAs.Workbook(published, unnamed);

        var import = Run("import", unnamed, "--publish", "--published", "2019-04-25", "--json");
        Assert.True(import.Exit == 0, import.Error);
        var said = JsonDocument.Parse(import.Output).RootElement;
        Assert.Equal((450_914, 221_494), (said.GetProperty("rows").GetInt32(), said.GetProperty("readings").GetInt32()));
        var values = RowsRead().Matches(import.Error).Select(match => int.Parse(match.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(values.Order().Distinct(), values);
        Assert.Equal(450_914, values[^1]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"outcomes as {form}, {new FileInfo(unnamed).Length:N0} bytes: 450,912 rows taken in, {said.GetProperty("readings").GetInt32():N0} counts that are not zero, {said.GetProperty("seconds")} s "
            + $"({said.GetProperty("processorSeconds")} s of one processor here), {said.GetProperty("megabytes")} MB and {said.GetProperty("readerMegabytes")} MB in the reading process"));
        Assert.InRange(said.GetProperty("megabytes").GetDecimal() + said.GetProperty("readerMegabytes").GetDecimal(), 1, 400);
        Assert.InRange(said.GetProperty("processorSeconds").GetDecimal(), 0, 20); // on the clock it depends on what else the machine does
    }

    [Fact]
    public void A_figure_of_two_products_says_what_it_was_in_the_other()
    {
        foreach (var (file, day) in new[] { ("rec-crime-pfa.csv", "2019-04-25"), ("prc-pfa-mar2013-onwards-tables201718.csv", "2018-07-19") })
            Assert.Equal(0, Run("import", Shared.Path("data", "ho-prc", file), "--publish", "--published", day).Exit);
        string[] ask = ["figures", "crime-total", "--place", "leicestershire", "--from", "2018-03", "--to", "2018-03"];
        var now = Run(ask);
        Assert.Matches(@"12 months to March 2018 +81,960", now.Output);
        Assert.Contains("was 83,793 in Home Office, Recorded crime open data", now.Output, StringComparison.Ordinal);
        Assert.Matches(@"12 months to March 2018 +83,793", Run([.. ask, "--as-of", "2019-04-24"]).Output);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "answerable"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ANSWERABLE_DATA"] = Path.Combine(_data, "data");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    [GeneratedRegex("([0-9,]+) rows read")]
    private static partial Regex RowsRead();
}
