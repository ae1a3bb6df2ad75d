using Answerable.Core.Periods;
using Answerable.Core.Statements;
using Answerable.Web.Catalogue;
using Answerable.Web.Words;
using Answerable.Web.Written;

namespace Answerable.Web.Statements;

/// <summary>The office's statements: those that are published, and new ones filled from what is visible.</summary>
/// <param name="site">The office's installation.</param>
/// <param name="seen">What whoever asks may see.</param>
public sealed class Statements(Site site, Seen seen)
{
    /// <summary>The kind of paper that a statement is.</summary>
    public const string Kind = "statement";

    /// <summary>The source whose quarterly releases a statement follows.</summary>
    private const string CrimeSource = "ons-pfa";

    /// <summary>The kind of paper that it is.</summary>
    internal static PaperKind<Statement> Paper { get; } = new(
        Kind, statement => Name(statement.Framework, statement.Place, statement.Period), English.StatementTitle, (_, statement) => StatementPaper.Of(statement),
        statement => $"/statement/{statement.Period.LastMonth}");

    private Writing<Statement> Writing { get; } = new(site, Paper);

    /// <summary>The name of a statement among papers.</summary>
    public static string Name(string framework, string place, Period period) => $"{framework} {place} {period}";

    /// <summary>Every published version of every statement, the newest first; read once for whoever asks several things.</summary>
    private IReadOnlyList<Shown<Statement>> Every =>
        field ??= Writing.Shown(seen.Audience);

    /// <summary>The statements that are published, each in its newest version, the latest period first.</summary>
    public IReadOnlyList<Shown<Statement>> Published() =>
        [.. Every.DistinctBy(item => item.Version.Name).OrderByDescending(item => item.Content.Period).ThenBy(item => item.Content.Framework, StringComparer.Ordinal)];

    /// <summary>Every published version of the statement of a framework and period, the newest first.</summary>
    public IReadOnlyList<Shown<Statement>> Versions(string framework, Period period) =>
        [.. Every.Where(item => item.Version.Name == Name(framework, site.Office.Force.Id, period))];

    /// <summary>A new statement, its tables filled from what is visible and nothing said yet.</summary>
    /// <param name="framework">The framework, as the office has settled it.</param>
    /// <param name="period">Twelve months.</param>
    /// <param name="asOf">What had been published by a day; null for all that is visible.</param>
    public Statement Draft(Framework framework, Period period, DateOnly? asOf = null) =>
        StatementTable.Draft(framework, site.Office.Force, period, id => seen.Answers.Series(id, asOf), site.Catalogue);

    /// <summary>The numbers of a statement that are other figures now.</summary>
    public IReadOnlyList<StatementChange> Revised(Statement statement) => site.Office.Frameworks.FirstOrDefault(framework => framework.Id == statement.Framework) is { } framework
        ? StatementChanges.Revised(statement, Draft(framework, statement.Period))
        : [];

    /// <summary>How many months after a release of crime figures the office publishes its statement.</summary>
    public int WithinMonths => site.Office.StatementWithinMonths;

    /// <summary>The duty to publish a statement after each quarterly release of crime figures, the latest period first.</summary>
    public IReadOnlyList<StatementDuty> Duties() => StatementDuty.On(
        seen.Calendar.Before(site.Today).Where(past => past.Timetable.Source.Id == CrimeSource && past.Covers is not null).Select(past => (past.Covers!.Value, past.Day)),
        Every.GroupBy(item => item.Content.Period).ToDictionary(same => same.Key, same => same.Min(item => item.Version.Edition.Published)),
        WithinMonths, site.Today);

    /// <summary>Keeps a version of a statement, to be proposed like any edition.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="day">The day it is dated.</param>
    /// <param name="authors">Everybody who wrote something of it.</param>
    /// <param name="by">Who keeps it.</param>
    /// <param name="said">What it was made from, where the program made it.</param>
    /// <returns>Its taking-in.</returns>
    public long Keep(Statement statement, DateOnly day, IReadOnlyCollection<string> authors, string by, string said = "") =>
        Writing.Keep(statement, day, authors, by, said, statement.Mistakes.Count);

    /// <summary>
    /// A statement that ships with the record: its tables are filled from what had been published by its day. Once it is kept it stays as it
    /// is until the record itself changes: what is brought in later does not alter what the office had published.
    /// </summary>
    public long Keep(ShippedStatement shipped, string by)
    {
        var name = Name(shipped.Framework.Id, site.Office.Force.Id, shipped.Period);
        if (Writing.MadeFrom(name, shipped.Digest) is { } known) return known;
        var draft = Draft(shipped.Framework, shipped.Period, shipped.Published) with
        {
            Repeats = shipped.Repeats,
            PercentagesBecause = shipped.PercentagesBecause,
        };
        return Keep(
            draft with
            {
                Sections =
                [
                    .. draft.Sections.Select(section => shipped.Priorities.FirstOrDefault(said => said.Priority == section.Priority) is { } said
                        ? section with { Missing = said.Missing ?? section.Missing, Applies = said.Applies, Reason = said.Reason ?? "" }
                        : section),
                ],
            },
            shipped.Published, [], by, shipped.Digest);
    }
}
