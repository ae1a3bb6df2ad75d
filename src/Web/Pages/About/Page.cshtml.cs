using Answerable.Web.Components;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.About;

/// <summary>Accessibility, privacy and contact: texts in Markdown, with the office's own details put in.</summary>
public sealed class PageModel(Site site) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
{
    public string Heading { get; private set; } = "";

    public Prose Text { get; private set; } = null!;

    public IActionResult OnGet()
    {
        var path = Path.Combine(Site.Folder, "catalogue", "pages", HttpContext.Request.Path.Value!.Trim('/').ToLowerInvariant() + ".md");
        var (heading, body) = English.Page(System.IO.File.ReadAllText(path), site.Office.Name, site.Office.Force.OfficialName, English.ContactLines(site.Office.Contact, site.IsDemonstration));
        (Heading, Text) = (heading, Prose.Of(body));
        return Page();
    }
}
