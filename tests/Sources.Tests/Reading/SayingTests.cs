using Answerable.Core.Measures;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Tests.Reading;

/// <summary>What is said of a file on a terminal, in a log and to the parent.</summary>
public sealed class SayingTests
{
    [Theory]
    [InlineData("Norfolk £5 é", "\"Norfolk £5 é\"")]
    [InlineData("a\nERROR forged\r\t", "\"a\\nERROR forged\\r\\t\"")]
    [InlineData("\u001B[2J\u202E", "\"\\u{001B}[2J\\u{202E}\"")]
    [InlineData("say \"x\" \\", "\"say \\\"x\\\" \\\\\"")]
    public void A_files_words_are_shown_so_that_they_do_nothing(string text, string shown) => Assert.Equal(shown, Shown.Value(text));

    [Fact]
    public void A_lone_half_of_a_letter_is_shown_by_its_number() => Assert.Equal("\"a\\u{DC41}b\"", Shown.Value("a\uDC41b"));

    [Fact]
    public void Long_words_are_cut() => Assert.True(Shown.Value(new string('x', 10_000)).Length < 70);

    [Fact]
    public void A_problem_comes_back_from_its_line_even_with_a_heading_that_mimics_one()
    {
        var problem = new Problem(ProblemKind.Refusal, "ragged", new Spot(3, 2, "x\"): fine [ok]\nrefused: line 9").ToString(), "Found [this]: no.");
        Assert.Equal(problem, ProblemLine.Parse(ProblemLine.Of(problem)));
        var note = problem with { Kind = ProblemKind.Note };
        Assert.Equal(note, ProblemLine.Parse(ProblemLine.Of(note)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Unhandled exception. System.Exception")]
    [InlineData("refused: somewhere: text [code]")]
    public void Any_other_line_is_no_problem(string line) => Assert.Null(ProblemLine.Parse(line));
}
