namespace Answerable.Sources.Reading;

/// <summary>
/// Records into one table: titles, then a header, then rows exactly as wide. What is wrong is put in the findings as the rows
/// are read; only when the last was read without a refusal is any of them to be believed.
/// </summary>
internal sealed class CsvReader(TextReader text, Letters letters, Findings findings, LongTables tables)
{
    private const int CharactersAhead = 65_536;

    private readonly CellNote _markup = new("markup", "Text that looks like a web page's markup was found", "It is kept as text.");
    private readonly CellNote _looseQuotes = new("loose-quote", "A quotation mark was found inside a cell without quotes", "It is kept as it stands.");
    private bool _encodingNoted = letters != Letters.Windows1252;
    private IReadOnlyList<string> _headings = [];

    /// <summary>The table, or null when there is none to read and the findings say why.</summary>
    public RowStream? Read()
    {
        var opening = Opening();
        if (Delimiter.Of(opening) is not { } delimiter)
        {
            findings.Refuse(Spot.Start, "sep-line", $"The first line, {Shown.Value(opening.Split('\r', '\n')[0])}, says what separates the columns. "
                + "Expected a comma, a semicolon or a tab.");
            return null;
        }
        NoteDelimiter(delimiter);

        var firstLine = delimiter.SepLine.Length > 0 ? 2 : 1;
        var records = new CsvRecords(opening[delimiter.SepLine.Length..], text, delimiter.Character, firstLine, tables)
            .All().Where(record => !record.IsBlank).GetEnumerator();
        var ahead = Ahead(records);
        if (HeaderRule.Find(ahead) is { } headerIndex)
        {
            tables.Begins([.. ahead[headerIndex].Row.Cells.Take(ahead[headerIndex].FilledWidth)]);
            return new(Table.OfText, headerIndex, Rows(ahead, headerIndex, records));
        }

        foreach (var record in ahead) Report(record);
        if (!findings.Refused)
            findings.Refuse(Spot.Start, "no-rows", "The file has only blanks. Expected a row of column headings and rows under it.");
        return null;
    }

    private IEnumerable<Row> Rows(List<CsvRecord> ahead, int headerIndex, IEnumerator<CsvRecord> records)
    {
        foreach (var title in ahead.Take(headerIndex))
        {
            Report(title);
            yield return title.Row with { Cells = [.. title.Row.Cells.Take(title.FilledWidth)] };
        }

        var header = ahead[headerIndex];
        _headings = [.. header.Row.Cells.Take(header.FilledWidth)];
        Report(header);
        HeaderRule.Check(header, findings);
        yield return header.Row with { Cells = _headings };

        var any = false;
        foreach (var record in ahead.Skip(headerIndex + 1).Concat(Remaining(records)))
        {
            any = true;
            Report(record);
            if (record.IsWhole) CheckWidth(record);
            if (!findings.Refused) yield return record.Row with { Cells = [.. record.Row.Cells.Take(_headings.Count)] };
        }
        if (!any)
            findings.Refuse(new(header.Row.Line, 1, _headings[0]), "no-rows", "No row is found under the column headings. Expected at least one.");
        _markup.Report(findings);
        _looseQuotes.Report(findings);
    }

    private void CheckWidth(CsvRecord record)
    {
        var (found, filled, expected) = (record.Row.Cells.Count, record.FilledWidth, _headings.Count);
        if (found < expected)
            findings.Refuse(new(record.Row.Line, found + 1, _headings[found]), "ragged",
                $"The row ends after {Shown.Count(found, "column")}. Expected {expected}, as many as there are headings.");
        else if (filled > expected)
            findings.Refuse(new(record.Row.Line, expected + 1), "ragged",
                $"The row is filled as far as column {filled}. Expected {expected}, as many as there are headings.");
    }

    private void Report(CsvRecord record)
    {
        foreach (var fault in record.Faults)
            findings.Refuse(At(fault.Line, fault.Column), fault.Code, fault.Text);
        if (!record.IsWhole) return;

        foreach (var column in record.LooseQuotes)
            _looseQuotes.Add(At(record.Row.Line, column), record.Row.Cells[column - 1]);
        foreach (var (index, cell) in record.Row.Cells.Index())
        {
            if (Characters.LookLikeMarkup(cell)) _markup.Add(At(record.Row.Line, index + 1), cell);
            if (!_encodingNoted && !System.Text.Ascii.IsValid(cell)) NoteEncoding(At(record.Row.Line, index + 1), cell);
        }
    }

    private void NoteEncoding(Spot place, string cell)
    {
        _encodingNoted = true;
        findings.Note(place, "encoding-guess", $"The file is not UTF-8 and was read as Windows-1252, in which this cell says {Shown.Value(cell)}. "
            + "If that is wrong, save the file again as \"CSV UTF-8\".");
    }

    private void NoteDelimiter(Delimiter delimiter)
    {
        if (delimiter.SepLine.Length > 0)
            findings.Note(Spot.Start, "sep-line", $"The first line says that {delimiter.InWords} separate the columns. It was obeyed, and is not a row.");
        else if (delimiter.Character != ',')
            findings.Note(Spot.Start, "delimiter", $"The columns are separated by {delimiter.InWords}. Expected commas; the file was read by its {delimiter.InWords}.");
    }

    private Spot At(int line, int column) => new(line, column, column <= _headings.Count ? _headings[column - 1] : null);

    // "<5" is how a publisher hides a small count; "<b" is not.
    private string Opening()
    {
        var characters = new char[CharactersAhead];
        var read = 0;
        while (read < characters.Length - 1 && text.Read(characters.AsSpan(read)) is > 0 and var more) read += more;
        return new(characters, 0, read);
    }

    private static List<CsvRecord> Ahead(IEnumerator<CsvRecord> records)
    {
        var ahead = new List<CsvRecord>();
        var characters = 0;
        while (ahead.Count < HeaderRule.RowsAhead && characters < Limits.CharactersPerRow && records.MoveNext())
        {
            ahead.Add(records.Current);
            characters += records.Current.Row.Cells.Sum(cell => cell.Length);
        }
        return ahead;
    }

    private static IEnumerable<CsvRecord> Remaining(IEnumerator<CsvRecord> records)
    {
        while (records.MoveNext()) yield return records.Current;
    }
}
