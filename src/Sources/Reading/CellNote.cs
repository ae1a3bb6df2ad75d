namespace Answerable.Sources.Reading;

/// <summary>One note for all the cells that share a peculiarity, naming the first few.</summary>
internal sealed class CellNote(string code, string before, string after)
{
    private const int CellsNamed = 5;

    private readonly List<(Spot Spot, string Cell)> _first = [];
    private int _cells;

    public void Add(Spot place, string cell)
    {
        if (_cells++ < CellsNamed) _first.Add((place, cell));
    }

    public void Report(Findings findings)
    {
        if (_cells == 0) return;
        var named = string.Join("; ", _first.Select(f => $"{Shown.Value(f.Cell)} {f.Spot.InSentence}"));
        var more = _cells > _first.Count ? $" and {Shown.Count(_cells - _first.Count, "more cell")}" : "";
        findings.Note(_first[0].Spot, code, $"{before}: {named}{more}. {after}");
    }
}
