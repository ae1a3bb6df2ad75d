using System.Text;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>A workbook or a document: first the zip that it is, then its parts, then what they say.</summary>
internal static class PackageLook
{
    private const string OdsKind = "application/vnd.oasis.opendocument.spreadsheet", OdtKind = "application/vnd.oasis.opendocument.text";

    public static void Look(byte[] bytes, FileKind kind, Discoveries found)
    {
        var zip = ZipEnvelope.Bare(bytes, found);
        var package = new ZipPackage(new MemoryStream(zip, writable: false), new Findings());
        ZipEnvelope.Look(zip, found);
        if (Held(package) != kind)
            throw new UnreadableWorkbookException(Spot.OfZip, "magic-mismatch", "The name says one kind of document and the file is another.");
        if (kind is FileKind.Ods or FileKind.Odt)
        {
            OdfPackage.Look(package, kind, found);
            return;
        }
        var graph = new PartGraph(package);
        OfficePackage.Look(graph, kind, found);
        if (kind == FileKind.Xlsx)
        {
            XlsxBook.Look(graph, found);
            XlsxTables.Look(graph, found);
        }
        else
        {
            DocxLook.Look(graph, found);
        }
        OfficePackage.Code(graph, kind, found);
    }

    private static FileKind Held(ZipPackage package)
    {
        var (odf, office) = (package.Find("mimetype"), package.Find("[Content_Types].xml"));
        if (odf is not null && office is not null) throw new UnreadableWorkbookException(Spot.OfZip, "magic-mismatch", "The file is an Office file and an OpenDocument file at once, and programs disagree on which.");
        if (odf is not null)
        {
            return Encoding.Latin1.GetString(package.Bytes(odf, 200)).TrimEnd() switch { OdsKind => FileKind.Ods, OdtKind => FileKind.Odt, _ => FileKind.Unknown };
        }
        return package.Find("xl/workbook.xml") is not null || package.Parts.Any(part => part.Name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? FileKind.Xlsx
            : package.Parts.Any(part => part.Name.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? FileKind.Docx
            : FileKind.Unknown;
    }
}
