using Answerable.Core.Statements;
using Answerable.Store;
using Answerable.Web.Words;
using Answerable.Web.Written;

namespace Answerable.Web.Statements;

/// <summary>A text of a statement that reads otherwise in another form of it.</summary>
/// <param name="Heading">Which text it is.</param>
/// <param name="Was">How it read.</param>
/// <param name="Is">How it reads.</param>
public sealed record TextEdit(string Heading, string Was, string Is);

/// <summary>What differs between two forms of one statement.</summary>
/// <param name="Texts">The texts, in the statement's order.</param>
/// <param name="Numbers">The numbers in its tables.</param>
public sealed record StatementEdits(IReadOnlyList<TextEdit> Texts, IReadOnlyList<StatementChange> Numbers)
{
    public bool IsEmpty => Texts.Count + Numbers.Count == 0;

    public static StatementEdits Between(Statement was, Statement now)
    {
        var before = Read(was).ToDictionary(text => text.Heading, text => text.Text);
        var after = Read(now).ToDictionary(text => text.Heading, text => text.Text);
        return new(
            [
                .. after.Keys.Concat(before.Keys).Distinct().Select(heading => new TextEdit(heading, before.GetValueOrDefault(heading, ""), after.GetValueOrDefault(heading, "")))
                    .Where(edit => edit.Was != edit.Is),
            ],
            StatementChanges.Between(was, now));
    }

    private static IEnumerable<(string Heading, string Text)> Read(Statement statement)
    {
        yield return (English.RepeatsHead, statement.Repeats);
        yield return (English.MistakesHead, string.Join("\n\n", statement.Mistakes.Select(English.MistakeSays)));
        yield return (English.AnalystHead, statement.Summary);
        foreach (var section in statement.Sections)
        {
            yield return ($"{section.Name}: {English.SectionAboutHead}", section.About);
            yield return ($"{section.Name}: {English.AppliesHead}", English.AppliesChoice(section.Applies));
            yield return ($"{section.Name}: {English.ReasonHead}", section.Reason);
            yield return ($"{section.Name}: {English.MissingHead}", section.Missing);
            yield return ($"{section.Name}: {English.ContributionHead}", section.Commentary);
        }

        yield return (English.HolderField, statement.Holder);
        yield return (English.HolderCommentField, statement.Comment);
        yield return (English.PercentagesHead, statement.PercentagesBecause);
    }
}

/// <summary>A statement as an approver looks at it: whole, and what changes by it.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Edits">What differs from what it is held against; null where there is nothing to hold it against.</param>
/// <param name="AgainstProposal">Whether that is the proposal it replaces; otherwise it is the version that is published.</param>
public sealed record StatementUnderReview(Statement Statement, StatementEdits? Edits, bool AgainstProposal)
{
    /// <summary>The statement that a proposal is for; null when it is for something else.</summary>
    public static StatementUnderReview? Of(Site site, Store.Proposal proposal)
    {
        var papers = new Papers(site.Database);
        if (papers.Version(Statements.Kind, proposal.TakingIn) is not { } version) return null;
        var statement = PaperText.Read<Statement>(version.Content);
        for (var earlier = proposal; earlier.Replaces is { } id && site.Approvals.Find(id) is { } replaced; earlier = replaced)
            if (replaced.TakingIn != proposal.TakingIn && papers.Version(Statements.Kind, replaced.TakingIn) is { } other)
                return new(statement, StatementEdits.Between(PaperText.Read<Statement>(other.Content), statement), AgainstProposal: true);
        var published = papers.Visible(Statements.Kind, version.Name).FirstOrDefault(one => one.TakingIn != proposal.TakingIn);
        return new(statement, published is null ? null : StatementEdits.Between(PaperText.Read<Statement>(published.Content), statement), AgainstProposal: false);
    }
}
