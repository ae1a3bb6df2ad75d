namespace Answerable.Sources.Reading;

/// <summary>
/// How much of a stranger's file is read before it is refused. Bytes and cells are the limits that hold; the ratio only
/// stops a bomb early, because honest files of statistics do compress well (the Home Office's outcomes file, 30 to 1).
/// </summary>
public static class Limits
{
    public const long FileBytes = 25_000_000;
    public const long InflatedBytes = 200_000_000;

    /// <summary>Of one part of a workbook, read or not.</summary>
    public const long PartBytes = 100_000_000;
    public const int ZipParts = 1_000;
    public const int XmlDepth = 256;
    public const int XmlAttributes = 250;
    public const long InflatedBytesBeforeRatioCounts = 8_000_000;
    public const long InflatedBytesPerFileByte = 250;

    /// <summary>Of a workbook, whose blank rows are free.</summary>
    public const int Rows = 200_000;
    public const int Columns = 500;
    public const int Cells = 1_000_000;

    /// <summary>Blank rows are counted too: they cost time like any other. A year of the Home Office's open data by local area is about half of it.</summary>
    public const int RowsOfText = 400_000;

    /// <summary>A text is read many times as fast as a workbook.</summary>
    public const int CellsOfText = 4_000_000;

    /// <summary>Of a workbook's tables with their blank cells: as many as the parent can hold beside what they say.</summary>
    public const int CellsWithBlanks = 5_000_000;

    /// <summary>Of all of a workbook's cells: one text can be shared by a million of them.</summary>
    public const int CharactersOfCells = 50_000_000;
    public const int CharactersPerCell = 32_767;
    public const int CharactersPerSheetName = 255;

    /// <summary>Keeps one row of the child's answer to a size the parent can set a buffer for.</summary>
    public const int CharactersPerRow = 1_000_000;
    public const int ProblemsListed = 100;

    /// <summary>Of one part of a Word file: it is held whole, and a hundred pages of text are a tenth of it.</summary>
    public const long WordPartBytes = 20_000_000;
    public const int WordElements = 300_000;
    public const long WordCharacters = 1_000_000;

    /// <summary>Of a layer of areas in JSON, or one part of a shapefile: it is held whole.</summary>
    public const int JsonBytes = 40_000_000;

    /// <summary>Areas are nested seven deep, and lists of lists of them little more.</summary>
    public const int JsonDepth = 64;

    /// <summary>The most detailed outlines that maps of this size can show are a quarter of it.</summary>
    public const int Positions = 1_200_000;
    public const int Rings = 100_000;
    public const int Features = 50_000;

    /// <summary>The child gives up by itself, with a reason, before the parent ends it.</summary>
    public const int SecondsToRead = 8;
    public const int SecondsToAnswer = 10;
    public const int HeapMegabytes = 256;

    /// <summary>JSON writes a character outside ASCII in six bytes; the rest of a line is punctuation.</summary>
    public const int BytesPerAnswerLine = (6 * CharactersPerRow) + (8 * Columns) + 100;
    public const int CharactersOfReasons = 1_000_000;
}
