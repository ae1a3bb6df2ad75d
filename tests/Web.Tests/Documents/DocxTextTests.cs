using Answerable.Web.Documents;
using Answerable.Web.Tests.Workbooks;
using Answerable.Web.Words;
using static Answerable.Web.Tests.Documents.Papers;

namespace Answerable.Web.Tests.Documents;

/// <summary>Word files that people send: the text of them, or a reason that helps.</summary>
public sealed class DocxTextTests
{
    private const string Form = "robbery-2024-03";

    private static byte[] FormOf(string text) => DocxFile.Of(WordForm.Of(Form, "Robbery", "What explains the figures?", Figures, new(2030, 1, 2), text));

    [Fact]
    public void A_paper_of_ours_is_read_again_as_it_was_written()
    {
        var taken = DocxText.Of(Kept(DocxFile.Of(new("Title", "", [new Paragraphs(Prose)]))));
        Assert.Equal(("", 0), (taken.Refusal, taken.Notes.Count));
        Assert.Equal("## Title\n\n" + Prose.ReplaceLineEndings("\n").Replace("`code`", "code", StringComparison.Ordinal).Replace("<b>no markup</b>", "\\<b>no markup\\</b>", StringComparison.Ordinal), taken.Markdown);
    }

    [Fact]
    public void Only_what_is_written_in_the_place_of_a_form_is_taken() => Assert.Equal(Prose.ReplaceLineEndings("\n").Replace("`code`", "code", StringComparison.Ordinal).Replace("<b>no markup</b>", "\\<b>no markup\\</b>", StringComparison.Ordinal),
        DocxText.OfPlace(Kept(FormOf(Prose)), Form).Markdown);

    [Fact]
    public void A_form_that_nobody_wrote_in_says_so() => Assert.Equal(TakenText.Refused(English.NothingWritten).Refusal, DocxText.OfPlace(Kept(FormOf("")), Form).Refusal);

    [Fact]
    public void What_is_typed_beside_the_control_but_between_the_lines_is_taken_too()
    {
        var typed = With(FormOf("In it."), "word/document.xml", xml => xml.Replace("</w:sdt>", "</w:sdt><w:p><w:r><w:t>Under it.</w:t></w:r></w:p>", StringComparison.Ordinal));
        Assert.Equal("In it.\n\nUnder it.", DocxText.OfPlace(Kept(typed), Form).Markdown);
    }

    [Fact]
    public void Either_mark_is_enough()
    {
        var file = FormOf("Written.");
        var noControl = With(file, "word/document.xml", xml => xml.Replace("answerable:", "gone:", StringComparison.Ordinal));
        var noBookmark = With(file, "word/document.xml", xml => xml.Replace("answerable_", "gone_", StringComparison.Ordinal));
        Assert.Equal(("Written.", "Written."), (DocxText.OfPlace(Kept(noControl), Form).Markdown, DocxText.OfPlace(Kept(noBookmark), Form).Markdown));
    }

    [Fact]
    public void A_form_without_its_marks_of_another_question_or_written_on_its_lines_is_refused_with_the_reason()
    {
        var file = FormOf("Written.");
        Assert.Equal(English.PlaceGone, DocxText.OfPlace(Kept(DocxFile.Of(Sample)), Form).Refusal);
        Assert.Equal(English.PlaceOfAnother, DocxText.OfPlace(Kept(file), "burglary-2024-03").Refusal);
        Assert.Equal(English.LineChanged, DocxText.OfPlace(Kept(With(file, "word/document.xml", xml => xml.Replace(English.WriteBelow, English.WriteBelow + " Here it is", StringComparison.Ordinal))), Form).Refusal);
        Assert.Throws<ArgumentException>(() => new Place("a b", ""));
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("odt docx")]
    public async Task A_form_saved_by_LibreOffice_is_still_read(string by)
    {
        var path = Kept(FormOf("The **first** answer.\n\n- a point"));
        foreach (var format in by.Split(' '))
        {
            Assert.Contains("using filter", await ReadBack.ConvertAsync(path, format), StringComparison.Ordinal);
            var saved = Path.Combine(Directory.CreateTempSubdirectory("answerable-").FullName, "paper." + format);
            File.Move(Path.ChangeExtension(path, format), saved);
            path = saved;
        }

        var taken = DocxText.OfPlace(path, Form);
        // Bold does not come through LibreOffice's own format in this test; words, paragraphs and lists do.
        Assert.Equal(("", by.StartsWith("odt", StringComparison.Ordinal) ? "The first answer.\n\n- a point" : "The **first** answer.\n\n- a point"), (taken.Refusal, taken.Markdown));
    }

