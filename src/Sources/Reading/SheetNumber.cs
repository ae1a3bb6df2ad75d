using System.Globalization;

namespace Answerable.Sources.Reading;

/// <summary>A number as a workbook stores it, as a plain decimal.</summary>
internal static class SheetNumber
{
    // A spreadsheet computes in binary with 15 decimal digits to be trusted and writes up to 17 of them.
    private const int DigitsTrusted = 15;
    private const int LargestPower = 308;
    private const int MostDigits = 700;

    /// <summary>
    /// The number's own digits without an exponent; null for what is no finite number. A number with a fraction or an exponent
    /// and more than 15 digits is a binary one printed out (0.1 as 0.10000000000000001): of the decimals that stand for the same
    /// binary number the shortest is given, which is what a person typed. Whole numbers keep every digit.
    /// </summary>
    /// <param name="text">As the file stores it.</param>
    /// <param name="tens">How many places the point is to be moved to the right: 2 makes a fraction a percentage.</param>
    public static string? Plain(string text, int tens = 0)
    {
        if (Split(text) is not { } number) return null;
        if (number.IsBinary)
        {
            text = double.Parse(text, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
            number = Split(text)!.Value;
        }
        if (tens == 0 && number is { Exponent: 0, IsPlain: true }) return text;
        var (start, point, end) = (number.Start, number.Point, number.End);
        return text[..start] + Moved(text[start..point], text[Math.Min(point + 1, end)..end], number.Exponent + tens);
    }

    private static string Moved(string whole, string part, int tens)
    {
        var digits = whole + part;
        var point = whole.Length + tens;
        if (point <= 0) (digits, point) = (new string('0', 1 - point) + digits, 1);
        if (point > digits.Length) digits = digits.PadRight(point, '0');
        var before = digits[..point].TrimStart('0');
        return (before.Length == 0 ? "0" : before) + (point < digits.Length ? "." + digits[point..] : "");
    }

    // By hand: a workbook may have a million of them, each gone over twice.
    private static Spelt? Split(string text)
    {
        var start = text.StartsWith('-') ? 1 : 0;
        var end = start;
        int? point = null;
        var (digits, significant, zeros) = (0, 0, 0);
        for (; end < text.Length; end++)
        {
            var character = text[end];
            if (character == '.' && point is null)
            {
                point = end;
                continue;
            }
            if (!char.IsAsciiDigit(character)) break;
            digits++;
            if (character == '0')
            {
                zeros += significant > 0 ? 1 : 0;
                continue;
            }
            significant += zeros + 1;
            zeros = 0;
        }
        var exponent = 0;
        if (digits is 0 or > MostDigits || (end < text.Length && !TryExponent(text.AsSpan(end), out exponent))) return null;
        var hasPower = end < text.Length;
        if ((digits > LargestPower || hasPower) && !double.IsFinite(double.Parse(text, CultureInfo.InvariantCulture))) return null;
        var pointAt = point ?? end;
        var isPlain = !hasPower && (pointAt == start + 1 || (pointAt > start && text[start] != '0')) && pointAt != end - 1;
        return new(start, pointAt, end, exponent, isPlain, significant > DigitsTrusted && (point is not null || hasPower));
    }

    private static bool TryExponent(ReadOnlySpan<char> text, out int exponent)
    {
        exponent = 0;
        return text.Length is >= 2 and <= 5 && text[0] is ('e' or 'E')
            && int.TryParse(text[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) && Math.Abs(exponent) <= LargestPower;
    }

    /// <summary>Where a number's digits start, its point is or would be, and its digits end.</summary>
    private readonly record struct Spelt(int Start, int Point, int End, int Exponent, bool IsPlain, bool IsBinary);
}
