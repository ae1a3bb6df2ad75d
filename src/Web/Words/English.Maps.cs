using Answerable.Core.Exploring;
using Answerable.Core.Maps;
using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Core.Statistics;

namespace Answerable.Web.Words;

/// <summary>Words of maps: their keys, what they are drawn from, and why something is not on them.</summary>
public static partial class English
{
    public const string LondonEnlarged = "London, enlarged", TilesFinding = "The same figures, with every force the same size", CanBeMapped = "What can be shown on a map:";

    /// <summary>What a map shows, where and when.</summary>
    public static string MapTitle(string told, Core.Periods.Period period, Place? force) =>
        $"{Sentence(told)}, {Twelve(period)}: {(force is null ? "police force areas of England and Wales" : $"local areas of {force.Name}")}";

    /// <summary>A class of the key: between which limits, and how many are in it.</summary>
    public static string ClassOf(Classes classes, int at, Func<decimal, string> limit, int count, bool forces)
    {
        var range = classes.Limits.Count == 0 ? "All about the same"
            : at == 0 ? $"Under {limit(classes.Limits[0])}"
            : at == classes.Limits.Count ? $"{limit(classes.Limits[^1])} or more"
            : $"{limit(classes.Limits[at - 1])} to under {limit(classes.Limits[at])}";
        return $"{range}: {Counted(count, forces)}";
    }

    public static string NoFigureOn(int count, bool forces) => $"No figure: {Counted(count, forces)}";

    public static string NotAskedOn(int count, bool forces) => $"Not asked for: {Counted(count, forces)}";

    private static string Counted(int count, bool forces) => forces ? Of(count, "force", "forces") : Of(count, "area", "areas");

    /// <summary>A round number where a class ends, with no more digits than it has.</summary>
    public static string Limit(Measure measure, Telling telling, decimal limit)
    {
        var digits = 0;
        for (var rest = limit; rest != decimal.Truncate(rest); rest *= 10) digits++;
        var unit = (telling, measure.Unit) switch
        {
            (Telling.Share, _) or (Telling.Number, Unit.Percent) => "%",
            (Telling.Change, Unit.Percent) => " points",
            (Telling.Change, Unit.Count) => "%",
            (Telling.Number or Telling.Change, Unit.Seconds) => " s",
            _ => "",
        };
        return (telling == Telling.Change ? WithSign(limit, digits) : Number(limit, digits)) + unit;
    }

    /// <summary>A value rounded as a cell shows it.</summary>
    public static decimal AsShown(Measure measure, Telling telling, decimal value) => Rounding.Round(value, telling switch
    {
        Telling.Rate => Math.Abs(value) switch { 0 or >= 1 => 1, >= 0.1m => 2, >= 0.01m => 3, _ => 4 },
        Telling.Share or Telling.Change => 1,
        _ => measure.Decimals,
    });

    /// <summary>Whether there is a map, and where else to look.</summary>
    public static string NoMapSays(NoMap why, Measure measure, IEnumerable<string> names) => why switch
    {
        NoMap.TooFew => "There is no map of this: a map compares areas, and only one with a figure is asked for.",
        NoMap.NoArea => $"There is no map of this, because {List(names)} {(names.Skip(1).Any() ? "have" : "has")} no area of {(names.Skip(1).Any() ? "their" : "its")} own.",
        NoMap.Wholes => $"There is no map of this, because {List(names)} {(names.Skip(1).Any() ? "hold" : "holds")} other areas: one would lie on the others.",
        NoMap.Mixed => "There is no map of this, because some of these areas lie in others: one would lie on the other.",
        NoMap.SeveralForces => "There is no map of this: local areas are drawn one force at a time.",
        NoMap.PlainNumbers => $"There is no map of plain numbers: the largest would stand where most people live, and large areas would look as if they had more. {(measure.Rates.Count > 0 ? "A rate can be shown." : $"{Sentence(measure.Name)} has no rate, so there is nothing to shade by.")} The numbers are in the table.",
        _ => "",
    };

