using Answerable.Core.Periods;
using Answerable.Core.Places;

namespace Answerable.Core.Tests.Places;

public sealed class GroupTests
{
    private static readonly Membership Older = new(Period.Month(2022, 4), ["norfolk", "suffolk"], "a page of 2022");
    private static readonly Membership Newer = new(Period.Month(2024, 7), ["norfolk", "wiltshire"], "a page of 2024");
    private static readonly Group Similar = new("msg-norfolk", "most similar forces", null, "msg", "norfolk", [Older, Newer]);

    [Theory]
    [InlineData("2022-04", false)]
    [InlineData("2024-06", false)]
    [InlineData("2024-07", true)]
    [InlineData("2025-01", true)]
    [InlineData("2024-Q2", false)]
    [InlineData("2024-Q3", true)]
    [InlineData("2024", true)]
    public void The_list_in_force_at_the_end_of_a_period_holds_for_it(string text, bool newer)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Same(newer ? Newer : Older, Similar.At(period));
    }

    [Fact]
    public void Before_the_first_known_list_that_list_holds() => Assert.Same(Older, Similar.At(Period.Month(2021, 11)));

    [Theory]
    [InlineData("msg-norfolk", 8)]
    [InlineData("regional-7", 7)]
    public void The_groups_of_Norfolk_have_the_members_that_were_printed(string id, int members)
    {
        Assert.True(Sample.Catalogue.TryGroup(id, out var group));
        var list = group.At(Period.Month(2024, 6)).Members;
        Assert.Equal(members, list.Count);
        Assert.Contains("norfolk", list);
        Assert.All(list, place => Assert.Equal(PlaceKind.Force, Sample.Catalogue.Places[place].Kind));
    }

    [Fact]
    public void A_group_belongs_to_its_owner_and_tells_nothing_of_another_force()
    {
        Assert.Equal(["msg-norfolk", "regional-7"], Sample.Catalogue.GroupsOf("norfolk").Select(group => group.Id));
        Assert.Empty(Sample.Catalogue.GroupsOf("suffolk"));
    }

    [Fact]
    public void The_national_group_has_no_list() => Assert.False(Sample.Catalogue.TryGroup(Group.National, out _));
}
