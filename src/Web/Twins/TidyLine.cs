using Answerable.Core.Answers;
using Answerable.Core.Exploring;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Web.Words;

namespace Answerable.Web.Twins;

/// <summary>One line of open data: a figure, a rank or a total, unrounded, with the edition it rests on.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Breakdown">Empty, or canonical text such as <c>group=national</c> for a rank.</param>
/// <param name="Place">The place.</param>
/// <param name="Period">The period.</param>
/// <param name="Value">The value, whose scale is the printed precision; null where there is none.</param>
/// <param name="Marker">The marker as printed.</param>
/// <param name="Edition">The editions it rests on, by id, parted by blanks.</param>
/// <param name="Status"><c>published</c> or <c>revised</c>.</param>
/// <param name="Group">The group a rank is in.</param>
/// <param name="Rank">The rank.</param>
/// <param name="Of">How many were ranked; null where that was not published.</param>
public sealed record TidyLine(
    Measure Measure, string Breakdown, Place Place, Period Period, decimal? Value, string Marker, string Edition, string Status,
    string? Group = null, int? Rank = null, int? Of = null)
{
    /// <summary>A figure as it is shown.</summary>
    public static TidyLine Figure(Figure figure) => new(
        figure.Measure, figure.Slice.ToString(), figure.Place, figure.Period, figure.Value, figure.Marker, figure.EditionId, StatusOf(figure));

    /// <summary>A figure with a rank beside it.</summary>
    public static TidyLine Ranked(AnswerLine line, string? group) => new(
        line.Figure.Measure, "", line.Figure.Place, line.Figure.Period, line.Figure.Value, line.Figure.Marker, line.Figure.EditionId, StatusOf(line.Figure),
        group, group is null ? null : line.Rank?.Rank ?? (int?)line.PrintedRank, group is null ? null : line.Rank?.Of);

    /// <summary>A figure's rates, each a line of its own: so many for each 1,000 people, unrounded.</summary>
    public static IEnumerable<TidyLine> Rates(Figure figure) => figure.Rates.Select(rate => new TidyLine(
        figure.Measure, rate.Per.Breakdown, figure.Place, figure.Period, rate.Value, "",
        string.Join(' ', new[] { figure.EditionId, rate.Denominator.Edition }.Distinct()), "published"));

    /// <summary>A rank as a line of its own: computed, or as a publisher printed it.</summary>
    public static TidyLine? OfRank(Figure figure, string group, Series series)
    {
        var breakdown = Core.Measures.Reading.RankIn(group);
        if (series.Ranked(group, figure.Period) is { } ranked && ranked.Of(figure.Place.Id) is { } standing)
            return new(figure.Measure, breakdown, figure.Place, figure.Period, standing.Rank, "", ranked.Edition!.Id, "published", group, standing.Rank, standing.Of);
        return series.PrintedRank(figure.Place.Id, figure.Period, group) is { Value: { } rank } printed
            ? new(figure.Measure, breakdown, figure.Place, figure.Period, rank, printed.Marker, printed.Edition, "published", group, (int)rank)
            : null;
    }

    /// <summary>What is known where a place and a period meet, in what it is told; where it lacks, the sign that says why.</summary>
    public static TidyLine OfCrossing(Crossing crossing, string breakdown) => new(
        crossing.Measure, breakdown, crossing.Place, crossing.Period, crossing.Shown, crossing.Shown is null ? English.MarkOf(crossing) : crossing.Marker,
        string.Join(' ', crossing.From.Select(figure => figure.EditionId).Concat(crossing.Rate is { } rate ? [rate.Denominator.Edition] : []).Distinct()),
        crossing.From.Select(StatusOf).Contains("revised") ? "revised" : "published");

    /// <summary>A total of the months that are there; null when there are none.</summary>
    public static TidyLine? OfTotal(Total total) => total is { Value: { } value, Covered: { } covered }
        ? new(total.Measure, "", total.Place, covered, value, "", string.Join(' ', total.Held.Select(figure => figure.EditionId).Distinct()), "published")
        : null;

    /// <summary><c>revised</c> where the same source printed it otherwise before, else <c>published</c>.</summary>
    public static string StatusOf(Figure figure)
    {
        if (figure.Others.Count == 0) return "published";
        foreach (var other in figure.Others)
            if (other.Value != figure.Value && other.Edition.Source == figure.Edition.Source) return "revised";
        return "published";
    }
}
