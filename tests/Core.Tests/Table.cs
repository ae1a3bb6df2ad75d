using System.Globalization;

namespace Answerable.Core.Tests;

/// <summary>A plain csv of the shared folder, without quotes, by column name.</summary>
internal static class Table
{
    public static IReadOnlyList<Row> Of(string path)
    {
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0).Select(line => line.Split(',')).ToArray();
        return [.. lines[1..].Select(cells => new Row(lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second)))];
    }

    internal sealed record Row(IReadOnlyDictionary<string, string> Cells)
    {
        public string this[string column] => Cells[column];

        public decimal Number(string column) => decimal.Parse(Cells[column], CultureInfo.InvariantCulture);
    }
}
