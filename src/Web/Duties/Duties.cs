using Answerable.Core.Duties;
using Answerable.Core.Statements;
using Answerable.Web.Catalogue;
using Answerable.Web.Words;

namespace Answerable.Web.Duties;

/// <summary>A duty, what the office keeps about it, and how it stands for who looks.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Kept">What the office keeps.</param>
/// <param name="Evidence">Where it is met, as far as who looks may see it, the newest first.</param>
/// <param name="Standing">How it stands for them.</param>
public sealed record DutyShown(Duty Duty, DutyKept Kept, IReadOnlyList<Evidence> Evidence, DutyStanding Standing)
{
    /// <summary>Who sees to it.</summary>
    public string Owner => Kept.Owner.Length > 0 ? Kept.Owner : Duty.Owner;

    /// <summary>When it was last published; null where nobody said.</summary>
    public DateOnly? Published => Evidence.Max(evidence => evidence.Published);
}

/// <summary>
/// What the law asks the office to publish, and how that stands for an audience. What they may not see yet meets nothing for them, so that a state
/// tells of no statement before its hour.
/// </summary>
/// <param name="site">The office's installation.</param>
/// <param name="seen">What whoever asks may see.</param>
public sealed class Duties(Site site, Seen seen)
{
    private readonly Office _office = site.Office;

    /// <summary>All duties, in the order of the law.</summary>
    public IReadOnlyList<DutyShown> All()
    {
        var statement = seen.Statements.Duties() is [var last, ..] ? last : null;
        return [.. site.Files.Duties.Select(duty => Shown(duty, statement))];
    }

    /// <summary>One duty by its name in addresses; null when there is none.</summary>
    public DutyShown? Find(string id) => All().FirstOrDefault(shown => shown.Duty.Id == id);

    /// <summary>Whether a page of this site can be named as where a duty is met.</summary>
    public static bool CanBeNamed(string address) => Rooms.Contains(address) || Kinds.Any(kind => address.StartsWith(kind, StringComparison.Ordinal));

    private const string Statement = "/statement/", Meeting = "/meetings/", Plan = "/plans/", Document = "/documents/";

    private static readonly string[] Kinds = [Statement, Meeting, Plan, Document];

    private static readonly string[] Rooms = ["/", "/999", "/fraud", "/measures", "/areas", "/changed", "/statement", "/meetings", "/plans", "/documents", "/releases", "/data", "/corrections", "/contact", "/report"];

    private DutyShown Shown(Duty duty, StatementDuty? statement)
    {
        var kept = _office.Duties.GetValueOrDefault(duty.Id, DutyKept.None);
        var follows = duty.Trigger == DutyTrigger.CrimeRelease && !ClosedRooms.Holds(_office.Closed, "/statement");
        List<Evidence> evidence = [.. kept.Evidence.Where(IsSeen), .. follows ? Published() : []];
        var occasion = duty.Trigger == DutyTrigger.CrimeRelease
            ? statement is null ? null : new Occasion(statement.Released, kept.Months is { } months ? DutyDates.MonthsAfter(statement.Released, months) : statement.By)
            : DutyDates.Of(duty, kept.Months, _office.Events, site.Today);

        // A statement on an earlier period, published after the release, is no answer to it.
        var day = follows ? Latest(kept.Evidence.Where(IsSeen).Where(item => item.IsElsewhere).Select(item => (DateOnly?)item.Day).Append(statement?.Published)) : Latest(evidence.Select(item => (DateOnly?)item.Day));
        return new(duty, kept, [.. evidence.DistinctBy(item => item.Address).OrderByDescending(item => item.Day)], DutyDates.Standing(duty, kept.NotApplicable.Length > 0, day, occasion, site.Today));
    }

    private static DateOnly? Latest(IEnumerable<DateOnly?> days) => days.Max();

    /// <summary>The newest statement that they see, as evidence.</summary>
    private IEnumerable<Evidence> Published() => seen.Statements.Published().Take(1).Select(item =>
        new Evidence(English.StatementOf(item.Content.Period), $"/statement/{item.Content.Period.LastMonth}", item.Version.Edition.Published, item.Version.Edition.Published));

    private bool IsSeen(Evidence evidence) => evidence.IsElsewhere || (!ClosedRooms.Holds(_office.Closed, evidence.Address) && evidence.Address switch
    {
        "/statement" => seen.HasStatements,
        "/meetings" => seen.Meetings.All.Count > 0,
        "/plans" => _office.Plans.Count > 0,
        "/documents" => seen.Documents.All.Count > 0,
        var address when address.StartsWith(Statement, StringComparison.Ordinal) => seen.Statements.Published().Any(item => address == $"{Statement}{item.Content.Period.LastMonth}"),
        var address when address.StartsWith(Meeting, StringComparison.Ordinal) => seen.Meetings.Find(address[Meeting.Length..]) is not null,
        var address when address.StartsWith(Document, StringComparison.Ordinal) => seen.Documents.Find(address[Document.Length..]) is not null,
        var address when address.StartsWith(Plan, StringComparison.Ordinal) => _office.Plans.Any(plan => plan.Id == address[Plan.Length..]),
        var address => Rooms.Contains(address),
    });
}
