using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Answerable.Web.Pages.Staff;

/// <summary>With which groups the force is compared, and who is in the group of any force since when.</summary>
[Authorize(Access.Administrators)]
public sealed class OfficeGroupsModel(Site site) : OfficePage(site)
{
    private const string Here = "/staff/office/groups";

    [BindProperty]
    public string[] Compared { get; set; } = [];

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Members { get; set; }

    [BindProperty]
    public bool OthersOnly { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    /// <summary>The force whose lists are looked at.</summary>
    public Place Force { get; private set; } = null!;

    /// <summary>The id of that force's most similar forces.</summary>
    public string Similar => Group.IdOf(Group.Similar, Force.Id);

    /// <summary>The groups that are known of the office's own force, those of lists brought in among them.</summary>
    public IEnumerable<Group> Groups => Known.GroupsOf(Office.Force.Id);

    /// <summary>Whether the office's own force is compared in a group.</summary>
    public bool IsCompared(Group group) => Site.Public.GroupsOf(Office.Force).Any(compared => compared.Id == group.Id);

    /// <summary>The lists of the force that is looked at, the last first.</summary>
    public IEnumerable<Membership> Lists => Known.TryGroup(Similar, out var group) ? group.Memberships.Reverse() : [];

    /// <summary>All forces, to choose from.</summary>
    public IEnumerable<Place> Forces => Known.Places.Forces.OrderBy(force => force.Name, StringComparer.Ordinal);

    /// <summary>Every force whose most similar forces are known, with the list that holds now.</summary>
    public IEnumerable<(Place Force, Membership Now)> KnownLists => Forces.Select(force => (force, Known.TryGroup(Group.IdOf(Group.Similar, force.Id), out var group) ? group.Memberships[^1] : null))
        .Where(item => item.Item2 is not null).Select(item => (item.force, item.Item2!));

    /// <summary>The decision about the lists that stood.</summary>
    public long SeenLists => Present.Last(OfficeDetails.OfGroup + Similar);

    public string NameOf(string place) => Known.Places[place].Name;

    private Core.Measures.Catalogue Known => Site.Public.Catalogue;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        var asked = Request.Query["force"].FirstOrDefault();
        if (string.IsNullOrEmpty(asked)) Force = Office.Force;
        else if (Known.Places.TryFind(asked, out var place) && place.Kind == PlaceKind.Force) Force = place;
        else context.Result = NotFound();
    }

    public void OnGet()
    {
    }

    public IActionResult OnPost() => Decide(OfficeDetails.Groups, OfficeDetails.Write(Groups.Select(group => group.Id).Where(Compared.Contains).Prepend(Group.National)), "Compared", Here);

    public IActionResult OnPostList()
    {
        var isMonth = Period.TryParse(From?.Trim() ?? "", out var from) && from.IsMonth;
        Check(isMonth, nameof(From), English.MonthWrong);
        Check(OfficeContactModel.Plain(Source) is not null, nameof(Source), English.SourceMissing);
        List<string> members = [];
        foreach (var typed in (Members ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Known.Places.TryFindPrinted(typed, out var place) && place.Kind == PlaceKind.Force) members.Add(place.Id);
            else Check(false, nameof(Members), English.ForceUnknown(typed, Known.Places.Nearest(typed)));
        }

        if (OthersOnly && !members.Contains(Force.Id)) members.Add(Force.Id);
        foreach (var fault in Group.FaultsOf(Group.Similar, Force, members)) Check(false, nameof(Members), English.FaultSays(fault, Force.Name));
        if (!ModelState.IsValid) return Page();

        // The shipped lists stay beneath; of one month the last typed stands.
        var kept = Present.Decisions.LastOrDefault(decision => decision.Id == SeenLists)?.Content is { } content && !Present.NotUnderstood.Any(unclear => unclear.Id == SeenLists)
            ? OfficeDetails.Read<List<MemberList>>(content) : [];
        return Decide(
            OfficeDetails.OfGroup + Similar,
            OfficeDetails.Write(kept.Where(list => list.From != from.ToString()).Append(new(from.ToString(), members, Source!.Trim())).OrderBy(list => list.From, StringComparer.Ordinal)),
            nameof(From), Force == Office.Force ? Here : $"{Here}?force={Force.Id}");
    }
}
