namespace Answerable.Core.Duties;

/// <summary>What starts the clock of a duty.</summary>
public enum DutyTrigger
{
    /// <summary>Nothing: it is to be there, and kept up to date.</summary>
    Standing,

    /// <summary>The end of each month.</summary>
    MonthEnd,

    /// <summary>The beginning of each financial year, 1 April; it is to be there before.</summary>
    YearBegins,

    /// <summary>A quarterly release of crime figures.</summary>
    CrimeRelease,

    /// <summary>A publication of the Independent Office for Police Conduct.</summary>
    Iopc,

    /// <summary>A publication of the inspectorate of constabulary.</summary>
    Inspectorate,

    /// <summary>A meeting that was held.</summary>
    Meeting,
}

/// <summary>How a duty stands.</summary>
public enum DutyState
{
    /// <summary>It is published.</summary>
    Met,

    /// <summary>It is to be published, and there is time left, or no time is set.</summary>
    Due,

    /// <summary>The time is over.</summary>
    Overdue,

    /// <summary>Nobody has recorded what is needed to tell.</summary>
    Unknown,

    /// <summary>It does not apply to this office, for a reason that it gives.</summary>
    NotApplicable,
}

/// <summary>Something that the law asks the office to publish.</summary>
/// <param name="Para">The paragraph of the Schedule: <c>7A(a)</c>.</param>
/// <param name="Item">What it is, in everyday words.</param>
/// <param name="Law">What the law says, in a sentence of ours.</param>
/// <param name="Since">Since when; null where that was not found.</param>
/// <param name="Trigger">What starts its clock.</param>
/// <param name="Months">How many months after that it is due; null where no number was found.</param>
/// <param name="Timing">What was found about its time, in words; that nothing was, where so.</param>
/// <param name="Owner">Who in an office usually sees to it.</param>
/// <param name="Said">Where this is from.</param>
/// <param name="IsVerified">Whether the paragraph was read at a source.</param>
public sealed record Duty(
    string Para, string Item, string Law, DateOnly? Since, DutyTrigger Trigger, int? Months, string Timing, string Owner, string Said, bool IsVerified)
{
    /// <summary>Its name in addresses: <c>7a-a</c>.</summary>
    public string Id => string.Concat(Para.ToLowerInvariant().Replace(")-(", "-", StringComparison.Ordinal).Replace("(", "-", StringComparison.Ordinal).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
}

/// <summary>Something that happened and started a clock.</summary>
/// <param name="Trigger">Of which kind.</param>
/// <param name="Day">When.</param>
/// <param name="What">What it was.</param>
public sealed record DutyEvent(DutyTrigger Trigger, DateOnly Day, string What);

/// <summary>An occasion on which a duty is to be met.</summary>
/// <param name="From">From this day on, a publication counts for it.</param>
/// <param name="By">The last day; null where none is set.</param>
public sealed record Occasion(DateOnly From, DateOnly? By);

/// <summary>How a duty stands on a day.</summary>
/// <param name="State">How.</param>
/// <param name="By">The last day of the occasion that it is judged by; null where none is set.</param>
/// <param name="Next">The day by which it is next due, where that can be told.</param>
public sealed record DutyStanding(DutyState State, DateOnly? By, DateOnly? Next);
