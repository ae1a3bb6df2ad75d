using System.Globalization;
using System.Text.RegularExpressions;

namespace Answerable.Sources.Reading;

/// <summary>Reads a number as publishers print it. What could be read in two ways is refused, never coerced.</summary>
public static partial class PrintedNumber
{
    // A decimal holds 28 digits whatever they are; rates that a spreadsheet worked out are printed with as many as 18 after the point.
    private const int MostDigits = 28;

    /// <summary>
    /// Reads <c>9651</c>, <c>9,651</c>, <c>90.0</c>, <c>90.0%</c>, <c>-12</c>, and <c>-00</c> (an accounting format's zero), blanks around them aside.
    /// The scale of the result is the printed precision.
    /// </summary>
    /// <param name="text">The cell as printed.</param>
    /// <param name="value">The number, when true is returned.</param>
    /// <param name="hasPercentSign">Whether a percent sign was printed.</param>
    public static bool TryRead(string text, out decimal value, out bool hasPercentSign)
    {
        (value, hasPercentSign) = (0, false);
        text = text.Trim();
        if (!Spelling().IsMatch(text)) return false;
        if (text.Count(char.IsAsciiDigit) > MostDigits) return false;
        hasPercentSign = text.EndsWith('%');
        return decimal.TryParse(
            text.AsSpan().TrimEnd("% "), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture, out value);
    }

    [GeneratedRegex("^-?(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\\.[0-9]{1,24})? ?%?$")]
    private static partial Regex Spelling();
}
