using System.Text.Json.Nodes;
using Answerable.Tests;

namespace Answerable.Core.Tests.Oracles;

/// <summary>
/// A file of inputs and expected outputs, known by its stem. It falls into units that stand for themselves, such as the cases of a JSON
/// file or the rows of a table, or it is one unit.
/// </summary>
internal sealed class Oracle
{
    private readonly List<(JsonNode Node, Action<JsonNode, Ledger> Check)> _units;

    private Oracle(List<(JsonNode, Action<JsonNode, Ledger>)> units) => _units = units;

    /// <summary>The files of the folder but its README. Without the folder there is one case, which says so when it is run.</summary>
    public static IEnumerable<string> Files() => !Directory.Exists(Named) ? ["no folder of oracles"]
        : Directory.EnumerateFiles(Named).Select(path => Path.GetFileName(path)!).Where(name => name != "README.md").Order(StringComparer.Ordinal);

    // ANSWERABLE_ORACLES, from where the test is run or from the repository, else the shared folder's.
    private static string Named => Environment.GetEnvironmentVariable("ANSWERABLE_ORACLES") is { Length: > 0 } set
        ? Directory.Exists(set) ? Path.GetFullPath(set) : Path.GetFullPath(set, Shared.Repository)
        : Path.Combine(Shared.Root, "oracles");

    /// <summary>How a file of this name is checked: the longest stem that it starts with.</summary>
    public static OracleKind? KindOf(string file) => OracleKind.All
        .Where(kind => file.StartsWith(kind.Stem, StringComparison.Ordinal) && !char.IsLetterOrDigit(file.ElementAtOrDefault(kind.Stem.Length)))
        .MaxBy(kind => kind.Stem.Length);

    public static Oracle Read(string file)
    {
        if (!Directory.Exists(Named)) Missing();
        var kind = KindOf(file) ?? throw new InvalidDataException($"No oracle has the stem of {file}: {string.Join(", ", OracleKind.All.Select(known => known.Stem))}");
        var text = File.ReadAllText(Path.Combine(Named, file));
        return Of(kind, file.EndsWith(".json", StringComparison.Ordinal) ? JsonNode.Parse(text)! : Csv(text));
    }

    // A folder that was asked for by name must be there; without the shared folder the test is skipped, as all are that read it.
    private static void Missing()
    {
        if (Environment.GetEnvironmentVariable("ANSWERABLE_ORACLES") is { Length: > 0 }) Assert.Fail($"ANSWERABLE_ORACLES names {Named}, which is not there.");
        Shared.Path("oracles");
    }

    public static Oracle Of(OracleKind kind, JsonNode root)
    {
        var units = new List<(JsonNode, Action<JsonNode, Ledger>)>();
        if (kind.Table is { } table) units.Add((root, (node, ledger) => WithRows(((JsonArray)node).Select(row => new Row((JsonObject)row!, ledger)).ToList(), table)));
        if (kind.Row is { } one)
        {
            var rows = root is JsonArray all ? all : (JsonArray)root["cases"]!;
            units.AddRange(rows.Select(row => (row!, new Action<JsonNode, Ledger>((node, ledger) => WithRows([new Row((JsonObject)node, ledger)], list => one(list[0]))))));
        }

        if (root is JsonObject whole)
            units.Add((whole, (node, ledger) => WithRows([new Row((JsonObject)node, ledger)], list => Head(kind, list[0]))));
        return new(units);
    }

    public Ledger Check()
    {
        var ledger = new Ledger();
        foreach (var (node, check) in _units) Try(node, check, ledger);
        return ledger;
    }

    /// <summary>Changes expected cells one at a time, a few of each column of each unit, and gives the places where no failure followed.</summary>
    /// <param name="ofEachColumn">How many cells of a column of a unit are changed.</param>
    public (int Changed, IReadOnlyList<string> Unnoticed) Perturb(int ofEachColumn)
    {
        var changed = 0;
        var unnoticed = new List<string>();
        for (var unit = 0; unit < _units.Count; unit++)
        {
            var (node, check) = _units[unit];
            var sound = new Ledger();
            Try(node, check, sound);
            foreach (var column in sound.Cells.Where(cell => cell.Changed() is not null).Distinct().GroupBy(cell => cell.Column))
            {
                var cells = column.ToList();
                for (var pick = 0; pick < Math.Min(ofEachColumn, cells.Count); pick++)
                {
                    var cell = cells[(unit * 7 + pick * Math.Max(1, cells.Count / ofEachColumn)) % cells.Count];
                    var before = cell.Node!.DeepClone();
                    cell.Put(cell.Changed());
                    var ledger = new Ledger();
                    Try(node, check, ledger);
                    if (ledger.Failures.Count == 0) unnoticed.Add($"{cell.Place}: {before.ToJsonString()} → {cell.Text}");
                    cell.Put(before);
                    changed++;
                }
            }
        }

        return (changed, unnoticed);
    }

    private static void Try(JsonNode node, Action<JsonNode, Ledger> check, Ledger ledger)
    {
        try
        {
            check(node, ledger);
        }
        catch (Exception reason) when (reason is ArgumentException or FormatException or KeyNotFoundException or InvalidOperationException or InvalidCastException or OverflowException)
        {
            ledger.Fail(node.GetPath(), reason.Message);
        }
    }

    private static void WithRows(IReadOnlyList<Row> rows, Action<IReadOnlyList<Row>> check)
    {
        check(rows);
        foreach (var row in rows) row.Done();
    }

    private static void Head(OracleKind kind, Row head)
    {
        head.Labels("cases");
        kind.Head?.Invoke(head);
    }

    private static JsonArray Csv(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).Select(line => line.Split(',')).ToArray();
        return new JsonArray([.. lines[1..].Select((cells, i) => cells.Length == lines[0].Length
            ? (JsonNode)new JsonObject(lines[0].Zip(cells).Select(pair => KeyValuePair.Create(pair.First, (JsonNode?)JsonValue.Create(pair.Second))))
            : throw new FormatException($"line {i + 2} has {cells.Length} cells, the heading {lines[0].Length}"))]);
    }
}
