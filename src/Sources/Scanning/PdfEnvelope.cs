using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>
/// A PDF as bytes: what stands before and after it, and whether it is one file or several written one after another, each keeping all of those before.
/// </summary>
internal static partial class PdfEnvelope
{
    private const int HeaderBytes = 1_024, SlackBytes = 4;

    public static void Look(byte[] bytes, Discoveries found)
    {
        var start = bytes.AsSpan().IndexOf("%PDF-"u8);
        if (start > 0) found.Add(Leak.TrailingData, "the file", $"{Shown.Count(start, "byte")} before the PDF begins");
        var last = bytes.AsSpan().LastIndexOf("%%EOF"u8);
        if (last < 0) throw new UnreadableWorkbookException(Spot.Start, "pdf-damaged", "The PDF has no end: it was cut short.");
        var after = bytes.AsSpan(last + 5).TrimStart("\r\n\t \0"u8);
        if (!after.IsEmpty) found.Add(Leak.TrailingData, "the file", $"{Shown.Count(after.Length, "byte")} after the PDF ends");

        // Two ends are usual in a PDF made to be shown while it loads, and in Word's, whose second end adds nothing.
        var first = bytes.AsSpan().IndexOf("%%EOF"u8);
        var later = Objects(bytes, first).Count();
        if (later > 0 && !IsMadeForTheWeb(bytes, last)) found.Add(Leak.OldRevision, "the file", $"the PDF was changed and saved on: {Shown.Count(later, "object")} were added or replaced, and what they replaced is still in the file");
    }

    /// <summary>Where objects begin, from some byte on.</summary>
    public static IEnumerable<long> Objects(byte[] bytes, int from)
    {
        List<long> starts = [];
        foreach (var match in ObjectStart().EnumerateMatches(Encoding.Latin1.GetString(bytes, from, bytes.Length - from))) starts.Add(from + match.Index);
        return starts;
    }

    private static bool IsMadeForTheWeb(byte[] bytes, int lastEnd)
    {
        var start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, HeaderBytes));
        if (!start.Contains("/Linearized", StringComparison.Ordinal) || Length().Match(start) is not { Success: true } match) return false;
        var says = long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return Math.Abs(says - bytes.Length) <= SlackBytes && bytes.AsSpan(0, lastEnd).Count("%%EOF"u8) == 1;
    }

    [GeneratedRegex(@"(?<![0-9.])[0-9]{1,10}[ \r\n\t]{1,3}[0-9]{1,5}[ \r\n\t]{1,3}obj(?![a-zA-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex ObjectStart();

    [GeneratedRegex(@"/L\s+([0-9]{1,12})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
