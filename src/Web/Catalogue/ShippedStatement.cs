using Answerable.Core.Periods;
using Answerable.Core.Statements;

namespace Answerable.Web.Catalogue;

/// <summary>A statement that the office had published elsewhere, as it ships with its record.</summary>
/// <param name="Framework">The framework, as the office has settled it.</param>
/// <param name="Period">The period of the newest column.</param>
/// <param name="Published">The day it was published.</param>
/// <param name="Repeats">What is repeated and what is not, as sentences for the public.</param>
/// <param name="PercentagesBecause">Why percentages are printed on small bases; empty where they are not.</param>
/// <param name="Priorities">What it said of priorities.</param>
/// <param name="Digest">A digest of its file and of the record its tables are filled from.</param>
public sealed record ShippedStatement(
    Framework Framework, Period Period, DateOnly Published, string Repeats, string PercentagesBecause, IReadOnlyList<ShippedPriority> Priorities, string Digest);

/// <summary>What a shipped statement said of one priority.</summary>
public sealed record ShippedPriority(string Priority, Applicability Applies, string? Reason, string? Missing);

/// <summary>A file of the office's <c>statements</c> folder.</summary>
internal sealed class ShippedStatementEntry
{
    public required string Framework { get; init; }

    public required string Period { get; init; }

    public required string Published { get; init; }

    public required string Repeats { get; init; }

    public string PercentagesBecause { get; init; } = "";

    public List<PriorityEntry> Priorities { get; init; } = [];

    public ShippedStatement Statement(string path, IReadOnlyList<Framework> frameworks, string digest)
    {
        var framework = frameworks.FirstOrDefault(known => known.Id == Framework)
            ?? throw new CatalogueException(path, Spelling.LineOf(path, Framework), $"there is no framework \"{Framework}\"");
        return new(
            framework, Spelling.OfPeriod(path, "period", Period), Spelling.OfDate(path, "published", Published), Repeats.Trim(), PercentagesBecause.Trim(),
            [.. Priorities.Select(entry => entry.Said(path, framework))], digest);
    }

    internal sealed class PriorityEntry
    {
        public required string Priority { get; init; }

        public string Applies { get; init; } = "not-said";

        public string? Reason { get; init; }

        public string? Missing { get; init; }

        public ShippedPriority Said(string path, Framework framework) => framework.Priorities.Any(priority => priority.Id == Priority)
            ? new(Priority, Spelling.Of<Applicability>(path, "applies", Applies), Reason, Missing)
            : throw new CatalogueException(path, Spelling.LineOf(path, Priority), $"{framework.Name} has no priority \"{Priority}\"");
    }
}
