using Answerable.Core.Meetings;
using Answerable.Web.Documents;
using Answerable.Web.Words;

namespace Answerable.Web.Meetings;

/// <summary>The pack of a meeting, made of the meeting's own paper: a cover, the agenda in a table, the figures by priority, what was put, and where the figures are from.</summary>
public static class MeetingPack
{
    public static Document Of(Site site, Seen seen, Meeting meeting)
    {
        var kind = site.Office.MeetingKind(meeting.Kind);
        List<Block> blocks = [new Paragraphs(MeetingPaper.Facts(site, meeting, kind)), new Heading(2, English.AgendaHead, "agenda")];
        blocks.Add(meeting.Agenda.Count == 0 ? new Paragraphs(English.NoAgenda(meeting)) : Agenda(site, meeting));
        var cited = meeting.Agenda.Where(item => item.Figures.Count > 0).ToList();
        blocks.Add(new Heading(2, English.FiguresByPriorityHead, "figures"));
        if (cited.Count == 0) blocks.Add(new Paragraphs(English.CitesNone));
        foreach (var group in cited.GroupBy(item => MeetingPaper.PriorityOf(site, item)))
        {
            var (name, id) = group.Key is var (plan, priority) ? (English.PriorityOfPlan(priority.Name, plan.Name), $"{plan.Id}-{priority.Id}") : (English.NoPriority, "other");
            blocks.Add(new Heading(3, name, id));
            blocks.Add(CitedTable.Of(site, seen, $"{id}-figures", English.FiguresOf(name), [.. group.SelectMany(item => item.Figures)]));
        }

        blocks.AddRange(MeetingPaper.Put(site, seen, meeting) is var put && put.Any() ? put : [new Heading(2, English.PutHead, "put"), new Paragraphs(English.NothingPut)]);
        if (cited.Count > 0) blocks.AddRange([new Heading(2, English.SourcesHead, "sources"), new Paragraphs(Sources(site, seen, cited.SelectMany(item => item.Figures)))]);
        if (meeting.Source.Length > 0) blocks.AddRange([new Heading(2, English.KnownFromHead, "source"), new Paragraphs(English.KnownFrom(meeting.Source))]);
        return new(English.PackOf(English.MeetingTitle(meeting, kind)), English.StatusSays(meeting, site.Today), blocks);
    }

    private static Table Agenda(Site site, Meeting meeting) => new(
        "agenda-table", English.AgendaTableTitle, "", [English.ItemHead, English.ItemTagHead, English.OwnerHead, English.PriorityHead, English.FiguresCitedHead],
        [
            .. meeting.Agenda.Select((item, i) => (IReadOnlyList<TableCell>)
            [
                English.ItemTitle(i + 1, item), English.TagName(item.Tag), item.Owner.Length > 0 ? item.Owner : English.NobodyNamed,
                MeetingPaper.PriorityOf(site, item) is var (_, priority) ? priority.Name : English.NoPriority, TableCell.Figures(English.Number(item.Figures.Count)),
            ]),
        ],
        []);

    /// <summary>The publications that the cited figures were from, each once.</summary>
    private static string Sources(Site site, Seen seen, IEnumerable<CitedFigure> figures) => string.Join('\n', figures.Select(item => item.Figure).GroupBy(cited => cited.Edition)
        .Select(same => $"- {MeetingPaper.Plain(same.Select(cited => CitedTable.Series(site, seen, cited)?.Editions.GetValueOrDefault(same.Key)).FirstOrDefault(taken => taken is not null) is { } known ? English.SourceLine(known.Edition) : same.Key)}"));
}
