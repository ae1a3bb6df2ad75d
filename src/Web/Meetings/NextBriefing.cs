using Answerable.Core.Answers;
using Answerable.Core.Meetings;
using Answerable.Core.Periods;
using Answerable.Core.Signals;
using Answerable.Core.Statistics;
using Answerable.Web.Words;

namespace Answerable.Web.Meetings;

/// <summary>
/// The briefing for the next meeting, made of what everybody can see now, of what could be seen at the last meeting that was held, and of the questions as they
/// were last saved.
/// </summary>
/// <param name="site">The office's installation.</param>
public sealed class NextBriefing(Site site)
{
    private readonly MeetingRecord _record = site.Public.Meetings.On(site.Today);

    private readonly IReadOnlyList<Matter> _matters = site.Public.Matters.Latest();

    /// <summary>The next meeting that is planned; null where none is.</summary>
    public Meeting? Next => _record.Next;

    /// <summary>The last that was held; null where none is known.</summary>
    public Meeting? Last => _record.Past.FirstOrDefault(meeting => meeting.Status == MeetingStatus.Held);

    /// <summary>Whether this site showed any figure on the day of the last meeting; if not, all that is unusual counts as new.</summary>
    public bool KnowsThen => Then is not null;

    /// <summary>What everybody saw at the end of the day of the last meeting; null where nothing was to be seen.</summary>
    private Seen? Then => Last is { } last && London.At(last.Day.AddDays(1), TimeOnly.MinValue) is var at && at <= site.Clock.GetUtcNow() && site.Answers.VersionAt(at) is not null
        ? site.SeenBy(new Audience.Earlier(at)) : null;

    public Briefing Make()
    {
        var then = Then is { } seen ? Finding.Of(seen.Overview(site.Office.Force)).Select(finding => finding.Id).ToHashSet() : [];
        var fresh = Finding.Of(site.Public.Overview(site.Office.Force)).Where(finding => !then.Contains(finding.Id)).ToList();
        var revised = Revised().ToList();
        return new(
            Next?.Id ?? "", site.Today, Last?.Id ?? "",
            [
                .. fresh.Select(finding => new BriefedLine(finding.Id, $"{English.Sentence(finding.Figure.Measure.Name)}: {finding.Says}", $"/measures/{finding.Figure.Measure.Id}")),
                .. revised.Select(item => new BriefedLine($"revised {item.Matter.Number} {item.Cited.Measure} {item.Cited.Period}", item.Says, MatterAt(item.Matter))),
            ],
            [.. _matters.Where(matter => matter.State != MatterState.Closed || matter.Ending!.On >= (Last?.Day ?? DateOnly.MinValue)).Select(matter => new BriefedLine($"question {matter.Number}", AskedSays(matter), MatterAt(matter)))],
            [.. _matters.SelectMany(matter => matter.Overdue(site.Today).Select(action => new BriefedLine($"action {matter.Number}.{action.Id}", English.BriefedAction(matter, action, site.Today), MatterAt(matter))))],
            Suggestion.Chosen(
            [
                .. fresh.Where(finding => finding.IsWorse).Select(Concern), .. NotMet(), .. _matters.SelectMany(Late), .. _matters.Where(matter => matter.State == MatterState.Put).Select(Unanswered),
                .. revised.Select(item => new Suggestion(SuggestionKind.Revised, $"question {item.Matter.Number}", 0, English.SuggestRevised(item.Matter), item.Says, [], MatterAt(item.Matter))),
            ]));
    }

    /// <summary>What was asked, what was answered, and what the figure did next.</summary>
    private string AskedSays(Matter matter) => string.Join(' ', new[]
    {
        $"{English.MatterTitle(matter)}. {English.MatterStands(matter.State)}.",
        matter.Answers is [.., var answer] ? English.BriefedAnswer(answer) : English.BriefedNoAnswer,
        matter.Figures is [var cited, ..] ? MatterPaper.NextSays(site, site.Public, cited.Figure) : "",
    }.Where(text => text.Length > 0));

    private IEnumerable<(Matter Matter, Cited Cited, string Says)> Revised() =>
        from matter in _matters
        where matter.State != MatterState.Closed
        from cited in matter.Figures
        let series = CitedTable.Series(site, site.Public, cited.Figure)
        where series is not null && cited.Figure.Since(series) == SinceCited.Another
        select (matter, cited.Figure, English.BriefedRevised(matter, cited.Figure, series!));

    private Suggestion Concern(Finding finding) => new(
        SuggestionKind.NewConcern, finding.Figure.Measure.Id, finding.Months, English.MatterSuggestion(finding.Figure.Measure.Name), finding.Says, CaveatsOf(finding.Figure), finding.BeginAt);

    private IEnumerable<Suggestion> NotMet() =>
        from item in site.Public.Listed
        let figure = item.Series.Of(site.Office.Force.Id).LastOrDefault(one => one.Value is not null)
        where figure is { Standard: StandardVerdict.NotMet }
        select new Suggestion(SuggestionKind.StandardNotMet, item.Measure.Id, 0, English.SuggestStandard(figure!), English.BriefedNotMet(figure!), CaveatsOf(figure!), Finding.BeginAtOf(figure!));

    private IEnumerable<Suggestion> Late(Matter matter) => matter.Overdue(site.Today).Take(1).Select(action => new Suggestion(
        SuggestionKind.OverdueAction, $"question {matter.Number}", action.DaysOverdue(site.Today), English.SuggestAction(action), English.BriefedAction(matter, action, site.Today), [], MatterAt(matter)));

    private Suggestion Unanswered(Matter matter) => new(
        SuggestionKind.Unanswered, $"question {matter.Number}", site.Today.DayNumber - matter.Asked.DayNumber, English.SuggestAnswer(matter), English.MatterSays(matter, site.Today), [], MatterAt(matter));

    private IReadOnlyList<string> CaveatsOf(Figure figure)
    {
        var at = Progress.At(site.Public.Answers.Series(figure.Measure.Id), figure, site.Office.Baselines, site.Catalogue);
        var others = site.Public.GroupsOf(figure.Place).Select(group => AmongForces.Of(at.Series, figure, group.Id)).FirstOrDefault(among => among is not null);
        return [.. Caveats.Of(at, others).Select(English.CaveatSays)];
    }

    private static string MatterAt(Matter matter) => $"/staff{PublishedMatters.AddressOf(matter)}";
}
