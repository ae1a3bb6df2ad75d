namespace Answerable.Web.Charts;

/// <summary>Wholes laid out in their parts, a bar for each, all of one length: for shares that add to all there is. What is still open stands apart, at the end.</summary>
public sealed record CompositionChart
{
    /// <summary>Unique on the page: ids inside the drawing begin with it.</summary>
    public required string Id { get; init; }

    /// <summary>Names the picture to a screen reader: what is drawn, of whom, when.</summary>
    public required string Title { get; init; }

    /// <summary>What can be seen, in a sentence or two.</summary>
    public string? Description { get; init; }

    /// <summary>The parts, in the order in which every bar has them.</summary>
    public required IReadOnlyList<BarPart> Parts { get; init; }

    /// <summary>The bars, in order.</summary>
    public required IReadOnlyList<BarRow> Rows { get; init; }

    /// <summary>What is said under the key, where the bars need a word.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Writes a round value over the bars: "50%".</summary>
    public required Func<decimal, string> AxisNumber { get; init; }

    /// <summary>What the chart says in its own words.</summary>
    public ChartWords Words { get; init; } = ChartWords.English;

    /// <summary>For a page. On a phone a long list is cut to those that matter, and says so.</summary>
    public Svg Draw(ChartWidth width) => CompositionDrawing.Draw(this, width, null);

    /// <summary>A picture for elsewhere: own colours and fonts, and its title, source and date inside.</summary>
    public Svg Standalone(Credit credit) => CompositionDrawing.Draw(this, ChartWidth.Wide, credit);
}

/// <summary>A part that bars have. It is told by a letter and a hatching, and only then by its tone.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Tone">The tone it shares with parts of its kind.</param>
/// <param name="Hatch">What tells it from them.</param>
public sealed record BarPart(string Name, Tone Tone, Hatch Hatch);

/// <summary>A bar.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Beside">What stands at its end: how many it is of.</param>
/// <param name="Shares">The shares of its parts, in percent, one for each; null where there is nothing to draw.</param>
/// <param name="Instead">What is said in place of a bar.</param>
/// <param name="Standing">The subject, one of its group, or neither.</param>
public sealed record BarRow(string Name, string Beside, IReadOnlyList<decimal>? Shares, string Instead = "", Standing Standing = Standing.Others);

/// <summary>The tones of parts.</summary>
public enum Tone { Strong, Warm, Plain, Open }

/// <summary>The hatchings of parts of one tone.</summary>
public enum Hatch { None, Upright, Level, Grid, Rising, Falling }
