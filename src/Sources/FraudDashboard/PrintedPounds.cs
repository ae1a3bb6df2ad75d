using System.Text.RegularExpressions;
using Answerable.Core.Measures;
using Answerable.Sources.Reading;

namespace Answerable.Sources.FraudDashboard;

/// <summary>An amount of money as a table prints it. What was shortened for show, such as <c>£1.2m</c>, is not the amount, and is refused.</summary>
internal static partial class PrintedPounds
{
    /// <summary>What a person is told.</summary>
    public const string Expected = "is not an amount such as 12500, 12,500.50 or £12,500, nor a marker such as [x]. An amount shortened for show, such as £1.2m, has lost its digits: use the figure behind it";

    /// <summary>Reads a cell; false for what is no amount, a blank one too.</summary>
    public static bool TryRead(string text, out PrintedCount amount)
    {
        text = text.Trim();
        amount = default;
        if (Markers.MeansNoNumber(text)) amount = new(null, text);
        else if (!PrintedNumber.TryRead(Sign().Replace(text, "$1"), out var number, out var percent) || percent) return false;
        else amount = new(number, "");
        return true;
    }

    [GeneratedRegex("^(-?)£ ?")]
    private static partial Regex Sign();
}
