using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Core.Reporting;
using Answerable.Core.Signals;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Fraud;

/// <summary>What the pages of fraud and cyber crime ask about one force: thirteen months up to one, and the latest twelve months of the yearly tables.</summary>
public sealed class FraudReports
{
    private const string ReportsId = "fraud-and-cyber-reports", FraudId = "fraud-reports", CyberId = "cyber-reports", WithLossId = "fraud-and-cyber-with-loss", LossId = "fraud-and-cyber-loss-pounds",
        MedianId = "fraud-and-cyber-median-loss-pounds", YearlyId = "fraud-and-computer-misuse";

    /// <summary>How many months are shown: the publisher's window, whose ends are the same month of two years.</summary>
    private const int WindowMonths = 13;

    private static readonly string[] _cases = ["fraud-and-cyber-referrals", "fraud-and-cyber-outcomes", "fraud-and-cyber-outcomes-judicial", "fraud-and-cyber-outcomes-non-judicial"];

    private readonly Site _site;
    private readonly Seen _seen;
    private readonly Dictionary<string, Series> _series = [];

    /// <param name="site">The office's installation.</param>
    /// <param name="seen">What the request may see.</param>
    /// <param name="force">The force.</param>
    /// <param name="month">The month that is looked at; null for the latest.</param>
    public FraudReports(Site site, Seen seen, Place force, Period? month = null)
    {
        (_site, _seen, Force) = (site, seen, force);
        Months = [.. new[] { ReportsId, LossId, WithLossId }.Concat(_cases).SelectMany(id => Series(id).Of(force.Id)).Where(figure => figure.Period.IsMonth).Select(figure => figure.Period).Distinct().Order()];
        Month = month is { } asked && Months.Contains(asked) ? asked : Months is [.., var last] ? last : null;
        Year = Yearly.Of(force.Id).LastOrDefault(figure => figure.Period.Months == 12 && figure.Value is not null);
    }

    public Place Force { get; }

    public bool IsOffice => Force == _site.Office.Force;

    public string Root => IsOffice ? "" : $"/forces/{Force.Id}";

    public string Address => $"{Root}/fraud";

    /// <summary>The address of the months up to one.</summary>
    public string AddressOf(Period month) => $"{Address}?month={month}";

    /// <summary>What stands behind an address of what is shown: the month where it is not the latest, and another part.</summary>
    public string Query(string part) => string.Join('&', new[] { Month is { } month && month != Months[^1] ? $"month={month}" : "", part }.Where(one => one.Length > 0)) is { Length: > 0 } all ? "?" + all : "";

    /// <summary>Every month with a figure, earliest first.</summary>
    public IReadOnlyList<Period> Months { get; }

    /// <summary>The month that is looked at; null when there is none.</summary>
    public Period? Month { get; }

    public bool IsEmpty => Month is null && Year is null;

    /// <summary>The month that is looked at and the twelve before it, latest first. Thirteen are never added up.</summary>
    public IReadOnlyList<Period> Window => Month is { } month ? [.. month.Plus(1 - WindowMonths).Lasting(WindowMonths).EachMonth().Reverse()] : [];

    public Series Reports => Series(ReportsId);

    public Series Loss => Series(LossId);

    public Series WithLoss => Series(WithLossId);

    public Series Median => Series(MedianId);

    /// <summary>The publisher's own twelve months, from the tables of recorded crime.</summary>
    public Series Yearly => Series(YearlyId);

    /// <summary>The latest twelve months of those tables.</summary>
    public Figure? Year { get; }

    public Figure? Latest => Month is { } month ? At(Reports, month) : null;

    public Figure? Fraud => Month is { } month ? At(Series(FraudId), month) : null;

    public Figure? Cyber => Month is { } month ? At(Series(CyberId), month) : null;

    public Figure? At(Series series, Period period) => series.At(Force.Id, period);

