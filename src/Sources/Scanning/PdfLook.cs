using Answerable.Sources.Reading;
using UglyToad.PdfPig;

namespace Answerable.Sources.Scanning;

/// <summary>
/// A PDF, read by a library behind our own gate: first its bytes, then its objects, whatever they are for, then its pages as they are painted.
/// </summary>
internal static class PdfLook
{
    public static void Look(byte[] bytes, Discoveries found)
    {
        PdfEnvelope.Look(bytes, found);
        try
        {
            Read(bytes, found);
        }
        catch (Exception e) when (e is not (UnreadableWorkbookException or OutOfMemoryException))
        {
            // The library throws whatever its depths throw.
            throw new UnreadableWorkbookException(Spot.Start, "pdf-damaged", $"The PDF is damaged, or made in a way that is not understood: {e.GetType().Name}.");
        }
    }

    private static void Read(byte[] bytes, Discoveries found)
    {
        var options = new ParsingOptions { UseLenientParsing = true, ClipPaths = false, SkipMissingFonts = false, MaxStackDepth = ScanLimits.PdfDepth };
        PdfDocument document;
        try
        {
            document = PdfDocument.Open(bytes, options);
        }
        catch (Exception e) when (e.GetType().Name.Contains("Encrypted", StringComparison.Ordinal))
        {
            throw new UnreadableWorkbookException(Spot.Start, "encrypted", "The PDF has a password.");
        }
        using (document)
        {
            if (document.IsEncrypted) throw new UnreadableWorkbookException(Spot.Start, "encrypted", "The PDF is protected, even if it opens without a password.");
            if (document.NumberOfPages is < 1 or > ScanLimits.PdfPages) throw new UnreadableWorkbookException(Spot.Start, "page-limit", $"The PDF has {Shown.Count(document.NumberOfPages, "page")}. Expected from 1 to {ScanLimits.PdfPages}.");
            new PdfObjects(document, found).Look(bytes);
            document.AddPageFactory<PdfSheet, PdfSheetFactory>();
            for (var page = 1; page <= document.NumberOfPages; page++) PdfSheetLook.Look(document.GetPage<PdfSheet>(page), found);
        }
    }
}
