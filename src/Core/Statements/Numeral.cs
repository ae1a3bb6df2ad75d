namespace Answerable.Core.Statements;

/// <summary>What a number in a text is.</summary>
public enum NumeralKind
{
    /// <summary>So many: 351, 3,494, nearly 2400; a number word before a counted noun: three offences.</summary>
    Count,

    /// <summary>A percentage: 37%, 37 per cent.</summary>
    Percent,

    /// <summary>Percentage points: 2pp, 2 percentage points.</summary>
    Points,

    /// <summary>A difference with its sign: +8, −99.</summary>
    Difference,

    /// <summary>Money: £2,437.</summary>
    Money,

    /// <summary>So many of so many: 4.8 out of 5, 9 in 10.</summary>
    Score,

    /// <summary>A place in an order: 15th.</summary>
    Ordinal,

    /// <summary>A year, or two joined: 2019, 2024/25.</summary>
    Year,

    /// <summary>A month with its year, or a day.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>The length of a period: 12 months, 12-month.</summary>
    PeriodLength,

    /// <summary>Part of a name: 999, 24/7, Tier 1, the A47, under-25s.</summary>
    Name,

    /// <summary>The number before an item of a list.</summary>
    ListNumber,

    /// <summary>Digits in a link or an address.</summary>
    Address,
}

/// <summary>A number in a text.</summary>
/// <param name="Spot">Where it stands, with its sign, its currency and its percent sign.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The number with its sign; null where it is no quantity, such as a date, or too long to be one.</param>
/// <param name="Decimals">Digits after the point, as it is written.</param>
/// <param name="IsSigned">Whether it is written with a sign.</param>
/// <param name="IsRough">Whether it says of itself that it is rough: nearly 2,400; over 385.</param>
public sealed record Numeral(Spot Spot, NumeralKind Kind, decimal? Value, int Decimals, bool IsSigned, bool IsRough)
{
    /// <summary>Whether it never stands for a figure, so that nobody has to bind it.</summary>
    public bool IsExempt => Kind >= NumeralKind.Ordinal;

    /// <summary>Whether the table of a statement prints numbers of its kind.</summary>
    public bool IsPrintable => Kind <= NumeralKind.Difference && Value is not null;

    /// <summary>
    /// Whether an exact number could be written so: equal when rounded to the digits that are written. A rough one may be off by less than
    /// one of its last digit that is not 0, so "nearly 2,400" may stand for 2,331.
    /// </summary>
    public bool CouldBe(decimal exact)
    {
        if (Value is not { } value) return false;
        if (Statistics.Rounding.Round(exact, Decimals) == value) return true;
        if (!IsRough || value == 0) return false;
        var unit = new decimal(1, 0, 0, false, (byte)Decimals);
        for (var next = unit * 10; next <= Math.Abs(value) && value % next == 0; next *= 10) unit = next;
        return Math.Abs(exact - value) < unit;
    }
}
