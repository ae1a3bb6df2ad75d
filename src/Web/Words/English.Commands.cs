namespace Answerable.Web.Words;

/// <summary>Words of the command line.</summary>
public static partial class English
{
    /// <summary>How a question on the command line is answered with <c>--accept</c>.</summary>
    public const string RightAsPrinted = "right as printed";

    /// <summary>What becomes of <c>--publish</c> once there is an approver.</summary>
    public const string OnlyProposed =
        "not published. There is somebody to approve it now, so it is only proposed; it is seen once another person approves it. "
        + "In an emergency: --emergency \"WHY\", which is shown beside the edition.";

    /// <summary>Why an earlier reading of a file is not proposed.</summary>
    public const string LaterIsApproved = "not proposed: a later reading of the same file is approved. Withdraw that one first: answerable withdraw EDITION --why TEXT";

    /// <summary>How far an import came.</summary>
    public static string ReleasedAs(bool published, bool isInternal) =>
        !published ? "Not published yet. To let it be seen: import it again with --publish"
        : isInternal ? "Approved as internal: only staff and named partners see it." : "Published: the pages show it now.";

    /// <summary>One proposal in a list.</summary>
    public static string Proposed(Answerable.Core.Measures.Edition edition, string by, int approvals, int needed, string? from, bool isInternal, bool isLate, string note) =>
        $"{edition.Id}: {edition.Title}, proposed by {by}; {Number(approvals)} of {Number(needed)} approvals; {(from is null ? "seen when approved" : $"to be seen from {from}")}"
        + $"{(isInternal ? "; internal" : "")}{(isLate ? "; LATE: its time has passed" : "")}{(note.Length > 0 ? $"; {note}" : "")}";

    /// <summary>What an import took.</summary>
    public static string Took(int rows, int readings, int notes, decimal seconds, decimal megabytes, decimal readerMegabytes) =>
        $"{Of(rows, "row", "rows")}, {Of(readings, "reading", "readings")}, {Of(notes, "note", "notes")}; {Number(seconds, 1)} seconds, "
        + $"at most {Number(megabytes)} MB here and {Number(readerMegabytes)} MB in the reading process.";
}
