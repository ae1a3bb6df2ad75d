using static Answerable.Web.Tests.Library.Shelf;

namespace Answerable.Web.Tests.Library;

/// <summary>Searching words that stand only inside files. They are made up for these tests.</summary>
public sealed class DocumentSearchTests
{
    [Fact]
    public async Task Words_inside_each_kind_of_file_are_found_and_marked_and_never_those_of_what_is_not_published()
    {
        await using var site = await RunningSite.StartAsync();
        (string Name, byte[] File, string Word)[] made =
        [
            ("one.pdf", Made.Pdf("In the PDF sits a wombat."), "wombat"), ("two.docx", Made.Docx("In Word sits an aardvark."), "aardvark"), ("three.odt", Made.Odt("In OpenDocument sits a narwhal."), "narwhal"),
            ("four.html", Made.Html("On a page sits a pangolin."), "pangolin"), ("five.txt", Made.Text("In a text sits a quokka."), "quokka"),
        ];
        foreach (var (name, file, word) in made)
        {
            var upload = await site.Site.BringAsync(name, file);
            Assert.True(upload.MayBePublished, $"{name}: {upload.Findings}");
            site.Site.Publish(Document(word, $"Document {name}"), upload);
        }

        site.Site.Keep(Document("secret", "Secret otters"), await site.Site.BringAsync("waiting.pdf", Made.Pdf("In the PDF sits an otter and a wombat.")));
        var taken = site.Site.Publish(Document("gone", "Gone"), await site.Site.BringAsync("gone.docx", Made.Docx("Here sat a badger.")));
        Assert.True(site.Site.Approvals.Withdraw(taken, Bob, "wrong").IsDone);
        await SeenAsync();
        foreach (var (_, _, word) in made)
        {
            var page = await site.PageAsync($"/documents?q={word}s");
            Assert.Equal(("1 document was found.", $"/documents/{word}"), (page.QuerySelector("#found")!.TextContent, page.QuerySelector("#documents a")!.GetAttribute("href")));
            Assert.Equal(word, page.QuerySelector("#documents mark")!.TextContent);
        }

        foreach (var word in new[] { "otter", "badger", "bad*", "secret" })
        {
            var page = await site.PageAsync($"/documents?q={word}");
            Assert.Equal("Nothing was found.", page.QuerySelector("#found")!.TextContent);
            Assert.NotNull(page.QuerySelector("#try"));
        }

        Assert.Equal(5, (await site.PageAsync("/documents?q=sits")).QuerySelectorAll("#documents > li").Length);
        Assert.Equal("/documents/wombat", (await site.PageAsync("/documents?q=%22a+wombat%22")).QuerySelector("#documents a")!.GetAttribute("href"));
        Assert.Empty((await site.PageAsync("/documents?q=%22wombat+a%22")).QuerySelectorAll("#documents li"));
    }

    [Fact]
    public async Task A_search_is_kept_nowhere_and_the_list_is_narrowed_by_type_and_year_and_paged()
    {
        await using var site = await RunningSite.StartAsync();
        foreach (var number in Enumerable.Range(1, 23)) site.Site.Publish(Document($"paper-{number}", $"Paper {number} on dogs") with { Type = number < 3 ? "policy" : "minutes", Date = new(number < 6 ? 2023 : 2024, 1, number) });
        await SeenAsync();
        using var asked = await site.Http.GetAsync("/documents?q=dogs", TestContext.Current.CancellationToken);
        Assert.Equal(("no-store", "noindex"), (asked.Headers.CacheControl!.ToString(), asked.Headers.GetValues("X-Robots-Tag").Single()));
        Assert.DoesNotContain("dogs", string.Join('\n', site.Rows("select detail from audit")), StringComparison.Ordinal);
        var first = await site.PageAsync("/documents");
        Assert.Equal(("23 documents.", 20), (first.QuerySelector("#found")!.TextContent, first.QuerySelectorAll("#documents > li").Length));
        Assert.Equal(3, (await site.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).QuerySelectorAll("#documents > li").Length);
        Assert.Equal("2 documents.", (await site.PageAsync("/documents?type=policy")).QuerySelector("#found")!.TextContent);
        Assert.Equal("3 documents were found.", (await site.PageAsync("/documents?q=dog&type=minutes&year=2023")).QuerySelector("#found")!.TextContent);
        Assert.Equal("There is no such document.", (await site.PageAsync("/documents?type=nonsense")).QuerySelector("#found")!.TextContent);
        Assert.Equal(3, (await site.Http.GetStringAsync("/documents.csv?type=policy", TestContext.Current.CancellationToken)).TrimEnd('\n').Split('\n').Length);
    }
}
