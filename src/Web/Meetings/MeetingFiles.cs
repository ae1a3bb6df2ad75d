using Answerable.Core.Meetings;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Answerable.Web.Workbooks;

namespace Answerable.Web.Meetings;

/// <summary>Meetings as data: the list of them, and the figures that the agenda of one cites.</summary>
public static class MeetingFiles
{
    /// <summary>All meetings, a line for each.</summary>
    public static ListData All(Site site, IReadOnlyList<Meeting> meetings) => new(
        English.MeetingsTitle, [(English.AboutTitle, English.MeetingsLead)],
        ["meeting", "kind", "name", "day", "starts", "ends", "status", "reason", "moved_to", "where", "open_to_public", "questions_by", "papers_due", "papers_published", "agenda_items", "minutes", "recordings", "source"],
        [
            .. meetings.Select(meeting =>
            {
                var kind = site.Office.MeetingKind(meeting.Kind);
                return (IReadOnlyList<Cell>)
                [
                    meeting.Id, meeting.Kind, English.MeetingName(meeting, kind), $"{meeting.Day:yyyy-MM-dd}", Moment(meeting.Starts), Moment(meeting.Ends), meeting.Status.ToString().ToLowerInvariant(), meeting.Reason, meeting.MovedTo,
                    English.WhereOf(meeting, kind), (meeting.IsPublic ?? kind?.IsPublic) switch { true => "yes", false => "no", _ => "" }, Moment(meeting.QuestionsBy), Moment(meeting.PapersDue), Moment(meeting.PapersOut),
                    (decimal?)meeting.Agenda.Count, meeting.Minutes switch { null => "none", { Approved: null } => "draft", _ => "approved" }, (decimal?)meeting.Recordings.Count, meeting.Source,
                ];
            }),
        ])
    {
        Sheet = English.Room("meetings"),
    };

    /// <summary>What the agenda of a meeting cites, a line for each figure; an item that cites none has a line of its own.</summary>
    public static ListData Agenda(Site site, Seen seen, Meeting meeting, string title) => Cited(site, seen, title, English.StatusSays(meeting, site.Today), meeting.Agenda);

    /// <summary>What items cite, a line for each figure.</summary>
    internal static ListData Cited(Site site, Seen seen, string title, string about, IReadOnlyList<AgendaItem> items) => new(
        title, [(English.AboutTitle, about)],
        [
            "measure", "breakdown", "place", "period", "value", "marker", "edition", "item", "title", "tag", "owner", "plan", "priority", "priority_name", "measure_name", "unit", "cited_on", "cited_version", "change_as_cited",
            "others_as_cited", "since", "now_value", "now_marker", "now_edition", "next_period", "next_value", "outcome",
        ],
        [.. items.SelectMany((item, i) => item.Figures.Count == 0 ? [Line(site, seen, item, i + 1, null)] : item.Figures.Select(cited => Line(site, seen, item, i + 1, cited)))]);

    private static IReadOnlyList<Cell> Line(Site site, Seen seen, AgendaItem item, int place, CitedFigure? said)
    {
        var (cited, series) = (said?.Figure, said is null ? null : CitedTable.Series(site, seen, said.Figure));
        var (now, next) = (series is null ? null : cited!.Now(series), series is null ? null : cited!.Next(series) is [.., var last] ? last : null);
        return
        [
            cited?.Measure ?? "", "", cited?.Place ?? "", cited?.Period.ToString() ?? "", cited?.Value, cited?.Marker ?? "", cited?.Edition ?? "",
            (decimal?)place, item.Title, item.Tag.ToString().ToLowerInvariant(), item.Owner, item.Plan, item.Priority, MeetingPaper.PriorityOf(site, item)?.Priority.Name ?? "",
            series?.Measure.Name ?? "", series?.Measure.Unit.ToString().ToLowerInvariant() ?? "", cited is null ? "" : $"{cited.On:yyyy-MM-dd}", cited?.Version ?? "", said?.Change ?? "", said?.Others ?? "",
            cited is null ? "" : CitedTable.Since(site, seen, cited).ToString().ToLowerInvariant(), now?.Value, now?.Marker ?? "", now?.EditionId ?? "", next?.Period.ToString() ?? "", next?.Value, item.Outcome,
        ];
    }

    private static string Moment(DateTimeOffset? at) => at is { } moment ? moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture) : "";
}
