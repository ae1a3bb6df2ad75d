using System.Globalization;
using Answerable.Store;
using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;

namespace Answerable.Web.Pages.Staff;

/// <summary>One proposal on a single page: what it is, what it changes, what was asked and decided, what happened to it.</summary>
[Authorize(Access.ApprovalReaders)]
public sealed class ApprovalModel(Site site) : ProposalPage(site)
{
    /// <summary>What who looks at it may do about it, as it stands.</summary>
    public IReadOnlyList<(string Text, string Href)> Acts
    {
        get
        {
            var (role, here) = (HttpContext.SignedIn()!.Role, Address(Proposal.Id));
            List<(string, string)> acts = [];
            if (role == Role.Approver && Proposal.State == ProposalState.Waiting) acts.Add((English.ApproveTitle, $"{here}/approve?hash={Proposal.ContentHash}"));
            if (role == Role.Approver && Proposal.State is (ProposalState.Waiting or ProposalState.Scheduled))
            {
                acts.Add((English.RescheduleTitle, $"{here}/time"));
                acts.Add((English.CancelTitle, $"{here}/cancel"));
            }

            if (role is (Role.Analyst or Role.Administrator) && Proposal.State == ProposalState.Waiting && string.Equals(Proposal.ProposedBy, Actor, StringComparison.OrdinalIgnoreCase))
                acts.Add((English.TakeBackOwn, $"{here}/cancel"));
            if (role is (Role.Approver or Role.Administrator) && Proposal.State == ProposalState.Shown)
                acts.Add((English.WithdrawTitle, string.Create(CultureInfo.InvariantCulture, $"/staff/approvals/withdraw/{Proposal.TakingIn}")));
            if (role is (Role.Approver or Role.Administrator) && Proposal.Classification == Classification.Internal) acts.Add((English.PartnersTitle, PartnersModel.Address(Proposal.TakingIn)));
            return acts;
        }
    }

    public void OnGet()
    {
    }
}
