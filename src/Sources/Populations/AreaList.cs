using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Core.Periods;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Populations;

/// <summary>A column of people or households.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Measure">The measure's id.</param>
/// <param name="At">June of the year: estimates are for the middle of one.</param>
internal readonly record struct CountedColumn(int Column, string Measure, Period At);

/// <summary>Where a list of areas has its headings, its codes and its counts.</summary>
internal sealed partial class AreaList
{
    private const string People = "population", Households = "households", Code = "code", Name = "name", Age = "age", Undated = "undated";
    private const int RowsSearched = 40;

    private readonly string?[] _kinds;
    private readonly List<int> _counts;

    private AreaList(Table table, int header, Said said)
    {
        (Table, Header) = (table, header);
        var title = string.Join(" ", table.Rows.Take(header).SelectMany(row => row.Cells).Append(table.Name));
        _kinds = new string?[Headings.Count];
        List<CountedColumn> counted = [];
        for (var i = 0; i < _kinds.Length; i++)
        {
            _kinds[i] = KindOf(Headings[i], said);
            if (_kinds[i] is not (People or Households)) continue;
            if ((YearIn(Headings[i]) ?? YearIn(title)) is not { } year) _kinds[i] = Undated;
            else counted.Add(new(i, _kinds[i]!, Period.Month(year, 6)));
        }

        Counted = counted;
        _counts = [.. Enumerable.Range(0, _kinds.Length).Where(i => _kinds[i] is People or Households or Undated)];
    }

    public Table Table { get; }

    public int Header { get; }

    public IReadOnlyList<CountedColumn> Counted { get; }

    private IReadOnlyList<string> Headings => Table.Rows[Header].Cells;

    /// <summary>The rows that hold a count; source lines below a list hold none.</summary>
    public IEnumerable<Row> Rows => Table.Rows.Skip(Header + 1).Where(row => _counts.Any(column => Cell(row, column).Length > 0));

    private int Known => _kinds.Count(kind => kind is not null);

    private IEnumerable<int> Unknown => Enumerable.Range(0, _kinds.Length).Where(i => _kinds[i] is null && !string.IsNullOrWhiteSpace(Headings[i]));

    /// <summary>Finds the row with most known headings; null when no column holds codes, none holds counts, or most are of something else.</summary>
    public static AreaList? Find(Table table, Said said)
    {
        var best = new AreaList(table, table.HeaderIndex, said);
        for (var row = 0; row < Math.Min(RowsSearched, table.Rows.Count); row++)
            if (new AreaList(table, row, said) is var list && list.Known > best.Known) best = list;
        return best._counts.Count > 0 && best.Columns(Code).Any(best.HoldsCodes) && best.Unknown.Count() < best.Known ? best : null;
    }

    public static string Cell(Row row, int column) => column < row.Cells.Count ? row.Cells[column].Trim() : "";

    /// <summary>Whether a text has the form of an official area code.</summary>
    public static bool IsCode(string text) => CodeForm().IsMatch(text);

    /// <summary>The most detailed of the columns that hold nothing but codes, the first where two are alike; a column with words among its codes only if there is no other.</summary>
    public int CodeColumn(Func<string, int> detail) => Columns(Code)
        .OrderByDescending(column => Rows.All(row => IsCode(Cell(row, column))))
        .ThenByDescending(column => Rows.Select(row => detail(Cell(row, column))).DefaultIfEmpty().Max()).First();

    /// <summary>The column of names right after a column of codes.</summary>
    public int? NameColumnOf(int code) => code + 1 < _kinds.Length && _kinds[code + 1] == Name ? code + 1 : null;

    public string Where(Row row, int column) => Spot.OfCell(Table.Name, row.Line, column + 1, Headings[column].Trim()).ToString();

    public void Check(Remarks remarks)
    {
        foreach (var i in Unknown)
            remarks.Refuse("unknown-heading", Where(Table.Rows[Header], i), $"The heading {Shown.Value(Headings[i].Trim())} is not known. "
                + $"Found: {string.Join(", ", Headings.Select(text => Shown.Value(text.Trim())))}. Expected: codes and names of areas, and population or households with a year. "
                + $"To leave the column out: --map \"{Headings[i].Trim()}=ignore\".");
        foreach (var i in Columns(Undated))
            remarks.Refuse("no-year", Where(Table.Rows[Header], i), $"Neither {Shown.Value(Headings[i].Trim())} nor a title says one year that the counts are for, such as mid-2024.");
        foreach (var i in Columns(Reading.Columns.Ignore)) remarks.Note("column-left-out", Where(Table.Rows[Header], i), $"The column {Shown.Value(Headings[i].Trim())} was left out.");
        foreach (var i in Columns(Age).Take(1)) remarks.Note("ages-left-out", Where(Table.Rows[Header], i), "Columns of single ages were left out.");
        foreach (var counted in Counted.Where(counted => Headings[counted.Column].Contains("rounded", StringComparison.OrdinalIgnoreCase)))
            remarks.Note("rounded", Where(Table.Rows[Header], counted.Column), $"The numbers are rounded, as the heading {Shown.Value(Headings[counted.Column].Trim())} says.");
    }

    private IEnumerable<int> Columns(string kind) => Enumerable.Range(0, _kinds.Length).Where(i => _kinds[i] == kind);

    private bool HoldsCodes(int column) => Rows.Any(row => IsCode(Cell(row, column)));

    private static string? KindOf(string heading, Said said)
    {
        if (string.IsNullOrWhiteSpace(heading)) return null;
        var told = Reading.Columns.Told(heading, said);
        if (told is People or Households or Reading.Columns.Ignore) return told;
        if (told is Reading.Columns.Place) return Code;
        var plain = Reading.Columns.Plain(heading);
        if (Compared().IsMatch(plain)) return null;
        if (HouseholdWords().IsMatch(plain)) return Households;
        if (PeopleWords().IsMatch(plain)) return People;
        if (CodeWords().IsMatch(plain)) return Code;
        if (NameWords().IsMatch(plain)) return Name;
        return AgeWords().IsMatch(plain) ? Age : null;
    }

    /// <summary>The year after "mid", else the only year that a text names.</summary>
    private static int? YearIn(string text)
    {
        var years = MidYear().Matches(text) is { Count: > 0 } mid ? mid : AnyYear().Matches(text);
        var named = years.Select(match => match.Groups[1].Value).Distinct().ToList();
        return named.Count == 1 ? int.Parse(named[0], CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex("^[EWSNK][0-9]{8}$")]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"\b(per|rate|density|change|difference|percent|percentage)\b|%")]
    private static partial Regex Compared();

    [GeneratedRegex(@"\bhouseholds?\b")]
    private static partial Regex HouseholdWords();

    [GeneratedRegex(@"\b(population|all ages|all persons)\b")]
    private static partial Regex PeopleWords();

    [GeneratedRegex("(cd|code|codes)$")]
    private static partial Regex CodeWords();

    [GeneratedRegex("(nm|nmw|name|names|geography)$")]
    private static partial Regex NameWords();

    [GeneratedRegex(@"^(age )?[0-9]{1,3}( ?\+| and over)?$")]
    private static partial Regex AgeWords();

    [GeneratedRegex("mid[- _]?((?:19|20)[0-9]{2})", RegexOptions.IgnoreCase)]
    private static partial Regex MidYear();

    [GeneratedRegex("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")]
    private static partial Regex AnyYear();
}
