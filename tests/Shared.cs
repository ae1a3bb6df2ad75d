namespace Answerable.Tests;

/// <summary>The folder of published and hostile files that tests read, never copied into the repository.</summary>
public static class Shared
{
    public static string Root { get; } = FindRoot();

    /// <summary>The repository's own folder.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>A path in the shared folder. Without the folder the test is skipped with the reason, and in CI it fails.</summary>
    public static string Path(params string[] parts)
    {
        var path = System.IO.Path.Combine([Root, .. parts]);
        if (System.IO.Path.Exists(path)) return path;
        var reason = $"The shared folder has no {System.IO.Path.Combine(parts)}: looked in {Root}. Set ANSWERABLE_SHARED.";
        if (Environment.GetEnvironmentVariable("CI") is "true") Assert.Fail(reason);
        Assert.Skip(reason);
        return path;
    }

    /// <summary>A folder and all that is in it, to be changed by a test.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string FindRoot() =>
        System.IO.Path.GetFullPath(Environment.GetEnvironmentVariable("ANSWERABLE_SHARED") is { Length: > 0 } set
            ? set
            : System.IO.Path.Combine(FindRepository(), "..", "shared"));

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "Answerable.slnx")))
            folder = System.IO.Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("Tests run from a build inside the repository.");
    }
}
