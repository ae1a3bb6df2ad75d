using System.IO.Compression;
using System.Text;
using Answerable.Core.Measures;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Tests.Reading;

/// <summary>A small file written by hand, read in this process by the code that the child runs.</summary>
internal sealed record Sample(IReadOnlyList<Table> Tables, IReadOnlyList<Problem> Problems)
{
    /// <summary>The only table; null when the file was refused.</summary>
    public Table? Table => Tables.Count == 0 ? null : Assert.Single(Tables);

    public IEnumerable<string> Refusals => Problems.Where(p => p.Kind == ProblemKind.Refusal).Select(p => $"{p.Code} at {p.Where}");

    public IEnumerable<string> Notes => Problems.Where(p => p.Kind == ProblemKind.Note).Select(p => p.Code);

    public IReadOnlyList<string>[] Cells => [.. Table!.Rows.Select(row => row.Cells)];

    public static Sample Csv(string text) => Bytes(Encoding.UTF8.GetBytes(text), ".csv");

    public static Sample Bytes(byte[] bytes, string extension)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal) + extension);
        File.WriteAllBytes(path, bytes);
        try
        {
            return At(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static Sample At(string path)
    {
        using var output = new StringWriter();
        var problems = ReadFile.Read(path, output);
        if (problems.Any(p => p.Kind == ProblemKind.Refusal)) return new([], problems);
        var answer = new ChildAnswer(null);
        answer.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(output.ToString())), CancellationToken.None).GetAwaiter().GetResult();
        return new(answer.Tables!, problems);
    }

    public static byte[] Gzip(params ReadOnlySpan<byte> bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return compressed.ToArray();
    }
}
