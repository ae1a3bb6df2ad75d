using Answerable.Web.Charts;

namespace Answerable.Web.Components;

/// <summary>A chart on a page: its finding, both drawings, a way past it to the table. Shown by the partial _Figure.</summary>
public sealed record ChartFigure
{
    /// <summary>The address of the figure on its page; also the chart's Id, so ids stay unique.</summary>
    public required string Id { get; init; }

    /// <summary>The finding in words: "Nine in ten calls were answered within ten seconds in five of the last eight months".</summary>
    public required string Finding { get; init; }

    /// <summary>What is drawn, of what, when: the statistician's line under the finding.</summary>
    public string? What { get; init; }

    public required Svg Wide { get; init; }

    public required Svg Narrow { get; init; }

    /// <summary>The id of the table that holds the same figures.</summary>
    public string? TableId { get; init; }

    public string ToTable { get; init; } = "Go to the table of these figures";

    public string? DrawingHref { get; init; }

    /// <summary>What must be said beside the drawing, for what it is drawn from.</summary>
    public string? Source { get; init; }

    public string GetDrawing { get; init; } = "Get this chart (SVG)";
}
