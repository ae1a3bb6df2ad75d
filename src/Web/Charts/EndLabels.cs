namespace Answerable.Web.Charts;

/// <summary>Words beside the ends of lines: each as near to its own line as the others allow, the heaviest nearest.</summary>
internal sealed class EndLabels
{
    private readonly List<(IReadOnlyList<string> Lines, double At, Paint Paint, bool Bold, double Weight)> blocks = [];

    /// <summary>Lines of words whose middle should stand where their line ends.</summary>
    public void Add(IReadOnlyList<string> lines, double at, Paint paint, bool bold, double weight) => blocks.Add((lines, at, paint, bold, weight));

    public void Draw(Drawing pen, double x, double top, double bottom)
    {
        // Blocks that would lie on each other become one group, which stands where its members pull it by their weight.
        var groups = new List<(double At, double Weight, List<int> Members)>();
        var sorted = blocks.OrderBy(block => block.At).ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            groups.Add((sorted[i].At - Offset(i), sorted[i].Weight, [i]));
            while (groups.Count > 1 && groups[^2].At > groups[^1].At)
            {
                var (upper, lower) = (groups[^2], groups[^1]);
                var weight = upper.Weight + lower.Weight;
                groups.RemoveRange(groups.Count - 2, 2);
                groups.Add(((upper.At * upper.Weight + lower.At * lower.Weight) / weight, weight, [.. upper.Members, .. lower.Members]));
            }
        }
        foreach (var (at, _, members) in groups)
            foreach (var i in members)
            {
                var (lines, _, paint, bold, _) = sorted[i];
                var y = Math.Max(Math.Min(at, bottom - Half(sorted.Count - 1) - Offset(sorted.Count - 1)), top - 4 + Half(0)) + Offset(i) - (lines.Count - 1) * Labels.LineHeight / 2 + 5.5;
                foreach (var line in lines)
                {
                    pen.Text(x, y, line, paint, bold: bold);
                    y += Labels.LineHeight;
                }
            }

        double Half(int i) => sorted[i].Lines.Count * Labels.LineHeight / 2;

        // How far under the first block's middle this one's is when all stand close.
        double Offset(int i)
        {
            var offset = 0d;
            for (var j = 1; j <= i; j++) offset += Half(j - 1) + Half(j) + 3;
            return offset;
        }
    }
}
