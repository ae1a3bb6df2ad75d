using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Web.Catalogue;
using Answerable.Web.Words;
using Known = Answerable.Core.Measures.Catalogue;

namespace Answerable.Web.Pages.Staff;

/// <summary>What is decided about the office, in lines to read: as it is, or as a decision says it.</summary>
internal static class OfficeLines
{
    /// <summary>How a thing is.</summary>
    public static IReadOnlyList<string> Of(string about, Catalogue.Office office, Known catalogue) => about switch
    {
        OfficeDetails.Adopted => [office.Adopted ? English.Adopted : English.NotAdopted],
        OfficeDetails.Holders => [.. office.Holders.Reverse().Select(holder => English.HolderLine(holder.Name, holder.Title, holder.From, holder.To)).DefaultIfEmpty(English.NoneYet)],
        OfficeDetails.Contact => [.. new[] { office.Contact.Name, office.Contact.Address, office.Contact.Email, office.Contact.Telephone }.OfType<string>()],
        OfficeDetails.Links => [.. office.Links.Select(link => $"{link.Label}: {link.Address}").DefaultIfEmpty(English.NoneYet)],
        OfficeDetails.Logo => [office.Logo?.Text ?? English.NoLogo],
        OfficeDetails.Accent => [office.Accent is { } accent ? English.ColourIs(accent, Colours.ForDark(accent), Colours.OnWhite(accent)) : English.NoColour],
        OfficeDetails.Groups => [English.GroupName(Group.National, null), .. catalogue.GroupsOf(office.Force.Id).Where(group => office.Groups.Contains(group.Id)).Select(group => English.Sentence(group.Name))],
        OfficeDetails.Rooms => [office.Closed.Count == 0 ? English.AllRooms : English.RoomsOff(office.Closed)],
        OfficeDetails.OfPlan => [.. office.Plans.Reverse().Select(plan => English.PlanLine(plan, office.Plans)).DefaultIfEmpty(English.NoneYet)],
        OfficeDetails.OfMeetingKind => [.. office.MeetingKinds.Select(English.KindLine).DefaultIfEmpty(English.NoneYet)],
        OfficeDetails.Report =>
        [
            .. office.Reporting.Ways.Select(way => English.WayLine(way.Label, way.Telephone, way.Address)), .. office.Reporting.LeftOut.Count > 0 ? [English.WaysLeftOut(office.Reporting.LeftOut.Count)] : Array.Empty<string>(),
            office.Reporting.Checked is { } day ? English.WaysChecked(day) : English.WaysUnchecked,
        ],
        OfficeDetails.Asking => [office.Promise.IsMade ? English.PromiseLine(office.Promise) : English.PromiseNone],
        OfficeDetails.Events => [.. office.Events.Select(English.EventLine).DefaultIfEmpty(English.EventsNone)],
        _ when about.StartsWith(OfficeDetails.OfDuty, StringComparison.Ordinal) && office.Duties.TryGetValue(about[OfficeDetails.OfDuty.Length..], out var kept) => English.DutyLines(kept.Owner, kept.NotApplicable, kept.Evidence.Count),
        OfficeDetails.Framers => [.. office.Framers.DefaultIfEmpty(English.NoFramers)],
        _ => [],
    };

    /// <summary>What a decision says; without content, that it is as shipped.</summary>
    public static IReadOnlyList<string> Said(string about, string? content, Catalogue.Office office, Known catalogue)
    {
        try
        {
            return content is null ? [English.AsShipped]
                : about.StartsWith(OfficeDetails.OfGroup, StringComparison.Ordinal) ? [.. OfficeDetails.Read<List<MemberList>>(content).Select(list => List(list, catalogue))]
                : Of(Of(about), office.With(about, content, catalogue), catalogue);
        }
        catch (FormatException)
        {
            return [English.NotUnderstoodTitle];
        }
    }

    /// <summary>What a decision is one of many about: the plans, the kinds of meetings.</summary>
    private static string Of(string about) => new[] { OfficeDetails.OfPlan, OfficeDetails.OfMeetingKind }.FirstOrDefault(kind => about.StartsWith(kind, StringComparison.Ordinal)) ?? about;

    private static string List(MemberList list, Known catalogue) => Period.TryParse(list.From, out var from)
        ? English.ListIs(from, list.Members.Select(id => catalogue.Places.TryFind(id, out var place) ? place.Name : id), list.Source)
        : list.Source;
}
