using Answerable.Core.Statements;
using Answerable.Web.Documents;
using Answerable.Web.Words;

namespace Answerable.Web.Statements;

/// <summary>A statement as a paper: the one form that the page, the Word file and the copy for another site are made from.</summary>
public static class StatementPaper
{
    public static Document Of(Statement statement)
    {
        List<Block> blocks = [new Paragraphs(English.WhyStatement)];
        if (statement.Repeats.Length > 0) blocks.Add(new Paragraphs($"{statement.Repeats} {English.PrintedAsThen}"));
        if (statement.Mistakes.Count > 0)
            blocks.AddRange([new Heading(2, English.MistakesHead, "mistakes"), new Paragraphs(string.Join('\n', statement.Mistakes.Select(mistake => $"- {English.MistakeSays(mistake)}")))]);
        if (statement.Summary.Length > 0) blocks.AddRange([new Heading(2, English.AnalystHead, "summary"), new Paragraphs(English.Printed(statement.Summary, statement))]);
        foreach (var section in statement.Sections) blocks.AddRange(Blocks(statement, section));
        if (statement.Comment.Length > 0) blocks.AddRange([new Heading(2, English.HolderCommentHead(statement.Holder), "comment"), new Said(statement.Holder, English.Printed(statement.Comment, statement))]);
        return new(English.StatementTitle(statement), English.StatementLead(statement), blocks);
    }

    /// <summary>One section alone, as it will read.</summary>
    public static Document SectionOf(Statement statement, Section section) => new(section.Name, "", [.. Blocks(statement, section)]);

    /// <summary>The table of one section alone, or why there is none.</summary>
    public static Document TableOf(Statement statement, Section section) => new(section.Name, "", [Figures(statement, section)]);

    private static IEnumerable<Block> Blocks(Statement statement, Section section)
    {
        yield return new Heading(2, section.Name, section.Priority);
        yield return new Paragraphs(section.About);
        yield return new Heading(3, English.AppliesHead, $"{section.Priority}-applies");
        yield return new Paragraphs(English.Applies(section));
        yield return Figures(statement, section);
        if (section.Commentary.Length == 0) yield break;
        yield return new Heading(3, English.ContributionHead, $"{section.Priority}-contribution");
        yield return new Paragraphs(English.Printed(section.Commentary, statement));
    }

    private static Block Figures(Statement statement, Section section) =>
        section.Rows.Count > 0 ? Rows(statement, section) : new Paragraphs($"{Core.Measures.Markers.NotAvailable} {section.Missing}");

    private static Table Rows(Statement statement, Section section)
    {
        var baseline = section.Rows.Select(row => row.Baseline).FirstOrDefault(held => held is not null)?.Amount.Period;
        var alsoSmall = statement.PercentagesBecause.Length > 0;
        List<string> heads = [English.MeasureHead, English.NowHeading(statement.Period), English.NowHeading(statement.Period.YearBefore), Broken(English.SinceYearHead, section.Rows.Select(row => row.Before))];
        if (baseline is { } period) heads.AddRange([English.BaselineHeading(period), Broken(English.SinceBaselineHead, section.Rows.Select(row => row.Baseline).OfType<Earlier>())]);
        TableCell Change(IReadOnlyList<string> says, Comparison? change) => TableCell.Figures([.. says, English.Meaning(change)]);
        TableCell Number(StatementRow row, Amount amount) => TableCell.Figures(English.AmountSays(row, amount));
        var rows = section.Rows.Select(row => (IReadOnlyList<TableCell>)
        [
            English.RowName(row), Number(row, row.Now), Number(row, row.Before.Amount), Change(English.ChangeSays(row, alsoSmall), row.SinceBefore),
            .. baseline is null ? Array.Empty<TableCell>() : [row.Baseline is { } earlier ? Number(row, earlier.Amount) : TableCell.Figures(Core.Measures.Markers.NotApplicable), Change(English.ChangeSays(row.SinceBaseline, alsoSmall), row.SinceBaseline)],
        ]);
        return new(
            $"{section.Priority}-table", English.SectionTableTitle(section, statement.Period), "", heads, [.. rows],
            [
                .. section.Missing.Length > 0 ? [section.Missing] : Array.Empty<string>(),
                .. section.Rows.Any(row => row.Amounts.Any(item => item.Amount.Value is null)) ? [English.NotAvailableMeans] : Array.Empty<string>(),
                .. section.Rows.Where(row => row.IsRest).Select(English.RestNote),
                .. English.BreakNotes(section.Rows),
                .. !alsoSmall && section.Rows.Any(row => row.SinceBefore.HasSmallBase || row.SinceBaseline is { HasSmallBase: true }) ? [English.SmallBases] : Array.Empty<string>(),
            ]);
    }

    /// <summary>A column with numbers that are not alike carries the mark of a break, and the note under the table says which.</summary>
    private static string Broken(string head, IEnumerable<Earlier> column) => column.Any(earlier => earlier.Breaks.Count > 0) ? head + " [b]" : head;
}
