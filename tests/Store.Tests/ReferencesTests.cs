using System.Text;
using Answerable.Core.Answers;
using Answerable.Core.Measures;

namespace Answerable.Store.Tests;

public abstract class ReferencesTests(Engine engine) : StoreTests(engine)
{
    [Fact]
    public void A_list_is_seen_once_it_is_approved_and_before_that_in_its_preview_alone()
    {
        var id = Bring(Edition("a"), Town("Cromer", "E22000203", "1"), Town("Diss", "E22000206", "2"));
        Assert.Empty(new References(Database).Of("named-place"));
        Assert.Equal(2, new References(Database, new Audience.Preview(id)).Of("named-place").Count);
        Editions.Approve(id, Operator);
        var seen = new References(Database).Of("named-place");
        Assert.Equal(["Cromer", "Diss"], seen.Select(row => row.Row.Name));
        Assert.Equal((id, Edition("a").Id), (seen[0].TakingIn, seen[0].Edition.Id));
        Assert.True(new Approvals(Database).Withdraw(id, Operator, "wrong towns").IsDone);
        Assert.Empty(new References(Database).Of("named-place"));
    }

    [Fact]
    public void A_list_is_asked_by_kind_name_and_place_and_the_edition_published_last_stands_first()
    {
        Editions.Approve(Bring(Edition("a", "2024-01-01"), Town("Cromer", "E22000203", "old"), Town("Diss", "E22000206", "old")), Operator);
        Editions.Approve(Bring(Edition("b", "2025-01-01"), Town("Cromer", "E22000203", "new"), Town("Diss", "E22000206", "new") with { Kind = "postcode" }), Operator);
        Assert.Equal(["new", "old", "old"], new References(Database).Of("named-place").Select(row => row.Row.Content));
        Assert.Equal(["new", "old"], new References(Database).Of("named-place", name: "Cromer").Select(row => row.Row.Content));
        Assert.Equal(["old"], new References(Database).Of("named-place", place: "E22000206").Select(row => row.Row.Content));
        Assert.Equal([Edition("b", "2025-01-01").Id, Edition("a", "2024-01-01").Id], new References(Database).EditionsOf("named-place").Select(item => item.Edition.Id));
        Assert.Equal([Edition("b", "2025-01-01").Id], new References(Database).EditionsOf("postcode").Select(item => item.Edition.Id));
        Assert.Equal([("named-place", 1L), ("postcode", 1L)], Editions.ReferencesOf(new References(Database).EditionsOf("postcode")[0].TakingIn));
    }

    [Fact]
    public void What_a_list_says_is_part_of_what_is_approved()
    {
        var first = Bring(Edition(), Town("Cromer", "E22000203", "1"));
        Assert.Equal(first, Bring(Edition(), Town("Cromer", "E22000203", "1")));
        Assert.NotEqual(first, Bring(Edition(), Town("Cromer", "E22000203", "2")));
        Assert.NotEqual(first, Bring(Edition()));
    }

    private static ReferenceRow Town(string name, string place, string content) => new("named-place", name, place, content, new("csv", 2, 1));

    private long Bring(Edition edition, params ReferenceRow[] rows) => Editions.TakeIn(
        edition, Encoding.UTF8.GetBytes(edition.Sha256), [], [], "", new Dictionary<string, string>(), Operator, references: rows).Id;
}
