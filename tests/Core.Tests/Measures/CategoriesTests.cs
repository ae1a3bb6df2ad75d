using Answerable.Core.Measures;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Measures;

public sealed class CategoriesTests
{
    private static readonly Category _shopping = new("3A", CategoryGroup.Fraud, [new("Auctions", null), new("Online shopping", Month("2025-08"))], ["103A"], ["Shopping online"]);
    private static readonly Category _hacking = new("52A", CategoryGroup.Cyber, [new("Hacking of servers", null)], [], []);

    [Fact]
    public void A_type_has_the_name_of_its_month_and_keeps_its_id()
    {
        Assert.Equal(("Auctions", "Auctions", "Online shopping", "Online shopping"), (_shopping.NameAt(Month("2024-07")), _shopping.NameAt(Month("2025-07")), _shopping.NameAt(Month("2025-08")), _shopping.Name));
        Categories known = new([_shopping, _hacking]);
        foreach (var printed in new[] { "3A", "3a", "NFIB3A", "NFIB 03A", "103A" })
        {
            Assert.True(known.TryCode(printed, out var found), printed);
            Assert.Equal("3A", found.Id);
        }

        foreach (var printed in new[] { "auctions", "ONLINE  SHOPPING", "Shopping-online" })
        {
            Assert.True(known.TryName(printed, out var found), printed);
            Assert.Equal("3A", found.Id);
        }

        Assert.False(known.TryCode("77Z", out _));
        Assert.False(known.TryName("Something else", out _));
    }

    [Fact]
    public void One_code_or_name_is_never_that_of_two()
    {
        Assert.Throws<ArgumentException>(() => new Categories([_shopping, _shopping]));
        Assert.Throws<ArgumentException>(() => new Categories([_shopping, _hacking with { Codes = ["3A"] }]));
        Assert.Throws<ArgumentException>(() => new Categories([_shopping, _hacking with { Printed = ["auctions"] }]));
    }

    [Fact]
    public void The_shipped_list_is_whole_and_says_that_it_is_to_be_verified()
    {
        var known = Sample.Catalogue.Categories;
        Assert.NotNull(known.ToVerify);
        Assert.Equal(["50A", "51A", "51B", "52A", "52B", "52C", "52D", "52E"], known.All.Where(type => type.Group == CategoryGroup.Cyber).Select(type => type.Id));
        Assert.True(known.All.Count >= 50);
    }
}

public sealed class SliceTests
{
    [Theory]
    [InlineData("", null, null)]
    [InlineData("category=52A", "52A", null)]
    [InlineData("victim=individual", null, "individual")]
    [InlineData("category=52A;victim=organisation", "52A", "organisation")]
    public void A_part_is_spelt_in_one_way(string breakdown, string? category, string? victim)
    {
        Assert.True(Slice.TryParse(breakdown, out var slice));
        Assert.Equal((new Slice(category, victim), breakdown), (slice, slice.ToString()));
    }

    [Fact]
    public void Other_breakdowns_are_no_parts()
    {
        foreach (var other in new[] { "offence=8N", "per=1000-population", Reading.ChangeFromYearBefore }) Assert.False(Slice.TryParse(other, out _));
        Assert.True(new Slice("52A", null).Holds(new("52A", Slice.Individual)));
        Assert.False(new Slice("52A", null).Holds(new(null, Slice.Individual)));
    }
}
