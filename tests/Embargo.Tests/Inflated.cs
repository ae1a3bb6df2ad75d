using System.IO.Compression;
using System.Text;

namespace Answerable.Embargo.Tests;

/// <summary>An answer as one text: its status, its headers, and its body with every wrapping taken off.</summary>
public static class Inflated
{
    public static async Task<string> TextAsync(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var encoding = response.Content.Headers.ContentEncoding.SingleOrDefault();
        if (encoding == "br") bytes = Inflate(bytes, stream => new BrotliStream(stream, CompressionMode.Decompress));
        else if (encoding == "gzip") bytes = Inflate(bytes, stream => new GZipStream(stream, CompressionMode.Decompress));
        StringBuilder text = new($"{(int)response.StatusCode}\n{response.Headers}{response.Content.Headers}");
        if (bytes.AsSpan().StartsWith("PK"u8)) Unzip(bytes, text);
        else text.Append(Encoding.UTF8.GetString(bytes));
        return text.ToString();
    }

    private static void Unzip(byte[] bytes, StringBuilder text)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var part = new StreamReader(entry.Open());
            text.Append(entry.FullName).Append('\n').Append(part.ReadToEnd()).Append('\n');
        }
    }

    private static byte[] Inflate(byte[] bytes, Func<Stream, Stream> reader)
    {
        using var inflated = new MemoryStream();
        using (var stream = reader(new MemoryStream(bytes))) stream.CopyTo(inflated);
        return inflated.ToArray();
    }
}
