using System.Globalization;
using Answerable.Core.Library;
using Answerable.Web.Library;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Library;

/// <summary>A list from which one narrows down.</summary>
/// <param name="Name">The part of the address.</param>
/// <param name="Label">What it is.</param>
/// <param name="Options">What there is to choose from, as it is sent and in words; only what some document has.</param>
/// <param name="Chosen">What is chosen; empty for any.</param>
public sealed record Narrowing(string Name, string Label, IReadOnlyList<(string Value, string Text)> Options, string Chosen);

/// <summary>All documents, searched and narrowed down, a page at a time.</summary>
[Authorize(Access.Everybody)]
[AnswersQueries]
public sealed class IndexModel(Site site, Seen seen) : PageModel
{
    private const int OnAPage = 20;

    public SearchQuery Query { get; private set; } = SearchQuery.Of(null);

    /// <summary>What narrows the list, of which there is something to choose.</summary>
    public IReadOnlyList<Narrowing> Narrowings { get; private set; } = [];

    /// <summary>Everything that was found, in order.</summary>
    public IReadOnlyList<Shown<LibraryDocument>> Found { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public int Pages => Math.Max(1, (Found.Count + OnAPage - 1) / OnAPage);

    public bool IsSearch => Query.Terms.Count > 0;

    public bool HasAny => seen.Documents.All.Count > 0;

    public IEnumerable<Shown<LibraryDocument>> OnThisPage => Found.Skip((Number - 1) * OnAPage).Take(OnAPage);

    public string TypeName(LibraryDocument document) => LibraryPaper.TypeName(site, document);

    public IReadOnlyList<Snippet> Snippets(Shown<LibraryDocument> shown) => seen.Documents.Snippets(shown, Query);

    /// <summary>The address of another page of the same list.</summary>
    public string At(int page) => "/documents" + QueryString.Create(
        new[] { ("q", Query.Typed) }.Concat(Narrowings.Select(item => (item.Name, item.Chosen))).Append(("p", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : "")).Where(part => part.Item2.Length > 0)
            .Select(part => KeyValuePair.Create(part.Item1, (string?)part.Item2)));

    public IActionResult OnGet(string? q, string? type, string? year, string? plan, string? duty, string? p)
    {
        if (!string.IsNullOrWhiteSpace(q))
        {
            Response.Headers.CacheControl = "no-store"; // what somebody searches for is kept nowhere
            Response.Headers["X-Robots-Tag"] = "noindex";
            Query = SearchQuery.Of(q);
        }

        var all = seen.Documents.All;
        Narrowings =
        [
            .. new Narrowing[]
            {
                new("type", English.DocumentTypeField, [.. site.Files.DocumentTypes.Where(known => all.Any(shown => shown.Content.Type == known.Id)).Select(known => (known.Id, known.Name))], type ?? ""),
                new("year", English.DocumentYearField, [.. all.Select(shown => shown.Content.Date.Year).Distinct().OrderDescending().Select(known => known.ToString(CultureInfo.InvariantCulture)).Select(known => (known, known))], year ?? ""),
                new("plan", English.DocumentPlanField, [.. site.Office.Plans.Where(known => all.Any(shown => shown.Content.Plan == known.Id)).Select(known => (known.Id, known.Name))], plan ?? ""),
                new("duty", English.DocumentDutyField, [.. site.Files.Duties.Where(known => all.Any(shown => shown.Content.Duty == known.Id)).Select(known => (known.Id, English.DutyName(known)))], duty ?? ""),
            }.Where(item => item.Options.Count > 0 || item.Chosen.Length > 0),
        ];
        Found = seen.Documents.Search(Query, all.Where(IsAmong));
        Number = int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? Math.Min(number, Pages) : 1;
        return ListTwin.Of(HttpContext, () => LibraryFiles.All(Found)) ?? Page();
    }

    private bool IsAmong(Shown<LibraryDocument> shown) => Narrowings.All(item => item.Chosen.Length == 0 || item.Chosen == item.Name switch
    {
        "type" => shown.Content.Type,
        "year" => shown.Content.Date.Year.ToString(CultureInfo.InvariantCulture),
        "plan" => shown.Content.Plan,
        _ => shown.Content.Duty,
    });
}
