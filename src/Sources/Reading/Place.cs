namespace Answerable.Sources.Reading;

/// <summary>A place in a file, in words: in a text its line and column, in a workbook a sheet's cell or a part.</summary>
/// <param name="Line">From 1; in a sheet 0 where the whole column or sheet is meant.</param>
/// <param name="Column">From 1; in a sheet 0 where the whole row or sheet is meant.</param>
/// <param name="Heading">The column's heading in a text, once it is known.</param>
internal readonly record struct Place(int Line, int Column, string? Heading = null)
{
    /// <summary>Where a fault of the file as a whole is said to be, so that every refusal names a place.</summary>
    public static Place Start { get; } = new(1, 1);

    /// <summary>Where a fault of a workbook's envelope is said to be.</summary>
    public static Place OfZip { get; } = new() { Part = "" };

    public string? Sheet { get; init; }

    public string? Part { get; init; }

    public static Place OfPart(string name) => new() { Part = name };

    /// <summary>The place inside a sentence that goes on to speak of it.</summary>
    public string InSentence => Sheet is null ? $"on line {Line}" : $"in cell {CellReference.Letters(Column)}{Line} of {Shown.Value(Sheet)}";

    public override string ToString() => (Part, Sheet) switch
    {
        ("", _) => "the zip file",
        ({ } part, _) => $"part {Shown.Value(part)}",
        (_, { } sheet) => $"sheet {Shown.Value(sheet)}{(Line, Column) switch
        {
            (0, 0) => "",
            (0, _) => $", column {CellReference.Letters(Column)}",
            (_, 0) => $", row {Line}",
            _ => $", cell {CellReference.Letters(Column)}{Line}",
        }}",
        _ => $"line {Line}, column {Column}{(string.IsNullOrWhiteSpace(Heading) ? "" : $" ({Shown.Value(Heading)})")}",
    };
}
