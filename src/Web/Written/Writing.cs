using System.Security.Cryptography;
using System.Text;
using Answerable.Core.Answers;
using Answerable.Core.Statements;
using Answerable.Store;

namespace Answerable.Web.Written;

/// <summary>
/// Papers of one kind: written by several people, every saving kept; proposed, approved and shown as editions without readings, by the rule that holds for
/// everything else (decision 22).
/// </summary>
/// <param name="site">The office's installation.</param>
/// <param name="kind">The kind of paper.</param>
public sealed class Writing<T>(Site site, PaperKind<T> kind)
    where T : class
{
    private Papers Papers { get; } = new(site.Database);

    /// <summary>Every version of every paper of the kind that an audience sees, the newest first; those of one paper where its name is given.</summary>
    public IReadOnlyList<Shown<T>> Shown(Audience? audience = null, string? name = null) =>
        [.. Papers.Visible(kind.Id, name, audience).Select(version => new Shown<T>(PaperText.Read<T>(version.Content), version))];

    /// <summary>Every paper that somebody has begun, the last saved first.</summary>
    public IReadOnlyList<Draft<T>> All() => Of(Papers.Drafts(kind.Id));

    /// <summary>A paper as it was last saved; null when nobody has begun it.</summary>
    public Draft<T>? Find(string name) => Papers.Draft(kind.Id, name) is { } draft ? Of([draft])[0] : null;

    /// <summary>Every saving of a paper, the last first.</summary>
    public IReadOnlyList<(PaperDraft Saving, T Content)> Savings(string name) => [.. Papers.Savings(kind.Id, name).Select(saving => (saving, PaperText.Read<T>(saving.Content)))];

    /// <summary>Begins a paper, or writes the whole of it anew over a saving. False when somebody else did since.</summary>
    public bool Begin(T paper, int basedOn, string by, string act = "begin") => Papers.Save(kind.Id, kind.Name(paper), PaperText.Of(paper), basedOn, by, act) is not null;

    /// <summary>
    /// Saves a change to a part of a paper. Where somebody else saved another part in between, both stand; where they saved the same, nothing is
    /// saved and the caller is told, who still has the text.
    /// </summary>
    /// <param name="name">The paper.</param>
    /// <param name="basedOn">The saving that the change was written on.</param>
    /// <param name="part">What of the paper is changed, as a value.</param>
    /// <param name="change">The change.</param>
    /// <param name="by">Who saves.</param>
    /// <param name="act">What is done, for the audit.</param>
    public Saved Save(string name, int basedOn, Func<T, object?> part, Func<T, T> change, string by, string act = "save")
    {
        while (true)
        {
            var savings = Papers.Savings(kind.Id, name);
            var (last, seen) = (savings[0], savings.FirstOrDefault(saving => saving.Revision == basedOn));
            var now = PaperText.Read<T>(last.Content);
            if (seen is null || PaperText.Of(part(PaperText.Read<T>(seen.Content))) != PaperText.Of(part(now))) return new(last.Revision, last);
            if (Papers.Save(kind.Id, name, PaperText.Of(change(now)), last.Revision, by, act) is { } revision) return new(revision, null);
        }
    }

    /// <summary>Everybody who saved a paper; nobody of them approves it.</summary>
    public IReadOnlyCollection<string> Authors(string name) => [.. Papers.Savings(kind.Id, name).Select(saving => saving.SavedBy).Distinct()];

    /// <summary>Keeps a version of a paper, to be proposed like any edition.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="day">The day it is dated.</param>
    /// <param name="authors">Everybody who wrote something of it.</param>
    /// <param name="by">Who keeps it.</param>
    /// <param name="said">What it was made from, where the program made it.</param>
    /// <param name="correction">How often it was put right.</param>
    /// <returns>Its taking-in.</returns>
    public long Keep(T paper, DateOnly day, IReadOnlyCollection<string> authors, string by, string said = "", int correction = 0)
    {
        var bytes = Encoding.UTF8.GetBytes(PaperText.Of(paper));
        Core.Measures.Edition edition = new(
            kind.Id, site.Office.Name, kind.Title(paper), day, false, correction, Convert.ToHexStringLower(SHA256.HashData(bytes)), $"{kind.Name(paper).Replace(' ', '-').Replace('/', '-')}.json", null);
        return site.Editions.TakeIn(edition, bytes, [], [], said, new Dictionary<string, string>(), by, paper: new(kind.Id, kind.Name(paper), authors) { Filed = kind.Filed(site, paper) }).Id;
    }

    /// <summary>The version that was made from something, as it was said then; null when there is none.</summary>
    public long? MadeFrom(string name, string said) => Papers.MadeFrom(kind.Id, name, said);

    /// <summary>Keeps a paper as it was last saved as a version of its own, and proposes it.</summary>
    /// <param name="draft">The paper.</param>
    /// <param name="at">From when it is to be seen; null as soon as it is approved.</param>
    /// <param name="note">What the proposer says.</param>
    /// <param name="by">Who proposes.</param>
    /// <param name="alsoBy">Whose words it took over.</param>
    public Decided Propose(Draft<T> draft, DateTimeOffset? at, string note, string by, IEnumerable<string>? alsoBy = null) => site.Approvals.Propose(
        Keep(draft.Content, site.Today, [.. Authors(draft.Saving.Name).Concat(alsoBy ?? []).Distinct()], by), by, at, Classification.Public, note: note);

    /// <summary>What is proposed and published is looked up once for all of them.</summary>
    private IReadOnlyList<Draft<T>> Of(IReadOnlyList<PaperDraft> drafts)
    {
        if (drafts.Count == 0) return [];
        var shown = Shown().GroupBy(version => version.Version.Name).ToDictionary(versions => versions.Key, versions => versions.First());
        var pending = site.Approvals.Pending().Select(proposal => (Proposal: proposal, Version: Papers.Version(kind.Id, proposal.TakingIn))).Where(item => item.Version is not null).ToList();
        return
        [
            .. drafts.Select(saving =>
            {
                var published = shown.GetValueOrDefault(saving.Name);
                var (proposal, version) = pending.LastOrDefault(item => item.Version!.Value.Name == saving.Name);
                var state = version is { Content: var proposed } && Is(saving, proposed) ? proposal.State == ProposalState.Scheduled ? DraftState.Scheduled : DraftState.Proposed
                    : published is not null && Is(saving, published.Version.Content) ? DraftState.Published
                    : DraftState.InDraft;
                return new Draft<T>(PaperText.Read<T>(saving.Content), saving, proposal, published, state);
            }),
        ];
    }

    private static bool Is(PaperDraft saving, byte[] content) => Encoding.UTF8.GetBytes(saving.Content).AsSpan().SequenceEqual(content);
}
