using Answerable.Core.Places;

namespace Answerable.Core.Tests.Places;

public sealed class GazetteerTests
{
    private static Gazetteer Known => Sample.Catalogue.Places;

    [Theory]
    [InlineData("Norfolk", "norfolk")]
    [InlineData("norfolk", "norfolk")]
    [InlineData("NORFOLK CONSTABULARY", "norfolk")]
    [InlineData("  Norfolk  Constabulary ", "norfolk")]
    [InlineData("Norfolk [note 1]", "norfolk")]
    [InlineData("Norfolk [note 1] [note 12]", "norfolk")]
    [InlineData("Norfolk[x]", "norfolk")]
    [InlineData("E23000024", "norfolk")]
    [InlineData("Devon & Cornwall", "devon-and-cornwall")]
    [InlineData("Devon&Cornwall", "devon-and-cornwall")]
    [InlineData("Devon and Cornwall Police", "devon-and-cornwall")]
    [InlineData("devon_and_cornwall", "devon-and-cornwall")]
    [InlineData("Avon and\nSomerset", "avon-and-somerset")]
    [InlineData("Avon and\r\nSomerset", "avon-and-somerset")]
    [InlineData("Avon\u00a0and\u00a0Somerset", "avon-and-somerset")]
    [InlineData("Dyfed-Powys", "dyfed-powys")]
    [InlineData("Dyfed Powys", "dyfed-powys")]
    [InlineData("Dyfed–Powys", "dyfed-powys")]
    [InlineData("Hampshire", "hampshire")]
    [InlineData("Hampshire & Isle of Wight", "hampshire")]
    [InlineData("PSNI", "northern-ireland")]
    [InlineData("Police Service of Northern Ireland", "northern-ireland")]
    [InlineData("Police Scotland", "police-scotland")]
    [InlineData("British Transport Police", "btp")]
    [InlineData("UK total", "K02000001")]
    public void A_place_is_found_by_any_name_a_publisher_prints(string printed, string id)
    {
        Assert.True(Known.TryFindPrinted(printed, out var place), printed);
        Assert.Equal(id, place.Id);
    }

    [Theory]
    [InlineData("Metropolitan Police", "metropolitan")]
    [InlineData("Metropolitan Police Service", "metropolitan")]
    [InlineData("City of London", "city-of-london")]
    [InlineData("City of London Police", "city-of-london")]
    [InlineData("London, City of", "city-of-london")]
    public void The_two_forces_of_London_are_not_confused(string printed, string id)
    {
        Assert.True(Known.TryFindPrinted(printed, out var place));
        Assert.Equal(id, place.Id);
    }

    [Theory]
    [InlineData("London")]
    [InlineData("Greater London")]
    [InlineData("E12000007")]
    public void London_alone_is_neither(string printed) => Assert.False(Known.TryFindPrinted(printed, out _));

    [Fact]
    public void West_Midlands_the_force_is_not_West_Midlands_the_region()
    {
        Assert.True(Known.TryFindPrinted("West Midlands Police", out var force));
        Assert.Equal("E23000014", force.Code);
        Assert.False(Known.TryFindPrinted("West Midlands region", out _));
        Assert.False(Known.TryFindPrinted("E12000005", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Police")]
    [InlineData("Force")]
    [InlineData("Norfolk and Suffolk")]
    [InlineData("North Yorkshire and York")]
    [InlineData("Wessex")]
    [InlineData("-")]
    public void An_unknown_name_is_never_guessed(string printed) => Assert.False(Known.TryFindPrinted(printed, out _));

    [Fact]
    public void An_unknown_name_gives_the_nearest_known_ones()
    {
        Assert.Equal("Norfolk", Known.Nearest("Norfork Constabulary")[0]);
        Assert.Equal("Gwent", Known.Nearest("Gwnt")[0]);
        Assert.InRange(Known.Nearest("Wessex").Count, 1, 3);
        Assert.Empty(Known.Nearest("Transnistria and the Faroes"));
    }

    [Theory]
    [InlineData("norfolk", "E1", "Suffolk")]
    [InlineData("suffolk", "E0", "Suffolk")]
    [InlineData("suffolk", "E1", "Norfolk")]
    [InlineData("suffolk", "E1", "NORFOLK CONSTABULARY")]
    [InlineData("suffolk", "norfolk", "Suffolk")]
    public void Two_places_may_not_claim_one_id_code_or_name(string id, string code, string name)
    {
        var error = Assert.Throws<ArgumentException>(() => new Gazetteer([Force("norfolk", "E0", "Norfolk"), Force(id, code, name)]));
        Assert.Contains("norfolk", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_place_may_be_called_the_same_twice() => Assert.Single(new Gazetteer([Force("norfolk", "E0", "Norfolk")]).All);

    [Fact]
    public void The_catalogue_knows_the_45_territorial_forces_and_tells_them_from_others()
    {
        // 43 of England and Wales, and Police Scotland and the Police Service of Northern Ireland.
        Assert.Equal(45, Known.Forces.Count());
        Assert.DoesNotContain(Known.Forces, force => force.Id is "btp" or "K02000001");
    }

    [Fact]
    public void A_place_is_found_by_id_or_code()
    {
        Assert.Same(Known["norfolk"], Known["E23000024"]);
        Assert.True(Known.TryFind("norfolk", out _));
        Assert.False(Known.TryFind("Norfolk", out _));
        Assert.Throws<KeyNotFoundException>(() => Known["nowhere"]);
    }

    private static Place Force(string id, string code, string name) => new(id, code, name, name + " Constabulary", PlaceKind.Force, []);
}
