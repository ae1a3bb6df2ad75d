using System.Data.Common;

namespace Answerable.Store.People;

/// <summary>Why something was not done to an account.</summary>
public enum Refusal
{
    /// <summary>Somebody has that address already.</summary>
    AlreadyThere,

    /// <summary>Nobody has that address.</summary>
    NotThere,

    /// <summary>A partner's account needs an organisation, and no other may have one.</summary>
    OrganisationAmiss,

    /// <summary>Without this person nobody could let anybody in.</summary>
    LastAdministrator,

    /// <summary>It is so already.</summary>
    NoChange,
}

/// <summary>What came of an act on an account: a refusal, or done; with a one-time code where the act made one.</summary>
public sealed record Done(Refusal? Refusal, string? Code = null);

/// <summary>Somebody on the list of people.</summary>
/// <param name="Id">The account.</param>
/// <param name="Email">The address they sign in with.</param>
/// <param name="Role">What they are here for.</param>
/// <param name="Organisation">The id of their partner organisation.</param>
/// <param name="OrganisationName">Its name.</param>
/// <param name="AddedAt">When they were added.</param>
/// <param name="SuspendedAt">When they left; null while they may sign in.</param>
/// <param name="Passkeys">How many passkeys they have.</param>
/// <param name="HasPassword">Whether they have a password.</param>
/// <param name="InvitedAt">When the code was made that they have not used yet.</param>
public sealed record Person(
    string Id, string Email, Role Role, string? Organisation, string? OrganisationName, DateTimeOffset AddedAt, DateTimeOffset? SuspendedAt, int Passkeys, bool HasPassword, DateTimeOffset? InvitedAt);

/// <summary>Who may sign in, and the acts of those who decide it. Each act ends what it must end at once and is written to the audit in its own transaction.</summary>
public sealed class Accounts(Database database)
{
    /// <summary>How long a code to come in with is good.</summary>
    public static readonly TimeSpan CodeLasts = TimeSpan.FromHours(24);

    private const string Everybody =
        """
        select a.id, a.email, a.role, a.organisation, o.name, a.added_at, a.suspended_at,
          (select count(*) from passkey p where p.account = a.id), a.password_hash is not null,
          (select e.made_at from enrolment e where e.account = a.id)
        from account a left join organisation o on o.id = a.organisation
        """;

    /// <summary>Whether there is any account at all.</summary>
    public bool Any
    {
        get
        {
            using var connection = database.Open();
            return connection.Scalar("select 1 from account limit 1") is not null;
        }
    }

    /// <summary>Whether somebody can approve: then the command line only proposes.</summary>
    public bool HasApprover
    {
        get
        {
            using var connection = database.Open();
            return connection.Scalar("select 1 from account where role = 'approver' and suspended_at is null limit 1") is not null;
        }
    }

    /// <summary>Everybody, by address.</summary>
    public IReadOnlyList<Person> All()
    {
        using var connection = database.Open();
        return connection.Rows($"{Everybody} order by a.email_key", Read);
    }

    /// <summary>The people of one partner organisation, by address.</summary>
    public IReadOnlyList<Person> Of(string organisation)
    {
        using var connection = database.Open();
        return connection.Rows($"{Everybody} where a.organisation = @organisation order by a.email_key", Read, ("organisation", organisation));
    }

    /// <summary>The partner organisations there are: id and name.</summary>
    public IReadOnlyList<(string Id, string Name)> Organisations()
    {
        using var connection = database.Open();
        return connection.Rows("select id, name from organisation order by name, id", row => (row.GetString(0), row.GetString(1)));
    }

    /// <summary>Somebody by address; null when nobody has it.</summary>
    public Person? Find(EmailAddress email)
    {
        using var connection = database.Open();
        return Find(connection, "a.email_key", email.Key);
    }

    /// <summary>Somebody by account; null when there is none.</summary>
    public Person? Find(string id)
    {
        using var connection = database.Open();
        return Find(connection, "a.id", id);
    }

    /// <summary>Whose code this is, as long as it is good; null otherwise.</summary>
    public Person? Invited(string code)
    {
        using var connection = database.Open();
        var since = Database.Instant(Database.Instant(Database.Now(connection)) - CodeLasts);
        return connection.Scalar(
            "select e.account from enrolment e join account a on a.id = e.account where e.digest = @digest and e.made_at > @since and a.suspended_at is null",
            ("digest", OneTimeCode.Digest(code)), ("since", since)) is string account ? Find(connection, "a.id", account) : null;
    }

    /// <summary>Adds somebody, who comes in with the code that is returned.</summary>
    public Done Add(EmailAddress email, Role role, string? organisation, string actor)
    {
        if (role == Role.Partner != !string.IsNullOrWhiteSpace(organisation)) return new(Refusal.OrganisationAmiss);
        var id = Guid.NewGuid().ToString();
        return Act(actor, "add account", email, $"as {role.Word()}{(role == Role.Partner ? $" of {organisation!.Trim()}" : "")}", (connection, person, at) =>
        {
            if (person is not null) return new(Refusal.AlreadyThere);
            connection.Execute(
                """
                insert into account (id, email, email_key, role, organisation, recovery_codes, security_stamp, concurrency_stamp, added_at)
                values (@id, @email, @key, @role, @organisation, '', @stamp, @id, @at)
                """,
                ("id", id), ("email", email.Text), ("key", email.Key), ("role", role.Word()), ("organisation", role == Role.Partner ? Organisation(connection, organisation!.Trim()) : null),
                ("stamp", Stamp()), ("at", at));
            return new(null, Code(connection, id, at));
        });
    }

