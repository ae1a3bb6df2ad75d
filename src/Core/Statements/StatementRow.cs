using Answerable.Core.Measures;

namespace Answerable.Core.Statements;

/// <summary>An earlier number that a row is held against.</summary>
/// <param name="Amount">The number.</param>
/// <param name="Breaks">What keeps it from being like the number now, if anything: sentences for the public.</param>
/// <param name="Printed">The change in percent that the publisher printed, for where only that is known; null where it printed none.</param>
public sealed record Earlier(Amount Amount, IReadOnlyList<string> Breaks, decimal? Printed = null);

/// <summary>A part that is taken off a whole.</summary>
/// <param name="Measure">The part's id.</param>
/// <param name="Name">What it is called.</param>
public sealed record Part(string Measure, string Name);

/// <summary>
/// One row as a statement prints it: a measure, or what its listed parts leave of it, now, a year before and at the baseline. It holds all
/// that printing needs, so that a statement of years ago reads as it read then.
/// </summary>
/// <param name="Measure">The measure's id; for a rest the whole's.</param>
/// <param name="Name">What it is called, in sentence case.</param>
/// <param name="Unit">The unit of its numbers.</param>
/// <param name="Direction">Which way is good.</param>
/// <param name="Decimals">Digits after the point.</param>
/// <param name="Without">The parts that are taken off; empty for the measure itself.</param>
/// <param name="Now">The period of the statement.</param>
/// <param name="Before">The year before.</param>
/// <param name="Baseline">The baseline; null where the measure has none.</param>
public sealed record StatementRow(
    string Measure, string Name, Unit Unit, Direction Direction, int Decimals, IReadOnlyList<Part> Without, Amount Now, Earlier Before, Earlier? Baseline)
{
    /// <summary>The words that its columns go by in files and bindings.</summary>
    public const string NowColumn = "now", BeforeColumn = "before", BaselineColumn = "baseline";

    /// <summary>Whether it is what listed parts leave.</summary>
    public bool IsRest => Without.Count > 0;

    /// <summary>The row's name among all rows of a statement: the measure's id, with <c>-rest</c> behind it for what its parts leave.</summary>
    public string Id => IsRest ? Measure + "-rest" : Measure;

    /// <summary>The row as canonical text of a breakdown: empty, or <c>without=crime-gbh+crime-abh</c>.</summary>
    public string Breakdown => IsRest ? "without=" + string.Join('+', Without.Select(part => part.Measure)) : "";

    /// <summary>Its numbers, with the word each column goes by.</summary>
    public IEnumerable<(string Column, Amount Amount)> Amounts =>
        [(NowColumn, Now), (BeforeColumn, Before.Amount), .. Baseline is null ? Array.Empty<(string, Amount)>() : [(BaselineColumn, Baseline.Amount)]];

    /// <summary>Against the year before.</summary>
    public Comparison SinceBefore => new(Unit, Direction, Now, Before.Amount, Before.Breaks);

    /// <summary>Against the baseline; null without one.</summary>
    public Comparison? SinceBaseline => Baseline is null ? null : new(Unit, Direction, Now, Baseline.Amount, Baseline.Breaks);
}
