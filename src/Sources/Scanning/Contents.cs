using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>What a file is by its first bytes, held against its name: under the name it will be published, and programs go by that.</summary>
internal static class Contents
{
    private const int BytesLookedAt = 1_024;

    public const string Endings = "xlsx, ods, docx, odt, pdf, jpg, png, webp, csv, html, svg, txt, md or json";

    /// <summary>The kind; with the reason in words where it cannot be looked at.</summary>
    public static (FileKind Kind, string? Reason) Of(ReadOnlySpan<byte> bytes, string ending)
    {
        var kind = Named(ending);
        var start = bytes[..Math.Min(bytes.Length, BytesLookedAt)];
        var (content, inWords) = Signature.Of(start[..Math.Min(start.Length, Signature.BytesLookedAt)]);
        if (ending is ".pptx" or ".ppt" or ".odp") return (FileKind.Unknown, "presentations are not looked into, with their notes and hidden slides: save it as a PDF and bring that");
        if (ending is ".xls" or ".xlsb" or ".doc" || content == Content.OldOffice) return (kind, "it is an old Office file, or has a password: save it as xlsx or docx without one");
        if (kind == FileKind.Unknown) return (kind, $"files named {Shown.Value(ending)} are not looked into. Expected {Endings}");
        var agrees = kind switch
        {
            FileKind.Pdf => start.IndexOf("%PDF-"u8) >= 0,
            FileKind.Picture => Picture(start) is { } ends && ends.Contains(ending),
            FileKind.Xlsx or FileKind.Ods or FileKind.Docx or FileKind.Odt => bytes.LastIndexOf("PK\x05\x06"u8) >= 0,
            FileKind.Page or FileKind.Drawing => content == Content.Text || inWords == "a web page or an XML document",
            _ => content is Content.Text or Content.Json || (ending is ".txt" or ".md" && inWords == "a web page or an XML document"),
        };
        return agrees ? (kind, null) : (kind, $"it is named {ending} and holds {inWords}: the name and what it holds must agree");
    }

    private static FileKind Named(string ending) => ending switch
    {
        ".xlsx" or ".xlsm" => FileKind.Xlsx,
        ".ods" => FileKind.Ods,
        ".docx" or ".docm" => FileKind.Docx,
        ".odt" => FileKind.Odt,
        ".pdf" => FileKind.Pdf,
        ".jpg" or ".jpeg" or ".png" or ".webp" => FileKind.Picture,
        ".csv" => FileKind.Csv,
        ".txt" or ".md" or ".json" => FileKind.Text,
        ".html" or ".htm" => FileKind.Page,
        ".svg" => FileKind.Drawing,
        _ => FileKind.Unknown,
    };

    /// <summary>The endings that a picture with these first bytes may have; null for no picture that is looked into.</summary>
    public static string[]? Picture(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? [".jpg", ".jpeg"]
        : start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? [".png"]
        : start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8) ? [".webp"]
        : null;
}
