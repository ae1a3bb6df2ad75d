using Answerable.Sources.Reading;
using UglyToad.PdfPig.Core;

namespace Answerable.Sources.Scanning;

/// <summary>A painted page: letters that are there and not seen, because something lies over them, or they have no colour, or stand where no page is.</summary>
internal sealed class PdfSheetLook
{
    private const int Cells = 32, CoversTried = 2_000;
    private const double PageWide = 0.9, MostOfPage = 0.5, SmallestBoxWidth = 8, SmallestBoxHeight = 4;

    private readonly PdfSheet _sheet;
    private readonly Discoveries _found;
    private readonly List<PdfCover>?[] _grid = new List<PdfCover>?[Cells * Cells];

    private PdfSheetLook(PdfSheet sheet, Discoveries found)
    {
        (_sheet, _found) = (sheet, found);
        foreach (var cover in sheet.Covers)
        {
            var (left, right, bottom, top) = (Column(cover.Shape.Left), Column(cover.Shape.Right), Row(cover.Shape.Bottom), Row(cover.Shape.Top));
            for (var row = bottom; row <= top; row++)
                for (var column = left; column <= right; column++)
                    (_grid[(row * Cells) + column] ??= []).Add(cover);
        }
    }

    public static void Look(PdfSheet sheet, Discoveries found) => new PdfSheetLook(sheet, found).Look();

    private void Look()
    {
        var where = $"page {_sheet.Number}";
        var lost = _sheet.Glyphs.GroupBy(Fate).Where(fate => fate.Key != PdfFate.Seen).ToDictionary(fate => fate.Key, fate => fate.Count());
        foreach (var (fate, count) in lost.OrderBy(fate => fate.Key))
        {
            var letters = Shown.Count(count, "letter");
            switch (fate)
            {
                case PdfFate.Covered: _found.Add(Leak.TextUnderShape, where, $"{letters} under a shape or a picture that was laid over them; they can be marked and copied"); break;
                case PdfFate.OffPage: _found.Add(Leak.OffPageText, where, $"{letters} outside what the page shows"); break;
                case PdfFate.CutOff: _found.Add(Leak.InvisibleFormat, where, $"{letters} cut away by a frame; they can be marked and copied"); break;
                case PdfFate.Unpainted: _found.Add(Leak.InvisibleFormat, where, $"{letters} that are placed and not painted"); break;
                case PdfFate.Tiny: _found.Add(Leak.InvisibleFormat, where, $"{letters} too small to be seen"); break;
                case PdfFate.SameColour: _found.Add(Leak.InvisibleFormat, where, $"{letters} of the colour of what they stand on"); break;
                case PdfFate.BehindScan: _found.Add(Leak.OcrText, where, $"{letters} behind a picture of the page, as text recognition puts them: what is blacked out in the picture may still be in them"); break;
            }
        }
        Boxes(where);
        if (_sheet.Glyphs.Count == 0 && _sheet.Covers.Any(cover => cover.IsPicture && Share(cover.Shape) > MostOfPage)) _found.Add(Leak.UnseenPicture, where, "a picture of a page: a person must read it, the scanner cannot");
        foreach (var line in _sheet.Text.Split('\n')) _found.Text(line, where);
    }

    private PdfFate Fate(PdfGlyph glyph)
    {
        if (!glyph.Points.Any(_sheet.Visible.Contains)) return PdfFate.OffPage;
        var middle = glyph.Points[0];
        if (glyph.IsUnpainted) return At(middle).Any(cover => cover.IsPicture && cover.Contains(middle)) ? PdfFate.BehindScan : PdfFate.Unpainted;
        if (glyph.Clip is { } clip && !glyph.Points.Any(clip.Contains)) return PdfFate.CutOff;
        if (glyph.IsTiny) return PdfFate.Tiny;
        var coverings = glyph.Points.Select(point => At(point).FirstOrDefault(cover => cover.Order > glyph.Order && cover.IsOpaque && cover.Contains(point))).OfType<PdfCover>().ToList();
        if (coverings.Count > glyph.Points.Length / 2)
            return coverings.All(cover => cover.IsPicture && Share(cover.Shape) > PageWide) ? PdfFate.BehindScan : PdfFate.Covered;
        if (glyph.Ink is not { } ink) return PdfFate.Seen;
        var under = At(middle).LastOrDefault(cover => cover.Order < glyph.Order && cover.Contains(middle));
        var paper = under is null ? Ink.White : under is { IsPicture: false, IsOpaque: true } ? under.Ink : null;
        return paper is { } known && ink.IsLostOn(known) ? PdfFate.SameColour : PdfFate.Seen;
    }

    // A black or white box drawn over a picture, with nothing written on it, is somebody's way of blacking out a scan.
    private void Boxes(string where)
    {
        var pictures = _sheet.Covers.Where(cover => cover.IsPicture).ToList();
        if (pictures.Count == 0) return;
        foreach (var box in _sheet.Covers.Where(cover => cover is { IsPicture: false, IsOpaque: true, Ink: { } ink } && (ink.IsLostOn(Ink.Black) || ink.IsLostOn(Ink.White)) && cover.Shape is { Width: > SmallestBoxWidth, Height: > SmallestBoxHeight }).Take(CoversTried))
        {
            PdfPoint[] corners = [new(box.Shape.Left + 1, box.Shape.Bottom + 1), new(box.Shape.Right - 1, box.Shape.Top - 1), new((box.Shape.Left + box.Shape.Right) / 2, (box.Shape.Bottom + box.Shape.Top) / 2)];
            var isOverPicture = pictures.Any(picture => picture.Order < box.Order && corners.All(corner => picture.Contains(corner) && box.Contains(corner)));
            if (isOverPicture && !_sheet.Glyphs.Any(glyph => glyph.Order > box.Order && box.Shape.Contains(glyph.Points[0]))) _found.Add(Leak.TextUnderShape, where, "a black or white box over a picture; the picture under it is whole");
        }
    }

    private double Share(PdfShape shape) =>
        Math.Max(0, Math.Min(shape.Right, _sheet.Visible.Right) - Math.Max(shape.Left, _sheet.Visible.Left)) * Math.Max(0, Math.Min(shape.Top, _sheet.Visible.Top) - Math.Max(shape.Bottom, _sheet.Visible.Bottom))
        / Math.Max(1, _sheet.Visible.Width * _sheet.Visible.Height);

    private List<PdfCover> At(PdfPoint point) => _grid[(Row(point.Y) * Cells) + Column(point.X)] ?? [];

    private int Column(double x) => Cell((x - _sheet.Visible.Left) / Math.Max(1, _sheet.Visible.Width));

    private int Row(double y) => Cell((y - _sheet.Visible.Bottom) / Math.Max(1, _sheet.Visible.Height));

    // What lies outside the page falls into the cells of its edge.
    private static int Cell(double share) => double.IsNaN(share) ? 0 : (int)(Math.Clamp(share, 0, 1) * (Cells - 1));

    private enum PdfFate { Seen, Covered, OffPage, CutOff, Unpainted, Tiny, SameColour, BehindScan }
}
