using Answerable.Core.Statements;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Builder;

/// <summary>What the tables of a statement would print otherwise if they were filled now, and the button that fills them.</summary>
[Authorize(Access.StatementWriters)]
public sealed class TablesModel(Site site) : StatementPage(site)
{
    public IReadOnlyList<StatementChange> Changes => field ??= Site.Drafting.Changed(Drafted.Statement);

    public string Here => $"{Drafted.Address}/tables";

    public void OnGet()
    {
    }

    // What people write is not touched, so no saving of theirs can be in the way.
    public IActionResult OnPost()
    {
        Site.Drafting.Save(Drafted, Drafted.Draft.Revision, _ => 0, Site.Drafting.Refilled, Actor, "fill tables");
        return Redirect(Drafted.Address);
    }
}
