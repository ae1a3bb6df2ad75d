using Answerable.Core.Duties;
using Answerable.Core.Statements;
using Answerable.Store.People;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Staff.Builder;

/// <summary>
/// What there is to do about statements for who looks: drafts and when they are due for who writes them; what is asked of a contributor. What waits
/// for approval is in the desk's own list, and so not here a second time.
/// </summary>
public static class StatementWork
{
    public static IReadOnlyList<(string Text, string Href, string State)> For(HttpContext context, SignedIn who)
    {
        var site = context.RequestServices.GetRequiredService<Site>();
        if (who.Role == Role.Contributor)
            return
            [
                .. site.PartRequests.AskedOf(who.Email).Select(request => (Request: request, Paper: AskedPaper.Of(site, request))).Where(item => item.Paper is not null)
                    .Select(item => (item.Paper!.Name, $"/staff/asked/{item.Request.Id}", English.PartStands(item.Request, site.Today))),
            ];
        if (who.Role is not (Role.Analyst or Role.Administrator)) return [];
        var duties = site.Statements.Duties();
        var drafts = site.Drafting.All().Where(drafted => drafted.State != DraftState.Published).ToList();
        return
        [
            .. drafts.Where(drafted => drafted.State == DraftState.InDraft).Select(drafted => (English.StatementShort(drafted.Statement), drafted.Address,
                duties.FirstOrDefault(duty => duty.Period == drafted.Statement.Period && duty.State != DutyState.Met) is { } duty
                    ? English.DutyUntil(duty) : English.DraftStands(drafted.State))),
            .. duties.Where(duty => duty.State == DutyState.Overdue && drafts.All(drafted => drafted.Statement.Period != duty.Period)).Take(1)
                .Select(duty => (English.StatementDue(duty), "/staff/statements", English.DutyUntil(duty))),
        ];
    }
}
