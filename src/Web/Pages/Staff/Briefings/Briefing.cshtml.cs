using Answerable.Core.Meetings;
using Answerable.Store;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Briefings;

/// <summary>
/// The briefing for whoever holds the office: for the next meeting as it is now, or one as it was saved. It is internal by nature, and no version of it is ever
/// proposed; private notes are each person's own.
/// </summary>
[Authorize(Access.BriefingReaders)]
public sealed class BriefingModel(Site site) : PageModel
{
    /// <summary>The kind of paper that a saved briefing is, and how one is called where no meeting is planned.</summary>
    private const string Kind = "briefing", NoMeeting = "none";

    private const int LongestNote = 20_000;

    [BindProperty]
    public string? Notes { get; set; }

    public Briefing Briefing { get; private set; } = null!;

    /// <summary>The saving that is looked at; null for the briefing as it is now.</summary>
    public PaperDraft? Saved { get; private set; }

    /// <summary>The last one that was saved before, with what it told; null where none was.</summary>
    public (PaperDraft Saving, Briefing Briefing)? Earlier { get; private set; }

    /// <summary>All that were saved, the last first.</summary>
    public IReadOnlyList<PaperDraft> All => field ??= [.. Papers.Drafts(Kind).SelectMany(last => Papers.Savings(Kind, last.Name)).OrderByDescending(saving => saving.SavedAt)];

    public bool IsSaved { get; private set; }

    public bool MayWrite => HttpContext.SignedIn() is { Role: Store.People.Role.Analyst or Store.People.Role.Administrator };

    public string Lead { get; private set; } = "";

    private Papers Papers => new(site.Database);

    private string About => $"meeting {Name(Briefing)}";

    public IActionResult OnGet(string? meeting, int? number, bool saved)
    {
        IsSaved = saved;
        if (meeting is not null && (Saved = All.FirstOrDefault(saving => saving.Name == meeting && saving.Revision == number)) is null) return NotFound();
        Show();
        Notes = site.PrivateNotes.Of(HttpContext.SignedIn()!.Account, About);
        return Page();
    }

    /// <summary>Keeps it whole.</summary>
    public IActionResult OnPostSave()
    {
        Show();
        var last = Papers.Draft(Kind, Name(Briefing))?.Revision ?? 0;
        Papers.Save(Kind, Name(Briefing), PaperText.Of(Briefing), last, HttpContext.SignedIn()!.Email, "save briefing");
        return Redirect("/staff/briefing?saved=true");
    }

    /// <summary>Keeps what whoever looks notes for themselves.</summary>
    public IActionResult OnPostNotes()
    {
        Show();
        var text = Typed.Clean(Notes);
        if (text.Length > LongestNote) ModelState.AddModelError(nameof(Notes), English.BriefingNotesLong);
        if (!ModelState.IsValid) return Page();
        site.PrivateNotes.Keep(HttpContext.SignedIn()!.Account, About, text, HttpContext.SignedIn()!.Email);
        return Redirect("/staff/briefing?saved=true");
    }

    /// <summary>Whether a line says what the earlier one did not.</summary>
    public bool IsNew(BriefedLine line) => Earlier is var (_, earlier) && Briefing.IsNew(line, earlier);

    public static string AddressOf(PaperDraft saving) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/staff/briefing/{saving.Name}/{saving.Revision}");

    public static string MeetingOf(PaperDraft saving) => saving.Name == NoMeeting ? "" : saving.Name;

    private void Show()
    {
        NextBriefing next = new(site);
        Briefing = Saved is null ? next.Make() : PaperText.Read<Briefing>(Saved.Content);
        if (All.FirstOrDefault(saving => Saved is null || saving.SavedAt < Saved.SavedAt) is { } before) Earlier = (before, PaperText.Read<Briefing>(before.Content));
        var holder = site.Office.HolderOn(Briefing.On) is { } one ? English.HolderOf(one.Name, one.Title) : "";
        var meeting = site.Public.Meetings.Find(Briefing.Meeting)?.Content;
        Lead = English.BriefingLead(
            meeting is null ? English.DayOfMeeting(Briefing.Meeting) : English.MeetingTitle(meeting, site.Office.MeetingKind(meeting.Kind)), holder, site.Public.Meetings.Find(Briefing.Since)?.Content, Saved is not null || next.KnowsThen);
    }

    private static string Name(Briefing briefing) => briefing.Meeting.Length > 0 ? briefing.Meeting : NoMeeting;
}
