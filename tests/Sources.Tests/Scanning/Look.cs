using System.Text;
using Answerable.Sources.Reading;
using Answerable.Sources.Scanning;
using Answerable.Sources.Tests.Reading;

namespace Answerable.Sources.Tests.Scanning;

/// <summary>Small files written by hand, and what the scanner finds in them in this process.</summary>
internal static class Look
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The real program, as a child of these tests.</summary>
    public static LeakScanner Scanner { get; } = new(new ChildCommand("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "answerable.dll"), "scan", "--child"]));

    public static Scanned At(byte[] bytes, string ending, ScanRules? rules = null)
    {
        // With room for what is nested deeply, as the child has.
        Scanned? scanned = null;
        var thread = new Thread(() => scanned = Scan.Of(bytes, "file" + ending, rules ?? ScanRules.Standard), ScanLimits.StackBytes);
        thread.Start();
        thread.Join();
        return scanned!;
    }

    public static Scanned At(string text, string ending, ScanRules? rules = null) => At(Encoding.UTF8.GetBytes(text), ending, rules);

    public static string Codes(Scanned scanned) => string.Join(' ', scanned.Findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal));

    /// <summary>A Word file with this body, and with other parts that the document leads to, each named after its kind.</summary>
    public static byte[] Docx(string body, params (string Kind, string Root, string Inner)[] parts) => Workbooks.Zip(
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", $"<Relationships xmlns=\"{Packages}\"><Relationship Id=\"d\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/document.xml", Root("document", $"<w:body>{body}</w:body>")),
        ("word/_rels/document.xml.rels", $"<Relationships xmlns=\"{Packages}\">{string.Concat(parts.Select(part => $"<Relationship Id=\"{part.Kind}\" Type=\"{Office}/{part.Kind}\" Target=\"{part.Kind}.xml\"/>"))}</Relationships>"),
        .. parts.Select(part => ($"word/{part.Kind}.xml", Root(part.Root, part.Inner))),
    ]);

    private static string Root(string name, string inner) => $"<w:{name} xmlns:w=\"{Word}\" xmlns:r=\"{Office}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
        + $" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">{inner}</w:{name}>";

    /// <summary>A paragraph with one run in this look.</summary>
    public static string Paragraph(string text, string look = "", string paragraph = "") => $"<w:p>{paragraph}<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r></w:p>";

    /// <summary>An OpenDocument text.</summary>
    public static byte[] Odt(string body, string styles = "") => Workbooks.Zip(
    [
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            + $" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"),
    ]);

    /// <summary>A PDF of one page that paints this, with entries for its catalog and its page, and further objects from number 6 on.</summary>
    public static byte[] Pdf(string paint, string catalog = "", string page = "", string trailer = "", params string[] objects)
    {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        string[] all =
        [
            $"<< /Type /Catalog /Pages 2 0 R {catalog} >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /ExtGState << /See << /ca 0.3 >> /Gone << /ca 0 >> /Pen << /BM /Multiply >> >> /XObject << /Im {Image(objects)} >> >> {page} >>",
            $"<< /Length {paint.Length} >>\nstream\n{paint}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", .. objects,
        ];
        foreach (var (i, item) in all.Index())
        {
            offsets.Add(pdf.Length);
            pdf.Append($"{i + 1} 0 obj\n{item}\nendobj\n");
        }
        var table = pdf.Length;
        pdf.Append($"xref\n0 {all.Length + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(offset => $"{offset:0000000000} 00000 n \n"))}trailer\n<< /Size {all.Length + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    public static string Words(string text, int y = 700, string before = "") => $"BT {before} /F1 12 Tf 72 {y} Td ({text}) Tj ET\n";

    private static string Image(string[] objects) => Array.FindIndex(objects, item => item.Contains("/Image", StringComparison.Ordinal)) is >= 0 and var at ? $"{6 + at} 0 R" : "null";
}
