namespace Answerable.Web.Charts;

/// <summary>Upright lines through a plot with their words over it, where no words lie on others; a line that meets words stops for them.</summary>
internal sealed class Flags
{
    private readonly List<Flag> flags = [];

    /// <summary>How high the words reach over the plot; none without flags.</summary>
    public double Height => flags.Count == 0 ? 0 : flags.Max(f => f.Top) * Labels.LineHeight + 6;

    /// <summary>Where lines stand, and whether they run through the plot.</summary>
    public IEnumerable<(double X, bool Through)> Places => flags.Select(f => (f.X, f.Dashes is not null));

    /// <summary>Each with its words, which stay between left and right.</summary>
    public static Flags On(IEnumerable<(double X, string Text, string? Dashes)> marks, double left, double right)
    {
        var all = new Flags();
        foreach (var (x, text, dashes) in marks.OrderByDescending(mark => mark.X))
        {
            var lines = TextWidth.Lines(text, Drawing.TextSize, (right - left) * .6);
            var width = lines.Count == 0 ? 0 : lines.Max(line => TextWidth.Of(line, Drawing.TextSize));
            // On the right of its line where it fits, else over it as far as the paper reaches, else on the left, where earlier lines are met.
            double[] starts = [x + 5, x - 5 - width, Math.Max(left, Math.Min(x - width / 2, right - width))];
            var places = from row in Enumerable.Range(0, 1 + all.flags.Sum(f => f.Lines.Count))
                         from start in starts
                         where start == starts[^1] || start >= left && start + width <= right
                         select new Flag(x, lines, start, start + width, row, dashes);
            all.flags.Add(places.Where(place => !all.flags.Exists(place.LiesOn))
                .MinBy(place => place.Row + (place.Over ? .3 : place.Start < x ? .6 : 0) + 2 * all.flags.Count(other => place.Crosses(other) || other.Crosses(place)))!);
        }
        return all;
    }

    /// <summary>The words end at the foot, which is over the plot. Dashed lines run through it; the others only begin, to leave it to the figures.</summary>
    public void Draw(Drawing pen, double foot, double top, double bottom)
    {
        foreach (var flag in flags)
        {
            var (from, to) = (foot - flag.Top * Labels.LineHeight, flag.Dashes is null ? top + 16 : bottom);
            foreach (var met in flags.Where(flag.Crosses).Append(flag).Where(met => met != flag || flag.Over).OrderByDescending(met => met.Top))
            {
                var (above, under) = (foot - met.Top * Labels.LineHeight, foot - met.Row * Labels.LineHeight + 2);
                if (above > from) pen.Line(flag.X, from, flag.X, above, Paint.Muted, 1.5, flag.Dashes);
                from = under;
            }
            pen.Line(flag.X, from, flag.X, to, Paint.Muted, 1.5, flag.Dashes);
            for (var i = 0; i < flag.Lines.Count; i++)
                pen.Text(flag.Start, foot - flag.Top * Labels.LineHeight + 14.5 + i * Labels.LineHeight, flag.Lines[i], Paint.Ink, halo: true);
        }
    }

    private sealed record Flag(double X, IReadOnlyList<string> Lines, double Start, double End, int Row, string? Dashes)
    {
        /// <summary>The words lie across their own line, which then ends under them.</summary>
        public bool Over => Start < X && X < End;

        public int Top => Row + Lines.Count;

        public bool LiesOn(Flag other) => Start < other.End + 4 && other.Start < End + 4 && Row < other.Top && other.Row < Top;

        public bool Crosses(Flag other) => other != this && X > other.Start - 4 && X < other.End + 4 && Top > other.Row;
    }
}
