using System.Text;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Places;

namespace Answerable.Store.Tests;

/// <summary>Names and postcodes found in lists, and groups known by them.</summary>
public abstract class PlaceSearchTests(Engine engine) : StoreTests(engine)
{
    [Theory]
    [InlineData("dereham", "Dereham|East Dereham|Toftwood & Dereham South")]
    [InlineData("dere", "Dereham|East Dereham|Toftwood & Dereham South")]
    [InlineData("east dereham", "East Dereham")]
    [InlineData("dereham toft", "Toftwood & Dereham South")]
    [InlineData("KINGS lynn", "King's Lynn")]
    [InlineData("st faiths", "Horsham St. Faith's")]
    [InlineData("saint faith's", "Horsham St. Faith's")]
    [InlineData("llyn", "Llŷn")]
    [InlineData("wells next sea", "Wells-next-the-Sea")]
    [InlineData("ereham", "")]
    [InlineData("100%", "")]
    public void A_name_is_found_by_the_beginnings_of_its_words(string typed, string found)
    {
        Publish("a", ["Dereham", "East Dereham", "Toftwood & Dereham South", "King's Lynn", "Horsham St. Faith's", "Llŷn", "Wells-next-the-Sea", "Swaffham"]);
        Assert.Equal(found, string.Join('|', Named(typed)));
    }

    [Fact]
    public void The_places_of_the_own_force_stand_first_then_the_very_name_and_no_more_than_asked_for()
    {
        Editions.Approve(Bring("a", [("Ashill", "E06000066"), ("Ashill Common", "E07000143"), ("Ashill", "E07000143"), ("Ashill", "E07000149")]), Operator);
        Assert.Equal(["E07000143 Ashill", "E07000149 Ashill", "E07000143 Ashill Common", "E06000066 Ashill"], References.Named(["ashill"], ["E07000143", "E07000149"], 10).Select(Line));
        Assert.Equal(["E06000066 Ashill", "E07000143 Ashill"], References.Named(["ashill"], [], 2).Select(Line));
    }

    [Fact]
    public void Names_are_found_once_they_are_approved_and_not_after_they_are_taken_back()
    {
        var id = Bring("a", [("Ashill", "E07000143")]);
        Assert.Empty(Named("ashill"));
        Assert.Single(new References(Database, new Audience.Preview(id)).Named(["ashill"], [], 10));
        Editions.Approve(id, Operator);
        Assert.Single(Named("ashill"));
        Assert.True(new Approvals(Database).Withdraw(id, Operator, "wrong").IsDone);
        Assert.Empty(Named("ashill"));
    }

    [Fact]
    public void Names_that_begin_alike_and_are_as_long_are_had_for_what_is_misspelt()
    {
        Publish("a", ["Thetford", "Thompson", "Thorpe Market", "Watton"]);
        Assert.Equal(["Thetford", "Thompson"], References.Beginning(NamedPlace.Kind, "t", 6, 9, ["E07000143"], 10).Select(row => NamedPlace.Of(row.Row.Content).Name));
        Assert.Empty(References.Beginning(NamedPlace.Kind, "t", 6, 9, ["E07000149"], 10));
        Assert.Single(References.Beginning(NamedPlace.Kind, "t", 6, 9, [], 1));
    }

    [Fact]
    public void A_postcode_is_found_whole_and_the_areas_of_a_first_part_are_those_of_its_own_length()
    {
        ReferenceRow Of(string code, string place, int line) => new(Postcode.Kind, code, place, "", new("csv", line, 1));
        Editions.Approve(Editions.TakeIn(
            Edition("a", source: "postcodes"), Encoding.UTF8.GetBytes("synthetic"), [], [], "", new Dictionary<string, string>(), Operator,
            references: [Of("NR19ZZ", "E07000148", 2), Of("NR198ZZ", "E07000143", 3), Of("NR199ZZ", "E07000143", 4), Of("NR199ZY", "E07000149", 5)]).Id, Operator);
        Assert.Equal("E07000148", Assert.Single(References.Of(Postcode.Kind, "NR19ZZ")).Row.Place);
        Assert.Equal([("E07000143", 2L), ("E07000149", 1L)], References.PlacesBeginning(Postcode.Kind, "NR19", 7));
        Assert.Equal([("E07000148", 1L)], References.PlacesBeginning(Postcode.Kind, "NR1", 6));
    }

