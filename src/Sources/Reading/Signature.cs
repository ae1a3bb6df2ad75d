namespace Answerable.Sources.Reading;

/// <summary>What a file's first bytes say it is, whatever it is called.</summary>
internal enum Content { Text, Json, Gzip, Zip, OldOffice, Other }

internal static class Signature
{
    public const int BytesLookedAt = 512;

    private static readonly (byte[] Start, Content Content, string InWords)[] Known =
    [
        ([0x1F, 0x8B], Content.Gzip, "a gzip compressed file"),
        ([.. "PK\x03\x04"u8], Content.Zip, "a zip file, which is what xlsx and ods workbooks are"),
        ([.. "PK\x05\x06"u8], Content.Zip, "an empty zip file"),
        ([.. "PK\x07\x08"u8], Content.Zip, "a part of a divided zip file"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Content.OldOffice, "an old Excel workbook, or one with a password"),
        ([.. "%PDF-"u8], Content.Other, "a PDF document"),
        ([.. "{\\rtf"u8], Content.Other, "a rich text document"),
        ([0x89, .. "PNG"u8], Content.Other, "a picture"),
        ([0xFF, 0xD8, 0xFF], Content.Other, "a photograph"),
        ([.. "GIF8"u8], Content.Other, "a picture"),
        ([.. "Rar!\x1A"u8], Content.Other, "a rar archive"),
        ([.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], Content.Other, "a 7z archive"),
        ([0xFD, .. "7zXZ\0"u8], Content.Other, "an xz compressed file"),
        ([0x28, 0xB5, 0x2F, 0xFD], Content.Other, "a zstd compressed file"),
        ([.. "SQLite format 3\0"u8], Content.Other, "a database"),
        ([0x7F, .. "ELF"u8], Content.Other, "a program"),
        ([.. "PAR1"u8], Content.Other, "a parquet file"),
        ([0x00, 0x00, 0x27, 0x0A], Content.Other, "one part of a shapefile, which is read with its other parts in one zip file"),
    ];

    // "Export to Excel" buttons are known to write a web page and call it a spreadsheet.
    private static readonly string[] PageStarts = ["<!doctype", "<html", "<head", "<body", "<table", "<?xml"];

    public static (Content Content, string InWords) Of(ReadOnlySpan<byte> start)
    {
        foreach (var (known, content, inWords) in Known)
            if (start.StartsWith(known)) return (content, inWords);

        var text = System.Text.Encoding.Latin1.GetString(start).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return PageStarts.Any(page => text.StartsWith(page, StringComparison.OrdinalIgnoreCase))
            ? (Content.Other, "a web page or an XML document")
            : IsObject(text) ? (Content.Json, "JSON") : (Content.Text, "plain text");
    }

    /// <summary>An object begins with a brace and a name in quotation marks, which no row of headings does.</summary>
    private static bool IsObject(string text) => text.StartsWith('{') && text[1..].TrimStart(' ', '\t', '\r', '\n') is ['"' or '}', ..];
}
