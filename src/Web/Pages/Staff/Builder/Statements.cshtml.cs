using Answerable.Core.Duties;
using Answerable.Core.Statements;
using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Statements;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Builder;

/// <summary>Every statement: due, being written, published.</summary>
[Authorize(Access.StatementReaders)]
public sealed class StatementsModel(Site site) : PageModel
{
    public IReadOnlyList<Drafted> Drafts { get; private set; } = [];

    public IReadOnlyList<(Shown<Core.Statements.Statement> Published, int Revised)> Published { get; private set; } = [];

    /// <summary>The statements that are due and not published.</summary>
    public IReadOnlyList<StatementDuty> Duties { get; private set; } = [];

    public bool MayWrite => HttpContext.SignedIn() is { Role: Role.Analyst or Role.Administrator };

    /// <summary>Where the statement of a duty is begun or written on; null where no set of priorities holds for its period.</summary>
    public (string Href, bool IsBegun)? For(StatementDuty duty) =>
        Drafts.FirstOrDefault(drafted => drafted.Statement.Period == duty.Period) is { } begun ? (begun.Address, true)
        : site.Office.Frameworks.FirstOrDefault(framework => framework.Holds(duty.Period)) is { } framework ? (BeginModel.Address(framework.Id, duty.Period), false) : null;

    public void OnGet()
    {
        Drafts = [.. site.Drafting.All().Where(drafted => drafted.State != DraftState.Published)];
        Published = [.. site.Statements.Published().Select(published => (published, site.Statements.Revised(published.Content).Count))];
        Duties = [.. site.Statements.Duties().Where(duty => duty.State != DutyState.Met)];
    }
}
