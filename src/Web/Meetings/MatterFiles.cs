using Answerable.Core.Meetings;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Answerable.Web.Workbooks;

namespace Answerable.Web.Meetings;

/// <summary>Questions to the chief constable as data: the list of them, and the figures that one cites.</summary>
public static class MatterFiles
{
    /// <summary>All questions, a line for each.</summary>
    public static ListData All(Site site, IReadOnlyList<Matter> matters) => new(
        English.MattersTitle, [(English.AboutTitle, English.MattersLead)],
        [
            "question", "title", "asked", "state", "plan", "priority", "priority_name", "meetings", "figures_cited", "answers", "last_answered", "actions", "actions_open", "actions_overdue", "longest_overdue_days", "closed",
        ],
        [
            .. matters.Select(matter => (IReadOnlyList<Cell>)
            [
                (decimal?)matter.Number, matter.Title, $"{matter.Asked:yyyy-MM-dd}", matter.State.ToString().ToLowerInvariant(), matter.Plan, matter.Priority,
                MeetingPaper.PriorityOf(site, matter.Plan, matter.Priority)?.Priority.Name ?? "", string.Join(' ', matter.Meetings), (decimal?)matter.Figures.Count, (decimal?)matter.Answers.Count,
                matter.Answers is [.., var last] ? $"{last.On:yyyy-MM-dd}" : "", (decimal?)matter.Actions.Count, (decimal?)matter.Actions.Count(action => action.IsOpen), (decimal?)matter.Overdue(site.Today).Count,
                matter.Overdue(site.Today) is [var longest, ..] ? (decimal?)longest.DaysOverdue(site.Today) : null, matter.Ending is { } ending ? $"{ending.On:yyyy-MM-dd}" : "",
            ]),
        ])
    {
        Sheet = English.Room("questions"),
    };

    /// <summary>What one question cites, a line for each figure.</summary>
    public static ListData Figures(Site site, Seen seen, Matter matter) =>
        MeetingFiles.Cited(site, seen, English.MatterTitle(matter), English.MatterSays(matter, site.Today), [matter.Item(1, site.Office.Force.Name)]);
}
