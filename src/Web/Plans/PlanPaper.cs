using Answerable.Core.Statements;
using Answerable.Web.Documents;
using Answerable.Web.Meetings;
using Answerable.Web.Twins;
using Answerable.Web.Words;

namespace Answerable.Web.Plans;

/// <summary>A plan as a paper and as data: how each priority is doing now, where it was discussed, and what belongs to it.</summary>
public static class PlanPaper
{
    public static Document Of(Site site, Seen seen, Framework plan)
    {
        var progress = seen.Plans.Progress(plan);
        List<Block> blocks = [];
        if (plan.About.Length > 0) blocks.Add(new Paragraphs(plan.About));
        if (plan.LastDay(site.Office.Plans) < site.Today) blocks.Add(new Paragraphs(English.PlanIsPast));
        foreach (var one in progress) blocks.AddRange(Priority(site, seen, plan, one));
        if (plan.Documents.Count > 0)
            blocks.AddRange([new Heading(2, English.DocumentsHead, "documents"), new Paragraphs(string.Join('\n', plan.Documents.Select(document => $"- {MeetingPaper.Link(site, document.Label, document.Address)}")))]);
        if (plan.Source.Length > 0) blocks.AddRange([new Heading(2, English.KnownFromHead, "source"), new Paragraphs(English.KnownFrom(plan.Source))]);
        return new(plan.Name, English.PlanSays(plan, site.Office.Plans, site.Today), blocks);
    }

    public static ListData Data(Site site, Seen seen, Framework plan) => new(
        plan.Name, [(English.AboutTitle, English.PlanSays(plan, site.Office.Plans, site.Today))], ProgressTable.Columns,
        [.. seen.Plans.Progress(plan).SelectMany(progress => ProgressTable.Lines(site, seen, plan, progress))]);

    private static IEnumerable<Block> Priority(Site site, Seen seen, Framework plan, PriorityProgress progress)
    {
        var priority = progress.Priority;
        yield return new Heading(2, priority.Name, priority.Id);
        if (priority.About.Length > 0) yield return new Paragraphs(priority.About);
        yield return ProgressTable.Of(site, seen, plan, progress);
        var meetings = seen.Plans.Discussed(plan, priority);
        if (meetings.Count == 0) yield break;
        yield return new Heading(3, English.DiscussedHead, $"{priority.Id}-discussed");
        yield return new Paragraphs(string.Join('\n', meetings.Select(item =>
            $"- {MeetingPaper.Link(site, English.MeetingTitle(item.Meeting, site.Office.MeetingKind(item.Meeting.Kind)), $"{PublishedMeetings.AddressOf(item.Meeting)}#item-{item.Items[0].Id}")}: {MeetingPaper.Plain(English.List(item.Items.Select(one => one.Title)))}")));
    }
}
