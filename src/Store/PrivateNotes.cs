namespace Answerable.Store;

/// <summary>What people note for themselves. A note is read by the account that wrote it alone; the audit says that one was saved, and nothing of it.</summary>
public sealed class PrivateNotes(Database database)
{
    /// <summary>What an account noted about something; empty for nothing.</summary>
    public string Of(string account, string about)
    {
        using var connection = database.Open();
        return connection.Scalar("select content from private_note where account = @account and about = @about", ("account", account), ("about", about)) as string ?? "";
    }

    /// <summary>Keeps what an account notes about something, over what it noted before; an empty note is none.</summary>
    /// <param name="account">The account.</param>
    /// <param name="about">What it is about: <c>meeting 2031-01-15</c>.</param>
    /// <param name="content">The note.</param>
    /// <param name="by">Who the account is, for the audit.</param>
    public void Keep(string account, string about, string content, string by)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var at = Database.Now(connection);
        connection.Execute("delete from private_note where account = @account and about = @about", ("account", account), ("about", about));
        if (content.Length > 0)
            connection.Execute("insert into private_note (account, about, content, saved_at) values (@account, @about, @content, @at)", ("account", account), ("about", about), ("content", content), ("at", at));
        Audit.Write(connection, at, by, "save private note", "note", "");
        transaction.Commit();
    }
}
