using Answerable.Web.Documents;
using Answerable.Web.Words;

namespace Answerable.Web.Tests.Documents;

/// <summary>What people paste: the words and their order stay, the clutter goes.</summary>
public sealed class PastedTextTests
{
    private const string FromWord = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
        <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
        <style><!-- p.MsoNormal {mso-style-unhide:no;} --></style></head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
        <h2><span style='mso-fareast-font-family:"Times New Roman"'>Robbery<o:p></o:p></span></h2>
        <p class=MsoNormal><span style='font-size:11.0pt;mso-bidi-font-size:12.0pt'>It&nbsp;is <b style='mso-bidi-font-weight:normal'>up</b> by
        <span style='mso-spacerun:yes'>  </span><i>2.8%</i>: “see” <a href="https://example.org/r">here</a>, <a href="javascript:alert(1)">not here</a>, <a href="mailto:a@example.org">write</a>.<o:p></o:p></span></p>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>First</p>
        <p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>Under first</p>
        <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Second</p>
        <p class=MsoNormal><o:p>&nbsp;</o:p></p>
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3.<span>&nbsp; </span></span>Three</p>
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>4.<span>&nbsp; </span></span>Four</p>
        <script>alert(1)</script><img src="file:///C:/a.png"><p style='mso-hide:all'>hidden words</p>
        <table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Month</b></p></td><td><p class=MsoNormal>Calls</p></td></tr><tr><td><p>May</p></td><td><p>1,234</p></td></tr></table>
        <!--EndFragment--></body></html>
        """;

    [Fact]
    public void A_page_of_Words_becomes_clean_Markdown()
    {
        var taken = PastedText.Of(FromWord);
        Assert.Equal("""
            ### Robbery

            It is **up** by *2.8%*: “see” [here](https://example.org/r), not here, [write](mailto:a@example.org).

            - First
                - Under first
            - Second

            3. Three
            4. Four

            | **Month** | Calls |
            | --- | --- |
            | May | 1,234 |
            """.ReplaceLineEndings("\n"), taken.Markdown);
        Assert.Equal([English.PictureLeftOut, English.HiddenLeftOut], taken.Notes);
    }

    [Theory]
    [InlineData("<p>a</p><ul><li>one<ul><li>two</li></ul></li><li><p>three</p></li></ul><ol start=2><li>x</li><li>y</li></ol>", "a\n\n- one\n    - two\n- three\n\n2. x\n3. y")]
    [InlineData("<b style=\"font-weight:normal\"><p><span style=\"font-weight:700\">Bold</span> and <span style=\"font-style: italic\">slanted</span></p></b>", "**Bold** and *slanted*")]
    [InlineData("<div>one<br><br>two<br>lines</div>", "one\n\ntwo\\\nlines")]
    [InlineData("<p>•&nbsp;&nbsp;first</p><p>•&nbsp; second</p><p>last</p>", "- first\n- second\n\nlast")]
    [InlineData("<p class=MsoListParagraph>o&nbsp; second sign</p>", "- second sign")]
    [InlineData("<blockquote><p>said</p><p>twice</p></blockquote>", "> said\n\n> twice")]
    [InlineData("<p>kept <del>gone</del><ins>new</ins></p>", "kept new")]
    [InlineData("<p>5 * 3 # 4 [x] _a_ `b` a&amp;lt;b</p>", "5 \\* 3 # 4 [x] \\_a\\_ \\`b\\` a\\&lt;b")]
    [InlineData("<p>“It’s” – £5…</p>", "“It’s” – £5…")]
    [InlineData("<p onclick=\"x()\"><iframe src=\"https://a\"></iframe>only words<style>p{}</style></p>", "only words")]
    public void Markup_of_other_programs_is_read_by_what_it_says(string html, string markdown) => Assert.Equal(markdown, PastedText.Of(html).Markdown);

    [Theory]
    [InlineData("Typed with **Markdown**,\nwrapped by hand.\n\n- one\n- two", "Typed with **Markdown**,\nwrapped by hand.\n\n- one\n- two")]
    [InlineData("Points:\r\n•\tone\r\no\ttwo\r\n▪\tthree\r\no\tfour\r\n•\tfive\r\nEnd", "Points:\n\n- one\n    - two\n        - three\n    - four\n- five\n\nEnd")]
    [InlineData("1.\tone\r\n2.\ttwo\r\na)\tunder\r\n3.\tthree", "1. one\n2. two\n    1. under\n3. three")]
    [InlineData("\uF0B7 one\n\uF0B7 two", "- one\n- two")]
    [InlineData("-\tone\n-\ttwo", "- one\n- two")]
    [InlineData("Plain < and > stay", "Plain < and > stay")]
    public void Plain_text_keeps_its_words_and_Words_bullets_become_lists(string text, string markdown) => Assert.Equal(markdown, PastedText.Of(text).Markdown);

    [Fact]
    public void Paragraphs_that_Word_ends_with_one_line_end_stay_paragraphs()
    {
        var (one, two) = (string.Join(' ', Enumerable.Repeat("word", 40)), "A short one.");
        Assert.Equal($"{one}\n\n{two}", PastedText.Of($"{one}\r\n{two}").Markdown);
    }

    [Fact]
    public void A_page_without_end_is_refused() => Assert.All(
        [string.Concat(Enumerable.Repeat("<div>", 90_000)), "<p>" + new string('x', 500_001)], html => Assert.Equal(English.PastedTooLong, PastedText.Of(html).Refusal));

    [Fact]
    public void Nothing_pasted_is_refused_in_words() => Assert.Equal(English.NothingWritten, PastedText.Of("<p>&nbsp;</p>").Refusal);
}
