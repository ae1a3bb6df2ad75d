using System.IO.Compression;
using System.Text;
using Answerable.Core.Periods;
using static Answerable.Web.Tests.RunningSite;

namespace Answerable.Web.Tests.Pages;

/// <summary>What stood here and stands here no longer: publishers' revisions, and errors of ours, apart.</summary>
public sealed class CorrectionsTests : IAsyncLifetime
{
    private static readonly DateOnly Later = new(2025, 7, 17);

    private RunningSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await RunningSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_corrected_edition_supersedes_the_first_and_the_three_cells_are_listed_with_old_and_new()
    {
        Assert.NotNull((await _site.ImportAsync(CrimeSite.Workbook, published: CrimeSite.WorkbookDay)).TakingIn);
        Assert.Empty(Rows(await _site.PageAsync("/corrections"), "theirs-1 ~ .an-scroll"));

        // Norfolk, table P1: one more violence with injury, one more violence against the person, one more in all.
        var corrected = Corrected(new() { ["C41"] = "59457", ["D41"] = "24783", ["G41"] = "7871" });
        var outcome = await _site.ImportAsync(corrected, published: Later);
        Assert.True(outcome.TakingIn is not null, string.Join("\n", outcome.Refusals));

        var page = await _site.PageAsync("/corrections");
        var rows = page.QuerySelectorAll("#theirs ~ .an-scroll tbody tr").Select(row => row.Children.Select(Text).ToList()).ToList();
        Assert.Equal(
            [("Total recorded crime, excluding fraud", "59,456", "59,457"), ("Violence against the person", "24,782", "24,783"), ("Violence with injury", "7,870", "7,871")],
            rows.Select(row => (row[1], row[3], row[4])));
        Assert.All(rows, row => Assert.Equal(("Norfolk", "12 months to December 2024"), (row[0], row[2])));
        Assert.Contains("as far as we know", Text(page.QuerySelector("#ours + .an-empty")!), StringComparison.Ordinal);

        var series = _site.Site.Answers.Series("crime-violence-with-injury");
        Assert.Equal(7871, series.At("norfolk", Period.CalendarYear(2024))!.Value);
        Assert.Equal(7870, _site.Site.Answers.Series("crime-violence-with-injury", Later.AddDays(-1)).At("norfolk", Period.CalendarYear(2024))!.Value);
        Assert.Equal(2, Rows(await _site.PageAsync("/measures/crime-violence-with-injury"), "history").Count);
        Assert.Equal(6, (await _site.Http.GetStringAsync("/corrections.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }

    [Fact]
    public async Task The_same_file_under_a_corrected_mapping_is_our_error_and_not_the_publishers()
    {
        var path = Path.Combine(_site.Data, "calls.csv");
        await File.WriteAllTextAsync(path, "Month,Force,Total calls,Answered promptly\n2024-07,Norfolk,12000,900\n");
        await _site.ImportAsync(path, mapping: new Dictionary<string, string> { ["Answered promptly"] = "999-calls-10-to-60s" }, published: Later);
        await _site.ImportAsync(path, mapping: new Dictionary<string, string> { ["Answered promptly"] = "999-calls-under-10s" }, published: Later);
        var page = await _site.PageAsync("/corrections");
        var rows = page.QuerySelectorAll("#ours ~ .an-scroll tbody tr").Select(row => row.Children.Select(Text).ToList()).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Equal([("900", "not shown"), ("not shown", "900")], rows.Select(row => (row[3], row[4])).OrderBy(pair => pair.Item1, StringComparer.Ordinal));
        Assert.NotNull(page.QuerySelector("#theirs + .an-empty"));
    }

    /// <summary>A copy of the real workbook in which cells of the first table of figures hold other numbers.</summary>
    private string Corrected(Dictionary<string, string> cells)
    {
        var path = Path.Combine(_site.Data, "corrected.xlsx");
        File.Copy(CrimeSite.Workbook, path);
        using var package = ZipFile.Open(path, ZipArchiveMode.Update);
        var names = System.Xml.Linq.XDocument.Load(package.GetEntry("xl/workbook.xml")!.Open()).Root!.Descendants().Where(element => element.Name.LocalName == "sheet").ToList();
        var id = names.Single(sheet => sheet.Attribute("name")!.Value == "Table P1").Attributes().Single(attribute => attribute.Name.LocalName == "id").Value;
        var target = System.Xml.Linq.XDocument.Load(package.GetEntry("xl/_rels/workbook.xml.rels")!.Open()).Root!.Elements().Single(part => part.Attribute("Id")!.Value == id).Attribute("Target")!.Value;
        var entry = package.GetEntry("xl/" + target.TrimStart('/').Replace("xl/", "", StringComparison.Ordinal))!;
        System.Xml.Linq.XDocument sheet;
        using (var stream = entry.Open()) sheet = System.Xml.Linq.XDocument.Load(stream);
        foreach (var (reference, value) in cells)
            sheet.Descendants().Single(element => element.Name.LocalName == "c" && element.Attribute("r")!.Value == reference).Elements().Single(element => element.Name.LocalName == "v").Value = value;
        using (var stream = entry.Open())
        {
            stream.SetLength(0);
            using StreamWriter writer = new(stream, new UTF8Encoding(false));
            sheet.Save(writer, System.Xml.Linq.SaveOptions.DisableFormatting);
        }

        return path;
    }
}
