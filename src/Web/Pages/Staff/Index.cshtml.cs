using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>The first page of the office: what one's role can do. As long as nobody can sign in, how the first person is let in.</summary>
[Authorize(Access.StaffOrFirst)]
public sealed class IndexModel : PageModel
{
    public SignedIn? Who => HttpContext.SignedIn();

    /// <summary>What the role holds: its name, its address, what it is for.</summary>
    public IEnumerable<(string Text, string Href, string About)> Doors
    {
        get
        {
            if (Who is not { } who) yield break;
            if (who.Role is Role.Analyst or Role.Administrator) yield return (English.ImportsTitle, "/staff/imports", English.ImportsText);
            if (who.Role is Role.Analyst or Role.Approver or Role.Administrator or Role.Reader) yield return (English.ApprovalsTitle, "/staff/approvals", English.ApprovalsText);
            if (who.Role == Role.Administrator) yield return (English.PeopleTitle, "/staff/people", English.PeopleText);
            if (who.Role is Role.Administrator or Role.Approver) yield return (English.AuditTitle, "/staff/audit", English.AuditText);
            if (who.Organisation is { } organisation) yield return (English.OrganisationHead, $"/staff/organisations/{organisation}", English.OrganisationLead);
            yield return (English.MeTitle, "/staff/me", English.MeLead);
        }
    }
}
