using Answerable.Core.Periods;

namespace Answerable.Core.Measures;

/// <summary>Where a reading was printed, so that anyone can find it again.</summary>
/// <param name="Table">The sheet or table name; the file's own for a csv.</param>
/// <param name="Row">The row or line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct Cell(string Table, int Row, int Column)
{
    /// <summary>The column as a spreadsheet letters it: 1 is A, 27 is AA.</summary>
    public string ColumnLetters
    {
        get
        {
            var letters = "";
            for (var rest = Column; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
            return letters;
        }
    }
}

/// <summary>
/// One printed cell: a value, a marker, or both, exactly as published. Ranks, totals, shares and changes that we work out are figures, not readings.
/// </summary>
/// <param name="Measure">The measure's id.</param>
/// <param name="Breakdown">Empty, or canonical text such as <c>group=msg-norfolk</c> for a printed rank.</param>
/// <param name="Place">The place's id.</param>
/// <param name="Period">The months it covers.</param>
/// <param name="Value">The value, whose scale is the printed precision; null where only a marker was printed.</param>
/// <param name="Marker">The marker as printed, such as <c>[x]</c>; empty where there is none.</param>
/// <param name="Edition">The id of the edition that printed it.</param>
/// <param name="Cell">Where in the file.</param>
public sealed record Reading(
    string Measure, string Breakdown, string Place, Period Period, decimal? Value, string Marker, string Edition, Cell Cell)
{
    /// <summary>The breakdown that holds the rank a publisher printed for a group.</summary>
    public static string RankIn(string group) => $"group={group}";

    /// <summary>The breakdown that holds the part of a count that is one offence, or one printed label: <c>offence=8N</c>.</summary>
    public static string Offence(string code) => $"offence={code}";

    /// <summary>The breakdown that holds the part of a count that is one offence and one outcome: <c>offence=28E;outcome=16</c>.</summary>
    public static string Outcome(string code, int outcome) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{OfOutcomes(code)}{outcome}");

    /// <summary>How the breakdowns of all outcomes of one offence begin.</summary>
    public static string OfOutcomes(string code) => $"{Offence(code)};outcome=";

    /// <summary>The breakdown that holds a change from a year before, in percent, as a publisher printed it.</summary>
    public const string ChangeFromYearBefore = "change=year-before";

    /// <summary>The breakdown that holds how many people were asked, for a percentage of them.</summary>
    public const string PeopleAsked = "people=asked";

    /// <summary>Whether it is one offence's part of a count.</summary>
    public bool IsOffence => Breakdown.StartsWith("offence=", StringComparison.Ordinal);
}
