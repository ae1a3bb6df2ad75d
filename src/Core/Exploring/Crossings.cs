using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Core.Statistics;

namespace Answerable.Core.Exploring;

/// <summary>
/// One measure in what it is asked to be told, for any place and period. What was printed whole is taken as printed; else months or
/// quarters are added up, when every one of them is there and the measure allows it.
/// </summary>
public sealed class Crossings
{
    private const decimal SmallBase = 50; // under it a percentage says too much: rule book section 6

    private readonly Exploration _question;
    private readonly Catalogue _catalogue;
    private readonly Series? _weights, _whole;

    /// <param name="question">The question.</param>
    /// <param name="measure">The one of its measures that is told.</param>
    /// <param name="series">The series of a measure by its id, as of the day asked about.</param>
    /// <param name="catalogue">The known breaks, and what is part of what.</param>
    public Crossings(Exploration question, Measure measure, Func<string, Series> series, Catalogue catalogue)
    {
        (_question, _catalogue, Measure, Series) = (question, catalogue, measure, series(measure.Id));
        _weights = measure.Totalling == Totalling.Weighted && measure.Weight is { } weight ? series(weight) : null;
        Whole = catalogue.Measures.FirstOrDefault(other => other.Components.Contains(measure.Id));
        _whole = question.Telling == Telling.Share && Whole is not null ? series(Whole.Id) : null;
        Per = question.Telling == Telling.Rate ? measure.Rates.FirstOrDefault(per => per.Of == question.Per) ?? (measure.Rates is [var first, ..] ? first : null) : null;
    }

    /// <summary>The measure.</summary>
    public Measure Measure { get; }

    /// <summary>Its series.</summary>
    public Series Series { get; }

    /// <summary>The measure it is part of; null where none is known.</summary>
    public Measure? Whole { get; }

    /// <summary>What it is counted against, for a rate.</summary>
    public Per? Per { get; }

    /// <summary>Whether the measure can be told so at all.</summary>
    public bool CanBeTold => _question.Telling switch
    {
        Telling.Rate => Per is not null,
        Telling.Share => Whole is not null,
        _ => true,
    };

    /// <summary>The breakdown by which open data tells what the measure is told in; empty for it as it stands.</summary>
    public string Breakdown => _question.Telling switch
    {
        Telling.Rate when Per is not null => Per.Breakdown,
        Telling.Change => Reading.ChangeFromYearBefore,
        Telling.Share when Whole is not null => $"share={Whole.Id}",
        _ => "",
    };

    /// <summary>The periods of the length asked for that were printed, or can be put together, for any place; earliest first.</summary>
    public IReadOnlyList<Period> Periods => field ??= [.. PeriodsOf(_question.Span).Where(period =>
        (_question.From is not { } from || period.End >= from.End) && (_question.To is not { } to || period.End <= to.End))];

    /// <summary>The lengths there are.</summary>
    public IEnumerable<Span> Spans => Enum.GetValues<Span>().Where(span => PeriodsOf(span).Count > 0);

    /// <summary>What is known where a place and a period meet.</summary>
    public Crossing At(Place place, Period period)
    {
        var plain = Plain(Series, _weights, place, period);
        if (_question.Telling == Telling.Number || plain.Value is not { } value) return plain;
        plain = plain with { Shown = null };
        if (_question.Telling == Telling.Rate)
        {
            var rate = plain.From[^1].Rates.FirstOrDefault(known => known.Per == Per);
            return rate is null ? plain with { Value = null, Lack = Lack.NoDenominator }
                : plain with { Value = value * rate.Per.Number / rate.Denominator.Value!.Value, Rate = rate };
        }

        if (_question.Telling == Telling.Share)
            return _whole is not null && Plain(_whole, null, place, period).Value is { } whole && Shares.Percent(value, whole) is { } share
                ? plain with { Value = share } : plain with { Value = null, Lack = Lack.NoDenominator };
        return Changed(plain, value);
    }

