using Answerable.Core.Statements;

namespace Answerable.Core.Tests.Statements;

/// <summary>Where a sentence and the table disagree, and where it only looks so.</summary>
public sealed class ContradictionTests
{
    [Theory]
    [InlineData("neighbourhood", "Robbery rose to 352 offences.", "352", Contradiction.Number)]
    [InlineData("neighbourhood", "There were 350 robberies.", "350", Contradiction.Number)]
    [InlineData("neighbourhood", "Vehicle crime fell by 12% against the previous year.", "12%", Contradiction.Number)]
    [InlineData("neighbourhood", "Thefts from the person (-28) fell.", "-28", Contradiction.Number)]
    [InlineData("serious-violence", "GBH is 10% lower than in the previous 12 months.", "10%", Contradiction.Number)]
    [InlineData("serious-violence", "Nearly 5,000 offences of violence with injury were recorded.", "5,000", Contradiction.Number)]
    [InlineData("drugs", "Drug trafficking went down by 100 offences.", "100", Contradiction.Number)]
    [InlineData("drugs", "A decrease of 22% when compared with the previous 12 months.", "22%", Contradiction.Number)]
    [InlineData("satisfaction", "Satisfaction among victims of domestic abuse is 78%.", "78%", Contradiction.Number)]
    [InlineData("satisfaction", "A decrease of 3 percentage points on the previous 12 months.", "3 percentage points", Contradiction.Number)]
    [InlineData("neighbourhood", "Robbery changed by 2% against the 2019 baseline.", "2%", Contradiction.Period)]
    [InlineData("serious-violence", "Compared with the previous 12 months, GBH changed by +145.", "+145", Contradiction.Period)]
    [InlineData("neighbourhood", "Robbery has seen a 2% decrease on the year before.", "2%", Contradiction.Direction)]
    [InlineData("neighbourhood", "Residential burglary rose by 109 offences.", "109", Contradiction.Direction)]
    [InlineData("neighbourhood", "Robbery fell by {crime-robbery size-before = 2%}.", "{crime-robbery size-before = 2%}", Contradiction.Direction)]
    public void A_number_that_its_own_sentence_makes_wrong_blocks(string priority, string text, string place, Contradiction why)
    {
        var found = Assert.IsType<Contradicting>(Assert.Single(NorfolkStatement.Review(priority, text).Refusals));
        Assert.Equal((place, why), (found.Spot.In(text), found.Why));
        Assert.True(found.Sentence.Holds(found.Spot));
        Assert.NotEmpty(found.TableSays);
    }

    [Theory]
    [InlineData("neighbourhood", "To date, 40 robberies have been solved.")]
    [InlineData("neighbourhood", "In October 2023 there were 31 robberies.")]
    [InlineData("neighbourhood", "We arrested 12 people for robbery.")]
    [InlineData("neighbourhood", "Robbery is 10% of neighbourhood crime.")]
    [InlineData("neighbourhood", "We seized 22 vehicles.")]
    [InlineData("neighbourhood", "Nearly 3,500 neighbourhood crimes were recorded.")]
    [InlineData("neighbourhood", "Robbery and burglary stand at 351 and 1,176.")]
    [InlineData("neighbourhood", "Robbery rose from 343 to 351, by 8 offences or 2.3%.")]
    [InlineData("neighbourhood", "Despite an increase in patrols robbery is 30% lower than at the baseline.")]
    [InlineData("neighbourhood", "Robbery cost £4,000 a case.")]
    [InlineData("serious-violence", "37% of all violence with injury was at home.")]
    [InlineData("serious-violence", "All other violence with injury rose by 1,441 against the 2019 baseline.")]
    [InlineData("satisfaction", "Satisfaction with the pilot is 91%.")]
    [InlineData("neighbourhood", "We solved 40 robberies. {own figures: 2024; Norfolk Constabulary}")]
    public void A_number_of_another_kind_or_period_does_not(string priority, string text) => Assert.Empty(NorfolkStatement.Review(priority, text).Refusals);

    [Fact]
    public void What_the_table_says_comes_with_it()
    {
        var found = NorfolkStatement.Review("neighbourhood", "Robbery fell by 31%.").Remarks.OfType<Contradicting>().Single();
        Assert.Equal([2m, 30m], found.TableSays.Select(told => told.Number!.Value));
    }
}
