using Answerable.Core.Meetings;
using Answerable.Core.Statements;
using Answerable.Store;
using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Meetings;

/// <summary>A page about one meeting that is written or published; for one that is neither, nothing is.</summary>
public abstract class MeetingPage(Site site) : PageModel
{
    /// <summary>The longest text that is taken, and the longest line.</summary>
    public const int LongestText = 60_000, LongestLine = 300;

    /// <summary>The page that lists all of them.</summary>
    public const string List = "/staff/meetings";

    protected Site Site => site;

    protected Writing<Meeting> Writing => site.Public.Meetings.Writing;

    /// <summary>It as it was last saved; null where it is published and nobody writes on it.</summary>
    public Draft<Meeting>? Drafted { get; private set; }

    /// <summary>It as it was last saved, else as it is published.</summary>
    public Meeting Meeting { get; private set; } = null!;

    /// <summary>The number of the last saving; 1 where the first would begin from what is published.</summary>
    public int LastSaving => Drafted?.Saving.Revision ?? 1;

    public string Name => English.MeetingTitle(Meeting, site.Office.MeetingKind(Meeting.Kind));

    /// <summary>Where it is written.</summary>
    public string Here => At(Meeting);

    public DateOnly Today => site.Today;

    protected string Actor => HttpContext.SignedIn()!.Email;

    public bool MayWrite => HttpContext.SignedIn() is { Role: Role.Analyst or Role.Administrator };

    /// <summary>What hinders that it is proposed, each with the page where it is done.</summary>
    public IReadOnlyList<(string Text, string Href)> ToDo =>
    [
        .. Meeting.IsSetAside ? [(English.IsSetAside, Here)] : Array.Empty<(string, string)>(),
        .. Meeting.Status is MeetingStatus.Cancelled or MeetingStatus.Postponed && Meeting.Reason.Length == 0 ? [(English.ReasonNeeded, $"{Here}/status")] : Array.Empty<(string, string)>(),
        .. site.Office.MeetingKind(Meeting.Kind) is null ? [(English.MeetingKindMissing, $"{Here}/details")] : Array.Empty<(string, string)>(),
        .. Drafted is null or { State: DraftState.Published } ? [(English.NothingNew, Here)] : Array.Empty<(string, string)>(),
    ];

    public static string At(Meeting meeting) => $"{List}/{meeting.Id}";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var id = (string)RouteData.Values["id"]!;
        Drafted = Writing.Find(id);
        if ((Drafted?.Content ?? site.Public.Meetings.Find(id)?.Content) is { } meeting) Meeting = meeting;
        else context.Result = NotFound();
    }

    /// <summary>Saves a change to a part of it. Where nobody writes on it yet, the writing begins from what is published.</summary>
    protected Saved Save(int basedOn, Func<Meeting, object?> part, Func<Meeting, Meeting> change, string act = "save")
    {
        if (Drafted is null) Writing.Begin(Meeting, 0, Actor, "begin change");
        return Writing.Save(Meeting.Id, basedOn, part, change, Actor, act);
    }

    /// <summary>Proposes it as it was last saved.</summary>
    protected Decided Propose(DateTimeOffset? at, string note) => Writing.Propose(Writing.Find(Meeting.Id)!, at, note, Actor);

    /// <summary>Says at a field what is wrong with it, where something is.</summary>
    protected void Check(bool isRight, string field, string otherwise)
    {
        if (!isRight) ModelState.AddModelError(field, otherwise);
    }

    /// <summary>A text as it is kept: with one kind of line end and no blanks around it.</summary>
    protected static string Clean(string? text) => (text ?? "").ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal).Trim();

    /// <summary>A text of one line.</summary>
    protected static string Line(string? text) => Clean(text).ReplaceLineEndings(" ");

    /// <summary>Says at fields that their texts are too long.</summary>
    protected void Limit(int longest, params (string Field, string? Text)[] fields)
    {
        foreach (var (field, text) in fields) Check((text?.Length ?? 0) <= longest, field, English.LongerThan(longest));
    }
}

/// <summary>A page on which a part of a meeting is written. What two people saved of the same part is shown to the second; nothing is lost.</summary>
public abstract class MeetingSection(Site site) : MeetingPage(site)
{
    /// <summary>The saving that the form was filled from.</summary>
    [Microsoft.AspNetCore.Mvc.BindProperty]
    public int Revision { get; set; }

    public bool IsSaved { get; protected set; }

    /// <summary>What somebody else saved of the same part in between; null when nobody did.</summary>
    public PaperDraft? Other { get; private set; }

    /// <summary>What differs from what they saved: under which head, theirs, and what is in the form.</summary>
    public IReadOnlyList<(string Head, string Theirs, string Yours)> Conflict { get; private set; } = [];

    /// <summary>The part as texts under heads, by which two savings of it are compared.</summary>
    protected abstract IReadOnlyList<(string Head, string Text)> Part(Meeting meeting);

    /// <summary>The meeting with the part as the form has it.</summary>
    protected abstract Meeting Written(Meeting meeting);

    /// <summary>Saves the form; false where somebody else was quicker, who is then shown beside it.</summary>
    protected bool IsSavedNow(string field, string act = "save")
    {
        var saved = Save(Revision, meeting => Part(meeting), Written, act);
        if (saved.Other is not { } other) return true;
        var theirs = PaperText.Read<Meeting>(other.Content);
        (Other, Revision) = (other, saved.Revision);
        Conflict = [.. Part(theirs).Zip(Part(Written(theirs)), (one, mine) => (one.Head, one.Text, mine.Text)).Where(pair => pair.Item2 != pair.Item3)];
        ModelState.AddModelError(field, English.SavedInBetween(other));
        return false;
    }
}
