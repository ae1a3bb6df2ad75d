using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Statements;
using Answerable.Web.Words;

namespace Answerable.Web.Tests.Words;

/// <summary>A statement's texts as they are printed, with the numbers of a table made up for these tests.</summary>
public sealed class CommentaryTests
{
    private static readonly Statement Statement = With(89);

    [Theory]
    [InlineData("It is {made-up-count now = 89}, {made-up-count before = 100} before.", "It is 89, 100 before.")]
    [InlineData("{made-up-count a-change-before = 11% decrease}, by {made-up-count by-before = 11} ({made-up-count difference-before = -11}).", "An 11% decrease, by 11 (−11).")]
    [InlineData("- {made-up-count change-baseline = no change} since then", "- No change since then")]
    [InlineData("It fell {made-up-count size-before = 11%}; satisfaction {made-up-percent now = 77%} fell {made-up-percent size-before = 2pp}.", "It fell 11%; satisfaction 77% fell 2 percentage points.")]
    [InlineData("There was {made-up-percent a-change-before = 2pp decrease}.", "There was a 2 percentage point decrease.")]
    [InlineData("We saw 165 cases. {own figures: January to March 2024; the team}\n\nMore.", "We saw 165 cases.\n\nThe force's own figures: January to March 2024, the team.\n\nMore.")]
    [InlineData("- We saw 165 cases. {own figures: 2024; the team}\n- More.", "- We saw 165 cases. (The force's own figures: 2024, the team)\n- More.")]
    [InlineData("It is {made-up-count later = 89}.", "It is {made-up-count later = 89}.")]
    public void A_text_is_printed_with_the_numbers_of_the_table(string text, string printed) => Assert.Equal(printed, English.Printed(text, Statement));

    [Fact]
    public void After_a_revision_it_prints_the_number_that_is_true_now() =>
        Assert.Equal("An 8% decrease, to 92.", English.Printed("{made-up-count a-change-before = 11% decrease}, to {made-up-count now = 89}.", With(92)));

    [Theory]
    [InlineData("{made-up-count now = 88}", "Made-up count, now: this said 88, and the table now says 89.")]
    [InlineData("{made-up-count later = 88}", "{made-up-count later = 88}: This is neither")]
    [InlineData("The made-up count is 90.", "90: the table says otherwise (Made-up count, now: 89; Made-up count, the previous 12 months: 100;")]
    [InlineData("The made-up count rose by 11%.", "11%: the words say one direction and the table the other")]
    public void A_refusal_says_what_is_wrong_and_what_to_do(string text, string said)
    {
        var review = Assert.Single(Review.Of(Statement with { Summary = text }));
        Assert.StartsWith(said, English.RemarkSays(Assert.Single(review.Refusals), text), StringComparison.Ordinal);
    }

    private static Statement With(decimal now)
    {
        var period = Period.Month(2023, 4).Lasting(12);
        StatementRow Row(string id, string name, Unit unit, decimal value, decimal before, decimal baseline) => new(
            id, name, unit, Direction.Down, 0, [], new(period, value, "", ""), new(new(period.YearBefore, before, "", ""), []), new(new(period.Plus(-60), baseline, "", ""), []));
        return new("made-up", "made-up measures", "nowhere", "No force", period,
            [new Section("made-up", "Made-up priority", "", "", [Row("made-up-count", "made-up count", Unit.Count, now, 100, 89), Row("made-up-percent", "made-up share", Unit.Percent, 77, 79, 79)])]);
    }
}
