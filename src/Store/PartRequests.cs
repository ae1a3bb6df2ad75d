using System.Data.Common;
using System.Globalization;

namespace Answerable.Store;

/// <summary>Parts of papers that others are asked to write. Nothing is changed or deleted, and every act is in one transaction with its audit row.</summary>
public sealed class PartRequests(Database database)
{
    /// <summary>How many days before its last a request is called to mind, and for how many after it. Letters are kept for longer, so each is written once.</summary>
    private const int DaysBefore = 3, DaysAfter = 14;

    /// <summary>Where the office finds what it asked for. It is no page of one paper: a letter does not tell which is written.</summary>
    private static string Asking(string kind) => kind == "matter" ? "/staff/questions" : "/staff/statements";

    /// <summary>One request; null when there is none of that id.</summary>
    public PartRequest? Find(long id)
    {
        using var connection = database.Open();
        return Find(connection, id);
    }

    /// <summary>Every request for parts of a paper, the last first; of all papers of the kind without a name.</summary>
    public IReadOnlyList<PartRequest> Of(string kind, string? name = null)
    {
        using var connection = database.Open();
        return Read(connection, "where kind = @kind and (cast(@name as text) is null or name = @name)", ("kind", kind), ("name", name));
    }

    /// <summary>What somebody is asked to write here, the last first, without what was called off.</summary>
    public IReadOnlyList<PartRequest> AskedOf(string email)
    {
        using var connection = database.Open();
        return [.. Read(connection, "where asked_of = @email and signs_in = 1", ("email", email)).Where(request => request.State != PartState.CalledOff)];
    }