    [Theory]
    [InlineData("<w:p><w:ins w:author=\"a\"><w:r><w:t>new</w:t></w:r></w:ins></w:p>", English.HasTrackedChanges)]
    [InlineData("<w:p><w:r><w:t>x</w:t></w:r><w:del w:author=\"a\"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>", English.HasTrackedChanges)]
    [InlineData("<w:p><w:pPr><w:rPr><w:ins w:author=\"a\"/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>", English.HasTrackedChanges)]
    [InlineData("<w:p><w:r><w:t>x</w:t></w:r><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>", English.HasComments)]
    [InlineData("<w:p/>", English.NothingWritten)]
    public void What_would_be_lost_without_a_word_is_refused(string body, string reason) => Assert.Equal(reason, DocxText.Of(Kept(WithBody(body))).Refusal);

    [Theory]
    [InlineData("<w:drawing/>", English.PictureLeftOut)]
    [InlineData("<w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict>", English.TextBoxLeftOut)]
    [InlineData("<w:footnoteReference w:id=\"1\"/>", English.FootnoteLeftOut)]
    [InlineData("<w:rPr><w:vanish/></w:rPr><w:t>secret</w:t>", English.HiddenLeftOut)]
    public void What_is_left_out_is_named(string run, string note)
    {
        var taken = DocxText.Of(Kept(WithBody($"<w:p><w:r><w:t>Kept.</w:t></w:r><w:r>{run}</w:r></w:p>")));
        Assert.Equal(("Kept.", note), (taken.Markdown, Assert.Single(taken.Notes)));
    }

    [Fact]
    public void Looks_that_touch_line_ends_and_signs_are_kept_as_they_read()
    {
        var taken = DocxText.Of(Kept(WithBody("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Note: </w:t></w:r><w:r><w:t>a*b, 5_000 &lt;i&gt;</w:t><w:br/><w:t># no heading</w:t></w:r><w:hyperlink r:id=\"none\"><w:r><w:t> link</w:t></w:r></w:hyperlink></w:p>"
            + "<w:p><w:r><w:t>1. no list</w:t></w:r></w:p><w:p><w:r><w:t>[x](http://a)</w:t></w:r></w:p>")));
        Assert.Equal("**Note:** a\\*b, 5_000 \\<i>\\\n\\# no heading link\n\n1\\. no list\n\n[x\\](http://a)", taken.Markdown);
    }

    [Fact]
    public void A_file_that_is_no_Word_document_or_has_macros_or_names_other_files_is_refused_in_plain_words()
    {
        string Why(byte[] bytes) => DocxText.Of(Kept(bytes)).Refusal;
        Assert.Equal("The file is empty.", Why([]));
        Assert.StartsWith("The file is no Word document: it is plain text.", Why("Dear all"u8.ToArray()), StringComparison.Ordinal);
        Assert.StartsWith("The file is an old Word document, or it has a password.", Why([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]), StringComparison.Ordinal);
        Assert.StartsWith("The file has macros in it", Why(With(DocxFile.Of(Sample), "word/vbaProject.bin", _ => "x")), StringComparison.Ordinal);
        Assert.StartsWith("The file is damaged", Why(DocxFile.Of(Sample)[..^40]), StringComparison.Ordinal);
        Assert.StartsWith("The file was not written by Word: it names other files", Why(With(DocxFile.Of(Sample), "word/document.xml", _ => "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w>&a;</w>")), StringComparison.Ordinal);
        Assert.StartsWith("The file holds more than", Why(WithBody(string.Concat(Enumerable.Repeat("<w:p/>", 300_001)))), StringComparison.Ordinal);
        Assert.StartsWith("The file is damaged", Why(WithBody(string.Concat(Enumerable.Repeat("<w:sdt>", 300)) + string.Concat(Enumerable.Repeat("</w:sdt>", 300)))), StringComparison.Ordinal);
        Assert.StartsWith("The file is an Office file and no Word document", Why(With(DocxFile.Of(Sample), "word/document.xml", _ => "<workbook/>")), StringComparison.Ordinal);
    }
}
