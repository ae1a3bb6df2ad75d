using System.Text;
using System.Text.Json;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>
/// The child process, <c>answerable scan --child FILE</c>: looks at one untrusted file under limits of its own and says what it found, one JSON object a line:
/// <c>{"kind":"Xlsx"}</c>, then one for each finding, and at the very end <c>{"end":true,"findings":1,"cleaned":false}</c>, without which nothing is to be
/// believed. It opens no socket, and writes no file but the clean copy that it is asked for.
/// </summary>
public static class ScanFile
{
    /// <param name="path">The file.</param>
    /// <param name="rules">What the scanner is told beside it.</param>
    /// <param name="copy">Where a clean copy is to be written, where one can be; null for none.</param>
    /// <param name="output">Where the findings are said.</param>
    /// <returns>0: nothing blocks; 1: something does; 2: there is no such file.</returns>
    public static int Run(string path, ScanRules rules, string? copy, TextWriter output)
    {
        if (!File.Exists(path)) return 2;
        ReadFile.LimitHeap();
        var scanned = Scanned.NotUnderstood(FileKind.Unknown, "the file", $"it took more than {ScanLimits.SecondsToScan} seconds to look at");
        var isCleaned = false;
        // A thread of its own, so that whatever holds it up, this one can still give an answer; with room for what is nested deeply.
        var scanning = new Thread(() =>
        {
            var (found, clean) = Look(path, rules, isToBeCleaned: copy is not null);
            if (clean is not null) File.WriteAllBytes(copy!, clean);
            Volatile.Write(ref isCleaned, clean is not null);
            Volatile.Write(ref scanned, found);
        }, ScanLimits.StackBytes)
        { IsBackground = true };
        scanning.Start();
        scanning.Join(TimeSpan.FromSeconds(ScanLimits.SecondsToScan));
        var verdict = Volatile.Read(ref scanned);
        Say(verdict, Volatile.Read(ref isCleaned), output);
        return verdict.IsBlocked ? 1 : 0;
    }

    private static (Scanned Scanned, byte[]? Copy) Look(string path, ScanRules rules, bool isToBeCleaned)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (file.Length > Limits.FileBytes) return (Scanned.NotUnderstood(FileKind.Unknown, "the file", $"it has {Shown.Count(file.Length, "byte")}, more than the {Limits.FileBytes / 1_000_000} MB that are looked at"), null);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            var scanned = Scan.Of(bytes, path, rules);
            return (scanned, isToBeCleaned ? CleanCopy.Of(bytes, path, scanned, rules) : null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (Scanned.NotUnderstood(FileKind.Unknown, "the file", "it could not be opened or read to its end"), null);
        }
    }

    /// <summary>Says a verdict as JSON lines, in ASCII, so that no terminal and no encoding can change it.</summary>
    public static void Say(Scanned scanned, bool isCleaned, TextWriter output)
    {
        Line(output, json => json.WriteString("kind", scanned.Kind.ToString()));
        foreach (var finding in scanned.Findings)
            Line(output, json =>
            {
                json.WriteString("code", finding.Code);
                json.WriteString("where", finding.Where);
                json.WriteString("found", finding.Found);
                json.WriteBoolean("blocks", finding.Blocks);
                json.WriteBoolean("drop", finding.CanBeLeftOut);
            });
        Line(output, json =>
        {
            json.WriteBoolean("end", true);
            json.WriteNumber("findings", scanned.Findings.Count);
            json.WriteBoolean("cleaned", isCleaned);
        });
        output.Flush();
    }

    private static void Line(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        output.Write(Encoding.ASCII.GetString(bytes.ToArray()));
        output.Write('\n');
    }
}
