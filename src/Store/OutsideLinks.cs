using System.Data.Common;
using System.Globalization;

namespace Answerable.Store;

/// <summary>What came of following a link.</summary>
public enum LinkOutcome
{
    /// <summary>It was never followed.</summary>
    None,

    /// <summary>It answers.</summary>
    Well,

    /// <summary>It answers at another address.</summary>
    Moved,

    /// <summary>The site says that there is nothing there.</summary>
    Gone,

    /// <summary>It does not answer, or not well.</summary>
    Failed,
}

/// <summary>A link to another site, as it was when it was last followed.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="IsUnderWay">Whether it is followed now, or will be at once.</param>
/// <param name="CheckedAt">When it was last followed; null for never.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Said">What was met, in words.</param>
/// <param name="EndsAt">Where it led in the end, where that is another address; else empty.</param>
/// <param name="WellAt">When it last answered; null for never.</param>
/// <param name="FailingAt">Since when it does not; null where it does.</param>
/// <param name="FailedDays">On how many different days it failed since it last answered.</param>
public sealed record OutsideLink(
    string Address, bool IsUnderWay, DateTimeOffset? CheckedAt, LinkOutcome Outcome, string Said, string EndsAt, DateTimeOffset? WellAt, DateTimeOffset? FailingAt, int FailedDays)
{
    /// <summary>Whether it is dead: the site says so, or it failed on two different days. One bad day kills no link.</summary>
    public bool IsDead => Kills(Outcome, FailedDays);

    /// <summary>Whether this, on so many different days, means that a link is dead.</summary>
    internal static bool Kills(LinkOutcome outcome, int days) => outcome == LinkOutcome.Gone || (outcome == LinkOutcome.Failed && days >= 2);
}

/// <summary>Links to other sites: asked for by a person or by the week, followed by whichever node comes first, and known to all of them.</summary>
public sealed class OutsideLinks(Database database)
{
    /// <summary>Who acts when nobody asked: the program's own weekly round.</summary>
    public const string ByItself = "weekly round";

    private const string Page = "/staff/links";
    private const int DaysBetween = 7;

    /// <summary>Every link that was ever followed or is to be.</summary>
    public IReadOnlyList<OutsideLink> All()
    {
        using var connection = database.Open();
        return connection.Rows(
            "select address, state, checked_at, outcome, said, ends_at, well_at, failing_at, failed_days from outside_link order by address",
            row => new OutsideLink(
                row.GetString(0), row.GetString(1) != "done", Moment(row, 2), Enum.TryParse<LinkOutcome>(row.GetString(3), ignoreCase: true, out var outcome) ? outcome : LinkOutcome.None,
                row.GetString(4), row.GetString(5), Moment(row, 6), Moment(row, 7), row.GetInt32(8)));
    }

    /// <summary>Asks for these to be followed; those that are being followed go on.</summary>
    public void Ask(IReadOnlyList<string> addresses, string by)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        Ask(connection, addresses, by);
        transaction.Commit();
    }

    /// <summary>Asks for the week's round, once a week whatever the number of nodes; false when it is not yet time, or another node did.</summary>
    public bool AskWeekly(IReadOnlyList<string> addresses, DateOnly day)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var isFirst = connection.Execute(
            "insert into daily_round (what, day) values ('links', @day) on conflict (what) do update set day = @day where daily_round.day <= @before",
            ("day", Day(day)), ("before", Day(day.AddDays(-DaysBetween)))) == 1;
        if (!isFirst) return false;
        Ask(connection, addresses, ByItself);
        transaction.Commit();
        return true;
    }

    /// <summary>Takes a link that waits, or whose node is gone; null when there is none.</summary>
    public string? Begin()
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var now = Database.Now(connection);
        var gone = Database.Instant(Database.Instant(now) - ImportJobs.Patience);
        var next = connection.Rows(
            "select address from outside_link where state = 'waiting' or (state = 'running' and beat_at < @gone) order by asked_at, address limit 1", row => row.GetString(0), ("gone", gone));
        if (next is not [var address]) return null;
        connection.Execute("update outside_link set state = 'running', beat_at = @now where address = @address", ("now", now), ("address", address));
        transaction.Commit();
        return address;
    }

    /// <summary>Keeps what came of it. When a link dies, administrators are told, once a day at most.</summary>
    /// <param name="address">The link.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="said">What was met, in words.</param>
    /// <param name="endsAt">Where it led in the end.</param>
    /// <param name="day">The day it is, in London.</param>
    public void End(string address, LinkOutcome outcome, string said, string endsAt, DateOnly day)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        if (connection.Rows("select outcome, failing_at, failed_on, failed_days from outside_link where address = @address", row => (Outcome: row.GetString(0), Since: row.TextOrNull(1), On: row.GetString(2), Days: row.GetInt32(3)), ("address", address)) is not [var before]) return;
        var at = Database.Now(connection);
        var isWell = outcome is LinkOutcome.Well or LinkOutcome.Moved;
        var days = isWell ? 0 : before.Days + (before.On == Day(day) ? 0 : 1);
        connection.Execute(
            """
            update outside_link set state = 'done', checked_at = @at, outcome = @outcome, said = @said, ends_at = @ends, failing_at = @failing, failed_on = @on, failed_days = @days,
              well_at = case when @well = 1 then @at else well_at end where address = @address
            """,
            ("at", at), ("outcome", Word(outcome)), ("said", said), ("ends", endsAt), ("failing", isWell ? null : before.Since ?? at), ("on", isWell ? "" : Day(day)), ("days", days),
            ("well", isWell ? 1 : 0), ("address", address));
        var (was, isNow) = (Enum.TryParse<LinkOutcome>(before.Outcome, ignoreCase: true, out var known) && OutsideLink.Kills(known, before.Days), OutsideLink.Kills(outcome, days));
        if (isNow && !was && connection.Scalar("select 1 from letter where about = @page and queued_at > @since limit 1", ("page", Page), ("since", Database.Instant(Database.Instant(at) - TimeSpan.FromHours(20)))) is null)
            Letters.Queue(connection, at, LetterKind.Failed, Page, role: "admin");
        transaction.Commit();
    }

    private static void Ask(DbConnection connection, IReadOnlyList<string> addresses, string by)
    {
        var at = Database.Now(connection);
        foreach (var address in addresses)
        {
            connection.Execute(
                """
                insert into outside_link (address, state, asked_by, asked_at, beat_at) values (@address, 'waiting', @by, @at, @at)
                on conflict (address) do update set state = 'waiting', asked_by = @by, asked_at = @at where outside_link.state = 'done'
                """,
                ("address", address), ("by", by), ("at", at));
        }

        Audit.Write(connection, at, by, "check links", "links", addresses is [var one] ? one : addresses.Count.ToString(CultureInfo.InvariantCulture));
    }

    private static string Word(LinkOutcome outcome) => outcome.ToString().ToLowerInvariant();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Moment(DbDataReader row, int column) => row.TextOrNull(column) is { } at ? Database.Instant(at) : null;
}
