using System.Diagnostics;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Tests.Reading;

/// <summary>The real program, built beside these tests, reading one file as the site's child would.</summary>
internal sealed record Child(int Exit, string Output, string Error, TimeSpan Took, long PeakBytes)
{
    /// <summary>Through <c>dotnet</c>, so that it runs wherever the tests do.</summary>
    public static ChildCommand Command { get; } =
        new("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "answerable.dll"), "read"]);

    public static async Task<Child> Read(string path, string? workingFolder = null)
    {
        var start = Command.StartFor(path);
        if (workingFolder is not null)
        {
            start.WorkingDirectory = workingFolder;
            start.Environment["TMPDIR"] = start.Environment["HOME"] = workingFolder;
        }
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        long peak = 0;
        do
        {
            process.Refresh();
            if (!process.HasExited) peak = Math.Max(peak, PeakOf(process));
        }
        while (!process.WaitForExit(milliseconds: 2));
        return new(process.ExitCode, await output, await error, watch.Elapsed, peak);
    }

    // The process may end between the question whether it has and the look at its memory.
    private static long PeakOf(Process process)
    {
        try
        {
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
