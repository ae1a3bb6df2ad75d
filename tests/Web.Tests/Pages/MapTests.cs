using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Answerable.Core.Answers;
using Answerable.Core.Periods;
using Answerable.Tests;
using static Answerable.Web.Tests.RunningSite;

namespace Answerable.Web.Tests.Pages;

/// <summary>A site with the ONS's workbook, looked at before and after outlines were brought in.</summary>
public sealed class MapSite : IAsyncLifetime
{
    public const string Forces = "/explore?measure=crime-residential-burglary&view=map", Norfolk = "/explore?measure=crime-neighbourhood&place=areas-norfolk&view=map", Breckland = "/areas/E22000218";

    public RunningSite Site { get; private set; } = null!;

    /// <summary>Pages as they were while there were no outlines.</summary>
    public Dictionary<string, IHtmlDocument> Before { get; } = [];

    /// <summary>The taking-in of the forces' outlines, and whether anybody saw them before they were approved.</summary>
    public (long TakingIn, bool SeenByAll, bool SeenInPreview) Unapproved { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Site = await RunningSite.StartAsync();
        Assert.NotNull((await Site.ImportAsync(CrimeSite.Workbook, published: CrimeSite.WorkbookDay)).TakingIn);
        foreach (var address in new[] { Forces, Norfolk, Breckland, "/data" }) Before[address] = await Site.PageAsync(address);
        var forces = await OutlinesAsync("pfa_ew_2023_buc.topo.json", "Police force areas, December 2023", new(2024, 1, 15), publish: false);
        var places = Site.Site.Catalogue.Places.Forces.Where(force => force.Within is not null).ToList();
        Unapproved = (forces, Site.Site.Public.Outlines(places, places) is not null, Site.Site.SeenBy(new Audience.Preview(forces)).Outlines(places, places) is not null);
        await OutlinesAsync("pfa_ew_2023_buc.topo.json", "Police force areas, December 2023", new(2024, 1, 15));
        await OutlinesAsync("csp_ew.topo.json", "Local areas, 2021", new(2022, 1, 15));
        await OutlinesAsync("pfa_norfolk_outline.geojson", "One force of a later year", new(2025, 1, 15));
        await Task.Delay(TimeSpan.FromSeconds(1.1));
    }

