using System.Net;
using System.Text;
using Answerable.Store.People;

namespace Answerable.Web.Tests.People;

/// <summary>A measure of the office's own, from its definition to its public page. All its figures are made up for these tests.</summary>
public sealed class OwnMeasureTests : IAsyncLifetime
{
    private const string List = "/staff/measures", Define = "/staff/measures/define", Safe = "office-people-who-feel-safe-after-dark", Imports = "/staff/imports";

    private RunningSite _site = null!;
    private Browser _ann = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync();
        _ann = new(_site);
        await _ann.EnrolAsync("ann", Role.Analyst);
    }

    public async ValueTask DisposeAsync()
    {
        _ann.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_measure_is_defined_its_table_filled_in_brought_in_approved_by_another_and_shown()
    {
        using Browser bob = new(_site);
        await bob.EnrolAsync("bob", Role.Approver);
        await DefineAsync();
        Assert.Equal($"{List}/{Safe}", _ann.Address);
        await HiddenAsync();

        var blank = await TextAsync(_ann, $"{List}/{Safe}/template.csv");
        Assert.StartsWith("measure,place,period,value,numerator,denominator,n\r\n", blank, StringComparison.Ordinal);
        var row = blank.Split("\r\n")[1];
        Assert.StartsWith($"{Safe},\"Norfolk\",20", row, StringComparison.Ordinal);
        var filled = $"measure,place,period,value,numerator,denominator,n\r\n{Safe},\"Norfolk\",2026-Q2,77,,,500\r\n{Safe},\"Norfolk\",2025-Q2,,395,500,\r\n{row}\r\n";
        await BringInAsync("survey.csv", Encoding.UTF8.GetBytes(filled));
        Assert.Equal("Taken in. Nobody sees it yet.", _ann.Page.QuerySelector("#state")!.TextContent);
        await HiddenAsync();
        await _ann.SendAsync("/staff/imports/1?handler=Propose");
        await bob.GoAsync("/staff/approvals/1/approve");
        await bob.SendAsync("/staff/approvals/1/approve");
        Assert.Equal("Approved and shown.", bob.Page.QuerySelector("#state")!.TextContent);

        await Task.Delay(TimeSpan.FromSeconds(1.1), Cancel);
        var page = await _site.PageAsync($"/measures/{Safe}");
        var said = page.QuerySelector("main")!.TextContent;
        Assert.Contains("77%", page.QuerySelector(".an-answer__number")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Because 500 people answered, the true figure is likely between 73% and 80%. It was 79% in April to June 2025; a difference of that size comes about by chance: no clear change.", said, StringComparison.Ordinal);
        Assert.Contains("measure of the office's own", page.QuerySelector("#definition")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Asked by telephone", page.QuerySelector("#definition")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Priority it serves: safe streets", page.QuerySelector("#definition")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["77%", "79%"], RunningSite.Rows(page, "series").Select(cells => cells[1]));
        Assert.Contains(Safe, (await _site.PageAsync("/measures")).QuerySelector("#measures-office")!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains($"{Safe},,norfolk,2026-Q2,77,", await _site.Http.GetStringAsync($"/measures/{Safe}.csv", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Http.GetAsync($"/measures/{Safe}.numerator", Cancel)).StatusCode);
        foreach (var address in new[] { "/", "/data", "/changed", "/releases", "/corrections", "/index.csv", "/data.csv", $"/measures/{Safe}.json", $"/measures/{Safe}.xlsx", "/forces/norfolk" })
            Assert.True((int)(await _site.Http.GetAsync(address, Cancel)).StatusCode < 400, address);

        await _ann.GoAsync($"{List}/{Safe}");
        Assert.DoesNotContain(_ann.Page.Forms, form => form.GetAttribute("action")!.EndsWith("Delete", StringComparison.Ordinal));
        Assert.Null(_ann.Page.QuerySelector("input[name=Unit]"));
        await _ann.SendAsync($"{List}/{Safe}", ("Name", "People who feel safe at night"), ("Definition", "Asked by post."), ("Unit", "count"), ("Months", "1"));
        Assert.Empty(_ann.Errors);
        Assert.Equal(("People who feel safe at night", "Survey", 3), Defined());
        Assert.Contains("Asked by post.", (await _site.PageAsync($"/measures/{Safe}")).QuerySelector("#definition")!.TextContent, StringComparison.Ordinal);
        await _ann.SendAsync($"{List}/{Safe}?handler=End", ("Ended", "2026-06"));
        Assert.Contains("Ended, with June 2026", _ann.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await _site.PageAsync($"/measures/{Safe}")).QuerySelector("#series"));
        Assert.True(_site.Site.Audit.Verify().IsWhole);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("ods")]
    public async Task A_blank_workbook_is_taken_back_by_the_same_road(string kind)
    {
        await DefineAsync(("Unit", "count"), ("Places", "both"), ("Months", "1"));
        var blank = await BytesAsync(_ann, $"{List}/{Safe}/template.{kind}");
        await BringInAsync($"blank.{kind}", blank);
        var refusal = Assert.Single(RunningSite.Rows(_ann.Page, "refusals"));
        Assert.Contains("No row below the headings holds a figure", refusal[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_definition_is_refused_at_its_fields_and_a_name_is_taken_once()
    {
        await _ann.GoAsync(Define);
        await _ann.SendAsync(Define, ("Name", "!!!"), ("Decimals", "many"));
        Assert.Equal(
            ["Enter a name of up to 100 characters with a letter or digit in it", "Choose one", "Choose one", "Choose one", "Choose one", "Enter a whole number from 0 to 3", "Enter the definition, of up to 10,000 characters"], _ann.Errors);
        Assert.Empty(_site.Site.OfficeDecisions.All());
        await DefineAsync();
        await DefineAsync(("Name", "People who feel SAFE, after dark!"));
        Assert.Equal("There is a measure of this name. Enter another name", Assert.Single(_ann.Errors));
    }

    [Fact]
    public async Task A_measure_without_figures_can_go_and_leaves_nothing_behind()
    {
        await DefineAsync();
        await _ann.SendAsync($"{List}/{Safe}?handler=Delete");
        Assert.Equal(List, _ann.Address);
        Assert.Empty(_site.Site.Present.Measures);
        await HiddenAsync();
        await _ann.GoAsync($"{List}/{Safe}");
        Assert.Equal("Page not found", _ann.Heading);
        await DefineAsync();
        Assert.Equal($"{List}/{Safe}", _ann.Address);
    }

    [Fact]
    public async Task A_definition_that_a_later_version_cannot_read_stops_nothing()
    {
        await DefineAsync();
        await BringInAsync("survey.csv", Encoding.UTF8.GetBytes($"measure,place,period,value,numerator,denominator,n\n{Safe},norfolk,2026-Q2,77,385,500,\n"));
        using (var connection = _site.Site.Database.Open())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "update office_decision set content = '{\"later\":true}'";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        await using var again = await RunningSite.StartAsync(new(_site.Data, "norfolk"));
        Assert.Equal($"measure {Safe}", Assert.Single(again.Site.Present.NotUnderstood).About);
        Assert.Equal(HttpStatusCode.NotFound, (await again.Http.GetAsync($"/measures/{Safe}", Cancel)).StatusCode);
        using Browser cat = new(again);
        await cat.EnrolAsync("cat", Role.Analyst);
        await cat.GoAsync("/staff/imports/1");
        Assert.Equal("survey.csv", cat.Heading);
    }

    [Fact]
    public async Task Figures_of_local_areas_alone_stand_on_the_page_too()
    {
        await DefineAsync(("Unit", "count"), ("Places", "local-areas"), ("Months", "12"));
        var blank = await TextAsync(_ann, $"{List}/{Safe}/template.csv");
        var areas = blank.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[1].Trim('"')).Where(name => name.Length > 0).Distinct().ToList();
        Assert.Equal(7, areas.Count);
        var path = Path.Combine(_site.Data, "areas.csv");
        await File.WriteAllTextAsync(path, "measure,place,period,value\n" + string.Concat(areas.Select((area, at) => $"{Safe},\"{area}\",P12M/2026-03,{10 + at}\n")), Cancel);
        Assert.NotNull((await _site.Site.Importer.ImportAsync(new(path, null, new Dictionary<string, string>(), null, Publish: true, []), Cancel)).TakingIn);
        await Task.Delay(TimeSpan.FromSeconds(1.1), Cancel);
        Assert.Equal(7, RunningSite.Rows(await _site.PageAsync($"/measures/{Safe}"), "areas").Count);
    }

    /// <summary>Nobody learns of a measure before its figures are out.</summary>
    private async Task HiddenAsync()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Http.GetAsync($"/measures/{Safe}", Cancel)).StatusCode);
        foreach (var address in new[] { "/", "/measures", "/measures.csv", "/data", "/changed", "/releases" })
            Assert.DoesNotContain("feel-safe", await _site.Http.GetStringAsync(address, Cancel), StringComparison.OrdinalIgnoreCase);
    }

    private async Task DefineAsync(params (string Name, string Value)[] otherwise)
    {
        await _ann.GoAsync(Define);
        Dictionary<string, string> fields = new()
        {
            ["Name"] = "People who feel safe after dark",
            ["Unit"] = "survey",
            ["Direction"] = "up",
            ["Places"] = "force",
            ["Months"] = "3",
            ["Decimals"] = "0",
            ["Definition"] = "Asked by telephone of **adults** in Norfolk.",
            ["Priority"] = "safe streets",
        };
        foreach (var (name, value) in otherwise) fields[name] = value;
        await _ann.SendAsync(Define, [.. fields.Select(field => (field.Key, field.Value))]);
    }

    private (string Name, string Unit, int Months) Defined() => _site.Site.Present.Measures[Safe] is var measure ? (measure.Name, measure.Unit.ToString(), measure.Months) : default;

    private async Task BringInAsync(string name, byte[] file)
    {
        await _ann.GoAsync(Imports);
        await _ann.UploadAsync(Imports, name, file);
        for (var tries = 0; tries < 120 && _ann.Page.QuerySelector("meta[http-equiv=refresh]") is not null; tries++)
        {
            await Task.Delay(500, Cancel);
            await _ann.GoAsync(_ann.Address);
        }
    }

    private static Task<byte[]> BytesAsync(Browser browser, string address) => browser.GetAsync(address);

    private static async Task<string> TextAsync(Browser browser, string address) => Encoding.UTF8.GetString(await browser.GetAsync(address));
}
