using Answerable.Core.Outcomes;
using Answerable.Store;
using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>The way into the internal pack: which internal editions there are for who looks, and the pages they are on. No figure is here.</summary>
[Authorize(Access.PackReaders)]
public sealed class PackModel(Site site) : PageModel
{
    public IReadOnlyList<InternalEdition> Editions { get; private set; } = [];

    public bool IsStaff => Viewer.Organisation is null;

    /// <summary>Whether they say which partners see what.</summary>
    public bool MayName => HttpContext.SignedIn() is { Role: Role.Approver or Role.Administrator };

    /// <summary>The pages that the editions are on.</summary>
    public IEnumerable<(string Text, string Page)> Pages
    {
        get
        {
            var measures = Editions.SelectMany(item => site.Editions.Readings(item.TakingIn)).Select(item => item.Measure).ToHashSet();
            yield return (English.Room("home"), "/");
            if (measures.Any(id => id.StartsWith("999-", StringComparison.Ordinal))) yield return (English.Room("999"), "/999");
            yield return (English.Room("measures"), "/measures");
            if (measures.Contains(OutcomeCounts.OfOffences)) yield return (English.OutcomesOfMeasureHead, "/explore?measure=crime-total&view=outcomes");
            foreach (var measure in site.Catalogue.Measures.Where(measure => measure.For is null && measures.Contains(measure.Id))) yield return (English.Sentence(measure.Name), $"/measures/{measure.Id}");
            yield return (English.ChangedTitle, "/changed");
            yield return (English.Room("data"), "/data");
        }
    }

    /// <summary>The names of the organisations that an edition names.</summary>
    public IEnumerable<string> Named(InternalEdition item)
    {
        var named = site.Internal.Named(item.Edition.Id);
        return site.Accounts.Organisations().Where(one => named.Contains(one.Id)).Select(one => one.Name);
    }

    public void OnGet() => Editions = site.Internal.For(Viewer);

    private Viewer Viewer => Audiences.ViewerOf(HttpContext.SignedIn()!);
}
