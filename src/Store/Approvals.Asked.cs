using System.Data.Common;
using Answerable.Core.Measures;
using Answerable.Core.Periods;

namespace Answerable.Store;

/// <summary>What waits, what happened, and what would change.</summary>
public sealed partial class Approvals
{
    private const string Columns = """
        p.id, p.taking_in, t.edition, p.content_hash, p.proposed_by, p.proposed_at, p.publish_at, p.classification, p.needed, p.note, p.replaces,
        p.ended, coalesce(p.ended_by, ''), p.why,
        (select max(a.publish_at) from approval a where a.proposal = p.id and a.withdrawn_at is null),
        (select count(*) from approval a where a.proposal = p.id and a.withdrawn_at is not null),
        (select now from clock)
        """;

    /// <summary>One proposal as it stands; null when there is none of that id.</summary>
    public Proposal? Find(long proposal)
    {
        using var connection = database.Open();
        return Find(connection, proposal);
    }

    /// <summary>The last proposal of a taking-in; null when nobody proposed it.</summary>
    public Proposal? Of(long takingIn)
    {
        using var connection = database.Open();
        return Read(connection, "where p.taking_in = @id order by p.id desc limit 1", ("id", takingIn)).SingleOrDefault();
    }

    /// <summary>What is proposed and not shown yet, approved or not: what has a time first, the earliest first.</summary>
    public IReadOnlyList<Proposal> Pending()
    {
        using var connection = database.Open();
        return
        [
            .. Read(connection, "where p.ended = '' order by coalesce(p.publish_at, '9'), p.id")
                .Where(proposal => proposal.State is ProposalState.Waiting or ProposalState.Scheduled),
        ];
    }

    /// <summary>Everything that happened to a taking-in on its way to being seen and after, in order.</summary>
    public IReadOnlyList<Happened> History(long takingIn)
    {
        using var connection = database.Open();
        return connection.Rows(
            """
            select at, act_by, act, proposal, publish_at, why from (
              select proposed_at as at, proposed_by as act_by, 'proposed' as act, id as proposal, publish_at, note as why, 1 as step
              from proposal where taking_in = @id
              union all
              select c.at, c.approver, 'consented', c.proposal, null, '', 2 from consent c join proposal p on p.id = c.proposal where p.taking_in = @id
              union all
              select approved_at, approver, 'approved', proposal, publish_at, emergency, 3 from approval where taking_in = @id
              union all
              select ended_at, ended_by, ended, id, null, why, 0 from proposal where taking_in = @id and ended in ('edited', 'cancelled')
              union all
              select a.withdrawn_at, a.withdrawn_by, 'withdrawn', a.proposal, null, a.why, 4
              from approval a left join proposal p on p.id = a.proposal
              where a.taking_in = @id and a.withdrawn_at is not null and coalesce(p.ended, '') not in ('edited', 'cancelled')
            ) happened order by at, step, proposal
            """,
            row => new Happened(
                Database.Instant(row.GetString(0)), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetInt64(3),
                row.TextOrNull(4) is { } at ? Database.Instant(at) : null, row.GetString(5)),
            ("id", takingIn));
    }

    /// <summary>
    /// How the figures of a taking-in differ from what is visible of the same source: changed ones first, by the part of themselves they
    /// change by, then those an earlier reading of the same edition shows and this one lacks, then new ones, the largest first. Outcomes are left out, as among
    /// the revisions: nearly every number of the edition before has gone on.
    /// </summary>
    public IReadOnlyList<Difference> ChangesAgainstVisible(long takingIn)
    {
        using var connection = database.Open();
        var shown = connection.Rows(
            """
            select n.measure, n.breakdown, n.period_end, n.months, n.place, t.edition, n.value, n.marker, n.tab, n.line, n.col,
              v.edition, v.value, v.marker, v.tab, v.line, v.col
            from reading n
            join taking_in t on t.id = n.taking_in
            join edition own on own.id = t.edition
            left join (select r.measure, r.breakdown, r.period_end, r.months, r.place, r.value, r.marker, r.edition, r.tab, r.line, r.col, e.source,
                row_number() over (partition by e.source, r.measure, r.breakdown, r.period_end, r.months, r.place
                  order by e.published desc, e.correction desc, r.taking_in desc) as nth
              from visible_reading r join edition e on e.id = r.edition where r.measure <> @of_offences and r.measure <> @recorded) v
              on v.nth = 1 and v.source = own.source and v.measure = n.measure and v.breakdown = n.breakdown and v.period_end = n.period_end
                and v.months = n.months and v.place = n.place
            where n.taking_in = @id and n.measure <> @of_offences and n.measure <> @recorded
            """,
            row => new Difference(row.IsDBNull(11) ? null : Revisions.Reading(row, 11), Revisions.Reading(row, 5)), [("id", takingIn), .. Revisions.Outcomes]);
        var gone = connection.Rows(
            """
            select v.measure, v.breakdown, v.period_end, v.months, v.place, v.edition, v.value, v.marker, v.tab, v.line, v.col
            from taking_in t join visible_reading v on v.edition = t.edition and v.taking_in <> t.id
            where t.id = @id and v.measure <> @of_offences and v.measure <> @recorded and not exists (
              select 1 from reading n where n.taking_in = t.id and n.measure = v.measure and n.breakdown = v.breakdown and n.period_end = v.period_end
                and n.months = v.months and n.place = v.place)
            """,
            row => new Difference(Revisions.Reading(row, 5), null), [("id", takingIn), .. Revisions.Outcomes]);
        return Largest(shown.Concat(gone));
    }

