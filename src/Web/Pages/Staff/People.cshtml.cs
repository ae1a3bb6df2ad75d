using Answerable.Store.People;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>Who can sign in.</summary>
[Authorize(Access.PeopleReaders)]
public sealed class PeopleModel(Site site) : PageModel
{
    public IReadOnlyList<Person> People => site.Accounts.All();
}
