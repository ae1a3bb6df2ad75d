namespace Answerable.Sources.Reading;

/// <summary>One line of a zip file's directory. Its sizes are claims until the part has been inflated and counted.</summary>
internal sealed record ZipPart(string Name, bool IsDeflated, long Start, long PackedBytes, long Bytes, uint Sum)
{
    public Spot Spot => Spot.OfPart(Name);
}
