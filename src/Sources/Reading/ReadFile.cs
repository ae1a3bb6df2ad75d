using System.Diagnostics;
using Answerable.Core.Measures;

namespace Answerable.Sources.Reading;

/// <summary>
/// The child process, <c>answerable read FILE</c>: opens one untrusted file under limits of its own and says what it holds.
/// It opens no socket and writes no file. Exit 0: read, perhaps with warnings; 1: refused, and nothing on the standard output
/// is to be believed; 2: there is no such file.
/// </summary>
public static class ReadFile
{
    /// <param name="path">The file.</param>
    /// <param name="output">Where its tables go.</param>
    /// <param name="error">Where it is said what is wrong.</param>
    /// <param name="isLong">Whether headings are those of a table that may be long.</param>
    public static int Run(string path, TextWriter output, TextWriter error, Func<IReadOnlyList<string>, bool>? isLong = null)
    {
        if (!File.Exists(path))
        {
            error.WriteLine($"There is no file {Shown.Value(path)}.");
            return 2;
        }
        LimitHeap();

        LongTables tables = new(isLong);
        IReadOnlyList<Problem>? problems = null;
        // A thread of its own, so that whatever holds it up, this one can still give an answer; it dies with the process.
        var reading = new Thread(() => Volatile.Write(ref problems, Read(path, output, tables))) { IsBackground = true };
        reading.Start();
        var watch = Stopwatch.StartNew();
        while (!reading.Join(TimeSpan.FromMilliseconds(50)) && IsInTime(watch.Elapsed, tables.Found)) { }

        var found = Volatile.Read(ref problems) ?? [Refusal("time-limit",
            $"The file took more than {(tables.Found ? Limits.LongSecondsToRead : Limits.SecondsToRead)} seconds to read, which no file within the limits does. Expected a table of figures.")];
        foreach (var problem in found) error.WriteLine(ProblemLine.Of(problem));
        error.Flush();
        return found.Any(problem => problem.Kind == ProblemKind.Refusal) ? 1 : 0;
    }

    private static bool IsInTime(TimeSpan waited, bool isLong) => isLong
        ? waited.TotalSeconds < Limits.LongSecondsToRead
        : waited.TotalSeconds < Limits.SecondsToWait && Environment.CpuUsage.TotalTime.TotalSeconds < Limits.SecondsToRead;

    // Whatever goes wrong inside is an answer too: the reader is the part that meets hostile files first.
    internal static IReadOnlyList<Problem> Read(string path, TextWriter output, LongTables? tables = null)
    {
        var findings = new Findings();
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var lines = new JsonLines(output);
            tables ??= new();
            tables.OnFound = lines.Long;
            foreach (var table in Gate.Open(file, findings, tables))
            {
                lines.Table(table.Name, table.HeaderIndex, table.OfFile);
                foreach (var row in table.Rows)
                    if (!findings.Refused) lines.Row(row);
            }
            if (!findings.Refused) lines.End();
            return findings.All();
        }
        catch (UnreadableWorkbookException e)
        {
            findings.Refuse(e.Spot, e.Code, e.Message); // found in a long table, which is given out before it is known whole
            return findings.All();
        }
        catch (OutOfMemoryException)
        {
            return [Refusal("memory-limit", $"The file needs more than {Limits.HeapMegabytes} MB of memory to read. Expected a table of figures.")];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [Refusal("unreadable", "The file could not be opened or read to its end. Expected a file that this program may read.")];
        }
        catch (Exception e)
        {
            return [Refusal("unreadable", $"The reader failed on this file ({e.GetType().Name}); the fault is the reader's. Expected a table of figures.")];
        }
    }

    internal static Problem Refusal(string code, string text) => new(ProblemKind.Refusal, code, Spot.Start.ToString(), text);

    internal static void LimitHeap()
    {
        AppContext.SetData("GCHeapHardLimit", (ulong)Limits.HeapMegabytes * 1_000_000);
        GC.RefreshMemoryLimit();
    }
}
