namespace Answerable.Web.Charts;

/// <summary>Upright lines through a plot with their words over it, where no words lie on others and no line runs through them.</summary>
internal sealed class Flags
{
    private readonly List<Flag> flags = [];

    /// <summary>How high the words reach over the plot; none without flags.</summary>
    public double Height => flags.Count == 0 ? 0 : flags.Max(f => f.Row + f.Lines.Count) * Labels.LineHeight + 6;

    public IEnumerable<double> Places => flags.Select(f => f.X);

    /// <summary>Each with its words, which stay between left and right.</summary>
    public static Flags On(IEnumerable<(double X, string Text, string? Dashes)> marks, double left, double right)
    {
        var all = new Flags();
        foreach (var (x, text, dashes) in marks.OrderByDescending(mark => mark.X))
        {
            var lines = TextWidth.Lines(text, Drawing.TextSize, (right - left) * .6);
            var width = lines.Count == 0 ? 0 : lines.Max(line => TextWidth.Of(line, Drawing.TextSize));
            // Beside its line where it fits, on the right first; else over it, as far as the paper reaches.
            double[] starts = [x + 5, x - 5 - width];
            double[] inside = [.. starts.Where(start => start >= left && start + width <= right)];
            if (inside.Length == 0) inside = [Math.Max(left, right - width)];
            var places = from row in Enumerable.Range(0, 40) from start in inside select new Flag(x, lines, start, start + width, row, dashes);
            all.flags.Add(places.First(place => all.flags.TrueForAll(other => !place.Disturbs(other))));
        }
        return all;
    }

    /// <summary>The words end at the foot, which is over the plot.</summary>
    public void Draw(Drawing pen, double foot, double bottom)
    {
        foreach (var flag in flags)
        {
            var top = foot - (flag.Row + flag.Lines.Count) * Labels.LineHeight;
            pen.Line(flag.X, flag.Over ? top + flag.Lines.Count * Labels.LineHeight : top, flag.X, bottom, Paint.Muted, 1.5, flag.Dashes);
            for (var i = 0; i < flag.Lines.Count; i++)
                pen.Text(flag.Start, top + 14.5 + i * Labels.LineHeight, flag.Lines[i], Paint.Ink, halo: true);
        }
    }

    private sealed record Flag(double X, IReadOnlyList<string> Lines, double Start, double End, int Row, string? Dashes)
    {
        /// <summary>The words lie across their own line, which then ends under them.</summary>
        public bool Over => Start < X && X < End;

        private int Top => Row + Lines.Count;

        public bool Disturbs(Flag other) =>
            Start < other.End + 4 && other.Start < End + 4 && Row < other.Top && other.Row < Top || Crosses(other) || other.Crosses(this);

        private bool Crosses(Flag other) => X > other.Start - 4 && X < other.End + 4 && Top > other.Row;
    }
}
