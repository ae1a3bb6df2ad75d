using Answerable.Core.Places;

namespace Answerable.Core.Tests.Places;

public sealed class PlaceNameTests
{
    [Theory]
    [InlineData("King's Lynn", "kings lynn")]
    [InlineData("King’s Lynn", "kings lynn")]
    [InlineData("Stoke-on-Trent", "stoke on trent")]
    [InlineData("  WELLS-next-the-Sea ", "wells next the sea")]
    [InlineData("Saint Faith's", "st faiths")]
    [InlineData("St. Faiths", "st faiths")]
    [InlineData("Gt Yarmouth", "great yarmouth")]
    [InlineData("Wayland, Ellingham & Great Hockham", "wayland ellingham and great hockham")]
    [InlineData("Bro Morgannwg / Ŷ Ŵ", "bro morgannwg y w")]
    [InlineData("Llŷn", "llyn")]
    [InlineData("…", "")]
    public void Case_accents_apostrophes_hyphens_and_short_forms_do_not_matter(string printed, string folded) => Assert.Equal(folded, PlaceName.Folded(printed));

    [Theory]
    [InlineData("wal", true)]
    [InlineData("north wal", true)]
    [InlineData("walsham n", true)]
    [InlineData("alsham", false)]
    [InlineData("north norfolk", false)]
    public void Every_word_typed_must_begin_some_word_of_the_name(string typed, bool holds) => Assert.Equal(holds, PlaceName.Holds(PlaceName.Folded("North Walsham"), PlaceName.Words(typed)));

    [Theory]
    [InlineData("Thetfrd", "Thetford")]
    [InlineData("Dereham", "Dereham")]
    [InlineData("Atleborough", "Attleborough")]
    public void A_misspelt_name_finds_those_that_look_like_it(string typed, string meant) =>
        Assert.Equal(meant, PlaceName.Nearest(typed, ["Swaffham", "Thetford", "Dereham", "Attleborough", "Watton"])[0]);

    [Fact]
    public void What_looks_like_nothing_finds_nothing() => Assert.Empty(PlaceName.Nearest("Zzyzx", ["Swaffham", "Thetford"]));

    [Theory]
    [InlineData("nr11aa", "NR11AA", true, "NR1 1AA")]
    [InlineData(" NR1  1AA ", "NR11AA", true, "NR1 1AA")]
    [InlineData("ec1a1bb", "EC1A1BB", true, "EC1A 1BB")]
    [InlineData("w1a 0ax", "W1A0AX", true, "W1A 0AX")]
    [InlineData("GIR 0AA", "GIR0AA", true, "GIR 0AA")]
    [InlineData("nr19", "NR19", false, "NR19")]
    [InlineData("E1", "E1", false, "E1")]
    public void A_postcode_is_read_however_it_is_typed(string typed, string text, bool isWhole, string written)
    {
        Assert.True(Postcode.TryRead(typed, out var postcode));
        Assert.Equal((text, isWhole, written), (postcode.Text, postcode.IsWhole, postcode.ToString()));
    }

    [Theory]
    [InlineData("Norwich")]
    [InlineData("NR1 1A")]
    [InlineData("E22000218")]
    [InlineData("")]
    [InlineData("1AA")]
    public void What_is_no_postcode_is_not_read_as_one(string typed) => Assert.False(Postcode.TryRead(typed, out _));

    [Fact]
    public void A_named_place_is_written_as_a_rows_content_and_read_back()
    {
        NamedPlace place = new("Ashill", "village", "grid 588000 304000");
        Assert.Equal(place, NamedPlace.Of(place.Content));
        Assert.Throws<FormatException>(() => NamedPlace.Of("Ashill"));
    }

    [Fact]
    public void Every_district_lies_in_local_areas_of_its_own_force_and_most_are_one()
    {
        var places = Sample.Catalogue.Places;
        var districts = places.All.Where(place => place.Kind == PlaceKind.District).ToList();
        Assert.Equal(318, districts.Count);
        Assert.All(districts, district => Assert.NotEmpty(places.AreasAt(district)));
        Assert.All(districts, district => Assert.All(places.AreasAt(district), area => Assert.Equal(district.Within, area.Within)));
        Assert.Equal(7, districts.Count(district => places.AreasAt(district).Count > 1));
        Assert.Equal("E22000218", Assert.Single(places.AreasAt(places["E07000143"])).Id);
        Assert.Equal(["East and Mid Devon"], places.AreasAt(places["E07000040"]).Select(area => area.Name));
        Assert.Equal([places["E22000218"]], places.AreasAt(places["E22000218"]));
        Assert.Empty(places.AreasAt(places["norfolk"]));
    }

    [Fact]
    public void A_district_is_found_by_name_and_a_local_area_of_that_name_may_be_of_several_forces()
    {
        var places = Sample.Catalogue.Places;
        Assert.True(places.TryFindDistrict("breckland", out var district));
        Assert.Equal("E07000143", district.Id);
        Assert.Equal(["E22000218"], places.LocalAreasNamed("Breckland").Select(area => area.Id));
        Assert.Equal("norfolk", places.ForceOf(district)!.Id);
        Assert.Null(places.ForceOf(places["K04000001"]));
    }
}
