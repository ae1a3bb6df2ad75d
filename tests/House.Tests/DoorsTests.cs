namespace Answerable.House.Tests;

/// <summary>The table in ARCHITECTURE.md is true of every source file, and the checker that says so can fail.</summary>
public sealed class DoorsTests
{
    private const string Drawing = """
        | room | may open the door to |
        | --- | --- |
        | Core/Statistics | nothing |
        | Core/Measures | Core/Statistics |
        | Sources/Ons | Core/* |
        | Sources/HomeOffice | Core/* |
        | Store | Core/* |
        | Web/Charts | Core/* |
        | Web/Pages | Core/* |
        | Web/Pages/\<each> | Core/*, Store, Web/Charts |
        | Web/Commands | all but Web/Pages |
        | Web | all |
        """;

    [Fact]
    public void Every_door_opened_in_the_source_is_drawn() =>
        Repository.None(
            new Doors(Repository.Text("ARCHITECTURE.md"), Repository.Under("src", ".cs", ".cshtml")).Offences(),
            "A room opens a door that ARCHITECTURE.md does not draw:");

    [Fact]
    public void No_project_file_opens_a_door_for_all_its_rooms_at_once() =>
        Repository.None(Repository.Under("src", ".csproj", ".props", ".targets")
            .Where(file => file.Text.Contains("<Using Include=\"Answerable.", StringComparison.Ordinal)).Select(file => file.Path),
            "A using stands in the file that needs it:");

    [Fact]
    public void The_build_draws_the_same_doors_between_projects_as_the_table()
    {
        var rooms = new Rooms(Repository.Text("ARCHITECTURE.md"), Repository.Files);
        var drawn = System.Xml.Linq.XDocument.Parse(Repository.Text("Directory.Build.targets")).Descendants("Door")
            .Select(door => $"{door.Attribute("Include")!.Value}: {string.Join(", ", (door.Attribute("To")?.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Order())}");
        string[] projects = [.. rooms.All.Select(room => room.Split('/')[0]).Distinct().Order()];
        Assert.Equal(projects.Select(project => $"{project}: {string.Join(", ", rooms.ProjectsOf(project))}"), drawn.Order());
    }

    [Theory]
    [InlineData("src/Core/Statistics/Rate.cs", "using Answerable.Core.Measures;", "Core/Statistics reaches into Core/Measures")]
    [InlineData("src/Core/Statistics/Rate.cs", "class Rate { Answerable.Core.Measures.Reading? r; }", "Core/Statistics reaches into Core/Measures")]
    [InlineData("src/Core/Statistics/Rate.cs", "namespace Answerable.Core.Statistics;\nclass Rate { Measures.Reading? r; }", "Core/Statistics reaches into Core/Measures")]
    [InlineData("src/Core/Statistics/Rate.cs", "global using static Answerable.Core.Measures.Reading;", "Core/Statistics reaches into Core/Measures")]
    [InlineData("src/Core/Statistics/Rate.cs", "namespace Answerable.Core.Measures;", "its folder says Answerable.Core.Statistics")]
    [InlineData("src/Core/Statistics/Rate.cs", "class Rate { string s = $\"{Answerable.Core.Measures.Reading.Of(\"x\")}\"; }", "Core/Statistics reaches into Core/Measures")]
    [InlineData("src/Sources/Ons/File.cs", "using Answerable.Sources.HomeOffice;", "Sources/Ons reaches into Sources/HomeOffice")]
    [InlineData("src/Store/Editions.cs", "using Answerable.Web.Charts;", "Store reaches into Web/Charts")]
    [InlineData("src/Web/Pages/Areas/Index.cshtml", "@using Answerable.Web.Pages.Meetings", "Web/Pages/Areas reaches into Web/Pages/Meetings")]
    [InlineData("src/Web/Pages/Areas/Index.cshtml", "@model Meetings.Index", "Web/Pages/Areas reaches into Web/Pages/Meetings")]
    [InlineData("src/Web/Pages/Areas/Index.cshtml", "<partial name=\"/Pages/Meetings/_List.cshtml\" />", "Web/Pages/Areas reaches into Web/Pages/Meetings")]
    [InlineData("src/Web/Pages/_ViewImports.cshtml", "@using Answerable.Store", "Web/Pages reaches into Store")]
    [InlineData("src/Web/Commands/Import.cs", "using Answerable.Web.Pages.Meetings;", "Web/Commands reaches into Web/Pages/Meetings")]
    [InlineData("src/Web/Bits/Thing.cs", "class Thing;", "room without a row")]
    [InlineData("src/Core/Thing.cs", "class Thing;", "room without a row")]
    public void A_planted_offence_is_found(string path, string text, string said) =>
        Assert.Contains(Planted(path, text), offence => offence.Contains(said, StringComparison.Ordinal));

    [Theory]
    [InlineData("src/Core/Statistics/Rate.cs", "// using Answerable.Core.Measures;\nclass Rate { string s = \"Answerable.Core.Measures\"; }")]
    [InlineData("src/Core/Statistics/Rate.cs", "class Rate { int Measures; int n => Measures.GetHashCode(); }")]
    [InlineData("src/Core/Measures/Other.cs", "using Answerable.Core.Statistics;\nnamespace Answerable.Core.Measures;")]
    [InlineData("src/Web/Site.cs", "using Answerable.Web.Pages.Meetings;")]
    [InlineData("src/Web/Pages/Areas/Index.cshtml", "@* @using Answerable.Web.Pages.Meetings *@ @using Answerable.Store")]
    public void What_is_drawn_is_not_an_offence(string path, string text) => Assert.Empty(Planted(path, text));

    private static IEnumerable<string> Planted(string path, string text) => new Doors(Drawing,
    [
        (path, text),
        ("src/Core/Measures/Reading.cs", "namespace Answerable.Core.Measures;\nrecord Reading;"),
        ("src/Web/Pages/Meetings/Index.cshtml", "@page"),
    ]).Offences();
}
