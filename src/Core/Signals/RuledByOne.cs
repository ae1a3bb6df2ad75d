using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Statistics;

namespace Answerable.Core.Signals;

/// <summary>
/// A month's reported loss that a single case may have made: one type of crime and victim holds most of it, or it is far beyond the months beside it while
/// the number of reports is not. Our own rule, after the rule book's section 11: it is said beside the number, and the number is left as it is.
/// </summary>
/// <param name="Loss">The loss of the month.</param>
/// <param name="Largest">The part that holds more than half of it; null where none does.</param>
/// <param name="Reports">In how many reports that part was lost; null where that is not known.</param>
/// <param name="Usual">The mean loss of the months beside it, where the month is far beyond it; else null.</param>
public sealed record RuledByOne(Figure Loss, Figure? Largest, Figure? Reports, decimal? Usual)
{
    /// <summary>How many times the months beside it a loss must be: losses have long tails, and twice, as for volumes, is met every few months by chance.</summary>
    public const int TimesUsual = 3;

    /// <summary>Parts under which one of them always holds much.</summary>
    public const int FewestParts = 4;

    /// <summary>The share of the month's loss that the largest part holds, in percent; null where none holds more than half.</summary>
    public decimal? Percent => Largest is { Value: { } part } ? Shares.Percent(part, Loss.Value!.Value) : null;

    /// <summary>Looks at one month of a place.</summary>
    /// <param name="loss">The series of losses.</param>
    /// <param name="reports">The series of reports, which tell whether the month was unusual in other ways.</param>
    /// <param name="withLoss">The series of reports with a loss.</param>
    /// <param name="month">The month's loss.</param>
    /// <param name="catalogue">The known breaks: months on the other side of one are no neighbours.</param>
    /// <returns>Null where nothing is the matter, or no loss is known.</returns>
    public static RuledByOne? Of(Series loss, Series reports, Series withLoss, Figure month, Catalogue catalogue)
    {
        if (month.Value is not { } total || total <= 0) return null;
        var place = month.Place.Id;
        var finest = loss.Slices(place, month.Period).GroupBy(slice => slice.Names).MaxBy(group => group.Key)?
            .Select(slice => loss.At(place, month.Period, slice)).OfType<Figure>().Where(part => part.Value is not null).ToList() ?? [];
        var largest = finest.Count < FewestParts ? null : finest.MaxBy(part => part.Value);
        if (largest?.Value * 2 <= total) largest = null;

        decimal? Beside(Series series, int step) => month.Period.Plus(step) is var other && !catalogue.Between(series.Measure.Id, place, step < 0 ? other : month.Period, step < 0 ? month.Period : other).Any()
            ? series.At(place, other)?.Value : null;
        decimal[] losses = [.. new[] { Beside(loss, -1), Beside(loss, 1) }.OfType<decimal>()];
        var usual = losses.Length == 0 ? (decimal?)null : losses.Average();
        var isBeyond = usual is > 0 && total > usual * TimesUsual && reports.At(place, month.Period)?.Value is { } count && !Neighbours.IsOutOfLine(count, Beside(reports, -1), Beside(reports, 1));
        if (largest is null && !isBeyond) return null;
        return new(month, largest, largest is null ? null : withLoss.At(place, month.Period, largest.Slice), isBeyond ? usual : null);
    }
}
