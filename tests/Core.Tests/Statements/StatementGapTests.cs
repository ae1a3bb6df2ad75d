using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Statements;

namespace Answerable.Core.Tests.Statements;

public sealed class StatementGapTests
{
    private static readonly Period Year = Period.TryParse("P12M/2024-03", out var period) ? period : default;

    private static readonly Section Silent = new("robbery", "Robbery", "Robberies.", "", [Row(351)]);

    [Fact]
    public void A_section_must_say_whether_it_applies_and_why() =>
        Assert.Equal([GapKind.NotSaid, GapKind.NoReason], Gaps(Silent));

    [Fact]
    public void Saying_no_is_enough_with_a_reason()
    {
        Assert.Equal([GapKind.NoReason], Gaps(Silent with { Applies = Applicability.DoesNotApply, Reason = " " }));
        Assert.Empty(Gaps(Silent with { Applies = Applicability.DoesNotApply, Reason = "There is none here." }));
    }

    [Fact]
    public void A_section_without_a_figure_must_say_why()
    {
        var said = Silent with { Applies = Applicability.Applies, Reason = "It happens." };
        Assert.Equal([GapKind.NoFigure], Gaps(said with { Rows = [] }));
        Assert.Equal([GapKind.NoFigure], Gaps(said with { Rows = [Row(null)] }));
        Assert.Empty(Gaps(said with { Rows = [Row(null)], Missing = "No survey was held." }));
    }

    [Fact]
    public void Numbers_that_two_forms_print_differently_are_told_by_their_column()
    {
        var (was, now) = (Of(Silent), Of(Silent with { Rows = [Row(352)] }));
        Assert.Empty(StatementChanges.Between(was, was));
        var change = Assert.Single(StatementChanges.Between(was, now));
        Assert.Equal(("now", 351m, 352m), (change.Column, change.Was!.Value!.Value, change.Is!.Value!.Value));
        Assert.Equal([(null, 351m), (null, 300m)], StatementChanges.Between(Of(Silent with { Rows = [] }), was).Select(one => (one.Was?.Value, one.Is!.Value!.Value)));
    }

    private static IEnumerable<GapKind> Gaps(Section section) => StatementGap.Of(Of(section)).Select(gap => gap.Kind);

    private static Statement Of(Section section) => new("test", "test priorities", "norfolk", "Norfolk Constabulary", Year, [section]);

    private static StatementRow Row(decimal? now) => new(
        "crime-robbery", "robbery", Unit.Count, Direction.Down, 0, [], new(Year, now, now is null ? "[x]" : "", ""), new(new(Year.YearBefore, 300, "", ""), []), null);
}
