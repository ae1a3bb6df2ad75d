using Answerable.Web.Catalogue;
using Answerable.Web.Components;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.About;

/// <summary>Accessibility, privacy and contact: texts in Markdown, with the office's own details put in.</summary>
[DependsOnTheDay]
[Authorize(Access.Everybody)]
public sealed class PageModel(Site site) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
{
    public string Heading { get; private set; } = "";

    public Prose Text { get; private set; } = null!;

    /// <summary>Who holds the office today, on the page that says whom to turn to.</summary>
    public Holder? Holder { get; private set; }

    public IReadOnlyList<Link> Links { get; private set; } = [];

    public IActionResult OnGet()
    {
        var path = Path.Combine(Site.Folder, "catalogue", "pages", HttpContext.Request.Path.Value!.Trim('/').ToLowerInvariant() + ".md");
        var office = site.Office;
        Holder = Is("/contact") ? office.HolderOn(site.Today) : null;
        Links = Is("/contact") ? office.Links : [];
        var (heading, body) = English.Page(System.IO.File.ReadAllText(path), office.Name, office.Force.OfficialName, ContactLines(office.Contact));
        (Heading, Text) = (heading, Prose.Of(body));
        return Page();
    }

    private bool Is(string address) => HttpContext.Request.Path.Value!.TrimEnd('/').Equals(address, StringComparison.OrdinalIgnoreCase);

    private string ContactLines(Contact contact) => English.ContactLines(contact.Name, contact.Address, contact.Email, contact.Telephone, site.IsDemonstration);
}
