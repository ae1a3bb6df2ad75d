using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Answerable.Core.Measures;

namespace Answerable.Sources.Reading;

/// <summary>A publisher's file as a child process read it: whole, or refused and then without tables.</summary>
/// <param name="Sha256">Of the bytes as they came, in small hexadecimal letters.</param>
/// <param name="Bytes">The file's length.</param>
/// <param name="Tables">Empty when the file was refused.</param>
/// <param name="Problems">Notes and refusals; never a question, which is for the reader of one publisher's tables to ask.</param>
public sealed record PublisherFile(string Sha256, long Bytes, IReadOnlyList<Table> Tables, IReadOnlyList<Problem> Problems)
{
    public bool IsRefused => Problems.Any(problem => problem.Kind == ProblemKind.Refusal);

    /// <summary>Reads a file in a child process; null when there is no such file.</summary>
    public static async Task<PublisherFile?> ReadAsync(string path, ChildCommand command, CancellationToken cancel)
    {
        if (!File.Exists(path)) return null;
        using var child = Process.Start(command.StartFor(path))
            ?? throw new InvalidOperationException("The reading process did not start.");
        using var outOfTime = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        outOfTime.CancelAfter(TimeSpan.FromSeconds(Limits.SecondsToAnswer));

        var answer = new ChildAnswer();
        string reasons;
        try
        {
            child.StandardInput.Close();
            var rows = answer.ReadAsync(child.StandardOutput.BaseStream, outOfTime.Token);
            var said = ReasonsAsync(child.StandardError, outOfTime.Token);
            await rows;
            reasons = await said;
            await child.WaitForExitAsync(outOfTime.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return await OfAsync(path, [], [ReadFile.Refusal("time-limit",
                $"The reading process was ended after {Limits.SecondsToAnswer} seconds. Expected a table of figures.")], cancel);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or InvalidOperationException or FormatException)
        {
            return await OfAsync(path, [], [Unanswered], cancel);
        }
        finally
        {
            if (!child.HasExited) child.Kill(entireProcessTree: true);
        }

        Problem[] problems = [.. reasons.Split('\n', StringSplitOptions.TrimEntries).Select(ProblemLine.Parse).OfType<Problem>()];
        var refused = problems.Any(problem => problem.Kind == ProblemKind.Refusal);
        return (child.ExitCode, refused, answer.Tables) switch
        {
            (0, false, { } tables) => await OfAsync(path, tables, problems, cancel),
            (1, true, _) => await OfAsync(path, [], problems, cancel),
            _ => await OfAsync(path, [], [.. problems, Unanswered], cancel),
        };
    }

    private static Problem Unanswered => ReadFile.Refusal("unreadable",
        "The reading process stopped without a whole answer; it may have run out of memory. Expected a table of figures.");

    private static async Task<string> ReasonsAsync(StreamReader error, CancellationToken cancel)
    {
        var reasons = new StringBuilder();
        var buffer = new char[4_096];
        while (await error.ReadAsync(buffer, cancel) is > 0 and var read)
            if (reasons.Length < Limits.CharactersOfReasons) reasons.Append(buffer, 0, read);
        return reasons.ToString();
    }

    private static async Task<PublisherFile> OfAsync(
        string path, IReadOnlyList<Table> tables, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        return new(Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)), file.Length, tables, problems);
    }
}
