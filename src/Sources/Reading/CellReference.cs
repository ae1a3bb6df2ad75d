using System.Globalization;

namespace Answerable.Sources.Reading;

/// <summary>A cell as spreadsheets name it, <c>C7</c>: rows to 1,048,576 and columns to XFD.</summary>
internal static class CellReference
{
    public const int Rows = 1_048_576;
    public const int Columns = 16_384;

    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26) letters = (char)('A' + ((column - 1) % 26)) + letters;
        return letters;
    }

    public static (int Row, int Column)? Parse(ReadOnlySpan<char> reference)
    {
        var (column, at) = (0, 0);
        for (; at < reference.Length && at < 4 && char.IsAsciiLetterUpper(reference[at]); at++) column = (26 * column) + reference[at] - 'A' + 1;
        return column is > 0 and <= Columns && Row(reference[at..]) is { } row ? (row, column) : null;
    }

    public static int? Row(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is > 0 and <= Rows ? row : null;
}
