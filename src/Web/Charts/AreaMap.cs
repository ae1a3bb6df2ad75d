using Answerable.Core.Maps;

namespace Answerable.Web.Charts;

/// <summary>Areas where they lie, shaded by a few steps; the subject framed, its group ringed, what has no figure hatched.</summary>
public sealed record AreaMap
{
    /// <summary>Unique on the page: ids inside the drawing begin with it.</summary>
    public required string Id { get; init; }

    /// <summary>Names the picture to a screen reader: what is drawn, of where, when.</summary>
    public required string Title { get; init; }

    /// <summary>What can be seen, in a sentence or two.</summary>
    public string? Description { get; init; }

    /// <summary>The areas, each with its outline on the British National Grid.</summary>
    public required IReadOnlyList<(MapArea Area, Outline Outline)> Areas { get; init; }

    /// <summary>What each filling means, from little to much.</summary>
    public required IReadOnlyList<MapKeyLine> Key { get; init; }

    /// <summary>What the ringed ones are: "Most similar forces".</summary>
    public string? GroupName { get; init; }

    /// <summary>Areas too small to be seen among the others, which are drawn once more, larger.</summary>
    public MapInset? Inset { get; init; }

    /// <summary>Whether names are written into the areas, where they have room.</summary>
    public bool IsNamed { get; init; }

    /// <summary>What the chart says in its own words.</summary>
    public ChartWords Words { get; init; } = ChartWords.English;

    /// <summary>For a page, in the page's colours.</summary>
    public Svg Draw(ChartWidth width) => AreaMapDrawing.Draw(this, width, null);

    /// <summary>A picture for elsewhere: own colours and fonts, and its title, source and date inside.</summary>
    public Svg Standalone(Credit credit) => AreaMapDrawing.Draw(this, ChartWidth.Wide, credit);
}

/// <summary>What is drawn once more, larger.</summary>
/// <param name="Name">"London, enlarged".</param>
/// <param name="Areas">The names of its areas.</param>
public sealed record MapInset(string Name, IReadOnlyCollection<string> Areas);
