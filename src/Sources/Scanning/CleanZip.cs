using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>A document's zip written anew: its parts in their order, without comments, fields, times or bytes between them.</summary>
internal sealed class CleanZip : IDisposable
{
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XmlReaderSettings Reading = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly MemoryStream _bytes = new();
    private readonly ZipArchive _zip;

    public CleanZip() => _zip = new(_bytes, ZipArchiveMode.Create, leaveOpen: true);

    public void Add(string name, byte[] bytes)
    {
        // An OpenDocument file says what it is from its first bytes on.
        var part = _zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        part.LastWriteTime = Always;
        using var stream = part.Open();
        stream.Write(bytes);
    }

    public void Add(string name, XDocument document)
    {
        foreach (var note in document.DescendantNodes().Where(node => node is XComment or XProcessingInstruction).ToList()) note.Remove();
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize })) document.Save(xml);
        Add(name, bytes.ToArray());
    }

    public byte[] Finish()
    {
        _zip.Dispose();
        return _bytes.ToArray();
    }

    public void Dispose()
    {
        _zip.Dispose();
        _bytes.Dispose();
    }

    public static XDocument Load(ZipPackage package, ZipPart part)
    {
        using var stream = package.Open(part);
        using var xml = XmlReader.Create(stream, Reading);
        return XDocument.Load(xml, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Whether a part has a comment or an instruction in its code.</summary>
    public static bool HasNotes(ReadOnlySpan<byte> xml) => xml.IndexOf("<!--"u8) >= 0 || xml[Math.Min(xml.Length, 5)..].IndexOf("<?"u8) >= 0;
}
