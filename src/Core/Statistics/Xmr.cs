namespace Answerable.Core.Statistics;

/// <summary>Draws up an <see cref="XmrChart"/>.</summary>
public static class Xmr
{
    /// <summary>The limits and marks of a series. Windows of points never cross from one phase into the next.</summary>
    /// <param name="values">The series in order, in any unit, one place for each month; null where a month is missing.</param>
    /// <param name="options">The set-up.</param>
    /// <exception cref="ArgumentException">A value is not a number, or phases do not start in rising order inside the series.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The run length is under 3 or the baseline under 1.</exception>
    public static XmrChart Of(IReadOnlyList<double?> values, XmrOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.RunLength, 3);
        if (options.Baseline is { } baseline) ArgumentOutOfRangeException.ThrowIfLessThan(baseline, 1);
        if (values.Any(value => value is { } number && !double.IsFinite(number))) throw new ArgumentException("A value is not a number.", nameof(values));
        int[] starts = [.. values.Count > 0 ? [0] : Array.Empty<int>(), .. options.RebaseAt.SkipWhile(start => start == 0), values.Count];
        for (var i = 1; i < starts.Length - 1; i++)
            if (starts[i] <= starts[i - 1] || starts[i] >= values.Count) throw new ArgumentException($"No phase can start at {starts[i]}.", nameof(options));

        var phases = new List<XmrPhase>();
        var points = new List<XmrPoint>();
        for (var i = 0; i < starts.Length - 1; i++)
        {
            var part = values.Skip(starts[i]).Take(starts[i + 1] - starts[i]).ToArray();
            var phase = PhaseOf(part, starts[i], options);
            phases.Add(phase);
            points.AddRange(PointsOf(part, phase, options));
        }

        return new(points, phases);
    }

    private static XmrPhase PhaseOf(double?[] part, int start, XmrOptions options)
    {
        var first = part.Take(options.Baseline ?? part.Length).ToArray();
        double[] known = [.. first.OfType<double>()];
        return new(start, part.Length, part.Count(value => value is not null),
            known.Length > 0 ? Univariate.Mean(known) : null, MovingRange.Average(first, options.ScreenOutliers));
    }

    private static IEnumerable<XmrPoint> PointsOf(double?[] part, XmrPhase phase, XmrOptions options)
    {
        // Comparing with a missing limit or value is false, so a gap is neither outside nor close.
        bool[] outside = [.. part.Select(y => y > phase.Upper || y < phase.Lower)];
        bool[] close = [.. part.Select((y, i) => !outside[i] && (y > phase.NearUpper || y < phase.NearLower))];
        int?[] side = [.. part.Select(y => y is { } value && phase.Mean is { } mean ? Math.Sign(value - mean) : (int?)null)];
        int?[] step = [.. part.Select((y, i) => i > 0 && part[i - 1] is { } before && y is { } now ? Math.Sign(now - before) : (int?)null)];
        var limited = phase.MovingRange is not null;
        var runs = SameSign(side, options.RunLength, 0);
        var trends = SameSign(step, options.RunLength - 1, 1);
        var twoInThree = TwoInThree(side, close);

        for (var i = 0; i < part.Length; i++)
        {
            var high = side[i] > 0;
            var cause = part[i] is null ? SpecialCause.Missing
                : !limited ? SpecialCause.CommonCause
                : outside[i] ? high ? SpecialCause.AboveLimit : SpecialCause.BelowLimit
                : trends[i] ? Rises(i) ? SpecialCause.TrendUp : SpecialCause.TrendDown
                : twoInThree[i] ? high ? SpecialCause.TwoInThreeAbove : SpecialCause.TwoInThreeBelow
                : runs[i] ? high ? SpecialCause.RunAbove : SpecialCause.RunBelow
                : SpecialCause.CommonCause;
            yield return new(part[i], phase, outside[i], close[i], cause, Meaning(cause, options.Improvement));
        }

        // A point where one trend ends and the next begins goes with the next, as in the package, also where the step between is level.
        bool Rises(int i) => (i + 1 < part.Length && trends[i + 1] ? step[i + 1] : step[i]) == 1;
    }

    /// <summary>Marks every place of every stretch of the given length that has one sign, and as many places before it as said.</summary>
    private static bool[] SameSign(int?[] signs, int length, int before)
    {
        var marked = new bool[signs.Length];
        for (var i = 0; i + length <= signs.Length; i++)
        {
            var sign = signs[i];
            if (sign is null or 0 || i < before) continue;
            if (signs.AsSpan(i, length).ContainsAnyExcept(sign)) continue;
            marked.AsSpan(i - before, length + before).Fill(true);
        }

        return marked;
    }

    private static bool[] TwoInThree(int?[] side, bool[] close)
    {
        var marked = new bool[side.Length];
        for (var i = 0; i + 3 <= side.Length; i++)
        {
            if (side[i] is null or 0 || side[i] != side[i + 1] || side[i] != side[i + 2]) continue;
            if (close.AsSpan(i, 3).Count(true) < 2) continue;
            for (var j = i; j < i + 3; j++) marked[j] |= close[j];
        }

        return marked;
    }

    private static Variation Meaning(SpecialCause cause, ImprovementDirection improvement)
    {
        if (cause == SpecialCause.Missing) return Variation.Missing;
        if (cause == SpecialCause.CommonCause) return Variation.CommonCause;
        var up = cause is SpecialCause.AboveLimit or SpecialCause.TrendUp or SpecialCause.TwoInThreeAbove or SpecialCause.RunAbove;
        return improvement == ImprovementDirection.Neutral
            ? up ? Variation.NeutralHigh : Variation.NeutralLow
            : up == (improvement == ImprovementDirection.Increase) ? Variation.Improvement : Variation.Concern;
    }
}