    /// <summary>Asks for a part of a paper. Null when somebody is asked for it and has not answered: one text is asked for at a time.</summary>
    public long? Ask(string kind, string name, string part, string askedOf, bool signsIn, string asked, DateOnly due, string by)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        if (Read(connection, "where kind = @kind and name = @name and part = @part", ("kind", kind), ("name", name), ("part", part)).Any(request => request.IsOpen)) return null;
        var at = Database.Now(connection);
        var id = (long)connection.Scalar(
            """
            insert into part_request (kind, name, part, asked_of, signs_in, asked, due, asked_by, asked_at)
            values (@kind, @name, @part, @of, @signs, @asked, @due, @by, @at) returning id
            """,
            ("kind", kind), ("name", name), ("part", part), ("of", askedOf), ("signs", signsIn ? 1 : 0), ("asked", asked),
            ("due", Day(due)), ("by", by), ("at", at))!;
        Audit.Write(connection, at, by, "ask for part", $"{kind} {name}", string.Create(CultureInfo.InvariantCulture, $"request {id}, {part}, of {askedOf}, due {due:yyyy-MM-dd}"));
        if (signsIn) Letters.Queue(connection, at, LetterKind.Asked, Page(id), person: askedOf);
        transaction.Commit();
        return id;
    }

    /// <summary>Keeps what was written, and whether they stand by it. Writing again after that opens it again.</summary>
    /// <param name="id">The request.</param>
    /// <param name="text">The text.</param>
    /// <param name="agreed">Whether they stand by it.</param>
    /// <param name="basedOn">The last word that was seen: who did not see the last writes over nobody.</param>
    /// <param name="by">Who writes.</param>
    /// <returns>Whether it was kept; not when it was called off or somebody else did something since.</returns>
    public bool Write(long id, string text, bool agreed, int basedOn, string by)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        if (Find(connection, id) is not { State: not PartState.CalledOff } found || found.LastWord != basedOn) return false;
        var isNew = found.Text != text || found.State == PartState.Asked || (!agreed && found.State == PartState.Agreed);
        if (isNew) Step(connection, found, PartRequest.Written, text, by);
        if (agreed && (isNew || found.State != PartState.Agreed))
        {
            Step(connection, found, PartRequest.Agreed, "", by);
            Letters.Queue(connection, Database.Now(connection), LetterKind.Agreed, Asking(found.Kind), person: found.By, except: [by]);
        }

        transaction.Commit();
        return true;
    }

    /// <summary>The paper takes the text over as it stands. Null when there is none.</summary>
    public string? Take(long id, string by)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        if (Find(connection, id) is not { State: PartState.Written or PartState.Agreed } found) return null;
        Step(connection, found, PartRequest.Taken, found.Text, by);
        transaction.Commit();
        return found.Text;
    }

    /// <summary>Asks no more. False when it is not open.</summary>
    public bool CallOff(long id, string why, string by)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        if (Find(connection, id) is not { IsOpen: true } found) return false;
        Step(connection, found, PartRequest.CalledOff, why, by);
        transaction.Commit();
        return true;
    }

    /// <summary>
    /// Writes to who is asked here and has not agreed, once when the last day is near and once when it is over. Who was asked so late has just
    /// been told.
    /// </summary>
    public void Remind(DateOnly today)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var at = Database.Now(connection);
        foreach (var request in Read(connection, "where signs_in = 1 and due >= @from and due <= @to", ("from", Day(today.AddDays(-DaysAfter))), ("to", Day(today.AddDays(DaysBefore)))))
        {
            var kind = request.IsOverdue(today) ? LetterKind.Overdue : LetterKind.Soon;
            if (!request.IsOpen || (kind == LetterKind.Soon && DateOnly.FromDateTime(request.At.UtcDateTime) >= request.Due.AddDays(-DaysBefore))) continue;
            var isTold = connection.Scalar(
                "select id from letter where kind = @kind and about = @about limit 1", ("kind", kind.ToString().ToLowerInvariant()), ("about", Page(request.Id))) is not null;
            if (!isTold) Letters.Queue(connection, at, kind, Page(request.Id), person: request.AskedOf);
        }

        transaction.Commit();
    }

    /// <summary>The page of a request, for who is asked.</summary>
    private static string Page(long request) => string.Create(CultureInfo.InvariantCulture, $"/staff/asked/{request}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Step(DbConnection connection, PartRequest request, string act, string content, string by)
    {
        var at = Database.Now(connection);
        var number = 1 + Convert.ToInt32(connection.Scalar("select count(*) from part_step where request = @request", ("request", request.Id)), CultureInfo.InvariantCulture);
        connection.Execute(
            "insert into part_step (request, number, act, content, done_by, done_at) values (@request, @number, @act, @content, @by, @at)",
            ("request", request.Id), ("number", number), ("act", act), ("content", content), ("by", by), ("at", at));
        Audit.Write(connection, at, by, $"part {act}", $"{request.Kind} {request.Name}", string.Create(CultureInfo.InvariantCulture, $"request {request.Id}, {request.Part}, step {number}"));
    }

    private static PartRequest? Find(DbConnection connection, long id) => Read(connection, "where id = @id", ("id", id)).SingleOrDefault();

    private static IReadOnlyList<PartRequest> Read(DbConnection connection, string which, params (string Name, object? Value)[] parameters)
    {
        var steps = connection.Rows(
            $"select request, number, act, content, done_by, done_at from part_step where request in (select id from part_request {which}) order by request, number",
            row => (Request: row.GetInt64(0), Step: new PartStep(row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4), Database.Instant(row.GetString(5)))),
            parameters).ToLookup(item => item.Request, item => item.Step);
        return connection.Rows(
            $"select id, kind, name, part, asked_of, signs_in, asked, due, asked_by, asked_at from part_request {which} order by id desc",
            row => new PartRequest(
                row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt32(5) == 1, row.GetString(6),
                DateOnly.ParseExact(row.GetString(7), "yyyy-MM-dd", CultureInfo.InvariantCulture), row.GetString(8), Database.Instant(row.GetString(9)), [.. steps[row.GetInt64(0)]]),
            parameters);
    }
}
