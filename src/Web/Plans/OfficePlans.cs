using Answerable.Core.Answers;
using Answerable.Core.Meetings;
using Answerable.Core.Periods;
using Answerable.Core.Statements;

namespace Answerable.Web.Plans;

/// <summary>The office's plans, with how their priorities are doing and where they were discussed, as an audience sees it.</summary>
/// <param name="site">The office's installation.</param>
/// <param name="seen">What whoever asks may see.</param>
public sealed class OfficePlans(Site site, Seen seen)
{
    private const int MonthsOfAPack = 12;

    /// <summary>All plans, the last to begin first.</summary>
    public IReadOnlyList<Framework> All => [.. site.Office.Plans.Reverse()];

    /// <summary>The plan in force on a day; null when none is.</summary>
    public Framework? InForce(DateOnly day) => Framework.InForce(site.Office.Plans, day);

    /// <summary>A plan; null when there is none of that id.</summary>
    public Framework? Find(string id) => site.Office.Plans.FirstOrDefault(plan => plan.Id == id);

    /// <summary>How every priority of a framework is doing, by the figures up to a month or all that there are.</summary>
    public IReadOnlyList<PriorityProgress> Progress(Framework framework, Period? through = null) =>
        PriorityProgress.Of(framework, site.Office.Force.Id, Series, site.Office.Baselines, site.Catalogue, through);

    /// <summary>The meetings at which a priority was on the agenda, the last first.</summary>
    public IReadOnlyList<(Meeting Meeting, IReadOnlyList<AgendaItem> Items)> Discussed(Framework plan, Priority priority) => seen.Meetings.On(site.Today).On(plan.Id, priority.Id);

    /// <summary>The national frameworks in force at the end of a period, as the office has settled them.</summary>
    public IReadOnlyList<Framework> National(Period period) => [.. site.Office.Frameworks.Where(framework => framework.Holds(period))];

    /// <summary>The twelve months for which there is a pack, the latest first: those with a figure of a measure of the plan or of the national measures in force then.</summary>
    public IReadOnlyList<Period> Packs =>
    [
        .. site.Office.Frameworks.SelectMany(framework => Figured(framework).Where(framework.Holds))
            .Concat(site.Office.Plans.SelectMany(plan => Figured(plan).Where(period => InForce(period.End) == plan)))
            .Distinct().OrderDescending(),
    ];

    /// <summary>The twelve months for which a measure of a framework has a figure.</summary>
    private IEnumerable<Period> Figured(Framework framework) => framework.Priorities.SelectMany(priority => priority.Measures).Distinct().Select(Series).OfType<Series>()
        .SelectMany(series => series.Of(site.Office.Force.Id).Where(figure => figure.Period.Months == MonthsOfAPack && figure.Value is not null).Select(figure => figure.Period));

    /// <summary>The meetings of twelve months, the first first.</summary>
    public IReadOnlyList<Meeting> Meetings(Period period) => [.. seen.Meetings.All.Select(item => item.Content).Where(meeting => meeting.Day >= period.Start && meeting.Day <= period.End).Reverse()];

    /// <summary>A measure that pages show. What one of the office's own is may tell what is not out yet, as long as it has no figure to be seen.</summary>
    private Series? Series(string measure) => site.Catalogue.TryMeasure(measure, out var known) && known.For is null && seen.Answers.Series(measure) is var series && (!known.IsOwn || series.Periods.Count > 0) ? series : null;
}
