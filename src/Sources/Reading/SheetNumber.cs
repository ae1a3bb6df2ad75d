using System.Globalization;
using System.Text.RegularExpressions;

namespace Answerable.Sources.Reading;

/// <summary>A number as a workbook stores it, as a plain decimal.</summary>
internal static partial class SheetNumber
{
    // A spreadsheet computes in binary with 15 decimal digits to be trusted and writes up to 17 of them.
    private const int DigitsTrusted = 15;
    private const int LargestPower = 308;

    /// <summary>
    /// The number's own digits without an exponent; null for what is no finite number. A number with a fraction or an exponent
    /// and more than 15 digits is a binary one printed out (0.1 as 0.10000000000000001): of the decimals that stand for the same
    /// binary number the shortest is given, which is what a person typed. Whole numbers keep every digit.
    /// </summary>
    /// <param name="text">As the file stores it.</param>
    /// <param name="tens">How many places the point is to be moved to the right: 2 makes a fraction a percentage.</param>
    public static string? Plain(string text, int tens = 0)
    {
        if (tens == 0 && text.Length <= DigitsTrusted && IsWhole(text)) return text;
        if (Spelling().Match(text) is not { Success: true } match) return null;
        var (whole, part, power) = (match.Groups["whole"].Value, match.Groups["part"].Value, match.Groups["power"].Value);
        if (whole.Length + part.Length == 0) return null;
        var exponent = power.Length == 0 ? 0 : int.Parse(power, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (Math.Abs(exponent) > LargestPower || !double.IsFinite(double.Parse(text, CultureInfo.InvariantCulture))) return null;

        if (part.Length + power.Length > 0 && (whole + part).Trim('0').Length > DigitsTrusted)
        {
            var shortest = double.Parse(text, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
            match = Spelling().Match(shortest);
            (whole, part, power) = (match.Groups["whole"].Value, match.Groups["part"].Value, match.Groups["power"].Value);
            exponent = power.Length == 0 ? 0 : int.Parse(power, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }
        return match.Groups["sign"].Value + Moved(whole, part, exponent + tens);
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

    private static bool IsWhole(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        return digits.Length > 0 && digits[0] is >= '1' and <= '9' && !digits.ContainsAnyExceptInRange('0', '9');
    }

    [GeneratedRegex(@"^(?<sign>-?)(?<whole>[0-9]{0,320})(?:\.(?<part>[0-9]{0,400}))?(?:[eE](?<power>[+-]?[0-9]{1,3}))?$")]
    private static partial Regex Spelling();
}
