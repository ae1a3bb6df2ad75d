using Answerable.Core.Answers;
using Answerable.Core.Places;
using Answerable.Core.Signals;
using Answerable.Web.Components;

namespace Answerable.Web.Pages.Fraud;

/// <summary>A force beside those most similar to it, by one figure: a month of the dashboard, or twelve months of the yearly tables.</summary>
/// <param name="Reports">The page.</param>
/// <param name="Id">The id of the chart; that of the table has <c>-table</c> behind it.</param>
/// <param name="Series">The series.</param>
/// <param name="Figure">The force's figure.</param>
/// <param name="Group">The group.</param>
/// <param name="Chart">The drawing; null where rates are not known.</param>
public sealed record FraudPeers(FraudReports Reports, string Id, Series Series, Figure Figure, Group Group, ChartFigure? Chart)
{
    /// <summary>The id of the comparison by month, and that by twelve months.</summary>
    public const string OfMonth = "similar", OfYear = "similar-year";

    /// <summary>The rate that the publisher printed; null where it printed none.</summary>
    public decimal? PrintedRate(Figure figure) => Series.PrintedBeside(figure.Place.Id, figure.Period, Series.Measure.Rates[0].Breakdown)?.Value;

    /// <summary>The change from a year before that the publisher printed, in percent; null where it printed none.</summary>
    public decimal? PrintedChange(Figure figure) => Series.PrintedBeside(figure.Place.Id, figure.Period, Core.Measures.Reading.ChangeFromYearBefore)?.Value;

    /// <summary>A figure against the year before it.</summary>
    public YearOnYear? Change(Figure figure) => Reports.Change(Series, figure);

    /// <summary>Among all forces.</summary>
    public AmongForces? Nation => Reports.Among(Series, Figure, Core.Places.Group.National);
}
