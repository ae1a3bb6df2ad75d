using System.Globalization;
using Answerable.Core.Statistics;
using Answerable.Tests;

namespace Answerable.Core.Tests.Oracles;

/// <summary>What the Norfolk page printed: rounding, changes in words, and the checks of its data.</summary>
internal static class PublishedOracles
{
    private const string OneDecimal = " (1 dp)";

    public static void Rounding(Row row)
    {
        var value = decimal.Parse(row.Text("decimal_value"), CultureInfo.InvariantCulture);
        var places = (int)row.Count("decimal_places");
        Exactly(row, "half_away_from_zero_EXPECTED", Core.Statistics.Rounding.Round(value, places));
        Exactly(row, "half_even_for_contrast", Math.Round(value, places, MidpointRounding.ToEven));
    }

    public static void DataQuality(IReadOnlyList<Row> rows)
    {
        decimal? Calls(int i) => i >= 0 && i < rows.Count && rows[i].IsGiven("total_calls") ? rows[i].Count("total_calls") : null;
        for (var i = 0; i < rows.Count; i++)
        {
            decimal[] shares = [.. new[] { "pct_under10", "pct_10to60", "pct_60plus" }.Select(column => decimal.Parse(rows[i].Text(column), CultureInfo.InvariantCulture))];
            Exactly(rows[i], "sum", shares.Sum());
            rows[i].Same("shares_check", Shares.CanAddToHundred(shares) ? "ok" : "flag_shares_do_not_add");
            rows[i].Same("volume_check", Calls(i) is { } calls && Neighbours.IsFarBelow(calls, Calls(i - 1), Calls(i + 1)) ? "flag_volume_outlier" : "ok");
        }
    }

    public static void Changes(Row row)
    {
        var agrees = true;
        foreach (var (from, difference, published, ours, suppressed) in new[]
        {
            ("previous_12m", "difference", "published_change", "half_up_change", "pct_suppressed_prev_base_below_50"),
            ("baseline_2019", "difference_baseline", "published_baseline_change", "half_up_baseline_change", "pct_suppressed_2019_base_below_50"),
        })
        {
            if (!row.IsGiven(from))
            {
                foreach (var column in new[] { difference, published, ours }) row.Same(column, null);
                if (row.Has(suppressed)) row.Flag(suppressed, false);
                continue;
            }

            var change = CountChange.Of(row.Count("current_12m"), row.Count(from));
            var printed = row.TextOrNull(published);
            // The page prints whole percentages but for one, whose decimal the file remarks on.
            var remark = printed?.EndsWith(OneDecimal, StringComparison.Ordinal) == true ? OneDecimal : "";
            var said = Words(change, remark.Length > 0 ? 1 : 0);
            row.Whole(difference, change.Difference);
            row.Same(ours, said);
            if (row.IsGiven("agrees") && row.Cell("agrees").Flag) row.Same(published, said + remark);
            agrees &= printed is null || printed == said + remark;
            row.Flag(suppressed, change.Previous < CountChange.SmallestBaseForPercent);
        }

        row.Flag("agrees", agrees);
    }

    /// <summary>An input with nothing to compare but the record that it copies.</summary>
    public static void Record(Row row)
    {
        Recorded(row);
        foreach (var column in row.Columns.ToList()) row.Labels(column);
    }

    /// <summary>
    /// A row that is the published record's in all but one cell has that cell wrong. Rows of other figures are left alone.
    /// </summary>
    public static void Recorded(Row row)
    {
        var record = Table.Of(Shared.Path("data", "calls-999", "norfolk-999-as-published.csv")).FirstOrDefault(known => Month(known["month"]) == Month(row.Text("month")));
        if (record is null) return;
        var pairs = new[]
        {
            ("total_calls", "total_calls"), ("mean_answer_s", "mean_answer_seconds"), ("pct_under10", "pct_under_10s"), ("pct_10to60", "pct_10_to_under_60s"),
            ("pct_60plus", "pct_60s_and_over"), ("rank_national", "national_rank"), ("rank_msg", "msg_rank"), ("rank_regional", "regional7_rank"),
        }.Where(pair => row.IsGiven(pair.Item1) && record.Cells.ContainsKey(pair.Item2)).Select(pair => (Column: pair.Item1, Printed: (double)record.Number(pair.Item2))).ToList();
        if (pairs.Count(pair => row.Input(pair.Column) != pair.Printed) <= 1)
            foreach (var (column, printed) in pairs) row.Number(column, printed, 0);
    }

    private static string Month(string text) => text[..7];

    private static void Exactly(Row row, string column, decimal actual)
    {
        if (row.Has(column)) row.Ledger.Holds(row.Cell(column), decimal.Parse(row.Text(column), CultureInfo.InvariantCulture) == actual, $"is not {actual}");
    }

    private static string Words(CountChange change, int decimals)
    {
        var label = ChangeLabel.OfCounts(change.Current, change.Previous, decimals);
        return label.Sign == 0 ? "No change" : string.Create(CultureInfo.InvariantCulture, $"{label.Size}% {(label.Sign > 0 ? "increase" : "decrease")}");
    }
}
