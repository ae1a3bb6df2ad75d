using System.Text;
using Answerable.Store;
using Answerable.Store.People;
using Answerable.Tests;

namespace Answerable.Web.Tests.People;

/// <summary>The road from a file in a browser to a public page, walked by an analyst and an approver over HTTP.</summary>
public sealed class ImportPagesTests
{
    private const string Imports = "/staff/imports";

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task A_file_is_brought_in_proposed_approved_by_another_and_shown(string engine)
    {
        await using var server = engine == "PostgreSQL" ? Pages.EitherEngineTests.ScratchDatabase.Make() : null;
        await using var site = await RunningSite.StartAsync(new(Directory.CreateTempSubdirectory("answerable-").FullName, "norfolk", Database: server?.ConnectionString));
        using Browser ann = new(site), bob = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await bob.EnrolAsync("bob", Role.Approver);
        await ann.GoAsync(Imports);
        await ann.UploadAsync(Imports, "C:\\sent\\national.csv", await File.ReadAllBytesAsync(Shared.Path("data", "calls-999", "999-national-synthetic.csv"), TestContext.Current.CancellationToken));
        await FinishedAsync(ann);
        Assert.Equal("Taken in. Nobody sees it yet.", ann.Page.QuerySelector("#state")!.TextContent);
        Assert.Equal("national.csv", ann.Heading);
        Assert.NotEmpty(RunningSite.Rows(ann.Page, "readings"));
        Assert.Equal(10, RunningSite.Rows(ann.Page, "changes").Count);
        Assert.Empty(Directory.GetFiles(Path.Combine(site.Data, "brought")));
        await ann.SendAsync("/staff/imports/1?handler=Propose", ("Note", "checked against the totals"));
        Assert.Equal("/staff/approvals/1", ann.Address);
        Assert.DoesNotContain("approve?hash", ann.Page.Body!.InnerHtml, StringComparison.Ordinal);

        await bob.GoAsync("/staff");
        Assert.Equal("/staff/approvals/1", Assert.Single(bob.Page.QuerySelectorAll("#work a")).GetAttribute("href"));
        await bob.GoAsync("/staff/approvals/1/approve");
        Assert.Contains("checked against the totals", bob.Page.QuerySelector("#proposal")!.TextContent, StringComparison.Ordinal);
        await bob.SendAsync("/staff/approvals/1/approve");
        Assert.Equal("Approved and shown.", bob.Page.QuerySelector("#state")!.TextContent);
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await site.Http.GetAsync("/forces/kent/999", TestContext.Current.CancellationToken)).StatusCode);
        Assert.True(site.Site.Audit.Verify().IsWhole);
    }

    [Fact]
    public async Task A_refused_file_says_why_and_where()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await ann.GoAsync(Imports);
        await ann.UploadAsync(Imports, "empty.csv", []);
        Assert.Equal("Choose a file", Assert.Single(ann.Errors));
        await ann.UploadAsync(Imports, "july.csv", Encoding.UTF8.GetBytes("Month,Force,Total calls\n2024-07,Nowhere,12345\n"), ("Force", "atlantis"), ("Published", "soon"));
        Assert.Equal(2, ann.Errors.Count);
        await ann.UploadAsync(Imports, "july.csv", Encoding.UTF8.GetBytes("Month,Force,Total calls\n2024-07,Nowhere,12345\n"));
        await FinishedAsync(ann);
        Assert.Equal("Refused. Nothing was stored.", ann.Page.QuerySelector("#state")!.TextContent);
        var row = Assert.Single(RunningSite.Rows(ann.Page, "refusals"));
        Assert.Contains("line 2", row[0], StringComparison.Ordinal);
        Assert.Contains("not a known police force", row[1], StringComparison.Ordinal);
        Assert.Null(ann.Page.QuerySelector("#answers"));
        await ann.GoAsync("/staff");
        Assert.Equal("july.csv: Refused. Nothing was stored.", RunningSite.Text(Assert.Single(ann.Page.QuerySelectorAll("#failed li"))));
    }

    [Fact]
    public async Task An_unknown_heading_is_mapped_and_remembered_and_a_question_is_decided()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await ann.GoAsync(Imports);
        const string table = "Month,Force,Total calls,Widgets,Answered in under 10 seconds,Answered in 10 to under 60 seconds,Answered in 60 seconds or longer\n2024-07,Norfolk,12345,1,900,90,{0}\n";
        await ann.UploadAsync(Imports, "july.csv", Encoding.UTF8.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, table, 10)));
        await FinishedAsync(ann);
        Assert.Equal("It asks something. Nothing is stored before you answer.", ann.Page.QuerySelector("#state")!.TextContent);
        Assert.DoesNotContain("--map", ann.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Widgets", ann.Page.QuerySelector("input[name=heading]")!.GetAttribute("value"));
        await ann.SendAsync("/staff/imports/1?handler=Answer", ("role", "ignore"));
        await FinishedAsync(ann);
        Assert.Equal("counts-do-not-add", ann.Page.QuerySelector("input[name=code]")!.GetAttribute("value"));
        Assert.DoesNotContain("--accept", ann.Page.Body!.TextContent, StringComparison.Ordinal);
        await ann.SendAsync("/staff/imports/1?handler=Answer", ("role", "ignore"), ("decision", "asked the force: its system was down"));
        await FinishedAsync(ann);
        Assert.Equal("Taken in. Nobody sees it yet.", ann.Page.QuerySelector("#state")!.TextContent);
        var taken = site.Site.ImportJobs.Find(1)!.TakingIn!.Value;
        Assert.Equal(("asked the force: its system was down", "ann@example.org"), site.Site.Editions.Decisions(taken).Select(one => (one.Decision.Text, one.By)).Distinct().Single());
        Assert.Contains("its system was down", ann.Page.QuerySelector("#decisions")!.TextContent, StringComparison.Ordinal);

        await ann.GoAsync(Imports);
        await ann.UploadAsync(Imports, "again.csv", Encoding.UTF8.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, table, 11355)));
        await FinishedAsync(ann);
        Assert.Equal("Taken in. Nobody sees it yet.", ann.Page.QuerySelector("#state")!.TextContent);
    }

    [Fact]
    public async Task What_a_stopped_process_left_is_said_and_started_again()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        var id = site.Site.ImportJobs.Add(new("ann@example.org", "july.csv", null, null, Classification.Public), Encoding.UTF8.GetBytes("Month,Force,Total calls\n2024-07,Norfolk,12345\n"));
        Assert.True(site.Site.ImportJobs.Begin(id));
        Assert.False(site.Site.ImportJobs.Begin(id));
        await ann.GoAsync($"{Imports}/{id}");
        Assert.NotNull(ann.Page.QuerySelector("meta[http-equiv=refresh]"));
        using (var connection = site.Site.Database.Open())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "update import_job set beat_at = '2024-01-01T00:00:00.000Z'";
            command.ExecuteNonQuery();
        }

        await ann.GoAsync($"{Imports}/{id}");
        Assert.StartsWith("Stopped", ann.Page.QuerySelector("#state")!.TextContent, StringComparison.Ordinal);
        Assert.Null(ann.Page.QuerySelector("meta[http-equiv=refresh]"));
        await ann.SendAsync($"{Imports}/{id}?handler=Answer");
        await FinishedAsync(ann);
        Assert.Equal("Taken in. Nobody sees it yet.", ann.Page.QuerySelector("#state")!.TextContent);
    }

    [Fact]
    public async Task What_one_node_was_given_another_starts_again_and_answers()
    {
        await using var server = Pages.EitherEngineTests.ScratchDatabase.Make();
        await using var first = await NodeAsync(server);
        await using var second = await NodeAsync(server);
        var id = first.Site.ImportJobs.Add(new("ann@example.org", "july.csv", null, null, Classification.Public), Encoding.UTF8.GetBytes("Month,Force,Total calls,Widgets\n2024-07,Norfolk,12345,1\n"));
        Assert.True(first.Site.ImportJobs.Begin(id));
        first.Rows("update import_job set beat_at = '2024-01-01T00:00:00.000Z' returning id");
        using Browser ann = new(second);
        await ann.EnrolAsync("ann", Role.Analyst);
        await ann.GoAsync($"{Imports}/{id}");
        Assert.StartsWith("Stopped", ann.Page.QuerySelector("#state")!.TextContent, StringComparison.Ordinal);
        await ann.SendAsync($"{Imports}/{id}?handler=Answer");
        await FinishedAsync(ann);
        await ann.SendAsync($"{Imports}/{id}?handler=Answer", ("role", "ignore"));
        await FinishedAsync(ann);
        Assert.Equal("Taken in. Nobody sees it yet.", ann.Page.QuerySelector("#state")!.TextContent);
        Assert.Equal(JobState.Done, first.Site.ImportJobs.Find(id)!.State);
        Assert.Empty(Directory.GetFiles(Path.Combine(second.Data, "brought")));
    }

    [Fact]
    public async Task What_was_brought_in_is_discarded_and_what_was_taken_in_is_set_aside_and_brought_back()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await ann.GoAsync("/staff");
        Assert.NotEmpty(ann.Page.QuerySelectorAll("#due li")); // the shipped record is of 2024, and newer figures are due
        await ann.GoAsync(Imports);
        await ann.UploadAsync(Imports, "wrong.csv", Encoding.UTF8.GetBytes("Month,Force,Total calls\n2024-07,Nowhere,12345\n"));
        await FinishedAsync(ann);
        await ann.SendAsync("/staff/imports/1?handler=Discard");
        Assert.Equal("Discarded. Its file is removed.", ann.Page.QuerySelector("#state")!.TextContent);
        Assert.Null(ann.Page.QuerySelector("form[action*=Discard]"));

        await ann.GoAsync(Imports);
        await ann.UploadAsync(Imports, "july.csv", Encoding.UTF8.GetBytes("Month,Force,Total calls\n2024-07,Norfolk,12345\n"));
        await FinishedAsync(ann);
        await ann.GoAsync("/staff");
        Assert.Equal("july.csv: Taken in. Nobody sees it yet.", RunningSite.Text(Assert.Single(ann.Page.QuerySelectorAll("#work li"))));
        await ann.GoAsync("/staff/imports/2");
        await ann.SendAsync("/staff/imports/2?handler=SetAside");
        Assert.Equal("Taken in, and set aside as not needed. Nobody sees it.", ann.Page.QuerySelector("#state")!.TextContent);
        await ann.GoAsync("/staff");
        Assert.Null(ann.Page.QuerySelector("#work"));
        Assert.Null(ann.Page.QuerySelector("#failed"));
        await ann.GoAsync("/staff/imports/2");
        await ann.SendAsync("/staff/imports/2?handler=BringBack");
        Assert.Equal("Taken in. Nobody sees it yet.", ann.Page.QuerySelector("#state")!.TextContent);
        Assert.True(site.Site.Audit.Verify().IsWhole);
    }

    [Fact]
    public async Task Outlines_come_in_by_the_same_road_and_their_year_is_asked_for()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await ann.GoAsync(Imports);
        await ann.UploadAsync(Imports, "outlines.json", await File.ReadAllBytesAsync(Shared.Path("data", "geo", "csp_norfolk.geojson"), TestContext.Current.CancellationToken));
        await FinishedAsync(ann);
        Assert.Equal("It asks something. Nothing is stored before you answer.", ann.Page.QuerySelector("#state")!.TextContent);
        Assert.Equal("vintage", ann.Page.QuerySelector("input[name=code]")!.GetAttribute("value"));
        Assert.DoesNotContain("--", RunningSite.Text(ann.Page.QuerySelector("#refusals")!), StringComparison.Ordinal);
        await ann.SendAsync("/staff/imports/1?handler=Answer", ("decision", "December 2023"));
        await FinishedAsync(ann);
        Assert.Equal("Taken in. Nobody sees it yet.", ann.Page.QuerySelector("#state")!.TextContent);
        Assert.Contains("Boundaries of local areas (community safety partnerships), December 2023", ann.Page.QuerySelector("#recognised")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([["Outlines of areas", "7"]], RunningSite.Rows(ann.Page, "readings"));
        Assert.Contains("no figure changes", ann.Page.QuerySelector("#changes-list")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(ann.Page.QuerySelectorAll("#pages a"), a => a.GetAttribute("href") == "/staff/preview/2/data" || a.GetAttribute("href")!.EndsWith("/data", StringComparison.Ordinal));
        await ann.SendAsync("/staff/imports/1?handler=Propose");
        Assert.Contains("7 outlines of areas", ann.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_can_be_changed_and_taken_back_until_it_is_taken_in()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await ann.GoAsync(Imports);
        await ann.UploadAsync(Imports, "july.csv", Encoding.UTF8.GetBytes("Month,Force,Total calls,Widgets\n2024-07,Norfolk,12345,1\n"));
        await FinishedAsync(ann);
        await ann.SendAsync("/staff/imports/1?handler=Answer", ("role", "place"));
        await FinishedAsync(ann);
        Assert.Equal("place", ann.Page.QuerySelector("#role-0 option[selected]")!.GetAttribute("value"));
        site.Site.ImportJobs.Answer(1, "ann@example.org", "{}", "{\"counts-do-not-add\":\"too early\"}");
        site.Site.ImportJobs.Begin(1);
        site.Site.ImportJobs.End(1, "ann@example.org", 1, null, site.Site.ImportJobs.Find(1)!.Problems);
        await ann.GoAsync("/staff/imports/1");
        Assert.Equal("too early", ann.Page.QuerySelector("textarea[name=decision]")!.TextContent);
        await ann.SendAsync("/staff/imports/1?handler=Answer", ("role", "ignore"), ("decision", ""));
        await FinishedAsync(ann);
        Assert.Equal(("Taken in. Nobody sees it yet.", "{}"), (ann.Page.QuerySelector("#state")!.TextContent, site.Site.ImportJobs.Find(1)!.Decisions));
    }

    private static Task<RunningSite> NodeAsync(Pages.EitherEngineTests.ScratchDatabase server) =>
        RunningSite.StartAsync(new(Directory.CreateTempSubdirectory("answerable-").FullName, "norfolk", Database: server.ConnectionString));

    private static async Task FinishedAsync(Browser browser)
    {
        for (var tries = 0; tries < 120 && browser.Page.QuerySelector("meta[http-equiv=refresh]") is not null; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);
            await browser.GoAsync(browser.Address);
        }
    }
}
