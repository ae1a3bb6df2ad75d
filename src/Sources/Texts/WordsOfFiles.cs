using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Answerable.Sources.Reading;
using Answerable.Sources.Scanning;

namespace Answerable.Sources.Texts;

/// <summary>Asks a process of its own for the words of a file. Whatever becomes of that process, without a whole answer the file has none.</summary>
/// <param name="command">How the child is started.</param>
public sealed class WordsOfFiles(ChildCommand command)
{
    private const int LongestLine = 60_000; // a sign outside of ASCII takes six in JSON

    /// <summary>The words, a line for each paragraph; empty where the file has none, or none that could be read.</summary>
    public async Task<string> OfAsync(string path, CancellationToken cancel)
    {
        using var child = Process.Start(command.StartFor(path)) ?? throw new InvalidOperationException("The reading process did not start.");
        using var outOfTime = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        outOfTime.CancelAfter(TimeSpan.FromSeconds(ScanLimits.SecondsToAnswer));
        try
        {
            child.StandardInput.Close();
            var rest = child.StandardError.BaseStream.CopyToAsync(Stream.Null, outOfTime.Token);
            var words = await AnswerAsync(child.StandardOutput, outOfTime.Token);
            await rest;
            await child.WaitForExitAsync(outOfTime.Token);
            return child.ExitCode == 0 ? words : "";
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return "";
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or InvalidOperationException or KeyNotFoundException)
        {
            return "";
        }
        finally
        {
            if (!child.HasExited) child.Kill(entireProcessTree: true);
        }
    }

    private static async Task<string> AnswerAsync(StreamReader output, CancellationToken cancel)
    {
        var words = new StringBuilder();
        var lines = 0;
        while (await output.ReadLineAsync(cancel) is { } line)
        {
            if (line.Length > LongestLine || words.Length > TextChild.MostCharacters + LongestLine) throw new InvalidDataException("More than a file's words.");
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty("end", out _)) return json.RootElement.GetProperty("lines").GetInt32() == lines ? words.ToString() : "";
            words.Append(lines++ > 0 ? "\n" : "").Append(json.RootElement.GetProperty("text").GetString()!.Replace("\0", "", StringComparison.Ordinal));
        }

        return "";
    }
}
