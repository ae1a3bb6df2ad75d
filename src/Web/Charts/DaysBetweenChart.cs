namespace Answerable.Web.Charts;

/// <summary>For rare events: a column for each, as long as the days since the one before, beside what is usual. A higher column is a longer peace.</summary>
public sealed record DaysBetweenChart
{
    /// <summary>Unique on the page: ids inside the drawing begin with it.</summary>
    public required string Id { get; init; }

    /// <summary>Names the picture to a screen reader: what is drawn, of what, when.</summary>
    public required string Title { get; init; }

    /// <summary>What can be seen, in a sentence or two.</summary>
    public string? Description { get; init; }

    /// <summary>In order of day.</summary>
    public required IReadOnlyList<DaysBetween> Events { get; init; }

    /// <summary>The time since the last event, which no event has ended; none when it is not drawn.</summary>
    public OpenTime? Open { get; init; }

    /// <summary>What is usual; none with too few events.</summary>
    public decimal? Centre { get; init; }

    /// <summary>The lower limit.</summary>
    public decimal? Lower { get; init; }

    /// <summary>The upper limit.</summary>
    public decimal? Upper { get; init; }

    /// <summary>Writes a time with its unit: "41 days".</summary>
    public required Func<decimal, string> Number { get; init; }

    /// <summary>Writes a round time beside the columns: "50". Without it, as <see cref="Number"/>.</summary>
    public Func<decimal, string>? AxisNumber { get; init; }

    /// <summary>What the chart says in its own words.</summary>
    public ChartWords Words { get; init; } = ChartWords.English;

    /// <summary>For a page, in the page's colours.</summary>
    public Svg Draw(ChartWidth width) => DaysBetweenDrawing.Draw(this, width, null);

    /// <summary>A picture for elsewhere: own colours and fonts, and its title, source and date inside.</summary>
    public Svg Standalone(Credit credit) => DaysBetweenDrawing.Draw(this, ChartWidth.Wide, credit);
}

/// <param name="Event">The day it happened.</param>
/// <param name="DaysSinceLast">Since the event before; half a day for two on one day.</param>
/// <param name="IsSignal">Longer or shorter than chance explains.</param>
public sealed record DaysBetween(DateOnly Event, decimal DaysSinceLast, bool IsSignal = false);

/// <param name="Until">The day up to which it is known that there was no event.</param>
/// <param name="Days">Since the last event.</param>
public sealed record OpenTime(DateOnly Until, decimal Days);
