using System.Globalization;
using Answerable.Core.Library;
using Answerable.Web.Words;

namespace Answerable.Web.Library;

/// <summary>A row of a manifest: what it says of one file, or why it cannot be read.</summary>
/// <param name="Line">Its line in the manifest.</param>
/// <param name="File">The file's name.</param>
/// <param name="Document">The document without its file and name in addresses; null where the row is wrong.</param>
/// <param name="Wrong">What is wrong with it, in sentences.</param>
public sealed record ManifestRow(int Line, string File, LibraryDocument? Document, IReadOnlyList<string> Wrong);

/// <summary>A list of files with what is said of each, as csv, xlsx or ods: a row for each document.</summary>
public static class Manifest
{
    private const string File = "file", Title = "title", Date = "date", Type = "type", Old = "old address", Period = "period", Plan = "plan", Duty = "duty", Supersedes = "supersedes", Accessible = "accessible", Summary = "summary", Language = "language";

    /// <summary>The columns that it must have, and those that it may.</summary>
    public static IReadOnlyList<string> Needed { get; } = [File, Title, Date, Type];

    public static IReadOnlyList<string> Optional { get; } = [Old, Period, Plan, Duty, Supersedes, Accessible, Summary, Language];

    /// <summary>The rows of a manifest; or why it cannot be read at all.</summary>
    /// <param name="site">The office's installation.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancel">Ends the reading process.</param>
    public static async Task<(IReadOnlyList<ManifestRow> Rows, IReadOnlyList<string> Refusals)> ReadAsync(Site site, string path, CancellationToken cancel)
    {
        var read = await Site.ReadTablesAsync(path, cancel);
        if (read is null) return ([], [English.ThereIsNoFile(path)]);
        if (read.IsRefused) return ([], [.. read.Problems.Select(problem => problem.ToString())]);
        if (read.Tables is not [var table, ..]) return ([], [English.ManifestEmpty]);
        var heads = table.Header.Cells.Select(cell => cell.Trim().ToLowerInvariant().Replace('_', ' ')).ToList();
        if (Needed.Where(column => !heads.Contains(column)).ToList() is { Count: > 0 } missing) return ([], [English.ManifestLacks(missing)]);
        if (heads.Where(head => head.Length > 0 && !Needed.Contains(head) && !Optional.Contains(head)).ToList() is { Count: > 0 } unknown) return ([], [English.ManifestUnknown(unknown, [.. Needed, .. Optional])]);
        var rows = table.Rows.Skip(table.HeaderIndex + 1).Select(row => Row(site, row.Line, column => heads.IndexOf(column) is >= 0 and var at && at < row.Cells.Count ? row.Cells[at].Trim() : "")).ToList();
        HashSet<string> met = new(StringComparer.OrdinalIgnoreCase);
        return ([.. rows.Select(row => row.Document is { OldAddresses: [var old] } && !met.Add(old) ? row with { Document = null, Wrong = [English.ManifestTwice(old)] } : row)], []);
    }

    private static ManifestRow Row(Site site, int line, Func<string, string> cell)
    {
        List<string> wrong = [];
        void Check(bool isRight, string otherwise)
        {
            if (!isRight) wrong.Add(otherwise);
        }

        string One(string column, IEnumerable<string> known)
        {
            Check(cell(column).Length == 0 || known.Contains(cell(column)), English.ManifestNot(column, cell(column), known));
            return cell(column);
        }

        Check(cell(File).Length > 0, English.ManifestMissing(File));
        Check(cell(Title).Length > 0, English.ManifestMissing(Title));
        Check(cell(Type).Length > 0, English.ManifestMissing(Type));
        var type = site.Files.DocumentTypes.FirstOrDefault(known => known.Name.Equals(cell(Type), StringComparison.OrdinalIgnoreCase))?.Id ?? One(Type, site.Files.DocumentTypes.Select(known => known.Id));
        Check(DateOnly.TryParseExact(cell(Date), ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date), English.ManifestNoDate(cell(Date)));
        Core.Periods.Period? about = Core.Periods.Period.TryParse(cell(Period), out var period) ? period : null;
        Check(cell(Period).Length == 0 || about is not null, $"{Period}: {English.DocumentPeriodWrong}");
        var old = cell(Old).Length == 0 ? null : OldAddress.Of(cell(Old), new Uri(site.Office.Website).Host);
        if (cell(Old).Length > 0) Check(old is not null, English.OldAddressNone(cell(Old)));
        if (old is not null) Check(!OldAddress.IsOurs(old), English.OldAddressOurs(old));
        LibraryDocument document = new("", cell(Title), type, date)
        {
            Period = about,
            Plan = One(Plan, site.Office.Plans.Select(plan => plan.Id)),
            Duty = One(Duty, site.Files.Duties.Select(duty => duty.Id)),
            Supersedes = One(Supersedes, site.Public.Documents.All.Select(shown => shown.Content.Slug)),
            IsAccessible = One(Accessible, ["yes", "no"]) == "yes",
            Language = One(Language, ["en", "cy"]) is { Length: > 0 } language ? language : "en",
            Summary = cell(Summary),
            OldAddresses = old is null ? [] : [old],
        };
        return new(line, cell(File), wrong.Count == 0 ? document : null, wrong);
    }
}