    /// <summary>What a map is drawn from.</summary>
    public static string DrawnFrom(Edition edition) => $"Outlines: {LowerFirst(edition.Title)}, published {Day(edition.Published)}{(edition.PublishedIsAssumed ? " (assumed)" : "")}. They are simplified, and all of one edition.";

    /// <summary>What must be said beside a map, with the edition its outlines are of.</summary>
    public static string OutlinesFrom(Edition edition, string? attribution) => $"Outlines: {LowerFirst(edition.Title)}." + (attribution is null ? "" : " " + attribution);

    /// <summary>What a key's limits mean.</summary>
    public const string LimitsAre = "The limits of the shades are round numbers, chosen so that each shade has some areas. A shade is a range, not a judgement; the figures are in the table.";

    /// <summary>That outlines could be shown here, for those who can bring them in.</summary>
    public static string NoOutlines(Place? force) => force is null
        ? "Every force is a square of the same size, near where it lies. No outlines that hold all of these forces have been brought in; the office's staff can bring them in (docs/maps.md)."
        : $"There is no map of the local areas of {force.Name} yet: no outlines that hold all of them have been brought in. The office's staff can bring them in (docs/maps.md). The figures are in the table.";

    /// <summary>How much is nowhere on the map.</summary>
    public static string AsideOf(IReadOnlyList<Place> aside, decimal? number, decimal? whole, Measure measure) => $"{List(aside.Select(place => place.Name))} {(aside.Count == 1 ? "is" : "are")} in the table and not on the map"
        + (number is { } n && measure.Unit == Unit.Count ? $": {Number(n)}" + (whole is > 0 ? $" of {Number(whole.Value)} ({Number(Shares.Percent(n, whole.Value) ?? 0, 1)}%)" : "") : "") + ". What could be put in no area is counted there.";

    /// <summary>Places without an outline in the edition that is drawn.</summary>
    public static string NotDrawn(IEnumerable<Place> places) => $"{List(places.Select(place => place.Name))} {(places.Skip(1).Any() ? "have" : "has")} no place on this map and {(places.Skip(1).Any() ? "stand" : "stands")} in the table alone.";

    public static string ListsHeading => "Lists that hold no figures";

    public const string ListsText = "Pages draw and find places with these. They go the same road as figures: checked, approved, and kept in every edition.";

    /// <summary>What an edition of a list is and holds.</summary>
    public static IEnumerable<(string Head, string Text)> ListFacts(Edition edition, DateTimeOffset at, IEnumerable<(string Kind, long Count)> rows, Source source)
    {
        yield return ("Publisher", edition.Publisher);
        yield return ("Published", Day(edition.Published) + (edition.PublishedIsAssumed ? " (assumed; nobody said when)" : ""));
        yield return ("Holds", List(rows.Select(row => RowsOf(row.Kind, row.Count))));
        yield return ("Brought in", Moment(at));
        yield return ("How often", Sentence(source.Cadence));
        yield return ("Licence", edition.Address is { } address ? $"{source.Licence}; {address}" : source.Licence);
        if (source.Attribution is { } attribution) yield return ("To be said", attribution.Replace("{year}", edition.Published.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        yield return ("File", $"{edition.File}, SHA-256 {edition.Sha256}");
        yield return ("Edition", edition.Id);
    }

    /// <summary>Rows of a list, counted.</summary>
    public static string RowsOf(string kind, long count) => kind == Boundary.Kind ? Of(count, "outline of an area", "outlines of areas") : $"{LowerFirst(ReferenceKind(kind))}: {Number(count)}";

    /// <summary>A map as a page to look at.</summary>
    public static string MapOf(Measure measure, Place? force) => $"Map of {measure.Name}{(force is null ? "" : $", local areas of {force.Name}")}";

    /// <summary>What becomes of a list once it is shown.</summary>
    public const string ListChanges = "It holds no figures, so no figure changes. Maps will be drawn with it where it is the last published that holds all of their areas.";
}
