using Answerable.Core.Answers;
using Answerable.Core.Statistics;

namespace Answerable.Core.Signals;

/// <summary>One force of a group, with how exact its value is.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Value">Its share or rate, in the unit it is shown in.</param>
/// <param name="Estimate">The same with its standard error.</param>
/// <param name="Interval">Its 95% interval, in the same unit. For recorded crime it is widened as far as crimes are assumed to cluster, because counts are not independent events.</param>
/// <param name="Size">What it is out of: calls, people.</param>
public sealed record Member(Figure Figure, double Value, Estimate Estimate, Interval Interval, double Size);

/// <summary>Where a force stands among others and how sure that is. Rule book sections 7 and 8. Needs counts, not rounded values alone.</summary>
/// <param name="Group">The group's id.</param>
/// <param name="Own">The force itself.</param>
/// <param name="Members">Everyone with counts, best first; by name where neither way is good.</param>
/// <param name="Average">The others together: their counts over their sizes, in the unit of the values.</param>
/// <param name="Band">Where its interval lies beside that average.</param>
/// <param name="Standing">Its rank; null where neither way is good.</param>
/// <param name="Range">The places its true rank could be; null where it has no rank.</param>
/// <param name="Funnel">Everyone against the average of all, with the variation between forces allowed for; null with under ten.</param>
public sealed record AmongForces(
    string Group, Member Own, IReadOnlyList<Member> Members, double Average, BenchmarkBand Band, Standing? Standing, RankRange? Range, Funnel? Funnel)
{
    /// <summary>Where the force lies in the funnel, −2 to 2; null without one.</summary>
    public int? FunnelBand => Funnel?.Members[IndexOfOwn].Band;

    private int IndexOfOwn => Members.Index().First(item => item.Item == Own).Index;

    /// <summary>Sets a figure among its group's.</summary>
    /// <param name="series">The series.</param>
    /// <param name="figure">The figure of the force.</param>
    /// <param name="group">The group's id.</param>
    /// <returns>Null where fewer than two forces have counts, or the force itself has none in the edition the group is compared in.</returns>
    public static AmongForces? Of(Series series, Figure figure, string group)
    {
        var members = series.Members(group, figure.Period).Select(Of).OfType<Member>().ToList();
        if (members.Count < 2) return null;
        var direction = series.Measure.Direction;
        members = direction switch
        {
            Measures.Direction.Up => [.. members.OrderByDescending(member => member.Value).ThenBy(member => member.Figure.Place.Name, StringComparer.Ordinal)],
            Measures.Direction.Down => [.. members.OrderBy(member => member.Value).ThenBy(member => member.Figure.Place.Name, StringComparer.Ordinal)],
            _ => [.. members.OrderBy(member => member.Figure.Place.Name, StringComparer.Ordinal)],
        };
        var own = members.FindIndex(member => member.Figure.Place == figure.Place);
        if (own < 0) return null;
        var basis = members.Select(member => member.Figure.Basis!.Value).ToList();
        var multiplier = basis[0].Multiplier;
        (double Count, double Size)[] counts = [.. basis.Select(item => (item.Count, item.Size))];
        var average = PeerGroup.Of(counts, own, multiplier).PooledWithoutOwn;
        var ranges = direction == Measures.Direction.Neutral ? null
            : RankRange.Of([.. members.Select(member => (Estimate?)member.Estimate)], direction == Measures.Direction.Up);
        var funnel = members.Count < Statistics.Funnel.FewestMembers || counts.Sum(item => item.Count) == 0 ? null
            : series.Measure.Part is not null ? Statistics.Funnel.OfShares(counts, multiplier) : Statistics.Funnel.OfRates(counts, multiplier);
        return new(
            group, members[own], members, average, Benchmark.BandOf(members[own].Interval, average),
            series.Ranked(group, figure.Period)?.Of(figure.Place.Id), ranges?[own], funnel);
    }

    private static Member? Of(Figure figure)
    {
        if (figure.Basis is not { Count: >= 0 } basis || (basis.Multiplier == 100 && basis.Count > basis.Size)) return null;
        var (count, size, multiplier) = basis;
        var share = figure.Measure.Part is not null;
        var value = count / size * multiplier;
        var spread = share ? 1 : Math.Sqrt(Overdispersion.Assumed);
        var error = spread * (share ? Math.Sqrt(count / size * (1 - (count / size)) / size) : Math.Sqrt(count) / size) * multiplier;
        var interval = share ? Interval.OfShare(count, size, 0.95) * multiplier : Interval.OfRate(count, size, multiplier, 0.95);
        return new(figure, value, new(value, error), interval.Widened(value, spread), size);
    }
}
