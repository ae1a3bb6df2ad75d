using Answerable.Core.Maps;
using Answerable.Core.Places;

namespace Answerable.Web.Catalogue;

/// <summary>A square of the map on which every force has the same size, in its file.</summary>
internal sealed class TileEntry
{
    private const int MostCells = 20, LongestLabel = 9, LongestLetters = 4;

    public required string Force { get; init; }

    public required int Column { get; init; }

    public required int Row { get; init; }

    public required string Label { get; init; }

    public required string Letters { get; init; }

    /// <summary>Every square of the files: each force that lies in a country once, and no square twice.</summary>
    /// <exception cref="CatalogueException">Which is wrong, where and why.</exception>
    public static IReadOnlyList<Tile> Tiles(IEnumerable<(string Path, TileEntry Entry)> entries, string folder, Gazetteer places)
    {
        Dictionary<string, Tile> tiles = [];
        foreach (var (path, entry) in entries)
        {
            CatalogueException Wrong(string reason) => new(path, Spelling.LineOf(path, $"force: {entry.Force},"), reason);
            var force = Spelling.OfPlace(path, entry.Force, places);
            if (force.Kind != PlaceKind.Force || force.Within is null) throw Wrong($"{force.Name} is no force of England and Wales");
            if (entry.Column is < 1 or > MostCells || entry.Row is < 1 or > MostCells) throw Wrong($"column and row are from 1 to {MostCells}");
            if (entry.Label.Length is 0 or > LongestLabel || entry.Letters.Length is 0 or > LongestLetters) throw Wrong($"the label has at most {LongestLabel} letters, the letters are at most {LongestLetters}");
            if (tiles.Values.FirstOrDefault(other => (other.Column, other.Row) == (entry.Column, entry.Row)) is { } taken) throw Wrong($"the square is {places[taken.Force].Name}'s already");
            if (!tiles.TryAdd(force.Id, new(force.Id, entry.Column, entry.Row, entry.Label, entry.Letters))) throw Wrong($"{force.Name} has a square already");
        }

        return places.Forces.FirstOrDefault(force => force.Within is not null && !tiles.ContainsKey(force.Id)) is { } lacking
            ? throw new CatalogueException(folder, 1, $"{lacking.Name} has no square on the map")
            : [.. tiles.Values];
    }
}
