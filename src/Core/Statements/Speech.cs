using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Core.Periods;

namespace Answerable.Core.Statements;

/// <summary>How the columns of one statement are spoken of, and how it is told that a sentence speaks of another period.</summary>
internal sealed partial class Speech
{
    private readonly HashSet<(int Year, int Month)> _borders;
    private readonly List<string> _baselineYears;

    public Speech(Statement statement)
    {
        var baselines = statement.Sections.SelectMany(section => section.Rows).Select(row => row.Baseline?.Amount.Period).OfType<Period>().Distinct().ToList();
        List<Period> ours = [statement.Period, statement.Period.YearBefore, .. baselines];
        _borders = [.. ours.SelectMany(period => new[] { (period.Start.Year, period.Start.Month), (period.End.Year, period.End.Month) })];
        _baselineYears = [.. baselines.Select(period => period.Year).Distinct().Where(year => ours.Take(2).All(period => period.Year != year && period.Start.Year != year)).Select(year => year.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>The columns that a sentence names, with the place of the words, in order.</summary>
    public IReadOnlyList<(Spot Spot, string Column)> Columns(string text, Spot sentence)
    {
        var said = sentence.In(text);
        return
        [
            .. Before().Matches(said).Select(words => (new Spot(sentence.Start + words.Index, words.Length), StatementRow.BeforeColumn))
                .Concat(Years().Matches(said).Where(words => words.Groups["baseline"].Success || _baselineYears.Contains(words.Value)).Select(words => (new Spot(sentence.Start + words.Index, words.Length), StatementRow.BaselineColumn)))
                .OrderBy(phrase => phrase.Item1.Start),
        ];
    }

    /// <summary>Whether a sentence speaks of a period that no column has: "to date", a month between, a pilot since some year.</summary>
    public bool IsOfAnotherPeriod(string text, Spot sentence, IEnumerable<Numeral> numerals) =>
        Open().IsMatch(sentence.In(text)) || numerals.Where(numeral => numeral.Kind is NumeralKind.Date or NumeralKind.Year && sentence.Holds(numeral.Spot)).Any(numeral => !IsOurs(numeral.Spot.In(text)));

    private bool IsOurs(string written)
    {
        var years = Year().Matches(written).Select(year => int.Parse(year.Value, CultureInfo.InvariantCulture)).ToList();
        if (years.Count == 0) return true; // a day without a year says nothing of the period
        if (years.Count == 1 && Span().Match(written) is { Success: true } second) years.Add((years[0] / 100 * 100) + int.Parse(second.Groups["end"].Value, CultureInfo.InvariantCulture));
        var month = Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, name => name.Length > 0 && written.Contains(name, StringComparison.OrdinalIgnoreCase)) + 1;
        return years.All(year => _borders.Any(border => border.Year == year && (month == 0 || border.Month == month)));
    }

    [GeneratedRegex(@"\b(?:previous(?!ly)|preceding|prior(?!\s+to)|(?:last|past)\s+year|(?:a\s+)?year\s+(?:before|earlier|ago)|months\s+(?:before|earlier|ago))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(?:(?<baseline>baseline)|(?:19|20)[0-9]{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"\b(?:to\s+date|so\s+far|inception|(?:this|last|each|every|per|a|latest|previous)\s+(?:calendar\s+)?(?:month|quarter|week|day)|weekly|monthly|quarterly|(?:first|second|third|fourth|last|final)\s+quarter|since\s+(?:its|the\s+(?:launch|start))|year\s+to\s+date)\b(?!-)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex("(?:19|20)[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\A\D*[0-9]{4}\s?[/–-]\s?(?<end>[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
