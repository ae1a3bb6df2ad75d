using Answerable.Tests;

namespace Answerable.House.Tests;

/// <summary>The build itself refuses: each offence is built in a folder of its own, under the repository's root files.</summary>
public sealed class ProjectReferencesTests
{
    [Fact]
    public void A_reference_through_a_wall_fails_the_build_with_our_words()
    {
        var said = Build("""<ProjectReference Include="../Store/Store.csproj" />""", "");
        Assert.Contains("Core may not reference Store: no such door is drawn in ARCHITECTURE.md.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_in_Core_fails_the_build_with_our_words() =>
        Assert.Contains("Core takes no packages: Markdig.", Build("""<PackageReference Include="Markdig" />""", ""), StringComparison.Ordinal);

    [Fact]
    public void A_banned_symbol_fails_the_build_with_our_words()
    {
        var said = Build("", """
            /// <summary>Rounds as nobody may, and asks the clock.</summary>
            public static class Planted
            {
                /// <summary>An offence on purpose.</summary>
                public static double Rounded(double x) => Math.Round(x, 1) + DateTime.Now.Hour;
            }
            """);
        Assert.Contains("use Rounding.Round", said, StringComparison.Ordinal);
        Assert.Contains("Time is an argument", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_offence_the_same_folder_builds() => Build("", "", builds: true);

    private static string Build(string reference, string code, bool builds = false)
    {
        var folder = Directory.CreateTempSubdirectory("answerable-house-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Shared.Repository)
                .Where(file => Path.GetFileName(file) is "Directory.Build.props" or "Directory.Build.targets" or "Directory.Packages.props"
                    or "BannedSymbols.txt" or ".editorconfig" or "global.json" or "nuget.config"))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            foreach (var project in new[] { "Core", "Store" })
            {
                Directory.CreateDirectory(Path.Combine(folder, "src", project));
                File.Copy(Repository.Full($"src/{project}/{project}.csproj"), Path.Combine(folder, "src", project, $"{project}.csproj"));
            }

            var core = Path.Combine(folder, "src", "Core", "Core.csproj");
            File.WriteAllText(core, $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup>{reference}</ItemGroup></Project>""");
            if (code.Length > 0)
                File.WriteAllText(Path.Combine(folder, "src", "Core", "Planted.cs"), $"namespace Answerable.Core;\n\n{code}\n");
            var (exit, output) = Repository.RunIn(folder, "dotnet", "build", core, "--disable-build-servers", "-v", "quiet");
            Assert.True(exit == 0 == builds, output);
            return output;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
