namespace Answerable.Web.Charts;

internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>The room a line of text takes, by its baseline.</summary>
    public static Box Of(string text, double x, double y, Anchor anchor, bool bold = false, double size = Drawing.TextSize)
    {
        var width = TextWidth.Of(text, size, bold);
        var left = anchor switch { Anchor.Start => x, Anchor.End => x - width, _ => x - width / 2 };
        return new(left, y - size * .8, left + width, y + size * .25);
    }
}

/// <summary>Finds places for labels between the strokes of a chart: the first place that touches nothing, else the one that
/// touches least: a stroke can be crossed, another label cannot.</summary>
internal sealed class Labels
{
    public const double LineHeight = 19;

    private readonly List<Box> taken = [], clear = [], placed = [];

    public void Keep(Box box) => taken.Add(box);

    /// <summary>As little to be covered as a label.</summary>
    public void KeepClear(Box box) => clear.Add(box);

    /// <summary>A straight stroke is kept free as a row of small boxes.</summary>
    public void KeepLine(double x1, double y1, double x2, double y2)
    {
        var steps = (int)(Math.Max(Math.Abs(x2 - x1), Math.Abs(y2 - y1)) / 4) + 1;
        for (var i = 0; i <= steps; i++)
        {
            var (x, y) = (x1 + (x2 - x1) * i / steps, y1 + (y2 - y1) * i / steps);
            taken.Add(new(x - 2, y - 2, x + 2, y + 2));
        }
    }

    /// <summary>A place is the baseline of the label's first line.</summary>
    public (double X, double Y, Anchor Anchor) Place(IReadOnlyList<string> lines, bool bold, IReadOnlyList<(double X, double Y, Anchor Anchor)> places, Box within)
    {
        var best = Best(lines, bold, places, within);
        placed.Add(best.Box);
        return best.Place;
    }

    /// <summary>As <see cref="Place"/>, but none where the label would leave the sheet or lie on another.</summary>
    public (double X, double Y, Anchor Anchor)? PlaceIfFree(IReadOnlyList<string> lines, bool bold, IReadOnlyList<(double X, double Y, Anchor Anchor)> places, Box within)
    {
        var best = Best(lines, bold, places, within);
        if (!Inside(best.Box, within) || placed.Any(best.Box.Overlaps) || clear.Any(best.Box.Overlaps)) return null;
        placed.Add(best.Box);
        return best.Place;
    }

    private ((double X, double Y, Anchor Anchor) Place, Box Box) Best(IReadOnlyList<string> lines, bool bold, IReadOnlyList<(double X, double Y, Anchor Anchor)> places, Box within)
    {
        var longest = lines.MaxBy(line => TextWidth.Of(line, Drawing.TextSize, bold)) ?? "";
        var best = places
            .Select(place => (Place: place, Box: Box.Of(longest, place.X, place.Y, place.Anchor, bold)))
            .Select(p => (p.Place, Box: p.Box with { Bottom = p.Box.Bottom + (lines.Count - 1) * LineHeight }))
            .Select(p => (p.Place, p.Box, Touches: taken.Count(p.Box.Overlaps) + (placed.Count(p.Box.Overlaps) + clear.Count(p.Box.Overlaps)) * 100 + (Inside(p.Box, within) ? 0 : 100_000)))
            .MinBy(p => p.Touches);
        return (best.Place, best.Box);
    }

    private static bool Inside(Box box, Box within) =>
        box.Left >= within.Left && box.Right <= within.Right && box.Top >= within.Top && box.Bottom <= within.Bottom;
}
