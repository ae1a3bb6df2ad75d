using Answerable.Core.Answers;
using Answerable.Core.Places;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Forces;

/// <summary>One other force: the doors to its data pages.</summary>
[Authorize(Access.Everybody)]
public sealed class IndexModel(Site site, Seen seen) : PageModel
{
    public Place Force { get; private set; } = null!;

    public Figure? Share { get; private set; }

    public Figure? Crime { get; private set; }

    /// <summary>Fraud and cyber crime of the latest month, or of twelve where there are none by the month.</summary>
    public Figure? Fraud { get; private set; }

    /// <summary>The force's local areas that have a figure of all crimes.</summary>
    public IReadOnlyList<Place> Areas { get; private set; } = [];

    /// <summary>The groups the force is compared in, as they are now.</summary>
    public IReadOnlyList<(Group Group, string Says)> Groups { get; private set; } = [];

    public IActionResult OnGet(string slug)
    {
        if (site.Force(slug) is not { } force) return NotFound();
        if (force == site.Office.Force) return RedirectPermanent("/");
        if (slug != force.Id) return RedirectPermanent($"/forces/{force.Id}");
        Force = force;
        Share = seen.Answers.Series("999-percent-under-10s").Of(force.Id).LastOrDefault();
        var crime = seen.Answers.Series("crime-total");
        Crime = crime.Of(force.Id).LastOrDefault(figure => figure.Period.Months == 12);
        Areas = ClosedRooms.Holds(site.Office.Closed, "/areas") ? [] : [.. crime.Places.Where(place => place.Kind == PlaceKind.LocalArea && place.Within == force.Id)];
        var now = (Share ?? Crime)?.Period;
        Groups = [.. seen.GroupsOf(force).Where(_ => now is not null).Select(group => (group, English.GroupNote(group, now!.Value, group.At(now.Value).Members.Select(id => seen.Catalogue.Places[id].Name))))];
        Fraud = seen.FraudOf(force);
        return Page();
    }
}
