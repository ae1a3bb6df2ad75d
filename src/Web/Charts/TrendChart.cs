namespace Answerable.Web.Charts;

/// <summary>Months in order: one line for the subject, the standard it is held to, gaps where there is no figure.
/// It draws what it is given and computes nothing but places on the paper.</summary>
public sealed record TrendChart
{
    /// <summary>Unique on the page: ids inside the drawing begin with it.</summary>
    public required string Id { get; init; }

    /// <summary>Names the picture to a screen reader: what is drawn, of what, when.</summary>
    public required string Title { get; init; }

    /// <summary>What can be seen, in a sentence or two.</summary>
    public string? Description { get; init; }

    /// <summary>The label at the line's end: "Norfolk".</summary>
    public required string Subject { get; init; }

    /// <summary>In order of month; a month may be absent or have no value, and either is a gap.</summary>
    public required IReadOnlyList<TrendPoint> Points { get; init; }

    public Standard? Standard { get; init; }

    /// <summary>In order, none over another: each has its own usual range, drawn over its own months only.</summary>
    public IReadOnlyList<TrendPhase> Phases { get; init; } = [];

    /// <summary>Where figures before and after are not like for like.</summary>
    public IReadOnlyList<TrendBreak> Breaks { get; init; } = [];

    /// <summary>How many months may lie between two points that are joined: 1 for months, 12 for years that end in any month.</summary>
    public int Step { get; init; } = 1;

    /// <summary>Writes a value with its unit: "88.5%".</summary>
    public required Func<decimal, string> Number { get; init; }

    /// <summary>Writes a round value under the axis: "90%". Without it, as <see cref="Number"/>.</summary>
    public Func<decimal, string>? AxisNumber { get; init; }

    /// <summary>The greatest value there can be: 100 for a share.</summary>
    public decimal? Most { get; init; }

    /// <summary>The least value there can be, where limits are cut off: 0 for a count, and 0 without being said where there is a <see cref="Most"/>.</summary>
    public decimal? Least { get; init; }

    /// <summary>Whether the axis shows all that can be, from <see cref="Least"/> to <see cref="Most"/>: a scale cut close would make of chance a fall.</summary>
    public bool IsWhole { get; init; }

    public ChartWords Words { get; init; } = ChartWords.English;

    /// <summary>For a page, in the page's colours.</summary>
    public Svg Draw(ChartWidth width) => TrendDrawing.Draw(this, width, null);

    /// <summary>A picture for elsewhere: own colours and fonts, and its title, source and date inside.</summary>
    public Svg Standalone(Credit credit) => TrendDrawing.Draw(this, ChartWidth.Wide, credit);
}

/// <param name="Month">The first of the month.</param>
/// <param name="Value">None when there is no figure.</param>
/// <param name="Remark">What is to be known about this point ("Figure queried"): it gets its own shape, and a line below.</param>
/// <param name="Mark">What it means beside what is usual: it gets the shape of that, and a line below.</param>
public sealed record TrendPoint(DateOnly Month, decimal? Value, string? Remark = null, PointMark Mark = PointMark.None);

/// <summary>Months that share one usual range.</summary>
/// <param name="From">The first month.</param>
/// <param name="To">The last month, which is in it.</param>
/// <param name="Centre">The average.</param>
/// <param name="Lower">The lower limit, not cut off; none without limits.</param>
/// <param name="Upper">The upper limit, not cut off.</param>
/// <param name="IsTrial">Too few months for limits to be relied on: their edges are dashed, and a note says why.</param>
public sealed record TrendPhase(DateOnly From, DateOnly To, decimal Centre, decimal? Lower, decimal? Upper, bool IsTrial);

/// <param name="At">The first month that is counted in the new way.</param>
/// <param name="Label">"Recording rules changed".</param>
public sealed record TrendBreak(DateOnly At, string Label);
