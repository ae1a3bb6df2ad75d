using System.Globalization;
using Answerable.Core.Statistics;
using Answerable.Tests;

namespace Answerable.Core.Tests.Statistics;

public sealed class RoundingTests
{
    [Fact]
    public void Every_number_of_the_oracle_is_rounded_half_away_from_zero()
    {
        var rows = Table.Of(Shared.Path("oracles", "rounding_open.csv"));
        Assert.Equal(18, rows.Count);
        Assert.All(rows, row => Assert.Equal(
            row.Number("half_away_from_zero_EXPECTED"), Rounding.Round(row.Number("decimal_value"), (int)row.Number("decimal_places"))));
    }

    [Theory]
    [InlineData("-0.04", 1)]
    [InlineData("-0.4", 0)]
    [InlineData("-0.0", 1)]
    public void What_rounds_to_nothing_has_no_sign(string value, int decimals) =>
        Assert.Equal("0", Rounding.Round(decimal.Parse(value, CultureInfo.InvariantCulture), decimals).ToString("0.##", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("30.495", "30")] // robbery, 351 against 505: through one decimal first it would be 31
    [InlineData("8.482", "8")] // residential burglary, 1,176 against 1,285: through one decimal first it would be 9
    [InlineData("36.5", "37")] // drug trafficking, 381 against 600: to even it would be 36
    public void A_number_is_rounded_once(string value, string rounded) =>
        Assert.Equal(rounded, Rounding.Round(decimal.Parse(value, CultureInfo.InvariantCulture), 0).ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("90.0", "0.05")]
    [InlineData("90", "0.5")]
    [InlineData("7.08", "0.005")]
    public void A_printed_number_stands_for_half_a_unit_of_its_last_digit_either_way(string printed, string half) =>
        Assert.Equal(half, Rounding.HalfUnit(decimal.Parse(printed, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(-1)]
    [InlineData(29)]
    public void Digits_beyond_what_a_decimal_has_are_our_own_error(int decimals) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.Round(1m, decimals));
}
