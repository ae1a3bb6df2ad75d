using Answerable.Core.Answers;
using Answerable.Core.Meetings;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Meetings;

public sealed class CitedTests
{
    private static readonly DateOnly Day = new(2024, 7, 17);

    private static readonly Core.Measures.Edition First = Edition("a"), Later = Edition("b", published: "2024-10-24");

    private static readonly Series Then = Series(Calls, First, First.Printed(Calls, "norfolk", "2024-05", "11017"), First.Printed(Calls, "norfolk", "2024-06", "11331"));

    private static Cited June => Cited.Of(Then.At("norfolk", Month("2024-06"))!, Then, Day);

    [Fact]
    public void A_cited_figure_stays_as_it_was()
    {
        Assert.Equal((11331m, "", First.Id, "2024-07-24T09:30:00.000Z"), (June.Value!.Value, June.Marker, June.Edition, June.Version));
        Assert.Equal(SinceCited.Same, June.Since(Then));
    }

    [Fact]
    public void What_it_is_now_is_told_apart_the_same_another_or_gone()
    {
        Series Now(params string[] printed) => Series(Calls, Held((Later, [.. printed.Select(one => Later.Printed(Calls, "norfolk", "2024-06", one))])));
        Assert.Equal(SinceCited.Same, June.Since(Now("11331"))); // from a later edition
        Assert.Equal(SinceCited.Another, June.Since(Now("11400")));
        Assert.Equal(SinceCited.Another, June.Since(Now("[x]")));
        Assert.Equal(SinceCited.Gone, June.Since(Now()));
        Assert.Equal(11400m, June.Now(Now("11400"))!.Value);
    }

    [Fact]
    public void What_it_did_next_begins_after_the_cited_months_and_is_of_the_same_length()
    {
        var now = Series(
            Calls, Later, Later.Printed(Calls, "norfolk", "2024-05", "1"), Later.Printed(Calls, "norfolk", "2024-06", "2"), Later.Printed(Calls, "norfolk", "2024-07", "3"),
            Later.Printed(Calls, "norfolk", "2024-08", "4"), Later.Printed(Calls, "norfolk", "2024-Q3", "9"), Later.Printed(Calls, "kent", "2024-07", "5"));
        Assert.Equal([3m, 4m], June.Next(now).Select(figure => figure.Value!.Value));
    }
}
