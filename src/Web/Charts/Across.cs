namespace Answerable.Web.Charts;

/// <summary>Values laid from left to right over rows that stand under each other.</summary>
internal sealed record Across(double Left, double Right, Scale Scale)
{
    /// <summary>How far the rows' upright line reaches above them, to stand under its name.</summary>
    public const double Reach = 27;

    public double Zero => X(Math.Clamp(0, Scale.From, Scale.To));

    public double X(decimal value) => Scale.At(value, Left, Right);

    /// <summary>Values over the rows, and over them the name of an upright line, where it stands. Returns where the rows begin.</summary>
    public double Axis(Sheet sheet, Func<decimal, string> number, string? name, decimal? held)
    {
        sheet.Y += 12;
        if (name is not null && held is { } named) Name(sheet, name, X(named));
        sheet.Y += 21;
        Box? before = null;
        foreach (var tick in Scale.Ticks)
        {
            var (text, x) = (number(tick), X(tick));
            var half = TextWidth.Of(text, Drawing.TextSize) / 2;
            var anchor = x - half < sheet.Left ? Anchor.Start : x + half > sheet.Right ? Anchor.End : Anchor.Middle;
            var at = anchor is Anchor.End ? sheet.Right : x;
            var box = Box.Of(text, at, sheet.Y, anchor);
            // A tick beside the name would be crossed by its line: the name says the value better.
            if (before?.Overlaps(box) is true || held is { } value && Math.Abs(X(value) - (box.Left + box.Right) / 2) < (box.Right - box.Left) / 2 + 3) continue;
            sheet.Pen.Text(at, sheet.Y, text, Paint.Muted, anchor);
            before = box;
        }
        return sheet.Y + 8;
    }

    public void Hairlines(Drawing pen, double top, double bottom)
    {
        foreach (var tick in Scale.Ticks) pen.Line(X(tick), top, X(tick), bottom, tick == 0 ? Paint.Ink : Paint.Rule, tick == 0 ? 1.5 : 1);
    }

    public void Upright(Drawing pen, decimal? held, double top, double bottom)
    {
        if (held is { } value) pen.Line(X(value), top, X(value), bottom, Paint.Ink, 1.5, "6 4");
    }

    private static void Name(Sheet sheet, string name, double x)
    {
        var lines = TextWidth.Lines(name, Drawing.TextSize, sheet.Right - sheet.Left);
        var half = lines.Select(line => TextWidth.Of(line, Drawing.TextSize)).DefaultIfEmpty().Max() / 2;
        var anchor = x + half > sheet.Right ? Anchor.End : x - half < sheet.Left ? Anchor.Start : Anchor.Middle;
        foreach (var line in lines)
        {
            sheet.Y += 21;
            sheet.Pen.Text(anchor is Anchor.End ? sheet.Right : anchor is Anchor.Start ? sheet.Left : x, sheet.Y, line, Paint.Ink, anchor);
        }
    }
}