    [Fact]
    public void A_list_of_a_groups_members_is_known_as_long_as_it_is_visible_and_to_who_sees_it()
    {
        Answers everybody = new(Database, () => Catalogue, TimeProvider.System);
        Assert.False(everybody.Catalogue.TryGroup("msg-kent", out _));
        var id = Lists("a", "2025-01-01", ("kent", "2025-01", "essex kent norfolk", "a page (synthetic)"));
        Assert.False(Fresh.Catalogue.TryGroup("msg-kent", out _));
        Assert.True(new Answers(Database, () => Catalogue, TimeProvider.System, new Audience.Preview(id)).Catalogue.TryGroup("msg-kent", out _));

        Editions.Approve(id, Operator);
        everybody.LookAgain();
        Assert.True(everybody.Catalogue.TryGroup("msg-kent", out var group));
        Assert.Equal(("essex kent norfolk", "a page (synthetic)"), (string.Join(' ', group.Memberships[0].Members), group.Memberships[0].Source));
        Assert.Same(everybody.Catalogue, everybody.Catalogue);
        Assert.Empty(everybody.Catalogue.GroupsOf("essex"));

        Assert.True(new Approvals(Database).Withdraw(id, Operator, "not Kent's").IsDone);
        everybody.LookAgain();
        Assert.Same(Catalogue, everybody.Catalogue);
    }

    [Fact]
    public void Of_two_lists_from_one_month_that_of_the_edition_published_last_counts_and_one_without_a_source_names_its_edition()
    {
        Editions.Approve(Lists("a", "2025-01-01", ("kent", "2025-01", "essex kent", "an older page (synthetic)")), Operator);
        Editions.Approve(Lists("b", "2025-06-01", ("kent", "2025-01", "kent norfolk", ""), ("kent", "2025-06", "kent suffolk", "")), Operator);
        Assert.True(Fresh.Catalogue.TryGroup("msg-kent", out var group));
        Assert.Equal(["kent norfolk", "kent suffolk"], group.Memberships.Select(list => string.Join(' ', list.Members)));
        Assert.Equal("a publisher, a title", group.Memberships[0].Source);
    }

    [Fact]
    public void Ranks_in_a_group_are_those_of_the_list_that_is_seen()
    {
        var edition = Edition("c");
        Editions.Approve(TakeIn(edition, [.. new[] { ("kent", "80.0"), ("essex", "85.0"), ("norfolk", "90.0") }.Select(item => Printed(edition, item.Item2, place: item.Item1, measure: Share))]).Id, Operator);
        Assert.Null(Fresh.Series(Share).Ranked("msg-kent", Month("2024-06")));
        Editions.Approve(Lists("a", "2024-01-01", ("kent", "2024-01", "essex kent", "a page (synthetic)")), Operator);
        var ranked = Fresh.Series(Share).Ranked("msg-kent", Month("2024-06"))!;
        Assert.Equal(["essex", "kent"], ranked.Order.Select(item => item.Figure.Place.Id));
    }

    private References References => new(Database);

    private static string Line(SeenReference row) => $"{row.Row.Place} {NamedPlace.Of(row.Row.Content).Name}";

    private IEnumerable<string> Named(string typed) => PlaceName.Words(typed) is { Count: > 0 } words
        ? References.Named(words, [], 10).Select(row => NamedPlace.Of(row.Row.Content).Name) : [];

    private void Publish(string hash, string[] names) => Editions.Approve(Bring(hash, [.. names.Select(name => (name, "E07000143"))]), Operator);

    private long Bring(string hash, (string Name, string Place)[] places) => Editions.TakeIn(
        Edition(hash, source: "place-names"), Encoding.UTF8.GetBytes(hash), [], [], "", new Dictionary<string, string>(), Operator,
        references: [.. places.Select((place, i) => new ReferenceRow(NamedPlace.Kind, PlaceName.Folded(place.Name), place.Place, new NamedPlace(place.Name, "", "").Content, new("csv", i + 2, 1)))]).Id;

    private long Lists(string hash, string published, params (string Owner, string From, string Members, string Source)[] lists) => Editions.TakeIn(
        Edition(hash, published, source: "group-lists"), Encoding.UTF8.GetBytes(hash), [], [], "", new Dictionary<string, string>(), Operator,
        references: [.. lists.Select((list, i) => new GroupList("msg", "", list.Owner, new(Month(list.From), list.Members.Split(' '), list.Source)).Row(new("csv", i + 2, 1)))]).Id;
}
