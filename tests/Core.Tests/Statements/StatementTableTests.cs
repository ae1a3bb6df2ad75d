using Answerable.Core.Duties;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Signals;
using Answerable.Core.Statements;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Statements;

public sealed class StatementTableTests
{
    private static readonly Edition One = Edition("a", "office-page");

    private static readonly Framework Framework = new(
        "test", "test priorities", new DateOnly(2021, 4, 21), null, "a test",
        [
            new("violence", "Violence", ["crime-violence-with-injury", "crime-gbh", "crime-abh"], "Attacks.", null),
            new("homicide", "Homicide", ["crime-homicide", "crime-murder"], "Killings.", null),
            new("neighbourhood", "Neighbourhood", ["crime-robbery", "crime-vehicle-offences"], "Near home.", null),
            new("satisfaction", "Satisfaction", ["domestic-abuse-satisfaction-percent"], "Asked.", null),
            new("cyber", "Cyber", [], "Online.", "Nobody counts it."),
        ],
        [new([], Month("P12M/2019-06"), null, "a test", "The last before."), new(["crime-vehicle-offences"], Month("P12M/2019-12"), 2900, "a decision", "Settled.")]);

    private static Statement Draft(params (string Measure, string Now, string Before, string Baseline)[] printed)
    {
        var holdings = Held((One,
        [
            .. printed.SelectMany(row => new[] { (row.Now, "P12M/2024-03"), (row.Before, "P12M/2023-03"), (row.Baseline, "P12M/2019-06") }
                .Where(cell => cell.Item1.Length > 0).Select(cell => One.Printed(row.Measure, "norfolk", cell.Item2, cell.Item1))),
        ]));
        return StatementTable.Draft(Framework, Sample.Catalogue.Places["norfolk"], Month("P12M/2024-03"), id => Series(id, holdings), Sample.Catalogue);
    }

    [Fact]
    public void What_the_listed_parts_leave_of_a_whole_is_a_row_of_its_own_below_them()
    {
        var violence = Draft(("crime-violence-with-injury", "8194", "8650", "7091"), ("crime-gbh", "599", "649", "454"), ("crime-abh", "5092", "5733", "5575")).Sections[0];
        Assert.Equal(["crime-violence-with-injury", "crime-gbh", "crime-abh", "crime-violence-with-injury-rest"], violence.Rows.Select(row => row.Id));
        Assert.Equal([2503m, 2268m, 1062m], violence.Rows[3].Amounts.Select(item => item.Amount.Value!.Value));
    }

    [Fact]
    public void Without_its_parts_a_whole_leaves_nothing()
    {
        var violence = Draft(("crime-violence-with-injury", "8194", "8650", "7091"), ("crime-gbh", "599", "649", "454")).Sections[0];
        Assert.DoesNotContain(violence.Rows, row => row.IsRest);
        Assert.Equal("[x]", violence.Rows.Single(row => row.Id == "crime-abh").Now.Marker);
    }

    [Fact]
    public void A_priority_without_measures_is_there_with_its_reason()
    {
        var cyber = Draft().Sections[^1];
        Assert.Equal(("cyber", "Nobody counts it."), (cyber.Priority, cyber.Missing));
        Assert.Empty(cyber.Rows);
    }

    [Fact]
    public void A_baseline_that_was_settled_stands_for_the_figure_of_its_period()
    {
        var vehicles = Draft(("crime-vehicle-offences", "1586", "1829", "2834")).Sections[2].Rows.Single(row => row.Id == "crime-vehicle-offences");
        Assert.Equal((2900m, "P12M/2019-12"), (vehicles.Baseline!.Amount.Value!.Value, vehicles.Baseline.Amount.Period.ToString()));
    }

    [Fact]
    public void A_change_over_a_break_is_neither_better_nor_worse()
    {
        var robbery = Draft(("crime-robbery", "351", "343", "505")).Sections[2].Rows[0];
        Assert.Equal(Outcome.NoClearChange, robbery.SinceBefore.Outcome);
        Assert.Equal(Outcome.NotComparable, robbery.SinceBaseline!.Outcome);
        Assert.Single(robbery.Baseline!.Breaks);
    }

    [Fact]
    public void A_survey_without_the_number_of_answers_is_not_judged()
    {
        var satisfied = Draft(("domestic-abuse-satisfaction-percent", "77", "79", "79")).Sections[3].Rows[0];
        Assert.Null(satisfied.SinceBefore.Verdict);
        Assert.Equal((-2m, true), (satisfied.SinceBefore.Label!.Difference, satisfied.SinceBefore.Label.InPoints));
    }

    [Fact]
    public void A_survey_with_the_number_of_answers_is()
    {
        Amount Of(string period, decimal value, long answers) => new(Month(period), value, "", "a", answers);
        Comparison Against(long answers) => new(Unit.Percent, Direction.Up, Of("P12M/2024-03", 77, answers), Of("P12M/2023-03", 79, answers), []);
        Assert.Equal(Outcome.NoClearChange, Against(2000).Outcome);
        Assert.Equal(Outcome.Worse, Against(4000).Outcome);
        Assert.Null(Against(20).Outcome);
    }

    [Theory]
    [InlineData("7", "49", true)]
    [InlineData("7", "50", false)]
    public void A_base_under_fifty_is_small(string now, string before, bool small) =>
        Assert.Equal(small, Draft(("crime-robbery", now, before, "")).Sections[2].Rows[0].SinceBefore.HasSmallBase);

    [Fact]
    public void Filling_the_tables_anew_keeps_what_people_wrote()
    {
        var draft = Draft(("crime-robbery", "351", "343", "505"));
        var written = draft with { Comment = "Mine.", Sections = [.. draft.Sections.Select(section => section with { Applies = Applicability.Applies, Reason = "We have it.", Commentary = "Text." })] };
        var filled = StatementTable.Refill(written, Draft(("crime-robbery", "353", "343", "505")));
        Assert.Equal(353, filled.Row("crime-robbery")!.Now.Value);
        Assert.Equal(("Mine.", "Text.", "We have it."), (filled.Comment, filled.Sections[2].Commentary, filled.Sections[2].Reason));
        var revised = Assert.Single(StatementChanges.Revised(written, filled));
        Assert.Equal((351m, 353m, "now"), (revised.Was!.Value!.Value, revised.Is!.Value!.Value, revised.Column));
    }

    [Fact]
    public void Duties_follow_the_releases()
    {
        (Period, DateOnly)[] releases = [(Month("P12M/2024-03"), new(2024, 7, 24)), (Month("P12M/2024-06"), new(2024, 10, 24)), (Month("P12M/2024-09"), new(2025, 1, 30))];
        var done = new Dictionary<Period, DateOnly> { [Month("P12M/2024-03")] = new(2024, 7, 24) };
        StatementDuty[] On(DateOnly today) => [.. StatementDuty.On(releases, done, 1, today)];
        Assert.Equal([DutyState.Met], On(new(2024, 10, 23)).Select(duty => duty.State));
        Assert.Equal([DutyState.Due, DutyState.Met], On(new(2024, 11, 24)).Select(duty => duty.State));
        Assert.Equal([DutyState.Overdue, DutyState.Met], On(new(2024, 11, 25)).Select(duty => duty.State));
        Assert.Equal(new DateOnly(2024, 11, 24), On(new(2024, 11, 25))[0].By);
    }
}
