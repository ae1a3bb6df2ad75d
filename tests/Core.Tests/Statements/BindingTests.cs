using Answerable.Core.Statements;

namespace Answerable.Core.Tests.Statements;

/// <summary>A number bound in a text: how it is written, what is proposed, and what becomes of it when a figure is revised.</summary>
public sealed class BindingTests
{
    private static readonly Statement Statement = NorfolkStatement.Of();

    [Theory]
    [InlineData("crime-robbery now", "351")]
    [InlineData("crime-neighbourhood baseline", "6,139")]
    [InlineData("crime-robbery difference-before", "+8")]
    [InlineData("crime-neighbourhood difference-before", "-371")]
    [InlineData("crime-neighbourhood by-before", "371")]
    [InlineData("crime-drug-trafficking size-baseline", "37%")]
    [InlineData("crime-drug-trafficking change-baseline", "37% decrease")]
    [InlineData("crime-abh a-change-before", "11% decrease")]
    [InlineData("crime-homicide change-baseline", "no change")]
    [InlineData("domestic-abuse-satisfaction-percent now", "77%")]
    [InlineData("domestic-abuse-satisfaction-percent change-before", "2pp decrease")]
    [InlineData("domestic-abuse-satisfaction-percent size-before", "2pp")]
    [InlineData("crime-violence-with-injury-including-driving-rest difference-baseline", "+1,441")]
    public void Every_aspect_has_a_notation_that_agrees_with_itself(string target, string notation)
    {
        var told = Told(target);
        Assert.Equal(notation, told.Notation);
        Assert.True(told.Agrees(notation));
        Assert.Equal(target, told.Target.ToString());
    }

    [Theory]
    [InlineData("{crime-robbery now = 351}")]
    [InlineData("{ Crime-Robbery  NOW=351 }")]
    [InlineData("{crime-robbery difference-before = 8}")]
    [InlineData("{crime-neighbourhood difference-before = –371}")]
    [InlineData("{crime-neighbourhood difference-baseline = -2645}")]
    [InlineData("{crime-robbery\nchange-before = a 2% increase}")]
    [InlineData("{crime-robbery change-before = +2%}")]
    [InlineData("{domestic-abuse-satisfaction-percent change-before = 2 percentage points decrease}")]
    public void A_person_may_write_it_in_several_ways(string text) => Assert.IsType<Bound>(Assert.Single(NorfolkStatement.Review("neighbourhood", text).Remarks));

    [Theory]
    [InlineData("{crime-robbery now = 350}", "350")]
    [InlineData("{crime-robbery change-before = 2% decrease}", "2% decrease")]
    [InlineData("{crime-robbery change-before = no change}", "no change")]
    [InlineData("{crime-neighbourhood difference-before = 371}", "371")]
    public void One_that_says_something_else_than_the_table_is_stale(string text, string was)
    {
        var stale = Assert.IsType<Stale>(Assert.Single(NorfolkStatement.Review("neighbourhood", text).Refusals));
        Assert.Equal(was, stale.Number.Written);
        Assert.Empty(NorfolkStatement.Review("neighbourhood", Bindings.Renew(text, stale.Number, stale.Told)).Refusals);
    }

    [Theory]
    [InlineData("{crime-robbery now = 351", Misspelling.NotClosed)]
    [InlineData("{crime-robbery now\n\n= 351}", Misspelling.NotClosed)]
    [InlineData("351}", Misspelling.NotOpened)]
    [InlineData("{robbery}", Misspelling.Neither)]
    [InlineData("{crime-robbery later = 351}", Misspelling.Neither)]
    [InlineData("{crime-robbery change-now = 2%}", Misspelling.Neither)]
    [InlineData("{crime-robbery now}", Misspelling.NothingWritten)]
    [InlineData("{crime-robbery now = }", Misspelling.NothingWritten)]
    [InlineData("{crime-robbery now = many}", Misspelling.NoNumberWritten)]
    [InlineData("{crime-robbery change-before = +2% decrease}", Misspelling.NoNumberWritten)]
    [InlineData("{crime-arson now = 351}", Misspelling.NoSuchRow)]
    [InlineData("{own figures: January 2024}", Misspelling.PeriodOrSourceMissing)]
    [InlineData("{own figures: ; the force}", Misspelling.PeriodOrSourceMissing)]
    [InlineData("{own figures: last spring; the force}", Misspelling.NoYear)]
    [InlineData("{own figures: 2024; the force} And more.", Misspelling.NotAtTheEnd)]
    public void A_misspelt_one_has_a_reason_and_blocks(string text, Misspelling why) =>
        Assert.Contains(NorfolkStatement.Review("neighbourhood", text).Refusals.OfType<Unreadable>(), found => found.Token.Why == why);

