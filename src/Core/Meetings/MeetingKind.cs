namespace Answerable.Core.Meetings;

/// <summary>A kind of meeting that the office holds. What it is called is the office's choice, and changes.</summary>
/// <param name="Id">Its lasting id.</param>
/// <param name="Names">What it is called, and since when. At least one.</param>
/// <param name="About">What such a meeting is for, in Markdown.</param>
/// <param name="EveryMonths">How many months usually lie between two; null where nothing is usual.</param>
/// <param name="IsPublic">Whether anybody may come and listen.</param>
/// <param name="Where">Where it usually is; may be empty.</param>
/// <param name="Questions">How the public puts questions to it, in Markdown; empty where it cannot.</param>
public sealed record MeetingKind(string Id, IReadOnlyList<DatedName> Names, string About, int? EveryMonths, bool IsPublic, string Where, string Questions)
{
    /// <summary>The last day on which such a meeting could be; null as long as the office holds them.</summary>
    public DateOnly? Ended { get; init; }

    /// <summary>
    /// In which times every such meeting is in the record, cancelled ones too. Outside of them meetings may be missing, and so nothing is said of the
    /// time between two.
    /// </summary>
    public IReadOnlyList<WholeTime> Whole { get; init; } = [];

    /// <summary>What it is called on a day.</summary>
    public string NameOn(DateOnly day) => (Names.LastOrDefault(name => name.From is not { } from || from <= day) ?? Names[0]).Name;

    /// <summary>Whether every meeting between two days is in the record.</summary>
    public bool IsWhole(DateOnly from, DateOnly to) => Whole.Any(time => time.From <= from && (time.To is not { } end || to <= end));
}

/// <summary>A name from a day on.</summary>
/// <param name="Name">The name.</param>
/// <param name="From">The first day; null where it was always so, as far as is known.</param>
public sealed record DatedName(string Name, DateOnly? From);

/// <summary>A time in which a record is whole.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day; null while it goes on.</param>
public sealed record WholeTime(DateOnly From, DateOnly? To);
