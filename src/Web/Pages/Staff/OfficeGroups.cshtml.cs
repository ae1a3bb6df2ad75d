using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff;

/// <summary>With which groups the force is compared, and who is in them since when.</summary>
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
    public string? Source { get; set; }

    /// <summary>The id of the force's most similar forces.</summary>
    public string Similar => $"msg-{Office.Force.Id}";

    /// <summary>The groups that are known of the force.</summary>
    public IEnumerable<Group> Groups => Present.Catalogue.GroupsOf(Office.Force.Id);

    /// <summary>The decision about the lists that stood.</summary>
    public long SeenLists => Present.Last(OfficeDetails.OfGroup + Similar);

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
            if (Present.Catalogue.Places.TryFindPrinted(typed, out var place) && place.Kind == PlaceKind.Force) members.Add(place.Id);
            else Check(false, nameof(Members), English.ForceUnknown(typed, Present.Catalogue.Places.Nearest(typed)));
        }

        Check(members.Count >= 2 && members.Contains(Office.Force.Id), nameof(Members), English.MembersFew);
        Check(members.Distinct().Count() == members.Count, nameof(Members), English.MembersTwice);
        if (!ModelState.IsValid) return Page();

        // The shipped lists stay beneath; of one month the last typed stands.
        var kept = Present.Decisions.LastOrDefault(decision => decision.Id == SeenLists)?.Content is { } content && !Present.NotUnderstood.Any(unclear => unclear.Id == SeenLists)
            ? OfficeDetails.Read<List<MemberList>>(content) : [];
        return Decide(
            OfficeDetails.OfGroup + Similar,
            OfficeDetails.Write(kept.Where(list => list.From != from.ToString()).Append(new(from.ToString(), members, Source!.Trim())).OrderBy(list => list.From, StringComparer.Ordinal)), nameof(From), Here);
    }
}
