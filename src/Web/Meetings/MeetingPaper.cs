using System.Text.RegularExpressions;
using Answerable.Core.Meetings;
using Answerable.Core.Statements;
using Answerable.Web.Documents;
using Answerable.Web.Words;

namespace Answerable.Web.Meetings;

/// <summary>A meeting as a paper: the one form that the page, the Word file and the copy for another site are made from.</summary>
public static partial class MeetingPaper
{
    private const int DeepestHeading = 6;

    /// <param name="site">The office's installation.</param>
    /// <param name="seen">What whoever asks may see: what cited figures are now.</param>
    /// <param name="meeting">The meeting.</param>
    public static Document Of(Site site, Seen seen, Meeting meeting)
    {
        var kind = site.Office.MeetingKind(meeting.Kind);
        List<Block> blocks = [new Paragraphs(Facts(site, meeting, kind))];
        if (meeting.About.Length > 0) blocks.Add(new Paragraphs(Under(2, meeting.About)));
        if (meeting.Mistakes.Count > 0)
            blocks.AddRange([new Heading(2, English.MistakesHead, "mistakes"), new Paragraphs(List(meeting.Mistakes.Select(English.MistakeSays)))]);
        blocks.AddRange([new Heading(2, English.AgendaHead, "agenda"), .. meeting.Agenda.Count == 0 ? [new Paragraphs(English.NoAgenda(meeting))] : meeting.Agenda.SelectMany((item, i) => Item(site, seen, item, i + 1))]);
        blocks.AddRange(Put(site, seen, meeting));
        blocks.AddRange(Afterwards(site, meeting));
        if (meeting.Source.Length > 0) blocks.AddRange([new Heading(2, English.KnownFromHead, "source"), new Paragraphs(English.KnownFrom(meeting.Source))]);
        return new(English.MeetingTitle(meeting, kind), English.StatusSays(meeting, site.Today), blocks);
    }

    /// <summary>One item of the agenda alone, as it will read.</summary>
    public static Document ItemOf(Site site, Seen seen, Meeting meeting, AgendaItem item) =>
        new(item.Title, "", [.. Item(site, seen, item, Math.Max(0, meeting.Agenda.ToList().FindIndex(other => other.Id == item.Id)) + 1)]);

    /// <summary>When and where, until when papers and questions are taken, and who held the office, as a list. Who will hold it on a day that has not come nobody knows.</summary>
    public static string Facts(Site site, Meeting meeting, MeetingKind? kind) => List(English.MeetingFacts(meeting, kind, site.Today)
        .Concat(meeting.Day <= site.Today && site.Office.HolderOn(meeting.Day) is { } holder ? [(English.HolderThatDay, English.HolderOf(holder.Name, holder.Title))] : Array.Empty<(string, string)>())
        .Select(fact => $"**{fact.Item1}**: {fact.Item2}"));

    /// <summary>What was put to the chief constable, where anything is kept of it.</summary>
    internal static IEnumerable<Block> Put(Site site, Seen seen, Meeting meeting) => PutAt.Meeting(seen, meeting.Id, site.Today) is { Count: > 0 } put
        ? [new Heading(2, English.PutHead, "put"), new Paragraphs(List(put.Select(one => $"{Link(site, one.Text, one.Address)}: {Plain(one.State)}")))]
        : [];

    /// <summary>What an item asks, who answers for it and which priority it is about, in a line.</summary>
    internal static string ItemFacts(Site site, AgendaItem item) => string.Join(" ", new[]
    {
        $"{English.TagName(item.Tag)}.", item.Owner.Length > 0 ? English.OwnedBy(Plain(item.Owner)) : "",
        PriorityOf(site, item) is var (plan, priority) ? English.AboutPriority(Link(site, priority.Name, $"/plans/{plan.Id}#{priority.Id}"), Plain(plan.Name)) : "",
    }.Where(text => text.Length > 0));

