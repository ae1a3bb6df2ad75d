namespace Answerable.Web.Charts;

/// <summary>How an area is filled: not asked for, asked for and without a figure, or a step from little to much.</summary>
public enum MapShade { Outside, NoFigure, Step1, Step2, Step3, Step4, Step5 }

/// <summary>An area of a map.</summary>
/// <param name="Name">Its name, in full.</param>
/// <param name="Says">What its cell of the table says.</param>
/// <param name="Shade">How it is filled.</param>
/// <param name="Standing">The subject, one of its group, or neither.</param>
public sealed record MapArea(string Name, string Says, MapShade Shade, Standing Standing = Standing.Others)
{
    /// <summary>What is shown where a pointer rests on it.</summary>
    public string Title => Says.Length == 0 ? Name : $"{Name}: {Says}";
}

/// <summary>A line of the key: a filling, and what it means in words.</summary>
/// <param name="Shade">The filling.</param>
/// <param name="Words">"50 to under 60: 12 forces".</param>
public sealed record MapKeyLine(MapShade Shade, string Words);

/// <summary>Steps are spread over the whole range of shades, however few there are.</summary>
public static class MapShades
{
    private static readonly MapShade[][] Spread =
    [
        [MapShade.Step3], [MapShade.Step2, MapShade.Step4], [MapShade.Step1, MapShade.Step3, MapShade.Step5],
        [MapShade.Step1, MapShade.Step2, MapShade.Step4, MapShade.Step5], [MapShade.Step1, MapShade.Step2, MapShade.Step3, MapShade.Step4, MapShade.Step5],
    ];

    /// <summary>The shade of a class.</summary>
    /// <param name="index">The class, from 0.</param>
    /// <param name="count">How many classes there are, 1 to 5.</param>
    public static MapShade Of(int index, int count) => Spread[count - 1][index];
}
