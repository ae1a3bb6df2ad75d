using Answerable.Core.Exploring;

namespace Answerable.Core.Tests.Exploring;

/// <summary>Questions that are understood and never answered, however they are spelt.</summary>
public sealed class FraudShortcutTests
{
    private static Spelt Read(string query)
    {
        var catalogue = Sample.Catalogue;
        return new Spelling(catalogue.Measures, catalogue, catalogue.Places["norfolk"]).Read(query.Split('&').Select(part => part.Split('=', 2)).Select(part => KeyValuePair.Create(part[0], part[1])));
    }

    [Theory]
    [InlineData("13-months")]
    [InlineData("13 months")]
    [InlineData("P13M")]
    [InlineData("p13m")]
    [InlineData("13")]
    [InlineData("thirteen-months")]
    public void Thirteen_months_are_never_added_up(string length)
    {
        foreach (var measure in new[] { "fraud-and-cyber-reports", "crime-total", "999-calls" })
        {
            var spelt = Read($"measure={measure}&place=norfolk&length={length}");
            Assert.Null(spelt.Question);
            Assert.True(Assert.Single(spelt.Amiss) is { Fault: Fault.MonthTwice, IsShortcut: true });
        }
    }

    [Theory]
    [InlineData("fraud-and-cyber-outcomes", "rate-fraud-and-cyber-referrals")]
    [InlineData("fraud-and-cyber-outcomes", "per-fraud-and-cyber-referrals")]
    [InlineData("fraud-and-cyber-outcomes", "share-of-fraud-and-cyber-referrals")]
    [InlineData("fraud-and-cyber-outcomes", "rate")]
    [InlineData("fraud-and-cyber-outcomes-judicial", "share-fraud-and-cyber-reports")]
    [InlineData("fraud-and-cyber-loss-pounds", "rate-fraud-and-cyber-reports")]
    [InlineData("fraud-and-cyber-loss-pounds", "per-fraud-and-cyber-with-loss")]
    [InlineData("fraud-and-cyber-loss-pounds", "rate")]
    [InlineData("fraud-and-cyber-referrals", "rate-fraud-and-cyber-reports")]
    public void What_the_catalogue_says_is_never_divided_is_refused_with_its_reason(string measure, string unit)
    {
        var spelt = Read($"measure={measure}&place=norfolk&unit={unit}");
        Assert.Null(spelt.Question);
        var amiss = Assert.Single(spelt.Amiss);
        Assert.Equal(Fault.Misleads, amiss.Fault);
        Assert.Equal(Sample.Catalogue.Measure(measure).NeverPer[0].Why, amiss.Why);
    }

    [Theory]
    [InlineData("fraud-and-cyber-reports", "rate")]
    [InlineData("fraud-and-cyber-loss-pounds", "number")]
    [InlineData("fraud-and-cyber-outcomes-judicial", "share")] // of the outcomes
    [InlineData("crime-robbery", "rate")]
    public void What_makes_sense_is_a_question(string measure, string unit) => Assert.NotNull(Read($"measure={measure}&place=norfolk&view=trend&unit={unit}").Question);

    [Fact]
    public void A_nonsense_unit_is_nonsense_and_no_shortcut() => Assert.False(Assert.Single(Read("measure=crime-robbery&unit=moon").Amiss).IsShortcut);
}
