namespace Answerable.Web.Charts;

/// <summary>What a point means beside what is usual; the page has decided, the chart gives it a shape.</summary>
public enum PointMark
{
    /// <summary>An ordinary point.</summary>
    None,

    /// <summary>Better than usual.</summary>
    Better,

    /// <summary>Worse than usual.</summary>
    Worse,

    /// <summary>Higher than usual, where neither way is better.</summary>
    High,

    /// <summary>Lower than usual, where neither way is better.</summary>
    Low,
}

/// <summary>The shapes of marked points, those of the marks beside words: a triangle for better, a square with a triangle cut out of it
/// for worse, a diamond full in its upper or its lower half where neither is meant. Paint only repeats what the shape says.</summary>
internal static class PointMarks
{
    /// <summary>One shape; a triangle points up where the point lies above what is usual.</summary>
    public static void Draw(Drawing pen, double x, double y, double radius, PointMark mark, bool up)
    {
        switch (mark)
        {
            case PointMark.Better:
                pen.Shape(Triangle(x, y, radius * 1.15, up), Paint.Better);
                break;
            case PointMark.Worse:
                pen.Rectangle(x - radius, y - radius, radius * 2, radius * 2, Paint.Worse);
                pen.Path(Drawing.Corners(Triangle(x, y, radius * .72, up)), Paint.Paper, null);
                break;
            case PointMark.High or PointMark.Low:
                var half = mark is PointMark.High ? -radius * 1.2 : radius * 1.2;
                pen.Diamond(x, y, radius * 1.2, Paint.Unusual, 2);
                pen.Shape([(x - radius * 1.2, y), (x, y + half), (x + radius * 1.2, y)], Paint.Unusual);
                break;
            default:
                pen.Circle(x, y, radius, Paint.Subject);
                break;
        }
    }

    /// <summary>The months in words, those that follow each other as one span, and a long list by its number and its ends.</summary>
    public static string Spans(IReadOnlyList<DateOnly> months, int step, ChartWords words)
    {
        var spans = new List<(DateOnly From, DateOnly To)>();
        foreach (var month in months)
        {
            if (spans.Count > 0 && month <= spans[^1].To.AddMonths(step)) spans[^1] = (spans[^1].From, month);
            else spans.Add((month, month));
        }
        var count = step == 1 ? words.Months : words.Periods;
        if (spans.Count > 4) return count(months.Count, Span((months[0], months[^1])));
        return spans is [{ } only] && months.Count > 2 ? count(months.Count, Span(only)) : string.Join(", ", spans.Select(Span));

        string Span((DateOnly From, DateOnly To) span) =>
            span.From == span.To ? words.Month(span.From) : words.FromTo(words.Month(span.From), words.Month(span.To));
    }

    private static (double X, double Y)[] Triangle(double x, double y, double radius, bool up)
    {
        var tip = up ? -radius : radius;
        return [(x, y + tip), (x + radius, y - tip * .8), (x - radius, y - tip * .8)];
    }
}
