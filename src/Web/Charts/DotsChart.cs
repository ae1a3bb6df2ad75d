namespace Answerable.Web.Charts;

/// <summary>A few places under each other, each a dot with the interval its true figure probably lies in, beside the average of the group:
/// for comparisons that chance can reorder.</summary>
public sealed record DotsChart
{
    /// <summary>Unique on the page: ids inside the drawing begin with it.</summary>
    public required string Id { get; init; }

    /// <summary>Names the picture to a screen reader: what is drawn, of whom, when.</summary>
    public required string Title { get; init; }

    /// <summary>What can be seen, in a sentence or two.</summary>
    public string? Description { get; init; }

    /// <summary>In rank order, the best first; those without a figure last.</summary>
    public required IReadOnlyList<DotsRow> Rows { get; init; }

    /// <summary>The upright line to compare with: the average of the group.</summary>
    public ReferenceLine? Reference { get; init; }

    /// <summary>Writes a value with its unit: "88.5%".</summary>
    public required Func<decimal, string> Number { get; init; }

    /// <summary>Writes a round value over the dots: "90%". Without it, as <see cref="Number"/>.</summary>
    public Func<decimal, string>? AxisNumber { get; init; }

    /// <summary>The greatest value there can be: 100 for a share.</summary>
    public decimal? Most { get; init; }

    /// <summary>What the chart says in its own words.</summary>
    public ChartWords Words { get; init; } = ChartWords.English;

    /// <summary>For a page, in the page's colours.</summary>
    public Svg Draw(ChartWidth width) => DotsDrawing.Draw(this, width, null);

    /// <summary>A picture for elsewhere: own colours and fonts, and its title, source and date inside.</summary>
    public Svg Standalone(Credit credit) => DotsDrawing.Draw(this, ChartWidth.Wide, credit);
}

/// <param name="Name">The force, in full.</param>
/// <param name="Value">None when there is no figure.</param>
/// <param name="Lower">The lower end of its interval; none without one.</param>
/// <param name="Upper">The upper end of its interval.</param>
/// <param name="Standing">The subject, one of its group, or neither.</param>
public sealed record DotsRow(string Name, decimal? Value, decimal? Lower = null, decimal? Upper = null, Standing Standing = Standing.Group);

/// <param name="Name">"Average of similar forces: 88.2%".</param>
/// <param name="Value">Where it stands.</param>
public sealed record ReferenceLine(string Name, decimal Value);
