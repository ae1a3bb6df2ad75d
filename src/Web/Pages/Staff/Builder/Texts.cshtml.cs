using Answerable.Store;
using Answerable.Web.People;
using Answerable.Web.Statements;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Builder;

/// <summary>What is said of a statement as a whole: the analyst's summary, the office holder's own comment, percentages on small numbers, what was put right.</summary>
[Authorize(Access.StatementWriters)]
public sealed class TextsModel(Site site) : StatementPage(site)
{
    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public string? Holder { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    [BindProperty]
    public string? Percentages { get; set; }

    /// <summary>What was wrong, in a correction that is being written; null when none is.</summary>
    [BindProperty]
    public string? Mistake { get; set; }

    /// <summary>What somebody else saved in between, with their statement; null when nobody did.</summary>
    public (PaperDraft Draft, Core.Statements.Statement Statement)? Other { get; private set; }

    public bool IsSaved { get; private set; }

    public string Here => $"{Drafted.Address}/texts";

    /// <summary>Whether a correction is written that is not published yet, so that what was wrong can still be said better.</summary>
    public bool IsCorrection => Drafted.Statement.Mistakes.Count > (Drafted.Published?.Content.Mistakes.Count ?? 0);

    public void OnGet(bool saved)
    {
        var statement = Drafted.Statement;
        (IsSaved, Revision, Summary, Holder, Comment, Percentages) = (saved, Drafted.Draft.Revision, statement.Summary, statement.Holder, statement.Comment, statement.PercentagesBecause);
        if (IsCorrection) Mistake = statement.Mistakes[0].What;
    }

    public IActionResult OnPost()
    {
        foreach (var (field, text) in new[] { (nameof(Summary), Summary), (nameof(Holder), Holder), (nameof(Comment), Comment), (nameof(Percentages), Percentages), (nameof(Mistake), Mistake) }) Measure(field, text);
        var mistake = Typed.Clean(Mistake).ReplaceLineEndings(" ");
        if (IsCorrection && mistake.Length == 0) ModelState.AddModelError(nameof(Mistake), English.BeginWrongMissing);
        if (!ModelState.IsValid) return Page();
        var saved = Site.Drafting.Save(
            Drafted, Revision,
            statement => (statement.Summary, statement.Holder, statement.Comment, statement.PercentagesBecause, statement.Mistakes.Count, statement.Mistakes is [var first, ..] ? first : null),
            statement => statement with
            {
                Summary = Typed.Clean(Summary),
                Holder = Typed.Clean(Holder).ReplaceLineEndings(" "),
                Comment = Typed.Clean(Comment),
                PercentagesBecause = Typed.Clean(Percentages),
                Mistakes = IsCorrection ? [new(Site.Today, mistake), .. statement.Mistakes.Skip(1)] : statement.Mistakes,
            },
            Actor);
        if (saved.Other is not { } other) return Redirect($"{Here}?saved=true");
        (Other, Revision) = ((other, PaperText.Read<Core.Statements.Statement>(other.Content)), saved.Revision);
        ModelState.AddModelError(nameof(Summary), English.SavedInBetween(other));
        return Page();
    }
}
