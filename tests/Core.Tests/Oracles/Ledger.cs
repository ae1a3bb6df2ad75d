using System.Globalization;
using System.Text.Json.Nodes;

namespace Answerable.Core.Tests.Oracles;

/// <summary>What was compared in a file: how many values, the worst relative error, every failure with its place.</summary>
internal sealed class Ledger
{
    // Of values nearer to 0 than this the error is taken as if they were this far: a sum that should be 0 may come out as 1e-17.
    private const double NearZero = 1e-5;

    private readonly List<string> _failures = [];
    private readonly List<Cell> _compared = [];

    public int Compared => _compared.Count;

    public double Worst { get; private set; }

    public IReadOnlyList<string> Failures => _failures;

    /// <summary>Every expected cell that was compared, empty ones among them.</summary>
    public IReadOnlyList<Cell> Cells => _compared;

    public void Fail(string place, string said) => _failures.Add($"{place}: {said}");

    /// <summary>Compares a number; an empty cell must meet no number.</summary>
    public void Number(Cell cell, double? actual, double tolerance, bool absolute = false, bool nearZero = true)
    {
        _compared.Add(cell);
        if (cell.IsEmpty || actual is null)
        {
            if (!cell.IsEmpty || actual is not null) Fail(cell.Place, $"expected {cell.Text}, got {Print(actual)}");
            return;
        }

        var expected = cell.Number;
        var off = Math.Abs(actual.Value - expected);
        var error = absolute || off == 0 ? off : off / Math.Max(Math.Abs(expected), nearZero ? NearZero : double.Epsilon);
        if (!absolute) Worst = Math.Max(Worst, error);
        if (!(error <= tolerance)) Fail(cell.Place, $"expected {cell.Text}, got {Print(actual)}, off by {error:0.0e+0}, at most {tolerance:0.0e+0}");
    }

    /// <summary>Compares a whole number exactly.</summary>
    public void Whole(Cell cell, long? actual)
    {
        _compared.Add(cell);
        if (cell.IsEmpty ? actual is not null : actual != cell.Number) Fail(cell.Place, $"expected {cell.Text}, got {Print(actual)}");
    }

    public void Text(Cell cell, string? actual)
    {
        _compared.Add(cell);
        if (cell.IsEmpty ? actual is not null : actual != cell.Text) Fail(cell.Place, $"expected {cell.Text}, got {actual ?? "nothing"}");
    }

    public void Flag(Cell cell, bool? actual)
    {
        _compared.Add(cell);
        if (cell.IsEmpty ? actual is not null : actual != cell.Flag) Fail(cell.Place, $"expected {cell.Text}, got {actual}");
    }

    /// <summary>A cell that must meet a condition rather than a value.</summary>
    public void Holds(Cell cell, bool condition, string otherwise)
    {
        _compared.Add(cell);
        if (!condition) Fail(cell.Place, $"{cell.Text} {otherwise}");
    }

    private static string Print(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "nothing";
}

/// <summary>One cell of a file: a column of a row, or an item of a list.</summary>
internal readonly record struct Cell(JsonNode Holder, string? Name, int Index)
{
    public JsonNode? Node => Name is not null ? Holder[Name] : Holder[Index];

    public string Column => Name ?? Holder.GetPath().Split('.')[^1];

    public string Place => Holder.GetPath() + (Name is not null ? "." + Name : $"[{Index}]");

    // R writes a missing value of a list without names as {}, and others as NA.
    public bool IsEmpty => Node is null or JsonObject { Count: 0 } || Text is "" or "NA" or "NaN";

    public string Text => Node is null ? "nothing" : Node is JsonValue value && value.TryGetValue<string>(out var text) ? text : Node.ToJsonString();

    public double Number => double.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public bool Flag => Text.ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" => true,
        "FALSE" or "0" or "NO" => false,
        _ => throw new FormatException($"{Place}: {Text} is neither true nor false"),
    };

    /// <summary>The cell changed by 1%, a label by a letter, a flag turned; null where that changes nothing.</summary>
    public JsonNode? Changed()
    {
        if (IsEmpty) return null;
        if (Node!.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False) return JsonValue.Create(!Flag);
        if (!double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return JsonValue.Create(Text + "x");
        return number == 0 ? null : Node.GetValueKind() == System.Text.Json.JsonValueKind.String
            ? JsonValue.Create((number * 1.01).ToString("R", CultureInfo.InvariantCulture))
            : JsonValue.Create(number * 1.01);
    }

    public void Put(JsonNode? node)
    {
        if (Name is not null) Holder[Name] = node;
        else Holder[Index] = node;
    }
}
