using Answerable.Core.Signals;
using Answerable.Core.Statements;
using static Answerable.Core.Tests.Meetings.MeetingGapTests;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Statements;

public sealed class PlanTests
{
    private static readonly Framework First = Plan("first", "2016-01-01") with { UntilYear = 2020 }, Second = Plan("second", "2022-03-31"), Third = Plan("third", "2025-03-13");

    private static readonly Framework[] All = [First, Second, Third];

    [Fact]
    public void Between_plans_the_earlier_one_stays_in_force()
    {
        string? On(string day) => Framework.InForce(All, Day(day))?.Id;
        Assert.Equal([null, "first", "first", "first", "second", "second", "third"], new[] { "2015-12-31", "2016-01-01", "2021-06-01", "2022-03-30", "2022-03-31", "2025-03-12", "2026-11-30" }.Select(On));
        Assert.Equal((Day("2022-03-30"), Day("2025-03-12"), null), (First.LastDay(All), Second.LastDay(All), Third.LastDay(All)));
    }

    [Fact]
    public void A_plan_that_was_ended_is_over_though_no_other_has_begun()
    {
        var ended = Second with { To = Day("2024-05-08") };
        Assert.Equal(Day("2024-05-08"), ended.LastDay([First, ended, Third]));
        Assert.Equal("first", Framework.InForce([First, ended, Third], Day("2024-06-01"))!.Id); // the one before, which nobody ended
        Assert.Null(Framework.InForce([ended], Day("2024-06-01")));
    }

    [Fact]
    public void A_priority_is_doing_as_its_measures_are_at_their_latest_figures_by_a_day()
    {
        var edition = Edition("a", "ons-pfa");
        var series = Series("crime-robbery", edition, edition.Printed("crime-robbery", "norfolk", "P12M/2022-03", "500"), edition.Printed("crime-robbery", "norfolk", "P12M/2023-03", "343"), edition.Printed("crime-robbery", "norfolk", "P12M/2024-03", "351"));
        var plan = Third with
        {
            Priorities = [new("less", "Less robbery", ["crime-robbery", "office-gone"], "", null), new("more", "More of everything", [], "", null)],
            Baselines = [new(["crime-robbery"], Month("P12M/2022-03"), null, "the plan", "")],
        };
        var now = PriorityProgress.Of(plan, "norfolk", id => id == "crime-robbery" ? series : null, [], Catalogue);
        var robbery = Assert.Single(now[0].Measures);
        Assert.Equal((351m, 343m, Outcome.NoClearChange), (robbery.Progress!.Now.Value, robbery.Progress.Before!.Value, robbery.Progress.Year!.Outcome));
        Assert.Equal((500m, -149m), (robbery.SinceBaseline!.Then.Value, robbery.SinceBaseline.Label!.Difference));
        Assert.Empty(now[1].Measures);
        var then = PriorityProgress.Of(plan, "norfolk", id => series, [], Catalogue, Month("2023-12"))[0].Measures[0];
        Assert.Equal(343m, then.Progress!.Now.Value);
        Assert.Null(PriorityProgress.Of(plan, "kent", id => series, [], Catalogue)[0].Measures[0].Progress);
    }

    [Fact]
    public void Months_up_to_a_day_are_judged_without_those_that_came_later()
    {
        var series = Series(Share, Norfolk);
        var now = Progress.Of(series, "norfolk", [], Catalogue)!;
        var then = Progress.Of(series, "norfolk", [], Catalogue, Month("2024-03"))!;
        Assert.Equal(("2024-06", "2024-03"), (now.Now.Period.ToString(), then.Now.Period.ToString()));
        Assert.Equal((32, 29), (now.Monthly!.Months.Count, then.Monthly!.Months.Count));
        Assert.Equal(90.9m, Progress.At(series, series.At("norfolk", Month("2024-03"))!, [], Catalogue).Now.Value);
    }

    private static Framework Plan(string id, string from) => new(id, id, Day(from), null, "", [], []) { Kind = FrameworkKind.Plan };
}
