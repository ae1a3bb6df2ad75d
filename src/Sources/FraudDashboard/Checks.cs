using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Core.Signals;
using Answerable.Core.Statistics;
using Answerable.Sources.Reading;
using Printed = Answerable.Core.Measures.Reading;

namespace Answerable.Sources.FraudDashboard;

/// <summary>
/// Checks of fraud figures against each other. A month missing between others is refused; parts that do not make their whole, or may lack some, are asked
/// about; what is far out of line is noted and shown beside the number, which stays as printed.
/// </summary>
internal sealed class Checks(IReadOnlyList<Printed> readings, Catalogue catalogue, Remarks remarks)
{
    private readonly Dictionary<(string Measure, string Place, Period Period), Dictionary<Slice, Printed>> _cells = readings
        .GroupBy(reading => (reading.Measure, reading.Place, reading.Period))
        .ToDictionary(group => group.Key, group => group.ToDictionary(reading => Slice.TryParse(reading.Breakdown, out var slice) ? slice : default));

    /// <summary>Looks at all of them.</summary>
    /// <param name="readings">The readings.</param>
    /// <param name="rows">Every force and month with a row.</param>
    /// <param name="leftOut">Rows of types that a person said to leave out: without a printed total there is none.</param>
    /// <param name="catalogue">Names, and what is known of breaks.</param>
    /// <param name="remarks">Where it is said.</param>
    public static void Of(IReadOnlyList<Printed> readings, IReadOnlySet<(Place Place, Period Month)> rows, int leftOut, Catalogue catalogue, Remarks remarks)
    {
        Checks checks = new(readings, catalogue, remarks);
        checks.MonthsMissing(rows);
        if (remarks.IsRefused || readings.Count == 0) return;
        checks.Whole(leftOut);
        checks.Bounds();
        checks.OutOfLine();
    }

    /// <summary>A force that begins later or ends earlier than others is told; a month that it lacks in between is refused, with the months.</summary>
    private void MonthsMissing(IReadOnlySet<(Place Place, Period Month)> rows)
    {
        if (rows.Count == 0) return;
        var main = Main;
        var all = rows.Min(row => row.Month).To(rows.Max(row => row.Month));
        foreach (var force in rows.GroupBy(row => row.Place).OrderBy(group => group.Key.Name, StringComparer.Ordinal))
        {
            var held = force.Select(row => row.Month).Where(month => main is null || _cells.ContainsKey((main, force.Key.Id, month))).ToHashSet();
            if (held.Count == 0) continue;
            var own = held.Min().To(held.Max());
            if (own.EachMonth().Where(month => !held.Contains(month)).Select(Shown.Months).ToList() is { Count: > 0 } gaps)
                remarks.Refuse("month-missing", "the whole file", $"{force.Key.Name} has no figures for {string.Join(", ", gaps)}, between its first month and its last. A missing month would be read as a fall. Bring in a file that has every month.");
            if (own != all) remarks.Note("fewer-months", "the whole file", $"{force.Key.Name} has figures for {Shown.Months(own)} only; others for {Shown.Months(all)}.", force.Key);
        }
    }

    /// <summary>What the file is mainly of: reports where it has them, else losses, else whatever comes first.</summary>
    private string? Main => FraudDashboardFile.Figures.FirstOrDefault(measure => _cells.Keys.Any(key => key.Measure == measure));

    /// <summary>Whether parts make their whole, each way of dividing it; where no whole is printed, whether each place has every type that others have.</summary>
    private void Whole(int leftOut)
    {
        var unsure = 0;
        string? first = null;
        var types = _cells.GroupBy(cell => (cell.Key.Measure, cell.Key.Period)).ToDictionary(group => group.Key, group => group.SelectMany(cell => cell.Value.Keys).Select(slice => slice.Category).OfType<string>().ToHashSet());
        foreach (var ((measure, place, period), cells) in _cells)
        {
            if (catalogue.Measure(measure).Totalling != Totalling.Sum) continue;
            var whole = cells.GetValueOrDefault(default(Slice));
            var ways = cells.Where(cell => !cell.Key.IsWhole).GroupBy(cell => (cell.Key.Names, cell.Key.Category is null)).Select(way => way.Select(cell => cell.Value).ToList()).ToList();
            foreach (var way in ways.Where(way => way.All(part => part.Value is not null)))
                if (whole?.Value is { } printed && !Agree(way, whole)) Differ(measure, place, period, way, printed, "is printed for all together", whole);
            if (whole is null && ways.Count > 1 && ways.Select(way => way.Sum(part => part.Value)).Distinct().Count() > 1 && ways.All(way => way.All(part => part.Value is not null)))
                Differ(measure, place, period, ways[0], ways[1].Sum(part => part.Value!.Value), "comes of the other way of dividing them", ways[1][0]);
            if (whole is not null || ways.Count == 0) continue;
            if (leftOut > 0)
            {
                remarks.Refuse("no-total", "the whole file", $"{Name(measure, place, period)}: no total is printed, and none can be added up when types are left out. Say what each type is, or bring in a file with totals.");
                return;
            }

            var lacking = types[(measure, period)].Except(cells.Keys.Select(slice => slice.Category).OfType<string>()).Order(StringComparer.Ordinal).ToList();
            if (lacking.Count == 0 || unsure++ > 0) continue;
            first = $"{Name(measure, place, period)} lacks {string.Join(", ", lacking.Take(5))}{(lacking.Count > 5 ? $" and {lacking.Count - 5} more" : "")}";
        }

        if (first is not null)
            remarks.Ask("types-left-out", "the whole file", $"{first}, which other forces have in that month; so it is with {Shown.Count(unsure, "figure")} of a force and month in all. No total is printed, so it would be added up from the types that are there. That is right where the table leaves out types that nobody reported, and too small where something is lacking.");
    }

