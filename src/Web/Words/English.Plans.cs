using Answerable.Core.Periods;
using Answerable.Core.Signals;
using Answerable.Core.Statements;

namespace Answerable.Web.Words;

/// <summary>Words of plans, of how their priorities are doing, and of the pack for the panel.</summary>
public static partial class English
{
    public const string PlansTitle = "Plans and priorities", PlansLead = "What the office has said matters most, and how each priority is doing by its measures.", NoPlans = "No plan is in the record here yet.", PlanHead = "Plan", InForceHead = "In force", PrioritiesHead = "Priorities";
    public const string PlanIsPast = "This plan is not in force any more. What stands here of its measures is how they are doing now.", NoMeasureTied = "No measure is tied to this priority here, so how it is doing cannot be told by figures.", NoMeasureTiedToAny = "No measure is tied to any of its priorities here, so how they are doing cannot be told by figures:", NoFigureYet = "No figure has been brought in yet.";
    public const string DiscussedHead = "Meetings at which it was on the agenda", AgainstOthersHead = "Against others", DoorPlans = "What the office has set out to do, and how each priority is doing.", CurrentPlanHead = "The plan in force", AllPlans = "All plans";
    public const string PanelRoom = "Panel packs", PanelTitleAll = "Packs for the police and crime panel", PanelLeadAll = "The panel watches over the office. For each twelve months there is a pack: how the priorities of the plan and the national measures are doing, worked out from the figures on this site. Nothing in it is uploaded.";
    public const string NoPacks = "There are no figures of twelve months yet, so there is no pack.", NoPlanThen = "No plan of the office was in force at the end of these twelve months.", NoStatementThen = "No statement on these measures is published for these twelve months.", NoMeetingThen = "No meeting in these twelve months is in the record here.";

    /// <summary>Better, worse or cannot tell, by whatever method the measure has.</summary>
    public static string BetterOrWorseSays(Progress progress) => progress.Survey is { } survey ? SurveySays(survey) : BetterOrWorseSays(progress.Monthly, progress.Year, progress.Now, progress.Before);

    /// <summary>Since when and until when a plan is in force, and what its title says of that.</summary>
    public static string PlanSays(Framework plan, IReadOnlyList<Framework> all, DateOnly today)
    {
        var last = plan.LastDay(all);
        var time = (plan.From > today, last) switch
        {
            (true, _) => $"Begins on {Day(plan.From)}.",
            (_, { } end) when end < today => $"In force from {FromOf(plan)} to {Day(end)}.",
            (_, { } end) => $"In force since {FromOf(plan)}, until {Day(end)}.",
            _ => $"In force since {FromOf(plan)}.",
        };
        var launched = plan.Launched is { } day && day != plan.From ? $" Launched on {Day(day)}." : "";
        if (plan.UntilYear is not { } year) return time + launched;
        var stays = (last?.Year ?? today.Year) <= year ? "." : last is null ? "; it stays in force until another begins." : "; it stayed in force longer.";
        return $"{time}{launched} Its title names {Year(year)} as its last year{stays}";
    }

    /// <summary>The times of a plan, for a table.</summary>
    public static string PlanTime(Framework plan, IReadOnlyList<Framework> all) => $"{FromOf(plan)} {(plan.LastDay(all) is { } last ? $"to {Day(last)}" : "on")}";

    public static string ProgressOf(string priority, string force) => $"{priority}: how it is doing, {force}";

    /// <summary>A figure against its baseline: how much it changed, and what it was.</summary>
    public static string BaselineSays(Comparison since) => since.Then.Value is not { } then ? $"{since.Then.Marker} ({Twelve(since.Then.Period)})"
        : $"{string.Join(", ", ChangeSays(since, alsoSmall: false))}, from {Number(then, since.Unit == Core.Measures.Unit.Count ? 0 : then.Scale)}{(since.Unit == Core.Measures.Unit.Percent ? "%" : "")} ({Twelve(since.Then.Period)})";

    public static string PanelTitle(Period period) => $"Pack for the police and crime panel: {Twelve(period)}";

    public static string PanelAbout(string force, Period period) =>
        $"How the priorities of the plan and the national measures are doing in {force}, by the figures to {Month(period.LastMonth)}. Each figure is held against the year before and against similar forces, as far as that can be told. All of it is worked out from the figures on this site as they are now.";

    /// <summary>How many measures are better, worse or neither, in a sentence.</summary>
    public static string PanelLead(IReadOnlyList<PriorityProgress> all, Period period)
    {
        var priorities = all.Count;
        var measures = all.SelectMany(progress => progress.Measures).DistinctBy(measure => measure.Measure.Id).ToList();
        var known = measures.Count(measure => measure.Progress?.Now.Value is not null);
        var without = all.Count(progress => progress.Measures.Count == 0);
        return $"{Of(priorities, "priority", "priorities")} with {Of(measures.Count, "measure", "measures")}, of which {Number(known)} {(known == 1 ? "has" : "have")} a figure by {Month(period.LastMonth)}."
            + (without == 0 ? "" : $" {Sentence(Spoken(without))} {(without == 1 ? "priority has" : "priorities have")} no measure; it says so there.");
    }

    /// <param name="plan">The plan's name, as a link where its page is open.</param>
    public static string PlanPart(string plan) => $"The office's plan in force at the end of these twelve months. How it is doing now: {plan}.";

    /// <param name="statement">The statement, as a link where its page is open.</param>
    public static string StatementIsAt(string statement) => $"What the force contributes and what explains the figures is in the office's {statement}.";

    public static string MeetingsOf(Period period) => $"Meetings, {Span(period)}";

    private static string FromOf(Framework plan) => plan.IsFromYear ? Year(plan.From.Year) : Day(plan.From);

    private static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
