using System.Globalization;
using System.Xml.Linq;
using Answerable.Web.Tests.Documents;
using Answerable.Web.Tests.Workbooks;

namespace Answerable.Web.Tests.Pages;

/// <summary>The files of the shipped statement have the numbers and labels of the page they repeat, each in its row, and other programs open them.</summary>
public sealed class StatementFilesTests(ShippedSite shipped) : IClassFixture<ShippedSite>
{
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0", Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    private string NameOf(PrintedMeasure printed) => shipped.Site.Site.Catalogue.Measure(ReferencePage.MeasureIds[printed.Name]).Name;

    private Task<byte[]> FileAsync(string ending) => shipped.Site.Http.GetByteArrayAsync($"/statement/2024-03.{ending}", TestContext.Current.CancellationToken);

    [Fact]
    public async Task The_Word_file_has_every_number_and_label_in_its_row()
    {
        var body = Papers.Part(await FileAsync("docx"), "word/document.xml");
        var rows = body.Descendants(Papers.W + "tr").Select(row => row.Elements(Papers.W + "tc").Select(Lines).ToList()).ToList();
        foreach (var printed in ReferencePage.Measures())
        {
            var row = Assert.Single(rows, row => string.Equals(row[0].Single(), NameOf(printed), StringComparison.OrdinalIgnoreCase));
            Assert.Equal([printed.Now, printed.Before, printed.Baseline], new[] { row[1], row[2], row[4] }.Select(cell => cell.Single()));
            Assert.Equal(Printed(printed.ChangeBefore, printed.DifferenceBefore), row[3].SkipLast(1));
            Assert.Equal(Printed(printed.ChangeBaseline, printed.DifferenceBaseline), row[5].SkipLast(1));
        }

        static List<string> Lines(XElement cell) =>
            [.. string.Concat(cell.Descendants().Select(part => part.Name == Papers.W + "br" ? "\n" : part.Name == Papers.W + "t" ? part.Value : "")).Split('\n')];
    }

    [Theory]
    [InlineData("ods")]
    [InlineData("xlsx")]
    public async Task The_spreadsheets_have_them_as_numbers(string ending)
    {
        var sheet = (await ReadBack.WithLibreOfficeAsync(await FileAsync(ending), ending))["Figures"];
        var heads = sheet[1].Select(cell => cell.Text).ToList();
        foreach (var printed in ReferencePage.Measures())
        {
            var row = sheet.Single(row => row[0].Text == ReferencePage.MeasureIds[printed.Name] && row[1].Text.Length == 0);
            decimal Number(string column) => decimal.Parse(row[heads.IndexOf(column)].Text, CultureInfo.InvariantCulture);
            Assert.Equal((printed.NowNumber, printed.BeforeNumber, printed.BaselineNumber), (Number("value"), Number("previous_value"), Number("baseline_value")));
            Assert.Equal((printed.NowNumber - printed.BeforeNumber, printed.NowNumber - printed.BaselineNumber), (Number("previous_difference"), Number("baseline_difference")));
            Assert.Equal((printed.ChangeBefore, printed.ChangeBaseline), (row[heads.IndexOf("previous_change")].Text, row[heads.IndexOf("baseline_change")].Text));
        }
    }

    [Fact]
    public async Task LibreOffice_opens_the_Word_file_with_headings_tables_and_header_rows()
    {
        var path = Papers.Kept(await FileAsync("docx"));
        var said = await ReadBack.ConvertAsync(path, "odt");
        Assert.True(File.Exists(Path.ChangeExtension(path, "odt")), said);
        var content = Papers.Part(await File.ReadAllBytesAsync(Path.ChangeExtension(path, "odt"), TestContext.Current.CancellationToken), "content.xml");
        Assert.Equal(6, content.Descendants(Text + "h").Count(heading => heading.Attribute(Text + "outline-level")!.Value == "1"));
        var tables = content.Descendants(Table + "table").ToList();
        Assert.Equal(5, tables.Count);
        Assert.All(tables, table => Assert.Single(table.Elements(Table + "table-header-rows")));
        Assert.All(tables, table => Assert.Equal(6, table.Descendants(Table + "table-row").First().Elements(Table + "table-cell").Count()));
    }

    [Fact]
    public async Task The_copy_for_another_site_has_no_class_style_or_script()
    {
        var html = System.Text.Encoding.UTF8.GetString(await FileAsync("html"));
        foreach (var word in new[] { "class=", "style", "<script", "<link" }) Assert.DoesNotContain(word, html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("37% decrease", html, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Printed(string change, string difference) => difference.Length == 0 ? [change] : [change, difference];
}
