using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Answerable.House.Tests;

/// <summary>Every package is pinned, has its reason, and comes under terms that an open-source product can pass on.</summary>
public sealed partial class PackagesTests
{
    private static readonly HashSet<string> Accepted =
        ["MIT", "MIT-0", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "PostgreSQL", "Unlicense", "CC0-1.0", "BlueOak-1.0.0"];

    // A package whose terms are not in the list above, and why it may stay.
    private static readonly Dictionary<string, string> Explained = new()
    {
        ["axe-core"] = "MPL-2.0: runs in the browser tests only, unchanged, and is never shipped",
        ["@fontsource-variable/atkinson-hyperlegible-next"] = "OFL-1.1: a typeface served unchanged with its licence beside it; the terms bind changed fonts, not our work",
    };

    [Fact]
    public void Every_package_version_is_exact_and_has_its_reason() =>
        Repository.None(Unpinned(Repository.Text("Directory.Packages.props")), "Directory.Packages.props:");

    [Fact]
    public void No_project_states_a_version_of_its_own() =>
        Repository.None(Repository.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(path => OwnVersion().IsMatch(Repository.Text(path))), "Versions stand in Directory.Packages.props:");

    [Fact]
    public void Every_restored_package_comes_under_accepted_terms()
    {
        var packages = Restored().Distinct().ToList();
        Assert.NotEmpty(packages);
        Repository.None(packages.Select(package => Refusal(package.Name, Terms(package.Folder))).OfType<string>(), "NuGet licences:");
    }

    [Fact]
    public void Every_npm_package_comes_under_accepted_terms_and_is_locked()
    {
        var manifests = Repository.Files.Where(path => Path.GetFileName(path) == "package.json").ToList();
        Assert.NotEmpty(manifests);
        Repository.None(manifests.SelectMany(path => Repository.Files.Contains(Lock(path))
            ? [.. NpmRefusals(Repository.Text(Lock(path))), .. LooseVersion().Matches(Repository.Text(path)).Select(loose => $"{path}: {loose.Value.Trim()}")]
            : new[] { $"{path} has no lock file" }), "npm packages are locked, exact and under accepted terms:");
    }

    [Fact]
    public void Planted_packages_are_refused()
    {
        Assert.Equal(3, Unpinned("""
            <PackageVersion Include="A" Version="1.*" /> <!-- floats -->
            <PackageVersion Include="B" Version="1.0.0" />
            <PackageVersion Include="C" Version="[1.0,2.0)" /> <!-- a range -->
            <PackageVersion Include="D" Version="1.0.0" /> <!-- pinned, with a reason -->
            """).Count());
        Assert.Contains("AGPL", Refusal("PDFsharp", "AGPL-3.0-only"), StringComparison.Ordinal);
        Assert.NotNull(Refusal("axe-core", "GPL-3.0"));
        Assert.NotNull(Refusal("Unknown", "file: license.txt"));
        Assert.Null(Refusal("Either", "(MIT OR Apache-2.0)"));
        Assert.Single(NpmRefusals("""{"packages":{"":{},"node_modules/a":{"license":"SSPL-1.0"},"node_modules/b":{"license":"MIT"}}}"""));
        Assert.Single(NpmRefusals("""{"packages":{"node_modules/no-terms":{"version":"1.0.0"}}}"""));
    }

    private static string Lock(string manifest) => manifest[..^"package.json".Length] + "package-lock.json";

    private static IEnumerable<string> Unpinned(string props) =>
        from line in props.Split('\n')
        let package = PackageVersion().Match(line)
        where package.Success
        let exact = ExactVersion().IsMatch(package.Groups[2].Value)
        let reason = package.Groups[3].Value.Trim().Length > 0
        where !exact || !reason
        select $"{package.Groups[1].Value}: {(exact ? "no reason beside it" : $"{package.Groups[2].Value} is not one version")}";

    private static IEnumerable<(string Name, string Folder)> Restored() =>
        from project in Repository.Files
        where project.EndsWith(".csproj", StringComparison.Ordinal)
        let assets = Path.Combine(Path.GetDirectoryName(Repository.Full(project))!, "obj", "project.assets.json")
        where File.Exists(assets)
        let root = JsonDocument.Parse(File.ReadAllBytes(assets)).RootElement
        from library in root.GetProperty("libraries").EnumerateObject()
        where library.Value.GetProperty("type").GetString() == "package"
        from cache in root.GetProperty("packageFolders").EnumerateObject()
        let folder = Path.Combine(cache.Name, library.Value.GetProperty("path").GetString()!)
        where Directory.Exists(folder)
        select (library.Name.Split('/')[0], folder);

    private static string Terms(string folder)
    {
        var package = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single());
        var licence = package.Descendants().FirstOrDefault(element => element.Name.LocalName == "license");
        var address = package.Descendants().FirstOrDefault(element => element.Name.LocalName == "licenseUrl");
        return licence?.Attribute("type")?.Value == "expression" ? licence.Value : $"file: {licence?.Value ?? address?.Value ?? "none"}";
    }

    private static IEnumerable<string> NpmRefusals(string lockFile) =>
        from package in JsonDocument.Parse(lockFile).RootElement.GetProperty("packages").EnumerateObject()
        where package.Name.Length > 0
        let name = package.Name[(package.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..]
        let refusal = Refusal(name, package.Value.TryGetProperty("license", out var terms) ? terms.GetString()! : "none stated")
        where refusal is not null
        select refusal;

    private static string? Refusal(string name, string terms) =>
        Denied().IsMatch(terms) ? $"{name}: {terms} is refused"
        : Word().Matches(terms).Select(word => word.Value).Where(word => word is not ("AND" or "OR" or "WITH")).All(Accepted.Contains) ? null
        : Explained.ContainsKey(name) ? null
        : $"{name}: {terms} is not known; accept it, or explain it in the table of this test";

    [GeneratedRegex("""<PackageVersion Include="([^"]+)" Version="([^"]+)" */>[^\S\n]*(?:<!--(.*?)-->)?""")]
    private static partial Regex PackageVersion();

    [GeneratedRegex(@"^\d+\.\d+(\.\d+){0,2}(-[\w.]+)?$")]
    private static partial Regex ExactVersion();

    [GeneratedRegex("<PackageReference[^>]*Version(Override)?=")]
    private static partial Regex OwnVersion();

    [GeneratedRegex("""
        "[^"]+": "[\^~><*][^"]*"
        """)]
    private static partial Regex LooseVersion();

    [GeneratedRegex(@"\b(AGPL|GPL|SSPL)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    [GeneratedRegex(@"[\w.:/-]+")]
    private static partial Regex Word();
}
