using Answerable.Core.Measures;
using Answerable.Sources.GroupLists;
using Answerable.Tests;

namespace Answerable.Sources.Tests.GroupLists;

/// <summary>Lists of who is in forces' groups. Those of Kent and Essex here are made up (synthetic).</summary>
public sealed class GroupListsFileTests
{
    [Fact]
    public void A_row_for_each_member_makes_one_list_for_each_force_and_month()
    {
        var taken = Taken.OfText(GroupListsFile.Publisher, "force,member,from,source\nKent,Kent,2025-04,a page\nKent,Essex Police,2025-04,a page\nKent,E23000025,2025-04,a page\nEssex,Essex,2025,\nEssex,Kent,2025,\n");
        Assert.Equal(
            [("msg 2025-01", "essex", "\nessex kent\n"), ("msg 2025-04", "kent", "\nessex kent suffolk\na page")],
            taken.Extract.References.Select(row => (row.Name, row.Place, row.Content)));
        Assert.Equal("Most similar forces of Essex and Kent, from January 2025 and April 2025", taken.Extract.Title);
        Assert.Equal(new Cell("csv", 2, 2), taken.Extract.References.Single(row => row.Place == "kent").Cell);
        Assert.Empty(taken.Extract.Problems);
    }

    [Theory]
    [InlineData("owner_slug,member_slug,kind,valid from\nkent,kent;essex;norfolk,hmicfrs-msg,2025-04\n", "msg 2025-04")]
    [InlineData("Police force,Most similar forces,Year\nKent,Kent | Essex | Norfolk,2025\n", "msg 2025-01")]
    [InlineData("force,members,group,since\nKent,Kent; Essex; Norfolk,Most Similar Group,2024-25\n", "msg 2024-04")]
    [InlineData("force,members,group,since\nKent,Kent; Essex; Norfolk,Regional,12/03/2024\n", "regional 2024-03")]
    [InlineData("force,members,group,since\nKent,Kent; Essex; Norfolk,MSF,2023/24\n", "msf 2023-04")]
    public void Other_headings_kinds_and_dates_are_known(string csv, string name)
    {
        var row = Assert.Single(Taken.OfText(GroupListsFile.Publisher, csv).Extract.References);
        Assert.Equal((name, "kent", "\nessex kent norfolk\n"), (row.Name, row.Place, row.Content));
    }

    [Fact]
    public void An_owner_missing_from_its_own_list_is_asked_about_and_put_with_the_others()
    {
        var taken = Taken.OfText(GroupListsFile.Publisher, "force,member,from\nKent,Essex,2025-04\nKent,Norfolk,2025-04\n");
        var question = Assert.Single(taken.Said("owner-missing"));
        Assert.Equal((ProblemKind.Question, "line 2, column 2 (\"member\")"), (question.Kind, question.Where));
        Assert.Contains("does not name Kent itself", question.Text, StringComparison.Ordinal);
        Assert.Equal("\nessex kent norfolk\n", Assert.Single(taken.Extract.References).Content);
    }

    [Theory]
    [InlineData("force,member,from\nKent,Kant,2025-04\n", "unknown-force", "line 2, column 2 (\"member\")", "Is it Kent")]
    [InlineData("force,member,from\nAtlantis,Kent,2025-04\n", "unknown-force", "line 2, column 1 (\"force\")", "not a known police force")]
    [InlineData("force,member,from\nKent,,2025-04\n", "unknown-force", "line 2, column 2 (\"member\")", "blank")]
    [InlineData("force,member,from\nKent,Essex,2023/24 Q3\n", "bad-month", "line 2, column 3 (\"from\")", "such as 2024-04")]
    [InlineData("force,member,from\nKent,Kent,2025-04\n", "no-others", "line 2, column 2 (\"member\")", "nobody but itself")]
    [InlineData("force,member,from\nCity of London,City of London; Kent,2025-04\n", "none-similar", "line 2, column 2 (\"member\")", "has no most similar forces")]
    [InlineData("force,member,from\nKent,Kent;Essex;Surrey;Sussex;Norfolk;Suffolk;Dorset;Wiltshire;Gwent,2025-04\n", "too-many-members", "line 2, column 2 (\"member\")", "9 members")]
    [InlineData("force,member,from,group\nKent,Kent; Essex,2025-04,areas\n", "bad-group", "line 2, column 4 (\"group\")", "cannot be")]
    public void What_cannot_be_a_list_is_refused_with_its_place(string csv, string code, string where, string text)
    {
        var refusal = Taken.OfText(GroupListsFile.Publisher, csv).Refusal;
        Assert.Equal((code, where), (refusal.Code, refusal.Where));
        Assert.Contains(text, refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_is_not_known_can_be_said_to_be_the_one_that_lacks()
    {
        var taken = Taken.OfText(GroupListsFile.Publisher, "force,member,in force\nKent,Kent; Essex,2025-04\n");
        Assert.Contains("--map \"in force=from\"", taken.Refusal.Text, StringComparison.Ordinal);
        Assert.Single(Taken.OfText(GroupListsFile.Publisher, "force,member,in force\nKent,Kent; Essex,2025-04\n", Taken.Said(("in force", "from"))).Extract.References);
    }

    [Fact]
    public void The_collected_lists_of_several_bodies_are_refused_for_the_period_that_is_no_month()
    {
        var taken = Taken.Of(GroupListsFile.Publisher, Shared.Path("data", "places", "peer_groups.csv"));
        Assert.True(taken.Extract.IsRefused);
        Assert.Equal(4, taken.Said("bad-month").Count());
        Assert.All(taken.Said("bad-month"), problem => Assert.Contains("2023/24 Q3", problem.Text, StringComparison.Ordinal));
    }
}