    /// <summary>The priority of an item with its plan; null where it has none, or one that is not known any more.</summary>
    internal static (Framework Plan, Priority Priority)? PriorityOf(Site site, AgendaItem item) => PriorityOf(site, item.Plan, item.Priority);

    /// <summary>A priority with its plan; null where it is none, or one that is not known any more.</summary>
    internal static (Framework Plan, Priority Priority)? PriorityOf(Site site, string plan, string priority) =>
        site.Office.Plans.FirstOrDefault(one => one.Id == plan) is { } found && found.Priority(priority) is { } known ? (found, known) : null;

    private static IEnumerable<Block> Item(Site site, Seen seen, AgendaItem item, int place)
    {
        yield return new Heading(3, English.ItemTitle(place, item), $"item-{item.Id}");
        yield return new Paragraphs(ItemFacts(site, item));
        if (item.Text.Length > 0) yield return new Paragraphs(Under(4, item.Text));
        if (item.Figures.Count > 0) yield return CitedTable.Of(site, seen, $"item-{item.Id}-figures", English.FiguresOf(item.Title), item.Figures);
        if (item.Documents.Count > 0) yield return new Paragraphs($"{English.DocumentsHead}:\n\n{List(item.Documents.Select(document => Link(site, document.Label, document.Address)))}");
        if (item.Outcome.Length > 0) yield return new Said(English.ItemOutcomeHead(item.Tag), Under(4, item.Outcome));
    }

    private static IEnumerable<Block> Afterwards(Site site, Meeting meeting)
    {
        if (meeting.Attendance.Count > 0)
        {
            yield return new Heading(2, English.AttendanceHead, "attendance");
            yield return new Table("attendance-table", English.AttendanceTitle, "", [English.WhoHead, English.AttendedHead],
                [.. meeting.Attendance.Select(one => (IReadOnlyList<TableCell>)[English.HolderOf(one.Name, one.Role), English.AttendedSays(one.Attended)])], []);
        }

        if (meeting.Minutes is { } minutes)
        {
            yield return new Heading(2, English.MinutesHead, "minutes");
            yield return new Paragraphs(English.MinutesSay(minutes));
            yield return new Paragraphs(Under(3, minutes.Text));
        }

        if (meeting.Recordings.Count > 0)
        {
            yield return new Heading(2, English.RecordingsHead, "recordings");
            yield return new Paragraphs(List(meeting.Recordings.Select(one => $"{Link(site, one.Label, one.Address)}. {English.CaptionsSay(one.HasCaptions)} {(one.Transcript.Length > 0 ? $"{Link(site, English.TranscriptOf(one.Label), one.Transcript)}." : English.NoTranscript)}")));
        }

        if (meeting.Status == MeetingStatus.Held && English.NothingAfterwards(meeting) is { Length: > 0 } lacking) yield return new Paragraphs(lacking);
    }

    internal static string List(IEnumerable<string> items) => string.Join('\n', items.Select(item => $"- {item}"));

    /// <summary>Words that a person typed into one line, so that nothing in them is taken for a sign of Markdown.</summary>
    internal static string Plain(string text) => Signs().Replace(text, sign => "\\" + sign.Value);

    /// <summary>A link, or its words alone where they lead into a room that the office has switched off.</summary>
    internal static string Link(Site site, string words, string address) => site.Open(address) is { } open ? $"[{Plain(words)}](<{open}>)" : Plain(words);

    /// <summary>A text whose headings stand beneath the one it is under, however they were typed.</summary>
    internal static string Under(int level, string markdown)
    {
        var highest = Heads().Matches(markdown).Select(head => head.Groups[1].Length).DefaultIfEmpty(level).Min();
        return Heads().Replace(markdown, head => new string('#', Math.Clamp(head.Groups[1].Length - highest + level, 1, DeepestHeading)));
    }

    [GeneratedRegex(@"[\\`*_{}\[\]<>#|]")]
    private static partial Regex Signs();

    [GeneratedRegex(@"^(#{1,6})(?=\s)", RegexOptions.Multiline)]
    private static partial Regex Heads();
}
