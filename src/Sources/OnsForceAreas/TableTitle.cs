using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Sources.Reading;

namespace Answerable.Sources.OnsForceAreas;

/// <summary>What the figures of a table are.</summary>
internal enum Statistic
{
    Count,
    Change,
    Rate,
}

/// <summary>What the rows above a table say of it.</summary>
/// <param name="Number">Its number, such as <c>P1</c>; empty where neither title nor sheet tells it.</param>
/// <param name="Printed">The title as printed, with the notes it cites.</param>
/// <param name="Years">The years it names.</param>
/// <param name="Statistic">What its figures are.</param>
/// <param name="Per">For a rate, of how many; else null.</param>
internal sealed partial record TableTitle(string Number, string Printed, IReadOnlyList<Period> Years, Statistic Statistic, int? Per)
{
    /// <summary>The latest year it names; null when it names none.</summary>
    public Period? Latest => Years.Count == 0 ? null : Years.Max();

    /// <summary>The title of the table whose headings are in a row. Of the rows above it only the title counts: those that explain signs speak of rates too.</summary>
    public static TableTitle Of(Table table, int header)
    {
        var above = table.Rows.Take(header).Select(row => string.Join(" ", row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)))).ToList();
        var at = Math.Max(0, above.FindIndex(Numbered().IsMatch) is >= 0 and var numbered ? numbered : above.FindIndex(row => PrintedSpan.YearsEnding(row).Count > 0));
        var printed = at < above.Count ? above[at] : "";
        if (at + 1 < above.Count && PrintedSpan.YearsEnding(above[at + 1]).Count > 0) printed += " " + above[at + 1];

        var plain = Heading.Plain(printed);
        var per = Rate().Match(plain);
        var number = Numbered().Match(printed) is { Success: true } inTitle ? inTitle : Numbered().Match(table.Name);
        return new(
            number.Groups["number"].Value.ToUpperInvariant(), printed, PrintedSpan.YearsEnding(plain),
            plain.Contains("percentage change", StringComparison.Ordinal) || plain.Contains("% change", StringComparison.Ordinal) ? Statistic.Change : per.Success ? Statistic.Rate : Statistic.Count,
            per.Success ? int.Parse(per.Groups["per"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : null);
    }

    /// <summary>The measure whose name or heading stands in the title; the longest of them, for tables whose columns are headed by periods.</summary>
    public Measure? MeasureIn(Catalogue catalogue)
    {
        var plain = Heading.Plain(Printed);
        return catalogue.Measures
            .SelectMany(measure => measure.Headings.Append(measure.Name).Select(heading => (measure, Words: Heading.Plain(heading))))
            .Where(item => plain.Contains(item.Words, StringComparison.Ordinal))
            .OrderByDescending(item => item.Words.Length).Select(item => item.measure).FirstOrDefault();
    }

    [GeneratedRegex(@"^\s*table\s+(?<number>[a-z][0-9]{1,2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\brate\b.*?\bper (?<per>1,?000|10,?000|100,?000|1,?000,?000)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Rate();
}
