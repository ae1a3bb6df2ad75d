using Answerable.Store;
using Answerable.Web.Documents;
using Answerable.Web.Written;

namespace Answerable.Web.Pages.Staff;

/// <summary>Every saving of a paper; and of one of them how it read and what it changed.</summary>
/// <param name="Page">The page that shows them.</param>
/// <param name="Last">The number of the last saving.</param>
/// <param name="All">All of them, the last first.</param>
/// <param name="Shown">The one that is looked at; null for the list alone.</param>
/// <param name="Edits">What it changed; null for the first.</param>
/// <param name="Paper">How it read; null for the list alone.</param>
public sealed record EarlierSavings(PaperPage Page, int Last, IReadOnlyList<PaperDraft> All, PaperDraft? Shown, IReadOnlyList<PaperEdit>? Edits, DocumentHtml? Paper)
{
    public string Address => $"{Page.Here}/savings";

    /// <param name="page">The page that shows them.</param>
    /// <param name="last">The number of the last saving.</param>
    /// <param name="all">All savings, the last first.</param>
    /// <param name="asked">The number of the one that is looked at; null for the list alone.</param>
    /// <param name="read">The paper as a document.</param>
    /// <returns>Null where there is no saving of that number.</returns>
    public static EarlierSavings? Of<T>(PaperPage page, int last, IReadOnlyList<(PaperDraft Saving, T Content)> all, int? asked, Func<T, Document> read)
    {
        IReadOnlyList<PaperDraft> savings = [.. all.Select(item => item.Saving)];
        if (asked is not { } number) return new(page, last, savings, null, null, null);
        if (all.Where(item => item.Saving.Revision == number).ToList() is not [var shown]) return null;
        var before = all.Where(item => item.Saving.Revision == number - 1).ToList();
        return new(page, last, savings, shown.Saving, before is [var earlier] ? PaperReview.Between(read(earlier.Content), read(shown.Content)) : null, new(read(shown.Content), plain: false));
    }
}
