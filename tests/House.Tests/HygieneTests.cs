using System.Text.RegularExpressions;

namespace Answerable.House.Tests;

/// <summary>What is committed is ours, small, readable, and says nothing of the machine it was written on.</summary>
public sealed partial class HygieneTests
{
    private const long LargestFile = 500_000;
    private const long LargestPicture = 50_000;

    [Fact]
    public void Nothing_built_or_fetched_is_committed() => Repository.None(Repository.Files.Where(Built), "Built or fetched files:");

    [Fact]
    public void No_file_is_too_large_and_the_only_binaries_are_small_pictures_of_our_own() =>
        Repository.None(Repository.Files.SelectMany(path => Heavy(path, File.ReadAllBytes(Repository.Full(path)))), "Too large, or binary:");

    [Fact]
    public void No_file_names_a_path_of_some_machine() =>
        Repository.None(Repository.Files.SelectMany(path => MachinePaths(path, Repository.Text(path))), "A path of one machine:");

    [Fact]
    public void Namespaces_are_listed_in_order_the_platforms_first() =>
        Repository.None(Repository.Files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(path => Disorder(path, Repository.Text(path))), "Not in order:");

    [Fact]
    public void The_licence_is_MIT() => Assert.StartsWith("MIT License", Repository.Text("LICENSE"), StringComparison.Ordinal);

    [Fact]
    public void Planted_dirt_is_found()
    {
        Assert.Equal(["src/Web/wwwroot/app.css", "tests/Browser.Tests/node_modules/axe-core/axe.js", "src/Core/bin/x.dll"],
            new[] { "src/Web/wwwroot/app.css", "tests/Browser.Tests/node_modules/axe-core/axe.js", "src/Core/bin/x.dll", "src/Web/bins.cs" }.Where(Built));
        Assert.Single(Heavy("record.csv", [.. Enumerable.Repeat((byte)'x', 500_001)]));
        Assert.Single(Heavy("sample.xlsx", [0x50, 0x4b, 3, 4, 0, 0]));
        Assert.Empty(Heavy("src/Web/Styles/mark.png", [0x89, 0x50, 0]));
        Assert.Equal(["x.cs: System.Text after Npgsql"], Disorder("x.cs", "using System;\nusing System.IO;\nusing Npgsql;\nusing System.Text;\n"));
        Assert.Equal(3, MachinePaths("x.md", $"see {'/'}root/x, {'/'}work/main and '{'/'}home/someone/x'; not ../work/x, /homes/a/ or site/root/x").Count());
    }

    private static bool Built(string path) => path.Split('/').Any(part => part is "wwwroot" or "node_modules" or "bin" or "obj");

    private static IEnumerable<string> Heavy(string path, byte[] bytes)
    {
        if (bytes.LongLength > LargestFile) yield return $"{path}: {bytes.LongLength} bytes";
        var picture = Path.GetExtension(path) is ".png" or ".ico" or ".webp" or ".jpg";
        if (bytes.AsSpan().Contains((byte)0) && !(picture && bytes.LongLength <= LargestPicture)) yield return $"{path}: binary, {bytes.LongLength} bytes";
    }

    private static IEnumerable<string> Disorder(string path, string text)
    {
        var listed = Namespace().Matches(text).Select(found => found.Groups[1].Value).ToList();
        static (bool, string) Place(string name) => (name != "System" && !name.StartsWith("System.", StringComparison.Ordinal), name.ToUpperInvariant());
        return listed.Zip(listed.Skip(1)).Where(pair => Place(pair.Second).CompareTo(Place(pair.First)) < 0).Select(pair => $"{path}: {pair.Second} after {pair.First}");
    }

    private static IEnumerable<string> MachinePaths(string path, string text) =>
        MachinePath().Matches(text).Select(found => $"{path}:{Repository.Line(text, found.Index)}: {found.Value}");

    [GeneratedRegex(@"^using ([\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"(?<![\w.\-)\]}])/(root|work|home/\w+|Users/\w+)/", RegexOptions.CultureInvariant)]
    private static partial Regex MachinePath();
}
