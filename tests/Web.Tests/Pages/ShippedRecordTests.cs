using System.Globalization;
using Answerable.Core.Periods;
using static Answerable.Web.Tests.RunningSite;

namespace Answerable.Web.Tests.Pages;

/// <summary>A fresh copy prints the office's own table, number by number.</summary>
public sealed class ShippedRecordTests(ShippedSite shipped) : IClassFixture<ShippedSite>
{
    private readonly RunningSite _site = shipped.Site;

    [Fact]
    public async Task Every_number_of_the_reference_page_stands_in_its_row_and_column()
    {
        var printed = ReferencePage.Rows();
        Assert.Equal(32, printed.Count);
        var compared = 0;
        foreach (var year in new[] { 2024, 2023, 2022, 2021 })
        {
            var page = await _site.PageAsync($"/999/{year}");
            var head = page.QuerySelectorAll("#months thead th").Select(Text).ToList();
            Assert.Equal(
                [
                    "Month", "Total calls", "Mean answer time (seconds)", "Answered in under 10 seconds", "Answered in 10 to under 60 seconds", "Answered in 60 seconds and over",
                    "National rank", "Most similar forces rank", "Seven eastern forces rank", "Standard (90%)",
                ], head);
            var rows = Rows(page, "months");
            var expected = printed.Where(row => row.Month.Year == year).ToList();
            Assert.Equal(expected.Count, rows.Count);
            foreach (var (row, cells) in expected.Zip(rows))
            {
                Assert.Equal(row.Month.Start.ToString("MMMM yyyy", CultureInfo.InvariantCulture), cells[0]);
                Assert.Equal(row.Cells[0], cells[1]);
                Assert.Equal(decimal.Parse(row.Cells[1], CultureInfo.InvariantCulture), decimal.Parse(cells[2], CultureInfo.InvariantCulture));
                Assert.Equal(row.Cells.Skip(2).Take(3), cells.Skip(3).Take(3));
                Assert.Equal(row.Cells.Skip(5).Select(rank => rank + " of [x]"), cells.Skip(6).Take(3));
                compared += 8;
            }
        }

        Assert.Equal(256, compared);
    }

    [Theory]
    [InlineData(2021, "17,825", "9.06", "82.4%")]
    [InlineData(2022, "112,086", "9.86", "78.6%")]
    [InlineData(2023, "132,662", "7.22", "87.1%")]
    [InlineData(2024, "60,325", "6.84", "89.7%")]
    public async Task Years_are_put_together_by_calls(int year, string calls, string mean, string share)
    {
        var foot = Foot(await _site.PageAsync($"/999/{year}"), "months");
        Assert.Equal([calls, mean, share], foot.Skip(1).Take(3));
        var row = Rows(await _site.PageAsync("/999"), "years").Single(cells => cells[0] == year.ToString(CultureInfo.InvariantCulture));
        Assert.Equal([calls, mean, share], row.Skip(2).Take(3));
    }

