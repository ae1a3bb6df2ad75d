using System.Globalization;
using Answerable.Core.Meetings;
using Answerable.Core.Statements;
using Answerable.Store;
using Answerable.Web.Meetings;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Staff.Matters;

/// <summary>A page about one question to the chief constable that is written or published.</summary>
public abstract class MatterPage(Site site) : PaperPage<Matter>(site, site.Public.Matters.Writing)
{
    /// <summary>The page that lists all of them.</summary>
    public const string List = "/staff/questions";

    public Matter Matter => Latest;

    public override string Name => English.MatterTitle(Matter);

    public override string Here => At(Matter);

    /// <summary>What the force was asked to answer, the last first.</summary>
    public IReadOnlyList<PartRequest> Requests => field ??= Site.PartRequests.Of(PublishedMatters.Kind, PublishedMatters.NameOf(Matter.Number));

    /// <summary>An answer that the force stands by and that nobody has recorded yet; null where there is none.</summary>
    public PartRequest? Agreed => Requests.FirstOrDefault(request => request.State == PartState.Agreed && request.TakenText != request.Text);

    /// <summary>The meetings that are planned or prepared, the first first.</summary>
    public IReadOnlyList<Meeting> Planned => field ??=
    [
        .. Site.Public.Meetings.Writing.All().Where(draft => !draft.Content.IsSetAside).Select(draft => draft.Content).Concat(Site.Public.Meetings.All.Select(shown => shown.Content)).DistinctBy(meeting => meeting.Id)
            .Where(meeting => meeting.Status == MeetingStatus.Planned && meeting.Day >= Today).OrderBy(meeting => meeting.Day),
    ];

    public string MeetingName(Meeting meeting) => English.MeetingTitle(meeting, Site.Office.MeetingKind(meeting.Kind));

    /// <summary>A figure that it cites, in a line.</summary>
    public string FigureLine(CitedFigure figure) => English.CitedLine(figure, CitedTable.Series(Site, Site.Public, figure.Figure)?.Measure.Name ?? figure.Figure.Measure);

    public static string At(Matter matter) => string.Create(CultureInfo.InvariantCulture, $"{List}/{matter.Number}");

    /// <summary>The priorities of the plan in force today, and of the plan that the question has one of.</summary>
    protected static IReadOnlyList<(string Value, string Text)> PrioritiesOf(Site site, string plan) =>
    [
        ("", English.PriorityNone),
        .. new[] { site.Public.Plans.InForce(site.Today), site.Public.Plans.Find(plan) }.OfType<Framework>().Distinct()
            .SelectMany(one => one.Priorities.Select(priority => ($"{one.Id}/{priority.Id}", English.PriorityOfPlan(priority.Name, one.Name)))),
    ];

    protected override Matter? Published(string name) => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Site.Public.Matters.Find(number)?.Content : null;

    /// <summary>A day as a form sends it; null for none or a wrong one, which is said at its field.</summary>
    protected DateOnly? Day(string? text, string field, string otherwise)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var isDay = DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        Check(isDay, field, otherwise);
        return isDay ? day : null;
    }
}
