using Answerable.Core.Measures;

namespace Answerable.Sources.Reading;

/// <summary>A count as publishers print it: a whole number, or a sign that there is none.</summary>
/// <param name="Value">The number; null where there is none.</param>
/// <param name="Marker">The sign as printed; empty beside a number.</param>
internal readonly record struct PrintedCount(decimal? Value, string Marker)
{
    /// <summary>What a person is told that a count looks like.</summary>
    public const string Expected = "Expected a whole number such as 9651 or 9,651, or a marker such as [x]";

    /// <summary>Whether it is a zero with a minus, as an accounting format of a spreadsheet prints it.</summary>
    public bool IsAccountingZero { get; private init; }

    /// <summary>Reads a cell; false for what is no count, a blank one too.</summary>
    public static bool TryRead(string text, out PrintedCount count)
    {
        text = text.Trim();
        count = default;
        if (Markers.MeansNoNumber(text)) count = new(null, text);
        else if (!PrintedNumber.TryRead(text, out var number, out var percent) || percent || number != decimal.Truncate(number)) return false;
        else count = new(number == 0 ? 0 : number, "") { IsAccountingZero = number == 0 && text.StartsWith('-') };
        return true;
    }
}
