using Answerable.Core.Statements;
using Answerable.Store;
using Answerable.Web.Documents;
using Answerable.Web.Meetings;
using Answerable.Web.Statements;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Staff.Builder;

/// <summary>What whoever is asked for a part of a paper sees of it, and nothing else.</summary>
/// <param name="Head">What the part is called.</param>
/// <param name="Name">The same, told apart from parts of other papers.</param>
/// <param name="Lead">What they are to write.</param>
/// <param name="Shown">What it is written about: a table of figures, a question.</param>
/// <param name="IsClosed">Whether it is too late, so that the text stays as it is.</param>
/// <param name="Closed">Why it is, in a sentence.</param>
public sealed record AskedPaper(string Head, string Name, string Lead, Document Shown, bool IsClosed, string Closed)
{
    /// <summary>Of a request; null where nobody writes the paper any more.</summary>
    public static AskedPaper? Of(Site site, PartRequest part) => part.Kind == PublishedMatters.Kind ? OfMatter(site, part) : OfStatement(site, part);

    private static AskedPaper? OfStatement(Site site, PartRequest part) => site.Drafting.Of(part) is { } drafted && drafted.Section(part.Part) is { } section
        ? new(section.Name, English.AskedIn(section, drafted.Statement), English.AskedLead, StatementPaper.TableOf(drafted.Statement, section), drafted.State == DraftState.Published, English.AskedPublished) : null;

    private static AskedPaper? OfMatter(Site site, PartRequest part) => site.Public.Matters.Writing.Find(part.Name)?.Content is { } matter
        ? new(English.MatterTitle(matter), English.MatterTitle(matter), English.MatterAskedLead, new(English.MatterTitle(matter), "", [.. MatterPaper.Asked(site, site.Public, matter)]), matter.Ending is not null, English.MatterAskedClosed) : null;
}
