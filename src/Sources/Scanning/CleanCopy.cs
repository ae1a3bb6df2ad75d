using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>
/// A copy of a file without what nobody sees of it, where all that was found is of that sort. It is made anew, scanned again, and given only if it passes.
/// </summary>
public static class CleanCopy
{
    /// <summary>The copy; null where the file passes as it is, or must be cleaned by hand.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name, of which the ending counts.</param>
    /// <param name="scanned">What was found in it.</param>
    /// <param name="rules">What the scanner was told.</param>
    public static byte[]? Of(byte[] bytes, string name, Scanned scanned, ScanRules rules)
    {
        if (!scanned.CanBeCleaned) return null;
        try
        {
            var copy = scanned.Kind switch
            {
                FileKind.Picture => CleanPicture.Of(bytes),
                FileKind.Xlsx or FileKind.Docx => CleanOffice.Of(bytes, scanned.Kind, rules),
                FileKind.Ods or FileKind.Odt => CleanOdf.Of(bytes, scanned.Kind, rules),
                _ => null,
            };
            return copy is not null && !Scan.Of(copy, name, rules).IsBlocked ? copy : null;
        }
        catch (UnreadableWorkbookException)
        {
            return null;
        }
    }
}
