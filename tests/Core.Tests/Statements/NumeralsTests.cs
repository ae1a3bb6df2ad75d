using Answerable.Core.Statements;

namespace Answerable.Core.Tests.Statements;

/// <summary>What a number in a text is.</summary>
public sealed class NumeralsTests
{
    [Theory]
    [InlineData("3,494 offences", "3,494", NumeralKind.Count, 3494)]
    [InlineData("nearly 2400 of them", "2400", NumeralKind.Count, 2400)]
    [InlineData("1.2 million calls", "1.2 million", NumeralKind.Count, 1200000)]
    [InlineData("of three offences", "three", NumeralKind.Count, 3)]
    [InlineData("two further murders", "two", NumeralKind.Count, 2)]
    [InlineData("over 385 years in custody", "385", NumeralKind.Count, 385)]
    [InlineData("999 offences", "999", NumeralKind.Count, 999)]
    [InlineData("2,024 thefts", "2,024", NumeralKind.Count, 2024)]
    [InlineData("there were 2019 thefts", "2019", NumeralKind.Count, 2019)]
    [InlineData("37% lower", "37%", NumeralKind.Percent, 37)]
    [InlineData("(-36.5%)", "-36.5%", NumeralKind.Percent, -36.5)]
    [InlineData("ten per cent", "ten per cent", NumeralKind.Percent, 10)]
    [InlineData("by 2pp.", "2pp", NumeralKind.Points, 2)]
    [InlineData("a 2 percentage point fall", "2 percentage point", NumeralKind.Points, 2)]
    [InlineData("(-371 offences)", "-371", NumeralKind.Difference, -371)]
    [InlineData("changed by +8", "+8", NumeralKind.Difference, 8)]
    [InlineData("by −99", "−99", NumeralKind.Difference, -99)]
    [InlineData("saved £2,437 a month", "£2,437", NumeralKind.Money, 2437)]
    [InlineData("£1.5m of drugs", "£1.5m", NumeralKind.Money, 1500000)]
    [InlineData("4.8 out of 5, with", "4.8 out of 5", NumeralKind.Score, 4.8)]
    [InlineData("9 in 10 people", "9 in 10", NumeralKind.Score, 9)]
    public void A_quantity_has_a_kind_and_a_value(string text, string written, NumeralKind kind, double value)
    {
        var numeral = Assert.Single(Numerals.Find(text));
        Assert.Equal((written, kind, (decimal)value), (numeral.Spot.In(text), numeral.Kind, numeral.Value));
        Assert.False(numeral.IsExempt);
    }

    [Theory]
    [InlineData("15th of them", NumeralKind.Ordinal)]
    [InlineData("the 2019 baseline", NumeralKind.Year)]
    [InlineData("in 2024 offences fell", NumeralKind.Year)]
    [InlineData("during 2024/25", NumeralKind.Year)]
    [InlineData("mid-2024", NumeralKind.Year)]
    [InlineData("on 24 July 2024", NumeralKind.Date)]
    [InlineData("to March 2024.", NumeralKind.Date)]
    [InlineData("1st January", NumeralKind.Date)]
    [InlineData("at 09:30", NumeralKind.Time)]
    [InlineData("by 5pm", NumeralKind.Time)]
    [InlineData("the 12-month period", NumeralKind.PeriodLength)]
    [InlineData("12 months", NumeralKind.PeriodLength)]
    [InlineData("dial 999", NumeralKind.Name)]
    [InlineData("101 calls", NumeralKind.Name)]
    [InlineData("open 24/7", NumeralKind.Name)]
    [InlineData("Tier 1 lines", NumeralKind.Name)]
    [InlineData("Operation Heron 2", NumeralKind.Name)]
    [InlineData("on the A47", NumeralKind.Name)]
    [InlineData("the under-25s", NumeralKind.Name)]
    [InlineData("paragraph 7A", NumeralKind.Name)]
    [InlineData("2. The second", NumeralKind.ListNumber)]
    [InlineData("our aims: (1) to listen", NumeralKind.ListNumber)]
    [InlineData("[report](https://example.org/2024/351)", NumeralKind.Address)]
    public void What_is_no_figure_needs_no_binding(string text, NumeralKind kind)
    {
        var numeral = Assert.Single(Numerals.Find(text));
        Assert.Equal(kind, numeral.Kind);
        Assert.True(numeral.IsExempt);
    }

    [Theory]
    [InlineData("one of our aims")]
    [InlineData("none of the offences are linked")]
    [InlineData("a five year strategy")]
    [InlineData("[report](https://example.org/about)")]
    [InlineData("{crime-robbery now = 351}")]
    public void What_is_no_number_is_passed_over(string text) => Assert.Empty(Numerals.Find(text));

    [Theory]
    [InlineData("37%", -36.5, false)]
    [InlineData("37%", 36.5, true)]
    [InlineData("36.5%", 36.5, true)]
    [InlineData("36%", 36.5, false)]
    [InlineData("nearly 3,500", 3494, true)]
    [InlineData("over 3,400", 3494, true)]
    [InlineData("nearly 3,300", 3494, false)]
    [InlineData("3,500", 3494, false)]
    public void A_number_may_stand_for_what_rounds_to_it(string text, double exact, bool could) =>
        Assert.Equal(could, Assert.Single(Numerals.Find(text)).CouldBe((decimal)exact));
}
