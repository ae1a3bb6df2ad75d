namespace Answerable.Web.Words;

/// <summary>Words of the command line.</summary>
public static partial class English
{
    /// <summary>What a look at a publisher brought.</summary>
    public static string FetchedAs(string title, bool isNew, string edition) => isNew
        ? $"{title} is new: taken in as {edition}, not published. To let it be seen, approve it."
        : $"{title} is already here as {edition}.";

    /// <summary>That a table was not taken from a publisher's file.</summary>
    public static string CopiedByHand(string address, DateOnly day) => $"Copied by hand from {address} on {Day(day)}.";

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

    public static string AuditWhole(long rows) => $"The audit is whole: {Of((int)rows, "row", "rows")}. Above is the digest of the last; keep it with each backup.";

    public static string AuditBroken(long row) => $"The audit was tampered with: row {Number(row)} is not as it was written, or a row before it is gone.";

    public static string AuditCut(string head) => $"The audit was cut off: no row has the digest {head}.";
}
