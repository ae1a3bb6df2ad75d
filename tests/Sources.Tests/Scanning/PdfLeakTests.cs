using System.Text;
using Answerable.Sources.Scanning;
using static Answerable.Sources.Tests.Scanning.Look;

namespace Answerable.Sources.Tests.Scanning;

/// <summary>What a PDF can hide beside the crafted files' ways: what is painted in which order decides, not what is in the file.</summary>
public sealed class PdfLeakTests
{
    private const string Picture = "<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 64 >>\nstream\n0123456789012345678901234567890123456789012345678901234567890123\nendstream";

    [Theory]
    [InlineData("0.8 0.9 1 rg 60 690 300 30 re f\n0 g ", "", "")] // a fill under the words
    [InlineData("0 0.2 0.5 rg 60 690 300 30 re f\n1 g ", "", "")] // white on blue
    [InlineData("", "1 g 60 690 300 30 re f\n", Leak.TextUnderShape)] // a white box is a box too
    [InlineData("", "0 g 60 690 m 360 690 l 360 720 l 60 720 l h f*\n", Leak.TextUnderShape)]
    [InlineData("", "0 g 60 698 300 0.8 re f\n", "")] // an underline
    [InlineData("", "/See gs 1 1 0 rg 60 690 300 30 re f\n", "")] // nearly transparent
    [InlineData("", "/Pen gs 1 1 0 rg 60 690 300 30 re f\n", "")] // a marker pen
    [InlineData("", "/Pen gs 0 g 60 690 300 30 re f\n", Leak.TextUnderShape)] // black stays black
    [InlineData("", "q 400 690 50 30 re W n 0 g 60 690 300 30 re f Q\n", "")] // a box of which nothing is let through
    [InlineData("", "q 300 0 0 30 60 690 cm /Im Do Q\n", Leak.TextUnderShape)]
    [InlineData("1 g ", "", Leak.InvisibleFormat)]
    [InlineData("0 0 0.5 rg 60 690 300 30 re f\n0 0 0.5 rg ", "", Leak.InvisibleFormat)]
    [InlineData("/Gone gs ", "", Leak.InvisibleFormat)]
    [InlineData("q 400 400 20 20 re W n ", "Q\n", Leak.InvisibleFormat)] // cut away
    [InlineData("q 0.05 0 0 0.05 100 100 cm ", "Q\n", Leak.InvisibleFormat)] // tiny
    [InlineData("q 1 0 0 1 0 900 cm ", "Q\n", Leak.OffPageText)]
    [InlineData("q 595 0 0 842 0 0 cm /Im Do Q 3 Tr ", "", "")] // text recognition, behind the picture of the page
    [InlineData("3 Tr ", "", Leak.InvisibleFormat)]
    public void Words_that_are_there_and_not_seen_are_found(string before, string after, string codes) =>
        Assert.Equal(codes, Codes(Pdf(before + Words("Words that matter") + after, objects: Picture)));

    [Fact]
    public void A_black_box_over_a_picture_is_found_and_a_label_on_one_is_not()
    {
        const string page = "q 595 0 0 842 0 0 cm /Im Do Q\n0 g 100 500 200 20 re f\n";
        Assert.Equal(Leak.TextUnderShape, Codes(Pdf(page + Words("Words", 50), objects: Picture)));
        Assert.Equal("", Codes(Pdf(page + "1 g " + "BT /F1 12 Tf 120 505 Td (A label) Tj ET", objects: Picture)));
        Assert.Contains(At(Pdf("q 595 0 0 842 0 0 cm /Im Do Q", objects: Picture), ".pdf").Findings, finding => finding.Code == Leak.UnseenPicture);
        Assert.Contains(At(Pdf("q 595 0 0 842 0 0 cm /Im Do Q " + Words("Words", before: "3 Tr"), objects: Picture), ".pdf").Findings, finding => finding.Code == Leak.OcrText);
    }

