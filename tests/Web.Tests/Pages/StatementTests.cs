using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using Answerable.Web.Tests.Workbooks;

namespace Answerable.Web.Tests.Pages;

/// <summary>The statement that ships with the record, against the page it repeats, in every form it is answered in.</summary>
public sealed class StatementTests(ShippedSite shipped) : IClassFixture<ShippedSite>
{
    private RunningSite Site => shipped.Site;

    [Fact]
    public void The_page_it_repeats_has_eleven_counts_and_a_survey() => Assert.Equal(ReferencePage.MeasureIds.Keys.Order(), ReferencePage.Measures().Select(row => row.Name).Order());

    [Fact]
    public async Task The_page_prints_every_number_difference_and_label_in_its_row()
    {
        var page = await Site.PageAsync("/statement/2024-03");
        var rows = page.QuerySelectorAll(".an-paper table tbody tr").ToList();
        foreach (var printed in ReferencePage.Measures())
        {
            var name = Site.Site.Catalogue.Measure(ReferencePage.MeasureIds[printed.Name]).Name;
            var row = Assert.Single(rows, row => string.Equals(row.QuerySelector("th")!.TextContent, name, StringComparison.OrdinalIgnoreCase));
            var cells = row.QuerySelectorAll("td").Select(Lines).ToList();
            Assert.Equal([printed.Now], cells[0]);
            Assert.Equal([printed.Before], cells[1]);
            Assert.Equal(Printed(printed.ChangeBefore, printed.DifferenceBefore), cells[2].SkipLast(1));
            Assert.Equal([printed.Baseline], cells[3]);
            Assert.Equal(Printed(printed.ChangeBaseline, printed.DifferenceBaseline), cells[4].SkipLast(1));
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task The_data_has_the_same(string ending)
    {
        var text = await Site.Http.GetStringAsync($"/statement/2024-03.{ending}");
        var rows = ending == "csv" ? Csv(text) : Json(text);
        foreach (var printed in ReferencePage.Measures())
        {
            var row = rows.Single(row => row["measure"] == ReferencePage.MeasureIds[printed.Name] && row["breakdown"].Length == 0);
            Assert.Equal((printed.NowNumber, printed.BeforeNumber, printed.BaselineNumber), (Number(row["value"]), Number(row["previous_value"]), Number(row["baseline_value"])));
            Assert.Equal((printed.ChangeBefore, printed.ChangeBaseline), (row["previous_change"], row["baseline_change"]));
            Assert.Equal((printed.NowNumber - printed.BeforeNumber, printed.NowNumber - printed.BaselineNumber), (Number(row["previous_difference"]), Number(row["baseline_difference"])));
        }

        var rest = rows.Single(row => row["measure"] == "crime-violence-with-injury-including-driving" && row["breakdown"].Length > 0);
        Assert.Equal((2503m, 2268m, 1062m), (Number(rest["value"]), Number(rest["previous_value"]), Number(rest["baseline_value"])));
    }

    [Fact]
    public async Task What_is_left_of_violence_is_shown_and_explained()
    {
        var page = await Site.PageAsync("/statement/2024-03");
        Assert.Contains(page.QuerySelectorAll(".an-notes li"), note => note.TextContent.Contains("2,503", StringComparison.Ordinal) && note.TextContent.Contains("2,268", StringComparison.Ordinal)
            && note.TextContent.Contains("1,062", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_priority_without_data_is_there_with_its_reason()
    {
        var page = await Site.PageAsync("/statement/2024-03");
        Assert.Equal(6, page.QuerySelectorAll(".an-paper h2").Length);
        Assert.Contains("[x]", page.GetElementById("cyber")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("not available yet", page.QuerySelector(".an-paper")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_says_what_it_amounts_to_and_a_baseline_that_is_not_alike_says_so()
    {
        var page = await Site.PageAsync("/statement/2024-03");
        string Last(string name, int cell) => Lines(page.QuerySelectorAll(".an-paper tbody tr").Single(row => row.QuerySelector("th")!.TextContent == name).QuerySelectorAll("td")[cell])[^1];
        Assert.Equal("No clear change", Last("Homicide", 2));
        Assert.Equal("No clear change", Last("Robbery", 2));
        Assert.Equal("Has probably fallen, which is better", Last("Neighbourhood crime", 2));
        Assert.Equal("Not comparable", Last("Robbery", 4));
        Assert.StartsWith("Cannot tell", Last("Satisfaction among victims of domestic abuse", 2), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/statement/2024-06")]
    [InlineData("/statement/2024")]
    [InlineData("/statement/2024-03/1")]
    [InlineData("/statement/2024-03.svg")]
    [InlineData("/statement/nonsense")]
    public async Task There_is_nothing_else(string address) => Assert.Equal(404, (int)(await Site.Http.GetAsync(address)).StatusCode);

    [Fact]
    public async Task It_says_that_it_repeats_and_that_nobody_said_what_applies()
    {
        var text = (await Site.PageAsync("/statement")).QuerySelector("main")!.TextContent;
        Assert.Contains("This repeats the tables", text, StringComparison.Ordinal);
        Assert.Contains("has not said whether this priority applies", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Printed(string change, string difference) => difference.Length == 0 ? [change] : [change, difference];

    private static List<string> Lines(IElement cell) => [.. cell.InnerHtml.Split("<br>").Select(line => System.Net.WebUtility.HtmlDecode(line).Trim())];

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Csv(string text)
    {
        var lines = ReadBack.Csv(text);
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(cell => cell.First.Text, cell => cell.Second.Text))];
    }

    private static List<Dictionary<string, string>> Json(string text) =>
    [
        .. JsonDocument.Parse(text).RootElement.GetProperty("priorities").EnumerateArray().SelectMany(priority => priority.GetProperty("rows").EnumerateArray())
            .Select(row => row.EnumerateObject().ToDictionary(cell => cell.Name, cell => cell.Value.ValueKind == JsonValueKind.String ? cell.Value.GetString()! : cell.Value.ToString())),
    ];
}

/// <summary>The site as it starts, with nothing brought in.</summary>
public sealed class ShippedSite : IAsyncLifetime
{
    public RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await RunningSite.StartAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
