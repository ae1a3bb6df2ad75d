using System.Globalization;
using Answerable.Store;
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

    /// <summary>What waits for who looks: what to approve, what one brought in that asks, was refused or was stopped, and what one proposed that is late.</summary>
    public IReadOnlyList<(string Text, string Href, string State)> Work
    {
        get
        {
            if (Who is not { Role: Role.Approver or Role.Analyst or Role.Administrator } who) return [];
            var proposals = site.Approvals.Pending().Where(proposal => proposal.State == ProposalState.Waiting && (who.Role == Role.Approver || (proposal.IsLate && proposal.ProposedBy == who.Email)))
                .Select(proposal => (English.ProposalOf(proposal.Edition), ProposalPage.Address(proposal.Id), English.StandsAt(proposal)));
            var jobs = site.ImportJobs.Latest().Where(job => who.Role != Role.Approver && job.Brought.By == who.Email && job.State is (JobState.Refused or JobState.Stopped))
                .Select(job => (job.Brought.File, string.Create(CultureInfo.InvariantCulture, $"/staff/imports/{job.Id}"), English.JobStands(job, ImportModel.Asks(job))));
            var unclear = who.Role == Role.Administrator && site.Present.NotUnderstood.Count > 0 ? new[] { (English.OfficeTitle, OfficePage.Home, English.NotUnderstoodTitle) } : [];
            return [.. unclear, .. proposals, .. jobs];
        }
    }

    /// <summary>What the role holds: its name, its address, what it is for.</summary>
    public IEnumerable<(string Text, string Href, string About)> Doors
    {
        get
        {
            if (Who is not { } who) yield break;
            if (who.Role is Role.Analyst or Role.Administrator) yield return (English.ImportsTitle, "/staff/imports", English.ImportsText);
            if (who.Role is Role.Analyst or Role.Approver or Role.Administrator or Role.Reader) yield return (English.DraftsTitle, "/staff/statements", English.DraftsText);
            if (who.Role is Role.Analyst or Role.Administrator) yield return (English.OwnMeasuresTitle, MeasureForm.List, English.OwnMeasuresText);
            if (who.Role is Role.Analyst or Role.Approver or Role.Administrator or Role.Reader) yield return (English.ApprovalsTitle, "/staff/approvals", English.ApprovalsText);
            if (who.Role is Role.Analyst or Role.Approver or Role.Administrator or Role.Reader) yield return (English.OfficeTitle, OfficePage.Home, English.OfficeText);
            if (who.Role == Role.Administrator) yield return (English.PeopleTitle, "/staff/people", English.PeopleText);
            if (who.Role is Role.Administrator or Role.Approver) yield return (English.AuditTitle, "/staff/audit", English.AuditText);
            if (who.Organisation is { } organisation) yield return (English.OrganisationHead, $"/staff/organisations/{organisation}", English.OrganisationLead);
            yield return (English.MeTitle, "/staff/me", English.MeLead);
        }
    }
}
