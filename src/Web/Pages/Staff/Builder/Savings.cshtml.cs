using System.Globalization;
using Answerable.Store;
using Answerable.Web.Documents;
using Answerable.Web.People;
using Answerable.Web.Statements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Builder;

/// <summary>
/// Every saving of a statement; and of one of them how it read, what it changed, and the way back to it. Who may read the draft may read these: each
/// was the draft on its day, and whoever approves can see how a text came about. Only who writes brings one back.
/// </summary>
[Authorize(Access.StatementReaders)]
public sealed class SavingsModel(Site site) : StatementPage(site)
{
    public IReadOnlyList<(PaperDraft Draft, Core.Statements.Statement Statement)> Savings => field ??= Site.Drafting.Savings(Drafted);

    /// <summary>The saving that is looked at; null for the list alone.</summary>
    public (PaperDraft Draft, Core.Statements.Statement Statement)? Shown { get; private set; }

    /// <summary>What it changed; null for the first.</summary>
    public StatementEdits? Edits { get; private set; }

    public DocumentHtml? Paper { get; private set; }

    public string Here => $"{Drafted.Address}/savings";

    public IActionResult OnGet(int? number)
    {
        if (number is not { } asked) return Page();
        if (Find(asked) is not { } found) return NotFound();
        Shown = found;
        Edits = Find(asked - 1) is var (_, before) ? StatementEdits.Between(before, found.Statement) : null;
        Paper = new(StatementPaper.Of(found.Statement), plain: false);
        return Page();
    }

    /// <summary>An earlier saving becomes the newest. Nothing is lost, because what stood stays in the list.</summary>
    public IActionResult OnPost(int? number)
    {
        if (!MayWrite) return StatusCode(StatusCodes.Status403Forbidden);
        if (number is not { } asked || Find(asked) is not var (draft, statement)) return NotFound();
        Site.Drafting.Save(Drafted, Drafted.Draft.Revision, _ => 0, _ => statement, Actor, string.Create(CultureInfo.InvariantCulture, $"bring back saving {draft.Revision}"));
        return Redirect(Drafted.Address);
    }

    private (PaperDraft Draft, Core.Statements.Statement Statement)? Find(int number) =>
        Savings.Where(saving => saving.Draft.Revision == number).Select(saving => ((PaperDraft, Core.Statements.Statement)?)saving).FirstOrDefault();
}
