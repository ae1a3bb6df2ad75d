using System.Data.Common;
using System.Globalization;

namespace Answerable.Store;

/// <summary>
/// Questions of the public as they were sent, until the office has dealt with them. No row, letter or line of the audit says when on its day one came, from
/// where, or what is in it.
/// </summary>
public sealed class AskedQuestions(Database database)
{
    /// <summary>For how many days what was sent is kept, the address for a reply with it.</summary>
    public const int Kept = 90;

    /// <summary>How a letter to whoever asked names its recipient: followed by the id. The address itself is in no letter.</summary>
    public const string ToAsker = "asker ";

    private const string Desk = "/staff/questions/public";

    private const string Columns = "select id, received, content, about, area, reply_to, marks, in_flood, state, number, reason from asked_question";

    /// <summary>All of them, the last first.</summary>
    public IReadOnlyList<AskedQuestion> All()
    {
        using var connection = database.Open();
        return connection.Rows($"{Columns} order by id desc", Read);
    }

    /// <summary>One of them; null when there is none of that id.</summary>
    public AskedQuestion? Find(long id)
    {
        using var connection = database.Open();
        return Find(connection, id);
    }

    /// <summary>Keeps a question that came. False when it came by a form that was sent already; then it is kept once.</summary>
    /// <param name="form">What tells the form from every other.</param>
    /// <param name="received">The day.</param>
    /// <param name="text">What was sent.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="area">The area.</param>
    /// <param name="replyTo">The sealed address for a reply; empty for none.</param>
    /// <param name="marks">Kinds of personal data that were found in it.</param>
    /// <param name="inFlood">Whether very many come.</param>
    public bool Receive(string form, DateOnly received, string text, string about, string area, string replyTo, IReadOnlyList<string> marks, bool inFlood)
    {
        using var connection = database.Open();
        return connection.Execute(
            """
            insert into asked_question (form, received, content, about, area, reply_to, marks, in_flood, state, reason, told)
            values (@form, @received, @text, @about, @area, @reply, @marks, @flood, 'waiting', '', 0) on conflict (form) do nothing
            """,
            ("form", form), ("received", Day(received)), ("text", text), ("about", about), ("area", area), ("reply", replyTo), ("marks", string.Join('\n', marks)),
            ("flood", inFlood ? 1 : 0)) == 1;
    }

    /// <summary>Says what becomes of one that waits; false when somebody else said so before.</summary>
    /// <param name="id">The question.</param>
    /// <param name="state">Taken, joined or declined.</param>
    /// <param name="number">The number of the question that it becomes or joins.</param>
    /// <param name="reason">Why it is declined.</param>
    /// <param name="by">Who decides.</param>
    public bool Decide(long id, AskedState state, int? number, string reason, string by)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var done = connection.Execute(
            "update asked_question set state = @state, number = @number, reason = @reason where id = @id and state = 'waiting'",
            ("state", Word(state)), ("number", number), ("reason", reason), ("id", id)) == 1;
        if (done) Audit.Write(connection, Database.Now(connection), by, $"public question {Word(state)}", Subject(id), number is { } taken ? string.Create(CultureInfo.InvariantCulture, $"question {taken}") : reason);
        transaction.Commit();
        return done;
    }

    /// <summary>Takes the address for a reply away, because it was used or is not needed; false when there was none.</summary>
    public bool ForgetReply(long id, string by)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var done = connection.Execute("update asked_question set reply_to = '' where id = @id and reply_to <> ''", ("id", id)) == 1;
        if (done) Audit.Write(connection, Database.Now(connection), by, "delete reply address", Subject(id), "");
        transaction.Commit();
        return done;
    }

    /// <summary>Has those told whose question is answered for everybody to read, each once.</summary>
    /// <param name="answered">The numbers of the questions that are.</param>
    public void TellAskers(IReadOnlyCollection<int> answered)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var waiting = connection.Rows($"{Columns} where reply_to <> '' and number is not null and state in ('taken', 'joined')", Read).Where(asked => answered.Contains(asked.Number!.Value)).ToList();
        foreach (var asked in waiting)
        {
            var recipient = string.Create(CultureInfo.InvariantCulture, $"{ToAsker}{asked.Id}");
            if (connection.Scalar("select id from letter where recipient = @recipient limit 1", ("recipient", recipient)) is not null) continue;
            var at = Database.Now(connection);
            connection.Execute(
                "insert into letter (recipient, kind, about, queued_at, next_at) values (@recipient, @kind, @about, @at, @at)",
                ("recipient", recipient), ("kind", nameof(LetterKind.Replied).ToLowerInvariant()), ("about", string.Create(CultureInfo.InvariantCulture, $"/questions/public/{asked.Number}")), ("at", at));
        }

        transaction.Commit();
    }

    /// <summary>
    /// Tells the owner once a day of what waits and of replies that are overdue; not at once, because the moment of such a letter would be the moment of a question.
    /// </summary>
    /// <param name="owner">Who sees to replies.</param>
    /// <param name="days">Within how many days one is promised.</param>
    /// <param name="today">The day.</param>
    /// <param name="answered">The numbers of the questions that are answered for everybody to read.</param>
    public void Remind(string owner, int days, DateOnly today, IReadOnlyCollection<int> answered)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var at = Database.Now(connection);
        if (connection.Execute("update asked_question set told = 1 where state = 'waiting' and told = 0") > 0) Letters.Queue(connection, at, LetterKind.PublicWaits, Desk, person: owner);
        var late = connection.Rows($"{Columns} where told < 2 and state <> 'declined' and received < @before", Read, ("before", Day(today.AddDays(-days))))
            .Where(asked => asked.Number is not { } number || !answered.Contains(number)).ToList();
        foreach (var asked in late) connection.Execute("update asked_question set told = 2 where id = @id", ("id", asked.Id));
        if (late.Count > 0) Letters.Queue(connection, at, LetterKind.PublicOverdue, Desk, person: owner);
        transaction.Commit();
    }

    /// <summary>Takes away what was sent longer ago than it is kept, the addresses for a reply with it.</summary>
    public void Forget(DateOnly today)
    {
        using var connection = database.Open();
        connection.Execute("update asked_question set content = '', reply_to = '' where received < @before and (content <> '' or reply_to <> '')", ("before", Day(today.AddDays(-Kept))));
    }

    private static AskedQuestion? Find(DbConnection connection, long id) => connection.Rows($"{Columns} where id = @id", Read, ("id", id)) is [var asked] ? asked : null;

    private static AskedQuestion Read(DbDataReader row) => new(
        row.GetInt64(0), DateOnly.ParseExact(row.GetString(1), "yyyy-MM-dd", CultureInfo.InvariantCulture), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5),
        row.GetString(6).Split('\n', StringSplitOptions.RemoveEmptyEntries), row.GetInt64(7) == 1, Enum.Parse<AskedState>(row.GetString(8), ignoreCase: true),
        row.IsDBNull(9) ? null : (int)row.GetInt64(9), row.GetString(10));

    private static string Word(AskedState state) => state.ToString().ToLowerInvariant();

    private static string Subject(long id) => string.Create(CultureInfo.InvariantCulture, $"asked {id}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
