using Answerable.Core.Measures;

namespace Answerable.Sources.Reading;

/// <summary>
/// The child process, <c>answerable read FILE</c>: opens one untrusted file under limits of its own and says what it holds.
/// It opens no socket and writes no file. Exit 0: read, perhaps with warnings; 1: refused, and nothing on the standard output
/// is to be believed; 2: there is no such file.
/// </summary>
public static class ReadFile
{
    public static int Run(string path, TextWriter output, TextWriter error)
    {
        if (!File.Exists(path))
        {
            error.WriteLine($"There is no file {Shown.Value(path)}.");
            return 2;
        }
        LimitHeap();

        IReadOnlyList<Problem> problems = [Refusal("time-limit",
            $"The file took more than {Limits.SecondsToRead} seconds to read, which no file within the limits does. Expected a table of figures.")];
        // A thread of its own, so that whatever holds it up, this one can still give an answer; it dies with the process.
        var reading = new Thread(() => Volatile.Write(ref problems, Read(path, output))) { IsBackground = true };
        reading.Start();
        reading.Join(TimeSpan.FromSeconds(Limits.SecondsToRead));

        var found = Volatile.Read(ref problems);
        foreach (var problem in found) error.WriteLine(ProblemLine.Of(problem));
        error.Flush();
        return found.Any(problem => problem.Kind == ProblemKind.Refusal) ? 1 : 0;
    }

    // Whatever goes wrong inside is an answer too: the reader is the part that meets hostile files first.
    internal static IReadOnlyList<Problem> Read(string path, TextWriter output)
    {
        try
        {
            var findings = new Findings();
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var lines = new JsonLines(output);
            foreach (var table in Gate.Open(file, findings))
            {
                lines.Table(table.Name, table.HeaderIndex, table.OfFile);
                foreach (var row in table.Rows)
                    if (!findings.Refused) lines.Row(row);
            }
            if (!findings.Refused) lines.End();
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
