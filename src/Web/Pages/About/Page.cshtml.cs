using Answerable.Web.Catalogue;
using Answerable.Web.Components;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.About;

/// <summary>Accessibility, privacy and contact: texts in Markdown, with the office's own details put in.</summary>
[Authorize(Access.Everybody)]
public sealed class PageModel(Site site) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
{
    public string Heading { get; private set; } = "";

    public Prose Text { get; private set; } = null!;

    public IActionResult OnGet()
    {
        var path = Path.Combine(Site.Folder, "catalogue", "pages", HttpContext.Request.Path.Value!.Trim('/').ToLowerInvariant() + ".md");
        var (heading, body) = English.Page(System.IO.File.ReadAllText(path), site.Office.Name, site.Office.Force.OfficialName, ContactLines(site.Office.Contact));
        (Heading, Text) = (heading, Prose.Of(body));
        return Page();
    }

    private string ContactLines(Contact contact) => English.ContactLines(contact.Name, contact.Address, contact.Email, contact.Telephone, site.IsDemonstration);
}
