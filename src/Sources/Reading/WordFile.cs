using System.Xml.Linq;

namespace Answerable.Sources.Reading;

/// <summary>
/// A Word file that somebody sent, behind the same gate as workbooks: every part is counted and compared with what the file says of it, XML
/// has no document types, and nothing outside the file is opened. Its few parts of text are small enough to be held whole.
/// </summary>
public sealed class WordFile
{
    private const string Send = "Open it in Word, save it as a Word document (.docx) and send that.";

    private WordFile(XElement document, XElement? styles, XElement? lists, IReadOnlyDictionary<string, string> links) =>
        (Document, Styles, Lists, Links) = (document, styles, lists, links);

    /// <summary>The document itself.</summary>
    public XElement Document { get; }

    /// <summary>Its styles, if it has any.</summary>
    public XElement? Styles { get; }

    /// <summary>How its lists are numbered, if it has any.</summary>
    public XElement? Lists { get; }

    /// <summary>Where its links lead, by the names the document has for them.</summary>
    public IReadOnlyDictionary<string, string> Links { get; }

    /// <summary>Opens a file; without one, why not, in a sentence for the person who sent it.</summary>
    public static (WordFile? File, string Refusal) Open(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (file.Length == 0) return (null, "The file is empty.");
        if (file.Length > Limits.FileBytes) return (null, $"The file is larger than {Limits.FileBytes / 1_000_000} MB. Take the pictures out and send it again.");
        var start = new byte[Signature.BytesLookedAt];
        var (content, inWords) = Signature.Of(start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
        if (content == Content.OldOffice) return (null, $"The file is an old Word document, or it has a password. {Send}");
        if (content != Content.Zip) return (null, $"The file is no Word document: it is {inWords}. {Send}");
        try
        {
            return Read(new ZipPackage(file, new Findings()));
        }
        catch (UnreadableWorkbookException fault)
        {
            return (null, InWords(fault));
        }
    }

    private static (WordFile?, string) Read(ZipPackage package)
    {
        var main = XlsxRelations.Of(package, "").FirstOrDefault(relation => relation.Is("officeDocument"))?.Target(package, "");
        if (main is null) return (null, $"The file is no Word document. {Send}");
        if (package.Parts.Any(part => part.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            return (null, $"The file has macros in it, which are never taken. {Send}");
        if (Tree(package, main) is not { Name.LocalName: "document" } document) return (null, $"The file is an Office file and no Word document. {Send}");
        if (document.DescendantNodes().OfType<XText>().Sum(text => (long)text.Value.Length) > Limits.WordCharacters) throw TooLarge(main);
        var relations = XlsxRelations.Of(package, main.Name);
        XElement? Other(string kind) => relations.FirstOrDefault(relation => relation.Is(kind)) is { } relation ? Tree(package, relation.Target(package, main.Name)) : null;
        var links = relations.Where(relation => relation.IsExternal && relation.Is("hyperlink")).DistinctBy(relation => relation.Id).ToDictionary(relation => relation.Id, relation => relation.Path);
        return (new(document, Other("styles"), Other("numbering"), links), "");
    }

    private static XElement? Tree(ZipPackage package, ZipPart part)
    {
        if (part.Bytes > Limits.WordPartBytes) throw TooLarge(part);
        using var xml = new PartXml(package, part);
        return xml.Tree(Limits.WordElements) ?? throw TooLarge(part);
    }

    private static UnreadableWorkbookException TooLarge(ZipPart part) => new(part.Spot, "uncompressed-size", "The part is larger than any text needs.");

    // The gate speaks of workbooks, to people who know them. Whoever writes a text needs to know what to do.
    private static string InWords(UnreadableWorkbookException fault) => fault.Code switch
    {
        "encrypted" => $"The file has a password. {Send}",
        "uncompressed-size" or "entry-count" => "The file holds more than a text of a hundred pages needs. Send the text by itself.",
        "dtd" => "The file was not written by Word: it names other files. It was not read.",
        _ => $"The file is damaged, or was not written by Word. {Send}",
    };
}
