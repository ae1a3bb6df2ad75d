namespace Answerable.Core.Statistics;

/// <summary>
/// The one rounding of the product: half away from zero, once, at display. Source: the worked audit of the Norfolk page,
/// where a fall of 219 in 600 (36.5%) is printed as 37% and 154 in 505 (30.495%) as 30%; rounding twice or to even gives neither.
/// </summary>
public static class Rounding
{
    /// <summary>Rounds half away from zero. A negative number that rounds to nothing becomes a plain 0.</summary>
    /// <param name="value">Any exact decimal.</param>
    /// <param name="decimals">Digits kept after the point, 0 to 28.</param>
    /// <exception cref="ArgumentOutOfRangeException">The digits are not 0 to 28.</exception>
    public static decimal Round(decimal value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return rounded == 0 ? 0 : rounded;
    }

    /// <summary>Half the unit of the last printed digit: a printed 90.0 stands for 89.95 up to 90.05.</summary>
    /// <param name="printed">A number whose scale is its printed precision.</param>
    public static decimal HalfUnit(decimal printed) => new(5, 0, 0, false, (byte)(printed.Scale + 1));
}
