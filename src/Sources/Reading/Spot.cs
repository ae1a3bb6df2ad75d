namespace Answerable.Sources.Reading;

/// <summary>A place in a file, in words: in a text its line and column, in a workbook a sheet's cell or a part.</summary>
/// <param name="Line">From 1; in a sheet 0 where the whole column or sheet is meant.</param>
/// <param name="Column">From 1; in a sheet 0 where the whole row or sheet is meant.</param>
/// <param name="Heading">The column's heading in a text, once it is known.</param>
internal readonly record struct Spot(int Line, int Column, string? Heading = null)
{
    /// <summary>Where a fault of the file as a whole is said to be, so that every refusal names a place.</summary>
    public static Spot Start { get; } = new(1, 1);

    /// <summary>Where a fault of a workbook's envelope is said to be.</summary>
    public static Spot OfZip { get; } = new() { Part = "" };

    public string? Sheet { get; init; }

    public string? Part { get; init; }

    public string? Feature { get; init; }

    /// <summary>A cell of a table as a publisher's folder sees it: a csv's by line and column, a sheet's by its letters.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="line">The row's line.</param>
    /// <param name="column">From 1.</param>
    /// <param name="heading">The column's heading, where one stands above it.</param>
    public static Spot OfCell(string table, int line, int column, string? heading = null) =>
        new(line, column, heading) { Sheet = table == Table.OfText ? null : table };

    public static Spot OfPart(string name) => new() { Part = name };

    /// <summary>An area of a layer, or a ring or a point of its outline; all counted from 1, and 0 for what is not meant.</summary>
    public static Spot OfFeature(int feature, int part = 0, int ring = 0, int point = 0) =>
        new() { Feature = $"feature {feature}{(part > 0 ? $", part {part}" : "")}{(ring > 0 ? $", ring {ring}" : "")}{(point > 0 ? $", point {point}" : "")}" };

    /// <summary>The place inside a sentence that goes on to speak of it.</summary>
    public string InSentence => Sheet is null ? $"on line {Line}" : $"in cell {CellReference.Letters(Column)}{Line} of {Shown.Value(Sheet)}";

    public override string ToString() => Feature ?? (Part, Sheet) switch
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
