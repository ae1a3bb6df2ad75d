using System.Text.RegularExpressions;
using Answerable.Core.Measures;

namespace Answerable.Sources.Reading;

/// <summary>A column that a table may have.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Headings">What publishers print over it; the first is the one that is told to a person.</param>
internal sealed record Wanted(string Role, params string[] Headings)
{
    /// <summary>A table without it is of another kind.</summary>
    public bool IsMark { get; init; }

    /// <summary>A table is whole without it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Other headings that publishers print over it, such as those that hold a year; null where there are none.</summary>
    public Regex? Also { get; init; }
}

/// <summary>Where a table has its headings, in any order, and what each of its columns is for.</summary>
internal sealed class Columns
{
    public const string Place = "place", Month = "month", Ignore = "ignore";

    private const int RowsSearched = 40, HeadingsNamed = 10;

    private readonly IReadOnlyList<Wanted> _wanted;
    private readonly bool _isList; // it has columns for others, which hold no figure that would be lost
    private readonly string?[] _roles;
    private readonly Dictionary<string, int> _at = [];
    private readonly List<Wanted> _missing;
    private readonly List<int> _unknown;

    private Columns(Table table, int header, IReadOnlyList<Wanted> wanted, Said said, bool isList)
    {
        (Table, Header, _wanted, _isList) = (table, header, wanted, isList);
        _roles = [.. Headings.Select(heading => RoleOf(heading, said))];
        for (var i = 0; i < _roles.Length; i++)
            if (_roles[i] is { } role) _at.TryAdd(role, i);
        _missing = [.. wanted.Where(column => !column.IsOptional && !_at.ContainsKey(column.Role) && !(column.Role == Place && said.Place is not null))];
        _unknown = [.. Enumerable.Range(0, _roles.Length).Where(i => _roles[i] is null && !string.IsNullOrWhiteSpace(Headings[i]))];
    }

    public Table Table { get; }

    /// <summary>The index of the row of headings in the table's rows.</summary>
    public int Header { get; }

    public IReadOnlyList<string> Headings => Table.Rows[Header].Cells;

    /// <summary>The rows below the headings that hold anything.</summary>
    public IEnumerable<Row> Rows => Table.Rows.Skip(Header + 1).Where(row => !row.Cells.All(string.IsNullOrWhiteSpace));

    /// <summary>
    /// Finds the row with most known headings among the first rows. Null when the table is of another kind: it lacks a mark, or more than
    /// the one column whose heading may have been renamed.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="wanted">The columns that it may have.</param>
    /// <param name="said">What the person bringing it in says.</param>
    /// <param name="isKind">What tells that a table is of the kind, where marks alone do not; any heading may then be unknown, and is asked about.</param>
    public static Columns? Find(Table table, IReadOnlyList<Wanted> wanted, Said said, Func<Columns, bool>? isKind = null)
    {
        var best = Best(table, wanted, said, isList: false);
        if (isKind is not null) return isKind(best) ? best : null;
        return best._missing.Any(column => column.IsMark) || best._missing.Count > 1 || (best._missing.Count == 1 && best._unknown.Count > 1) ? null : best;
    }

    /// <summary>The same for a list that holds no figures: columns that are not wanted are left out, however many there are. Null only when it lacks a mark.</summary>
    public static Columns? FindList(Table table, IReadOnlyList<Wanted> wanted, Said said) =>
        Best(table, wanted, said, isList: true) is var best && best._missing.Any(column => column.IsMark) ? null : best;

    private static Columns Best(Table table, IReadOnlyList<Wanted> wanted, Said said, bool isList)
    {
        var best = new Columns(table, table.HeaderIndex, wanted, said, isList);
        for (var row = 0; row < Math.Min(RowsSearched, table.Rows.Count); row++)
            if (new Columns(table, row, wanted, said, isList) is var columns && columns._at.Count > best._at.Count) best = columns;
        return best;
    }

    /// <summary>A heading as it is compared: an underscore is a blank.</summary>
    public static string Plain(string heading) => Heading.Plain(heading.Replace('_', ' '));

