using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>The first page of the office: what one's role can do. As long as nobody can sign in, how the first person is let in.</summary>
[Authorize(Access.StaffOrFirst)]
public sealed class IndexModel(Site site) : PageModel
{
    public SignedIn? Who => HttpContext.SignedIn();

    /// <summary>Whether the role has work of this kind at all.</summary>
    public bool HasWork => Who is { Role: Role.Approver or Role.Analyst or Role.Administrator };

    /// <summary>Whether to say that nothing is sent: administrators can have that changed.</summary>
    public bool SaysMailIsOff => Who is { Role: Role.Administrator } && site.Settings.Smtp is null;

    /// <summary>What is due, what waits for who looks, what failed: those of them that hold anything.</summary>
    public IReadOnlyList<(string Title, string Id, IReadOnlyList<ToDo> Items)> Lists => field ??= Who is { } who && HasWork ? NotEmpty(new(site, who)) : [];

    /// <summary>What the role holds: its name, its address, what it is for.</summary>
    public IEnumerable<(string Text, string Href, string About)> Doors
    {
        get
        {
            if (Who is not { } who) yield break;
            if (who.Role is Role.Analyst or Role.Administrator) yield return (English.ImportsTitle, "/staff/imports", English.ImportsText);
            if (who.Role is Role.Analyst or Role.Approver or Role.Administrator or Role.Reader) yield return (English.DraftsTitle, "/staff/statements", English.DraftsText);
            if (who.Role is Role.Analyst or Role.Approver or Role.Administrator or Role.Reader) yield return (English.MeetingDraftsTitle, Meetings.MeetingPage.List, English.MeetingDraftsText);
            if (who.Role is Role.Analyst or Role.Approver or Role.Administrator or Role.Reader) yield return (English.BriefingTitle, "/staff/briefing", English.BriefingText);
            if (who.Role is Role.Analyst or Role.Approver or Role.Administrator or Role.Reader) yield return (English.MatterDeskTitle, Matters.MatterPage.List, English.MatterDeskText);
            if (who.Role is Role.Analyst or Role.Approver or Role.Administrator or Role.Reader) yield return (English.StaffDocumentsTitle, Library.DocumentPage.List, English.StaffDocumentsText);
            if (who.Role is Role.Analyst or Role.Approver or Role.Administrator or Role.Reader) yield return (English.StaffDutiesTitle, "/staff/duties", English.StaffDutiesText);
            if (who.Role is Role.Analyst or Role.Administrator) yield return (English.OutsideTitle, "/staff/links", English.OutsideText);
            if (who.Role is Role.Analyst or Role.Administrator) yield return (English.OwnMeasuresTitle, MeasureForm.List, English.OwnMeasuresText);
            if (who.Role is Role.Analyst or Role.Approver or Role.Administrator or Role.Reader) yield return (English.ApprovalsTitle, "/staff/approvals", English.ApprovalsText);
            if (who.Role is Role.Analyst or Role.Approver or Role.Administrator or Role.Reader) yield return (English.OfficeTitle, OfficePage.Home, English.OfficeText);
            if (who.Role != Role.Contributor) yield return (English.PackTitle, Audiences.Pack(""), English.PackText);
            if (who.Role == Role.Administrator) yield return (English.PeopleTitle, "/staff/people", English.PeopleText);
            if (who.Role is Role.Administrator or Role.Approver) yield return (English.AuditTitle, "/staff/audit", English.AuditText);
            if (who.Organisation is { } organisation) yield return (English.OrganisationHead, $"/staff/organisations/{organisation}", English.OrganisationLead);
            yield return (English.MeTitle, "/staff/me", English.MeLead);
        }
    }

    private static IReadOnlyList<(string, string, IReadOnlyList<ToDo>)> NotEmpty(Work work) =>
        [.. new[] { (English.DueTitle, "due", work.Due), (English.WorkTitle, "work", work.Mine), (English.FailedTitle, "failed", work.Failed) }.Where(list => list.Item3.Count > 0)];
}
