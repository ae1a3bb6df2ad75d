using System.ComponentModel;
using System.Diagnostics;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Tests.Reading;

/// <summary>The real program, built beside these tests, reading one file as the site's child would.</summary>
/// <param name="Exit">Its exit code.</param>
/// <param name="Output">What it said of the file.</param>
/// <param name="Error">What it said was wrong.</param>
/// <param name="Took">The processor's time it had: what others do on the machine is not counted.</param>
/// <param name="PeakBytes">The most memory it had, as far as was seen.</param>
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
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var (took, peak) = (TimeSpan.Zero, 0L);
        do
        {
            process.Refresh();
            if (!process.HasExited && Look(process) is var (time, memory)) (took, peak) = (time > took ? time : took, Math.Max(peak, memory));
        }
        while (!process.WaitForExit(milliseconds: 2));
        return new(process.ExitCode, await output, await error, took, peak);
    }

    // The process may end between the question whether it has and the look at it.
    private static (TimeSpan Took, long Peak)? Look(Process process)
    {
        try
        {
            return (process.TotalProcessorTime, process.PeakWorkingSet64);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }
}
