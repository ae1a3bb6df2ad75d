using Answerable.Store;
using Answerable.Store.People;

namespace Answerable.Web.Tests.People;

/// <summary>A table pasted from a web page: kept as it was pasted, on the same road as a file, and corrected without typing it anew.</summary>
public sealed class PasteTests : IAsyncLifetime
{
    private const string Paste = "/staff/imports/paste", Good = "Month\tForce\tTotal calls\n2024-07\tNorfolk\t12,345\n";

    private RunningSite _site = null!;
    private Browser _ann = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync();
        _ann = new(_site);
        await _ann.EnrolAsync("ann", Role.Analyst);
        await _ann.GoAsync(Paste);
    }

    public async ValueTask DisposeAsync()
    {
        _ann.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_pasted_table_is_taken_in_with_the_page_it_was_copied_from_and_marked_so()
    {
        await SendAsync(Good, ("Captured", "2024-08-02"));
        await FinishedAsync();
        Assert.Equal("Taken in. Nobody sees it yet.", _ann.Page.QuerySelector("#state")!.TextContent);
        Assert.Equal("www.example.org-2024-08-02.csv", _ann.Heading);
        const string said = "Copied by hand from https://www.example.org/figures on 2 August 2024.";
        Assert.Contains(said, _ann.Page.QuerySelector("#origin")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(said, _ann.Page.QuerySelector("#notes")!.TextContent, StringComparison.Ordinal);
        var edition = _site.Site.Editions.Of(_site.Site.ImportJobs.Find(1)!.TakingIn!.Value);
        Assert.Equal(("https://www.example.org/figures", "2024-08-02", true), (edition.Address, edition.Published.ToString("yyyy-MM-dd"), edition.PublishedIsAssumed));
        Assert.Equal([Good], _site.Rows("select cast(bytes as text) from original o join edition e on e.sha256 = o.sha256 where e.file like 'www.%'"));
    }

    [Fact]
    public async Task A_day_of_publication_that_is_given_is_the_editions_and_a_comma_separated_table_is_as_good()
    {
        await SendAsync(Good.Replace("12,345", "12345", StringComparison.Ordinal).Replace('\t', ','), ("Published", "2024-07-30"), ("Captured", "2024-08-02"));
        await FinishedAsync();
        var edition = _site.Site.Editions.Of(_site.Site.ImportJobs.Find(1)!.TakingIn!.Value);
        Assert.Equal(("2024-07-30", false), (edition.Published.ToString("yyyy-MM-dd"), edition.PublishedIsAssumed));
    }

    [Fact]
    public async Task What_is_amiss_with_the_form_is_said_and_nothing_pasted_is_lost()
    {
        await SendAsync(Good, ("Address", "figures"), ("Captured", "2090-01-01"), ("Published", "soon"), ("Force", "atlantis"));
        Assert.Equal(4, _ann.Errors.Count);
        Assert.Equal(Good.Trim(), Table().Trim());
        (string, string)[] right = [("Captured", "2024-08-02"), ("Published", ""), ("Force", "")];
        await SendAsync("one column only\n1\n2\n", right);
        Assert.Contains("one column", Assert.Single(_ann.Errors), StringComparison.Ordinal);
        await SendAsync(" ", right);
        Assert.Equal("Paste the table", Assert.Single(_ann.Errors));
        Assert.Empty(_site.Site.ImportJobs.Latest());
    }

    [Fact]
    public async Task A_mistake_says_line_and_column_and_the_table_is_corrected_in_place()
    {
        await SendAsync(Good.Replace("12,345", "many", StringComparison.Ordinal), ("Force", "norfolk"));
        await FinishedAsync();
        var row = Assert.Single(RunningSite.Rows(_ann.Page, "refusals"));
        Assert.Contains("line 2", row[0], StringComparison.Ordinal);
        Assert.Contains("column 3", row[0], StringComparison.Ordinal);
        await _ann.GoAsync(_ann.Page.QuerySelector("a[href^='/staff/imports/paste']")!.GetAttribute("href")!);
        Assert.Contains("many", Table(), StringComparison.Ordinal);
        Assert.Equal(("https://www.example.org/figures", "norfolk"), (Value("Address"), Value("Force")));
        await _ann.SendAsync(Paste, ("Table", Good));
        await FinishedAsync();
        Assert.Equal("Taken in. Nobody sees it yet.", _ann.Page.QuerySelector("#state")!.TextContent);
        Assert.Equal((JobState.Discarded, JobState.Done), (_site.Site.ImportJobs.Find(1)!.State, _site.Site.ImportJobs.Find(2)!.State));
        Assert.True(_site.Site.Audit.Verify().IsWhole);
    }

    [Fact]
    public async Task A_long_table_is_taken_and_one_that_is_too_long_is_said_to_be()
    {
        var line = "2024-07\tNowhere\t12345\n";
        await SendAsync("Month\tForce\tTotal calls\n" + string.Concat(Enumerable.Repeat(line, 1_900_000 / line.Length)), ("Captured", "2024-08-02"));
        Assert.Empty(_ann.Errors);
        Assert.Equal("/staff/imports/1", _ann.Address);
        await _ann.GoAsync(Paste);
        await SendAsync(new string('\t', 2_000_001), ("Captured", "2024-08-02"));
        Assert.Equal("Paste the table", Assert.Single(_ann.Errors));
        await SendAsync(new string('1', 2_000_001), ("Captured", "2024-08-02"));
        Assert.Contains("more than 2 million characters", Assert.Single(_ann.Errors), StringComparison.Ordinal);
    }

    private Task<System.Net.HttpStatusCode> SendAsync(string table, params (string, string)[] fields) => _ann.SendAsync(Paste, [("Table", table), ("Address", "https://www.example.org/figures"), .. fields]);

    private string Table() => _ann.Page.QuerySelector("#Table")!.TextContent;

    private string? Value(string id) => _ann.Page.QuerySelector($"#{id}")!.GetAttribute("value");

    private async Task FinishedAsync()
    {
        for (var tries = 0; tries < 120 && _ann.Page.QuerySelector("meta[http-equiv=refresh]") is not null; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250), TestContext.Current.CancellationToken);
            await _ann.GoAsync(_ann.Address);
        }
    }
}
