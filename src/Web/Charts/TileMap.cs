using Answerable.Core.Maps;

namespace Answerable.Web.Charts;

/// <summary>Every force a square of the same size, near where it lies: a small force is seen as well as a large one.</summary>
public sealed record TileMap
{
    private const double Gap = 4, WideHeight = 54, NarrowHeight = 42, LabelSize = 16;

    /// <summary>Unique on the page: ids inside the drawing begin with it.</summary>
    public required string Id { get; init; }

    /// <summary>Names the picture to a screen reader: what is drawn, of where, when.</summary>
    public required string Title { get; init; }

    /// <summary>What can be seen, in a sentence or two.</summary>
    public string? Description { get; init; }

    /// <summary>The forces, each with its square.</summary>
    public required IReadOnlyList<(MapArea Area, Tile Tile)> Tiles { get; init; }

    /// <summary>What each filling means, from little to much.</summary>
    public required IReadOnlyList<MapKeyLine> Key { get; init; }

    /// <summary>What the ringed ones are: "Most similar forces".</summary>
    public string? GroupName { get; init; }

    /// <summary>What the chart says in its own words.</summary>
    public ChartWords Words { get; init; } = ChartWords.English;

    /// <summary>For a page, in the page's colours.</summary>
    public Svg Draw(ChartWidth width) => Drawn(width, null);

    /// <summary>A picture for elsewhere: own colours and fonts, and its title, source and date inside.</summary>
    public Svg Standalone(Credit credit) => Drawn(ChartWidth.Wide, credit);

    private Svg Drawn(ChartWidth size, Credit? credit)
    {
        var wide = size is ChartWidth.Wide;
        var id = $"{Id}-{(credit is not null ? "alone" : wide ? "wide" : "narrow")}";
        var classes = wide ? "an-chart an-chart--wide" : "an-chart an-chart--narrow";
        var sheet = new Sheet(wide ? 720 : 328, credit);
        if (Tiles.Count == 0) return sheet.Empty(id, classes, Title, Words.NoFigures);

        MapPen.Key(sheet, Key, [.. Tiles.Select(item => item.Area)], GroupName);
        var (columns, rows) = (Tiles.Max(item => item.Tile.Column), Tiles.Max(item => item.Tile.Row));
        var (width, height) = (((sheet.Right - sheet.Left + Gap) / columns) - Gap, wide ? WideHeight : NarrowHeight);
        foreach (var (area, tile) in Tiles.OrderBy(item => item.Area.Standing)) Square(sheet, area, tile, width, height, wide);
        sheet.Y += (rows * (height + Gap)) + 2;
        return sheet.Finish(id, classes, Title, Description);
    }

    private static void Square(Sheet sheet, MapArea area, Tile tile, double width, double height, bool wide)
    {
        var (x, y) = (sheet.Left + ((tile.Column - 1) * (width + Gap)), sheet.Y + ((tile.Row - 1) * (height + Gap)));
        var d = MapPen.Box(x, y, width, height);
        MapPen.Fill(sheet.Pen, d, [MapPen.Corners(x, y, width, height)], area);
        if (area.Standing is Standing.Subject) MapPen.Frame(sheet.Pen, d);
        var (label, bold) = (wide ? tile.Label : tile.Letters, area.Standing is Standing.Subject);
        var baseline = y + (height / 2) + (area.Standing is Standing.Others ? 5.5 : wide ? 15 : 13);
        if (area.Shade is MapShade.NoFigure)
        {
            var box = Box.Of(label, x + (width / 2), baseline, Anchor.Middle, bold, LabelSize);
            sheet.Pen.Shape(MapPen.Corners(box.Left - 1, box.Top, box.Right - box.Left + 2, box.Bottom - box.Top), Paint.Paper);
        }

        sheet.Pen.Text(x + (width / 2), baseline, label, MapPen.TextOn(area.Shade), Anchor.Middle, bold, LabelSize);
        MapPen.Mark(sheet.Pen, x + (width / 2), y + (wide ? 16 : 12), area.Standing);
    }
}
