using Answerable.Sources.Reading;
using Answerable.Sources.Scanning;
using Answerable.Sources.Tests.Reading;
using static Answerable.Sources.Tests.Scanning.Look;

namespace Answerable.Sources.Tests.Scanning;

/// <summary>What a Word file and an OpenDocument text can hide beside the crafted files' ways.</summary>
public sealed class WordLeakTests
{
    private const string Cover = "<w:p><w:r><w:drawing><wp:anchor behindDoc=\"0\"><wp:wrapNone/><wps:wsp><wps:spPr><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill></wps:spPr></wps:wsp></wp:anchor></w:drawing></w:r></w:p>";

    [Theory]
    [InlineData("<w:color w:val=\"FEFEFE\"/>", "", Leak.InvisibleFormat)]
    [InlineData("<w:color w:themeColor=\"background1\"/>", "", Leak.InvisibleFormat)]
    [InlineData("<w:color w:val=\"000000\"/><w:shd w:val=\"clear\" w:fill=\"000000\"/>", "", Leak.InvisibleFormat)]
    [InlineData("<w:highlight w:val=\"black\"/>", "", Leak.InvisibleFormat)]
    [InlineData("<w:sz w:val=\"2\"/>", "", Leak.InvisibleFormat)]
    [InlineData("<w:rStyle w:val=\"Gone\"/>", "", Leak.InvisibleFormat)] // hidden by its style
    [InlineData("", "<w:pPr><w:pStyle w:val=\"Pale\"/></w:pPr>", Leak.InvisibleFormat)] // white by a style on which its own is based
    [InlineData("<w:vanish w:val=\"0\"/>", "<w:pPr><w:pStyle w:val=\"Lost\"/></w:pPr>", "")] // shown again
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"0B0C0C\"/>", "", "")]
    [InlineData("<w:color w:val=\"FFFFFF\"/>", "<w:pPr><w:shd w:val=\"clear\" w:fill=\"1D5085\"/></w:pPr>", "")]
    [InlineData("<w:color w:val=\"auto\"/><w:shd w:val=\"clear\" w:fill=\"000000\"/>", "", "")] // turns white by itself
    [InlineData("<w:color w:val=\"767676\"/>", "", "")]
    [InlineData("<w:highlight w:val=\"yellow\"/>", "", "")]
    public void Letters_that_cannot_be_seen_are_found(string look, string paragraph, string codes) => Assert.Equal(codes, Codes(Docx(Paragraph("Words", look, paragraph), Styles)));

    [Theory]
    [InlineData("<w:ins w:author=\"x\"><w:r><w:t>new</w:t></w:r></w:ins>", Leak.Revisions)]
    [InlineData("<w:r><w:rPr><w:rPrChange w:author=\"x\"><w:rPr/></w:rPrChange></w:rPr><w:t>new</w:t></w:r>", Leak.Revisions)]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PA</w:instrText></w:r><w:r><w:instrText>GE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PRIVATE words </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", Leak.FieldCodes)]
    [InlineData("<w:fldSimple w:instr=\" DOCVARIABLE secret \"><w:r><w:t>x</w:t></w:r></w:fldSimple>", Leak.FieldCodes)]
    [InlineData("<w:fldSimple w:instr=\" HYPERLINK &quot;file:///\\\\server\\share\\x.docx&quot; \"><w:r><w:t>x</w:t></w:r></w:fldSimple>", Leak.ExternalLink)]
    [InlineData("<w:fldSimple w:instr=\" HYPERLINK &quot;https://example.org/&quot; \"><w:r><w:t>x</w:t></w:r></w:fldSimple>", "")]
    [InlineData("<w:r><w:commentReference w:id=\"1\"/></w:r>", Leak.Comments)]
    [InlineData("<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value=\"a\"/><w:listItem w:value=\"b\"/></w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:t>a</w:t></w:r></w:sdtContent></w:sdt>", Leak.DataValidation)]
    [InlineData("<w:r><mc:AlternateContent><mc:Choice Requires=\"x\"><w:t>shown</w:t></mc:Choice><mc:Fallback><w:t>other</w:t></mc:Fallback></mc:AlternateContent></w:r>", Leak.HiddenMarkup)]
    [InlineData("<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"p\" descr=\"C:\\Users\\somebody\\p.jpg\"/></wp:inline></w:drawing></w:r>", Leak.Metadata)]
    [InlineData("<w:r><w:drawing><wp:inline><pic:blipFill><a:srcRect l=\"20000\"/></pic:blipFill></wp:inline></w:drawing></w:r>", Leak.CroppedPicture)]
    [InlineData("<w:r><w:t>Words</w:t></w:r>loose words", Leak.HiddenMarkup)]
    [InlineData("<w:permStart w:id=\"1\" w:ed=\"somebody\"/><w:permEnd w:id=\"1\"/>", Leak.Metadata)]
    public void What_stands_in_a_paragraph_beside_its_words_is_found(string inner, string codes) => Assert.Equal(codes, Codes(Docx($"<w:p>{inner}</w:p>")));

    [Fact]
    public void A_filled_shape_in_front_of_the_text_is_found() => Assert.Equal(Leak.TextUnderShape, Codes(Docx(Paragraph("Words") + Cover)));

    [Theory]
    [InlineData("default", "", "")]
    [InlineData("first", "", Leak.HeaderFooter)]
    [InlineData("first", "<w:titlePg/>", "")]
    [InlineData("even", "", Leak.HeaderFooter)]
    public void A_header_that_no_page_has_is_found(string type, string section, string codes) =>
        Assert.Equal(codes, Codes(Docx($"{Paragraph("Words")}<w:sectPr><w:headerReference w:type=\"{type}\" r:id=\"header\"/>{section}</w:sectPr>", ("header", "hdr", Paragraph("Head")))));

    [Fact]
    public void Notes_to_which_nothing_refers_and_values_in_the_settings_are_found()
    {
        Assert.Equal(Leak.InvisibleFormat, Codes(Docx(Paragraph("Words"), ("footnotes", "footnotes", $"<w:footnote w:id=\"7\">{Paragraph("Lost")}</w:footnote>"))));
        Assert.Equal("", Codes(Docx($"<w:p><w:r><w:footnoteReference w:id=\"7\"/></w:r></w:p>", ("footnotes", "footnotes", $"<w:footnote w:id=\"7\">{Paragraph("Kept")}</w:footnote>"))));
        Assert.Equal(Leak.CustomXml, Codes(Docx(Paragraph("Words"), ("settings", "settings", "<w:docVars><w:docVar w:name=\"a\" w:val=\"b\"/></w:docVars>"))));
        Assert.Equal(Leak.UnknownPart, Codes(Docx(Paragraph("Words"), ("glossaryDocument", "glossaryDocument", ""))));
    }

    [Fact]
    public void Bytes_that_are_no_letters_are_damage_here_and_in_forms_that_come_back()
    {
        var bytes = Docx(Paragraph("Words"));
        var path = Path.Combine(Directory.CreateTempSubdirectory("answerable-").FullName, "x.docx");
        File.WriteAllBytes(path, bytes);
        var parts = Workbooks.Parts(path);
        var text = parts.First(part => part.Name == "word/document.xml").Bytes;
        text.AsSpan(text.AsSpan().IndexOf("Words"u8), 5).Fill(0xFF);
        Assert.Equal(Leak.NotUnderstood, Codes(Workbooks.Zip(parts)));
        File.WriteAllBytes(path, Workbooks.Zip(parts));
        Assert.StartsWith("The file is damaged", WordFile.Open(path).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_is_a_paragraph() =>
        Assert.Equal("paragraph 2", Assert.Single(At(Docx(Paragraph("One") + Paragraph("Two", "<w:vanish/>")), ".docx").Findings).Where);

    [Theory]
    [InlineData("<text:p>Words <text:span text:style-name=\"white\">unseen</text:span></text:p>", Leak.InvisibleFormat)]
    [InlineData("<text:p><text:span text:style-name=\"gone\">unseen</text:span></text:p>", Leak.InvisibleFormat)]
    [InlineData("<text:p><text:hidden-text text:string-value=\"x\">x</text:hidden-text></text:p>", Leak.InvisibleFormat)]
    [InlineData("<text:section text:name=\"s\" text:display=\"none\"><text:p>unseen</text:p></text:section>", Leak.InvisibleFormat)]
    [InlineData("<text:p>Words<office:annotation><dc:creator>x</dc:creator><text:p>note</text:p></office:annotation></text:p>", Leak.Comments)]
    [InlineData("<text:tracked-changes><text:changed-region/></text:tracked-changes><text:p>Words</text:p>", Leak.Revisions)]
    [InlineData("<text:p><text:a xlink:href=\"file:///srv/share/x.odt\">Words</text:a></text:p>", Leak.ExternalLink)]
    [InlineData("<text:p><text:a xlink:href=\"https://example.org/\">Words</text:a></text:p>", "")]
    [InlineData("<text:p>Words<draw:custom-shape draw:style-name=\"cover\"/></text:p>", Leak.TextUnderShape)]
    [InlineData("<text:p>Call 07700 900123</text:p>", Leak.PersonalData)]
    [InlineData("<text:user-field-decls><text:user-field-decl office:string-value=\"secret\"/></text:user-field-decls><text:p>Words</text:p>", Leak.FieldCodes)]
    [InlineData("<text:h>Words</text:h><text:p>and <text:span text:style-name=\"grey\">more</text:span> on page <text:page-number>1</text:page-number></text:p>", "")]
    public void What_an_OpenDocument_text_hides_is_found(string body, string codes)
    {
        const string styles = "<style:style style:name=\"white\" style:family=\"text\"><style:text-properties fo:color=\"#ffffff\"/></style:style><style:style style:name=\"grey\" style:family=\"text\"><style:text-properties fo:color=\"#595959\"/></style:style>"
            + "<style:style style:name=\"gone\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"
            + "<style:style style:name=\"cover\" style:family=\"graphic\"><style:graphic-properties draw:fill=\"solid\" style:wrap=\"run-through\" style:run-through=\"foreground\"/></style:style>";
        Assert.Equal(codes, string.Join(' ', At(Odt(body, styles), ".odt").Codes));
    }

    private static (string, string, string) Styles => ("styles", "styles",
        "<w:style w:type=\"character\" w:styleId=\"Gone\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"White\"><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Pale\"><w:basedOn w:val=\"White\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Lost\"><w:rPr><w:vanish/></w:rPr></w:style>");

    private static string Codes(byte[] docx) => string.Join(' ', At(docx, ".docx").Codes);
}
