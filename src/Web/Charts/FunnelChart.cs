namespace Answerable.Web.Charts;

/// <summary>Forces by their size and their figure, inside lines that widen where chance has more room: what lies outside them is worth asking about.</summary>
public sealed record FunnelChart
{
    /// <summary>Unique on the page: ids inside the drawing begin with it.</summary>
    public required string Id { get; init; }

    /// <summary>Names the picture to a screen reader: what is drawn, of whom, when.</summary>
    public required string Title { get; init; }

    /// <summary>What can be seen, in a sentence or two.</summary>
    public string? Description { get; init; }

    /// <summary>In any order.</summary>
    public required IReadOnlyList<FunnelPoint> Points { get; init; }

    /// <summary>The limits at as many sizes as make the lines smooth, in any order; none with too few forces.</summary>
    public IReadOnlyList<FunnelLimit> Limits { get; init; } = [];

    /// <summary>The average of all, with its name: "All forces: 88.2%".</summary>
    public required ReferenceLine Centre { get; init; }

    /// <summary>What the size is, under the foot: "Calls answered in the year".</summary>
    public required string SizeName { get; init; }

    /// <summary>What the ringed ones are: "Most similar forces".</summary>
    public string? GroupName { get; init; }

    /// <summary>Writes a value with its unit: "88.5%".</summary>
    public required Func<decimal, string> Number { get; init; }

    /// <summary>Writes a round value at the side: "90%". Without it, as <see cref="Number"/>.</summary>
    public Func<decimal, string>? AxisNumber { get; init; }

    /// <summary>Writes a size at the foot: "100,000".</summary>
    public required Func<decimal, string> SizeNumber { get; init; }

    /// <summary>The greatest value there can be: 100 for a share.</summary>
    public decimal? Most { get; init; }

    /// <summary>What the chart says in its own words.</summary>
    public ChartWords Words { get; init; } = ChartWords.English;

    /// <summary>For a page, in the page's colours.</summary>
    public Svg Draw(ChartWidth width) => FunnelDrawing.Draw(this, width, null);

    /// <summary>A picture for elsewhere: own colours and fonts, and its title, source and date inside.</summary>
    public Svg Standalone(Credit credit) => FunnelDrawing.Draw(this, ChartWidth.Wide, credit);
}

/// <param name="Name">The force, in full.</param>
/// <param name="Size">How many its figure is of, more than 0.</param>
/// <param name="Value">Its rate or share.</param>
/// <param name="Standing">The subject, one of its group, or neither.</param>
/// <param name="IsOutside">It lies outside the outer limits, as computed: it is named.</param>
public sealed record FunnelPoint(string Name, decimal Size, decimal Value, Standing Standing = Standing.Others, bool IsOutside = false);

/// <param name="Size">The size these limits hold at.</param>
/// <param name="InnerLower">The lower of the 95% limits.</param>
/// <param name="InnerUpper">The upper of them.</param>
/// <param name="OuterLower">The lower of the 99.8% limits.</param>
/// <param name="OuterUpper">The upper of them.</param>
public sealed record FunnelLimit(decimal Size, decimal? InnerLower, decimal? InnerUpper, decimal? OuterLower, decimal? OuterUpper);
