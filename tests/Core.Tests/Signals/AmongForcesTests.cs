using System.Globalization;
using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Core.Signals;
using Answerable.Core.Statistics;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Signals;

public sealed class AmongForcesTests
{
    private static readonly Edition One = Edition("a", "ons-pfa", "2025-04-24");

    private static AmongForces? Of(string measure, string group, string own, params (string Place, int Count, int People)[] forces)
    {
        var series = Series(measure, One, [.. forces.SelectMany(force => new[]
        {
            One.Printed(measure, force.Place, "P12M/2024-12", force.Count.ToString(CultureInfo.InvariantCulture)),
            One.Printed("population", force.Place, "2023-06", force.People.ToString(CultureInfo.InvariantCulture)),
        })]);
        return AmongForces.Of(series, series.At(own, Month("P12M/2024-12"))!, group);
    }

    [Fact]
    public void A_force_is_held_against_the_others_together_without_itself()
    {
        var among = Of("crime-robbery", Group.National, "norfolk", ("norfolk", 400, 1_000_000), ("suffolk", 380, 1_000_000), ("kent", 420, 1_000_000))!;
        Assert.Equal(0.4, among.Average, 12);
        Assert.Equal(BenchmarkBand.Similar, among.Band);
        Assert.Equal(2, among.Standing!.Value.Rank);
        Assert.Equal((1, 3), (among.Range!.Value.Best, among.Range.Value.Worst)); // 380, 400 and 420 crimes are too close to tell apart
    }

    [Fact]
    public void Far_from_the_others_is_said_to_be_far() =>
        Assert.Equal(BenchmarkBand.Higher, Of("crime-robbery", Group.National, "norfolk", ("norfolk", 4000, 1_000_000), ("suffolk", 300, 1_000_000), ("kent", 500, 1_000_000))!.Band);

    [Fact]
    public void Crimes_cluster_so_intervals_are_wider_than_independent_events_would_make_them()
    {
        var own = Of("crime-robbery", Group.National, "norfolk", ("norfolk", 400, 1_000_000), ("suffolk", 300, 1_000_000))!.Own;
        Assert.Equal(Math.Sqrt(2.5 * 400) / 1000, own.Estimate.StandardError, 12);
        var plain = Interval.OfRate(400, 1_000_000, 1000, 0.95);
        Assert.Equal(Math.Sqrt(2.5) * (plain.Upper - 0.4), own.Interval.Upper - 0.4, 12);
    }

    [Fact]
    public void Fewer_than_ten_forces_have_no_funnel_and_what_has_no_good_direction_no_rank()
    {
        Assert.Null(Of("crime-robbery", Group.National, "norfolk", ("norfolk", 400, 1_000_000), ("suffolk", 300, 1_000_000))!.Funnel);
        var neutral = Of("crime-drug-offences", Group.National, "norfolk", ("norfolk", 400, 1_000_000), ("suffolk", 300, 1_000_000))!;
        Assert.Null(neutral.Standing);
        Assert.Null(neutral.Range);
    }

    [Fact]
    public void A_force_alone_is_among_nobody()
    {
        Assert.Null(Of("crime-robbery", Group.National, "norfolk", ("norfolk", 400, 1_000_000)));
        Assert.Null(Of("crime-robbery", "no-such-group", "norfolk", ("norfolk", 400, 1_000_000), ("suffolk", 300, 1_000_000)));
    }

    [Fact]
    public void Shares_need_their_counts()
    {
        var series = Series(Share, One,
            One.Printed(Quick, "norfolk", "2024-06", "900"), One.Printed(Calls, "norfolk", "2024-06", "1000"),
            One.Printed(Quick, "suffolk", "2024-06", "800"), One.Printed(Calls, "suffolk", "2024-06", "1000"), One.Printed(Share, "kent", "2024-06", "85.0"));
        var among = AmongForces.Of(series, series.At("norfolk", Month("2024-06"))!, Group.National)!;
        Assert.Equal(["norfolk", "suffolk"], among.Members.Select(member => member.Figure.Place.Id));
        Assert.Equal(80, among.Average, 12);
    }
}
