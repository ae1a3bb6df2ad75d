namespace Answerable.Web.Charts;

/// <summary>The same thing of several places, each in a small chart of its own over the same months: to compare how they went.</summary>
public sealed class MultiplesChart
{
    private MultiplesDrawing Drawing => field ??= new(this);

    /// <summary>Unique on the page: ids inside the drawing begin with it.</summary>
    public required string Id { get; init; }

    /// <summary>Names the picture to a screen reader: what is drawn, of whom, when.</summary>
    public required string Title { get; init; }

    /// <summary>What can be seen, in a sentence or two.</summary>
    public string? Description { get; init; }

    /// <summary>One small chart each, in the order in which they are drawn.</summary>
    public required IReadOnlyList<SmallChart> Charts { get; init; }

    /// <summary>How many months may lie between two points that are joined.</summary>
    public int Step { get; init; } = 1;

    /// <summary>Whether all have one scale; otherwise each has its own and a note says so.</summary>
    public bool OneScale { get; init; }

    /// <summary>The greatest value there can be: 100 for a share.</summary>
    public decimal? Most { get; init; }

    /// <summary>What the chart says in its own words.</summary>
    public ChartWords Words { get; init; } = ChartWords.English;

    /// <summary>For a page, in the page's colours.</summary>
    public Svg Draw(ChartWidth width) => Drawing.Draw(width, null);

    /// <summary>A picture for elsewhere: own colours and fonts, and its title, source and date inside.</summary>
    public Svg Standalone(Credit credit) => Drawing.Draw(ChartWidth.Wide, credit);
}

/// <param name="Name">The place, or the measure.</param>
/// <param name="Points">In order of month; a month without a value is a gap.</param>
/// <param name="Breaks">The first months that are counted in a new way.</param>
/// <param name="Number">Writes a value with its unit.</param>
/// <param name="AxisNumber">Writes an end of the scale.</param>
/// <param name="IsSubject">The one looked at.</param>
public sealed record SmallChart(
    string Name, IReadOnlyList<TrendPoint> Points, IReadOnlyList<DateOnly> Breaks, Func<decimal, string> Number, Func<decimal, string> AxisNumber, bool IsSubject);
