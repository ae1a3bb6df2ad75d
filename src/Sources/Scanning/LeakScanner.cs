using System.Diagnostics;
using System.Text.Json;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>
/// Asks a process of its own whether a file would leak if it were published. Whatever becomes of that process there is a verdict, and without a whole
/// answer it is that the file was not understood, which blocks it.
/// </summary>
/// <param name="command">How the child is started.</param>
public sealed class LeakScanner(ChildCommand command)
{
    private const int LongestLine = 20_000, MostLines = 10_000;

    /// <summary>The verdict on a file.</summary>
    public async Task<Scanned> ScanAsync(string path, ScanRules rules, CancellationToken cancel) => (await AskAsync(path, rules, null, cancel)).Scanned;

    /// <summary>The verdict on what is not in a file yet.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="name">Its name, of which the ending counts.</param>
    /// <param name="rules">What the scanner is told beside it.</param>
    /// <param name="cancel">Ends the child.</param>
    public async Task<Scanned> ScanAsync(byte[] bytes, string name, ScanRules rules, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("answerable-scan-");
        try
        {
            var ending = Path.GetExtension(name);
            var path = Path.Combine(folder.FullName, ending.All(c => char.IsAsciiLetterOrDigit(c) || c == '.') ? "file" + ending : "file");
            await File.WriteAllBytesAsync(path, bytes, cancel);
            return await ScanAsync(path, rules, cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The verdict, and whether a clean copy was written, which has been scanned too and passed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="copy">Where the copy is to be; nothing may be there.</param>
    /// <param name="rules">What the scanner is told beside it.</param>
    /// <param name="cancel">Ends the child.</param>
    public Task<(Scanned Scanned, bool IsCleaned)> CleanAsync(string path, string copy, ScanRules rules, CancellationToken cancel) => AskAsync(path, rules, copy, cancel);

    private async Task<(Scanned Scanned, bool IsCleaned)> AskAsync(string path, ScanRules rules, string? copy, CancellationToken cancel)
    {
        using var child = Process.Start(With(rules, copy).StartFor(path)) ?? throw new InvalidOperationException("The scanning process did not start.");
        using var outOfTime = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        outOfTime.CancelAfter(TimeSpan.FromSeconds(ScanLimits.SecondsToAnswer));
        try
        {
            child.StandardInput.Close();
            var answer = AnswerAsync(child.StandardOutput, outOfTime.Token);
            var rest = child.StandardError.BaseStream.CopyToAsync(Stream.Null, outOfTime.Token);
            var (scanned, isCleaned) = await answer;
            await rest;
            await child.WaitForExitAsync(outOfTime.Token);
            return (scanned is not null && child.ExitCode == (scanned.IsBlocked ? 1 : 0) ? scanned : Unanswered, isCleaned);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (Scanned.NotUnderstood(FileKind.Unknown, "the file", $"the scanning process was ended after {ScanLimits.SecondsToAnswer} seconds"), false);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return (Unanswered, false);
        }
        finally
        {
            if (!child.HasExited) child.Kill(entireProcessTree: true);
        }
    }

    private ChildCommand With(ScanRules rules, string? copy) => command with
    {
        Arguments = [.. command.Arguments, "--threshold", rules.Threshold.ToString(System.Globalization.CultureInfo.InvariantCulture), .. rules.Allowed.SelectMany(text => new[] { "--allow", text }), .. copy is null ? Array.Empty<string>() : ["--clean", Path.GetFullPath(copy)]],
    };

    // The child has met the hostile file, so it is not trusted either.
    private static async Task<(Scanned? Scanned, bool IsCleaned)> AnswerAsync(StreamReader output, CancellationToken cancel)
    {
        var kind = FileKind.Unknown;
        var findings = new List<Finding>();
        for (var lines = 0; await output.ReadLineAsync(cancel) is { } line; lines++)
        {
            if (line.Length > LongestLine || lines > MostLines) throw new InvalidDataException("More than a scanner says.");
            using var json = JsonDocument.Parse(line);
            var said = json.RootElement;
            if (said.TryGetProperty("kind", out var named))
            {
                if (!Enum.TryParse(named.GetString(), out kind)) throw new InvalidDataException("A kind of file that is not known.");
            }
            else if (said.TryGetProperty("code", out var code))
            {
                var known = Leak.All.FirstOrDefault(known => known == code.GetString()) ?? throw new InvalidDataException("A kind of leak that is not known.");
                findings.Add(new(known, said.GetProperty("where").GetString()!, said.GetProperty("found").GetString()!, said.GetProperty("drop").GetBoolean()));
            }
            else if (said.GetProperty("end").GetBoolean() && said.GetProperty("findings").GetInt32() == findings.Count)
            {
                return (new(kind, findings), said.GetProperty("cleaned").GetBoolean());
            }
        }
        return (null, false);
    }

    private static Scanned Unanswered => Scanned.NotUnderstood(FileKind.Unknown, "the file", "the scanning process stopped without a whole answer; it may have run out of memory");
}
