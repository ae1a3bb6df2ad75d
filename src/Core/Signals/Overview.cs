using Answerable.Core.Answers;
using Answerable.Core.Measures;

namespace Answerable.Core.Signals;

/// <summary>What the statistics find in all measures of one place.</summary>
/// <param name="Charts">One for each measure that is judged month by month, in catalogue order.</param>
/// <param name="Years">One for each measure whose latest twelve months can be set against the twelve before, in catalogue order.</param>
public sealed record Overview(IReadOnlyList<Monthly> Charts, IReadOnlyList<YearOnYear> Years)
{
    /// <summary>Months back from the latest in which a signal counts as new.</summary>
    public const int MonthsNew = 12;

    /// <summary>The months of a year that can be set against the same month a year before, of measures compared so; the newest first.</summary>
    public IReadOnlyList<YearOnYear> SameMonths { get; private init; } = [];

    /// <summary>Those of them that differ by more than chance explains.</summary>
    public IEnumerable<YearOnYear> MonthChanges => SameMonths.Where(IsChange);

    /// <summary>Looks at every measure of a place.</summary>
    /// <param name="series">The series, in catalogue order.</param>
    /// <param name="place">The place's id.</param>
    /// <param name="decisions">Decisions that a phase begins.</param>
    /// <param name="catalogue">The known breaks.</param>
    public static Overview Of(IEnumerable<Series> series, string place, IReadOnlyList<Baseline> decisions, Catalogue catalogue)
    {
        List<Monthly> charts = [];
        List<YearOnYear> years = [], months = [];
        foreach (var one in series)
        {
            if (one.Measure.Method == Method.SameMonth) months.AddRange(SameMonthsOf(one, place, catalogue));
            if (Monthly.Of(one, place, decisions) is { } monthly) charts.Add(monthly);
            if (one.Measure.Method is not (Method.TwelveMonths or Method.RareEvents)) continue;
            if (one.Of(place).LastOrDefault(figure => figure.Period.Months == 12) is { } latest && YearOnYear.Of(one, latest, catalogue) is { } year) years.Add(year);
        }

        // A measure nobody publishes any more is no news: years are set beside each other as long as they end within one.
        var newest = years.Select(year => year.Now.Period).DefaultIfEmpty().Max();
        return new(charts, [.. years.Where(year => year.Now.Period.Plus(12) > newest)]) { SameMonths = [.. months.OrderByDescending(month => month.Now.Period)] };
    }

    private static IEnumerable<YearOnYear> SameMonthsOf(Series series, string place, Catalogue catalogue)
    {
        var months = series.Of(place).Where(figure => figure.Period.IsMonth).ToList();
        return months.Where(month => month.Period.Plus(MonthsNew) > months[^1].Period).Select(month => YearOnYear.Of(series, month, catalogue)).OfType<YearOnYear>();
    }

    private static bool IsChange(YearOnYear year) => year.Outcome is not (Outcome.NoClearChange or Outcome.NotComparable);

    /// <summary>Everything unusual month by month, newest first; of one month the longest standing first.</summary>
    public IReadOnlyList<Signal> Signals => [.. Charts.SelectMany(chart => chart.Signals).OrderByDescending(signal => signal.Last).ThenBy(signal => signal.First)];

    /// <summary>Signals that end within a year of the latest month of their measure.</summary>
    public IEnumerable<Signal> New => Signals.Where(IsNew);

    /// <summary>Earlier signals.</summary>
    public IEnumerable<Signal> Old => Signals.Where(signal => !IsNew(signal));

    /// <summary>Years that differ by more than chance explains, the surest first.</summary>
    public IEnumerable<YearOnYear> Changes => Years.Where(IsChange)
        .OrderByDescending(year => year.Now.Period).ThenByDescending(year => year.Verdict);

    /// <summary>Charts with too few months to say anything.</summary>
    public IEnumerable<Monthly> TooShort => Charts.Where(chart => chart.Phase.IsTrial);

    /// <summary>The chart a signal is on.</summary>
    public Monthly ChartOf(Signal signal) => Charts.First(chart => chart.Series.Measure == signal.Latest.Measure);

    private bool IsNew(Signal signal) => signal.Last.Plus(MonthsNew) > ChartOf(signal).Months[^1];
}
