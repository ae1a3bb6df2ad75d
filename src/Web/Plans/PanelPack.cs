using Answerable.Core.Periods;
using Answerable.Core.Statements;
using Answerable.Web.Documents;
using Answerable.Web.Meetings;
using Answerable.Web.Twins;
using Answerable.Web.Words;

namespace Answerable.Web.Plans;

/// <summary>The pack for the police and crime panel for twelve months: how the priorities of the plan and the national measures are doing, and which meetings there were. All of it is worked out; nothing is uploaded.</summary>
public static class PanelPack
{
    public static Document Of(Site site, Seen seen, Period period)
    {
        var plan = seen.Plans.InForce(period.End);
        List<Block> blocks = [new Paragraphs(English.PanelAbout(site.Office.Force.OfficialName, period))];
        List<PriorityProgress> all = [];
        foreach (var framework in Frameworks(seen, period))
        {
            var progress = seen.Plans.Progress(framework, period);
            all.AddRange(progress);
            blocks.Add(new Heading(2, framework.Name, framework.Id));
            blocks.Add(new Paragraphs(framework == plan ? English.PlanPart(MeetingPaper.Link(site, framework.Name, $"/plans/{framework.Id}")) : National(site, seen, framework, period)));
            if (progress.All(one => one is { Measures.Count: 0, Priority: { Missing: null, About.Length: 0 } }))
            {
                blocks.Add(new Paragraphs($"{English.NoMeasureTiedToAny}\n\n{string.Join('\n', progress.Select(one => $"- {MeetingPaper.Plain(one.Priority.Name)}"))}"));
                continue;
            }

            foreach (var one in progress)
                blocks.AddRange([new Heading(3, one.Priority.Name, $"{framework.Id}-{one.Priority.Id}"), .. one.Priority.About.Length > 0 ? [new Paragraphs(one.Priority.About)] : Array.Empty<Block>(), ProgressTable.Of(site, seen, framework, one)]);
        }

        if (plan is null) blocks.Insert(1, new Paragraphs(English.NoPlanThen));
        blocks.Add(new Heading(2, English.Room("meetings"), "meetings"));
        blocks.Add(Meetings(site, seen, period));
        if (ProgressTable.Sources(all) is { Length: > 0 } sources) blocks.AddRange([new Heading(2, English.SourcesHead, "sources"), new Paragraphs(sources)]);
        return new(English.PanelTitle(period), English.PanelLead(all, period), blocks);
    }

    public static ListData Data(Site site, Seen seen, Period period) => new(
        English.PanelTitle(period), [(English.AboutTitle, English.PanelAbout(site.Office.Force.OfficialName, period))], ProgressTable.Columns,
        [.. Frameworks(seen, period).SelectMany(framework => seen.Plans.Progress(framework, period).SelectMany(progress => ProgressTable.Lines(site, seen, framework, progress)))]);

    /// <summary>The plan that was in force at the end, and the national frameworks.</summary>
    private static IEnumerable<Framework> Frameworks(Seen seen, Period period) => [.. new[] { seen.Plans.InForce(period.End) }.OfType<Framework>(), .. seen.Plans.National(period)];

    private static string National(Site site, Seen seen, Framework framework, Period period) => seen.Statements.Versions(framework.Id, period) is [var newest, ..]
        ? English.StatementIsAt(MeetingPaper.Link(site, English.StatementShort(newest.Content), $"/statement/{period.LastMonth}")) : English.NoStatementThen;

    private static Block Meetings(Site site, Seen seen, Period period)
    {
        var meetings = seen.Plans.Meetings(period);
        if (meetings.Count == 0) return new Paragraphs(English.NoMeetingThen);
        return new Table(
            "meetings-table", English.MeetingsOf(period), "", [English.MeetingHead, English.DayHead, English.HowItStands],
            [
                .. meetings.Select(meeting => (IReadOnlyList<TableCell>)
                [
                    new TableCell([English.MeetingName(meeting, site.Office.MeetingKind(meeting.Kind))], false) { Address = site.Open(PublishedMeetings.AddressOf(meeting)) }, English.Day(meeting.Day), English.StatusSays(meeting, site.Today),
                ]),
            ],
            []);
    }
}