    /// <summary>How the figures of a taking-in differ from those of another one, which it is to take the place of.</summary>
    public IReadOnlyList<Difference> ChangesSince(long takingIn, long other)
    {
        const string holds = """
            select n.measure, n.breakdown, n.period_end, n.months, n.place, t.edition, n.value, n.marker, n.tab, n.line, n.col
            from reading n join taking_in t on t.id = n.taking_in where n.taking_in = @id and n.measure <> @of_offences and n.measure <> @recorded
            """;
        using var connection = database.Open();
        var before = connection.Rows(holds, row => Revisions.Reading(row, 5), [("id", other), .. Revisions.Outcomes]).ToDictionary(Key);
        var after = connection.Rows(holds, row => Revisions.Reading(row, 5), [("id", takingIn), .. Revisions.Outcomes]).ToDictionary(Key);
        return Largest(before.Keys.Union(after.Keys).Select(key => new Difference(before.GetValueOrDefault(key), after.GetValueOrDefault(key))));
    }

    private static (string, string, string, Period) Key(Reading reading) => (reading.Measure, reading.Breakdown, reading.Place, reading.Period);

    /// <summary>What differs: changed ones, then those that are gone, then new ones, each the largest first.</summary>
    private static IReadOnlyList<Difference> Largest(IEnumerable<Difference> all)
    {
        var pairs = all.ToList();
        return
        [
            .. pairs.Where(pair => pair is { Before: { } was, After: { } now } && (was.Value != now.Value || was.Marker != now.Marker)).OrderByDescending(pair => pair.Share ?? decimal.MaxValue),
            .. pairs.Where(pair => pair.After is null).OrderByDescending(pair => pair.Before!.Value),
            .. pairs.Where(pair => pair.Before is null).OrderByDescending(pair => pair.After!.Value),
        ];
    }

    private static Proposal? Find(DbConnection connection, long proposal) => Read(connection, "where p.id = @id", ("id", proposal)).SingleOrDefault();

    private static List<Proposal> Read(DbConnection connection, string where, params (string Name, object? Value)[] parameters)
    {
        var rows = connection.Rows(
            $"select {Columns} from proposal p join taking_in t on t.id = p.taking_in {where}",
            row => (
                Id: row.GetInt64(0), TakingIn: row.GetInt64(1), Edition: row.GetString(2), Hash: row.GetString(3), By: row.GetString(4), At: row.GetString(5),
                Publish: row.TextOrNull(6), Classification: row.GetString(7), Needed: row.GetInt32(8), Note: row.GetString(9),
                Replaces: row.IsDBNull(10) ? (long?)null : row.GetInt64(10), Ended: row.GetString(11), EndedBy: row.GetString(12), Why: row.GetString(13),
                Granted: row.TextOrNull(14), Void: row.GetInt64(15) > 0, Now: row.GetString(16)),
            parameters).ToList();
        return
        [
            .. rows.Select(row =>
            {
                var state = State(row.Ended, row.Granted, row.Void, row.Now);
                return new Proposal(
                    row.Id, row.TakingIn, Editions.Find(connection, row.Edition), row.Hash, row.By, Database.Instant(row.At),
                    row.Publish is { } at ? Database.Instant(at) : null, Editions.Of(row.Classification), row.Needed, row.Note, row.Replaces,
                    connection.Rows(
                        "select approver, at from consent where proposal = @id order by at, approver",
                        yes => new Consent(yes.GetString(0), Database.Instant(yes.GetString(1))), ("id", row.Id)),
                    state, row.EndedBy, row.Why,
                    state == ProposalState.Waiting && row.Publish is { } due && string.CompareOrdinal(due, row.Now) <= 0);
            }),
        ];
    }

    private static ProposalState State(string ended, string? granted, bool isVoid, string now) => ended switch
    {
        "edited" => ProposalState.Edited,
        "cancelled" => ProposalState.Cancelled,
        "withdrawn" => ProposalState.Withdrawn,
        _ => granted is not null ? string.CompareOrdinal(granted, now) <= 0 ? ProposalState.Shown : ProposalState.Scheduled
            : isVoid ? ProposalState.Withdrawn : ProposalState.Waiting,
    };
}
