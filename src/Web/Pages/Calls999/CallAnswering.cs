using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Core.Signals;
using Answerable.Web.Twins;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Calls999;

/// <summary>What the pages of 999 call answering ask about one force: its series, its groups, its years.</summary>
public sealed class CallAnswering
{
    private const string Median = "999-median-answer-seconds";

    /// <summary>The measures of the table, in the order of its columns.</summary>
    private static readonly string[] Columns =
        ["999-calls", "999-mean-answer-seconds", Median, "999-percent-under-10s", "999-percent-10-to-60s", "999-percent-60s-and-over"];

    private readonly Site _site;
    private readonly Seen _seen;
    private readonly Dictionary<string, Series> _series = [];

    public CallAnswering(Site site, Seen seen, Place force)
    {
        (_site, _seen, Force) = (site, seen, force);
        Share = Series("999-percent-under-10s");
        Calls = Series("999-calls");
        Months = [.. Share.Of(force.Id).Where(figure => figure.Period.IsMonth && figure.Value is not null)];
        Groups = [Group.National, .. seen.GroupsOf(force).Select(group => group.Id)];
    }

    public Place Force { get; }

    public bool IsOffice => Force == _site.Office.Force;

    /// <summary>The percentage answered in under 10 seconds.</summary>
    public Series Share { get; }

    public Series Calls { get; }

    /// <summary>Every month with a percentage, earliest first.</summary>
    public IReadOnlyList<Figure> Months { get; }

    /// <summary>The groups the force can be ranked in. For most forces only the national one is known.</summary>
    public IReadOnlyList<string> Groups { get; }

    public IReadOnlyList<int> Years => [.. Months.Select(month => month.Period.Year).Distinct().OrderDescending()];

    public Series Series(string measure) => _series.TryGetValue(measure, out var known) ? known : _series[measure] = _seen.Answers.Series(measure);

    /// <summary>The measures with a column of their own: those of the office's old table, and the median once it is there.</summary>
    public IReadOnlyList<Measure> Measures(Period period) =>
        [.. Columns.Where(id => id != Median || Holds(id, period)).Select(id => Series(id).Measure)];

    public Figure? At(string measure, Period period) => Series(measure).At(Force.Id, period);

    /// <summary>The digits a column of one table is shown with: what was printed, up to the measure's own.</summary>
    public int Decimals(Measure measure, Period year)
    {
        var printed = year.EachMonth().Select(month => At(measure.Id, month)).Where(figure => figure is { IsPrinted: true, Value: not null }).Select(figure => (int)figure!.Value!.Value.Scale).DefaultIfEmpty(measure.Decimals).Max();
        return Math.Min(printed, measure.Decimals);
    }

    public Total Total(string measure, Period period) => Core.Answers.Total.Over(Series(measure), Calls, Force, period);

    public RankedPeriod? Ranked(string group, Period period) => Share.Ranked(group, period);

    public Group? Known(string group) => _seen.Catalogue.TryGroup(group, out var known) ? known : null;

    /// <summary>The names of a group's members in a month.</summary>
    public IEnumerable<string> Members(Group group, Period month) => group.At(month).Members.Select(id => _seen.Catalogue.Places[id].Name);

    public string GroupHead(string group) => English.GroupName(group, Known(group));

    /// <summary>The address of the force's pages: /999 for the office's own, /forces/kent/999 for another's.</summary>
    public string Address => IsOffice ? "/999" : $"/forces/{Force.Id}/999";

    /// <summary>The editions that anything shown for a period rests on.</summary>
    public IReadOnlyList<TakenIn> Editions(Period period)
    {
        var ofFigures = All.SelectMany(series => period.EachMonth().Select(month => series.At(Force.Id, month)).OfType<Figure>().Select(figure => series.Editions[figure.EditionId]));
        var ofRanks = period.EachMonth().SelectMany(month => Groups.Select(group => PrintedRank(month, group))).OfType<Core.Measures.Reading>().Select(rank => Share.Editions[rank.Edition]);
        return [.. ofFigures.Concat(ofRanks).DistinctBy(taken => taken.Order).OrderBy(taken => taken.Order)];
    }

    /// <summary>The months on a chart, with the range in which they usually lie.</summary>
    public Monthly? Monthly => field ??= Core.Signals.Monthly.Of(Share, Force.Id, _site.Office.Baselines);

    public Core.Measures.Reading? PrintedRank(Period month, string group) => Share.PrintedRank(Force.Id, month, group);

    /// <summary>Everything the pages show for a period, as lines of open data: figures, ranks, totals.</summary>
    public IReadOnlyList<TidyLine> Lines(Period period, bool withTotal)
    {
        List<TidyLine> lines = [];
        foreach (var series in All)
        {
            var figures = period.EachMonth().Select(month => series.At(Force.Id, month)).OfType<Figure>().ToList();
            lines.AddRange(figures.Select(TidyLine.Figure));
            if (series == Share) lines.AddRange(figures.SelectMany(figure => Groups.Select(group => TidyLine.OfRank(figure, group, Share))).OfType<TidyLine>());
            if (withTotal && TidyLine.OfTotal(Total(series.Measure.Id, period)) is { } total && figures.Count > 1) lines.Add(total);
        }

        return lines;
    }

    /// <summary>Figures for everyone in the order of one month, as lines of open data.</summary>
    public IEnumerable<TidyLine> Order(Period month) => Ranked(Group.National, month)?.Order.Where(item => item.Figure.Place != Force)
        .Select(item => TidyLine.Figure(item.Figure) with { Group = Group.National, Rank = item.Standing.Rank, Of = item.Standing.Of }) ?? [];

    private IEnumerable<Series> All => _seen.Catalogue.Measures.Where(measure => measure.Id.StartsWith("999-", StringComparison.Ordinal)).Select(measure => Series(measure.Id));

    private bool Holds(string measure, Period period) => period.EachMonth().Any(month => At(measure, month) is not null);
}
