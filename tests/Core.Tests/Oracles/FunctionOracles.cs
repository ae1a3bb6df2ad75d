using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Oracles;

/// <summary>Quantiles, tails, adjusted p-values and summary statistics.</summary>
internal static partial class FunctionOracles
{
    public static void Special(Row row)
    {
        var a = row.Input("a");
        double B() => row.Input("b");
        double C() => row.Input("c");
        var value = row.Text("fn") switch
        {
            "qnorm" => Normal.Quantile(a),
            "pnorm" => Normal.Lower(a),
            "dnorm" => Normal.Density(a),
            "qchisq" => ChiSquare.Quantile(a, B()),
            "pchisq" => ChiSquare.Lower(a, B()),
            "pgamma" => IncompleteGamma.Lower(B(), a),
            "pbinom" => Binomial.Lower(row.Count("a"), B(), C()),
            "dbinom" => Binomial.Density(row.Count("a"), B(), C()),
            "qbinom" => Binomial.Quantile(a, row.Count("b"), C()),
            "pbeta" => IncompleteBeta.Lower(a, B(), C()),
            "qbeta" => IncompleteBeta.Quantile(a, B(), C()),
            "ppois" => Poisson.Lower(row.Count("a"), B()),
            "dpois" => Poisson.Density(row.Count("a"), B()),
            "lgamma" => LogGamma.Of(a),
            var other => throw new FormatException($"{other} is no function we have"),
        };
        // A tail under 1e-12 is extreme.
        row.Number("value", value, Math.Abs(row.Input("value")) is > 0 and < 1e-12 ? 1e-7 : 1e-9, nearZero: false);
    }

    public static void Multiplicity(IReadOnlyList<Row> rows)
    {
        double[] p = [.. rows.Select(row => row.Input("p"))];
        foreach (var (column, adjusted) in new[]
        {
            ("bonferroni", Core.Statistics.Multiplicity.Bonferroni(p)),
            ("holm", Core.Statistics.Multiplicity.Holm(p)),
            ("benjamini_hochberg", Core.Statistics.Multiplicity.BenjaminiHochberg(p)),
        })
            foreach (var (row, value) in rows.Zip(adjusted)) row.Number(column, value, 1e-12);
    }

    public static void Univariate(Row row)
    {
        var values = Data(row.Text("data"));
        var dataset = row.Text("dataset");
        row.Whole("n", values.Count);
        row.Number("certified_mean", Core.Statistics.Univariate.Mean(values), 1e-14);
        row.Number("certified_sd_n_minus_1", Core.Statistics.Univariate.StandardDeviation(values), dataset == "NumAcc4" ? 1e-7 : 1e-8);
        row.Number("certified_lag1_autocorrelation", Core.Statistics.Univariate.Lag1Autocorrelation(values), 1e-7);
    }

    // "1;2;3", or "first 1.2 then 1.1;1.3 repeated 500 times".
    private static List<double> Data(string text)
    {
        if (Repeated().Match(text) is not { Success: true } said) return [.. text.Split(';').Select(Parse)];
        double[] block = [.. said.Groups["block"].Value.Split(';').Select(Parse)];
        return [Parse(said.Groups["first"].Value), .. Enumerable.Repeat(block, int.Parse(said.Groups["times"].Value, CultureInfo.InvariantCulture)).SelectMany(each => each)];
    }

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^first (?<first>\S+) then (?<block>\S+) repeated (?<times>\d+) times$")]
    private static partial Regex Repeated();
}
