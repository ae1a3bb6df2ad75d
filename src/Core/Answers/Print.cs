using Answerable.Core.Measures;
using Answerable.Core.Periods;

namespace Answerable.Core.Answers;

/// <summary>A value with the readings it rests on, the shown one first.</summary>
internal readonly record struct Sum(decimal? Value, string Marker, IReadOnlyList<Reading> From);

/// <summary>
/// What one edition prints about one place, and what can be put together from that alone: a measure from its offences, its categories or
/// the measures it is the sum of, and twelve months from four quarters. All of them or nothing: a sum that lacks a part is no sum.
/// </summary>
internal sealed class Print(Catalogue catalogue)
{
    private readonly Dictionary<(string Measure, Period Period), Reading> _printed = [];
    private readonly Dictionary<(string Measure, Period Period), List<Reading>> _offences = [];
    private readonly Dictionary<(string Measure, Period Period), Dictionary<Slice, Reading>> _slices = [];
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

    /// <summary>Whether it prints any part of anything by category or victim.</summary>
    public bool HasSlices => _slices.Count > 0;

    public void Add(Reading reading)
    {
        _periods.Add(reading.Period);
        var key = (reading.Measure, reading.Period);
        if (reading.Breakdown.Length == 0) _printed[key] = reading;
        else if (reading.IsOffence) Of(_offences, key).Add(reading);
        else if (Slice.TryParse(reading.Breakdown, out var slice)) Of(_slices, key)[slice] = reading;
    }

    public Reading? Printed(string? measure, Period period) => measure is null ? null : _printed.GetValueOrDefault((measure, period));

    /// <summary>The parts of a measure that it prints for a period.</summary>
    public IReadOnlyCollection<Slice> Slices(string measure, Period period) => _slices.TryGetValue((measure, period), out var slices) ? slices.Keys : [];

    /// <summary>A measure, or a part of it, as printed or put together; null when it is neither.</summary>
    public Sum? Of(Measure measure, Period period, Slice slice = default)
    {
        if (!slice.IsWhole) return Part(measure.Id, period, slice, measure.Totalling);
        if (_printed.TryGetValue((measure.Id, period), out var printed)) return new(printed.Value, printed.Marker, [printed]);
        if (measure.Totalling != Totalling.Sum) return null;
        if (_offences.TryGetValue((measure.Id, period), out var offences))
            return offences.All(reading => reading.Value is not null) ? new(offences.Sum(reading => reading.Value), "", offences) : null;
        if ((measure.Drawn is { } drawn ? Group(drawn, period) : Part(measure.Id, period, slice, measure.Totalling)) is { } parts) return parts;
        if (measure.Components.Count > 0 && All(measure.Components.Select(id => Of(catalogue.Measure(id), period))) is { } sum) return sum;
        return period.Months == 12 && Quarters(period).All(_periods.Contains) ? All(Quarters(period).Select(quarter => Of(measure, quarter))) : null;
    }

    /// <summary>
    /// A part as printed, or added from finer ones: one way of dividing it at a time, the coarsest first, categories before victims. Medians are
    /// never put together.
    /// </summary>
    private Sum? Part(string measure, Period period, Slice slice, Totalling totalling)
    {
        if (!_slices.TryGetValue((measure, period), out var all)) return null;
        if (all.TryGetValue(slice, out var printed)) return new(printed.Value, printed.Marker, [printed]);
        return totalling != Totalling.Sum ? null : all.Where(item => slice.Holds(item.Key)).GroupBy(item => (item.Key.Names, IsByVictim: item.Key.Category is null))
            .OrderBy(way => way.Key).Select(way => All(way.Select(item => (Sum?)new Sum(item.Value.Value, item.Value.Marker, [item.Value])))).FirstOrDefault(sum => sum is not null);
    }

    /// <summary>What the categories of a group add to.</summary>
    private Sum? Group(Drawn drawn, Period period)
    {
        var categories = Slices(drawn.Measure, period).Select(slice => slice.Category).OfType<string>().Distinct()
            .Where(id => catalogue.Categories.Find(id)?.Group == drawn.Group).ToList();
        return categories.Count == 0 ? null : All(categories.Select(id => Part(drawn.Measure, period, new(id, null), Totalling.Sum)));
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

    private static T Of<T>(Dictionary<(string, Period), T> index, (string, Period) key)
        where T : new() => index.TryGetValue(key, out var known) ? known : index[key] = new();

    private static IEnumerable<Period> Quarters(Period year) => [year.Lasting(3), year.Lasting(3).Plus(3), year.Lasting(3).Plus(6), year.Lasting(3).Plus(9)];
}
