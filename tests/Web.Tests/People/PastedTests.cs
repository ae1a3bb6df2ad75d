using System.Net;
using System.Text.Json;

namespace Answerable.Web.Tests.People;

/// <summary>What the script of a text field asks when somebody pastes, and the page that does the same without one.</summary>
public sealed class PastedTests(Office office) : IClassFixture<Office>
{
    private const string Here = "/staff/pasted", Word = "<p class=MsoNormal>The force met <b>often</b>.</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>in towns</p><p><img src='file:///c:/map.png'></p>";

    [Fact]
    public async Task Pasted_markup_is_answered_as_text_with_what_was_left_out_to_those_who_write()
    {
        foreach (var who in new[] { "contributor", "analyst", "admin" })
        {
            var (text, said) = await ReadAsync(who, Word);
            Assert.Equal("The force met **often**.\n\n- in towns", text);
            Assert.Equal("Pasted. A picture was left out.", said);
        }
    }

    [Fact]
    public async Task What_cannot_be_read_is_answered_with_nothing_and_why()
    {
        Assert.Equal(("", "The text was pasted without its lists, headings and tables. A picture was left out. Nothing is written there."), await ReadAsync("contributor", "<img src=map.png>"));
        foreach (var many in new[] { 500_000, 5_000_000 })
            Assert.Equal(("", $"{Web.Words.English.PastedPlain} {Web.Words.English.PastedTooLong}"), await ReadAsync("contributor", "<p>" + new string('a', many)));
    }

    [Fact]
    public async Task Nobody_else_and_no_other_site_has_anything_read()
    {
        using var none = await PostAsync("contributor", "", Word);
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        var others = await TokenAsync("analyst");
        using var wrong = await PostAsync("contributor", others, Word);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var approver = await PostAsync("approver", others, Word);
        Assert.Equal(HttpStatusCode.Forbidden, approver.StatusCode);
        using var nobody = await PostAsync("nobody", others, Word);
        Assert.Equal("in", Office.Word(nobody));
    }

    [Fact]
    public async Task Without_a_script_the_page_reads_it_and_keeps_nothing()
    {
        using var empty = await PostAsync("analyst", await TokenAsync("analyst"), " ", Here);
        Assert.Contains("Enter the text", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var answer = await PostAsync("analyst", await TokenAsync("analyst"), "•\tIt met.\n•\tIt went.", Here);
        var page = await RunningSite.ParseAsync(await answer.Content.ReadAsStringAsync());
        Assert.Equal("- It met.\n- It went.", page.QuerySelector("#read")!.TextContent);
    }

    private async Task<(string Text, string Said)> ReadAsync(string who, string markup)
    {
        using var answer = await PostAsync(who, await TokenAsync(who), markup);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (json.RootElement.GetProperty("text").GetString()!, json.RootElement.GetProperty("said").GetString()!);
    }

    private async Task<string> TokenAsync(string who)
    {
        using var answer = await office.AskAsync(HttpMethod.Get, Here, who);
        return (await RunningSite.ParseAsync(await answer.Content.ReadAsStringAsync())).QuerySelector("input[name=__token]")!.GetAttribute("value")!;
    }

    private async Task<HttpResponseMessage> PostAsync(string who, string token, string markup, string address = $"{Here}?handler=Markup")
    {
        using var request = office.Request(HttpMethod.Post, address, who);
        request.Content = new MultipartFormDataContent { { new StringContent(token), "__token" }, { new StringContent(markup), "Pasted" } };
        return await office.Site.Http.SendAsync(request);
    }
}