    [Theory]
    [InlineData("/OpenAction << /S /Launch /F (x.exe) >>", "", Leak.ActiveContent)]
    [InlineData("/AcroForm << /Fields [6 0 R] >>", "", Leak.Form)]
    [InlineData("/AcroForm << /Fields [] >>", "", "")]
    [InlineData("/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>", "", Leak.HiddenLayer)]
    [InlineData("/OCProperties << /OCGs [6 0 R] /D << /ON [6 0 R] >> >>", "", "")]
    [InlineData("/PieceInfo << /Program << /Private 6 0 R >> >>", "", Leak.Metadata)]
    [InlineData("", "/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (A note) >>]", Leak.Comments)]
    [InlineData("", "/Annots [<< /Type /Annot /Subtype /Square /Rect [70 690 300 720] /IC [0 0 0] >>]", Leak.Comments)]
    [InlineData("", "/Annots [<< /Type /Annot /Subtype /Redact /Rect [70 690 300 720] >>]", Leak.TextUnderShape)]
    [InlineData("", "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.org/) >> >>]", "")]
    [InlineData("", "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (http://intranet/x) >> >>]", Leak.ExternalLink)]
    [InlineData("", "/Thumb 6 0 R", Leak.Thumbnail)]
    [InlineData("/StructTreeRoot << /Type /StructTreeRoot /K << /S /Figure /Alt (Call 07700 900123) >> >>", "", Leak.PersonalData)]
    public void What_hangs_on_a_document_or_a_page_is_found(string catalog, string page, string codes) =>
        Assert.Equal(codes, Codes(Pdf(Words("Words"), $"{catalog} /Kept 6 0 R", page, objects: "<< /Type /OCG /Name (Layer) >>")));

    [Fact]
    public void Properties_are_found_in_both_of_their_ways()
    {
        const string xmp = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator><rdf:Seq><rdf:li>Somebody</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>";
        static byte[] With(string xmp) => Pdf(Words("Words"), "/Metadata 6 0 R", objects: $"<< /Type /Metadata /Subtype /XML /Length {xmp.Length} >>\nstream\n{xmp}\nendstream");
        Assert.Equal(Leak.Metadata, Codes(With(xmp)));
        Assert.Equal("", Codes(With(xmp.Replace("creator", "title", StringComparison.Ordinal))));
        Assert.Equal("", Codes(Pdf(Words("Words"), trailer: "/Info << /Title (A paper) /Producer (A program) /CreationDate (D:20240101) >>")));
        Assert.Equal(Leak.Metadata, Codes(Pdf(Words("Words"), trailer: "/Info << /Keywords (somebody) >>")));
        Assert.Equal("", string.Join(' ', At(Pdf(Words("Words"), trailer: "/Info << /Author (The Office) >>"), ".pdf", new(5, ["The Office"])).Codes));
    }

    [Fact]
    public void What_nothing_leads_to_and_what_stands_round_the_file_is_found()
    {
        var whole = Pdf(Words("Words"));
        Assert.Equal("", Codes(whole));
        Assert.Equal(Leak.OrphanPart, Codes(Pdf(Words("Words"), objects: "<< /Length 17 >>\nstream\nBT (old page) ET  \nendstream")));
        Assert.Equal(Leak.TrailingData, Codes([.. whole, .. "and more"u8]));
        Assert.Equal(Leak.TrailingData, Codes([.. "before "u8, .. whole]));
        // Replaced in its place, and left in the file beside what replaced it.
        var text = Encoding.Latin1.GetString(whole);
        Assert.Equal(Leak.OldRevision, Codes(Encoding.Latin1.GetBytes(text.Replace("xref\n0", "4 0 obj\n<< /Length 1 >>\nstream\nx\nendstream\nendobj\nxref\n0", StringComparison.Ordinal).Replace($"startxref\n{Table(text)}", $"startxref\n{Table(text) + 57}", StringComparison.Ordinal))));
        Assert.Contains(Leak.NotUnderstood, Codes(whole[..(whole.Length / 2)]));
        Assert.Contains(Leak.NotUnderstood, Codes(Pdf(Words("Words"), trailer: "/Encrypt << /Filter /Standard /V 1 /R 2 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) /P -4 >> /ID [(0123456789012345) (0123456789012345)]")));
    }

    [Fact]
    public void Words_second_empty_end_is_no_second_version()
    {
        var whole = Encoding.Latin1.GetString(Pdf(Words("Words")));
        var second = $"{whole}xref\n0 0\ntrailer\n<< /Size 6 /Root 1 0 R /Prev {Table(whole)} >>\nstartxref\n{whole.Length}\n%%EOF\n";
        Assert.Equal("", Codes(Encoding.Latin1.GetBytes(second)));
    }

    [Theory]
    [InlineData("deep")]
    [InlineData("bomb")]
    public async Task A_hostile_PDF_ends_the_child_at_worst(string kind)
    {
        var pdf = kind == "deep" ? Pdf(Words("Words"), $"/X {new string('[', 100_000)}{new string(']', 100_000)}") : Pdf(string.Concat(Enumerable.Repeat("q ", 400_000)) + Words("Words"));
        Assert.Contains(Leak.NotUnderstood, (await Scanner.ScanAsync(pdf, "hostile.pdf", ScanRules.Standard, TestContext.Current.CancellationToken)).Codes);
    }

    private static int Table(string pdf) => pdf.IndexOf("xref\n0 ", StringComparison.Ordinal);

    private static string Codes(byte[] pdf) => string.Join(' ', At(pdf, ".pdf").Codes);
}
