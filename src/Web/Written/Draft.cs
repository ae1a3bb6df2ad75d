using Answerable.Core.Statements;
using Answerable.Store;

namespace Answerable.Web.Written;

/// <summary>A paper as it was last saved, and where that stands.</summary>
/// <param name="Content">The paper.</param>
/// <param name="Saving">The saving.</param>
/// <param name="Proposal">What is proposed of it and not shown yet, as it is or as it was; null for nothing.</param>
/// <param name="Published">The version that is published; null for none.</param>
/// <param name="State">Where the last saving stands.</param>
public sealed record Draft<T>(T Content, PaperDraft Saving, Store.Proposal? Proposal, Shown<T>? Published, DraftState State)
    where T : class;

/// <summary>A version of a paper that may be seen.</summary>
/// <param name="Content">The paper.</param>
/// <param name="Version">The version of it.</param>
public sealed record Shown<T>(T Content, PaperVersion Version)
    where T : class;

/// <summary>What came of a saving.</summary>
/// <param name="Revision">The saving that is the last now.</param>
/// <param name="Other">What somebody else saved of the same in between, in which case nothing was saved; null when it was.</param>
public readonly record struct Saved(int Revision, PaperDraft? Other);