    /// <summary>What a person says that a heading, or a label in a row, means; null when nothing was said.</summary>
    public static string? Told(string printed, Said said)
    {
        if (said.Mapping.Count == 0) return null;
        var plain = Plain(printed);
        return said.Mapping.FirstOrDefault(item => Plain(item.Key) == plain).Value;
    }

    public bool Has(string role) => _at.ContainsKey(role);

    /// <summary>Where a column stands, from 0.</summary>
    public int this[string role] => _at[role];

    /// <summary>What is printed in a row's column, blanks around it aside; empty where there is no such column.</summary>
    public string Cell(Row row, string role) => _at.TryGetValue(role, out var i) && i < row.Cells.Count ? row.Cells[i].Trim() : "";

    public string Where(Row row, string role) => Where(row.Line, _at.GetValueOrDefault(role));

    /// <summary>Says what is wrong with the headings: unknown, lacking or doubled ones are refused, columns left out are noted.</summary>
    /// <param name="remarks">Where it is said.</param>
    /// <param name="tellsRoles">Whether a heading that is not known may be any of the columns that the table lacks, so that all of them are named.</param>
    public void Check(Remarks remarks, bool tellsRoles = false)
    {
        var line = Table.Rows[Header].Line;
        var roles = tellsRoles ? string.Join(", ", _wanted.Where(column => column.Role != Ignore && !_at.ContainsKey(column.Role)).Select(column => column.Role)) : "";
        if (_isList && _missing.Count == 0 && _unknown.Count > 0)
            remarks.Note("columns-left-out", Where(line, _unknown[0]), $"{Shown.Count(_unknown.Count, "column is", "columns are")} not needed and left out: {string.Join(", ", _unknown.Take(HeadingsNamed).Select(i => Shown.Value(Headings[i].Trim())))}{(_unknown.Count > HeadingsNamed ? " and more" : "")}.");
        else foreach (var i in _unknown)
            remarks.Refuse("unknown-heading", Where(line, i), $"The heading {Shown.Value(Headings[i].Trim())} is not known. {Found} {Expected} "
                + (roles.Length > 0 ? $"Say what it means with --map \"{Headings[i].Trim()}=ROLE\", where ROLE is one of {roles}. " : string.Concat(_missing.Select(column => $"If it is \"{column.Headings[0]}\", which is lacking: --map \"{Headings[i].Trim()}={column.Role}\". ")))
                + $"To leave the column out: --map \"{Headings[i].Trim()}=ignore\".");
        if (_unknown.Count == 0)
            foreach (var column in _missing) remarks.Refuse("missing-column", Where(line, 0), $"There is no column \"{column.Headings[0]}\". {Found} {Expected}");
        for (var i = 0; i < _roles.Length; i++)
        {
            if (_roles[i] == Ignore) remarks.Note("column-left-out", Where(line, i), $"The column {Shown.Value(Headings[i].Trim())} was left out.");
            else if (_roles[i] is { } role && _at[role] < i)
            {
                var both = $"{Shown.Value(Headings[i].Trim())} and {Shown.Value(Headings[_at[role]].Trim())} both read as {role}";
                if (_isList) remarks.Note("doubled-heading", Where(line, i), $"{both}: the second was taken.");
                else remarks.Refuse("doubled-heading", Where(line, i), $"{both}.");
            }
        }
    }

    private string Found => $"Found: {string.Join(", ", Headings.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => Shown.Value(text.Trim())))}.";

    private string Expected => $"Expected: {string.Join(", ", _wanted.Select(column => $"\"{column.Headings[0]}\""))}.";

    private string? RoleOf(string heading, Said said)
    {
        if (string.IsNullOrWhiteSpace(heading)) return null;
        if (Told(heading, said) is { } told && (told == Ignore || _wanted.Any(column => column.Role == told))) return told;
        var plain = Plain(heading);
        return _wanted.FirstOrDefault(column => column.Headings.Contains(plain) || column.Also?.IsMatch(plain) == true)?.Role;
    }

    private string Where(int line, int column) => Spot.OfCell(Table.Name, line, column + 1, Headings[column].Trim()).ToString();
}
