namespace Answerable.Web.Charts;

/// <summary>The values of an axis: round ends, at most five hairlines. From zero wherever that leaves the figures readable, and
/// always where length is what is compared.</summary>
internal sealed record Scale(decimal From, decimal To, decimal Step)
{
    private const int MostSteps = 4;

    private readonly double _span = (double)(To - From);

    public bool IsBroken => From > 0 || To < 0;

    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = From; tick <= To; tick += Step) yield return tick;
        }
    }

    /// <summary>Where a value stands between two places on the paper.</summary>
    public double At(decimal value, double from, double to) => from + (double)(value - From) / _span * (to - from);

    /// <summary>The same for a value that is drawn and never printed.</summary>
    public double At(double value, double from, double to) => from + (value - (double)From) / _span * (to - from);

    /// <param name="values">What must fit, the standard included.</param>
    /// <param name="fromZero">True for columns, whose length is the message.</param>
    /// <param name="most">The greatest value that can be: a share never needs an axis to 120%.</param>
    public static Scale Fitting(IReadOnlyCollection<decimal> values, bool fromZero, decimal? most = null)
    {
        var (least, greatest) = (values.Min(), values.Max());
        if (least >= 0 && (fromZero || least <= greatest / 2)) least = 0;
        if (fromZero && greatest < 0) greatest = 0;
        if (least == greatest) (least, greatest) = least == 0 ? (0, 1) : least > 0 ? (fromZero ? 0 : least, greatest + greatest / 10) : (least + least / 10, greatest);
        var unit = .0001m;
        while (greatest - least > unit * 5 * MostSteps) unit *= 10; // with a smaller one there would be too many steps
        for (; ; unit *= 10)
        {
            foreach (var step in (ReadOnlySpan<decimal>)[unit, unit * 2, unit * 2.5m, unit * 5])
            {
                if ((greatest - least) / step > MostSteps) continue;
                var from = Math.Floor(least / step) * step;
                var to = Math.Ceiling(greatest / step) * step;
                if ((to - from) / step > MostSteps || to > most && greatest <= most) continue;
                return new(from, to, step);
            }
            if (unit > (greatest - least) * 10) return new(least, greatest, greatest - least);
        }
    }
}
