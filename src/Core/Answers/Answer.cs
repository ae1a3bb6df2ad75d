using Answerable.Core.Places;
using Answerable.Core.Statistics;

namespace Answerable.Core.Answers;

/// <summary>One line of an answer.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Rank">Its computed place in the group asked for; null when none was asked for or can be told.</param>
/// <param name="PrintedRank">The place in that group that a publisher printed, or null.</param>
public readonly record struct AnswerLine(Figure Figure, Standing? Rank, decimal? PrintedRank);

/// <summary>What a question brings back. Pages, charts, files and the API only print it.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Series">The series it was answered from.</param>
/// <param name="Lines">The figures asked for, by place in catalogue order, then earliest first.</param>
public sealed record Answer(Question Question, Series Series, IReadOnlyList<AnswerLine> Lines)
{
    /// <summary>Answers a question from a series of its measure.</summary>
    public static Answer To(Question question, Series series)
    {
        var asked = Enumerable.Range(0, series.Periods.Count).Where(column => question.Asks(series.Periods[column])).ToArray();
        var ranked = question.Group is { } group ? Array.ConvertAll(asked, column => series.Ranked(group, series.Periods[column])) : null;
        var wanted = question.Places.Count == 0
            ? series.Places
            : [.. series.Places.Where(place => question.Places.Contains(place.Id))];
        var lines = new List<AnswerLine>(wanted.Count * asked.Length);
        foreach (var place in wanted)
        {
            var row = series.Row(place.Id);
            for (var i = 0; i < asked.Length; i++)
                if (row[asked[i]] is { } figure)
                    lines.Add(new(figure, ranked?[i]?.Of(place.Id), PrintedRank(question, series, place, figure)));
        }

        return new(question, series, lines);
    }

    private static decimal? PrintedRank(Question question, Series series, Place place, Figure figure) =>
        question.Group is { } group ? series.PrintedRank(place.Id, figure.Period, group)?.Value : null;
}
