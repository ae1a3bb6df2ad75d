using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Core.Statistics;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Answers;

public sealed class AnswerTests
{
    private static readonly Edition One = Edition("a");

    [Theory]
    [InlineData("2024-05", "2024-06", "2024-06", true)]
    [InlineData("2024-05", "2024-06", "2024-04", false)]
    [InlineData("2024-05", "2024-06", "2024-07", false)]
    [InlineData("2024-05", "2024-06", "P12M/2024-06", true)] // it begins long before, but ends in June
    [InlineData("2024", null, "2024-06", false)] // 2024 ends in December
    [InlineData("2024", null, "2024-12", true)]
    [InlineData(null, "2023", "2023-12", true)]
    [InlineData(null, "2023", "2024-01", false)]
    [InlineData(null, "9999-12", "2024-01", true)]
    [InlineData(null, null, "2024-01", true)]
    public void From_and_to_compare_the_ends_of_periods(string? from, string? to, string period, bool asked) =>
        Assert.Equal(asked, new Question(Share, [], from is null ? null : Month(from), to is null ? null : Month(to)).Asks(Month(period)));

    [Fact]
    public void Lines_come_by_place_in_catalogue_order_then_earliest_first()
    {
        var answer = Answer.To(new(Share, []), Two);
        Assert.Equal(["norfolk 2024-05", "norfolk 2024-06", "suffolk 2024-05", "suffolk 2024-06"], answer.Lines.Select(Told));
    }

    [Fact]
    public void Only_the_places_and_periods_asked_for_are_answered()
    {
        var answer = Answer.To(new(Share, ["suffolk", "kent"], From: Month("2024-06")), Two);
        Assert.Equal(["suffolk 2024-06"], answer.Lines.Select(Told));
        Assert.Null(answer.Lines[0].Rank);
    }

    [Fact]
    public void A_rank_is_among_all_of_the_group_whoever_was_asked_for() =>
        Assert.Equal(new Standing(2, 2, false), Answer.To(new(Share, ["suffolk"], Month("2024-06"), Group: Group.National), Two).Lines.Single().Rank);

    [Fact]
    public void A_printed_rank_is_given_for_the_group_asked_for()
    {
        var last = Answer.To(new(Share, ["norfolk"], Group: "msg-norfolk"), Series(Share, Norfolk)).Lines[^1];
        Assert.Equal((3m, null), (last.PrintedRank, last.Rank));
        Assert.Null(Answer.To(new(Share, ["norfolk"]), Series(Share, Norfolk)).Lines[^1].PrintedRank);
    }

    private static Series Two { get; } = Series(Share, One,
        One.Printed(Share, "suffolk", "2024-06", "88.0"), One.Printed(Share, "suffolk", "2024-05", "88.1"),
        One.Printed(Share, "norfolk", "2024-06", "88.5"), One.Printed(Share, "norfolk", "2024-05", "90.4"));

    private static string Told(AnswerLine line) => $"{line.Figure.Place.Id} {line.Figure.Period}";
}