    /// <summary>Takes away every way in that somebody had, signs them out everywhere, and makes a code with which they come in again.</summary>
    public Done Reset(EmailAddress email, string actor) => Act(actor, "reset account", email, "every way in taken away, a new code made", (connection, person, at) =>
    {
        if (person is null) return new(Refusal.NotThere);
        connection.Execute("delete from passkey where account = @id", ("id", person.Id));
        connection.Execute("update account set password_hash = null, authenticator_key = null, recovery_codes = '' where id = @id", ("id", person.Id));
        End(connection, person.Id);
        return new(null, Code(connection, person.Id, at));
    });

    /// <summary>Somebody left, or must not sign in for now: they are signed out everywhere at once.</summary>
    public Done Suspend(EmailAddress email, string actor) => Act(actor, "suspend account", email, "", (connection, person, at) =>
    {
        if (person is null) return new(Refusal.NotThere);
        if (person.SuspendedAt is not null) return new(Refusal.NoChange);
        if (IsLastAdministrator(connection, person)) return new(Refusal.LastAdministrator);
        connection.Execute("update account set suspended_at = @at where id = @id", ("id", person.Id), ("at", at));
        connection.Execute("delete from enrolment where account = @id", ("id", person.Id));
        End(connection, person.Id);
        return new(null);
    });

    /// <summary>Somebody who was suspended may sign in again, as before.</summary>
    public Done Restore(EmailAddress email, string actor) => Act(actor, "restore account", email, "", (connection, person, _) =>
    {
        if (person is null) return new(Refusal.NotThere);
        if (person.SuspendedAt is null) return new(Refusal.NoChange);
        connection.Execute("update account set suspended_at = null where id = @id", ("id", person.Id));
        End(connection, person.Id);
        return new(null);
    });

    /// <summary>Gives somebody another role, from their next request on.</summary>
    public Done ChangeRole(EmailAddress email, Role role, string? organisation, string actor)
    {
        if (role == Role.Partner != !string.IsNullOrWhiteSpace(organisation)) return new(Refusal.OrganisationAmiss);
        return Act(actor, "change role", email, $"to {role.Word()}{(role == Role.Partner ? $" of {organisation!.Trim()}" : "")}", (connection, person, _) =>
        {
            if (person is null) return new(Refusal.NotThere);
            var to = role == Role.Partner ? Organisation(connection, organisation!.Trim()) : null;
            if (person.Role == role && person.Organisation == to) return new(Refusal.NoChange);
            if (role != Role.Administrator && IsLastAdministrator(connection, person)) return new(Refusal.LastAdministrator);
            connection.Execute("update account set role = @role, organisation = @organisation where id = @id", ("id", person.Id), ("role", role.Word()), ("organisation", to));
            End(connection, person.Id);
            return new(null);
        });
    }

    /// <summary>Takes an account away with all that belongs to it. What was done by it stays in the audit.</summary>
    public Done Remove(EmailAddress email, string actor) => Act(actor, "remove account", email, "", (connection, person, _) =>
    {
        if (person is null) return new(Refusal.NotThere);
        if (IsLastAdministrator(connection, person)) return new(Refusal.LastAdministrator);
        connection.Execute("delete from account where id = @id", ("id", person.Id));
        return new(null);
    });

    private Done Act(string actor, string act, EmailAddress email, string detail, Func<DbConnection, Person?, string, Done> work)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var at = Database.Now(connection);
        var person = Find(connection, "a.email_key", email.Key);
        var done = work(connection, person, at);
        if (done.Refusal is not null) return done;
        Audit.Write(connection, at, actor, act, person?.Email ?? email.Text, detail);
        transaction.Commit();
        return done;
    }

    private static string Code(DbConnection connection, string account, string at)
    {
        var code = OneTimeCode.ToComeIn();
        connection.Execute("delete from enrolment where account = @account", ("account", account));
        connection.Execute("insert into enrolment (account, digest, made_at) values (@account, @digest, @at)", ("account", account), ("digest", OneTimeCode.Digest(code)), ("at", at));
        return code;
    }

    /// <summary>Ends every session, and whatever Identity or another node still holds for good.</summary>
    private static void End(DbConnection connection, string account)
    {
        connection.Execute("delete from session where account = @account", ("account", account));
        connection.Execute("update account set security_stamp = @stamp, concurrency_stamp = @stamp where id = @account", ("account", account), ("stamp", Stamp()));
    }

    private static bool IsLastAdministrator(DbConnection connection, Person person) => person is { Role: Role.Administrator, SuspendedAt: null }
        && connection.Scalar("select 1 from account where role = 'admin' and suspended_at is null and id <> @id limit 1", ("id", person.Id)) is null;

    /// <summary>The organisation of that name, made where there is none.</summary>
    private static string Organisation(DbConnection connection, string name)
    {
        var id = string.Join('-', string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (id.Length == 0) id = "partner";
        connection.Execute("insert into organisation (id, name) values (@id, @name) on conflict (id) do nothing", ("id", id), ("name", name));
        return id;
    }

    private static string Stamp() => Guid.NewGuid().ToString("N");

    private static Person? Find(DbConnection connection, string column, string value) =>
        connection.Rows($"{Everybody} where {column} = @value", Read, ("value", value)).SingleOrDefault();

    private static Person Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), Roles.Read(row.GetString(2)), row.TextOrNull(3), row.TextOrNull(4), Database.Instant(row.GetString(5)),
        Instant(row, 6), Convert.ToInt32(row.GetValue(7), System.Globalization.CultureInfo.InvariantCulture), row.GetBoolean(8), Instant(row, 9));

    private static DateTimeOffset? Instant(DbDataReader row, int column) => row.TextOrNull(column) is { } text ? Database.Instant(text) : null;
}
