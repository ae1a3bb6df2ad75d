using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Answerable.Web.Pages.Staff;

/// <summary>Somebody who holds the office or held it: corrected, ended, or added after the last.</summary>
[Authorize(Access.Administrators)]
public sealed class OfficeHolderModel(Site site) : OfficePage(site)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Pronouns { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    /// <summary>Whose place in the list it is; the place after the last for a new one.</summary>
    public int At { get; private set; }

    public bool IsNew => At == Office.Holders.Count;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        if (int.TryParse((string?)RouteData.Values["at"], out var at) && at >= 0 && at <= Office.Holders.Count) At = at;
        else context.Result = NotFound();
    }

    public void OnGet()
    {
        if (IsNew) return;
        var holder = Office.Holders[At];
        (Name, Title, Pronouns, From, To) = (holder.Name, holder.Title, holder.Pronouns, Written(holder.From), Written(holder.To));
    }

    public IActionResult OnPost()
    {
        var (from, to) = (Day(From), Day(To));
        Check(OfficeContactModel.Plain(Name) is not null, nameof(Name), English.NameMissing);
        Check(OfficeContactModel.Plain(Title) is not null, nameof(Title), English.TitleMissing);
        Check(Pronouns?.Split('/') is [var they, _] && they.Trim().Length > 0, nameof(Pronouns), English.PronounsMissing);
        Check(from is not null, nameof(From), English.FromMissing);
        Check(OfficeContactModel.Plain(To) is null || (to is { } end && (from is null || end >= from)), nameof(To), English.ToWrong);
        if (!ModelState.IsValid) return Page();
        Holder holder = new(Name!.Trim(), Title!.Trim(), Pronouns!.Trim(), from!.Value, to);
        return Decide([.. Others, holder]);
    }

    public IActionResult OnPostRemove() => Decide([.. Others]);

    private IEnumerable<Holder> Others => Office.Holders.Where((_, at) => at != At);

    private IActionResult Decide(IReadOnlyList<Holder> holders)
    {
        List<Holder> dated = [.. holders.OrderBy(holder => holder.From)];
        Check(OfficeDetails.AreDated(dated), nameof(From), English.HoldersOverlap);
        return ModelState.IsValid ? Decide(OfficeDetails.Holders, OfficeDetails.Write(dated), nameof(Name), "/staff/office/holders") : Page();
    }
}
