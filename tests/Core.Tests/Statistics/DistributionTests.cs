using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Statistics;

public sealed class DistributionTests
{
    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e-12)]
    [InlineData(0.025)]
    [InlineData(0.4999999)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void A_normal_quantile_leads_back_to_its_share(double p) => Assert.Equal(1, Normal.Lower(Normal.Quantile(p)) / p, 1e-12);

    [Fact]
    public void Tails_are_mirrored_and_add_to_1()
    {
        Assert.Equal(Normal.Upper(2.5), Normal.Lower(-2.5));
        Assert.Equal(1, Normal.Lower(0.7) + Normal.Upper(0.7), 1e-15);
        Assert.Equal(1, Binomial.Lower(40, 100, 0.3) + Binomial.Upper(40, 100, 0.3), 1e-14);
        Assert.Equal(1, Poisson.Lower(7, 6.5) + Poisson.Upper(7, 6.5), 1e-14);
        Assert.Equal(1, ChiSquare.Lower(3, 2.5) + ChiSquare.Upper(3, 2.5), 1e-14);
    }

    [Theory]
    [InlineData(1e-10, 1)]
    [InlineData(0.025, 3.7)]
    [InlineData(0.998, 1)]
    [InlineData(0.001, 76549.5)]
    [InlineData(0.999, 76549.5)]
    public void A_quantile_of_chi_squared_leads_back_to_its_share(double p, double degrees) =>
        Assert.Equal(1, ChiSquare.Lower(ChiSquare.Quantile(p, degrees), degrees) / p, 1e-10);

    [Theory]
    [InlineData(0.025, 59471, 67241)]
    [InlineData(0.975, 1, 100000)]
    [InlineData(1e-8, 0.5, 0.5)]
    [InlineData(0.999, 10, 1)]
    public void A_quantile_of_the_beta_distribution_leads_back_to_its_share(double p, double a, double b) =>
        Assert.Equal(1, IncompleteBeta.Lower(IncompleteBeta.Quantile(p, a, b), a, b) / p, 1e-9);

    [Fact]
    public void The_ends_are_the_ends()
    {
        Assert.Equal(double.NegativeInfinity, Normal.Quantile(0));
        Assert.Equal(0, ChiSquare.Quantile(0, 3));
        Assert.Equal(1, IncompleteBeta.Quantile(1, 2, 3));
        Assert.Equal((0, 1), (Binomial.Lower(-1, 10, 0.5), Binomial.Lower(10, 10, 0.5)));
        Assert.Equal((1, 0), (Binomial.Density(0, 10, 0), Binomial.Density(3, 10, 0)));
        Assert.Equal(1, Poisson.Lower(5, 0));
    }

    [Fact]
    public void Arguments_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LogGamma.Of(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Normal.Quantile(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Normal.Upper(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Normal.Multiplier(95));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquare.Quantile(0.5, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Binomial.Lower(1, 2, 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Poisson.Density(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Multiplicity.Holm([0.5, 1.5]));
    }

    [Fact]
    public void The_mean_of_equals_is_each_of_them_and_of_nothing_is_refused()
    {
        Assert.Equal(0.1, Univariate.Mean([.. Enumerable.Repeat(0.1, 37)]));
        Assert.Equal(0, Univariate.StandardDeviation([.. Enumerable.Repeat(0.1, 37)]));
        Assert.Null(Univariate.Lag1Autocorrelation([3, 3]));
        Assert.Equal(2.5, Univariate.Median([4, 1, 3, 2]));
        Assert.Throws<ArgumentException>(() => Univariate.Mean([]));
        Assert.Throws<ArgumentException>(() => Univariate.StandardDeviation([1]));
    }

    [Fact]
    public void Tests_in_disorder_keep_their_places_when_adjusted()
    {
        Assert.Equal([0.06, 0.03, 0.06], Multiplicity.BenjaminiHochberg([0.06, 0.01, 0.04]));
        Assert.Equal([0.08, 0.03, 0.08], Multiplicity.Holm([0.06, 0.01, 0.04]));
        Assert.Equal([0.18, 0.03, 0.12], Multiplicity.Bonferroni([0.06, 0.01, 0.04]), (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal(2.5, Multiplicity.ExpectedByChance(50));
    }
}
