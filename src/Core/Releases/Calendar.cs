using Answerable.Core.Periods;

namespace Answerable.Core.Releases;

/// <summary>What became of a publication whose day has come.</summary>
public enum Outcome
{
    /// <summary>It can be seen here.</summary>
    Held,

    /// <summary>It was published and has not been brought in.</summary>
    NotHeld,

    /// <summary>It has not been brought in, and a newer one has.</summary>
    Skipped,

    /// <summary>It was announced for that day, and nothing as new has been brought in since.</summary>
    Late,
}

/// <summary>A publication whose day has come.</summary>
/// <param name="Timetable">The source's timetable.</param>
/// <param name="Day">The day.</param>
/// <param name="Covers">What it is of; null when it holds nothing.</param>
/// <param name="Release">The entered release; null where no date was entered.</param>
/// <param name="Issue">The edition that can be seen here; null where there is none.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record Past(Timetable Timetable, DateOnly Day, Period? Covers, Release? Release, Issue? Issue, Outcome Outcome);

/// <summary>Past and coming publications of every source and of our own. It is told what day it is.</summary>
/// <param name="timetables">What is known of each source's dates.</param>
/// <param name="own">Publications of our own with a date.</param>
/// <param name="issues">The editions that can be seen.</param>
public sealed class Calendar(IReadOnlyList<Timetable> timetables, IReadOnlyList<Release> own, IReadOnlyList<Issue> issues)
{
    /// <summary>Every edition that can be seen, the last shown first: what this site has published.</summary>
    public IReadOnlyList<Issue> Shown => [.. issues.OrderByDescending(issue => issue.Shown)];

    /// <summary>When something was last shown here; the beginning of the day when nothing ever was.</summary>
    public DateTimeOffset LastShown(DateOnly today) => Shown is [var last, ..] ? last.Shown : London.At(today, TimeOnly.MinValue);

    /// <summary>How a source stands on a day.</summary>
    /// <exception cref="InvalidOperationException">There is no such source.</exception>
    public Outlook Of(string source, DateOnly today) => On(timetables.Single(timetable => timetable.Source.Id == source), today);

    /// <summary>How each source stands on a day, in the order of what comes first; those without a date last.</summary>
    public IReadOnlyList<Outlook> On(DateOnly today) =>
        [.. timetables.Select(timetable => On(timetable, today)).OrderBy(outlook => outlook.Coming.Count == 0 ? DateOnly.MaxValue : outlook.Coming[0].Last)];

    /// <summary>Publications of our own that have a date to come.</summary>
    public IReadOnlyList<Release> OwnComing(DateOnly today) => [.. own.Where(release => !release.HasPassed(today)).OrderBy(release => release.Day)];

    /// <summary>Publications of our own whose date has passed without anything being published here since, the last first.</summary>
    public IReadOnlyList<Release> OwnLate(DateOnly today) =>
        [.. own.Where(release => release.HasPassed(today) && !issues.Any(issue => London.DayOf(issue.Shown) >= release.Day)).OrderByDescending(release => release.Day)];

    /// <summary>Every publication of the sources whose day has come, the last first.</summary>
    public IReadOnlyList<Past> Before(DateOnly today) =>
        [.. timetables.SelectMany(timetable => Before(timetable, today)).OrderByDescending(past => past.Day).ThenByDescending(past => past.Covers)];

    private Outlook On(Timetable timetable, DateOnly today) => timetable.On(Of(timetable), today);

    private List<Issue> Of(Timetable timetable) => [.. issues.Where(issue => issue.Edition.Source == timetable.Source.Id)];

    private IEnumerable<Past> Before(Timetable timetable, DateOnly today)
    {
        var held = Of(timetable);
        foreach (var issue in held)
        {
            var release = timetable.Entered.FirstOrDefault(entered => IsOf(issue, entered));
            yield return new(timetable, issue.Edition.Published, release?.Covers ?? Covers(timetable, issue), release, issue, Outcome.Held);
        }

        foreach (var release in timetable.Entered.Where(entered => entered.HasPassed(today) && !held.Any(issue => IsOf(issue, entered))))
        {
            var newer = held.Any(issue => issue.Last > release.Covers?.LastMonth);
            yield return new(timetable, release.Day, release.Covers, release, null, newer ? Outcome.Skipped : release.IsPublished ? Outcome.NotHeld : Outcome.Late);
        }
    }

    private static bool IsOf(Issue issue, Release release) => issue.Last is { } last && last == release.Covers?.LastMonth;

    private static Period? Covers(Timetable timetable, Issue issue) =>
        issue is not { First: { } first, Last: { } last } ? null : timetable.Rule is { Covering: > 1 } rule ? rule.UpTo(last) : first.To(last);
}
