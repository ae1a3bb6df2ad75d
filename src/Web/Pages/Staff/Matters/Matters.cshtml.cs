using Answerable.Core.Meetings;
using Answerable.Core.Statements;
using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Matters;

/// <summary>Every question to the chief constable: how each stands, what it needs next and what of it is overdue.</summary>
[Authorize(Access.StatementReaders)]
public sealed class MattersModel(Site site) : PageModel
{
    /// <summary>Every question as it was last saved, the last number first; those that are open before those that are closed.</summary>
    public IReadOnlyList<Draft<Matter>> All { get; private set; } = [];

    public IReadOnlyList<Draft<Matter>> Aside { get; private set; } = [];

    public DateOnly Today => site.Today;

    public bool MayWrite => HttpContext.SignedIn() is { Role: Role.Analyst or Role.Administrator };

    public bool HasChanges => All.Any(draft => draft.State == DraftState.InDraft);

    public static string Stands(Draft<Matter> draft) => English.DraftStands(draft.State);

    public void OnGet()
    {
        var all = site.Public.Matters.Writing.All();
        All = [.. all.Where(draft => !draft.Content.IsSetAside).OrderBy(draft => draft.Content.State == MatterState.Closed).ThenByDescending(draft => draft.Content.Number)];
        Aside = [.. all.Where(draft => draft.Content.IsSetAside)];
    }
}
