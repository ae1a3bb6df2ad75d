using Answerable.Core.Measures;
using Answerable.Core.Periods;

namespace Answerable.Core.Releases;

/// <summary>An edition that can be seen here: what the publisher published, and when we did.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="First">The earliest month at which its figures end; null when it holds none.</param>
/// <param name="Last">The latest.</param>
/// <param name="BroughtIn">When it was brought in.</param>
/// <param name="Shown">Since when it is to be seen here.</param>
public sealed record Issue(Edition Edition, Period? First, Period? Last, DateTimeOffset BroughtIn, DateTimeOffset Shown);

/// <summary>What has fallen due and has not been brought in.</summary>
/// <param name="Earliest">The first of them.</param>
/// <param name="Latest">The last of them.</param>
/// <param name="Count">How many.</param>
/// <param name="HoldsNone">True when nothing of this source was ever brought in.</param>
public sealed record Overdue(Due Earliest, Due Latest, int Count, bool HoldsNone);

/// <summary>A source on one day: what comes next and what is late.</summary>
/// <param name="Timetable">The source's timetable.</param>
/// <param name="Coming">Releases with a date that has not passed or, without any, the next one expected; empty when no date is known.</param>
/// <param name="Overdue">What has fallen due since the newest figures held; null when nothing has.</param>
public sealed record Outlook(Timetable Timetable, IReadOnlyList<Due> Coming, Overdue? Overdue);

/// <summary>What is known of a source's dates: those that were printed, and how often it publishes.</summary>
/// <param name="Source">The source.</param>
/// <param name="Entered">Releases with a date; each says what it covers.</param>
/// <param name="Rule">How often it publishes; null where no rule is known.</param>
public sealed record Timetable(Source Source, IReadOnlyList<Release> Entered, ReleaseRule? Rule)
{
    /// <summary>How the source stands on a day.</summary>
    /// <param name="issues">The editions of this source that can be seen.</param>
    /// <param name="today">The day.</param>
    public Outlook On(IReadOnlyCollection<Issue> issues, DateOnly today)
    {
        var held = Newest(issues.Select(issue => issue.Last));
        var passed = Entered.Where(release => release.HasPassed(today)).ToList<Due>();
        var coming = Entered.Except(passed).OrderBy(due => due.First).ToList();
        if (Rule is { } rule && Newest(Entered.Select(release => release.Covers?.LastMonth).Append(held)) is { } last)
        {
            var precedent = Latest(issues);
            for (var next = last.Plus(rule.Months); rule.Expect(Source.Id, rule.UpTo(next), precedent) is { } expected; next = next.Plus(rule.Months))
            {
                if (!expected.HasPassed(today))
                {
                    if (coming.Count == 0) coming.Add(expected);
                    break;
                }

                passed.Add(expected);
            }
        }

        var missed = passed.Where(due => held is null || due.Covers!.Value.LastMonth > held).OrderBy(due => due.Covers).ToList();
        return new(this, coming, missed.Count == 0 ? null : new(missed[0], missed[^1], missed.Count, held is null));
    }

    /// <summary>The latest release whose day is certain. An assumed day and a correction's day tell nothing of the usual delay.</summary>
    private Precedent? Latest(IEnumerable<Issue> issues) =>
        Entered.Select(release => (release.Covers, release.Day, release.IsPublished))
            .Concat(issues.Where(issue => issue.Edition is { PublishedIsAssumed: false, Correction: 0 }).Select(issue => (Covers: issue.Last, Day: issue.Edition.Published, IsPublished: true)))
            .Where(known => known.Covers is { } covers && covers.End < known.Day)
            .OrderByDescending(known => known.Covers!.Value.LastMonth).ThenByDescending(known => known.IsPublished).ThenBy(known => known.Day)
            .Select(known => new Precedent(Rule!.UpTo(known.Covers!.Value), known.Day, known.IsPublished)).FirstOrDefault();

    private static Period? Newest(IEnumerable<Period?> months) => months.OfType<Period>().Select(month => (Period?)month).Max();
}
