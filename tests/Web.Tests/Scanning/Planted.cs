using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Answerable.Web.Tests.Documents;

namespace Answerable.Web.Tests.Scanning;

/// <summary>One leak put into a file of ours. What stands in for somebody's data is made up and says so.</summary>
/// <param name="Code">How it is to be found.</param>
/// <param name="Into">Puts it in.</param>
internal sealed record Planted(string Code, Func<byte[], byte[]> Into)
{
    public const string Secret = "Not for you, says this test";

    /// <summary>Changes one part of a zip.</summary>
    public static Planted Part(string code, string part, string before, string after) => new(code, file => Papers.With(file, part, text =>
    {
        var changed = Regex.Replace(text, before, after);
        return changed == text ? throw new InvalidOperationException($"Nothing was planted in {part} for {code}.") : changed;
    }));

    /// <summary>Adds a part to a zip that nothing in it leads to.</summary>
    public static Planted Added(string code, string part, string text = Secret) => new(code, file => Papers.With(file, part, _ => text));

    /// <summary>Adds a part to an Office file, and a relation that leads to it.</summary>
    public static Planted Led(string code, string from, string kind, string part, string text = Secret) => new(code, file =>
    {
        var slash = from.LastIndexOf('/') + 1;
        var relations = from.Length == 0 ? "_rels/.rels" : $"{from[..slash]}_rels/{from[slash..]}.rels";
        return Papers.With(Papers.With(file, part, _ => text), relations, rels => (rels.Length == 0 ? "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>" : rels)
            .Replace("</Relationships>", $"<Relationship Id=\"planted\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"/{part}\"/></Relationships>", StringComparison.Ordinal));
    });

    public static Planted After(string code) => new(code, file => [.. file, .. Encoding.UTF8.GetBytes(Secret)]);

    public static Planted Text(string code, string before, string after) => new(code, file =>
    {
        var text = Encoding.UTF8.GetString(file);
        var at = text.IndexOf(before, StringComparison.Ordinal);
        return at < 0 ? throw new InvalidOperationException($"Nothing was planted for {code}.") : Encoding.UTF8.GetBytes(text[..at] + after + text[(at + before.Length)..]);
    });

    /// <summary>Paints something more on the first page of a PDF that Chromium has printed.</summary>
    public static Planted Painted(string code, string paint, string resources = "") => Pdf(code, objects =>
    {
        var page = objects.First(item => Regex.IsMatch(item.Value, @"/Type\s*/Page\b")).Key;
        var number = int.Parse(Regex.Match(objects[page], @"/Contents (\d+) 0 R").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        var old = objects[number];
        var start = old.IndexOf("stream\n", StringComparison.Ordinal) + 7;
        using var inflated = new ZLibStream(new MemoryStream(Encoding.Latin1.GetBytes(old[start..old.LastIndexOf("\nendstream", StringComparison.Ordinal)])), CompressionMode.Decompress);
        using var reader = new StreamReader(inflated, Encoding.Latin1);
        var whole = $"q\n{reader.ReadToEnd()}\nQ\n{paint}";
        objects[number] = $"<< /Length {whole.Length} >>\nstream\n{whole}\nendstream";
        objects[page] = Regex.Replace(objects[page], @"/Font\s*<<", $"/Font << /Planted {objects.Keys.Max() + 1} 0 R ");
        if (resources.Length > 0) objects[page] = Regex.Replace(objects[page], "/Resources\\s*<<", $"/Resources << {resources} ");
        objects[objects.Keys.Max() + 1] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    });

    /// <summary>Adds entries to the catalog or the first page of a PDF, and objects.</summary>
    public static Planted Hung(string code, string of, string entries, params string[] more) => Pdf(code, objects =>
    {
        var next = objects.Keys.Max() + 1;
        var holder = objects.First(item => Regex.IsMatch(item.Value, $@"/Type\s*/{of}\b")).Key;
        var kept = entries.Contains("/Annots", StringComparison.Ordinal) ? Regex.Replace(objects[holder], @"/Annots (\[[^\]]*\]|\d+ 0 R)", "") : objects[holder];
        objects[holder] = "<< " + entries.Replace("NEXT", $"{next}", StringComparison.Ordinal) + kept.TrimStart()[2..];
        foreach (var item in more) objects[next++] = item;
    });

    private static Planted Pdf(string code, Action<SortedDictionary<int, string>> change) => new(code, file => Rebuilt(file, change));

    /// <summary>A PDF with a plain table of objects, written anew with some of them changed.</summary>
    public static byte[] Rebuilt(byte[] file, Action<SortedDictionary<int, string>> change)
    {
        var text = Encoding.Latin1.GetString(file);
        var objects = new SortedDictionary<int, string>();
        foreach (Match item in Regex.Matches(text, @"(?<=^|\n)(\d+) 0 obj\n?(.*?)\nendobj", RegexOptions.Singleline)) objects[int.Parse(item.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)] = item.Groups[2].Value;
        var trailer = Regex.Match(text, @"trailer\s*<<(.*?)>>\s*startxref", RegexOptions.Singleline).Groups[1].Value;
        change(objects);
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new Dictionary<int, int>();
        foreach (var (number, item) in objects)
        {
            offsets[number] = pdf.Length;
            pdf.Append($"{number} 0 obj\n{item}\nendobj\n");
        }
        var (table, size) = (pdf.Length, objects.Keys.Max() + 1);
        pdf.Append($"xref\n0 {size}\n0000000000 65535 f \n");
        for (var number = 1; number < size; number++) pdf.Append(offsets.TryGetValue(number, out var offset) ? $"{offset:0000000000} 00000 n \n" : "0000000000 65535 f \n");
        pdf.Append($"trailer\n<<{Regex.Replace(trailer, @"/Size \d+", $"/Size {size}")}>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
