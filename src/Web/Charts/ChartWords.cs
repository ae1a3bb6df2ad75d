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

    /// <summary>In a sentence: "24 July 2024".</summary>
    public Func<DateOnly, string> Day { get; init; } = day => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public Func<string, string, string> FromTo { get; init; } = (from, to) => $"{from} to {to}";

    public string NoFigures { get; init; } = "There are no figures to draw.";

    public string NoFigure { get; init; } = "no figure";

    public Func<string, string> ScaleStartsAt { get; init; } = value => $"The scale starts at {value}, not at zero.";

    public Func<string, string> NoFigureFor { get; init; } = months => $"Gap: no figure for {months}.";

    public Func<int, int, string> SomeDrawn { get; init; } = (drawn, all) => $"{drawn} of {all} forces drawn; all are in the table.";

    public string OtherForces { get; init; } = "Other forces";

    /// <summary>Over the month from which a phase has limits of its own.</summary>
    public string NewPhase { get; init; } = "New limits";

    public Func<string, string> Average { get; init; } = value => $"Average {value}";

    /// <summary>What the band is: "Usual range 80.2% to 89.1%, average 84.6%".</summary>
    public Func<string, string, string> UsualRange { get; init; } = (range, average) => $"Usual range {range}, average {average}";

    /// <summary>Words about some of the months: "Usual range …: January 2022 to March 2023".</summary>
    public Func<string, string, string> Of { get; init; } = (what, when) => $"{what}: {when}";

    public string TrialLimits { get; init; } = "Dashed edges: a first estimate from few months. It is too early to say what is unusual.";

    public string NotLikeForLike { get; init; } = "Figures before and after an upright dashed line are not like for like.";

    /// <summary>What a mark means; nothing for an ordinary point.</summary>
    public Func<PointMark, string> Mark { get; init; } = mark => mark switch
    {
        PointMark.Better => "Better than usual",
        PointMark.Worse => "Worse than usual",
        PointMark.High => "Higher than usual",
        PointMark.Low => "Lower than usual",
        _ => "",
    };

    /// <summary>Many months that follow each other: "7 months, June 2022 to December 2022".</summary>
    public Func<int, string, string> Months { get; init; } = (count, span) => $"{count} months, {span}";

    /// <summary>The same for points that are not months.</summary>
    public Func<int, string, string> Periods { get; init; } = (count, span) => $"{count} periods, {span}";

    /// <summary>Between the limits that hold 95 in 100.</summary>
    public string InnerLimits { get; init; } = "By chance, about 1 in 20 lies outside these lines (95% limits).";

    /// <summary>Between the limits that hold 998 in 1,000.</summary>
    public string OuterLimits { get; init; } = "By chance, about 1 in 500 lies outside these lines (99.8% limits).";

    public Func<string, string> OutsideLimits { get; init; } = names => $"Outside the outer limits: {names}.";

    public string NoneOutside { get; init; } = "None is outside the outer limits.";

    public Func<int, string> AndMore { get; init; } = count => $"{count} more";

    /// <summary>Under small charts whose values are of different size.</summary>
    public string OwnScales { get; init; } = "Each small chart has a scale of its own: compare their shapes, not their heights.";

    public string LogScale { get; init; } = "Each step along the foot is a multiple, not a sum.";

    public string Intervals { get; init; } = "The line through a dot: where the true figure probably lies (95% interval).";

    /// <summary>What the hollow column is: "41 days up to 3 August 2024, and still counting".</summary>
    public Func<string, string, string> StillOpen { get; init; } = (days, until) => $"{days} up to {until}, and still counting";

    /// <summary>What the mark over a column of days is.</summary>
    public string UnusualTime { get; init; } = "Longer or shorter than usual, the time before";

    /// <summary>Beside the middle of the times between events: "Usual 38 days".</summary>
    public Func<string, string> UsualTime { get; init; } = value => $"Usual {value}";

    /// <summary>The same with its limits: "Usual 38 days, usual range 1 to 186 days".</summary>
    public Func<string, string, string> UsualTimes { get; init; } = (value, range) => $"Usual {value}, usual range {range}";
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
