using System.Text.Json.Serialization;
using Answerable.Core.Duties;

namespace Answerable.Web.Catalogue;

/// <summary>A duty in its file.</summary>
internal sealed class DutyEntry
{
    public required string Para { get; init; }

    public required string Item { get; init; }

    public required string Law { get; init; }

    public string? Since { get; init; }

    public required string Trigger { get; init; }

    public int? Months { get; init; }

    public required string Timing { get; init; }

    public required string Owner { get; init; }

    public required string Said { get; init; }

    public required bool Verified { get; init; }

    public Duty Duty(string path) => new(
        Para, Item, Law, Since is null ? null : Spelling.OfDate(path, "since", Since), Spelling.Of<DutyTrigger>(path, "trigger", Trigger),
        Months is null or (>= 0 and <= 12) ? Months : throw new CatalogueException(path, Spelling.LineOf(path, Para), $"months of {Para} is not a number from 0 to 12"),
        Timing, Owner, Said, Verified);
}

/// <summary>Where a duty is met: on a page of this site, or on another.</summary>
/// <param name="Label">What is there.</param>
/// <param name="Address">The page: a path of this site, or a whole web address.</param>
/// <param name="Published">When it was published, where that is known.</param>
/// <param name="Confirmed">When somebody last looked that it is there.</param>
public sealed record Evidence(string Label, string Address, DateOnly? Published, DateOnly Confirmed)
{
    /// <summary>The day that counts: when it was published, and where nobody said when, when it was last seen.</summary>
    [JsonIgnore]
    public DateOnly Day => Published ?? Confirmed;

    /// <summary>Whether it is on another site.</summary>
    [JsonIgnore]
    public bool IsElsewhere => Address is not ['/', ..];
}

/// <summary>What the office keeps about a duty.</summary>
/// <param name="Owner">Who sees to it; empty for the usual one.</param>
/// <param name="Note">What colleagues need to know; never public.</param>
/// <param name="NotApplicable">Why it does not apply here; empty where it does.</param>
/// <param name="Months">The limit that the office gives itself, in months; null for none.</param>
/// <param name="Evidence">Where it is met.</param>
public sealed record DutyKept(string Owner, string Note, string NotApplicable, int? Months, IReadOnlyList<Evidence> Evidence)
{
    public static DutyKept None { get; } = new("", "", "", null, []);
}
