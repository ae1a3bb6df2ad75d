using Answerable.Core.Meetings;
using Answerable.Web.Catalogue;
using Answerable.Web.Words;
using Answerable.Web.Written;

namespace Answerable.Web.Meetings;

/// <summary>The office's meetings: those that an audience sees, and the road by which they are written and kept.</summary>
/// <param name="site">The office's installation.</param>
/// <param name="seen">What whoever asks may see.</param>
public sealed class PublishedMeetings(Site site, Seen seen)
{
    /// <summary>The kind of paper that a meeting is.</summary>
    public const string Kind = "meeting";

    /// <summary>The kind of paper that it is.</summary>
    internal static PaperKind<Meeting> Paper { get; } = new(
        Kind, meeting => meeting.Id, English.MeetingOf, (site, meeting) => MeetingPaper.Of(site, site.Public, meeting), AddressOf);

    /// <summary>Meetings while they are written, by whoever writes them.</summary>
    public Writing<Meeting> Writing { get; } = new(site, Paper);

    /// <summary>Every version of every meeting that may be seen, the newest first; read once for whoever asks several things.</summary>
    private IReadOnlyList<Shown<Meeting>> Every => field ??= Writing.Shown(seen.Audience);

    /// <summary>Every meeting that may be seen, each in its newest version, the last day first.</summary>
    public IReadOnlyList<Shown<Meeting>> All =>
        field ??= [.. Every.DistinctBy(item => item.Version.Name).OrderByDescending(item => item.Content.Day).ThenByDescending(item => item.Content.Number)];

    /// <summary>They as they are on a day.</summary>
    public MeetingRecord On(DateOnly today) => new([.. All.Select(item => item.Content)], today);

    /// <summary>The meeting of an id; null when none is to be seen.</summary>
    public Shown<Meeting>? Find(string id) => All.FirstOrDefault(item => item.Version.Name == id);

    /// <summary>Every version of a meeting that may be seen, the newest first.</summary>
    public IReadOnlyList<Shown<Meeting>> Versions(string id) => [.. Every.Where(item => item.Version.Name == id)];

    /// <summary>The times without a meeting that are longer than usual, of every kind, the latest first.</summary>
    public IReadOnlyList<MeetingGap> Gaps(DateOnly today) =>
        [.. site.Office.MeetingKinds.SelectMany(kind => MeetingGap.Of(kind, On(today).Meetings, today)).OrderByDescending(gap => gap.Until)];

    /// <summary>Where a meeting stands.</summary>
    public static string AddressOf(Meeting meeting) => $"/meetings/{meeting.Id}";

    /// <summary>
    /// A meeting of before that ships with the record: once it is kept it stays as it is until its file changes. What people have published of it stands
    /// over any file.
    /// </summary>
    /// <returns>Its taking-in; null where another than the release had the last word.</returns>
    public long? Keep(ShippedMeeting shipped, string by) => Writing.MadeFrom(shipped.Meeting.Id, shipped.Digest)
        ?? (Versions(shipped.Meeting.Id).Any(version => version.Version.ApprovedBy != by) ? null : Writing.Keep(shipped.Meeting, shipped.Meeting.Day, [], by, shipped.Digest));
}
