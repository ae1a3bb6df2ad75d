using Answerable.Core.Meetings;
using Answerable.Core.Statements;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Staff.Meetings;

/// <summary>A page about one meeting that is written or published.</summary>
public abstract class MeetingPage(Site site) : PaperPage<Meeting>(site, site.Public.Meetings.Writing)
{
    /// <summary>The page that lists all of them.</summary>
    public const string List = "/staff/meetings";

    public Meeting Meeting => Latest;

    public override string Name => English.MeetingTitle(Meeting, Site.Office.MeetingKind(Meeting.Kind));

    public override string Here => At(Meeting);

    /// <summary>What hinders that it is proposed, each with the page where it is done.</summary>
    public IReadOnlyList<(string Text, string Href)> ToDo =>
    [
        .. Meeting.IsSetAside ? [(English.IsSetAside, Here)] : Array.Empty<(string, string)>(),
        .. Meeting.Status is MeetingStatus.Cancelled or MeetingStatus.Postponed && Meeting.Reason.Length == 0 ? [(English.ReasonNeeded, $"{Here}/status")] : Array.Empty<(string, string)>(),
        .. Site.Office.MeetingKind(Meeting.Kind) is null ? [(English.MeetingKindMissing, $"{Here}/details")] : Array.Empty<(string, string)>(),
        .. Drafted is null or { State: DraftState.Published } ? [(English.NothingNew, Here)] : Array.Empty<(string, string)>(),
    ];

    public static string At(Meeting meeting) => $"{List}/{meeting.Id}";

    protected override Meeting? Published(string name) => Site.Public.Meetings.Find(name)?.Content;
}

/// <summary>A page on which a part of a meeting is written.</summary>
public abstract class MeetingSection(Site site) : MeetingPage(site)
{
    protected abstract override IReadOnlyList<(string Head, string Text)> Part(Meeting meeting);

    protected abstract override Meeting Written(Meeting meeting);
}
