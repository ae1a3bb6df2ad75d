using System.Numerics;
using Answerable.Core.Measures;
using Answerable.Core.Outcomes;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Sources.Reading;

namespace Answerable.Sources.HomeOfficeOutcomes;

/// <summary>
/// Which types stand with which force, quarter and code. A zero need not be stored as long as it is known that it was printed, so it is looked whether every
/// type of the file stands once with each code.
/// </summary>
internal sealed class PrintedGrid(Catalogue catalogue, Remarks remarks)
{
    private const int Named = 8;

    private readonly Dictionary<(Place Place, Period Quarter, string Code), (ulong Types, string Measure)> _types = [];
    private readonly Dictionary<(Place Place, Period Quarter), Cell> _first = [];
    private (Place Place, Period Quarter, string Code) _last;
    private (ulong Types, string Measure) _held;

    /// <summary>Notes that a row stands there; false when the same was there before.</summary>
    public bool Add(Place place, Period quarter, string code, string measure, int type, Func<Cell> where)
    {
        if (_last != (place, quarter, code))
        {
            Keep();
            _last = (place, quarter, code);
            _held = _types.TryGetValue(_last, out var before) ? before : (0, measure);
            if (!_first.ContainsKey((place, quarter))) _first[(place, quarter)] = where();
        }

        var bit = 1UL << type;
        if ((_held.Types & bit) != 0) return false;
        _held.Types |= bit;
        return true;
    }

    /// <summary>Asks about what lacks; what was printed of each force and quarter, as rows of the edition.</summary>
    /// <param name="told">The groups that a person put unknown types in.</param>
    /// <param name="toldCodes">The measures that a person said unknown codes count towards.</param>
    public IReadOnlyList<ReferenceRow> Rows(IReadOnlyDictionary<int, string> told, IReadOnlyDictionary<string, string> toldCodes)
    {
        Keep();
        var all = _types.Values.Aggregate(0UL, (types, item) => types | item.Types);
        foreach (var (key, (held, _)) in _types.Where(item => item.Value.Types != all))
            remarks.Ask("types-lacking", $"the rows of {Shown.Value(key.Code)}",
                $"{key.Place.Name}, {Shown.Months(key.Quarter)}, offence {Shown.Value(key.Code)}: lacks the outcome {(BitOperations.PopCount(all & ~held) == 1 ? "type" : "types")} {Numbers(all & ~held)}, "
                + "which other rows have. Whether that is none or not known cannot be told, so nothing of this offence is shown there.", key.Place, key.Quarter);
        Grid.Check(_types.Select(item => new Counted(item.Value.Measure, Core.Measures.Reading.Offence(item.Key.Code), item.Key.Place, item.Key.Quarter)), catalogue, remarks);
        var types = Types(all).ToDictionary(type => type, type => told.GetValueOrDefault(type));
        return
        [
            .. _types.GroupBy(item => (item.Key.Place, item.Key.Quarter)).Select(group => new PrintedOutcomes(
                group.Key.Place.Id, group.Key.Quarter, types,
                group.Where(item => item.Value.Types == all).ToDictionary(item => item.Key.Code, item => toldCodes.GetValueOrDefault(item.Key.Code)),
                group.Where(item => item.Value.Types != all).Select(item => item.Key.Code).ToHashSet()).Row(_first[group.Key])),
        ];
    }

    // Neighbouring rows are mostly of one code.
    private void Keep()
    {
        if (_last.Code is not null) _types[_last] = _held;
    }

    private static string Numbers(ulong types) => string.Join(", ", Types(types).Take(Named)) + (BitOperations.PopCount(types) > Named ? " and more" : "");

    private static IEnumerable<int> Types(ulong types) => Enumerable.Range(0, OutcomeTypes.Most + 1).Where(type => (types & (1UL << type)) != 0);
}
