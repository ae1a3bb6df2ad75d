namespace Answerable.Core.Statistics;

/// <summary>Where an interval lies beside a benchmark. Whether higher is better is applied after it.</summary>
public enum BenchmarkBand
{
    /// <summary>The benchmark is inside, or exactly at an end.</summary>
    Similar,

    /// <summary>The whole interval is above.</summary>
    Higher,

    /// <summary>The whole interval is below.</summary>
    Lower,
}

/// <summary>Compares an estimate with a benchmark that it is no part of, or hardly. Rule book section 7.</summary>
public static class Benchmark
{
    /// <summary>Where an interval lies.</summary>
    /// <param name="interval">The interval of the estimate, at 95% or 99.8%.</param>
    /// <param name="benchmark">The benchmark in the same unit.</param>
    public static BenchmarkBand BandOf(Interval interval, double benchmark) => interval.Side(benchmark) switch
    {
        -1 => BenchmarkBand.Higher,
        1 => BenchmarkBand.Lower,
        _ => BenchmarkBand.Similar,
    };
}
