using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>
/// Looks at one file in this process. What somebody else has sent goes through <see cref="LeakScanner"/>, which does it in a process of its own; this is for
/// files that the program has made itself, and is what that process runs.
/// </summary>
public static class Scan
{
    private const string TheFile = "the file";

    /// <summary>Everything found. Whatever goes wrong inside is an answer too: what is not understood is blocked.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name, of which the ending alone is looked at.</param>
    /// <param name="rules">What the scanner is told beside it.</param>
    public static Scanned Of(byte[] bytes, string name, ScanRules rules)
    {
        var found = new Discoveries(rules);
        var (kind, reason) = bytes.Length switch
        {
            0 => (FileKind.Unknown, "it is empty"),
            > (int)Limits.FileBytes => (FileKind.Unknown, $"it has {Shown.Count(bytes.Length, "byte")}, more than the {Limits.FileBytes / 1_000_000} MB that are looked at"),
            _ => Contents.Of(bytes, Path.GetExtension(name).ToLowerInvariant()),
        };
        if (reason is not null)
        {
            found.Add(Leak.NotUnderstood, TheFile, reason);
            return new(kind, found.All());
        }
        try
        {
            Look(kind, bytes, found);
        }
        catch (UnreadableWorkbookException e)
        {
            found.Add(Leak.NotUnderstood, e.Spot, $"{e.Message} ({e.Code})");
        }
        catch (OutOfMemoryException)
        {
            found.Add(Leak.NotUnderstood, TheFile, $"it needs more than {Limits.HeapMegabytes} MB of memory to be looked at");
        }
        catch (Exception e)
        {
            found.Add(Leak.NotUnderstood, TheFile, $"the scanner failed on it ({e.GetType().Name})");
        }
        return new(kind, found.All());
    }

    private static void Look(FileKind kind, byte[] bytes, Discoveries found)
    {
        switch (kind)
        {
            case FileKind.Pdf: PdfLook.Look(bytes, found); break;
            case FileKind.Picture: PictureLook.Look(bytes, "the picture", found); break;
            case FileKind.Csv: TextLook.Csv(bytes, found); break;
            case FileKind.Text: TextLook.Lines(bytes, found); break;
            case FileKind.Page: PageLook.Look(bytes, found); break;
            case FileKind.Drawing: DrawingLook.Look(bytes, found); break;
            default: PackageLook.Look(bytes, kind, found); break;
        }
    }
}
