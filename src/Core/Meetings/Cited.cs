using Answerable.Core.Answers;
using Answerable.Core.Periods;

namespace Answerable.Core.Meetings;

/// <summary>What has become of a figure since it was cited.</summary>
public enum SinceCited
{
    /// <summary>It is the same.</summary>
    Same,

    /// <summary>It is another now: revised, or put right.</summary>
    Another,

    /// <summary>It is not shown any more.</summary>
    Gone,
}

/// <summary>A figure as it was cited in a paper or a question. It stays so; what it is now stands beside it.</summary>
/// <param name="Measure">The measure's id.</param>
/// <param name="Place">The place's id.</param>
/// <param name="Period">The months it covers.</param>
/// <param name="Value">The value as it was shown, in the measure's unit; null where only a marker was.</param>
/// <param name="Marker">The marker as it was shown; empty for none.</param>
/// <param name="Edition">The id of the edition it was from.</param>
/// <param name="Version">The version of what was visible: the moment of its last change, in UTC.</param>
/// <param name="On">The day on which it was cited.</param>
public sealed record Cited(string Measure, string Place, Period Period, decimal? Value, string Marker, string Edition, string Version, DateOnly On)
{
    /// <summary>Cites a figure as it stands in a series.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="series">The series it is in.</param>
    /// <param name="on">The day.</param>
    public static Cited Of(Figure figure, Series series, DateOnly on) =>
        new(figure.Measure.Id, figure.Place.Id, figure.Period, figure.Value, figure.Marker, figure.EditionId, series.Version, on);

    /// <summary>The figure as it is now; null where none is shown any more.</summary>
    /// <param name="series">The series of its measure, as it is now.</param>
    public Figure? Now(Series series) => series.At(Place, Period);

    /// <summary>What has become of it. The same number from a later edition is the same.</summary>
    /// <param name="series">The series of its measure, as it is now.</param>
    public SinceCited Since(Series series) => Now(series) is not { } now ? SinceCited.Gone : now.Value == Value && now.Marker == Marker ? SinceCited.Same : SinceCited.Another;

    /// <summary>What the measure did next: the figures of the place for later periods of the same length that do not overlap the cited one, earliest first.</summary>
    /// <param name="series">The series of its measure, as it is now.</param>
    public IReadOnlyList<Figure> Next(Series series) => [.. series.Of(Place).Where(figure => figure.Period.Months == Period.Months && figure.Period.Start > Period.End)];
}