    private Crossing Changed(Crossing now, decimal value)
    {
        var before = Plain(Series, _weights, now.Place, now.Period.YearBefore);
        if (before.Value is not { } then) return now with { Value = null, Lack = before.Lack == Lack.Incomplete ? Lack.Incomplete : Lack.NoBefore, Missing = before.Missing };
        IReadOnlyList<Break> breaks = [.. _catalogue.Between(Measure.Id, now.Place.Id, before.Period, now.Period)];
        if (breaks.Count > 0) return now with { Value = null, Lack = Lack.NotAlike, Breaks = breaks };
        if (Measure.Unit != Unit.Count) return now with { Value = value - then, From = [.. now.From, .. before.From] };
        return then < SmallBase ? now with { Value = null, Lack = Lack.TooSmall } : now with { Value = Change.Percent(value, then), From = [.. now.From, .. before.From] };
    }

    /// <summary>The value as it stands, printed or put together.</summary>
    private Crossing Plain(Series series, Series? weights, Place place, Period period)
    {
        var measure = series.Measure;
        if (series.At(place.Id, period) is { } printed)
            return new(measure, place, period, printed.Best, printed.Value is null ? Lack.Marked : Lack.None, [printed]) { Shown = printed.Value };
        if (period.IsMonth || measure.Totalling == Totalling.None) return new(measure, place, period, null, Lack.NoFigure, []);
        var added = Added(series, weights, place, period);
        return added.Value is not null && _catalogue.Within(measure.Id, place.Id, period).Where(known => known.Kind == BreakKind.Redefined).ToList() is { Count: > 0 } breaks
            ? added with { Value = null, Lack = Lack.NotAlike, Breaks = breaks } : added;
    }

    /// <summary>The value put together from months or quarters, when every one is there.</summary>
    private static Crossing Added(Series series, Series? weights, Place place, Period period)
    {
        var measure = series.Measure;
        var total = Total.Over(series, weights, place, period);
        if (total.IsComplete) return new(measure, place, period, total.Value, total.Value is null ? Lack.NoFigure : Lack.None, total.Held);
        if (measure.Totalling == Totalling.Sum && period.Months == 12)
        {
            Period[] quarters = [.. Enumerable.Range(0, 4).Select(i => period.Lasting(3).Plus(i * 3))];
            Figure[] held = [.. quarters.Select(quarter => series.At(place.Id, quarter)).OfType<Figure>().Where(figure => figure.Best is not null)];
            if (held.Length == 4) return new(measure, place, period, held.Sum(figure => figure.Best), Lack.None, held);
            if (held.Length > 0) return new(measure, place, period, null, Lack.Incomplete, held) { Missing = [.. quarters.Where(quarter => held.All(figure => figure.Period != quarter))] };
        }

        return total.Held.Count == 0 ? new(measure, place, period, null, Lack.NoFigure, []) : new(measure, place, period, null, Lack.Incomplete, total.Held) { Missing = total.Missing };
    }

    private IReadOnlyList<Period> PeriodsOf(Span span)
    {
        var months = span switch { Span.Month => 1, Span.Quarter => 3, _ => 12 };
        HashSet<Period> periods = [.. Series.Periods.Where(period => period.Months == months)];
        var parts = months == 1 || Measure.Totalling == Totalling.None ? []
            : Series.Periods.Where(period => period.IsMonth || (period.Months == 3 && months == 12 && Measure.Totalling == Totalling.Sum)).ToList();
        if (parts.Count > 0)
        {
            var first = parts.Min(part => part.Start);
            foreach (var whole in parts.Select(part => part.LastMonth.Plus(1 - months).Lasting(months)))
                if (whole.Start >= first) periods.Add(whole);
        }

        return [.. periods.Where(period => span switch { Span.Quarter => period.Start.Month % 3 == 1, Span.Year => period.IsYear, Span.FinancialYear => period.IsFinancialYear, _ => true }).Order()];
    }
}