    [Fact]
    public void A_percentage_on_a_small_base_is_bound_only_where_the_table_prints_it()
    {
        var text = "{crime-homicide change-before = 40% increase}";
        var plain = NorfolkStatement.Of("homicide", text) with { PercentagesBecause = "" };
        Assert.Equal(Misspelling.NotPrinted, Assert.IsType<Unreadable>(Assert.Single(Review.Of(plain).Single().Remarks)).Token.Why);
        Assert.IsType<Bound>(Assert.Single(NorfolkStatement.Review("homicide", text).Remarks));
        var proposed = Review.Of(NorfolkStatement.Of("homicide", "Homicide rose by 40% or +2 against the previous 12 months.") with { PercentagesBecause = "" }).Single();
        Assert.Equal(["crime-homicide difference-before"], proposed.Remarks.OfType<Open>().Select(open => open.Best).OfType<Proposal>().Select(best => best.Told.Target.ToString()));
    }

    [Theory]
    [InlineData("neighbourhood", "Robbery stands at 351.", "crime-robbery now")]
    [InlineData("neighbourhood", "Robbery was 343 in the previous 12 months.", "crime-robbery before")]
    [InlineData("neighbourhood", "Robbery was 505 at the 2019 baseline.", "crime-robbery baseline")]
    [InlineData("neighbourhood", "There were 381 thefts from the person.", "crime-theft-from-the-person now")]
    [InlineData("drugs", "Trafficking of drugs stands at 381.", "crime-drug-trafficking now")]
    [InlineData("neighbourhood", "Vehicle crime has fallen by 243.", "crime-vehicle-offences by-before")]
    [InlineData("serious-violence", "An increase of 16% in all Violence with Injury compared with the 2019 baseline.", "crime-violence-with-injury-including-driving size-baseline")]
    [InlineData("serious-violence", "The rest of violence with injury changed by +1,441 since the baseline.", "crime-violence-with-injury-including-driving-rest difference-baseline")]
    public void The_likeliest_is_proposed_first(string priority, string text, string target) =>
        Assert.Equal(target, Assert.Single(NorfolkStatement.Review(priority, text).Remarks.OfType<Open>()).Best?.Told.Target.ToString());

    [Fact]
    public void Where_two_are_as_likely_both_are_offered_and_none_is_best()
    {
        var open = Assert.Single(NorfolkStatement.Review("satisfaction", "It is 79%.").Remarks.OfType<Open>());
        Assert.Equal(["before", "baseline"], open.Proposals.Select(proposal => proposal.Told.Target.Column));
        Assert.Null(open.Best);
    }

    [Fact]
    public void A_revision_finds_the_sentences_that_cite_it_and_no_other()
    {
        var text = "Robbery: {crime-robbery now = 351}, a {crime-robbery change-before = 2% increase}. Burglary: {crime-residential-burglary now = 1,176}.";
        var revised = NorfolkStatement.Of("neighbourhood", text).With("crime-robbery", 350);
        var review = Review.Of(revised).Single();
        Assert.Equal("crime-robbery now", Assert.IsType<Stale>(Assert.Single(review.Refusals)).Told.Target.ToString());
        Assert.Equal(2, review.Remarks.OfType<Bound>().Count());
    }

    [Fact]
    public void A_paragraph_is_settled_with_period_and_source_and_settled_again()
    {
        var text = "- We saw 188 victims.\n- We saw 165 cases.\n";
        var settled = Bindings.Settle(text, new(26, 1), "January to March 2024", "Norfolk Constabulary");
        Assert.Equal("- We saw 188 victims.\n- We saw 165 cases. {own figures: January to March 2024; Norfolk Constabulary}\n", settled);
        var remarks = NorfolkStatement.Review("satisfaction", settled).Remarks;
        Assert.Equal([typeof(Open), typeof(Own), typeof(Settled)], remarks.Select(remark => remark.GetType()));
        Assert.Equal("- We saw 188 victims.\n- We saw 165 cases. {own figures: 2024; the team}\n", Bindings.Settle(settled, new(26, 1), "2024", "the team"));
        Assert.Throws<ArgumentException>(() => Bindings.Settle(text, new(26, 1), "spring", "the team"));
    }

    private static Told Told(string target) => Target.TryParse(target, out var parsed) ? Core.Statements.Told.Of(Statement, parsed)! : throw new ArgumentException(target);
}
