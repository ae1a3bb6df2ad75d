using Answerable.Core.Periods;
using Answerable.Core.Statements;
using Answerable.Store;
using Answerable.Web.Words;
using Answerable.Web.Written;

namespace Answerable.Web.Statements;

/// <summary>Statements while they are written: begun, saved by several people, filled anew, proposed. Every saving is kept.</summary>
public sealed class Drafting(Site site)
{
    private Writing<Statement> Writing { get; } = new(site, Statements.Paper);

    /// <summary>Every statement that somebody has begun, the last saved first.</summary>
    public IReadOnlyList<Drafted> All() => [.. Writing.All().Select(Of)];

    /// <summary>The statement of a framework and period as it was last saved; null when nobody has begun it.</summary>
    public Drafted? Find(string framework, Period period) => Writing.Find(Name(framework, period)) is { } draft ? Of(draft) : null;

    /// <summary>The statement that a request is about; null when nobody writes it.</summary>
    public Drafted? Of(PartRequest request) => Writing.Find(request.Name) is { } draft ? Of(draft) : null;

    /// <summary>Every saving of a statement, the last first.</summary>
    public IReadOnlyList<(PaperDraft Draft, Statement Statement)> Savings(Drafted drafted) => Writing.Savings(drafted.Draft.Name);

    /// <summary>The periods of twelve months for which figures of a framework's measures are visible, the latest first.</summary>
    public IReadOnlyList<Period> Periods(Framework framework) =>
    [
        .. framework.Priorities.SelectMany(priority => priority.Measures).Distinct()
            .SelectMany(id => site.Answers.Series(id).Of(site.Office.Force.Id).Where(figure => figure.Period.Months == 12 && figure.Value is not null).Select(figure => figure.Period))
            .Distinct().Where(framework.Holds).OrderDescending().Take(12),
    ];

    /// <summary>
    /// Begins a statement: a new one with its tables filled from what is visible; or the correction of a published one, from its text and with
    /// what was wrong. What somebody is writing already is left as it is.
    /// </summary>
    public void Begin(Framework framework, Period period, string wrong, string by)
    {
        var last = Find(framework.Id, period);
        if (last is { State: not DraftState.Published }) return;
        var statement = site.Statements.Versions(framework.Id, period) is [var published, ..]
            ? published.Content with { Repeats = "", Mistakes = [new(site.Today, wrong), .. published.Content.Mistakes] }
            : site.Statements.Draft(framework, period) with { Holder = site.Office.HolderOn(site.Today) is { } holder ? English.HolderOf(holder.Name, holder.Title) : "" };
        Writing.Begin(statement, last?.Draft.Revision ?? 0, by, statement.Mistakes.Count > 0 ? "begin correction" : "begin");
    }

    /// <summary>Saves a change to a part of a statement: see <see cref="Writing{T}.Save"/>.</summary>
    public Saved Save(Drafted drafted, int basedOn, Func<Statement, object?> part, Func<Statement, Statement> change, string by, string act = "save") =>
        Writing.Save(drafted.Draft.Name, basedOn, part, change, by, act);

    /// <summary>The same statement with its tables filled from what is visible now.</summary>
    public Statement Refilled(Statement statement) => site.Office.Frameworks.FirstOrDefault(framework => framework.Id == statement.Framework) is { } framework
        ? StatementTable.Refill(statement, site.Statements.Draft(framework, statement.Period))
        : statement;

    /// <summary>What the tables would print otherwise if they were filled now.</summary>
    public IReadOnlyList<StatementChange> Changed(Statement statement) => StatementChanges.Between(statement, Refilled(statement));

    /// <summary>What there is to do before a statement can be proposed, each with the page where it is done.</summary>
    public static IReadOnlyList<(string Text, string Href)> ToDo(Drafted drafted) =>
    [
        .. StatementGap.Of(drafted.Statement).Select(gap => (English.GapSays(gap), $"{drafted.Address}/sections/{gap.Section.Priority}")),
        .. Review.Of(drafted.Statement).Where(review => review.Refusals.Any()).Select(review => (English.NumbersWrong(review.Where switch
        {
            Review.Summary => English.SummaryField,
            Review.Comment => English.HolderCommentField,
            var priority => drafted.Section(priority)!.Name,
        }, review.Refusals.Count()), $"{drafted.Address}/numbers#{review.Where}")),
        .. drafted.Requests.Where(request => request.IsOpen && drafted.Section(request.Part) is not null)
            .Select(request => (English.RequestOpen(drafted.Section(request.Part)!, request), $"{drafted.Address}/sections/{request.Part}/ask")),
    ];

    /// <summary>Everybody who wrote something of a statement: who saved it, and whose text it took over.</summary>
    public IReadOnlyCollection<string> Authors(Drafted drafted) =>
        [.. Writing.Authors(drafted.Draft.Name).Concat(drafted.Requests.SelectMany(request => request.Authors)).Distinct()];

    /// <summary>Keeps the statement as it was last saved as a version of its own, and proposes it.</summary>
    public Decided Propose(Drafted drafted, DateTimeOffset? at, string note, string by)
    {
        var version = site.Statements.Keep(drafted.Statement, site.Today, Authors(drafted), by);
        return site.Approvals.Propose(version, by, at, Classification.Public, note: note);
    }

    private string Name(string framework, Period period) => Statements.Name(framework, site.Office.Force.Id, period);

    private Drafted Of(Draft<Statement> draft) => new(draft.Content, draft.Saving, draft.Proposal, draft.Published, draft.State, site.PartRequests.Of(Statements.Kind, draft.Saving.Name));
}
