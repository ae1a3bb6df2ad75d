using Answerable.Core.Measures;
using Answerable.Store;
using Answerable.Web.Desk;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>Looking at the publishers for new files: the button, and what came of the last look at each.</summary>
[Authorize(Access.Importers)]
public sealed class LooksModel(Site site, Lookout lookout, Rounds rounds) : PageModel
{
    /// <summary>Every source that says where to look, and the last look at it.</summary>
    public IReadOnlyList<(Source Source, Look? Look)> Sources => field ??= Looked();

    public bool GoesOn => Sources.Any(one => one.Look is { IsUnderWay: true });

    /// <summary>Whether the program looks by itself.</summary>
    public bool IsDaily => site.Settings.LooksDaily;

    /// <summary>What there is to do about a file that was found.</summary>
    public static string What(FoundKind kind) => kind switch
    {
        FoundKind.Asks => English.AnswerIt,
        FoundKind.Refused => English.SeeWhy,
        _ => English.OpenIt,
    };

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        rounds.Look(HttpContext.SignedIn()!.Email);
        return Redirect("/staff/imports/looks");
    }

    private IReadOnlyList<(Source, Look?)> Looked()
    {
        var looks = site.Looks.All();
        return [.. lookout.Sources.Select(source => (source, looks.FirstOrDefault(look => look.Source == source.Id)))];
    }
}