    [Fact]
    public async Task A_part_of_a_year_says_that_it_is_one()
    {
        var page = await _site.PageAsync("/999/2024");
        Assert.Equal("6 months of 2024", Foot(page, "months")[0]);
        Assert.Contains("6 months are missing", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("January to June", Rows(await _site.PageAsync("/999"), "years")[0][1]);
    }

    [Fact]
    public async Task The_standard_is_judged_month_by_month_and_a_rounded_90_is_at_the_threshold()
    {
        var verdicts = Rows(await _site.PageAsync("/999/2024"), "months").Select(cells => cells[^1]);
        Assert.Equal(["At the threshold", "Not met", "Met", "Met", "Met", "Not met"], verdicts);
        Assert.Equal("Met in 3 of 6, at the threshold in 1", Foot(await _site.PageAsync("/999/2024"), "months")[^1]);
    }

    [Theory]
    [InlineData("January", "2,958 calls is far out of line with 9,105 and 8,114")]
    [InlineData("October", "the three printed shares add to 99.8")]
    public async Task October_and_January_2022_speak_for_themselves(string month, string words)
    {
        var page = await _site.PageAsync("/999/2022");
        var mark = page.QuerySelectorAll("#months tbody tr").Single(row => Text(row.Children[0]) == $"{month} 2022").QuerySelector("sup a")!;
        var note = page.QuerySelector(mark.GetAttribute("href")!)!;
        Assert.Contains(words, note.TextContent, StringComparison.Ordinal);
        Assert.Contains(words, (await _site.PageAsync("/999")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(words, (await _site.PageAsync("/measures/999-percent-under-10s")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_latest_month_stands_in_a_sentence_at_the_top()
    {
        var page = await _site.PageAsync("/999");
        var answer = page.QuerySelector(".an-answer")!;
        Assert.Equal("88.5%", Text(answer.QuerySelector(".an-answer__number")!));
        Assert.Contains("In June 2024, Norfolk Constabulary answered 88.5% of its 11,331 emergency calls in under 10 seconds.", Text(answer), StringComparison.Ordinal);
        Assert.Contains("4.1 percentage points more than in June 2023, when it was 84.4%.", Text(answer), StringComparison.Ordinal);
        Assert.Contains("16th nationally, 3rd among the most similar forces and 4th among the seven eastern forces, as the office printed it", Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_months_a_year_earlier_stand_beside()
    {
        var june = Rows(await _site.PageAsync("/999/2024"), "year-before")[^1];
        Assert.Equal(["June", "84.4%", "88.5%", "+4.1", "12,363", "11,331", "8.3% decrease"], june);
    }

    [Fact]
    public async Task Every_number_says_where_it_stood()
    {
        var row = Rows(await _site.PageAsync("/999/2024"), "where")[0];
        Assert.Equal("January 2024", row[0]);
        Assert.Equal("line 28, column B", row[1]);
        Assert.StartsWith("office-page.2024-07-24.", row[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_says_when_it_was_updated_whom_to_ask_and_how_to_cite_it()
    {
        var page = await _site.PageAsync("/999/2023");
        var meta = Text(page.QuerySelector(".an-head__meta")!);
        Assert.Matches("Updated \\d+ \\w+ 20\\d\\d, \\d\\d:\\d\\d", meta);
        Assert.Contains("Contact", meta, StringComparison.Ordinal);
        Assert.Contains("/999/2023", Text(page.QuerySelector(".an-cite")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/999")]
    [InlineData("/data")]
    public async Task A_copy_that_no_office_has_adopted_says_so_and_how_far_its_figures_go(string address)
    {
        var page = await _site.PageAsync(address);
        Assert.Contains("not the website of the Office of the Police and Crime Commissioner for Norfolk", page.QuerySelector(".an-demonstration")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Figures to June 2024; nothing newer has been brought in.", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_forces_are_absent_and_not_invented()
    {
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await _site.Http.GetAsync("/forces/kent/999/2024")).StatusCode);
        Assert.Null((await _site.PageAsync("/999/2024")).QuerySelector("#order"));
        Assert.Contains("When the national figures are brought in", (await _site.PageAsync("/999/2024")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_is_an_edition_like_any_other_approved_by_the_release()
    {
        var held = _site.Site.Editions.Visible();
        Assert.Equal([2L, 36L, 256L], held.Select(edition => edition.Readings).Where(readings => readings > 0).Order());
        Assert.Equal(1 + 7, held.Count(edition => edition.Readings == 0)); // papers hold none: the statement and the meetings
        Assert.All(held, edition => Assert.Equal("release", edition.ApprovedBy));
        Assert.All(held.Where(edition => edition.Readings > 0), edition => Assert.Equal("office-page", edition.Edition.Source));
        Assert.Equal(Period.Month(2021, 11).ToString(), held.Single(edition => edition.Readings == 256).First);
    }
}