    /// <summary>A figure against the same month, or the same twelve, a year before.</summary>
    public YearOnYear? Change(Series series, Figure figure) => YearOnYear.Of(series, figure, _site.Catalogue);

    /// <summary>What keeps a month from being set against the same month a year before.</summary>
    public IEnumerable<Break> BreaksSince(Period month) => _site.Catalogue.Between(ReportsId, Force.Id, month.YearBefore, month);

    /// <summary>The breaks between the first month shown and the last.</summary>
    public IReadOnlyList<Break> Breaks => Window.Count == 0 ? [] : [.. _site.Catalogue.Between(ReportsId, Force.Id, Window[^1], Window[0]).OrderBy(known => known.From)];

    /// <summary>The month's reports by type of crime, and those of the same month a year before.</summary>
    public (Division Now, Division Before) ByType => field.Now is null ? field = Both(Division.ByCategory) : field;

    /// <summary>The same by kind of victim.</summary>
    public (Division Now, Division Before) ByVictim => field.Now is null ? field = Both(Division.ByVictim) : field;

    /// <summary>The types with a report in the month or the same month a year before, the most first.</summary>
    public IReadOnlyList<Category> Types => field ??=
    [
        .. ByType.Now.Parts.Concat(ByType.Before.Parts).Select(part => part.Slice.Category!).Distinct().Select(_site.Catalogue.Categories.Find).OfType<Category>()
            .Where(type => Held(ByType.Now, type) > 0 || Held(ByType.Before, type) > 0)
            .OrderByDescending(type => Held(ByType.Now, type)).ThenByDescending(type => Held(ByType.Before, type)).ThenBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>The kinds of victim there are, in their usual order.</summary>
    public IReadOnlyList<string> Victims => [.. Slice.Victims.Where(victim => new Slice(null, victim) is var slice && (ByVictim.Now.Of(slice) ?? ByVictim.Before.Of(slice)) is not null)];

    /// <summary>A part of another measure in the month: what was lost by type, and in how many reports.</summary>
    public Figure? Part(Series series, Slice slice) => Month is { } month ? series.At(Force.Id, month, slice) : null;

    /// <summary>The months shown in which money was lost, or is said to have been, latest first.</summary>
    public IReadOnlyList<Period> LossMonths => [.. Window.Where(month => At(Loss, month) is not null || At(WithLoss, month) is not null || At(Median, month) is not null)];

    /// <summary>Whether a single case may have made the loss of a month.</summary>
    public RuledByOne? Ruled(Period month) => At(Loss, month) is { } loss ? RuledByOne.Of(Loss, Reports, WithLoss, loss, _site.Catalogue) : null;

    /// <summary>What became of cases: each measure that has a figure in the months shown.</summary>
    public IReadOnlyList<Series> Cases => [.. _cases.Select(Series).Where(series => Window.Any(month => At(series, month) is not null))];

    /// <summary>The measures that have a figure among the months shown, in the order of the page.</summary>
    public IReadOnlyList<Series> Measures => field ??= [.. Shown.Where(item => item.Figures.Any(figure => figure.Period.IsMonth)).Select(item => item.Series).Distinct()];

    /// <summary>The groups the force is compared in that have a list of members.</summary>
    public IEnumerable<Group> Groups => _seen.GroupsOf(Force);

    /// <summary>The group of most similar forces, where it is known.</summary>
    public Group? Similar => Groups.FirstOrDefault(group => group.Kind == "msg");

    /// <summary>A figure among a group's forces, or all.</summary>
    public AmongForces? Among(Series series, Figure? figure, string group) => figure is null ? null : AmongForces.Of(series, figure, group);

    /// <summary>The names of a group's members in a period.</summary>
    public IEnumerable<string> Members(Group group, Period period) => group.At(period).Members.Select(id => _site.Catalogue.Places[id].Name);

    /// <summary>A group's forces in a period, the highest rate first; then England and Wales, where it has a figure.</summary>
    public IReadOnlyList<Figure> Peers(Series series, Figure figure, Group group) =>
    [
        .. series.Members(group.Id, figure.Period).OrderByDescending(member => member.Comparable ?? -1).ThenBy(member => member.Place.Name, StringComparer.Ordinal),
        .. series.At("K04000001", figure.Period) is { } whole ? [whole] : Array.Empty<Figure>(),
    ];

    /// <summary>How to report today: when somebody is in danger, and otherwise.</summary>
    public IReadOnlyList<(string When, Way Way, bool IsUnchecked)> WaysToReport
    {
        get
        {
            var needs = _site.Needs;
            return
            [
                .. needs.Where(need => need.Id == Need.Emergency).Select(need => (need.Text, need.Ways[0], false)),
                .. needs.Where(need => need.Id == "fraud").SelectMany(need => need.Ways).Select((way, at) => (at == 0 ? English.AnythingElse : "", way, _site.Office.Reporting.IsUnchecked(way))),
            ];
        }
    }

    /// <summary>The known types of crime.</summary>
    public Categories Categories => _site.Catalogue.Categories;

    /// <summary>What was noticed when the months shown were taken in; what is told beside its number is left out.</summary>
    public IReadOnlyList<Problem> Notes =>
    [
        .. Window.Reverse().Select(month => At(Reports, month) ?? At(Loss, month)).OfType<Figure>().SelectMany(figure => Series(figure.Measure.Id).NotesOn(figure)).Where(note => note.Code != "loss-ruled-by-one").DistinctBy(note => note.Text),
    ];

    /// <summary>The editions that anything shown rests on.</summary>
    public IReadOnlyList<TakenIn> Editions =>
    [
        .. Shown.SelectMany(item => item.Figures.Select(figure => item.Series.Editions[figure.EditionId])).DistinctBy(taken => taken.Order).OrderBy(taken => taken.Edition.Published).ThenBy(taken => taken.Order),
    ];

    /// <summary>The version of what is shown.</summary>
    public string Version => Reports.Version;

    /// <summary>Every figure that is shown as it stands: the months of each measure, their parts, the year and the forces beside it.</summary>
    public IEnumerable<(Series Series, IReadOnlyList<Figure> Figures)> Shown
    {
        get
        {
            foreach (var series in new[] { ReportsId, FraudId, CyberId, WithLossId, LossId, MedianId }.Concat(_cases).Select(Series))
            {
                yield return (series, [.. Window.Reverse().Select(month => At(series, month)).OfType<Figure>()]);
                yield return (series, [.. Month is { } month ? Parts(series, month.YearBefore).Concat(Parts(series, month)) : []]);
            }

            if (Latest is { } latest && Similar is { } similar) yield return (Reports, [.. Peers(Reports, latest, similar).Where(figure => figure.Place != Force)]);
            if (Year is null) yield break;
            yield return (Yearly, [.. new[] { At(Yearly, Year.Period.YearBefore), Year }.OfType<Figure>()]);
            if (Similar is { } group) yield return (Yearly, [.. Peers(Yearly, Year, group).Where(figure => figure.Place != Force)]);
        }
    }

    private IEnumerable<Figure> Parts(Series series, Period month) => Division.ByCategory(series, Force.Id, month).Parts.Concat(Division.ByVictim(series, Force.Id, month).Parts).OrderBy(part => part.Slice.ToString(), StringComparer.Ordinal);

    private (Division Now, Division Before) Both(Func<Series, string, Period, Division> by) => Month is { } month ? (by(Reports, Force.Id, month), by(Reports, Force.Id, month.YearBefore)) : (new(null, []), new(null, []));

    private static decimal Held(Division division, Category type) => division.Of(new(type.Id, null))?.Value ?? 0;

    private Series Series(string measure) => _series.TryGetValue(measure, out var known) ? known : _series[measure] = _seen.Answers.Series(measure);
}
