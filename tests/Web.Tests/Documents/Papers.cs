using System.IO.Compression;
using System.Xml.Linq;
using Answerable.Web.Documents;

namespace Answerable.Web.Tests.Documents;

/// <summary>Papers to try with. Their force is made up and so are their figures.</summary>
internal static class Papers
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public const string Prose = """
        The figure **rose**, *slightly*, and a `code` with a [link](https://example.org/a?b=1&c=2) and <b>no markup</b>.

        - one
        - two
            1. first under two
            2. second
        - three

        4. four
        5. five

        > Said by somebody.

        | Month | Calls |
        | --- | --- |
        | May | 1,234 |
        """;

    public static Table Figures { get; } = new("t1", "Made-up figures of a test", "Counts", ["Measure", "Now", "Before", "Change", "Baseline", "Since"],
    [
        ["Robbery", TableCell.Figures("1,234"), TableCell.Figures("1,200"), TableCell.Figures("+34 (+2.8%)", "No clear change"), TableCell.Figures("999"), TableCell.Figures("+235 (+23.5%)", "Worse")],
        ["Homicide", TableCell.Figures("5"), TableCell.Figures("[x]"), TableCell.Figures(""), TableCell.Figures("7"), TableCell.Figures("−2")],
    ], ["[x] means not available."]);

    public static Document Sample { get; } = new("Testshire: a paper", "What it says in a sentence.",
    [
        new Heading(2, "Robbery", "robbery"), new Paragraphs(Prose), new Heading(3, "What explains it", "explains"),
        Figures, new Said("The commissioner", "I **asked**.\n\nIt was answered."), new Heading(4, "Deep", "deep"), new Paragraphs("End & <end>. “Quoted” – \u0001 it's £5."),
    ]);

    public static string Kept(byte[] file, string ending = "docx")
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("answerable-").FullName, "paper." + ending);
        File.WriteAllBytes(path, file);
        return path;
    }

    public static XDocument Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return XDocument.Load(zip.GetEntry(name)!.Open(), LoadOptions.PreserveWhitespace);
    }

    /// <summary>The same file with one of its parts written otherwise, or one more.</summary>
    public static byte[] With(byte[] file, string part, Func<string, string> change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(file);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(part);
            var text = "";
            if (entry is not null)
            {
                using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
                entry.Delete();
            }

            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(change(text));
        }

        return bytes.ToArray();
    }

    /// <summary>A Word file whose body is this markup.</summary>
    public static byte[] WithBody(string body) => With(DocxFile.Of(new("T", "", [])), "word/document.xml", _ =>
        $"<w:document xmlns:w=\"{W}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>{body}</w:body></w:document>");
}
