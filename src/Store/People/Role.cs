namespace Answerable.Store.People;

/// <summary>What somebody who can sign in is here for. Everybody has one role.</summary>
public enum Role
{
    /// <summary>The force's staff: writes the parts asked of it.</summary>
    Contributor,

    /// <summary>Brings figures in and drafts what is said of them.</summary>
    Analyst,

    /// <summary>Lets what another person drafted be seen.</summary>
    Approver,

    /// <summary>Lets people in and sees what was done.</summary>
    Administrator,

    /// <summary>The office holder or the chief executive: sees drafts and comments on them.</summary>
    Reader,

    /// <summary>Another organisation: sees what is meant for it, and nothing of any other.</summary>
    Partner,
}

/// <summary>How roles are written: on the command line and in the database.</summary>
public static class Roles
{
    private static readonly (Role Role, string Word)[] Words =
    [
        (Role.Contributor, "contributor"), (Role.Analyst, "analyst"), (Role.Approver, "approver"),
        (Role.Administrator, "admin"), (Role.Reader, "reader"), (Role.Partner, "partner"),
    ];

    /// <summary>All of them as they are written, in the order of the documents.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Words.Select(word => word.Word)];

    /// <summary>A role as it is written.</summary>
    public static string Word(this Role role) => Words.Single(word => word.Role == role).Word;

    /// <summary>Reads what <see cref="Word"/> wrote.</summary>
    public static bool TryParse(string? text, out Role role)
    {
        foreach (var (known, word) in Words)
        {
            role = known;
            if (word == text) return true;
        }

        role = default;
        return false;
    }

    internal static Role Read(string text) => TryParse(text, out var role) ? role : throw new DatabaseException($"The database holds the role '{text}', which this version does not know.");
}
