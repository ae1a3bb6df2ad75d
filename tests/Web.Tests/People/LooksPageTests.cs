using Answerable.Store;
using Answerable.Store.People;
using Answerable.Tests;
using Answerable.Web.Desk;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Web.Tests.People;

/// <summary>Looking for new files from the browser, and once a night: what comes of it, in plain words, on the page and in the list of work.</summary>
public sealed class LooksPageTests : IAsyncLifetime
{
    private const string Looks = "/staff/imports/looks";

    private Publisher _publisher = null!;
    private RunningSite _site = null!;
    private Browser _ann = null!;

    public async ValueTask InitializeAsync()
    {
        _publisher = await Publisher.StartAsync();
        _site = await RunningSite.StartAsync(new(Directory.CreateTempSubdirectory("answerable-").FullName, "norfolk", _publisher.Catalogue));
        _ann = new(_site);
        await _ann.EnrolAsync("ann", Role.Analyst);
    }

    public async ValueTask DisposeAsync()
    {
        _ann.Dispose();
        await _site.DisposeAsync();
        await _publisher.DisposeAsync();
    }

    [Fact]
    public async Task A_new_file_is_taken_in_by_a_button_leads_to_its_proposal_and_is_known_from_then_on()
    {
        await _ann.GoAsync("/staff/imports");
        await _ann.SendAsync(Looks);
        Assert.Contains("being asked", _ann.Page.QuerySelector("#state")!.TextContent, StringComparison.Ordinal);
        await FinishedAsync();
        var row = Row("crime by police");
        Assert.Contains("new, and taken in. Nobody sees it yet.", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(_site.Site.Editions.Visible(), held => held.Edition.Source == "ons-pfa");
        Assert.Contains("nothing at this address any more", Row("open data").TextContent, StringComparison.Ordinal);

        await _ann.GoAsync("/staff");
        Assert.StartsWith("New file from", RunningSite.Text(Assert.Single(_ann.Page.QuerySelectorAll("#work li"))), StringComparison.Ordinal);
        Assert.StartsWith("Could not look at", RunningSite.Text(Assert.Single(_ann.Page.QuerySelectorAll("#failed li"))), StringComparison.Ordinal);
        await _ann.GoAsync(_ann.Page.QuerySelector("#work a")!.GetAttribute("href")!);
        Assert.Equal("Taken in. Nobody sees it yet.", _ann.Page.QuerySelector("#state")!.TextContent);
        Assert.Contains(_publisher.Address, _ann.Page.QuerySelector("#origin")!.TextContent, StringComparison.Ordinal);
        await _ann.SendAsync($"{_ann.Address}?handler=Propose");
        Assert.StartsWith("/staff/approvals/", _ann.Address, StringComparison.Ordinal);

        await _ann.GoAsync(Looks);
        await _ann.SendAsync(Looks);
        await FinishedAsync();
        Assert.Contains(": nothing new.", Row("crime by police").TextContent, StringComparison.Ordinal);
        Assert.Single(_site.Site.ImportJobs.Latest());
    }

    [Fact]
    public async Task A_file_that_asks_waits_on_the_desk_like_one_that_was_brought_in()
    {
        var csv = await File.ReadAllTextAsync(Shared.Path("data", "ho-prc", "prc-pfa-mar2013-onwards-tables201718.csv"), TestContext.Current.CancellationToken);
        _publisher.OffersOpenData(Publisher.Text(csv.Replace("Norfolk", "Nowhere", StringComparison.Ordinal), "text/csv"));
        await LookAsync();
        Assert.Contains("refused", Row("open data").TextContent, StringComparison.Ordinal);
        var job = _site.Site.ImportJobs.Latest().Single(job => job.Brought.Source == "ho-open-data");
        Assert.NotNull(_site.Site.ImportJobs.File(job.Id));
        await _ann.GoAsync(Row("open data").QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains("Nowhere", _ann.Page.QuerySelector("#refusals")!.TextContent, StringComparison.Ordinal);

        await _ann.SendAsync($"/staff/imports/{job.Id}?handler=Discard");
        Assert.Equal("Discarded. Its file is removed.", _ann.Page.QuerySelector("#state")!.TextContent);
        await LookAsync();
        Assert.Contains("dealt with before", Row("open data").TextContent, StringComparison.Ordinal);
        Assert.Equal(JobState.Discarded, _site.Site.ImportJobs.Find(job.Id)!.State);
    }

    [Theory]
    [InlineData("down", "answered 503")]
    [InlineData("moved", "moved to https://example.org/new")]
    [InlineData("html", "a web page, not JSON")]
    [InlineData("truncated", "cut short")]
    public async Task Each_failure_is_said_plainly_on_the_page_and_is_over_with_the_next_good_look(string ill, string said)
    {
        var (path, answer) = ill switch
        {
            "down" => (Publisher.Dataset, Publisher.Status(503)),
            "moved" => (Publisher.Dataset, Publisher.MovedTo("https://example.org/new")),
            "html" => (Publisher.Dataset, Publisher.Text("<!doctype html><p>Maintenance</p>", "text/html")),
            _ => (Publisher.File, Publisher.CutShort),
        };
        var well = _publisher.Answers[path];
        _publisher.Answers[path] = answer;
        await LookAsync();
        await LookAsync();
        Assert.Contains(said, Row("crime by police").TextContent, StringComparison.Ordinal);
        Assert.Contains("Not once since", Row("crime by police").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(_site.Site.ImportJobs.Latest(), job => job.Brought.Source == "ons-pfa");
        _publisher.Answers[path] = well;
        await LookAsync();
        Assert.DoesNotContain("Not once since", Row("crime by police").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_a_night_one_node_looks_by_itself_unless_it_is_switched_off()
    {
        Night night = new(new(2026, 7, 1, 1, 59, 0, TimeSpan.Zero)); // 02:59 in London
        var settings = new Settings(_site.Data, "norfolk", _publisher.Catalogue) { LooksDaily = true };
        var (one, other) = (await Site.OpenAsync(settings, night), await Site.OpenAsync(settings, night));
        using Lookout lookout = new(one), another = new(other);
        using Web.Links.LinkChecker checker = new([]);
        one.OutsideLinks.AskWeekly([], new(2026, 7, 1)); // this week's links are done
        using Rounds rounds = new(one, lookout, checker), others = new(other, another, checker);
        await rounds.GoAsync(CancellationToken.None);
        Assert.Empty(one.Looks.All());
        night.Now = night.Now.AddMinutes(2);
        await rounds.GoAsync(CancellationToken.None);
        await others.GoAsync(CancellationToken.None);
        Assert.All(one.Looks.All(), look => Assert.Equal(Store.Looks.ByItself, look.AskedBy));
        Assert.Equal(2, one.Looks.All().Count);
        Assert.Single(Audit(), act => act == "look for new files");
        night.Now = night.Now.AddDays(1);
        using Rounds off = new(await Site.OpenAsync(settings with { LooksDaily = false }, night), lookout, checker);
        await off.GoAsync(CancellationToken.None);
        Assert.Single(Audit(), act => act == "look for new files");
        await others.GoAsync(CancellationToken.None);
        Assert.Equal(2, Audit().Count(act => act == "look for new files"));
        Assert.DoesNotContain(one.Editions.Visible(), held => held.Edition.Source == "ons-pfa");

        await _ann.GoAsync("/staff");
        Assert.Contains("New file from", _ann.Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);
        await _ann.GoAsync(Looks);
        Assert.Contains("switched off", _ann.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_that_a_node_left_undone_is_done_by_the_next_round()
    {
        _site.Site.Looks.Ask(["ons-pfa"], "ann@example.org");
        await _site.Services.GetRequiredService<Rounds>().GoAsync(CancellationToken.None);
        Assert.Equal(FoundKind.New, _site.Site.Looks.All().Single().Found.Single().Kind);
        Assert.Equal("ann@example.org", _site.Site.ImportJobs.Latest().Single().Brought.By);
    }

    [Fact]
    public async Task The_command_keeps_what_it_found_in_the_same_place()
    {
        var start = new System.Diagnostics.ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "answerable"), ["fetch"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["ANSWERABLE_DATA"], start.Environment["ANSWERABLE_CATALOGUE"]) = (_site.Data, _publisher.Catalogue);
        using var process = System.Diagnostics.Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("ons-pfa: ", await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("ho-open-data: ", await errors, StringComparison.Ordinal);
        await _ann.GoAsync(Looks);
        Assert.Contains("new, and taken in", Row("crime by police").TextContent, StringComparison.Ordinal);
        Assert.Contains("could not be looked at", Row("open data").TextContent, StringComparison.Ordinal);
        await _ann.GoAsync("/staff");
        Assert.Contains("New file from", _ann.Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);
    }

    private async Task LookAsync()
    {
        await _ann.GoAsync(Looks);
        await _ann.SendAsync(Looks);
        await FinishedAsync();
    }

    private async Task FinishedAsync()
    {
        for (var tries = 0; tries < 240 && _ann.Page.QuerySelector("meta[http-equiv=refresh]") is not null; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250), TestContext.Current.CancellationToken);
            await _ann.GoAsync(_ann.Address);
        }
    }

    private AngleSharp.Dom.IElement Row(string source) => _ann.Page.QuerySelectorAll("#looks tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Contains(source, StringComparison.OrdinalIgnoreCase));

    private IReadOnlyList<string> Audit() => _site.Rows("select act from audit order by id");

    /// <summary>A clock that stands until it is set.</summary>
    private sealed class Night(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
