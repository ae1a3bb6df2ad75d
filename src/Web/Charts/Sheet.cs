namespace Answerable.Web.Charts;

/// <summary>The sheet a chart is drawn on. On a page it is bare, since the page has the finding above it and the source beside it;
/// alone it carries its title above and its source below, inside a margin.</summary>
internal sealed class Sheet
{
    private const double LineHeight = 20, TitleSize = 21;

    private readonly Credit? credit;

    public Sheet(double width, Credit? credit)
    {
        (Width, Right, this.credit, Pen) = (width, width, credit, new Drawing(standalone: credit is not null));
        if (credit is null) return;
        (Left, Right, Y) = (20, width - 20, 20);
        foreach (var line in TextWidth.Lines(credit.Title, TitleSize, Right - Left, bold: true))
        {
            Y += 26;
            Pen.Text(Left, Y, line, Paint.Ink, bold: true, size: TitleSize);
        }
        Y += 18;
    }

    public Drawing Pen { get; }
    public double Width { get; }
    public double Left { get; }
    public double Right { get; }

    /// <summary>How far down the sheet is used.</summary>
    public double Y { get; set; }

    /// <summary>A line of words, wrapped, in the muted ink of notes; with a shape before it when it explains one.</summary>
    public void Note(string text, Action<Drawing, double, double>? shape = null)
    {
        var left = Left + (shape is null ? 0 : 22);
        Y += 4;
        foreach (var (line, first) in TextWidth.Lines(text, Drawing.TextSize, Right - left).Select((line, i) => (line, i == 0)))
        {
            Y += LineHeight;
            if (first) shape?.Invoke(Pen, Left + 8, Y - 5.5);
            Pen.Text(left, Y, line, Paint.Muted);
        }
    }

    /// <summary>The picture when there is nothing to draw says so, and is still a picture with a name.</summary>
    public Svg Empty(string id, string? classes, string title, string words)
    {
        Y += 12;
        Note(words);
        return Finish(id, classes, title, words);
    }

    public Svg Finish(string id, string? classes, string title, string? description)
    {
        if (credit is not null)
        {
            Y += 16;
            Pen.Line(Left, Y, Right, Y, Paint.Rule, 1);
            foreach (var line in TextWidth.Lines($"{credit.Source}. {credit.Date}", 14, Right - Left))
            {
                Y += LineHeight;
                Pen.Text(Left, Y, line, Paint.Muted, size: 14);
            }
            Y += 6;
        }
        return Pen.Finish(id, classes, Width, Y + 10, credit?.Title ?? title, description);
    }
}
