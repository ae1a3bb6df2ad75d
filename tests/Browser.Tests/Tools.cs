namespace Answerable.Browser.Tests;

/// <summary>What every test here needs to say: a tool is missing, something was found.</summary>
internal static class Tools
{
    /// <summary>The full path of a program, given by path or looked up on the PATH; null when it is not there.</summary>
    public static string? Find(string? name) => name switch
    {
        null or "" => null,
        _ when name.Contains('/') => File.Exists(name) ? name : null,
        _ => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists),
    };

    /// <summary>In CI a missing tool fails; elsewhere the test is skipped with the reason.</summary>
    public static void Missing(string tool, string remedy)
    {
        var reason = $"{tool} is missing. {remedy} ./test installs it where it may.";
        if (Environment.GetEnvironmentVariable("CI") is "true") Assert.Fail(reason);
        Assert.Skip(reason);
    }

    /// <summary>Nothing was found, or a failure that shows all of it: xunit's own message cuts long text short.</summary>
    public static void None(IEnumerable<string> found, string rule)
    {
        var all = found.Distinct().ToList();
        if (all.Count > 0) Assert.Fail($"{rule}\n  {string.Join("\n  ", all)}");
    }
}
