using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Answerable.Sources.Reading;

/// <summary>Texts as xlsx writes them: in runs of different looks, which are put together again, beside a reading aid, which is left out.</summary>
internal static partial class XlsxStrings
{
    /// <summary>The texts that cells share; null for one longer than a cell may be.</summary>
    public static IReadOnlyList<string?> Read(ZipPackage package, ZipPart? part)
    {
        if (part is null) return [];
        using var xml = new PartXml(package, part);
        xml.Root("sst", "wrong-part");
        var strings = new List<string?>();
        long characters = 0;
        foreach (var name in xml.Children())
        {
            if (name != "si")
            {
                xml.Skip();
                continue;
            }
            var text = Runs(xml);
            strings.Add(text);
            characters += text?.Length ?? 0;
            if (strings.Count > Limits.Cells || characters > Limits.CharactersOfCells)
                throw new UnreadableWorkbookException(part.Spot, "cell-limit", $"The part has more than {Shown.Count(Limits.Cells, "text")} or {Shown.Count(Limits.CharactersOfCells, "character")}. Expected at most that.");
        }
        while (xml.Read()) { }
        return strings;
    }

    /// <summary>The text of the element stood on, and to its end; null when it is longer than a cell may be.</summary>
    public static string? Runs(PartXml xml)
    {
        if (xml.IsEmpty) return "";
        var depth = xml.Depth;
        string text = "";
        StringBuilder? longer = null;
        var tooLong = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (!xml.IsStart) continue;
            if (xml.Name is "rPh" or "phoneticPr")
            {
                xml.Skip();
            }
            else if (xml.Name == "t")
            {
                var piece = xml.Text();
                tooLong |= piece is null || (longer?.Length ?? text.Length) + piece.Length > Limits.CharactersPerCell;
                // A text that is too long is refused where it is used; it is read on to its end all the same.
                if (tooLong) xml.ToDepth(depth + 1);
                else if (text.Length == 0 && longer is null) text = piece!;
                else (longer ??= new(text)).Append(piece);
            }
        }
        return tooLong ? null : Unescaped(longer?.ToString() ?? text);
    }

    /// <summary>Office writes characters that XML cannot hold as <c>_x000D_</c>.</summary>
    public static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
