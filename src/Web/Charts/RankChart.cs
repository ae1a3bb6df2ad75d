namespace Answerable.Web.Charts;

/// <summary>Forces as columns on their side, in the order given: the subject filled, its group ringed, the others plain.</summary>
public sealed record RankChart
{
    /// <summary>Unique on the page: ids inside the drawing begin with it.</summary>
    public required string Id { get; init; }

    /// <summary>Names the picture to a screen reader: what is drawn, of whom, when.</summary>
    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>In rank order, the best first; those without a figure last.</summary>
    public required IReadOnlyList<RankRow> Rows { get; init; }

    /// <summary>What the ringed ones are: "Most similar forces".</summary>
    public string? GroupName { get; init; }

    public Standard? Standard { get; init; }

    public required Func<decimal, string> Number { get; init; }

    public Func<decimal, string>? AxisNumber { get; init; }

    /// <summary>The greatest value there can be: 100 for a share.</summary>
    public decimal? Most { get; init; }

    public ChartWords Words { get; init; } = ChartWords.English;

    /// <summary>For a page. On a phone: the subject with its neighbours and its group, and it says so.</summary>
    public Svg Draw(ChartWidth width) => width is ChartWidth.Wide ? RankDrawing.Wide(this, null) : RankDrawing.Narrow(this);

    /// <summary>A picture for elsewhere: own colours and fonts, and its title, source and date inside.</summary>
    public Svg Standalone(Credit credit) => RankDrawing.Wide(this, credit);
}

/// <param name="Name">The force, in full.</param>
/// <param name="Value">None when there is no figure.</param>
/// <param name="Standing">The subject, one of its group, or neither.</param>
/// <param name="Rank">As computed: "15", or "=15".</param>
public sealed record RankRow(string Name, decimal? Value, Standing Standing = Standing.Others, string? Rank = null);

public enum Standing { Others, Group, Subject }
