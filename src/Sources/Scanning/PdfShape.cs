using UglyToad.PdfPig.Core;

namespace Answerable.Sources.Scanning;

/// <summary>An area of a page, as polygons; curves are many short lines.</summary>
internal sealed class PdfShape
{
    private readonly List<PdfPoint[]> _polygons;
    private readonly bool _evenOdd;

    public PdfShape(IEnumerable<IReadOnlyList<PdfPoint>> polygons, bool evenOdd)
    {
        _polygons = [.. polygons.Where(polygon => polygon.Count > 2).Select(polygon => polygon.ToArray())];
        _evenOdd = evenOdd;
        (Left, Bottom, Right, Top) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var point in _polygons.SelectMany(polygon => polygon))
            (Left, Bottom, Right, Top) = (Math.Min(Left, point.X), Math.Min(Bottom, point.Y), Math.Max(Right, point.X), Math.Max(Top, point.Y));
    }

    public double Left { get; }
    public double Bottom { get; }
    public double Right { get; }
    public double Top { get; }

    public double Width => Right - Left;

    public double Height => Top - Bottom;

    public bool Contains(PdfPoint point)
    {
        if (!(point.X >= Left && point.X <= Right && point.Y >= Bottom && point.Y <= Top)) return false;
        var winding = 0;
        foreach (var polygon in _polygons)
        {
            for (int i = 0, j = polygon.Length - 1; i < polygon.Length; j = i++)
            {
                var (a, b) = (polygon[j], polygon[i]);
                if (a.Y > point.Y == b.Y > point.Y) continue;
                if (point.X >= ((b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y)) + a.X) continue;
                winding += _evenOdd ? 1 : b.Y > a.Y ? 1 : -1;
            }
        }
        return _evenOdd ? (winding & 1) == 1 : winding != 0;
    }
}

/// <summary>What is let through of a page where something is painted: every shape of the chain at once.</summary>
internal sealed record PdfClip(PdfClip? Round, PdfShape Shape)
{
    public bool Contains(PdfPoint point)
    {
        for (var clip = this; clip is not null; clip = clip.Round)
            if (!clip.Shape.Contains(point)) return false;
        return true;
    }
}

/// <summary>Something painted that hides what was painted before it.</summary>
/// <param name="Order">When it was painted.</param>
/// <param name="Shape">Where.</param>
/// <param name="Clip">What is let through of it.</param>
/// <param name="Ink">Its colour; null for a picture or what is not known.</param>
/// <param name="IsPicture">Whether it is a picture.</param>
/// <param name="IsOpaque">Whether nothing shows through.</param>
internal sealed record PdfCover(int Order, PdfShape Shape, PdfClip? Clip, Ink? Ink, bool IsPicture, bool IsOpaque)
{
    public bool Contains(PdfPoint point) => Shape.Contains(point) && (Clip?.Contains(point) ?? true);
}

/// <summary>A letter as it was painted.</summary>
/// <param name="Order">When it was painted.</param>
/// <param name="Text">What it says.</param>
/// <param name="Points">Points inside it, the middle one first.</param>
/// <param name="Ink">Its colour; null where it is not known.</param>
/// <param name="IsUnpainted">Whether it was only placed and not painted, or painted with nothing.</param>
/// <param name="IsTiny">Whether it is too small to be read.</param>
/// <param name="Clip">What is let through of it.</param>
internal sealed record PdfGlyph(int Order, string Text, PdfPoint[] Points, Ink? Ink, bool IsUnpainted, bool IsTiny, PdfClip? Clip);

/// <summary>Everything painted on a page, in order, with its words.</summary>
internal sealed record PdfSheet(int Number, PdfShape Visible, IReadOnlyList<PdfGlyph> Glyphs, IReadOnlyList<PdfCover> Covers, string Text);
