namespace Answerable.Sources.Reading;

/// <summary>Goes over every row of a workbook's visible sheets in order, finding what is wrong on the way. It can be gone over again.</summary>
internal delegate IEnumerable<SheetRow> WorkbookRows(Findings findings);

/// <summary>
/// A workbook's sheets as tables. The rows are gone over twice and never held: once to find everything that is wrong and how
/// wide each table is, and once, when nothing is, to give them out.
/// </summary>
internal static class WorkbookReader
{
    private const string Kinds = "Expected an xlsx or ods workbook, or a csv file.";

    public static IEnumerable<RowStream> Open(FileStream file, string extension, Findings findings)
    {
        try
        {
            var package = new ZipPackage(file, findings);
            if (package.Find("mimetype") is null && package.Find("[Content_Types].xml") is null && Shapefile.IsIn(package)) return new Shapefile(package, findings).Read();
            if (Rows(package, extension, findings) is not { } rows) return [];
            var surveys = Survey(rows, findings);
            if (findings.Refused) return [];
            return Tables(surveys, rows(new Findings()));
        }
        catch (UnreadableWorkbookException e)
        {
            findings.Refuse(e.Spot, e.Code, e.Message);
            return [];
        }
    }

    private static WorkbookRows? Rows(ZipPackage package, string extension, Findings findings)
    {
        var (isOds, isXlsx) = (package.Find("mimetype") is not null, package.Find("[Content_Types].xml") is not null);
        if (isOds && isXlsx)
            throw new UnreadableWorkbookException(Spot.OfZip, "magic-mismatch", "The file is an xlsx workbook and an ods workbook at once, and programs disagree on which. Expected one of them.");
        if ((isXlsx && extension == ".ods") || (isOds && extension == ".xlsx"))
            throw new UnreadableWorkbookException(Spot.OfZip, "magic-mismatch", $"The file is named {extension} but holds {(isOds ? "an OpenDocument file" : "an Office file")}. Expected the name to agree.");
        if (isOds) return new OdsWorkbook(package).Rows;
        if (isXlsx) return new XlsxWorkbook(package, findings).Rows;
        if (extension == ".xlsx") package.Get("[Content_Types].xml");
        if (extension == ".ods") package.Get("mimetype");
        throw new UnreadableWorkbookException(Spot.OfZip, "unsupported-format", $"The file is a zip file without a workbook or a shapefile in it. {Kinds}");
    }

    private static List<SheetSurvey> Survey(WorkbookRows rows, Findings findings)
    {
        var surveys = new List<SheetSurvey>();
        var allowance = new Allowance(findings);
        foreach (var row in rows(findings))
        {
            if (surveys.Count == 0 || !ReferenceEquals(surveys[^1].Sheet, row.Sheet)) surveys.Add(new(row.Sheet));
            if (row.Cells.Count == 0) continue;
            if (!allowance.Takes(row)) break;
            surveys[^1].Add(row);
        }
        allowance.Report();
        if (findings.Refused) return surveys;

        long blanksToo = 0;
        foreach (var survey in surveys)
        {
            survey.Finish(findings);
            blanksToo += (long)survey.Rows * survey.Columns.Count;
        }
        if (blanksToo > Limits.CellsWithBlanks)
            findings.Refuse(surveys.MaxBy(survey => (long)survey.Rows * survey.Columns.Count)!.Sheet.At(0, 0), "cell-limit",
                $"The tables are more than {Shown.Count(Limits.CellsWithBlanks, "cell")} with the blank ones between them. Expected at most that.");
        if (surveys.All(survey => survey.Rows == 0))
            findings.Refuse(surveys.Count > 0 ? surveys[0].Sheet.At(0, 0) : Spot.OfZip, "no-rows", "No sheet has anything in it. Expected a row of column headings and rows under it.");
        return surveys;
    }

    private static IEnumerable<RowStream> Tables(List<SheetSurvey> surveys, IEnumerable<SheetRow> all)
    {
        using var rows = all.Where(row => row.Cells.Count > 0).GetEnumerator();
        var more = rows.MoveNext();
        foreach (var survey in surveys.Where(survey => survey.Rows > 0))
            yield return new(survey.Sheet.Name, survey.HeaderIndex, OfSheet(survey)) { OfFile = surveys.Sum(other => other.Rows) };

        IEnumerable<Row> OfSheet(SheetSurvey survey)
        {
            for (var index = 0; more && rows.Current.Sheet.Name == survey.Sheet.Name; index++)
            {
                yield return survey.Laid(rows.Current, isTitle: index < survey.HeaderIndex);
                more = rows.MoveNext();
            }
        }
    }
}
