namespace Answerable.Sources.Scanning;

/// <summary>One thing found in a file that is to be published.</summary>
/// <param name="Code">Its kind, one of <see cref="Leak"/>.</param>
/// <param name="Where">The sheet and cell, the part, the page or the paragraph.</param>
/// <param name="Found">What was found, in a few words that do not repeat personal data.</param>
/// <param name="CanBeLeftOut">Whether a clean copy can leave it out without changing what a reader sees.</param>
public sealed record Finding(string Code, string Where, string Found, bool CanBeLeftOut = false)
{
    public bool Blocks => Leak.Blocks(Code);

    public override string ToString() => $"{Where}: {Found} [{Code}]";
}

/// <summary>What a file turned out to be, by its bytes.</summary>
public enum FileKind { Unknown, Xlsx, Ods, Docx, Odt, Pdf, Picture, Csv, Text, Page, Drawing }

/// <summary>The verdict on a file.</summary>
/// <param name="Kind">What the file is.</param>
/// <param name="Findings">Everything found, at most <see cref="ScanLimits.FindingsOfAKind"/> of a kind.</param>
public sealed record Scanned(FileKind Kind, IReadOnlyList<Finding> Findings)
{
    public bool IsBlocked => Findings.Any(finding => finding.Blocks);

    /// <summary>The kinds of what blocks, each once.</summary>
    public IEnumerable<string> Codes => Findings.Where(finding => finding.Blocks).Select(finding => finding.Code).Distinct();

    /// <summary>Whether the scanner can write a copy without what it found, in which a reader sees the same.</summary>
    public bool CanBeCleaned => IsBlocked && Findings.All(finding => !finding.Blocks || finding.CanBeLeftOut);

    internal static Scanned NotUnderstood(FileKind kind, string where, string why) => new(kind, [new(Leak.NotUnderstood, where, why)]);
}

/// <summary>What the scanner is told beside the file.</summary>
/// <param name="Threshold">Counts of people from 1 up to below this are small; 0 looks for none.</param>
/// <param name="Allowed">Texts in which an address, a telephone number or a name is the office's own and meant to be read, such as its contact. One that begins with @ allows every e-mail address that ends with it.</param>
public sealed record ScanRules(int Threshold, IReadOnlyList<string> Allowed)
{
    public static ScanRules Standard { get; } = new(5, []);
}

/// <summary>How much of a stranger's file is looked at before it is not understood.</summary>
public static class ScanLimits
{
    public const int FindingsOfAKind = 100;
    public const int CharactersOfFinding = 600;
    public const int TreeElements = 400_000;
    public const long TreeBytes = 25_000_000;
    public const int PageBytes = 8_000_000;
    public const int PdfObjects = 200_000;
    public const int PdfPages = 1_500;
    public const int PdfDepth = 100;
    public const long PdfDecodedBytes = 100_000_000;
    public const int PdfMarks = 3_000_000;
    public const int SecondsToScan = 25;
    public const int SecondsToAnswer = 30;
    public const int StackBytes = 16_000_000;
}
