namespace Answerable.Browser.Tests;

/// <summary>Programs that the machine has or has not.</summary>
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
}
