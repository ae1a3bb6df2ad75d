using Answerable.Core.Periods;

namespace Answerable.Core.Measures;

/// <summary>What kind of end a group of outcomes is.</summary>
public enum OutcomeKind
{
    /// <summary>Something was done about somebody: a charge, a caution, a community resolution.</summary>
    Action,

    /// <summary>It was not taken further, though more was known.</summary>
    Dropped,

    /// <summary>Somebody else has it.</summary>
    Elsewhere,

    /// <summary>Nobody was found.</summary>
    NoSuspect,

    /// <summary>Nothing has been decided yet.</summary>
    Open,
}

/// <summary>Outcomes that are told together, as the Home Office groups them.</summary>
/// <param name="Id">Its lasting id, such as <c>charged</c>.</param>
/// <param name="Name">What it is called, in everyday words that stand before "for 8%".</param>
/// <param name="Term">The term of art.</param>
/// <param name="Kind">What kind of end it is.</param>
public sealed record OutcomeGroup(string Id, string Name, string Term, OutcomeKind Kind)
{
    /// <summary>Whether nothing has been decided yet. It stands apart and last everywhere.</summary>
    public bool IsOpen => Kind == OutcomeKind.Open;
}

/// <summary>A way in which a crime may end, or rather its record, as the Home Office numbers them.</summary>
/// <param name="Number">The number; 0 is none yet.</param>
/// <param name="Name">What it is called, in everyday words.</param>
/// <param name="Term">The term of art.</param>
/// <param name="Group">The group it is told in.</param>
/// <param name="From">The first month in which it is so; null for always.</param>
/// <param name="To">The last; null while it goes on.</param>
public sealed record OutcomeType(int Number, string Name, string Term, OutcomeGroup Group, Period? From, Period? To);

/// <summary>Which outcome belongs to which group, and when. The number decides: labels differ from file to file.</summary>
public sealed class OutcomeTypes
{
    /// <summary>The number of what is not assigned an outcome yet.</summary>
    public const int NotYet = 0;

    /// <summary>The greatest number that is read.</summary>
    public const int Most = 63;

    /// <summary>Builds the list.</summary>
    /// <exception cref="ArgumentException">A number is out of range or stands twice for the same time, or nothing or more than one stands for what is not decided.</exception>
    public OutcomeTypes(IReadOnlyList<OutcomeGroup> groups, IReadOnlyList<OutcomeType> types)
    {
        (Groups, All) = (groups, types);
        if (types.FirstOrDefault(type => type.Number is < 0 or > Most) is { } odd) throw new ArgumentException($"The outcome type {odd.Number} is not one from 0 to {Most}.");
        foreach (var type in types)
            if (types.Any(other => other != type && other.Number == type.Number && Starts(other) <= Ends(type) && Starts(type) <= Ends(other)))
                throw new ArgumentException($"The outcome type {type.Number} stands twice for the same time.");
        if (groups.SkipLast(1).Any(group => group.IsOpen)) throw new ArgumentException("What is not decided yet stands last.");
        if (types.Any(type => type.Group.IsOpen != (type.Number == NotYet))) throw new ArgumentException($"The outcome type {NotYet} and no other is of the kind {OutcomeKind.Open}.");
    }

    /// <summary>The groups, in the order in which they are told; what is not decided yet comes last.</summary>
    public IReadOnlyList<OutcomeGroup> Groups { get; }

    /// <summary>Every type, in catalogue order.</summary>
    public IReadOnlyList<OutcomeType> All { get; }

    /// <summary>The type of a number at a time; null when it is not known then.</summary>
    public OutcomeType? Of(int number, Period at) => All.FirstOrDefault(type => type.Number == number && Starts(type) <= at.Start && at.End <= Ends(type));

    /// <summary>The group of an id; null when there is none.</summary>
    public OutcomeGroup? Group(string id) => Groups.FirstOrDefault(group => group.Id == id);

    private static DateOnly Starts(OutcomeType type) => type.From?.Start ?? DateOnly.MinValue;

    private static DateOnly Ends(OutcomeType type) => type.To?.End ?? DateOnly.MaxValue;
}
