using System.IO.Compression;
using System.Text.Json;
using Answerable.Web.Tests.People;

namespace Answerable.Web.Tests.Pages;

/// <summary>What the law asks to be published: as it ships, and as an office keeps it.</summary>
public sealed class DutiesTests(ShippedSite shipped) : IClassFixture<ShippedSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Row(AngleSharp.Dom.IDocument page, string id) => RunningSite.Text(page.GetElementById(id)!);

    [Fact]
    public async Task Every_paragraph_is_listed_with_what_is_known_of_it_and_nothing_is_made_up()
    {
        var page = await shipped.Site.PageAsync("/duties");
        Assert.Equal(
            ["1-a-f", "2-a-c", "2a", "3-a-e", "3-f", "3-g", "4", "5-meetings", "5-decisions", "6", "7", "7a-a", "7a-b", "7b", "7c-a", "7c-b", "8"],
            page.QuerySelectorAll("#duties tbody tr").Select(row => row.Id));
        Assert.Contains("Within one month", Row(page, "7c-a"), StringComparison.Ordinal);
        Assert.Contains("No time was found", Row(page, "7b"), StringComparison.Ordinal);
        Assert.Contains("Nobody has recorded where it is", Row(page, "7b"), StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById("7a-a")!.QuerySelector("a[href^='/statement/']"));
    }

    [Fact]
    public async Task The_list_is_data_a_spreadsheet_and_a_paper_too()
    {
        var csv = await shipped.Site.Http.GetStringAsync("/duties.csv", Cancel);
        Assert.StartsWith("paragraph,item,law,since,state,published,next_due,where,", csv, StringComparison.Ordinal);
        Assert.Equal(18, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        using var json = JsonDocument.Parse(await shipped.Site.Http.GetStringAsync("/duties.json", Cancel));
        Assert.Equal(17, json.RootElement.GetProperty("duties").GetArrayLength());
        foreach (var ending in new[] { "ods", "xlsx", "docx" })
        {
            using ZipArchive file = new(await shipped.Site.Http.GetStreamAsync($"/duties.{ending}", Cancel));
            Assert.NotEmpty(file.Entries);
        }

        Assert.Contains("7C(a)", await shipped.Site.Http.GetStringAsync("/duties.html", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_records_where_a_duty_is_met_what_started_its_clock_and_why_one_does_not_apply()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann");
        var today = site.Site.Today;

        await ann.GoAsync("/staff/duties/events");
        await ann.SendAsync("/staff/duties/events", ("Kind", "Iopc"), ("On", today.AddDays(1).ToString("O")), ("What", ""));
        Assert.Equal(["Enter the day, such as 2026-03-31, not after today", "Enter what it was"], ann.Errors);
        await ann.SendAsync("/staff/duties/events", ("Kind", "Iopc"), ("On", today.AddMonths(-3).ToString("O")), ("What", "Made-up bulletin"));
        Assert.Empty(ann.Errors);
        Assert.Contains("Overdue since", RunningSite.Text((await site.PageAsync("/duties")).GetElementById("7c-a")!), StringComparison.Ordinal);
        await ann.GoAsync("/staff/duties");
        Assert.Contains("7C(a)", RunningSite.Rows(ann.Page, "duties").First(row => row[1].StartsWith("Overdue", StringComparison.Ordinal) && !row[0].StartsWith("7A", StringComparison.Ordinal) && !row[0].StartsWith('3'))[0], StringComparison.Ordinal);
        await ann.GoAsync("/staff");
        Assert.Contains("7C(a)", ann.Page.QuerySelector("#due")!.TextContent, StringComparison.Ordinal);

        await ann.GoAsync("/staff/duties/7c-a");
        await ann.SendAsync("/staff/duties/7c-a", ("Label", "The bulletin"), ("Address", "/nowhere"), ("Published", ""), ("Months", "13"));
        Assert.Equal(2, ann.Errors.Count);
        await ann.GoAsync("/staff/duties/7c-a");
        await ann.SendAsync("/staff/duties/7c-a", ("Note", "Ask Bea"), ("Label", "The bulletin"), ("Address", "https://www.example.org/bulletin"), ("Published", today.ToString("O")));
        Assert.Empty(ann.Errors);
        var met = RunningSite.Text((await site.PageAsync("/duties")).GetElementById("7c-a")!);
        Assert.Contains("Published on", met, StringComparison.Ordinal);
        Assert.DoesNotContain("Bea", met, StringComparison.Ordinal);

        await ann.GoAsync("/staff/duties/8");
        await ann.SendAsync("/staff/duties/8", ("NotApplicable", "Made up for a test"));
        Assert.Contains("Does not apply: Made up for a test", RunningSite.Text((await site.PageAsync("/duties")).GetElementById("8")!), StringComparison.Ordinal);
        Assert.Empty(site.Site.Present.NotUnderstood);
        Assert.True(site.Site.Audit.Verify().IsWhole);
    }

    [Fact]
    public async Task What_is_not_published_yet_meets_nothing_and_shows_nothing()
    {
        await using var site = await RunningSite.StartAsync();
        Assert.True(site.Site.OfficeDecisions.Decide("duty 7b", """{"owner":"","note":"","notApplicable":"","months":null,"evidence":[{"label":"A statement to come","address":"/statement/2031-06","published":null,"confirmed":"2026-01-01"}]}""", "ann@example.org", 0));
        site.Site.Look();
        var page = await site.PageAsync("/duties");
        Assert.DoesNotContain("2031", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("Nobody has recorded", RunningSite.Text(page.GetElementById("7b")!), StringComparison.Ordinal);
        Assert.DoesNotContain("2031", await site.Http.GetStringAsync("/duties.json", Cancel), StringComparison.Ordinal);
    }
}
