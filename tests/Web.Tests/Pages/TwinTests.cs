using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;

namespace Answerable.Web.Tests.Pages;

/// <summary>Every page with a table or chart answers as a file too, with the same numbers.</summary>
public sealed class TwinTests(NationalSite national) : IClassFixture<NationalSite>
{
    private readonly RunningSite _site = national.Site;

    private static readonly string[] Columns =
        ["999-calls", "999-mean-answer-seconds", "999-median-answer-seconds", "999-percent-under-10s", "999-percent-10-to-60s", "999-percent-60s-and-over"];

    [Fact]
    public async Task The_page_its_csv_and_its_json_have_equal_numbers()
    {
        var page = await _site.PageAsync("/999/2024");
        var csv = Csv(await _site.Http.GetStringAsync("/999/2024.csv"));
        var json = JsonDocument.Parse(await _site.Http.GetStringAsync("/999/2024.json")).RootElement.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(csv.Select(line => (line["measure"], line["breakdown"], line["place"], line["period"], line["value"])),
            json.Select(row => (Of(row, "measure"), Of(row, "breakdown"), Of(row, "place"), Of(row, "period"), Of(row, "value"))));
        var months = page.QuerySelectorAll("#months tbody tr").ToList();
        for (var month = 0; month < 6; month++)
        {
            var cells = months[month].QuerySelectorAll("td data").Select(data => data.GetAttribute("value")!).ToList();
            for (var column = 0; column < Columns.Length; column++)
                Assert.Equal(cells[column], Value(csv, Columns[column], "", $"2024-0{month + 1}"));
            string[] groups = ["national", "msg-norfolk", "regional-7"];
            for (var group = 0; group < groups.Length; group++)
                Assert.Equal(cells[Columns.Length + group], Value(csv, "999-percent-under-10s", $"group={groups[group]}", $"2024-0{month + 1}"));
        }

        var totals = page.QuerySelectorAll("#months tfoot data").Select(data => data.GetAttribute("value")).ToList();
        Assert.Equal(totals, Columns.Where(id => id != "999-median-answer-seconds").Select(id => Value(csv, id, "", "P6M/2024-06")));
        Assert.Equal(44, csv.Count(line => line["measure"] == "999-percent-under-10s" && line["period"] == "2024-06" && line["breakdown"].Length == 0));
    }

    [Fact]
    public async Task Csv_begins_with_the_promised_columns() => Assert.StartsWith(
        "measure,breakdown,place,period,value,marker,edition,measure_name,place_name,place_code,unit,status,group,rank,n\n",
        await _site.Http.GetStringAsync("/999/2024.csv"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/999.csv", "text/csv")]
    [InlineData("/999.json", "application/json")]
    [InlineData("/999.svg", "image/svg+xml")]
    [InlineData("/999/2024.svg", "image/svg+xml")]
    [InlineData("/999/2024.svg?chart=ranks", "image/svg+xml")]
    [InlineData("/forces/kent/999/2024.csv", "text/csv")]
    [InlineData("/forces/kent/999/2024.svg", "image/svg+xml")]
    [InlineData("/measures.csv", "text/csv")]
    [InlineData("/measures/999-calls.csv", "text/csv")]
    [InlineData("/measures/999-calls.svg", "image/svg+xml")]
    [InlineData("/index.csv", "text/csv")]
    [InlineData("/index.json", "application/json")]
    [InlineData("/data.csv", "text/csv")]
    public async Task Twins_answer_with_their_own_type_and_something_in_them(string address, string type)
    {
        var response = await _site.Http.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(text.Length > 300, text);
        if (type == "image/svg+xml") Assert.Equal("svg", XDocument.Parse(text).Root!.Name.LocalName);
        if (type == "application/json") Assert.True(JsonDocument.Parse(text).RootElement.GetProperty("rows").GetArrayLength() > 0);
    }

    [Fact]
    public async Task The_standalone_chart_carries_title_source_and_date()
    {
        var text = XDocument.Parse(await _site.Http.GetStringAsync("/999/2024.svg")).Root!.Value;
        Assert.Contains("999 calls answered in under 10 seconds, Norfolk", text.Replace('\n', ' '), StringComparison.Ordinal);
        Assert.Contains("Police.uk", text, StringComparison.Ordinal);
        Assert.Contains("Published", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/contact.csv")]
    [InlineData("/999/2020.csv")]
    [InlineData("/999/2024.svg?chart=nonsense")]
    [InlineData("/contact.ods")]
    [InlineData("/999/2020.xlsx")]
    [InlineData("/measures/nonsense")]
    [InlineData("/forces/nowhere/999")]
    [InlineData("/999/nonsense")]
    public async Task What_is_not_there_is_not_found_and_says_so(string address)
    {
        var response = await _site.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Page not found", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/999/2024")]
    [InlineData("/999/2024.csv")]
    [InlineData("/data")]
    [InlineData("/no-such-page")]
    [InlineData("/assets/answerable.css")]
    public async Task Every_answer_carries_the_headers_and_sets_no_cookie(string address)
    {
        var response = await _site.Http.GetAsync(address);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task An_unchanged_answer_is_not_sent_again_and_a_compressed_one_is_the_same()
    {
        var first = await _site.Http.GetAsync("/999/2023");
        var body = await first.Content.ReadAsStringAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, "/999/2023");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await _site.Http.SendAsync(request)).StatusCode);

        var compressed = new HttpRequestMessage(HttpMethod.Get, "/999/2023");
        compressed.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var answer = await _site.Http.SendAsync(compressed);
        await using var brotli = new BrotliStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        Assert.Equal(body, await new StreamReader(brotli).ReadToEndAsync());

        var head = await _site.Http.SendAsync(new(HttpMethod.Head, "/999/2023"));
        Assert.Equal((first.Content.Headers.ContentLength, 0), (head.Content.Headers.ContentLength, (await head.Content.ReadAsByteArrayAsync()).Length));
    }

    [Fact]
    public async Task Asking_for_the_head_first_leaves_the_answer_whole()
    {
        await using var site = await RunningSite.StartAsync();
        foreach (var address in new[] { "/999/2023.csv", "/999/2023.svg", "/999/2023.xlsx" })
        {
            var head = await site.Http.SendAsync(new(HttpMethod.Head, address));
            var whole = await site.Http.GetByteArrayAsync(address);
            Assert.Equal((whole.Length, 0), ((int)head.Content.Headers.ContentLength!, (await head.Content.ReadAsByteArrayAsync()).Length));
            Assert.True(whole.Length > 300, address);
        }
    }

    [Fact]
    public async Task The_tag_changes_when_something_new_is_visible()
    {
        await using var site = await RunningSite.StartAsync();
        var before = (await site.Http.GetAsync("/999")).Headers.ETag;
        await site.ImportTextAsync("Month,Force,Total calls,% under 10 seconds\n2024-07,Norfolk,12000,89.0\n");
        var after = await site.Http.GetAsync("/999");
        Assert.NotEqual(before, after.Headers.ETag);
        Assert.Contains("Figures to July 2024", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string Of(JsonElement row, string name) => row.GetProperty(name) switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { ValueKind: JsonValueKind.Null } => "",
        var text => text.GetString()!,
    };

    private static string Value(IReadOnlyList<Dictionary<string, string>> csv, string measure, string breakdown, string period) =>
        csv.Single(line => line["measure"] == measure && line["breakdown"] == breakdown && line["place"] == "norfolk" && line["period"] == period)["value"];

    private static List<Dictionary<string, string>> Csv(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var head = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => head.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
