using Answerable.Core.Measures;
using Answerable.Tests;
using Answerable.Web.Catalogue;

namespace Answerable.Web.Tests.Catalogue;

/// <summary>The shipped catalogue says what the law of the field says; a mistake in it stops the start with its place.</summary>
public sealed class CatalogueTests
{
    private static readonly CatalogueFiles Shipped = CatalogueFiles.Read(Path.Combine(Shared.Repository, "catalogue"));

    [Fact]
    public void The_nine_measures_of_999_answering_are_defined_in_words_with_their_direction()
    {
        Assert.Equal(
            [
                ("999-calls", Direction.Neutral), ("999-mean-answer-seconds", Direction.Down), ("999-median-answer-seconds", Direction.Down),
                ("999-percent-under-10s", Direction.Up), ("999-percent-10-to-60s", Direction.Neutral), ("999-percent-60s-and-over", Direction.Down),
                ("999-calls-under-10s", Direction.Neutral), ("999-calls-10-to-60s", Direction.Neutral), ("999-calls-60s-and-over", Direction.Neutral),
            ],
            Shipped.Known.Measures.Where(measure => measure.Topic == "999").Select(measure => (measure.Id, measure.Direction)));
        Assert.All(Shipped.Known.Measures.Where(measure => measure.Topic == "999"), measure => Assert.True(Shipped.Definitions[measure.Id].Length > 200, measure.Id));
    }

    [Fact]
    public void The_standard_is_90_percent_and_Scotland_is_not_judged_by_it()
    {
        var standard = Shipped.Known.Measure("999-percent-under-10s").Standard!;
        Assert.Equal((90, "2021-11"), (standard.Value, standard.From.ToString()));
        Assert.Equal(["police-scotland"], standard.Excludes);
        Assert.NotEmpty(standard.Source);
    }

    [Fact]
    public void All_forces_of_the_reference_list_are_known_by_code_slug_and_every_name()
    {
        foreach (var cells in File.ReadLines(Shared.Path("data", "places", "forces.csv")).Skip(1).Select(Cells))
        {
            var (code, slug) = (cells[0], cells[1]);
            Assert.True(Shipped.Known.Places.TryFind(slug, out var place), slug);
            if (code.Length > 0) Assert.Equal(place, Shipped.Known.Places[code]);
            foreach (var name in cells[4].Split(';').Append(cells[2]).Append(cells[3]).Where(name => name.Length > 0))
                Assert.True(Shipped.Known.Places.TryFindPrinted(name, out var found) && found == place, name);
        }

        Assert.Equal(45, Shipped.Known.Places.Forces.Count());
    }

    [Fact]
    public void Every_variant_of_a_force_name_that_publishers_print_is_known()
    {
        foreach (var cells in File.ReadLines(Shared.Path("data", "lookups", "force-name-variants.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            // ONS prints Kent's code beside "unassigned Surrey" and South Wales's beside "Unassigned Gwent": errors kept in this list of what was printed.
            var names = cells[1..].SelectMany(cell => cell.Split('|')).Select(name => name.Trim('\'')).Where(name => name.Length > 0 && (cells[0], name) is not (("E23000032", "Surrey") or ("W15000003", "Gwent")));
            foreach (var name in names) Assert.True(Shipped.Known.Places.TryFindPrinted(name, out var place) && place.Code == cells[0], $"{name} is {cells[0]}");
        }
    }

    [Fact]
    public void The_groups_are_Norfolks_own_with_eight_and_seven_members()
    {
        Assert.Equal([("msg-norfolk", 8), ("regional-7", 7)], Shipped.Known.GroupsOf("norfolk").Select(group => (group.Id, group.Memberships[0].Members.Count)));
        Assert.Empty(Shipped.Known.GroupsOf("suffolk"));
    }

    [Fact]
    public void The_office_knows_who_held_it_on_a_day()
    {
        var office = Office.Read(Path.Combine(Shared.Repository, "offices", "norfolk"), Shipped);
        Assert.Equal("Giles Orpen-Smellie", office.HolderOn(new(2024, 3, 1))!.Name);
        Assert.Equal("Sarah Taylor", office.HolderOn(new(2024, 7, 24))!.Name);
        Assert.Null(office.HolderOn(new(2010, 1, 1)));
    }

    [Theory]
    [InlineData("measures/999-calls.md", "direction:", "directoin:", 8, "\"directoin\" is not a known key")]
    [InlineData("measures/999-calls.md", "direction: neutral", "direction: sideways", 8, "direction is \"sideways\"; expected one of neutral, up, down")]
    [InlineData("places/forces.yaml", "  code: E23000002", "  cod: E23000002", 13, "\"cod\" is not a known key")]
    [InlineData("groups/norfolk.yaml", "wiltshire]", "wilshire]", 11, "there is no place \"wilshire\"")]
    [InlineData("measures/999-percent-under-10s.md", "part: 999-calls-under-10s", "part: 999-cals", 1, "there is no measure \"999-cals\"")]
    [InlineData("sources/999-national.md", "order: 10\n", "", 8, "Missing properties, 'order'")]
    [InlineData("sources/ons-pfa.md", "date: 2024-10-24", "date: 24 October", 17, "expected a date such as")]
    [InlineData("sources/ons-pfa.md", "    covers: P12M/2024-06", "    covers: summer", 18, "expected a month such as")]
    [InlineData("sources/ons-pfa.md", "    covers: P12M/2024-06", "    time: \"930\"\n    covers: P12M/2024-06", 18, "expected a time such as 09:30")]
    [InlineData("sources/ons-pfa.md", "every: { months: 3", "every: { months: 0", 11, "every has months")]
    [InlineData("maps/force-tiles.yaml", "- { force: kent, column: 7, row: 9", "- { force: kent, column: 6, row: 9", 52, "City of London's already")]
    [InlineData("maps/force-tiles.yaml", "- { force: kent,", "- { force: essex,", 45, "Essex has a square already")]
    [InlineData("maps/force-tiles.yaml", "force: kent, column: 7", "force: kent, column: 0", 52, "column and row are from 1")]
    [InlineData("maps/force-tiles.yaml", "force: kent,", "force: police-scotland,", 52, "no force of England and Wales")]
    public void A_mistake_in_a_file_is_told_with_file_line_and_reason(string file, string from, string to, int line, string reason)
    {
        var folder = Directory.CreateTempSubdirectory("answerable-catalogue-").FullName;
        try
        {
            Shared.Copy(Path.Combine(Shared.Repository, "catalogue"), folder);
            var path = Path.Combine(folder, file.Replace('/', Path.DirectorySeparatorChar));
            var text = File.ReadAllText(path);
            Assert.Contains(from, text, StringComparison.Ordinal);
            File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
            var error = Assert.Throws<CatalogueException>(() => CatalogueFiles.Read(folder));
            Assert.StartsWith($"{path}, line {line}: ", error.Message, StringComparison.Ordinal);
            Assert.Contains(reason, error.Message, StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_place_without_a_name_for_two_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("answerable-catalogue-").FullName;
        Shared.Copy(Path.Combine(Shared.Repository, "catalogue"), folder);
        File.AppendAllText(Path.Combine(folder, "places", "countries.yaml"), "- {id: second-norfolk, name: Norfolk, official-name: Norfolk, kind: force}\n");
        Assert.Contains("norfolk", Assert.Throws<CatalogueException>(() => CatalogueFiles.Read(folder)).Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static List<string> Cells(string line)
    {
        List<string> cells = [""];
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) cells.Add("");
            else cells[^1] += c;
        }

        return cells;
    }
}
