using System.Diagnostics;
using Answerable.Tests;

namespace Answerable.House.Tests;

/// <summary>The files of the repository as git sees them: committed, and new ones that are not ignored.</summary>
internal static class Repository
{
    private static readonly Lazy<IReadOnlyList<string>> AllFiles = new(() =>
        [.. Run("git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard").Output
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Distinct()
            .Where(path => File.Exists(Full(path)))
            .Order(StringComparer.Ordinal)]);

    public static IReadOnlyList<string> Files => AllFiles.Value;

    public static string Full(string path) => Path.Combine(Shared.Repository, path);

    public static string Text(string path) => File.ReadAllText(Full(path));

    /// <summary>Files under a folder whose names end in one of the endings, with their text.</summary>
    public static IEnumerable<(string Path, string Text)> Under(string folder, params string[] endings) =>
        Files.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && endings.Any(path.EndsWith))
            .Select(path => (path, Text(path)));

    public static (int Exit, string Output) Run(string program, params string[] arguments) => RunIn(Shared.Repository, program, arguments);

    public static (int Exit, string Output) RunIn(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    /// <summary>No offence, or a failure that lists every one.</summary>
    public static void None(IEnumerable<string> offences, string rule)
    {
        var found = offences.ToList();
        if (found.Count > 0) Assert.Fail($"{rule}\n  {string.Join("\n  ", found)}");
    }

    public static int Line(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;
}
