using System.Text;
using Answerable.Sources.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Answerable.Sources.Scanning;

/// <summary>
/// The objects of a PDF, each looked at for what it is, wherever it hangs: actions, attachments, comments, forms, layers, properties. What hangs nowhere is
/// found too.
/// </summary>
internal sealed class PdfObjects(PdfDocument document, Discoveries found)
{
    private readonly HashSet<IndirectReference> _reached = [];
    private int _tokens;

    public void Look(byte[] bytes)
    {
        var table = document.Structure.CrossReferenceTable;
        if (table.ObjectOffsets.Count > ScanLimits.PdfObjects) throw new UnreadableWorkbookException(Spot.Start, "object-limit", $"The PDF has {Shown.Count(table.ObjectOffsets.Count, "object")}. Expected at most {ScanLimits.PdfObjects}.");
        var trailer = document.Structure.Trailer;
        Walk(new IndirectReferenceToken(trailer.Root));
        if (trailer.Info is { } info)
        {
            Walk(info);
            if (Whole(info) is DictionaryToken properties) PdfProperties.Info(properties, Text, found);
        }
        PdfLayers.Look(document.Structure.Catalog.CatalogDictionary, Whole, found);
        if (!found.Any(Leak.OldRevision)) Unreached(bytes);
    }

    private void Unreached(byte[] bytes)
    {
        var table = document.Structure.CrossReferenceTable.ObjectOffsets;
        var lost = 0;
        foreach (var reference in table.Keys.Where(reference => !_reached.Contains(reference)))
        {
            if (document.Structure.GetObject(reference)?.Data is StreamToken stream ? !IsOfTheFileItself(stream.StreamDictionary) && stream.Data.Length > 0
                : document.Structure.GetObject(reference)?.Data is DictionaryToken dictionary && (dictionary.ContainsKey(NameToken.Contents) || dictionary.Data.Values.Any(value => value is StringToken or HexToken))) lost++;
        }
        if (lost > 0) found.Add(Leak.OrphanPart, "the file", $"{Shown.Count(lost, "object")} that no page shows, such as a page or a picture that was taken out");

        // Objects that stand in the file and are not in its table were replaced or deleted.
        var known = table.Values.Where(location => location.Type == XrefEntryType.File).Select(location => location.Value1).ToHashSet();
        var start = bytes.AsSpan().IndexOf("%PDF-"u8);
        bool IsKnown(long at) => Enumerable.Range(-2, 3).Any(slack => known.Contains(at + slack) || known.Contains(at - start + slack));
        var stale = PdfEnvelope.Objects(bytes, 0).Count(at => !IsKnown(at) && !IsTable(bytes, at));
        if (stale > 0) found.Add(Leak.OldRevision, "the file", $"{Shown.Count(stale, "object")} that were replaced or deleted and are still in the file");
    }

    private static bool IsOfTheFileItself(DictionaryToken dictionary) => dictionary.TryGet(NameToken.Type, out NameToken type) && type.Data is "XRef" or "ObjStm";

    private static bool IsTable(byte[] bytes, long at) => Encoding.Latin1.GetString(bytes, (int)at, (int)Math.Min(400, bytes.Length - at)).Contains("/XRef", StringComparison.Ordinal);

    private void Walk(IToken root)
    {
        var waiting = new Stack<IToken>([root]);
        while (waiting.TryPop(out var next))
        {
            if (++_tokens > 20 * ScanLimits.PdfObjects) throw new UnreadableWorkbookException(Spot.Start, "object-limit", "The PDF's objects hold more than a document needs.");
            switch (next)
            {
                case IndirectReferenceToken reference:
                    if (_reached.Add(reference.Data) && document.Structure.GetObject(reference.Data)?.Data is { } held) waiting.Push(held);
                    break;
                case ArrayToken array:
                    foreach (var item in array.Data) waiting.Push(item);
                    break;
                case StreamToken stream:
                    Stream(stream);
                    waiting.Push(stream.StreamDictionary);
                    break;
                case DictionaryToken dictionary:
                    Dictionary(dictionary);
                    foreach (var value in dictionary.Data.Values) waiting.Push(value);
                    break;
            }
        }
    }

    private void Stream(StreamToken stream)
    {
        var about = stream.StreamDictionary;
        if (Name(about, "Type") == "EmbeddedFile") found.Add(Leak.EmbeddedObject, "the file", "a file attached to the PDF");
        if (Name(about, "Type") == "Metadata" || Name(about, "Subtype") == "XML") PdfProperties.Xmp(stream.Decode(document.Structure.FilterProvider, document.Structure.TokenScanner).Span, found);
        if (Name(about, "Subtype") != "Image") return;
        var filter = Whole(about.Data.GetValueOrDefault("Filter")) switch
        {
            NameToken one => one.Data,
            ArrayToken { Length: 1 } array => (Whole(array[0]) as NameToken)?.Data,
            _ => null,
        };
        if (filter == "DCTDecode" && Contents.Picture(stream.Data.Span) is not null) Picture(stream.Data.Span);
    }

