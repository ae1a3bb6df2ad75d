using System.Diagnostics;
using System.Globalization;

namespace Answerable.Sources.Reading;

/// <summary>How the child is started: a program and the arguments that come before the file's path.</summary>
public sealed record ChildCommand(string Program, IReadOnlyList<string> Arguments)
{
    // What a .NET program needs to start at all, on Linux and on Windows.
    private static readonly string[] Inherited = ["DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "SystemRoot"];

    /// <remarks>
    /// No shell sees the path, and no setting of ours (a database's password among them) is passed on. Diagnostics are off
    /// because they open a socket; the server's garbage collector is off because it takes memory for each processor.
    /// </remarks>
    internal ProcessStartInfo StartFor(string path)
    {
        var start = new ProcessStartInfo(Program)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var argument in Arguments) start.ArgumentList.Add(argument);
        start.ArgumentList.Add(Path.GetFullPath(path));

        var kept = Inherited.Where(start.Environment.ContainsKey).ToDictionary(name => name, name => start.Environment[name]);
        start.Environment.Clear();
        foreach (var (name, value) in kept) start.Environment[name] = value;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = (Limits.HeapMegabytes * 1_000_000).ToString("X", CultureInfo.InvariantCulture);
        return start;
    }
}
