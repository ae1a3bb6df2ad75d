using System.Globalization;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Statistics;
using Answerable.Sources.Reading;
using Printed = Answerable.Core.Measures.Reading;

namespace Answerable.Sources.Calls999;

/// <summary>
/// Checks of 999 figures against each other. What rounding or a publisher's slip can explain is a note, kept beside the figure; what looks
/// like a wrong column is a question that a person must answer.
/// </summary>
internal static class Checks
{
    private static readonly string[] ShareIds = [.. Column.Waits.Select(wait => $"999-percent-{wait}")];
    private static readonly string[] CountIds = [.. Column.Waits.Select(wait => $"999-calls-{wait}")];

    /// <summary>Beyond this, in percentage points, shares are not misprinted but misread.</summary>
    private const decimal PointsTooFar = 1;

    public static IEnumerable<TakenNote> Of(IReadOnlyList<Printed> readings, Catalogue catalogue)
    {
        var byPlace = readings.Where(reading => reading.Breakdown.Length == 0)
            .GroupBy(reading => reading.Place)
            .ToDictionary(group => group.Key, group => group.GroupBy(reading => reading.Period)
                .ToDictionary(month => month.Key, month => month.ToDictionary(reading => reading.Measure)));
        var span = readings.Min(reading => reading.Period).To(readings.Max(reading => reading.Period));
        foreach (var (place, months) in byPlace)
        {
            var name = catalogue.Places[place].Name;
            foreach (var (month, cells) in months)
            {
                foreach (var problem in SharesAdd(cells).Concat(SharesAgree(cells)).Concat(CountsAdd(cells)).Concat(Volume(months, month, cells)))
                    yield return new(place, month.ToString(), problem with { Text = $"{name}, {Month(month)}: {problem.Text}" });
            }

            foreach (var gap in span.EachMonth().Where(month => !months.ContainsKey(month)))
                yield return new(place, gap.ToString(), new(ProblemKind.Note, "month-missing", "the whole file", $"{name} has no row for {Month(gap)}."));
        }
    }

    private static IEnumerable<Problem> SharesAdd(Dictionary<string, Printed> cells)
    {
        if (Values(cells, ShareIds) is not { } shares || Shares.CanAddToHundred(shares)) yield break;
        var sum = shares.Sum();
        yield return new(Math.Abs(sum - 100) > PointsTooFar ? ProblemKind.Question : ProblemKind.Note, "shares-do-not-add", Where(cells[ShareIds[0]]),
            string.Create(CultureInfo.InvariantCulture, $"the three printed shares add to {sum}, which rounding cannot explain."));
    }

    private static IEnumerable<Problem> SharesAgree(Dictionary<string, Printed> cells)
    {
        if (Value(cells, "999-calls") is not { } calls || calls == 0) yield break;
        foreach (var (share, count) in ShareIds.Zip(CountIds))
        {
            if (Value(cells, share) is not { } printed || Value(cells, count) is not { } part) continue;
            var exact = Shares.Percent(part, calls)!.Value;
            var off = Math.Abs(exact - printed);
            if (off <= Rounding.HalfUnit(printed)) continue;
            yield return new(off > PointsTooFar ? ProblemKind.Question : ProblemKind.Note, "share-against-counts", Where(cells[share]),
                string.Create(CultureInfo.InvariantCulture, $"{printed}% is printed, but {part:N0} of {calls:N0} calls is {Rounding.Round(exact, 3)}%."));
        }
    }

    private static IEnumerable<Problem> CountsAdd(Dictionary<string, Printed> cells)
    {
        if (Values(cells, CountIds) is not { } parts || Value(cells, "999-calls") is not { } calls || parts.Sum() == calls) yield break;
        yield return new(Math.Abs(parts.Sum() - calls) * 100 > calls * PointsTooFar ? ProblemKind.Question : ProblemKind.Note, "counts-do-not-add", Where(cells["999-calls"]),
            string.Create(CultureInfo.InvariantCulture, $"the calls by wait add to {parts.Sum():N0}, but {calls:N0} calls are printed in total."));
    }

    private static IEnumerable<Problem> Volume(
        Dictionary<Period, Dictionary<string, Printed>> months, Period month, Dictionary<string, Printed> cells)
    {
        decimal? At(Period period) => months.TryGetValue(period, out var other) ? Value(other, "999-calls") : null;
        if (Value(cells, "999-calls") is not { } calls) yield break;
        var (before, after) = (At(month.Plus(-1)), At(month.Plus(1)));
        if (!Neighbours.IsOutOfLine(calls, before, after)) yield break;

        // A busy month beside a broken one is not itself out of line.
        if (before is { } b && calls > b && Neighbours.IsOutOfLine(b, At(month.Plus(-2)), null)) yield break;
        if (after is { } a && calls > a && Neighbours.IsOutOfLine(a, null, At(month.Plus(2)))) yield break;
        var beside = string.Join(" and ", new[] { before, after }.OfType<decimal>().Select(value => value.ToString("N0", CultureInfo.InvariantCulture)));
        yield return new(ProblemKind.Note, "volume-out-of-line", Where(cells["999-calls"]),
            string.Create(CultureInfo.InvariantCulture, $"{calls:N0} calls is far out of line with {beside} in the months beside it: part of the month may be missing."));
    }

    private static decimal? Value(Dictionary<string, Printed> cells, string measure) => cells.GetValueOrDefault(measure)?.Value;

    private static List<decimal>? Values(Dictionary<string, Printed> cells, string[] measures)
    {
        var values = measures.Select(measure => Value(cells, measure)).OfType<decimal>().ToList();
        return values.Count == measures.Length ? values : null;
    }

    private static string Month(Period month) => month.Start.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Where(Printed reading) => Spot.OfCell(reading.Cell.Table, reading.Cell.Row, reading.Cell.Column).ToString();
}
