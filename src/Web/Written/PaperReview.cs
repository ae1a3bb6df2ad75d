using Answerable.Store;
using Answerable.Web.Documents;

namespace Answerable.Web.Written;

/// <summary>A part of a paper that reads otherwise than it did.</summary>
/// <param name="Heading">The heading it stands under.</param>
/// <param name="Was">How it read; empty where it was not there.</param>
/// <param name="Is">How it reads; empty where it is gone.</param>
public sealed record PaperEdit(string Heading, string Was, string Is);

/// <summary>A paper as an approver looks at it: whole, and what changes by it.</summary>
/// <param name="Document">The paper.</param>
/// <param name="Edits">What differs from what it is held against; null where there is nothing to hold it against.</param>
/// <param name="AgainstProposal">Whether that is the proposal it replaces; otherwise it is the version that is published.</param>
/// <param name="Address">The public address where it will stand; null for none.</param>
public sealed record PaperReview(Document Document, IReadOnlyList<PaperEdit>? Edits, bool AgainstProposal, string? Address)
{
    /// <summary>The paper that a proposal is for; null when it is for something else.</summary>
    public static PaperReview? Of(Site site, Proposal proposal)
    {
        if (PaperKinds.All.FirstOrDefault(kind => kind.Id == proposal.Edition.Source) is not { } kind) return null;
        var papers = new Papers(site.Database);
        if (papers.Version(kind.Id, proposal.TakingIn) is not { } version) return null;
        var (document, address) = (kind.Read(site, version.Content), kind.Address(version.Content));
        for (var earlier = proposal; earlier.Replaces is { } id && site.Approvals.Find(id) is { } replaced; earlier = replaced)
            if (replaced.TakingIn != proposal.TakingIn && papers.Version(kind.Id, replaced.TakingIn) is { } other)
                return new(document, Between(kind.Read(site, other.Content), document), AgainstProposal: true, address);
        var published = papers.Visible(kind.Id, version.Name).FirstOrDefault(one => one.TakingIn != proposal.TakingIn);
        return new(document, published is null ? null : Between(kind.Read(site, published.Content), document), AgainstProposal: false, address);
    }

    /// <summary>The parts that differ, in the order of the newer paper; what is gone last.</summary>
    public static IReadOnlyList<PaperEdit> Between(Document was, Document now)
    {
        var (before, after) = (Parts(was), Parts(now));
        return
        [
            .. after.Keys.Concat(before.Keys).Distinct().Select(heading => new PaperEdit(heading, before.GetValueOrDefault(heading, ""), after.GetValueOrDefault(heading, "")))
                .Where(edit => edit.Was != edit.Is),
        ];
    }

    /// <summary>What stands under each heading, as text. Headings that are alike are one.</summary>
    private static Dictionary<string, string> Parts(Document document)
    {
        Dictionary<string, string> parts = [];
        var heading = document.Title;
        void Add(string text) => parts[heading] = parts.TryGetValue(heading, out var before) ? $"{before}\n\n{text}" : text;
        if (document.Lead.Length > 0) Add(document.Lead);
        var above = document.Title;
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Heading { Level: 2 } top:
                    heading = above = top.Words;
                    Add("");
                    break;
                case Heading inner:
                    heading = $"{above}: {inner.Words}";
                    Add("");
                    break;
                case Paragraphs texts:
                    Add(texts.Markdown);
                    break;
                case Said said:
                    Add($"{said.Who}: {said.Markdown}");
                    break;
                case Table table:
                    Add(string.Join('\n', [table.Caption, .. table.Rows.Select(row => string.Join(" | ", row.Select(cell => string.Join(", ", cell.Lines)))), .. table.Notes]));
                    break;
            }
        }

        return parts;
    }
}
