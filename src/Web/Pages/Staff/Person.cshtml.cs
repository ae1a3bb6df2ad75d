using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>One of the people: their role, a lost way in, leaving. Nobody does these to themselves.</summary>
[Authorize(Access.Administrators)]
public sealed class PersonModel(Site site) : PageModel
{
    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    public Person Person { get; private set; } = null!;

    public string? OneTimeCode { get; private set; }

    public bool IsMe => Person.Id == HttpContext.SignedIn()!.Account;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (site.Accounts.Find((string)RouteData.Values["id"]!) is not { } person)
        {
            context.Result = NotFound();
            return;
        }

        Person = person;
        if (HttpMethods.IsPost(Request.Method) && IsMe) context.Result = StatusCode(StatusCodes.Status403Forbidden);
        else if (HttpMethods.IsGet(Request.Method)) Organisation = person.OrganisationName;
    }

    public void OnGet()
    {
    }

    public IActionResult OnPostRole() => Roles.TryParse(Role, out var role)
        ? Do((email, actor) => site.Accounts.ChangeRole(email, role, role == Store.People.Role.Partner ? Organisation : null, actor))
        : Do((_, _) => new(Refusal.NoChange));

    public IActionResult OnPostReset() => Do(site.Accounts.Reset);

    public IActionResult OnPostSuspend() => Do(site.Accounts.Suspend);

    public IActionResult OnPostRestore() => Do(site.Accounts.Restore);

    private PageResult Do(Func<EmailAddress, string, Done> act)
    {
        if (!EmailAddress.TryParse(Person.Email, out var email)) return Page();
        var done = act(email, HttpContext.SignedIn()!.Email);
        if (done.Refusal is { } refusal) ModelState.AddModelError(refusal == Refusal.OrganisationAmiss ? nameof(Organisation) : "Role", English.Why(refusal));
        OneTimeCode = done.Code;
        Person = site.Accounts.Find(Person.Id) ?? Person;
        return Page();
    }
}
