namespace Answerable.Web.Words;

/// <summary>Words of the command line.</summary>
public static partial class English
{
    /// <summary>What a look at a publisher brought.</summary>
    public static string FetchedAs(string title, bool isNew, string edition) => isNew
        ? $"{title} is new: taken in as {edition}, not published. To let it be seen, approve it."
        : $"{title} is already here as {edition}.";

    /// <summary>What an import took.</summary>
    public static string Took(int rows, int readings, int notes, decimal seconds, decimal megabytes, decimal readerMegabytes) =>
        $"{Of(rows, "row", "rows")}, {Of(readings, "reading", "readings")}, {Of(notes, "note", "notes")}; {Number(seconds, 1)} seconds, "
        + $"at most {Number(megabytes)} MB here and {Number(readerMegabytes)} MB in the reading process.";

    public static string AuditWhole(long rows) => $"The audit is whole: {Of((int)rows, "row", "rows")}. Above is the digest of the last; keep it with each backup.";

    public static string AuditBroken(long row) => $"The audit was tampered with: row {Number(row)} is not as it was written, or a row before it is gone.";

    public static string AuditCut(string head) => $"The audit was cut off: no row has the digest {head}.";
}
