using Answerable.Core.Measures;
using Answerable.Core.Periods;

namespace Answerable.Core.Answers;

/// <summary>A value with the readings it rests on, the shown one first.</summary>
internal readonly record struct Sum(decimal? Value, string Marker, IReadOnlyList<Reading> From);

/// <summary>
/// What one edition prints about one place, and what can be put together from that alone: a measure from its offences, from the measures
/// it is the sum of, and twelve months from four quarters. All of them or nothing: a sum that lacks a part is no sum.
/// </summary>
internal sealed class Print(Catalogue catalogue)
{
    private readonly Dictionary<(string Measure, Period Period), Reading> _printed = [];
    private readonly Dictionary<(string Measure, Period Period), List<Reading>> _offences = [];
    private readonly HashSet<Period> _periods = [];

    /// <summary>Every period it prints something for, and the twelve months that its quarters make up.</summary>
    public IEnumerable<Period> Periods
    {
        get
        {
            var years = _periods.Where(period => period.Months == 3).Select(last => last.Plus(-9).Lasting(12))
                .Where(year => Quarters(year).All(_periods.Contains));
            return _periods.Union(years);
        }
    }

    public void Add(Reading reading)
    {
        _periods.Add(reading.Period);
        var key = (reading.Measure, reading.Period);
        if (reading.Breakdown.Length == 0) _printed[key] = reading;
        else if (_offences.TryGetValue(key, out var offences)) offences.Add(reading);
        else _offences[key] = [reading];
    }

    public Reading? Printed(string? measure, Period period) => measure is null ? null : _printed.GetValueOrDefault((measure, period));

    /// <summary>A measure as printed, or put together; null when it is neither.</summary>
    public Sum? Of(Measure measure, Period period)
    {
        if (_printed.TryGetValue((measure.Id, period), out var printed)) return new(printed.Value, printed.Marker, [printed]);
        if (measure.Totalling != Totalling.Sum) return null;
        if (_offences.TryGetValue((measure.Id, period), out var offences))
            return offences.All(reading => reading.Value is not null) ? new(offences.Sum(reading => reading.Value), "", offences) : null;
        if (measure.Components.Count > 0 && All(measure.Components.Select(id => Of(catalogue.Measure(id), period))) is { } sum) return sum;
        return period.Months == 12 && Quarters(period).All(_periods.Contains) ? All(Quarters(period).Select(quarter => Of(measure, quarter))) : null;
    }

    private static Sum? All(IEnumerable<Sum?> parts)
    {
        decimal value = 0;
        List<Reading> from = [];
        foreach (var part in parts)
        {
            if (part is not { Value: { } number }) return null;
            value += number;
            from.AddRange(part.Value.From);
        }

        return new(value, "", from);
    }

    private static IEnumerable<Period> Quarters(Period year) => [year.Lasting(3), year.Lasting(3).Plus(3), year.Lasting(3).Plus(6), year.Lasting(3).Plus(9)];
}
