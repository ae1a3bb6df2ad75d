using Answerable.Core.Measures;
using Answerable.Core.Signals;
using Answerable.Core.Statistics;

namespace Answerable.Core.Meetings;

/// <summary>Something that can be said against a figure, and that is worth knowing before one asks about it.</summary>
public enum Caveat
{
    /// <summary>So few that a small change moves it far.</summary>
    SmallNumbers,

    /// <summary>It is not counted as it was a year before.</summary>
    Break,

    /// <summary>It counts what the police recorded, so that recording more is not more happening.</summary>
    Recording,

    /// <summary>It rises when the police look for it.</summary>
    ActivityLed,

    /// <summary>It is an estimate from the people who were asked.</summary>
    Survey,

    /// <summary>Forces with which it is compared stand about where this one does.</summary>
    OthersAlike,

    /// <summary>It was revised since it was first published.</summary>
    Revised,

    /// <summary>There are not months enough yet to say what is usual.</summary>
    TooShort,
}

/// <summary>Finds what can be said against a figure. It is told from the figure, its measure and the forces it is compared with, not by hand.</summary>
public static class Caveats
{
    /// <param name="at">How the measure is doing at the figure.</param>
    /// <param name="others">The force among those it is compared with; null where that is not known.</param>
    public static IReadOnlyList<Caveat> Of(Progress at, AmongForces? others)
    {
        var measure = at.Now.Measure;
        var isRecorded = measure is { Unit: Unit.Count, Method: Method.TwelveMonths or Method.RareEvents };
        List<(Caveat Caveat, bool Holds)> all =
        [
            (Caveat.SmallNumbers, measure.Method == Method.RareEvents || at.Year is { Change.ShowsPercent: false }),
            (Caveat.Break, at.Year is { Breaks.Count: > 0 }),
            (Caveat.Recording, isRecorded && measure.Direction != Direction.Neutral),
            (Caveat.ActivityLed, isRecorded && measure.Direction == Direction.Neutral),
            (Caveat.Survey, measure.Method == Method.Survey),
            (Caveat.OthersAlike, others is { Band: BenchmarkBand.Similar }),
            (Caveat.Revised, at.Now.Others.Any(other => other.Value != at.Now.Value)),
            (Caveat.TooShort, at.Monthly is { Phase.IsTrial: true }),
        ];
        return [.. all.Where(item => item.Holds).Select(item => item.Caveat)];
    }
}
