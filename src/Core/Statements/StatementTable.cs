using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;

namespace Answerable.Core.Statements;

/// <summary>Fills the tables of a statement from what is visible. Nothing in them is typed.</summary>
public static class StatementTable
{
    /// <summary>A new statement: every priority of the framework, with its table and nothing said yet.</summary>
    /// <param name="framework">The framework, as the office has settled it.</param>
    /// <param name="force">The force.</param>
    /// <param name="period">The period of the newest column.</param>
    /// <param name="series">The series of a measure, by its id.</param>
    /// <param name="catalogue">The known breaks.</param>
    public static Statement Draft(Framework framework, Place force, Period period, Func<string, Series> series, Catalogue catalogue) => new(
        framework.Id, framework.Name, force.Id, force.OfficialName, period,
        [
            .. framework.Priorities.Select(priority => new Section(
                priority.Id, priority.Name, priority.Choice is { } choice ? $"{priority.About} {choice}" : priority.About, priority.Missing ?? "",
                Rows(framework, priority, force, period, series, catalogue))),
        ]);

    /// <summary>The same statement with its tables filled anew; what people wrote stays.</summary>
    public static Statement Refill(Statement statement, Statement draft) => draft with
    {
        Summary = statement.Summary,
        Comment = statement.Comment,
        Holder = statement.Holder,
        PercentagesBecause = statement.PercentagesBecause,
        Repeats = statement.Repeats,
        Mistakes = statement.Mistakes,
        Sections =
        [
            .. draft.Sections.Select(section => statement.Sections.FirstOrDefault(written => written.Priority == section.Priority) is { } written
                ? section with { Applies = written.Applies, Reason = written.Reason, Commentary = written.Commentary, Missing = section.Missing.Length > 0 && written.Missing.Length > 0 ? written.Missing : section.Missing }
                : section),
        ],
    };

    private static List<StatementRow> Rows(Framework framework, Priority priority, Place force, Period period, Func<string, Series> series, Catalogue catalogue)
    {
        var measures = priority.Measures.Select(catalogue.Measure).ToList();
        var rows = measures.Select(measure => Row(measure, framework.BaselineOf(measure.Id), force.Id, period, series(measure.Id), catalogue)).ToList();

        // What is left stands below the last of its parts, so that a reader who adds up comes to the whole.
        foreach (var whole in measures)
        {
            var parts = rows.Where(row => !row.IsRest && whole.Includes.Contains(row.Measure)).ToList();
            if (parts.Count == 0) continue;
            var rest = Rest(rows.Single(row => row.Id == whole.Id), parts);
            if (rest.Now.Value is not null) rows.Insert(rows.IndexOf(parts[^1]) + 1, rest);
        }

        return rows;
    }

    private static StatementRow Row(Measure measure, MeasureBaseline? baseline, string force, Period period, Series series, Catalogue catalogue)
    {
        Earlier At(Amount cell) => new(cell, [.. catalogue.Between(measure.Id, force, cell.Period, period).Select(known => known.Text)]);
        return new(
            measure.Id, measure.Name, measure.Unit, measure.Direction, measure.Decimals, [], Amount.Of(series, force, period, catalogue), At(Amount.Of(series, force, period.YearBefore, catalogue)) with { Printed = series.PrintedBeside(force, period, Reading.ChangeFromYearBefore)?.Value },
            baseline is null ? null : At(baseline.Value is { } settled ? new(baseline.Period, settled, "", "") : Amount.Of(series, force, baseline.Period, catalogue)));
    }

    private static StatementRow Rest(StatementRow whole, IReadOnlyList<StatementRow> parts) => whole with
    {
        Without = [.. parts.Select(part => new Part(part.Measure, part.Name))],
        Now = Amount.Rest(whole.Now, [.. parts.Select(part => part.Now)]),
        Before = whole.Before with { Printed = null, Amount = Amount.Rest(whole.Before.Amount, [.. parts.Select(part => part.Before.Amount)]) },
        Baseline = whole.Baseline is null || parts.Any(part => part.Baseline is null)
            ? null
            : whole.Baseline with { Amount = Amount.Rest(whole.Baseline.Amount, [.. parts.Select(part => part.Baseline!.Amount)]) },
    };
}
