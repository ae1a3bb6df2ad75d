using Answerable.Core.Statements;
using Answerable.Store;
using Answerable.Web.Documents;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.FromPublic;

/// <summary>One question of the public on its way: where it stands, and how it will read.</summary>
[Authorize(Access.StatementReaders)]
public sealed class DraftModel(Site site) : PublicPage(site)
{
    public bool ChangedSince => Drafted is { State: DraftState.InDraft, Proposal: not null };

    public DocumentHtml Paper => new(PublicQuestions.PaperOf(Site, Site.Public, Asked), plain: false);

    /// <summary>What was sent that became it or joined it, for those who decide about it.</summary>
    public IReadOnlyList<AskedQuestion> Sent => MayWrite ? [.. Site.AskedQuestions.All().Where(asked => asked.Number == Asked.Number)] : [];

    public void OnGet()
    {
    }

    /// <summary>Sets aside what was taken by mistake, and takes it up again.</summary>
    public IActionResult OnPostAside()
    {
        if (!MayWrite) return StatusCode(StatusCodes.Status403Forbidden);
        if (IsPublished) return NotFound();
        Save(asked => asked with { IsSetAside = !Asked.IsSetAside }, Asked.IsSetAside ? "bring back" : "set aside");
        return Redirect(Here);
    }
}
