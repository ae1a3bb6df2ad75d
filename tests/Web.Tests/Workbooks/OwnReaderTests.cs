using System.Globalization;
using Answerable.Core.Periods;
using Answerable.Sources.Reading;
using Answerable.Tests;

namespace Answerable.Web.Tests.Workbooks;

/// <summary>Spreadsheets go both ways: ours are read back equal, and the national file saved as one gives the same ranks.</summary>
public sealed class OwnReaderTests(NationalSite national) : IClassFixture<NationalSite>
{
    private static readonly ChildCommand Child = new(Path.Combine(AppContext.BaseDirectory, "answerable"), ["read"]);

    [Theory]
    [InlineData("/999/2024", "ods")]
    [InlineData("/999/2024", "xlsx")]
    [InlineData("/measures/999-percent-under-10s", "ods")]
    [InlineData("/measures/999-percent-under-10s", "xlsx")]
    public async Task Our_spreadsheets_are_read_back_equal_to_the_csv(string page, string ending)
    {
        var csv = await ReadAsync(await national.Site.Http.GetByteArrayAsync($"{page}.csv"), "csv");
        var sheet = await ReadAsync(await national.Site.Http.GetByteArrayAsync($"{page}.{ending}"), ending);
        Assert.Equal(csv.Header.Cells, sheet.Header.Cells);
        var (expected, read) = (csv.Rows.Skip(csv.HeaderIndex + 1).ToList(), sheet.Rows.Skip(sheet.HeaderIndex + 1).ToList());
        Assert.Equal(expected.Count, read.Count);
        foreach (var (one, other) in expected.Zip(read))
            Assert.True(one.Cells.Zip(other.Cells).All(cells => Same(cells.First, cells.Second)), $"{string.Join(",", one.Cells)}\n{string.Join(",", other.Cells)}");
    }

    [Theory]
    [InlineData("ods")]
    [InlineData("xlsx")]
    public async Task The_national_file_saved_by_LibreOffice_gives_the_same_96_ranks(string ending)
    {
        await using var site = await RunningSite.StartAsync();
        var csv = Path.Combine(site.Data, "national.csv");
        File.Copy(Shared.Path("data", "calls-999", "999-national-synthetic.csv"), csv);
        await ReadBack.ConvertAsync(csv, ending);
        var outcome = await site.ImportAsync(Path.Combine(site.Data, "national." + ending));
        Assert.Empty(outcome.Refusals);
        Assert.Equal(1408, outcome.Inspection.Readings.Select(reading => (reading.Place, reading.Period)).Distinct().Count());

        var series = site.Site.Answers.Series("999-percent-under-10s");
        var equal = 0;
        foreach (var row in File.ReadLines(Shared.Path("data", "calls-999", "norfolk-999-as-published.csv")).Skip(1).Select(line => line.Split(',')))
        {
            Assert.True(Period.TryParse(row[0], out var month));
            foreach (var (group, column) in new[] { ("national", 6), ("msg-norfolk", 7), ("regional-7", 8) })
            {
                Assert.Equal(row[column], series.Ranked(group, month)!.Of("norfolk")!.Value.Rank.ToString(CultureInfo.InvariantCulture));
                equal++;
            }
        }

        Assert.Equal(96, equal);
    }

    private static async Task<Table> ReadAsync(byte[] bytes, string ending)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + "." + ending);
        try
        {
            await File.WriteAllBytesAsync(path, bytes);
            var file = await PublisherFile.ReadAsync(path, Child, CancellationToken.None);
            Assert.False(file!.IsRefused, string.Join("; ", file.Problems));
            return file.Tables.Single(table => table.Name is "csv" or "Figures");
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Equal as printed; a number of more digits than a spreadsheet holds is equal to those it holds.</summary>
    private static bool Same(string one, string other) => one == other
        || (decimal.TryParse(one, CultureInfo.InvariantCulture, out var a) && decimal.TryParse(other, CultureInfo.InvariantCulture, out var b) && Math.Abs(a - b) < 1e-12m);
}
