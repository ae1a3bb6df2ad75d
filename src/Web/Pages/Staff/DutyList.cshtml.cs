using Answerable.Core.Duties;
using Answerable.Store.People;
using Answerable.Web.Duties;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;

namespace Answerable.Web.Pages.Staff;

/// <summary>What the law asks the office to publish, as the office sees it: overdue first, with who sees to it.</summary>
[Authorize(Access.DutyReaders)]
public sealed class DutyListModel(Site site) : OfficePage(site)
{
    /// <summary>Whether who looks may change what is kept.</summary>
    public bool MayWrite => HttpContext.SignedIn() is { Role: Role.Analyst or Role.Administrator };

    /// <summary>The duties, overdue first, then those due, then those of which nothing is known.</summary>
    public IReadOnlyList<DutyShown> Duties => field ??= [.. Site.Public.Duties.All().OrderBy(shown => Order(shown.Standing.State))];

    /// <summary>The dead among the links to other sites.</summary>
    public IReadOnlySet<string> Dead => field ??= Site.OutsideLinks.All().Where(link => link.IsDead).Select(link => link.Address).ToHashSet();

    public void OnGet()
    {
    }

    private static int Order(DutyState state) => state switch { DutyState.Overdue => 0, DutyState.Due => 1, DutyState.Unknown => 2, DutyState.Met => 3, _ => 4 };
}
