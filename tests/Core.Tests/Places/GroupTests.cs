using Answerable.Core.Measures;
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

    [Fact]
    public void Of_two_lists_from_one_month_the_one_brought_in_stands_over_the_shipped_and_the_typed_over_both()
    {
        Membership brought = new(Newer.From, ["norfolk", "kent"], "a list of 2024") { Origin = ListOrigin.Imported }, typed = new(Newer.From, ["norfolk", "essex"], "typed") { Origin = ListOrigin.Typed };
        Assert.Equal([Older, brought], Similar.With([brought]).Memberships);
        Assert.Equal([Older, typed], Similar.With([typed]).With([brought]).Memberships);
        Membership between = new(Period.Month(2023, 4), ["norfolk", "kent"], "a list of 2023") { Origin = ListOrigin.Imported };
        Assert.Equal([Older, between, Newer], Similar.With([between]).Memberships);
    }

    [Fact]
    public void A_list_has_its_owner_others_and_at_most_eight_in_all()
    {
        var places = Sample.Catalogue.Places;
        IEnumerable<ListFault> Faults(string owner, string members, string kind = "msg") => Group.FaultsOf(kind, places[owner], members.Split(' '));
        Assert.Empty(Faults("kent", "kent essex surrey"));
        Assert.Equal([ListFault.OwnerMissing], Faults("kent", "essex surrey"));
        Assert.Equal([ListFault.TooFew], Faults("kent", "kent"));
        Assert.Equal([ListFault.Twice], Faults("kent", "kent essex essex"));
        Assert.Equal([ListFault.OwnerMissing, ListFault.TooMany], Faults("kent", "essex surrey sussex norfolk suffolk dorset wiltshire gwent"));
        Assert.Empty(Faults("kent", "kent essex surrey sussex norfolk suffolk dorset wiltshire"));
        Assert.Empty(Faults("kent", "kent essex surrey sussex norfolk suffolk dorset wiltshire gwent", "regional"));
        Assert.Equal([ListFault.NoneSimilar], Faults("city-of-london", "city-of-london kent"));
    }

    [Fact]
    public void A_list_brought_in_makes_a_group_known_and_no_other_forces()
    {
        GroupList list = new("msg", "", "kent", new(Period.Month(2025, 4), ["essex", "kent", "norfolk"], "a list (synthetic)") { Origin = ListOrigin.Imported });
        Assert.True(GroupList.TryRead(list.Row(new("csv", 2, 1)), Sample.Catalogue.Places, out var read));
        Assert.Equal((list.Kind, list.Owner, list.Membership.Source), (read.Kind, read.Owner, read.Membership.Source));
        Assert.Equal(list.Membership.Members, read.Membership.Members);

        var known = Sample.Catalogue.With([read], "1");
        Assert.True(known.TryGroup("msg-kent", out var group));
        Assert.Equal(("kent", "most similar forces", list.Membership.From), (group.Owner, group.Name, group.Memberships[0].From));
        Assert.NotNull(group.Term);
        Assert.Empty(known.GroupsOf("essex"));
        Assert.Equal(["msg-norfolk", "regional-7"], known.GroupsOf("norfolk").Select(one => one.Id));
        Assert.NotEqual(Sample.Catalogue.Hash, known.Hash);
        Assert.False(Sample.Catalogue.TryGroup("msg-kent", out _));
    }

    [Fact]
    public void A_list_of_a_known_group_goes_to_it_whatever_its_id_is_and_one_that_names_an_unknown_force_is_passed_over()
    {
        GroupList regional = new("regional", "seven eastern forces", "norfolk", new(Period.Month(2025, 4), ["essex", "norfolk"], "") { Origin = ListOrigin.Imported });
        var known = Sample.Catalogue.With([regional], "1");
        Assert.Equal(["msg-norfolk", "regional-7"], known.GroupsOf("norfolk").Select(one => one.Id));
        Assert.Equal(2, known.GroupsOf("norfolk").Last().Memberships.Count);
        Assert.False(GroupList.TryRead(regional.Row(default) with { Content = "\nessex atlantis\n" }, Sample.Catalogue.Places, out _));
    }

    [Theory]
    [InlineData("msg-kent", true)]
    [InlineData("regional-kent", true)]
    [InlineData("msg-atlantis", false)]
    [InlineData("kent", false)]
    public void An_id_may_be_of_a_group_that_becomes_known(string id, bool isId) => Assert.Equal(isId, Group.IsId(id, Sample.Catalogue.Places));
}
