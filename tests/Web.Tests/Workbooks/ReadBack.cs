using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace Answerable.Web.Tests.Workbooks;

/// <summary>A cell as a reader sees it: its text or digits, and whether it is a number.</summary>
public readonly record struct Seen(string Text, bool IsNumber);

/// <summary>Reads our spreadsheets back, once by their XML and once with LibreOffice, knowing nothing of how they are written.</summary>
internal static class ReadBack
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    public static IReadOnlyDictionary<string, XDocument> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.Where(entry => entry.FullName != "mimetype").ToDictionary(entry => entry.FullName, entry => XDocument.Load(entry.Open(), LoadOptions.PreserveWhitespace));
    }

    /// <summary>Sheets by name, in order, as rows of cells.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<Seen>>> Sheets(byte[] file)
    {
        var parts = Parts(file);
        return parts.TryGetValue("content.xml", out var content) ? Ods(content) : Xlsx(parts);
    }

    private static Dictionary<string, IReadOnlyList<IReadOnlyList<Seen>>> Ods(XDocument content) => content.Descendants(Table + "table").ToDictionary(
        sheet => sheet.Attribute(Table + "name")!.Value,
        sheet => (IReadOnlyList<IReadOnlyList<Seen>>)[.. sheet.Descendants(Table + "table-row").Select(row => (IReadOnlyList<Seen>)[.. row.Elements(Table + "table-cell").Select(OdsCell)])]);

    private static Seen OdsCell(XElement cell)
    {
        var text = string.Join('\n', cell.Elements(Text + "p").Select(line => string.Concat(line.Nodes().Select(node => node switch
        {
            XText run => run.Value,
            XElement { Name.LocalName: "s" } => " ",
            _ => throw new InvalidDataException(node.ToString()),
        }))));
        if (cell.Attribute(Office + "value-type")?.Value != "float") return new(text, false);
        Assert.Equal(cell.Attribute(Office + "value")!.Value, text);
        return new(text, true);
    }

    private static Dictionary<string, IReadOnlyList<IReadOnlyList<Seen>>> Xlsx(IReadOnlyDictionary<string, XDocument> parts)
    {
        var names = parts["xl/workbook.xml"].Descendants(Main + "sheet").Select(sheet => sheet.Attribute("name")!.Value).ToList();
        return names.Select((name, i) => (name, parts[$"xl/worksheets/sheet{i + 1}.xml"])).ToDictionary(
            pair => pair.name, pair => (IReadOnlyList<IReadOnlyList<Seen>>)[.. pair.Item2.Descendants(Main + "row").Select(XlsxRow)]);
    }

    private static List<Seen> XlsxRow(XElement row)
    {
        List<Seen> cells = [];
        foreach (var cell in row.Elements(Main + "c"))
        {
            var column = cell.Attribute("r")!.Value[0] - 'A';
            while (cells.Count < column) cells.Add(new("", false));
            cells.Add(new(cell.Value.Replace("_x005F_", "_", StringComparison.Ordinal), cell.Attribute("t") is null));
        }

        return cells;
    }

    /// <summary>Sheets as LibreOffice sees them: it writes each as csv, texts in quotes, numbers in full and bare.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<Seen>>>> WithLibreOfficeAsync(byte[] file, string ending)
    {
        var folder = Directory.CreateTempSubdirectory("answerable-").FullName;
        try
        {
            var twin = Path.Combine(folder, "twin." + ending);
            await File.WriteAllBytesAsync(twin, file);
            var said = await ConvertAsync(twin, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1");
            var written = Directory.EnumerateFiles(folder, "twin-*.csv").ToList();
            Assert.True(written.Count > 0, said);
            return written.ToDictionary(path => Path.GetFileNameWithoutExtension(path)["twin-".Length..], path => Csv(File.ReadAllText(path)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Has LibreOffice save a file in another format beside it, and returns what it said.</summary>
    public static async Task<string> ConvertAsync(string path, string to)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);
        // Calc and Writer are packages of their own; each brings its own filters.
        var part = Path.GetExtension(path) is ".docx" or ".odt" ? "writer" : "calc";
        if (program is null || (part == "writer" && OperatingSystem.IsLinux() && !File.Exists(Path.Combine(Path.GetDirectoryName(new FileInfo(program).ResolveLinkTarget(true)?.FullName ?? program)!, "libswlo.so"))))
        {
            var reason = $"LibreOffice (soffice) is missing, or a part of it: apt-get install libreoffice-{part}-nogui. ./test installs it where it may.";
            if (Environment.GetEnvironmentVariable("CI") is "true") Assert.Fail(reason);
            Assert.Skip(reason);
            return reason;
        }

        var folder = Path.GetDirectoryName(path)!;
        using var office = Process.Start(new ProcessStartInfo(program,
            [$"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--convert-to", to, "--outdir", folder, path])
        { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var said = office.StandardOutput.ReadToEndAsync(patience.Token);
        var complained = office.StandardError.ReadToEndAsync(patience.Token);
        await office.WaitForExitAsync(patience.Token);
        TestContext.Current.SendDiagnosticMessage(await said);
        return await said + await complained;
    }

    /// <summary>Csv whose texts are quoted and whose numbers are not.</summary>
    public static IReadOnlyList<IReadOnlyList<Seen>> Csv(string text)
    {
        List<IReadOnlyList<Seen>> rows = [];
        List<Seen> row = [];
        for (var i = 0; i < text.Length;)
        {
            var quoted = text[i] == '"';
            var cell = new System.Text.StringBuilder();
            if (quoted)
                for (i++; text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"'); i++) cell.Append(text[i] == '"' ? text[i++] : text[i]);
            else
                for (; i < text.Length && text[i] is not (',' or '\n'); i++) cell.Append(text[i]);
            if (quoted) i++;
            row.Add(new(cell.ToString(), !quoted && cell.Length > 0));
            if (i < text.Length && text[i] == ',')
            {
                i++;
                if (i < text.Length && text[i] != '\n') continue;
                row.Add(new("", false));
            }

            i++;
            rows.Add(row);
            row = [];
        }

        return rows;
    }
}
