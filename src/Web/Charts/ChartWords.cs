using System.Globalization;

namespace Answerable.Web.Charts;

/// <summary>What a chart says in its own words, and how it writes a month: one of these for each language.</summary>
public sealed record ChartWords
{
    public static ChartWords English { get; } = new();

    /// <summary>Under the axis: "Jun".</summary>
    public Func<DateOnly, string> ShortMonth { get; init; } = month => month.ToString("MMM", CultureInfo.InvariantCulture);

    /// <summary>In a sentence: "June 2024".</summary>
    public Func<DateOnly, string> Month { get; init; } = month => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public Func<string, string, string> FromTo { get; init; } = (from, to) => $"{from} to {to}";

    public string NoFigures { get; init; } = "There are no figures to draw.";

    public string NoFigure { get; init; } = "no figure";

    public Func<string, string> ScaleStartsAt { get; init; } = value => $"The scale starts at {value}, not at zero.";

    public Func<string, string> NoFigureFor { get; init; } = months => $"Gap: no figure for {months}.";

    public Func<int, int, string> SomeDrawn { get; init; } = (drawn, all) => $"{drawn} of {all} forces drawn; all are in the table.";

    public string OtherForces { get; init; } = "Other forces";
}

/// <summary>A line to be held to, by its name ("Standard: 90%"), and the month it began when that was during the chart.</summary>
public sealed record Standard(string Name, decimal Value, DateOnly? From = null);

/// <summary>What a drawing must say for itself when it leaves the page.</summary>
/// <param name="Title">What was found, or what is drawn, of what, when.</param>
/// <param name="Source">Who published the figures: "Police.uk, 999 performance data".</param>
/// <param name="Date">"Published 24 July 2024", "Drawn 3 August 2024".</param>
public sealed record Credit(string Title, string Source, string Date);

/// <summary>A chart is drawn for its width, not shrunk: 720 units beside text, 328 on a phone.</summary>
public enum ChartWidth { Wide, Narrow }
