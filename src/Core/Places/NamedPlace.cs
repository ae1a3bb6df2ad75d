namespace Answerable.Core.Places;

/// <summary>A town, village or neighbourhood of a list, and the area it lies in.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Sort">What it is, in small letters: town, village, ward; empty where the list does not say.</param>
/// <param name="Point">Where it is, as printed: <c>grid 586123 304567</c> in metres on the National Grid, or <c>degrees 52.5 0.86</c> north and east; empty where the list does not say.</param>
public sealed record NamedPlace(string Name, string Sort, string Point)
{
    /// <summary>What the kind of rows is called that hold a list of named places.</summary>
    public const string Kind = "named-place";

    /// <summary>As a row's content: a line each.</summary>
    public string Content => string.Join('\n', Name, Sort, Point);

    /// <summary>Reads a row's content back.</summary>
    public static NamedPlace Of(string content) => content.Split('\n') is [var name, var sort, var point]
        ? new(name, sort, point)
        : throw new FormatException($"\"{content}\" is not the content of a named place.");
}