    public async Task<long> OutlinesAsync(string file, string title, DateOnly published, bool publish = true)
    {
        var outcome = await Site.Site.Importer.ImportAsync(new(Shared.Path("data", "geo", file), null, new Dictionary<string, string>(), published, publish, []) { Title = title }, CancellationToken.None);
        return outcome.TakingIn ?? throw new InvalidOperationException(string.Join("\n", outcome.Refusals));
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>Areas where they lie, on the publishers' own figures and outlines.</summary>
public sealed class MapTests(MapSite maps) : IClassFixture<MapSite>
{
    private readonly RunningSite _site = maps.Site;

    private static IReadOnlyList<string> Titles(IParentNode figure, string which = "svg") => [.. figure.QuerySelector(which)!.QuerySelectorAll("path > title").Select(title => title.TextContent)];

    /// <summary>What the rows of the table say: the name, and the cell of the figure that is shaded.</summary>
    private static Dictionary<string, string> Cells(IParentNode page) =>
        page.QuerySelectorAll("#table tbody tr").ToDictionary(row => Text(row.QuerySelector("th")!), row => Text(row.QuerySelector("td data")!));

    [Fact]
    public async Task The_43_forces_are_mapped_per_1000_with_Norfolk_and_its_group_marked()
    {
        var page = await _site.PageAsync(MapSite.Forces);
        var cells = Cells(page);
        Assert.Equal(43, cells.Count);
        Assert.Equal(["map", "tiles"], page.QuerySelectorAll("figure.an-figure").Select(figure => figure.Id!));
        foreach (var drawing in page.QuerySelectorAll("figure.an-figure svg"))
        {
            var titles = drawing.QuerySelectorAll("path > title").Select(title => title.TextContent).Where(title => cells.ContainsKey(title.Split(": ")[0])).Distinct().ToList();
            Assert.Equal(cells.Select(cell => $"{cell.Key}: {cell.Value}").Order(), titles.Order());
            Assert.Single(drawing.QuerySelectorAll("path.an-stroke-subject"));
            Assert.Equal(8, drawing.QuerySelectorAll("circle.an-stroke-group").Length); // seven forces, and the key
        }

        Assert.All(page.QuerySelectorAll("#table tbody th"), name => Assert.NotNull(name.QuerySelector("a[href]")));
        Assert.Contains("Norfolk", Text(page.QuerySelector("#table tr.an-subject")!), StringComparison.Ordinal);
        var key = page.QuerySelectorAll("#map svg text").Select(text => text.TextContent).ToList();
        Assert.Contains("Most similar forces", key);
        Assert.Equal(43, key.Take(9).Where(text => text.EndsWith("forces", StringComparison.Ordinal) || text.EndsWith("force", StringComparison.Ordinal)).Select(text => text.Split(": ")).Where(parts => parts.Length == 2)
            .Sum(parts => int.Parse(parts[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Neighbourhood_crime_of_Norfolks_seven_areas_and_unassigned_adds_up_to_the_force()
    {
        var page = await _site.PageAsync(MapSite.Norfolk);
        var cells = Cells(page);
        var titles = Titles(page.QuerySelector("#map")!).Where(title => cells.ContainsKey(title.Split(": ")[0])).ToList();
        Assert.Equal(7, titles.Count);
        Assert.All(titles, title => Assert.Equal(cells[title.Split(": ")[0]], title.Split(": ")[1]));
        Assert.DoesNotContain(titles, title => title.StartsWith("Unassigned", StringComparison.Ordinal));
        Assert.Equal(8, cells.Count);

        var numbers = page.QuerySelectorAll("#table tbody tr").Select(row => decimal.Parse(Text(row.Children[2]), System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var force = _site.Site.Answers.Series("crime-neighbourhood").At("norfolk", Period.CalendarYear(2024))!.Value;
        Assert.Equal(3630, force);
        Assert.Equal(force, numbers.Sum());
        var foot = page.QuerySelectorAll("#table tfoot tr").Select(row => row.Children.Select(Text).ToList()).ToList();
        Assert.Equal([("All together", "3,630"), ("Norfolk", "3,630")], foot.Select(row => (row[0], row[2])));
        var notes = Text(page.QuerySelector("section[aria-labelledby=about]")!);
        Assert.Contains("Unassigned Norfolk is in the table and not on the map: 57 of 3,630 (1.6%)", notes, StringComparison.Ordinal);
        Assert.Contains("Outlines: local areas, 2021", notes, StringComparison.Ordinal);
        Assert.Contains("Contains OS data © Crown copyright and database right 2022.", Text(page.QuerySelector(".an-figure__source")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_residents_area_is_marked_among_its_neighbours_and_every_title_is_the_cell_beside_it()
    {
        var page = await _site.PageAsync(MapSite.Breckland);
        var (figure, table) = (page.QuerySelector("figure#map")!, page.QuerySelector("#neighbours")!);
        var cells = Rows(page, "neighbours").ToDictionary(row => row[0], row => row[1]);
        Assert.Equal(7, cells.Count);
        foreach (var drawing in figure.QuerySelectorAll("svg"))
        {
            Assert.Equal(cells.Select(cell => $"{cell.Key}: {cell.Value}").Order(), drawing.QuerySelectorAll("path > title").Select(title => title.TextContent).Where(title => cells.ContainsKey(title.Split(": ")[0])).Order());
            Assert.Equal(Text(table.QuerySelector("caption")!), drawing.QuerySelector("title")!.TextContent);
            Assert.Single(drawing.QuerySelectorAll("path.an-stroke-subject"));
        }

        Assert.Equal($"Breckland: {cells["Breckland"]} crimes of all kinds for each 1,000 people", figure.QuerySelector("figcaption")!.FirstChild!.TextContent.Trim());
        Assert.Contains("Outlines: local areas, 2021. Source: Office for National Statistics", Text(figure.QuerySelector(".an-figure__source")!), StringComparison.Ordinal);
        var alone = await _site.Http.GetStringAsync($"{MapSite.Breckland}.svg");
        Assert.Contains("map-alone-title", alone, StringComparison.Ordinal);
        Assert.Equal([$"{MapSite.Breckland}.svg"], page.QuerySelectorAll("main a[href$='.svg']").Select(link => link.GetAttribute("href")).Distinct());

        var before = maps.Before[MapSite.Breckland]; // nothing is drawn without outlines, and nothing else is lost
        Assert.Empty(before.QuerySelectorAll("main svg, main a[href$='.svg']"));
        Assert.Equal(Rows(page, "neighbours"), Rows(before, "neighbours"));
    }

    [Fact]
    public void Before_outlines_are_brought_in_forces_are_squares_and_local_areas_have_a_table()
    {
        var forces = maps.Before[MapSite.Forces];
        Assert.Equal("tiles", Assert.Single(forces.QuerySelectorAll("figure.an-figure")).Id);
        Assert.Equal(Cells(forces).Select(cell => $"{cell.Key}: {cell.Value}").Order(), Titles(forces.QuerySelector("#tiles")!).Where(title => !title.Contains("force", StringComparison.Ordinal)).Order());
        Assert.Contains("docs/maps.md", Text(forces.QuerySelector("section[aria-labelledby=about]")!), StringComparison.Ordinal);
        var norfolk = maps.Before[MapSite.Norfolk];
        Assert.Empty(norfolk.QuerySelectorAll("figure.an-figure"));
        Assert.Contains("no outlines that hold all of them have been brought in", Text(norfolk.QuerySelector(".an-empty")!), StringComparison.Ordinal);
        Assert.Equal(8, Cells(norfolk).Count);
        Assert.Null(maps.Before["/data"].QuerySelector("#lists"));
    }

    [Fact]
    public async Task Outlines_are_seen_once_they_are_approved_and_listed_with_the_data()
    {
        Assert.Equal((false, true), (maps.Unapproved.SeenByAll, maps.Unapproved.SeenInPreview));
        var data = await _site.PageAsync("/data");
        var lists = data.QuerySelectorAll("#lists ~ section").Select(Text).ToList();
        Assert.Equal(3, lists.Count);
        Assert.Contains(lists, text => text.StartsWith("Police force areas, December 2023", StringComparison.Ordinal) && text.Contains("43 outlines of areas", StringComparison.Ordinal));
        Assert.Contains(lists, text => text.Contains("314 outlines of areas", StringComparison.Ordinal) && text.Contains("Contains OS data", StringComparison.Ordinal));
    }

    [Fact]
    public void The_last_published_edition_that_holds_every_area_is_drawn_and_none_is_mixed()
    {
        var forces = _site.Site.Catalogue.Places.Forces.Where(force => force.Within is not null).ToList();
        Assert.Equal("Police force areas, December 2023", _site.Site.Public.Outlines(forces, forces)!.Edition.Title); // a later one holds Norfolk alone
        var norfolk = _site.Site.Public.Outlines([_site.Site.Catalogue.Places["norfolk"]], forces)!;
        Assert.Equal(("One force of a later year", 1), (norfolk.Edition.Title, norfolk.Outlines.Count));
        Assert.Null(_site.Site.Public.Outlines([_site.Site.Catalogue.Places["police-scotland"]], [.. forces, _site.Site.Catalogue.Places["police-scotland"]]));
    }

    [Fact]
    public async Task Every_file_of_a_map_holds_what_the_page_shows()
    {
        const string Query = "?measure=crime-residential-burglary&view=map";
        var shown = (await _site.PageAsync("/explore" + Query)).QuerySelectorAll("#table tbody td data").Select(data => data.GetAttribute("value")!).ToList();
        var csv = (await _site.Http.GetStringAsync("/explore.csv" + Query)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(shown, csv.Select(line => line[4]));
        foreach (var ending in new[] { "json", "ods", "xlsx" }) Assert.Equal(HttpStatusCode.OK, (await _site.Http.GetAsync($"/explore.{ending}{Query}")).StatusCode);
        var map = await _site.Http.GetStringAsync("/explore.svg" + Query);
        var tiles = await _site.Http.GetStringAsync($"/explore.svg{Query}&chart=tiles");
        Assert.Contains("map-alone-title", map, StringComparison.Ordinal);
        Assert.Contains("tiles-alone-title", tiles, StringComparison.Ordinal);
        Assert.Contains("Outlines: police force areas, December 2023. Source: Office for National", string.Join(' ', System.Text.RegularExpressions.Regex.Replace(map, "<[^>]*>", " ").Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Http.GetAsync($"/explore.svg{Query}&chart=columns")).StatusCode);
        var moved = await _site.Http.GetAsync("/explore?view=map&place=all&unit=rate&measure=crime-residential-burglary");
        Assert.Equal((HttpStatusCode.MovedPermanently, MapSite.Forces), (moved.StatusCode, moved.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task Maps_are_small()
    {
        var sizes = new Dictionary<string, int>();
        foreach (var address in new[] { MapSite.Forces, MapSite.Norfolk, MapSite.Breckland })
            foreach (var drawing in (await _site.PageAsync(address)).QuerySelectorAll("figure svg")) sizes[$"{address} {drawing.GetAttribute("aria-labelledby")}"] = Compressed(drawing.OuterHtml);
        foreach (var (drawing, bytes) in sizes) Console.WriteLine($"{drawing}: {bytes} bytes compressed");
        Assert.All(sizes.Where(item => item.Key.Contains(MapSite.Forces, StringComparison.Ordinal)), item => Assert.True(item.Value < 15_000, $"{item}"));
        Assert.All(sizes.Where(item => !item.Key.Contains(MapSite.Forces, StringComparison.Ordinal)), item => Assert.True(item.Value < 8_000, $"{item}"));
    }

    [Theory]
    [InlineData("place=norfolk", "only one with a figure", "/explore?measure=crime-robbery&view=map", "/explore?measure=crime-robbery&place=areas-norfolk&view=map")]
    [InlineData("place=kent", "only one with a figure", "/explore?measure=crime-robbery&place=kent,all&view=map", "/explore?measure=crime-robbery&place=areas-kent&view=map")]
    [InlineData("place=btp,norfolk,kent", "British Transport Police has no area of its own", "/explore?measure=crime-robbery&view=map", "/explore?measure=crime-robbery&place=areas-norfolk&view=map")]
    [InlineData("place=norfolk,kent,K04000001", "England and Wales holds other areas", "/explore?measure=crime-robbery&view=map", "/explore?measure=crime-robbery&place=areas-norfolk&view=map")]
    [InlineData("place=norfolk,areas-norfolk", "one would lie on the other", "/explore?measure=crime-robbery&view=map", "/explore?measure=crime-robbery&place=areas-norfolk&view=map")]
    [InlineData("place=areas-norfolk,areas-suffolk", "one force at a time", "/explore?measure=crime-robbery&view=map", "/explore?measure=crime-robbery&place=areas-norfolk&view=map")]
    [InlineData("unit=number", "plain numbers", "/explore?measure=crime-robbery&view=map")]
    public async Task A_selection_that_makes_no_sense_says_why_and_offers_what_does(string asked, string why, params string[] offers)
    {
        var query = $"?measure=crime-robbery&{(asked.StartsWith("unit", StringComparison.Ordinal) ? $"view=map&{asked}" : $"{asked}&view=map")}";
        var page = await _site.PageAsync("/explore" + query);
        Assert.Empty(page.QuerySelectorAll("figure.an-figure"));
        var note = page.QuerySelector(".an-empty")!;
        Assert.Contains(why, Text(note), StringComparison.Ordinal);
        Assert.Equal(offers, note.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!));
        Assert.NotEmpty(page.QuerySelectorAll("#table tbody tr"));
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Http.GetAsync("/explore.svg" + query)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _site.Http.GetAsync("/explore.csv" + query)).StatusCode);
    }

    [Fact]
    public async Task A_group_is_shaded_among_the_other_forces_and_one_local_area_can_be_marked()
    {
        var group = await _site.PageAsync("/explore?measure=crime-robbery&place=msg-norfolk&view=map");
        Assert.Equal(43, Titles(group.QuerySelector("#tiles")!).Count(title => _site.Site.Catalogue.Places.Forces.Any(force => title.Split(": ")[0] == force.Name)));
        Assert.Contains("Not asked for: 35 forces", group.QuerySelectorAll("#map svg text").Select(text => text.TextContent));
        var marked = await _site.PageAsync("/explore?measure=crime-neighbourhood&place=E22000222,areas-norfolk&view=map");
        Assert.Single(marked.QuerySelector("#map svg")!.QuerySelectorAll("path.an-stroke-subject"));
    }

    [Theory]
    [InlineData("/explore?measure=crime-total&view=map&unit=change")]
    [InlineData("/explore?measure=crime-robbery&view=map&unit=share")]
    [InlineData("/explore?measure=crime-robbery,crime-burglary&view=map")]
    [InlineData("/explore?measure=crime-neighbourhood&place=areas-greater-manchester&view=map")]
    [InlineData("/explore?measure=crime-robbery&view=map&to=2024-03")]
    public async Task Other_questions_have_maps_too(string address)
    {
        var page = await _site.PageAsync(address);
        Assert.True(page.QuerySelector("figure.an-figure") is not null || page.QuerySelector(".an-empty") is not null);
        Assert.Equal("page", page.QuerySelectorAll(".an-years a").Single(a => a.TextContent == "Map").GetAttribute("aria-current"));
    }

    private static int Compressed(string text)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.Optimal)) brotli.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return bytes.ToArray().Length;
    }
}
