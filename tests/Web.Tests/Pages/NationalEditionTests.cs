using System.Globalization;
using Answerable.Core.Periods;
using Answerable.Core.Statistics;
using Answerable.Tests;
using static Answerable.Web.Tests.RunningSite;

namespace Answerable.Web.Tests.Pages;

/// <summary>Once a national edition is in, ranks are computed for every force, with N. The edition used here is synthetic.</summary>
public sealed class NationalEditionTests(NationalSite national) : IClassFixture<NationalSite>
{
    private readonly RunningSite _site = national.Site;

    [Fact]
    public async Task All_96_ranks_are_the_published_ones_and_each_has_its_N()
    {
        var compared = 0;
        foreach (var year in ReferencePage.Rows().GroupBy(row => row.Month.Year))
        {
            var rows = Rows(await _site.PageAsync($"/999/{year.Key}"), "months");
            foreach (var (row, cells) in year.Zip(rows))
            {
                Assert.Equal([$"{row.Cells[5]} of 44", $"{row.Cells[6]} of 8", $"{row.Cells[7]} of 7"], cells.Skip(7).Take(3).Select(cell => cell.Replace("joint ", "", StringComparison.Ordinal)));
                compared += 3;
            }
        }

        Assert.Equal(96, compared);
    }

    [Theory]
    [InlineData("kent", "Kent")]
    [InlineData("suffolk", "Suffolk")]
    public async Task Ranks_of_other_forces_equal_those_counted_from_the_file(string slug, string name)
    {
        var file = File.ReadLines(Shared.Path("data", "calls-999", "999-national-synthetic.csv")).Skip(1).Select(line => line.Split(','))
            .Select(cells => (Month: cells[0], Force: cells[1], Share: (double)long.Parse(cells[5], CultureInfo.InvariantCulture) / long.Parse(cells[2], CultureInfo.InvariantCulture))).ToList();
        foreach (var year in new[] { 2021, 2022, 2023, 2024 })
        {
            foreach (var cells in Rows(await _site.PageAsync($"/forces/{slug}/999/{year}"), "months"))
            {
                var month = DateTime.ParseExact(cells[0], "MMMM yyyy", CultureInfo.InvariantCulture).ToString("yyyy-MM", CultureInfo.InvariantCulture);
                var own = file.Single(row => row.Month == month && row.Force == name).Share;
                var rank = 1 + file.Count(row => row.Month == month && row.Share > own);
                Assert.Equal($"{rank}", new string([.. cells[7].Replace("joint ", "", StringComparison.Ordinal).TakeWhile(char.IsAsciiDigit)]));
                Assert.EndsWith("of 44", cells[7], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task All_forces_stand_in_rank_order_with_the_force_and_its_groups_marked()
    {
        var page = await _site.PageAsync("/999/2024");
        var rows = Rows(page, "order");
        Assert.Equal(44, rows.Count);
        Assert.Equal(("16th", "Norfolk", "88.5%", "11,331", "Not met"), (rows[15][0], rows[15][1], rows[15][2], rows[15][3], rows[15][4]));
        Assert.Equal("Norfolk", Text(page.QuerySelector("#order tr.an-subject th")!));
        Assert.Equal(8, rows.Count(cells => cells[5].Contains("ost similar forces", StringComparison.Ordinal)));
        Assert.Equal(7, rows.Count(cells => cells[5].Contains("even eastern forces", StringComparison.Ordinal)));
        Assert.Equal("[z]", rows.Single(cells => cells[1] == "Scotland")[4]);
    }

    [Fact]
    public async Task The_national_edition_is_shown_before_the_offices_own_page()
    {
        var october = Rows(await _site.PageAsync("/999/2022"), "months")[9];
        Assert.Equal("21.8%", october[5]); // the office printed 21.6
        var series = _site.Site.Answers.Series("999-percent-10-to-60s");
        Assert.Equal(21.6m, Assert.Single(series.At("norfolk", Period.Month(2022, 10))!.Others).Value);
    }

    [Fact]
    public async Task A_shown_90_percent_that_is_exactly_less_says_so()
    {
        var january = Rows(await _site.PageAsync("/999/2024"), "months")[0];
        var exact = _site.Site.Answers.Series("999-percent-under-10s").At("norfolk", Period.Month(2024, 1))!;
        Assert.Equal("90.0%", january[4]);
        Assert.Equal(exact.Exact < 90 ? StandardVerdict.NotMet : StandardVerdict.Met, exact.Standard);
        Assert.Equal(exact.Exact < 90 ? $"Not met ({Rounding.Round(exact.Exact!.Value, 2)}%)" : "Met", january[^1]);
    }

    [Fact]
    public async Task A_group_used_before_its_list_is_known_says_so()
    {
        var words = (await _site.PageAsync("/999/2022")).Body!.TextContent;
        Assert.Contains("no older list is known, so it is used for December 2022 too", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_force_whose_groups_are_unknown_says_so() =>
        Assert.Contains("Which forces are most similar to Kent is not known", (await _site.PageAsync("/forces/kent/999/2024")).Body!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("/forces/E23000032/999", "/forces/kent/999")]
    [InlineData("/forces/E23000032/999/2024", "/forces/kent/999/2024")]
    public async Task An_official_code_leads_to_the_same_page(string address, string to)
    {
        var response = await _site.Http.GetAsync(address);
        Assert.Equal((System.Net.HttpStatusCode.MovedPermanently, to), (response.StatusCode, response.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task The_offices_own_force_has_one_content_under_both_addresses() =>
        Assert.Equal(Rows(await _site.PageAsync("/999/2024"), "months"), Rows(await _site.PageAsync("/forces/norfolk/999/2024"), "months"));
}
