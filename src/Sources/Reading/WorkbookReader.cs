using System.Xml;

namespace Answerable.Sources.Reading;

/// <summary>
/// Goes over every row of a workbook's visible sheets in order, finding what is wrong on the way; a sheet of which a row is enough is left there. It can be gone
/// over again.
/// </summary>
internal delegate IEnumerable<SheetRow> WorkbookRows(Findings findings, Func<SheetRow, bool> isEnough);

/// <summary>
/// A workbook's sheets as tables. The rows are gone over twice and never held: once to find everything that is wrong and how
/// wide each table is, and once, when nothing is, to give them out. A long table is gone over once: as with a csv, what is wrong with it is known at its end.
/// </summary>
internal static class WorkbookReader
{
    private const string Kinds = "Expected an xlsx or ods workbook, or a csv file.";

    public static IEnumerable<RowStream> Open(FileStream file, string extension, Findings findings, LongTables tables)
    {
        try
        {
            if (!tables.Found && !BeginsLong(file, tables)) tables = new();
            var package = new ZipPackage(file, findings, tables.Found);
            if (package.Find("mimetype") is null && package.Find("[Content_Types].xml") is null && Shapefile.IsIn(package)) return new Shapefile(package, findings).Read();
            if (Rows(package, extension, findings) is not { } rows) return [];
            // What the first going over says of rows is said again by the second, where a long table needs it.
            var looked = new Findings();
            var shapes = tables.Found ? new Findings() : looked;
            var surveys = Survey(rows, looked, shapes, tables);
            var hasLong = surveys.Any(survey => survey.IsLong);
            if (!hasLong || looked.Refused) findings.Take(looked);
            if (tables.Found) findings.Take(shapes);
            if (findings.Refused) return [];
            return Tables(surveys, rows(hasLong ? findings : new(), _ => false), findings);
        }
        catch (UnreadableWorkbookException e)
        {
            findings.Refuse(e.Spot, e.Code, e.Message);
            return [];
        }
    }

    /// <summary>Whether an xlsx workbook has a sheet that begins as a long table does. Little of it is read, and nothing of it believed; of a small one nothing is read.</summary>
    public static bool BeginsLong(FileStream file, LongTables tables)
    {
        try
        {
            var package = ZipPackage.Starts(file);
            if (package.Find("[Content_Types].xml") is null || package.Parts.All(part => part.Bytes <= Limits.PartBytesLookedAt)) return false;
            var left = 0;
            foreach (var row in new XlsxWorkbook(package, new()).Rows(new(), _ => --left == 0))
            {
                if (row.Number == 0) left = HeaderRule.RowsAhead;
                else if (tables.Begins([.. row.Cells.Select(cell => cell.Text)])) return true;
            }
        }
        catch (Exception e) when (e is UnreadableWorkbookException or InvalidDataException or XmlException)
        {
            // It is read as any workbook is, and refused with the reason.
        }
        return false;
    }

    private static WorkbookRows? Rows(ZipPackage package, string extension, Findings findings)
    {
        var (isOds, isXlsx) = (package.Find("mimetype") is not null, package.Find("[Content_Types].xml") is not null);
        if (isOds && isXlsx)
            throw new UnreadableWorkbookException(Spot.OfZip, "magic-mismatch", "The file is an xlsx workbook and an ods workbook at once, and programs disagree on which. Expected one of them.");
        if ((isXlsx && extension == ".ods") || (isOds && extension == ".xlsx"))
            throw new UnreadableWorkbookException(Spot.OfZip, "magic-mismatch", $"The file is named {extension} but holds {(isOds ? "an OpenDocument file" : "an Office file")}. Expected the name to agree.");
        if (isOds) return (found, _) => new OdsWorkbook(package).Rows(found);
        if (isXlsx) return new XlsxWorkbook(package, findings).Rows;
        if (extension == ".xlsx") package.Get("[Content_Types].xml");
        if (extension == ".ods") package.Get("mimetype");
        throw new UnreadableWorkbookException(Spot.OfZip, "unsupported-format", $"The file is a zip file without a workbook or a shapefile in it. {Kinds}");
    }

    private static List<SheetSurvey> Survey(WorkbookRows rows, Findings looked, Findings shapes, LongTables tables)
    {
        var surveys = new List<SheetSurvey>();
        var allowance = new Allowance(shapes, tables.Found);
        foreach (var row in rows(looked, _ => surveys[^1].IsLong))
        {
            if (surveys.Count == 0 || !ReferenceEquals(surveys[^1].Sheet, row.Sheet)) surveys.Add(new(row.Sheet, tables));
            if (row.Cells.Count == 0) continue;
            if (!allowance.Takes(row)) break;
            surveys[^1].Add(row);
        }
        allowance.Report();
        if (looked.Refused || shapes.Refused) return surveys;

        long blanksToo = 0;
        foreach (var survey in surveys)
        {
            survey.Finish(shapes);
            blanksToo += (long)survey.Rows * survey.Columns.Count;
        }
        if (blanksToo > Limits.CellsWithBlanks)
            shapes.Refuse(surveys.MaxBy(survey => (long)survey.Rows * survey.Columns.Count)!.Sheet.At(0, 0), "cell-limit",
                $"The tables are more than {Shown.Count(Limits.CellsWithBlanks, "cell")} with the blank ones between them. Expected at most that.");
        if (surveys.All(survey => survey.Rows == 0))
            shapes.Refuse(surveys.Count > 0 ? surveys[0].Sheet.At(0, 0) : Spot.OfZip, "no-rows", "No sheet has anything in it. Expected a row of column headings and rows under it.");
        return surveys;
    }

    private static IEnumerable<RowStream> Tables(List<SheetSurvey> surveys, IEnumerable<SheetRow> all, Findings findings)
    {
        using var rows = all.Where(row => row.Cells.Count > 0).GetEnumerator();
        var more = rows.MoveNext();
        var (hasLong, allowance) = (surveys.Any(survey => survey.IsLong), new Allowance(findings, hasLongTable: true));
        foreach (var survey in surveys.Where(survey => survey.Rows > 0))
            yield return new(survey.Sheet.Name, survey.HeaderIndex, OfSheet(survey)) { OfFile = hasLong ? null : surveys.Sum(other => other.Rows) };
        allowance.Report();

        IEnumerable<Row> OfSheet(SheetSurvey survey)
        {
            for (var index = 0; more && rows.Current.Sheet.Name == survey.Sheet.Name; index++)
            {
                var row = rows.Current;
                if (index >= survey.Rows && !allowance.Takes(row)) yield break;
                if (survey.Holds(row)) yield return survey.Laid(row, isTitle: index < survey.HeaderIndex);
                else findings.Refuse(row.Sheet.At(row.Number, row.FilledWidth), "ragged", $"The cell stands beyond the last heading. Expected {survey.Columns.Count} columns, as many as there are headings.");
                more = rows.MoveNext();
            }
        }
    }
}
