using Answerable.Core.Meetings;
using Answerable.Core.Signals;
using Answerable.Web.Documents;
using Answerable.Web.Words;

namespace Answerable.Web.Meetings;

/// <summary>A question to the chief constable as a paper: the whole chain in order, the one form that the page, the Word file and the copy for another site are made from.</summary>
public static class MatterPaper
{
    /// <param name="site">The office's installation.</param>
    /// <param name="seen">What whoever asks may see: what cited figures are now.</param>
    /// <param name="matter">The question.</param>
    public static Document Of(Site site, Seen seen, Matter matter)
    {
        List<Block> blocks = [new Paragraphs(Facts(site, seen, matter))];
        if (matter.Mistakes.Count > 0)
            blocks.AddRange([new Heading(2, English.MistakesHead, "mistakes"), new Paragraphs(MeetingPaper.List(matter.Mistakes.Select(English.MistakeSays)))]);
        blocks.AddRange(Asked(site, seen, matter));
        blocks.Add(new Heading(2, English.MatterAnswerHead, "answer"));
        blocks.AddRange(matter.Answers.Count == 0 ? [new Paragraphs(English.MatterNoAnswer)]
            : matter.Answers.Select(answer => new Said(English.AnswerBy(answer), MeetingPaper.Under(3, answer.Text))));
        blocks.Add(new Heading(2, English.ActionsHead, "actions"));
        if (matter.Actions.Count == 0) blocks.Add(new Paragraphs(English.MatterNoAction));
        else
        {
            blocks.Add(Actions(site, matter));
            if (Carried(site, seen, matter) is { Count: > 0 } carried) blocks.Add(new Paragraphs(MeetingPaper.List(carried)));
        }

        if (matter.Figures.Count > 0) blocks.AddRange([new Heading(2, English.MatterNextHead, "next"), new Paragraphs(MeetingPaper.List(matter.Figures.Select(cited => NextSays(site, seen, cited.Figure))))]);
        if (matter.Ending is { } ending) blocks.AddRange([new Heading(2, English.MatterEndHead, "end"), new Paragraphs(English.EndedOn(ending)), new Paragraphs(MeetingPaper.Under(3, ending.Text))]);
        return new(English.MatterTitle(matter), English.MatterSays(matter, site.Today), blocks);
    }

    /// <summary>What is asked and why, with its figures: what whoever is asked for the answer sees.</summary>
    public static IEnumerable<Block> Asked(Site site, Seen seen, Matter matter)
    {
        yield return new Heading(2, English.MatterTextHead, "question");
        yield return new Paragraphs(matter.Text.Length > 0 ? MeetingPaper.Under(3, matter.Text) : English.MatterNoText);
        if (matter.Why.Length > 0)
        {
            yield return new Heading(2, English.MatterWhyHead, "why");
            yield return new Paragraphs(MeetingPaper.Under(3, matter.Why));
        }

        if (matter.Figures.Count > 0)
        {
            yield return new Heading(2, English.MatterFiguresHead, "figures");
            yield return CitedTable.Of(site, seen, "figures-table", English.FiguresOf(matter.Title), matter.Figures);
        }
    }

    /// <summary>What the measure did after a figure was cited, with the verdict that its method gives.</summary>
    public static string NextSays(Site site, Seen seen, Cited cited)
    {
        if (CitedTable.Series(site, seen, cited) is not { } series) return English.MatterMeasureGone(cited);
        return cited.Next(series) is not [.., var last] ? English.MatterNothingNext(series.Measure)
            : English.MatterNext(last, English.BetterOrWorseSays(Progress.At(series, last, site.Office.Baselines, seen.Catalogue)));
    }

    private static string Facts(Site site, Seen seen, Matter matter)
    {
        List<(string Head, string Text)> facts = [(English.MatterAskedHead, English.Day(matter.Asked))];
        if (MeetingPaper.PriorityOf(site, matter.Plan, matter.Priority) is var (plan, priority))
            facts.Add((English.PriorityHead, $"{MeetingPaper.Link(site, priority.Name, $"/plans/{plan.Id}#{priority.Id}")} ({MeetingPaper.Plain(plan.Name)})"));
        facts.Add((English.MatterMeetingsHead, matter.Meetings.Count == 0 ? English.MatterNoMeeting : English.List(matter.Meetings.Select(id => MeetingLink(site, seen, id)))));
        return MeetingPaper.List(facts.Select(fact => $"**{fact.Head}**: {fact.Text}"));
    }

    private static Table Actions(Site site, Matter matter) => new(
        "actions-table", English.ActionsOf(matter), "", [English.ActionHead, English.ActionOwnerHead, English.ActionDueHead, English.StatusHead],
        [
            .. matter.Actions.Select(action => (IReadOnlyList<TableCell>)
                [action.What, action.Owner, action.DueNow is { } due ? English.Day(due) : English.ActionNoDue, English.ActionStands(action, site.Today)]),
        ],
        []);

    private static IReadOnlyList<string> Carried(Site site, Seen seen, Matter matter) =>
        [.. matter.Actions.SelectMany(action => action.Carried.Select(carried => English.CarriedSays(MeetingPaper.Plain(action.What), carried, MeetingLink(site, seen, carried.Meeting))))];

    /// <summary>A meeting by its day, as a link where it can be seen.</summary>
    private static string MeetingLink(Site site, Seen seen, string id) =>
        seen.Meetings.Find(id) is { } shown ? MeetingPaper.Link(site, English.DayOfMeeting(id), PublishedMeetings.AddressOf(shown.Content)) : English.DayOfMeeting(id);
}
