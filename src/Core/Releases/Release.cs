using Answerable.Core.Periods;

namespace Answerable.Core.Releases;

/// <summary>A publication that is to come, or was to come: on a day somebody named, or about when it is expected.</summary>
/// <param name="Source">The source's id in the catalogue, or <see cref="Release.Own"/>.</param>
/// <param name="Covers">What its newest figures are of; null where that was not said.</param>
public abstract record Due(string Source, Period? Covers)
{
    /// <summary>The first day it may come.</summary>
    public abstract DateOnly First { get; }

    /// <summary>The last day it may come without being late.</summary>
    public abstract DateOnly Last { get; }

    /// <summary>Stays the same when somebody gives a date for what was expected.</summary>
    public virtual string Id => $"{Source}.{Covers}".Replace('/', '-');

    /// <summary>Whether the last day has gone by. On that day itself it has not.</summary>
    public bool HasPassed(DateOnly today) => Last < today;
}

/// <summary>A publication whose day somebody printed, entered with where that is.</summary>
/// <param name="Source">The source's id in the catalogue, or <see cref="Own"/>.</param>
/// <param name="Covers">What its newest figures are of; null where that was not said.</param>
/// <param name="Day">The day.</param>
/// <param name="Time">The time of that day in London, where it was given.</param>
/// <param name="Said">Where the date is printed.</param>
/// <param name="IsPublished">True where it is known that it was published then; false where that was announced.</param>
public sealed record Release(string Source, Period? Covers, DateOnly Day, TimeOnly? Time, string Said, bool IsPublished) : Due(Source, Covers)
{
    /// <summary>Stands in the place of a source for what this site itself publishes.</summary>
    public const string Own = "own";

    /// <summary>What it is called, for a publication of our own.</summary>
    public string? Title { get; init; }

    /// <inheritdoc/>
    public override string Id => Title is null ? base.Id : $"{Source}.{Title}";

    /// <inheritdoc/>
    public override DateOnly First => Day;

    /// <inheritdoc/>
    public override DateOnly Last => Day;

    /// <summary>The moment, where the time is known.</summary>
    public DateTimeOffset? At => Time is { } time ? London.At(Day, time) : null;
}
