using Answerable.Store;
using Answerable.Store.People;
using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;

namespace Answerable.Web.Pages.Staff;

/// <summary>How the office is set up, and what was changed by whom. Administrators go on from here to change it.</summary>
[Authorize(Access.OfficeReaders)]
public sealed class OfficeModel(Site site) : OfficePage(site)
{
    private const int MostShown = 50;

    /// <summary>Whether who looks may change it.</summary>
    public bool MayChange => HttpContext.SignedIn() is { Role: Role.Administrator };

    /// <summary>What was decided about the office, newest first.</summary>
    public IEnumerable<OfficeDecision> History => Present.Decisions.Where(IsOffices).Reverse().Take(MostShown);

    /// <summary>What was decided about it and is not understood.</summary>
    public IEnumerable<OfficeDecision> NotUnderstood => Present.NotUnderstood;

    /// <summary>Whether a decision can be undone: the last about its thing.</summary>
    public bool CanUndo(OfficeDecision decision) => MayChange && Present.Last(decision.About) == decision.Id;

    /// <summary>How everything is, with the page on which it is changed.</summary>
    public IEnumerable<OfficeRow> Rows =>
    [
        Row(English.AdoptTitle, Office.Adopted ? null : "adopt", OfficeDetails.Adopted), Row(English.HoldersTitle, "holders", OfficeDetails.Holders),
        Row(English.OfficePlansTitle, "plans", OfficeDetails.OfPlan), Row(English.MeetingKindsTitle, "meetings", OfficeDetails.OfMeetingKind),
        Row(English.ContactTitle, "contact", OfficeDetails.Contact), Row(English.LinksTitle, "links", OfficeDetails.Links),
        Row(English.LookTitle, "look", OfficeDetails.Logo, OfficeDetails.Accent), Row(English.GroupsTitle, "groups", OfficeDetails.Groups), Row(English.RoomsTitle, "rooms", OfficeDetails.Rooms), Row(English.ReportTitle, "report", OfficeDetails.Report), Row(English.AskingTitle, "asking", OfficeDetails.Asking), Row(English.FramersTitle, "framers", OfficeDetails.Framers),
    ];

    public void OnGet()
    {
    }

    private OfficeRow Row(string name, string? page, params string[] about) =>
        new(about[0].Trim(), name, [.. about.SelectMany(one => OfficeLines.Of(one, Office, Present.Catalogue))], MayChange ? page : null);

    private static bool IsOffices(OfficeDecision decision) => !decision.About.StartsWith(OfficeDetails.OfMeasure, StringComparison.Ordinal);
}
