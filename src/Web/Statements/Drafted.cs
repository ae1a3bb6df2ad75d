using Answerable.Core.Periods;
using Answerable.Core.Statements;
using Answerable.Store;
using Answerable.Web.Written;

namespace Answerable.Web.Statements;

/// <summary>A statement as it was last saved, and where that stands.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Draft">The saving.</param>
/// <param name="Proposal">What is proposed of it and not shown yet, as it is or as it was; null for nothing.</param>
/// <param name="Published">The version that is published; null for none.</param>
/// <param name="State">Where the last saving stands.</param>
/// <param name="Requests">What others were asked to write of it, the last first.</param>
public sealed record Drafted(
    Statement Statement, PaperDraft Draft, Store.Proposal? Proposal, Shown<Statement>? Published, DraftState State, IReadOnlyList<PartRequest> Requests)
{
    /// <summary>Where it is written.</summary>
    public string Address => At(Statement.Framework, Statement.Period);

    /// <summary>The request for a section that counts: the last that was not called off; null when there is none.</summary>
    public PartRequest? RequestFor(string priority) => Requests.FirstOrDefault(request => request.Part == priority && request.State != PartState.CalledOff);

    /// <summary>The section of a priority; null when it has none.</summary>
    public Section? Section(string priority) => Statement.Sections.FirstOrDefault(section => section.Priority == priority);

    /// <summary>Where the statement of a framework and period is written.</summary>
    public static string At(string framework, Period period) => $"/staff/statements/{framework}/{period.LastMonth}";
}
