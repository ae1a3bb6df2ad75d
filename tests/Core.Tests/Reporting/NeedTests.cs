using Answerable.Core.Reporting;

namespace Answerable.Core.Tests.Reporting;

public sealed class NeedTests
{
    private static readonly Way Old = Made("old", to: new(2025, 12, 31)), New = Made("new", from: new(2026, 1, 1)), Welsh = Made("welsh") with { Within = "W92000004" };

    private static readonly Need[] Needs = [new(Need.Emergency, "In an emergency", "", [Made("999")]), new("fraud", "Fraud", "", [Old, New]), new("language", "In Welsh", "", [Welsh])];

    private static Way Made(string id, DateOnly? from = null, DateOnly? to = null) => new(id, id, "", "0300 123 2040", null, from, to, "made up", false);

    private static string[] On(DateOnly day, string? country = null, (string, Way)[]? own = null, params string[] leftOut) =>
        [.. Need.On(Needs, own ?? [], leftOut, country, day).SelectMany(need => need.Ways.Select(way => $"{need.Id} {way.Id}"))];

    [Fact]
    public void A_service_is_named_by_its_own_name_on_each_day()
    {
        Assert.Equal(["emergency 999", "fraud old"], On(new(2025, 12, 31)));
        Assert.Equal(["emergency 999", "fraud new"], On(new(2026, 1, 1)));
    }

    [Fact]
    public void What_is_for_one_country_is_shown_there_alone()
    {
        Assert.Contains("language welsh", On(new(2026, 1, 1), "W92000004"));
        Assert.DoesNotContain("language welsh", On(new(2026, 1, 1), "E12000006"));
    }

    [Fact]
    public void An_office_puts_its_own_first_but_never_before_the_emergency_number_and_leaves_nothing_of_that_out()
    {
        Assert.Equal(
            ["emergency 999", "emergency ours", "fraud theirs", "fraud new"],
            On(new(2026, 1, 1), own: [(Need.Emergency, Made("ours")), ("fraud", Made("theirs"))], leftOut: "999"));
        Assert.Equal(["emergency 999"], On(new(2026, 1, 1), leftOut: "new"));
    }

    [Fact]
    public void A_telephone_is_told_the_digits_alone() => Assert.Equal("03001232040", Old.Dial);
}
