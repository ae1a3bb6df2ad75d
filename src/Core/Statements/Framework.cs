using Answerable.Core.Periods;

namespace Answerable.Core.Statements;

/// <summary>Who sets the priorities of a framework.</summary>
public enum FrameworkKind
{
    /// <summary>The government, for all of the country.</summary>
    National,

    /// <summary>The office, for its area: a plan.</summary>
    Plan,
}

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
    /// <summary>Who set it.</summary>
    public FrameworkKind Kind { get; init; }

    /// <summary>Whether only the year of its first day is known.</summary>
    public bool IsFromYear { get; init; }

    /// <summary>The day on which it was launched; null where that is not known.</summary>
    public DateOnly? Launched { get; init; }

    /// <summary>The last year that its title names; null for none. It can stay in force longer: until another begins, or somebody ends it.</summary>
    public int? UntilYear { get; init; }

    /// <summary>What it is, in Markdown.</summary>
    public string About { get; init; } = "";

    /// <summary>Where it can be read, and what belongs to it.</summary>
    public IReadOnlyList<DocumentLink> Documents { get; init; } = [];

    /// <summary>What a measure is held against besides the year before; null when nothing.</summary>
    public MeasureBaseline? BaselineOf(string measure) => Baselines.LastOrDefault(baseline => baseline.Measures.Count == 0 || baseline.Measures.Contains(measure));

    /// <summary>Whether it is in force on the last day of a period.</summary>
    public bool Holds(Period period) => From <= period.End && (To is not { } to || period.End <= to);

    /// <summary>The plan that is in force on a day: the last to begin that nobody had ended. Between two plans the earlier one stays in force.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="day">The day.</param>
    public static Framework? InForce(IEnumerable<Framework> plans, DateOnly day) =>
        plans.Where(plan => plan.From <= day && (plan.To is not { } to || day <= to)).OrderBy(plan => plan.From).LastOrDefault();

    /// <summary>The last day on which it is in force, by its end or by the beginning of the next; null while it goes on.</summary>
    /// <param name="plans">The plans, itself among them.</param>
    public DateOnly? LastDay(IEnumerable<Framework> plans)
    {
        var next = plans.Where(plan => plan.From > From).MinBy(plan => plan.From)?.From.AddDays(-1);
        return next is { } day && (To is not { } to || day < to) ? day : To;
    }

    /// <summary>Its priority of an id; null when it has none.</summary>
    public Priority? Priority(string id) => Priorities.FirstOrDefault(priority => priority.Id == id);

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

/// <summary>A document by its address.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Address">Where it is: a web address, or one of this site such as <c>/documents/annual-report</c>.</param>
public sealed record DocumentLink(string Label, string Address);

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
