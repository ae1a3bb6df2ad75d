namespace Answerable.Store;

/// <summary>How far a file is that somebody brought in at the desk.</summary>
public enum JobState
{
    /// <summary>It is not being read yet.</summary>
    Waiting,

    /// <summary>It is being read.</summary>
    Running,

    /// <summary>The process that read it is gone; it can be started again.</summary>
    Stopped,

    /// <summary>It was refused, or asks something; its problems say what.</summary>
    Refused,

    /// <summary>It is taken in.</summary>
    Done,

    /// <summary>Somebody discarded it: the file is gone.</summary>
    Discarded,

    /// <summary>Nobody touched it for so long that its file was removed.</summary>
    Forgotten,
}

/// <summary>A file as it is brought in.</summary>
/// <param name="By">Who.</param>
/// <param name="File">What it was called.</param>
/// <param name="Place">The force all rows are about; null where the file says.</param>
/// <param name="Published">The day of publication; null to take it from the file.</param>
/// <param name="Classification">Who is to see it.</param>
public sealed record BroughtFile(string By, string File, string? Place, DateOnly? Published, Classification Classification)
{
    /// <summary>The web address it comes from; null where nobody said.</summary>
    public string? Address { get; init; }

    /// <summary>The day on which it was copied from a page by hand; null when it is a publisher's own file.</summary>
    public DateOnly? Captured { get; init; }

    /// <summary>The source a look at which found it; null when a person brought it.</summary>
    public string? Source { get; init; }
}

/// <summary>One import as it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Brought">What was brought in, by whom.</param>
/// <param name="At">When.</param>
/// <param name="Mapping">What headings were said to mean, as text.</param>
/// <param name="Decisions">What was decided about questions, as text.</param>
/// <param name="Rows">How many rows are read.</param>
/// <param name="State">How far it is.</param>
/// <param name="TakingIn">What it was taken in as; null when it is not.</param>
/// <param name="Problems">Why it was refused or what it asks, as text.</param>
public sealed record ImportJob(
    long Id, BroughtFile Brought, DateTimeOffset At, string Mapping, string Decisions, int Rows, JobState State, long? TakingIn, string Problems)
{
    /// <summary>Whether what it was taken in as was ever proposed or approved.</summary>
    public bool IsProposed { get; init; }

    /// <summary>Whether it was said that what it was taken in as is not needed.</summary>
    public bool IsSetAside { get; init; }

    /// <summary>Whether its file is kept and it can be read again.</summary>
    public bool CanBeRead => State is JobState.Refused or JobState.Stopped;
}