    private void Picture(ReadOnlySpan<byte> bytes)
    {
        try
        {
            foreach (var piece in PictureLook.Pieces(bytes))
                if (piece is { Carries: { } what, Code: Leak.Metadata }) found.Add(Leak.Metadata, "a picture", what);
        }
        catch (UnreadableWorkbookException)
        {
            // A JPEG inside a PDF may end where the PDF says; what it carries stands at its start and was seen.
        }
    }

    private void Dictionary(DictionaryToken dictionary)
    {
        foreach (var said in new[] { "Title", "Alt", "ActualText", "E", "TU", "T", "V", "Contents", "Desc", "URI", "Label" })
            if (Text(dictionary.Data.GetValueOrDefault(said)) is { Length: > 0 } text) found.Text(text, said == "URI" ? "a link" : "the outline, a description or a note");
        Action(dictionary);
        if (dictionary.Data.ContainsKey("EF") || Name(dictionary, "Type") is "Filespec" or "F")
        {
            if (dictionary.Data.ContainsKey("EF")) found.Add(Leak.EmbeddedObject, "the file", "a file attached to the PDF");
            else found.Add(Leak.ExternalLink, "the file", "a link to another file");
        }
        if (dictionary.Data.ContainsKey("Rect")) Annotation(Name(dictionary, "Subtype"));
        if (Whole(dictionary.Data.GetValueOrDefault("AcroForm")) is DictionaryToken form && (form.Data.ContainsKey("XFA") || Whole(form.Data.GetValueOrDefault("Fields")) is ArrayToken { Length: > 0 })) found.Add(Leak.Form, "the file", "a form, with what is filled in");
        if (Name(dictionary, "Type") is "Sig" || (dictionary.Data.ContainsKey("ByteRange") && dictionary.Data.ContainsKey("Filter"))) found.Add(Leak.Metadata, "the file", "a signature, with the name of who signed");
        if (dictionary.Data.ContainsKey("PieceInfo")) found.Add(Leak.Metadata, "the file", "what the program that made the PDF keeps for itself, perhaps the whole original");
        if (dictionary.Data.ContainsKey("Thumb")) found.Add(Leak.Thumbnail, "the file", "a small picture of a page as it once was");
        if (dictionary.Data.ContainsKey("Collection")) found.Add(Leak.EmbeddedObject, "the file", "a collection of attached files");
    }

    private void Action(DictionaryToken dictionary)
    {
        var kind = Name(dictionary, "S");
        if (kind == "JavaScript" || dictionary.Data.ContainsKey("JS")) found.Add(Leak.ActiveContent, "the file", "a script");
        else if (kind is "Launch" or "ImportData" or "SubmitForm" or "Rendition" or "Sound" or "Movie" or "GoTo3DView" or "RichMediaExecute") found.Add(Leak.ActiveContent, "the file", $"something that a program is to do ({kind})");
        else if (kind is "GoToR" or "GoToE") found.Add(Leak.ExternalLink, "the file", "a link to another file");
        else if (kind == "URI" && Text(dictionary.Data.GetValueOrDefault("URI")) is { } address && LocalPath.IsAddressInside(address)) found.Add(Leak.ExternalLink, "a link", "it leads into an office's own network or computer");
    }

    private void Annotation(string kind)
    {
        switch (kind)
        {
            case "Text" or "FreeText" or "Highlight" or "Underline" or "Squiggly" or "StrikeOut" or "Stamp" or "Caret" or "Ink" or "Popup" or "Square" or "Circle" or "Line" or "Polygon" or "PolyLine" or "Projection":
                found.Add(Leak.Comments, "the file", $"a comment or a drawing laid over a page, which can be lifted off ({kind})");
                break;
            case "Redact":
                found.Add(Leak.TextUnderShape, "the file", "a place marked to be blacked out, and not blacked out");
                break;
            case "FileAttachment":
                found.Add(Leak.EmbeddedObject, "the file", "a file attached to a page");
                break;
            case "Sound" or "Movie" or "Screen" or "RichMedia" or "3D":
                found.Add(Leak.ActiveContent, "the file", $"something that plays ({kind})");
                break;
            case "Widget":
                found.Add(Leak.Form, "the file", "a field of a form");
                break;
        }
    }

    private string Name(DictionaryToken dictionary, string key) => (Whole(dictionary.Data.GetValueOrDefault(key)) as NameToken)?.Data ?? "";

    /// <summary>What a token stands for.</summary>
    private IToken? Whole(IToken? token)
    {
        for (var steps = 0; token is IndirectReferenceToken reference && steps < ScanLimits.PdfDepth; steps++) token = document.Structure.GetObject(reference.Data)?.Data;
        return token;
    }

    private string? Text(IToken? token) => Whole(token) switch
    {
        StringToken text => text.Data,
        HexToken hex => hex.Bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(hex.Bytes[2..]) : hex.Data,
        _ => null,
    };
}
