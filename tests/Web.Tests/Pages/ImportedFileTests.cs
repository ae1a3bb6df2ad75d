using System.Globalization;
using Answerable.Core.Periods;
using Answerable.Tests;
using static Answerable.Web.Tests.RunningSite;

namespace Answerable.Web.Tests.Pages;

/// <summary>What a file changes on the pages, from the import to the cell.</summary>
public sealed class ImportedFileTests
{
    /// <summary>The editions that ship: three files of the record, the statement, and seven meetings.</summary>
    private const int Shipped = 3 + 1 + 7;

    private const string Head = "Month,Force,Total calls,Answered in under 10 seconds,Answered in 10 to under 60 seconds,Answered in 60 seconds or longer";

    [Fact]
    public async Task Equal_forces_are_joint_and_the_next_rank_is_left_out()
    {
        await using var site = await RunningSite.StartAsync();
        await site.ImportTextAsync($"{Head}\n2024-06,Norfolk,1000,900,90,10\n2024-06,Kent,2000,1800,180,20\n2024-06,Essex,1000,950,40,10\n2024-06,Surrey,1000,800,190,10\n");
        var rows = Rows(await site.PageAsync("/999/2024"), "order");
        Assert.Equal([("1st", "Essex"), ("joint 2nd", "Kent"), ("joint 2nd", "Norfolk"), ("4th", "Surrey")], rows.Select(cells => (cells[0], cells[1])));
        Assert.Equal("joint 2nd of 4 (the office printed 16th)", Rows(await site.PageAsync("/999/2024"), "months")[^1][6]);
    }

