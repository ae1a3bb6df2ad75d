using System.Text.Json.Nodes;

namespace Answerable.Core.Tests.Oracles;

/// <summary>
/// A row of a table or an object of a JSON file. Inputs are read and expected values compared by name; a column that the file does not
/// have is not compared, and a column of numbers that nobody reads is a failure, so none is skipped.
/// </summary>
internal sealed class Row(JsonObject node, Ledger ledger)
{
    private readonly HashSet<string> _read = [];
    private readonly List<Row> _children = [];

    public Ledger Ledger => ledger;

    public IEnumerable<string> Columns => node.Select(column => column.Key);

    public bool Has(string column) => node.ContainsKey(column);

    public bool IsGiven(string column) => Has(column) && !Cell(column).IsEmpty;

    public Cell Cell(string column)
    {
        if (!Has(column)) throw new KeyNotFoundException($"{node.GetPath()} has no {column}");
        _read.Add(column);
        return new(node, column, 0);
    }

    public double Input(string column) => Cell(column).Number;

    public double? InputOrNull(string column) => IsGiven(column) ? Input(column) : null;

    public long Count(string column) => Whole(Cell(column));

    /// <summary>A list of whole numbers, or the one that R writes without brackets, or nothing.</summary>
    public IReadOnlyList<int> Counts(string column) => [.. List(column).Select(cell => (int)Whole(cell))];

    public string Text(string column) => Cell(column).Text;

    public string? TextOrNull(string column) => IsGiven(column) ? Text(column) : null;

    /// <summary>A list, or the one item that R writes without brackets, or nothing.</summary>
    public IReadOnlyList<Cell> List(string column) => !IsGiven(column) ? []
        : Cell(column).Node is JsonArray list ? [.. list.Select((_, i) => new Cell(list, null, i))]
        : [Cell(column)];

    public IReadOnlyList<double?> Inputs(string column) => [.. List(column).Select(cell => cell.IsEmpty ? (double?)null : cell.Number)];

    public Row Child(string column) => Adopt(column, (JsonObject)Cell(column).Node!);

    public IReadOnlyList<Row> Rows(string column) => [.. ((JsonArray)Cell(column).Node!).Select(item => Adopt(column, (JsonObject)item!))];

    public void Number(string column, double? actual, double tolerance, bool absolute = false, bool nearZero = true)
    {
        if (Has(column)) ledger.Number(Cell(column), actual, tolerance, absolute, nearZero);
    }

    public void Numbers(string column, IReadOnlyList<double?> actual, double tolerance)
    {
        if (!Has(column)) return;
        var cells = List(column);
        if (cells.Count != actual.Count) ledger.Fail(node.GetPath(), $"{column} has {cells.Count} values, we have {actual.Count}");
        foreach (var (cell, value) in cells.Zip(actual)) ledger.Number(cell, value, tolerance);
    }

    public void Whole(string column, long? actual)
    {
        if (Has(column)) ledger.Whole(Cell(column), actual);
    }

    public void Same(string column, string? actual)
    {
        if (Has(column)) ledger.Text(Cell(column), actual);
    }

    public void Flag(string column, bool? actual)
    {
        if (Has(column)) ledger.Flag(Cell(column), actual);
    }

    public void Holds(string column, Func<double, bool> condition, string otherwise)
    {
        if (Has(column)) ledger.Holds(Cell(column), condition(Cell(column).Number), otherwise);
    }

    /// <summary>Words for a reader of the file, compared with nothing.</summary>
    public void Labels(params string[] columns) => _read.UnionWith(columns);

    /// <summary>Whatever is left must be words.</summary>
    public void Done()
    {
        foreach (var child in _children) child.Done();
        foreach (var column in node.Where(column => !_read.Contains(column.Key)))
            if (HasNumbers(column.Value)) ledger.Fail(node.GetPath(), $"{column.Key} is compared with nothing");
    }

    private static bool HasNumbers(JsonNode? value) => value switch
    {
        JsonArray list => list.Any(HasNumbers),
        JsonObject group => group.Any(item => HasNumbers(item.Value)),
        null => false,
        _ => value.GetValueKind() != System.Text.Json.JsonValueKind.String || double.TryParse(value.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture, out _),
    };

    private static long Whole(Cell cell) => double.IsInteger(cell.Number)
        ? checked((long)cell.Number)
        : throw new FormatException($"{cell.Place}: {cell.Text} is not a whole number");

    private Row Adopt(string column, JsonObject child)
    {
        _read.Add(column);
        var row = new Row(child, ledger);
        _children.Add(row);
        return row;
    }
}
