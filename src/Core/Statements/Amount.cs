using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;

namespace Answerable.Core.Statements;

/// <summary>One number of a statement as it stood when it was written down, or why there is none.</summary>
/// <param name="Period">The period.</param>
/// <param name="Value">The value in the measure's unit; null where there is only a marker.</param>
/// <param name="Marker">The marker, empty beside most numbers.</param>
/// <param name="Edition">The id of the edition it is from; empty where there is none.</param>
/// <param name="Answers">For a survey, how many people answered; null where that is not known or makes no sense.</param>
public sealed record Amount(Period Period, decimal? Value, string Marker, string Edition, long? Answers = null)
{
    /// <summary>
    /// What is shown of a place and period, or "not available". Months are added up where the measure is counted by the month, each of them is
    /// there and all are counted alike.
    /// </summary>
    public static Amount Of(Series series, string place, Period period, Catalogue catalogue) => series.At(place, period) is { } figure
        ? new(period, figure.Value, figure.Marker, figure.EditionId, series.Measure.Method == Method.Survey && figure.Basis is { } basis ? (long)basis.Size : null)
        : series.Measure.Totalling == Totalling.Sum && !catalogue.Within(series.Measure.Id, place, period).Any()
            && Total.Over(series, null, catalogue.Places[place], period) is { IsComplete: true, Value: { } sum, Held: var held }
            ? new(period, sum, "", string.Join(' ', held.Select(month => month.EditionId).Distinct()))
            : None(period);

    /// <summary>Nothing is available.</summary>
    public static Amount None(Period period) => new(period, null, Markers.NotAvailable, "");

    /// <summary>What some parts leave of a whole; "not available" where a number is lacking.</summary>
    public static Amount Rest(Amount whole, IReadOnlyList<Amount> parts) => whole.Value is { } all && parts.All(part => part.Value is not null)
        ? new(whole.Period, all - parts.Sum(part => part.Value!.Value), "", string.Join(' ', parts.Prepend(whole).Select(cell => cell.Edition).Distinct()))
        : None(whole.Period);
}
