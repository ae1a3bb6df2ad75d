using Answerable.Core.Meetings;
using Answerable.Core.Reporting;
using Answerable.Sources.Scanning;
using Answerable.Store.People;
using Answerable.Web.Asking;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Matters;

/// <summary>
/// Asking the office a question, without an account, a cookie or a script. It is off until the office has said who sees to replies and within how many days. Nothing
/// is kept but the question, what it is about, its day and, if one is given, an address for the reply.
/// </summary>
[LeavesNoTrace]
[RunsScript]
[RequestSizeLimit(100_000)]
[IgnoreAntiforgeryToken] // who is signed in is not looked at here; where the form comes from is, by its own rule
[Authorize(Access.Everybody)]
public sealed class AskModel(Site site, Seen seen, SealedForms forms, Flood flood) : PageModel
{
    /// <summary>The longest question that is taken, and the longest address.</summary>
    public const int Longest = 2_000, LongestAddress = 254;

    /// <summary>So many are taken from one network in an hour; beyond so many in all they are marked.</summary>
    public const int MostOfNetwork = 20, MostOfAll = 60;

    private const int Shortest = 10;

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public string? Area { get; set; }

    [BindProperty]
    public string? Reply { get; set; }

    /// <summary>What the form remembers, sealed.</summary>
    [BindProperty]
    public string? State { get; set; }

    /// <summary>Kinds of personal data in the text that its sender is told of once.</summary>
    public IReadOnlyList<string> Found { get; private set; } = [];

    /// <summary>Whether it was received.</summary>
    public bool IsDone { get; private set; }

    public Catalogue.Office Office { get; } = site.Office;

    public ReplyPromise Promise => Office.Promise;

    public Need Emergency => site.Needs.First(need => need.Id == Need.Emergency);

    public string Exit => site.Files.Signposts.Exit;

    /// <summary>The next meeting that takes questions of the public, and until when.</summary>
    public Meeting? Next => seen.Meetings.All.Select(shown => shown.Content)
        .Where(meeting => meeting.Status == MeetingStatus.Planned && meeting.QuestionsBy > site.Clock.GetUtcNow()).MinBy(meeting => meeting.QuestionsBy);

    /// <summary>What it can be about: the priorities of the plan in force.</summary>
    public IReadOnlyList<(string Value, string Text)> Topics =>
        [("", English.AskNoTopic), .. seen.Plans.InForce(site.Today) is { } plan ? plan.Priorities.Select(priority => ($"{plan.Id}/{priority.Id}", priority.Name)) : []];

    /// <summary>The local areas of the force.</summary>
    public IReadOnlyList<(string Value, string Text)> Areas =>
        [("", English.AskNoArea(Office.Force.Name)), .. site.Catalogue.Places.LocalAreas(Office.Force.Id).Where(place => place.Kind == Core.Places.PlaceKind.LocalArea).Select(place => (place.Id, place.Name))];

    public IActionResult OnGet()
    {
        if (!Promise.IsMade) return NotFound();
        State = forms.Seal(FormState.New());
        return Page();
    }

    public IActionResult OnPost()
    {
        if (!Promise.IsMade) return NotFound();
        if (!FormTokens.IsOurs(Request)) return BadRequest();
        var (text, reply) = (Typed.Clean(Text), Typed.Line(Reply));
        var state = forms.Read(State);
        Check(state is not null, nameof(Text), English.AskTooLate);
        Check(text.Length >= Shortest, nameof(Text), English.AskTextMissing);
        Check(text.Length <= Longest, nameof(Text), English.LongerThan(Longest));
        Check(Topics.Any(topic => topic.Value == (About ?? "")), nameof(About), English.ChooseOne);
        Check(Areas.Any(area => area.Value == (Area ?? "")), nameof(Area), English.ChooseOne);
        Check(reply.Length == 0 || (reply.Length <= LongestAddress && EmailAddress.TryParse(reply, out _)), nameof(Reply), English.AskReplyWrong);
        state ??= FormState.New();
        var found = PersonalData.KindsIn(text, site.ScanRules.Allowed);
        if (ModelState.IsValid && found.Count > 0 && !state.IsWarnedOf(text)) (Found, state) = (found, state.WarnedOf(text));
        State = forms.Seal(state);
        ModelState.Remove(nameof(State)); // the field shows what is sealed now, not what was sent
        if (!ModelState.IsValid || Found.Count > 0) return Page();
        var verdict = flood.Judge(HttpContext.Connection.RemoteIpAddress);
        if (verdict == FloodVerdict.Refuse)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Check(false, nameof(Text), English.AskTooMany);
            return Page();
        }

        site.AskedQuestions.Receive(state.Id, site.Today, text, About ?? "", Area ?? "", reply.Length == 0 ? "" : forms.SealAddress(reply), found, verdict == FloodVerdict.Mark);
        IsDone = true;
        return Page();
    }

    private void Check(bool isRight, string field, string otherwise)
    {
        if (!isRight && ModelState[field] is not { Errors.Count: > 0 }) ModelState.AddModelError(field, otherwise);
    }
}
