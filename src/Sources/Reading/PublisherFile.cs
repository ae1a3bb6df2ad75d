using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Answerable.Core.Measures;

namespace Answerable.Sources.Reading;

/// <summary>A publisher's file as a child process read it: whole, or refused and then without tables.</summary>
/// <param name="Sha256">Of the bytes as they came, in small hexadecimal letters.</param>
/// <param name="Bytes">The file's length.</param>
/// <param name="Tables">Those that are held; none when the file was refused.</param>
/// <param name="Problems">Notes and refusals; never a question, which is for the reader of one publisher's tables to ask.</param>
public sealed record PublisherFile(string Sha256, long Bytes, IReadOnlyList<Table> Tables, IReadOnlyList<Problem> Problems)
{
    /// <summary>The most memory the child had, in bytes, as far as was seen.</summary>
    public long ChildPeak { get; private init; }

    /// <summary>How many rows it has, those handed on among them.</summary>
    public int Rows { get; private init; }

    public bool IsRefused => Problems.Any(problem => problem.Kind == ProblemKind.Refusal);

    /// <summary>Reads a file in a child process; null when there is no such file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="command">How the child is started.</param>
    /// <param name="cancel">Ends the child.</param>
    /// <param name="progress">Told now and then how many rows are read, and of how many where that is known; at the end of all of them.</param>
    /// <param name="begin">
    /// Asked of each table once its headings are there: what takes the rows below them as they come, or null where the table is to hold them. Only when the file
    /// is not refused is any of what was taken to be believed.
    /// </param>
    public static async Task<PublisherFile?> ReadAsync(string path, ChildCommand command, CancellationToken cancel, Action<int, int?>? progress = null, Func<Table, Action<Row>?>? begin = null)
    {
        if (!File.Exists(path)) return null;
        using var child = Process.Start(command.StartFor(path))
            ?? throw new InvalidOperationException("The reading process did not start.");
        using var outOfTime = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        outOfTime.CancelAfter(TimeSpan.FromSeconds(Limits.SecondsToAnswer));

        long peak = 0;
        var seconds = Limits.SecondsToAnswer;
        var answer = new ChildAnswer(
            (rows, of) =>
            {
                peak = Math.Max(peak, PeakOf(child));
                progress?.Invoke(rows, of);
            },
            begin,
            () => outOfTime.CancelAfter(TimeSpan.FromSeconds(seconds = Limits.LongSecondsToAnswer)));
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
                $"The reading process was ended after {seconds} seconds. Expected a table of figures.")], cancel);
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
            (0, false, { } tables) => (await OfAsync(path, tables, problems, cancel)) with { ChildPeak = peak, Rows = answer.Rows },
            (1, true, _) => await OfAsync(path, [], problems, cancel),
            _ => await OfAsync(path, [], [.. problems, Unanswered], cancel),
        };
    }

    private static long PeakOf(Process child)
    {
        try
        {
            child.Refresh();
            return child.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // it has ended
        }
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
