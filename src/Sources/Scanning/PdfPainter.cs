using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Answerable.Sources.Scanning;

/// <summary>Paints a page on nothing, and keeps what was painted, where, and in which order.</summary>
internal sealed class PdfPainter(
    int number, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters, CropBox crop, UserSpaceUnit unit, PageRotationDegrees rotation, in TransformationMatrix matrix, ParsingOptions options)
    : BaseStreamProcessor<PdfSheet>(number, resources, scanner, parser, filters, crop, unit, rotation, matrix, options)
{
    private const int LinesOfCurve = 8;
    private const double Opaque = 0.85, Unseen = 0.05, SmallestPoints = 1.5, WordGap = 0.2, LineGap = 0.5;

    private readonly PdfShape _visible = Visible(crop, rotation);
    private readonly List<PdfGlyph> _glyphs = [];
    private readonly List<PdfCover> _covers = [];
    private readonly StringBuilder _text = new();
    private readonly Stack<PdfClip?> _clips = new([null]);
    private List<List<PdfPoint>> _path = [];
    private PdfPoint _at, _end;
    private double _size;
    private int _order, _points;

    public override PdfSheet Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        ProcessOperations(operations);
        return new(PageNumber, _visible, _glyphs, _covers, _text.ToString());
    }

    public override void PushState()
    {
        base.PushState();
        if (StackSize > ScanLimits.PdfDepth) throw new InvalidOperationException("The page's states are nested without an end.");
        _clips.Push(_clips.Peek());
    }

    public override void PopState()
    {
        base.PopState();
        if (_clips.Count > 1) _clips.Pop();
    }

    public override void RenderGlyph(IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
    {
        var whole = renderingMatrix.Multiply(textMatrix).Multiply(transformationMatrix);
        var width = characterBoundingBox.Width;
        PdfPoint At(double x, double y) => whole.Transform(new PdfPoint(x * width, y));
        var (start, end, up) = (At(0, 0), At(1, 0), At(0, 1));
        var size = Distance(start, up);
        Say(unicode, start, end, size);
        if (string.IsNullOrWhiteSpace(unicode)) return;
        Count(1);
        var mode = currentState.FontState.TextRenderingMode;
        var isStroke = mode is TextRenderingMode.Stroke or TextRenderingMode.StrokeClip;
        var alpha = isStroke ? currentState.AlphaConstantStroking : currentState.AlphaConstantNonStroking;
        _glyphs.Add(new(_order++, unicode, [At(0.5, 0.25), At(0.2, 0.1), At(0.8, 0.1), At(0.2, 0.4), At(0.8, 0.4)],
            InkOf(isStroke ? currentState.CurrentStrokingColor : currentState.CurrentNonStrokingColor),
            mode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip || alpha < Unseen, size < SmallestPoints, _clips.Peek()));
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        var about = xObjectContentRecord.Stream.StreamDictionary;
        var isMask = about.TryGet(NameToken.ImageMask, PdfScanner, out BooleanToken? mask) && mask.Data;
        var isDot = about.TryGet(NameToken.Width, PdfScanner, out NumericToken? width) && about.TryGet(NameToken.Height, PdfScanner, out NumericToken? height) && width.Int <= 2 && height.Int <= 2;
        Picture(isMask, isDot, about.ContainsKey(NameToken.Smask) || about.ContainsKey(NameToken.Mask));
    }

    protected override void RenderInlineImage(InlineImage inlineImage) => Picture(inlineImage.IsImageMask, inlineImage is { WidthInSamples: <= 2, HeightInSamples: <= 2 }, letsThrough: false);

    public override void BeginSubpath() { }

    public override PdfPoint? CloseSubpath()
    {
        ClosePath();
        return CurrentPosition;
    }

    public override void ClosePath()
    {
        if (_path.Count > 0 && _path[^1].Count > 0) _at = _path[^1][0];
    }

    public override void MoveTo(double x, double y)
    {
        _at = Here(x, y);
        _path.Add([_at]);
    }

    public override void LineTo(double x, double y) => To(Here(x, y));

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => Curve(_at, Here(x2, y2), Here(x3, y3));

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => Curve(Here(x1, y1), Here(x2, y2), Here(x3, y3));

    public override void Rectangle(double x, double y, double width, double height)
    {
        _path.Add([Here(x, y), Here(x + width, y), Here(x + width, y + height), Here(x, y + height)]);
        _at = _path[^1][0];
        Count(4);
    }

    public override void StrokePath(bool close) => EndPath();

    public override void FillPath(FillingRule fillingRule, bool close)
    {
        var state = GetCurrentState();
        Cover(new(_path, fillingRule == FillingRule.EvenOdd), _clips.Peek(), InkOf(state.CurrentNonStrokingColor));
        EndPath();
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close) => FillPath(fillingRule, close);

    public override void EndPath() => _path = [];

    public override void ModifyClippingIntersect(FillingRule clippingRule) => Clip(new(_path, clippingRule == FillingRule.EvenOdd));

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) =>
        Clip(new([[Here(rectangle.Left, rectangle.Bottom), Here(rectangle.Right, rectangle.Bottom), Here(rectangle.Right, rectangle.Top), Here(rectangle.Left, rectangle.Top)]], evenOdd: false));

    public override void PaintShading(NameToken shadingName)
    {
        if (_clips.Peek() is { } clip) Cover(clip.Shape, clip.Round, ink: null);
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties) { }

    public override void EndMarkedContent() { }

    /// <summary>The area that a page shows.</summary>
    private static PdfShape Visible(CropBox crop, PageRotationDegrees rotation)
    {
        var bounds = GetInitialClipping(crop, rotation).GetBoundingRectangle() ?? crop.Bounds;
        return new([[bounds.BottomLeft, bounds.BottomRight, bounds.TopRight, bounds.TopLeft]], evenOdd: false);
    }

    private void Picture(bool isMask, bool isDot, bool letsThrough)
    {
        var shape = new PdfShape([[Here(0, 0), Here(1, 0), Here(1, 1), Here(0, 1)]], evenOdd: false);
        // A stencil lets through what is under it, and one of a single dot is a filled rectangle.
        if (isMask && isDot) Cover(shape, _clips.Peek(), InkOf(GetCurrentState().CurrentNonStrokingColor));
        else if (!isMask) Add(new(_order++, shape, _clips.Peek(), null, IsPicture: !isDot, IsOpaque: !letsThrough && IsOpaque(null)));
    }

    private void Cover(PdfShape shape, PdfClip? clip, Ink? ink) => Add(new(_order++, shape, clip, ink, IsPicture: false, IsOpaque(ink)));

    private void Add(PdfCover cover)
    {
        Count(1);
        if (cover.Shape.Right > cover.Shape.Left) _covers.Add(cover);
    }

    private bool IsOpaque(Ink? ink)
    {
        var state = GetCurrentState();
        if (state.AlphaConstantNonStroking < Opaque || state.SoftMask is not null) return false;
        // A marker's colour is multiplied with what is under it; black stays black.
        return state.BlendMode == BlendMode.Normal || (ink is { } colour && Ink.Black.IsLostOn(colour));
    }

    private void Clip(PdfShape shape)
    {
        var round = _clips.Pop();
        _clips.Push(new(round, shape));
    }

    private void To(PdfPoint point)
    {
        if (_path.Count == 0) _path.Add([_at]);
        _path[^1].Add(point);
        _at = point;
        Count(1);
    }

    private void Curve(PdfPoint one, PdfPoint two, PdfPoint end)
    {
        var from = _at;
        for (var i = 1; i <= LinesOfCurve; i++)
        {
            var t = (double)i / LinesOfCurve;
            var (a, b, c, d) = ((1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t);
            To(new((a * from.X) + (b * one.X) + (c * two.X) + (d * end.X), (a * from.Y) + (b * one.Y) + (c * two.Y) + (d * end.Y)));
        }
    }

    private PdfPoint Here(double x, double y) => CurrentTransformationMatrix.Transform(new PdfPoint(x, y));

    private void Say(string text, PdfPoint start, PdfPoint end, double size)
    {
        if (_text.Length > 0)
        {
            var gap = Distance(_end, start);
            if (Math.Abs(start.Y - _end.Y) > LineGap * Math.Max(size, _size)) _text.Append('\n');
            else if (gap > WordGap * size && !char.IsWhiteSpace(_text[^1])) _text.Append(gap > 2 * size ? "  " : " ");
        }
        _text.Append(text);
        (_end, _size) = (end, size);
    }

    private void Count(int points)
    {
        if ((_points += points) > ScanLimits.PdfMarks) throw new InvalidOperationException("The page paints more than can be looked at.");
    }

    private static double Distance(PdfPoint one, PdfPoint other) => Math.Sqrt(((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y)));

    private static Ink? InkOf(IColor? colour)
    {
        if (colour is null) return Ink.Black;
        if (colour is PatternColor) return null;
        var (red, green, blue) = colour.ToRGBValues();
        return Ink.Of(red, green, blue);
    }
}

/// <summary>Makes the painter of each page. The library calls it.</summary>
internal sealed class PdfSheetFactory(IPdfTokenScanner pdfScanner, IResourceStore resourceStore, ILookupFilterProvider filterProvider, IPageContentParser pageContentParser, ParsingOptions parsingOptions)
    : BasePageFactory<PdfSheet>(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions)
{
    protected override PdfSheet ProcessPage(int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox, UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation,
        TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations) =>
        new PdfPainter(pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions).Process(pageNumber, operations);
}
