namespace Answerable.Web.Charts;

/// <summary>A line of figures inside a row or a sentence, with its last figure marked: no axis and no words, which stand beside it.</summary>
public sealed record Sparkline
{
    private const double Width = 120, Height = 28, Margin = 7, Edge = 5.5;

    /// <summary>Unique on the page.</summary>
    public required string Id { get; init; }

    /// <summary>Names the picture to a screen reader: what is drawn, of what, when, and how it ends.</summary>
    public required string Title { get; init; }

    /// <summary>In order, equally far apart; none is a gap.</summary>
    public required IReadOnlyList<decimal?> Values { get; init; }

    /// <summary>The foot of the usual range; none without one.</summary>
    public decimal? Lower { get; init; }

    /// <summary>The top of the usual range.</summary>
    public decimal? Upper { get; init; }

    /// <summary>What the last figure means.</summary>
    public PointMark Mark { get; init; }

    /// <summary>For a page, in the page's colours, 120 by 28.</summary>
    public Svg Draw()
    {
        var pen = new Drawing(standalone: false);
        if (Values.Any(v => v is not null)) Figures(pen);
        return pen.Finish(Id, "an-spark", Width, Height, Title, null);
    }

    private void Figures(Drawing pen)
    {
        decimal[] all = [.. Values.Concat([Lower, Upper]).OfType<decimal>()];
        var scale = new Scale(all.Min(), all.Max(), 1);
        if (Lower is { } lower && Upper is { } upper) pen.Rectangle(0, Y(upper), Width, Math.Max(2, Y(lower) - Y(upper)), Paint.Band);
        for (var i = 0; i < Values.Count; i++)
        {
            if (Values[i] is null || i > 0 && Values[i - 1] is not null) continue;
            var run = Values.Skip(i).TakeWhile(v => v is not null).Select((v, at) => $"{Drawing.At(X(i + at))} {Drawing.At(Y(v!.Value))}").ToList();
            if (run.Count == 1) pen.Circle(X(i), Y(Values[i]!.Value), 1.5, Paint.Subject);
            else pen.Path("M" + string.Join('L', run), null, Paint.Subject, 1.5);
        }
        var last = Enumerable.Range(0, Values.Count).Last(i => Values[i] is not null);
        var value = Values[last]!.Value;
        var centre = Lower is { } foot && Upper is { } top ? (foot + top) / 2 : all.Average();
        if (Mark is PointMark.None) pen.Circle(X(last), Y(value), 3.5, Paint.Subject);
        else PointMarks.Draw(pen, X(last), Y(value), 4.5, Mark, Mark is PointMark.High || Mark is not PointMark.Low && value >= centre);

        double X(int i) => Values.Count == 1 ? Width / 2 : Margin + (Width - 2 * Margin) * i / (Values.Count - 1);
        double Y(decimal v) => scale.From == scale.To ? Height / 2 : scale.At(v, Height - Edge, Edge);
    }
}
