using Answerable.Core.Meetings;

namespace Answerable.Core.Tests.Meetings;

/// <summary>Questions are suggested in a stated order, and two briefings are held against each other by their lines.</summary>
public sealed class BriefingTests
{
    private static readonly DateOnly Day = new(2031, 1, 2);

    [Fact]
    public void What_is_new_and_worse_comes_before_a_standard_an_overdue_action_an_unanswered_question_and_a_revision()
    {
        var chosen = Suggestion.Chosen([Of(SuggestionKind.Revised, "e"), Of(SuggestionKind.Unanswered, "d"), Of(SuggestionKind.OverdueAction, "c"), Of(SuggestionKind.StandardNotMet, "b"), Of(SuggestionKind.NewConcern, "a")]);
        Assert.Equal(["a", "b", "c", "d", "e"], chosen.Select(one => one.Subject));
    }

    [Fact]
    public void Of_one_kind_the_weightier_comes_first_and_five_are_enough() =>
        Assert.Equal(["s9", "s8", "s7", "s6", "s5"], Suggestion.Chosen(Enumerable.Range(0, 10).Select(weight => Of(SuggestionKind.NewConcern, $"s{weight}", weight))).Select(one => one.Subject));

    [Fact]
    public void A_subject_is_suggested_once_by_its_first_reason() =>
        Assert.Equal(SuggestionKind.NewConcern, Assert.Single(Suggestion.Chosen([Of(SuggestionKind.StandardNotMet, "a"), Of(SuggestionKind.NewConcern, "a")])).Kind);

    [Fact]
    public void A_line_is_new_that_the_earlier_briefing_did_not_have_or_had_otherwise()
    {
        var earlier = Brief([new("a", "was", "/"), new("b", "same", "/"), new("c", "gone", "/")]);
        var now = Brief([new("a", "is", "/"), new("b", "same", "/"), new("d", "new", "/")]);
        Assert.Equal(["a", "d"], now.Changed.Where(line => Briefing.IsNew(line, earlier)).Select(line => line.Id));
        Assert.Equal("c", Assert.Single(now.GoneSince(earlier)).Id);
    }

    private static Briefing Brief(IReadOnlyList<BriefedLine> lines) => new("2031-01-15", Day, "", lines, [], [], []);

    private static Suggestion Of(SuggestionKind kind, string subject, int weight = 0) => new(kind, subject, weight, "Ask.", "Because.", [], "/");
}
