using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;

namespace Answerable.Core.Signals;

/// <summary>How a measure of one place is doing at one of its figures: against the year before, month by month or by asking people, as the measure is judged.</summary>
/// <param name="Series">The measure's series.</param>
/// <param name="Now">The figure.</param>
/// <param name="Before">The figure a year before; null where there is none.</param>
/// <param name="Monthly">The months up to it on a chart; null where the measure is not judged so.</param>
/// <param name="Year">The two years of counts; null where the measure is not judged so.</param>
/// <param name="Survey">The two percentages of people asked; null where the measure is no survey.</param>
public sealed record Progress(Series Series, Figure Now, Figure? Before, Monthly? Monthly, YearOnYear? Year, SurveyChange? Survey)
{
    /// <summary>At the latest figure of a place: of twelve months where there is any, else of the shortest time there is.</summary>
    /// <param name="series">The series.</param>
    /// <param name="place">The place's id.</param>
    /// <param name="decisions">Decisions that a phase begins.</param>
    /// <param name="catalogue">The known breaks.</param>
    /// <param name="through">Nothing that ends later is looked at; null for all.</param>
    /// <returns>Null where the place has no figure.</returns>
    public static Progress? Of(Series series, string place, IEnumerable<Baseline> decisions, Catalogue catalogue, Period? through = null)
    {
        var figures = series.Of(place).Where(figure => through is not { } last || figure.Period.End <= last.End).ToList();
        if (figures.Count == 0) return null;
        var length = figures.Any(figure => figure.Period.Months == 12) ? 12 : figures.Min(figure => figure.Period.Months);
        return At(series, figures.Last(figure => figure.Period.Months == length), decisions, catalogue);
    }

    /// <summary>At a figure.</summary>
    /// <param name="series">The series.</param>
    /// <param name="now">A figure in it.</param>
    /// <param name="decisions">Decisions that a phase begins.</param>
    /// <param name="catalogue">The known breaks.</param>
    public static Progress At(Series series, Figure now, IEnumerable<Baseline> decisions, Catalogue catalogue) => new(
        series, now, series.At(now.Place.Id, now.Period.YearBefore),
        now.Period.IsMonth ? Signals.Monthly.Of(series, now.Place.Id, decisions, now.Period) : null,
        series.Measure.Method is Method.TwelveMonths or Method.RareEvents ? YearOnYear.Of(series, now, catalogue) : null,
        SurveyChange.Of(series, now));
}