    [Fact]
    public async Task A_missing_month_is_a_gap_and_a_year_with_it_says_so()
    {
        await using var site = await RunningSite.StartAsync();
        await site.ImportTextAsync($"{Head}\n2024-03,Kent,1000,900,90,10\n2024-05,Kent,1000,910,80,10\n2024-05,Essex,1000,950,40,10\n");
        var page = await site.PageAsync("/forces/kent/999");
        Assert.Contains("No figures for April 2024: a gap, not a zero.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("March to May, 2 months", Rows(page, "years")[0][1]);
        Assert.Equal(["March 2024", "May 2024"], Rows(await site.PageAsync("/forces/kent/999/2024"), "months").Select(cells => cells[0]));
    }

    [Fact]
    public async Task Counts_without_printed_shares_give_shares_that_are_said_to_be_worked_out()
    {
        await using var site = await RunningSite.StartAsync();
        await site.ImportTextAsync($"{Head}\n2024-06,Kent,7,6,1,0\n2024-06,Essex,1000,950,40,10\n");
        var page = await site.PageAsync("/forces/kent/999/2024");
        Assert.Equal("85.7%", Rows(page, "months")[0][3]);
        Assert.EndsWith(", worked out", Rows(page, "where")[0][3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ranks_from_rounded_shares_alone_are_marked()
    {
        await using var site = await RunningSite.StartAsync();
        await site.ImportTextAsync("Month,Force,% under 10 seconds\n2024-06,Norfolk,88.5\n2024-06,Kent,91.2\n");
        Assert.StartsWith("2nd of 2 (from rounded figures)", Rows(await site.PageAsync("/999/2024"), "months")[^1][6], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_heading_is_explained_once_and_next_month_needs_nothing()
    {
        await using var site = await RunningSite.StartAsync();
        var june = "Month,Force,Number of 999 calls,% under 10 seconds\n2024-06,Norfolk,11331,88.5\n";
        var refused = await site.ImportTextAsync(june);
        Assert.Equal((null, "unknown-heading"), (refused.TakingIn, Assert.Single(refused.Refusals).Code));
        Assert.Equal(Shipped, site.Site.Editions.Visible().Count);

        Assert.NotNull((await site.ImportTextAsync(june, mapping: new Dictionary<string, string> { ["Number of 999 calls"] = "999-calls" })).TakingIn);
        Assert.NotNull((await site.ImportTextAsync(june.Replace("2024-06", "2024-07", StringComparison.Ordinal).Replace("11331", "12000", StringComparison.Ordinal))).TakingIn);
        Assert.Equal(12000, site.Site.Answers.Series("999-calls").At("norfolk", Period.Month(2024, 7))!.Value);
    }

    [Fact]
    public async Task A_file_of_times_alone_stands_beside_the_shares_of_another_edition()
    {
        await using var site = await RunningSite.StartAsync();
        await site.ImportTextAsync("Month,Force,Median answer time (seconds)\n2024-06,Norfolk,4.0\n");
        var june = Rows(await site.PageAsync("/999/2024"), "months")[^1];
        Assert.Equal(["11,331", "7.08", "4.0", "88.5%"], june.Skip(1).Take(4));
        Assert.Contains("National 999 call answering figures, June 2024", (await site.PageAsync("/999/2024")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_whole_or_not_at_all()
    {
        await using var site = await RunningSite.StartAsync();
        var outcome = await site.ImportTextAsync($"{Head}\n2024-06,Kent,1000,900,90,10\n2024-06,Kentt,1000,900,90,10\n");
        Assert.Null(outcome.TakingIn);
        Assert.Equal(Shipped, site.Site.Editions.Visible().Count);
        Assert.Null(site.Site.Answers.Series("999-calls").At("kent", Period.Month(2024, 6)));
    }

    [Fact]
    public async Task What_is_not_published_is_not_shown()
    {
        await using var site = await RunningSite.StartAsync();
        var outcome = await site.ImportAsync(Shared.Path("data", "calls-999", "999-national-synthetic.csv"), publish: false);
        Assert.True(outcome.IsNew);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.Http.GetAsync("/forces/kent/999")).StatusCode);
        var again = await site.ImportNationalAsync();
        Assert.Equal((outcome.TakingIn, false), (again.TakingIn, again.IsNew));
        Assert.Equal(System.Net.HttpStatusCode.OK, (await site.Http.GetAsync("/forces/kent/999")).StatusCode);
    }

    [Fact]
    public async Task A_question_stops_a_file_until_it_is_answered_and_names_the_option()
    {
        await using var site = await RunningSite.StartAsync();
        var outcome = await site.ImportTextAsync($"{Head}\n2024-06,Kent,1000,500,90,10\n");
        Assert.Null(outcome.TakingIn);
        Assert.Contains("--accept counts-do-not-add", Assert.Single(outcome.Refusals).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_on_a_later_day_is_the_same_edition_when_its_day_was_assumed()
    {
        await using var site = await RunningSite.StartAsync();
        var path = Path.Combine(site.Data, "june.csv");
        await File.WriteAllTextAsync(path, $"{Head}\n2024-06,Kent,1000,900,90,10\n");
        var first = await site.ImportAsync(path, publish: false);
        var tomorrow = await Site.OpenAsync(new(site.Data, "norfolk"), new Tomorrow());
        var second = await tomorrow.Importer.ImportAsync(new(path, null, new Dictionary<string, string>(), null, Publish: true, []), CancellationToken.None);
        Assert.Equal((first.TakingIn, false), (second.TakingIn, second.IsNew));
        Assert.Equal(first.Inspection.Edition!.Id, second.Inspection.Edition!.Id);
    }

    [Fact]
    public async Task A_group_with_some_members_absent_says_how_many_it_has()
    {
        await using var site = await RunningSite.StartAsync();
        await site.ImportTextAsync($"{Head}\n2024-06,Norfolk,1000,900,90,10\n2024-06,Suffolk,1000,910,80,10\n2024-06,Essex,1000,800,190,10\n");
        var june = Rows(await site.PageAsync("/999/2024"), "months")[^1];
        Assert.StartsWith("2nd of 2 (8 in the group, the others have no figure)", june[7], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_file_for_one_force_hides_only_its_own_months_and_the_ranks_stay_those_of_the_national_edition()
    {
        await using var site = await RunningSite.StartAsync();
        await site.ImportNationalAsync();
        var path = Path.Combine(site.Data, "kent.csv");
        await File.WriteAllTextAsync(path, "Month,Total calls,% under 10 seconds\n2024-06,24070,99.9\n");
        await site.ImportAsync(path, place: "kent", published: DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date).AddDays(1));
        var series = site.Site.Answers.Series("999-percent-under-10s");
        var june = series.At("kent", Period.Month(2024, 6))!;
        Assert.Equal((99.9m, "kent.csv"), (june.Value, june.Edition.File));
        Assert.Equal("9th of 44", Rows(await site.PageAsync("/forces/kent/999/2024"), "months")[^1][7]);
        Assert.Equal("999-national-synthetic.csv", series.At("kent", Period.Month(2024, 5))!.Edition.File);
    }

    [Fact]
    public async Task Changing_one_figure_in_the_record_changes_the_page_and_changing_it_back_changes_it_back()
    {
        var folder = Directory.CreateTempSubdirectory("answerable-office-").FullName;
        try
        {
            Shared.Copy(Path.Combine(Shared.Repository, "offices"), folder);
            var record = Path.Combine(folder, "norfolk", "record", "999.csv");
            var original = await File.ReadAllTextAsync(record);
            var settings = new Settings(Path.Combine(folder, "data"), "norfolk", Offices: folder);
            foreach (var (text, shown) in new[]
                {
                    (original, "9,651"), (original.Replace("2024-01,9651", "2024-01,9652", StringComparison.Ordinal), "9,652"), (original, "9,651"),
                })
            {
                await File.WriteAllTextAsync(record, text);
                var site = await Site.OpenAsync(settings, TimeProvider.System);
                Assert.Equal(shown, site.Answers.Series("999-calls").At("norfolk", Period.Month(2024, 1))!.Value!.Value.ToString("N0", CultureInfo.InvariantCulture));
                Assert.Equal(Shipped, site.Editions.Visible().Count);
            }
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Another_office_starts_empty_and_says_what_to_do()
    {
        var folder = Directory.CreateTempSubdirectory("answerable-office-").FullName;
        Shared.Copy(Path.Combine(Shared.Repository, "offices", "norfolk"), Path.Combine(folder, "suffolk"));
        Directory.Delete(Path.Combine(folder, "suffolk", "record"), recursive: true);
        var office = Path.Combine(folder, "suffolk", "office.yaml");
        await File.WriteAllTextAsync(office, (await File.ReadAllTextAsync(office)).Replace("force: norfolk", "force: suffolk", StringComparison.Ordinal).Replace("adopted: false", "adopted: true", StringComparison.Ordinal)
            .Replace("[national, msg-norfolk, regional-7]", "[national]", StringComparison.Ordinal));
        await using var site = await RunningSite.StartAsync(new(Path.Combine(folder, "data"), "suffolk", Offices: folder));
        foreach (var address in new[] { "/", "/999", "/data", "/measures" }) Assert.NotNull(await site.PageAsync(address));
        var page = await site.PageAsync("/");
        Assert.Contains("Bring in your first figures", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".an-demonstration"));
        Assert.DoesNotContain(page.QuerySelectorAll("nav a"), link => link.GetAttribute("href") == "/999");
        Assert.Equal("ready", await site.Http.GetStringAsync("/health/ready"));
        Directory.Delete(folder, recursive: true);
    }

    private sealed class Tomorrow : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(1);
    }
}
