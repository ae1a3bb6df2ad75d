using Answerable.Store;
using Answerable.Store.People;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Matters;

/// <summary>Asking somebody of the force for the answer to a question; what came of it; asking no more.</summary>
[Authorize(Access.StatementWriters)]
public sealed class AskModel(Site site) : MatterPage(site)
{
    private const int LongestQuestion = 4000;

    [BindProperty]
    public string? Whom { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Due { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>The request that nobody has answered for good; null when there is none.</summary>
    public PartRequest? Open => Requests.FirstOrDefault(request => request.IsOpen);

    /// <summary>Who of the force can sign in.</summary>
    public IEnumerable<string> Contributors => Site.Accounts.All().Where(person => person.Role == Role.Contributor && person.SuspendedAt is null).Select(person => person.Email).Order(StringComparer.Ordinal);

    public void OnGet() => What = Matter.Text;

    public IActionResult OnPost()
    {
        var (whom, what, due) = (Typed.Line(Whom), Typed.Clean(What), Day(Due, nameof(Due), English.AskDueMissing));
        Check(Contributors.Contains(whom), nameof(Whom), English.AskWhomMissing);
        Check(what.Length is > 0 and <= LongestQuestion, nameof(What), English.AskWhatMissing);
        Check(!string.IsNullOrWhiteSpace(Due), nameof(Due), English.AskDueMissing);
        Check(due is null || due >= Today, nameof(Due), English.AskDuePast);
        if (ModelState.IsValid)
            Check(Site.PartRequests.Ask(PublishedMatters.Kind, PublishedMatters.NameOf(Matter.Number), PublishedMatters.AnswerPart, whom, signsIn: true, what, due!.Value, Actor) is not null, nameof(Whom), English.MatterAlreadyAsked);
        return ModelState.IsValid ? Redirect(Here) : Page();
    }

    public IActionResult OnPostCallOff()
    {
        if (Open is not { } open) return NotFound();
        Check(Typed.Clean(Why).Length is > 0 and <= LongestQuestion, nameof(Why), English.ReasonMissing);
        if (!ModelState.IsValid) return Page();
        Site.PartRequests.CallOff(open.Id, Typed.Clean(Why), Actor);
        return Redirect($"{Here}/ask");
    }
}