    /// <summary>Counts must be equal; amounts may differ by what rounding each of them can make.</summary>
    private static bool Agree(IReadOnlyList<Printed> parts, Printed whole)
    {
        var apart = Math.Abs(parts.Sum(part => part.Value!.Value) - whole.Value!.Value);
        return apart == 0 || (whole.Measure == FraudDashboardFile.Loss && apart <= parts.Append(whole).Sum(amount => Rounding.HalfUnit(amount.Value!.Value)));
    }

    private void Differ(string measure, string place, Period period, List<Printed> parts, decimal other, string what, Printed at) =>
        remarks.Ask("parts-do-not-add", Where(at), $"{Name(measure, place, period)}: {Shown.Count(parts.Count, "part adds", "parts add")} to {Number(parts.Sum(part => part.Value!.Value))}, but {Number(other)} {what}.", catalogue.Places[place], period);

    /// <summary>A part cannot be more than what it is part of, and nothing is lost in no report.</summary>
    private void Bounds()
    {
        foreach (var ((measure, place, period), cells) in _cells)
            foreach (var (slice, cell) in cells)
            {
                decimal? Of(string other) => _cells.GetValueOrDefault((other, place, period))?.GetValueOrDefault(slice)?.Value;
                if (cell.Value is not { } value) continue;
                var of = slice.IsWhole ? "" : $" ({Part(slice)})";
                if (measure == FraudDashboardFile.WithLoss && value > Of(FraudDashboardFile.Reports))
                    Ask("more-than-reports", $"{Number(value)} reports with a loss are more than the {Number(Of(FraudDashboardFile.Reports)!.Value)} reports");
                if (measure == FraudDashboardFile.Loss && value > 0 && Of(FraudDashboardFile.WithLoss) == 0) Ask("loss-without-reports", $"a loss of £{Number(value)} is printed, but no report with a loss");
                if (measure == FraudDashboardFile.Median && value > Of(FraudDashboardFile.Loss)) Ask("median-above-total", $"a median loss of £{Number(value)} is more than all losses together");
                if (measure is FraudDashboardFile.Judicial or FraudDashboardFile.NonJudicial && value > Of(FraudDashboardFile.Outcomes)) Ask("more-than-outcomes", $"{Number(value)} of one kind of outcome are more than the {Number(Of(FraudDashboardFile.Outcomes)!.Value)} outcomes");

                void Ask(string code, string text) => remarks.Ask(code, Where(cell), $"{catalogue.Places[place].Name}, {Shown.Months(period)}{of}: {text}.", catalogue.Places[place], period);
            }
    }

    /// <summary>Reports far out of line with the months beside them, and losses that one case may have made.</summary>
    private void OutOfLine()
    {
        Edition edition = new(FraudDashboardFile.Source, "", "", DateOnly.MinValue, true, 0, new('0', 64), "", null);
        Holdings holdings = new("", [.. readings.Select(reading => reading with { Edition = edition.Id })], new Dictionary<string, TakenIn> { [edition.Id] = new(1, edition, DateTimeOffset.MinValue, []) });
        Series Series(string measure) => new(catalogue.Measure(measure), holdings, catalogue);
        var (reports, losses, withLoss) = (Series(FraudDashboardFile.Reports), Series(FraudDashboardFile.Loss), Series(FraudDashboardFile.WithLoss));
        foreach (var figure in reports.Places.SelectMany(place => reports.Of(place.Id)).Where(figure => figure.Value is not null))
        {
            decimal? At(int step) => figure.Period.Plus(step) is var other && !catalogue.Between(FraudDashboardFile.Reports, figure.Place.Id, step < 0 ? other : figure.Period, step < 0 ? figure.Period : other).Any() ? reports.At(figure.Place.Id, other)?.Value : null;
            if (Neighbours.IsFarBelow(figure.Value!.Value, At(-1), At(1)))
                remarks.Note("volume-out-of-line", Where(figure.From[0]), $"{figure.Place.Name}, {Shown.Months(figure.Period)}: {Number(figure.Value.Value)} reports is under half of the months beside it: part of the month may be missing.", figure.Place, figure.Period);
        }

        foreach (var figure in losses.Places.SelectMany(place => losses.Of(place.Id)))
            if (RuledByOne.Of(losses, reports, withLoss, figure, catalogue) is { } ruled)
                remarks.Note("loss-ruled-by-one", Where(figure.From[0]), $"{figure.Place.Name}, {Shown.Months(figure.Period)}: £{Number(figure.Value!.Value)} were lost"
                    + (ruled.Largest is { } part ? $", £{Number(part.Value!.Value)} of it in one part ({Part(part.Slice)})" : "") + (ruled.Usual is { } usual ? $", far more than the £{Number(usual)} of the months beside it" : "") + ". A single case may have made it.",
                    figure.Place, figure.Period, FraudDashboardFile.Loss);
    }

    private string Name(string measure, string place, Period period) => $"{catalogue.Places[place].Name}, {Shown.Months(period)}, {catalogue.Measure(measure).Name}";

    private string Part(Slice slice) => string.Join(", ", new[] { slice.Category is { } id ? $"{id} {catalogue.Categories.Find(id)?.Name}" : null, slice.Victim is { } victim ? $"victim {victim}" : null }.OfType<string>());

    private static string Number(decimal value) => Rounding.Round(value, 2).ToString(value == decimal.Truncate(value) ? "N0" : "N2", System.Globalization.CultureInfo.InvariantCulture);

    private static string Where(Printed reading) => Spot.OfCell(reading.Cell.Table, reading.Cell.Row, reading.Cell.Column).ToString();
}
