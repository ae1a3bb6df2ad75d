using Answerable.Core.Statements;

namespace Answerable.Core.Tests.Statements;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("one two", "one two", "one two")]
    [InlineData("", "one two", "+one two")]
    [InlineData("one two", "", "-one two")]
    [InlineData("one two three", "one four three", "one |-two |+four |three")]
    [InlineData("one two", "one two three", "one two |+three")]
    [InlineData("one three", "one two three", "one |+two |three")]
    [InlineData("a b c d", "c d a b", "-a b |c d |+a b")]
    public void Words_are_kept_taken_out_or_added(string was, string now, string runs) => Assert.Equal(runs.Replace(" ", "", StringComparison.Ordinal), Shown(was, now));

    [Fact]
    public void A_paragraph_that_is_cut_in_two_differs_and_a_wider_blank_does_not()
    {
        Assert.Equal([WordFate.Kept, WordFate.Added, WordFate.Kept], WordDifference.Between("One. Two.", "One.\n\nTwo.").Select(run => run.Fate));
        Assert.Equal([WordFate.Kept], WordDifference.Between("One.  Two.", "One.\r\nTwo.").Select(run => run.Fate));
    }

    [Fact]
    public void What_was_kept_and_added_is_the_later_text_whatever_the_two_are()
    {
        var chance = new Random(7);
        string[] words = ["fall", "rise", "the", "of", "12", "March.", "\n\n", "robbery,"];
        for (var i = 0; i < 500; i++)
        {
            var (was, now) = (Some(), Some());
            var runs = WordDifference.Between(was, now);
            Assert.Equal(now, string.Concat(runs.Where(run => run.Fate != WordFate.TakenOut).Select(run => run.Text)));
            Assert.Equal(Words(was), Words(string.Concat(runs.Where(run => run.Fate == WordFate.TakenOut).Select(run => run.Text + " "))).Concat(Words(string.Concat(runs.Where(run => run.Fate == WordFate.Kept).Select(run => run.Text + " ")))).Order());
        }

        string Some() => string.Join(' ', Enumerable.Range(0, chance.Next(12)).Select(_ => words[chance.Next(words.Length)]));
        static IEnumerable<string> Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order();
    }

    [Fact]
    public void Texts_of_the_longest_kind_are_held_against_each_other_in_little_time()
    {
        var was = string.Join(' ', Enumerable.Range(0, 4000).Select(i => $"a{i}"));
        var now = string.Join(' ', Enumerable.Range(0, 4000).Select(i => $"b{i}"));
        Assert.Equal([WordFate.TakenOut, WordFate.Added], WordDifference.Between(was, now).Select(run => run.Fate));
    }

    private static string Shown(string was, string now) => string.Join('|', WordDifference.Between(was, now)
        .Select(run => run.Fate switch { WordFate.Kept => "", WordFate.Added => "+", _ => "-" } + run.Text)).Replace(" ", "", StringComparison.Ordinal);
}
