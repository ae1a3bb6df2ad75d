using Answerable.Core.Duties;
using Answerable.Core.Periods;

namespace Answerable.Core.Statements;

/// <summary>The duty to publish a statement after one quarterly release of crime figures.</summary>
/// <param name="Period">The twelve months it is about.</param>
/// <param name="Released">The day the figures were released.</param>
/// <param name="By">The last day the office gave itself.</param>
/// <param name="Published">The day the statement was published; null as long as it is not.</param>
/// <param name="State">How it stands.</param>
public sealed record StatementDuty(Period Period, DateOnly Released, DateOnly By, DateOnly? Published, DutyState State)
{
    /// <summary>Every duty that has arisen by a day, the latest period first.</summary>
    /// <param name="releases">Quarterly releases and the twelve months to which each brought figures.</param>
    /// <param name="published">The days on which statements were first published, by period.</param>
    /// <param name="months">How many months after a release the office publishes its statement. The law gives none.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<StatementDuty> On(
        IEnumerable<(Period Covers, DateOnly Day)> releases, IReadOnlyDictionary<Period, DateOnly> published, int months, DateOnly today) =>
    [
        .. releases.Where(release => release.Day <= today).GroupBy(release => release.Covers.LastMonth.Plus(-11).Lasting(12))
            .Select(quarter => (Period: quarter.Key, Day: quarter.Min(release => release.Day)))
            .Select(release =>
            {
                var by = DutyDates.MonthsAfter(release.Day, months);
                DateOnly? done = published.TryGetValue(release.Period, out var day) ? day : null;
                return new StatementDuty(release.Period, release.Day, by, done, done is not null ? DutyState.Met : by < today ? DutyState.Overdue : DutyState.Due);
            })
            .OrderByDescending(duty => duty.Period),
    ];
}
