using Answerable.Core.Periods;

namespace Answerable.Core.Statements;

/// <summary>A dated set of priorities with their measures: the national crime and policing measures are one, a local plan is another.</summary>
/// <param name="Id">Its lasting id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="From">The day it was made known.</param>
/// <param name="To">The last day it is in force; null as long as nobody has ended it.</param>
/// <param name="Source">Where it is said.</param>
/// <param name="Priorities">In the order in which a statement prints them.</param>
/// <param name="Baselines">What measures are held against besides the year before. A later one of a measure wins.</param>
public sealed record Framework(
    string Id, string Name, DateOnly From, DateOnly? To, string Source, IReadOnlyList<Priority> Priorities, IReadOnlyList<MeasureBaseline> Baselines)
{
    /// <summary>What a measure is held against besides the year before; null when nothing.</summary>
    public MeasureBaseline? BaselineOf(string measure) => Baselines.LastOrDefault(baseline => baseline.Measures.Count == 0 || baseline.Measures.Contains(measure));

    /// <summary>Whether it is in force on the last day of a period.</summary>
    public bool Holds(Period period) => From <= period.End && (To is not { } to || period.End <= to);

    /// <summary>The same, as an office has settled it for itself.</summary>
    public Framework As(LocalChoice choice) => this with
    {
        Priorities = [.. Priorities.Select(priority => choice.Priorities.FirstOrDefault(own => own.Priority == priority.Id) is { } own
            ? priority with { Measures = own.Measures, Choice = own.Reason }
            : priority)],
        Baselines = [.. Baselines, .. choice.Baselines],
    };
}

/// <summary>One priority of a framework. A measure may serve several.</summary>
/// <param name="Id">Its id within the framework.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Measures">The ids of its measures, in order.</param>
/// <param name="About">What is counted, as a sentence for the public.</param>
/// <param name="Missing">Why there is no measure for one force, where there is none; null where there is.</param>
public sealed record Priority(string Id, string Name, IReadOnlyList<string> Measures, string About, string? Missing)
{
    /// <summary>Why the office chose these measures; null where they are the framework's own.</summary>
    public string? Choice { get; init; }
}

/// <summary>An earlier level that measures are held against.</summary>
/// <param name="Measures">The ids of the measures; empty for all.</param>
/// <param name="Period">The period of the level.</param>
/// <param name="Value">The level where it is settled by decision; null where it is the figure of that period.</param>
/// <param name="Source">Where it is said.</param>
/// <param name="Reason">Why this one.</param>
public sealed record MeasureBaseline(IReadOnlyList<string> Measures, Period Period, decimal? Value, string Source, string Reason);

/// <summary>How an office has settled a framework for itself.</summary>
/// <param name="Framework">The framework's id.</param>
/// <param name="Priorities">Priorities with measures of its own choice.</param>
/// <param name="Baselines">Baselines of its own.</param>
public sealed record LocalChoice(string Framework, IReadOnlyList<ChosenMeasures> Priorities, IReadOnlyList<MeasureBaseline> Baselines);

/// <summary>Other measures for a priority, and why.</summary>
public sealed record ChosenMeasures(string Priority, IReadOnlyList<string> Measures, string Reason);
