using System.Globalization;
using Answerable.Store;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace Answerable.Web.Pages.Staff;

/// <summary>What was done, newest first, by all or by one, to all or to one.</summary>
[Authorize(Access.AuditReaders)]
public sealed class AuditModel(Site site) : PageModel
{
    private const int OnOnePage = 100;
    private const int LastPage = 1_000_000;

    [BindProperty(SupportsGet = true)]
    public string? Actor { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    public int PageNumber { get; private set; } = 1;

    public IReadOnlyList<AuditRow> Rows { get; private set; } = [];

    public bool IsMore { get; private set; }

    public string? Head { get; private set; }

    public void OnGet()
    {
        PageNumber = int.TryParse(Request.Query["p"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, LastPage) : 1;
        var found = site.Audit.Rows(Actor?.Trim(), Subject?.Trim(), (PageNumber - 1) * OnOnePage, OnOnePage + 1);
        (Rows, IsMore) = ([.. found.Take(OnOnePage)], found.Count > OnOnePage);
        Head = site.Audit.Rows(most: 1) is [var newest] ? newest.Hash : null;
    }

    /// <summary>An address with the same choice.</summary>
    public string Link(string path, int page = 1) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["actor"] = string.IsNullOrWhiteSpace(Actor) ? null : Actor,
        ["subject"] = string.IsNullOrWhiteSpace(Subject) ? null : Subject,
        ["p"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(one => one.Value is not null));
}
