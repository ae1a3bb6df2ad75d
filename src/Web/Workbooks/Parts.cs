using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Answerable.Web.Workbooks;

/// <summary>The parts of a workbook's zip. The same workbook makes the same bytes: every part is dated 1980, the first day a zip can name.</summary>
internal sealed class Parts : IDisposable
{
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize };

    private readonly MemoryStream _bytes = new();
    private readonly ZipArchive _zip;

    public Parts() => _zip = new(_bytes, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>A part of plain text, stored as it is.</summary>
    public void Stored(string name, string text)
    {
        using var part = Part(name, CompressionLevel.NoCompression);
        part.Write(Encoding.ASCII.GetBytes(text));
    }

    /// <summary>A part of XML.</summary>
    public void Xml(string name, Action<XmlWriter> write)
    {
        using var part = Part(name, CompressionLevel.Optimal);
        using var xml = XmlWriter.Create(part, Settings);
        write(xml);
    }

    /// <summary>A short part of XML that holds no text of others.</summary>
    public void Xml(string name, string fixedText) => Xml(name, xml => xml.WriteRaw(fixedText));

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

    private Stream Part(string name, CompressionLevel level)
    {
        var entry = _zip.CreateEntry(name, level);
        entry.LastWriteTime = Always;
        return entry.Open();
    }
}
