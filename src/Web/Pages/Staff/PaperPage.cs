using Answerable.Store;
using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>A page about one paper of the office's own, whatever it is.</summary>
public abstract class PaperPage(Site site) : PageModel
{
    /// <summary>The longest text that is taken, and the longest line.</summary>
    public const int LongestText = 60_000, LongestLine = 300;

    protected Site Site => site;

    /// <summary>What the paper is called.</summary>
    public abstract string Name { get; }

    /// <summary>Where it is written.</summary>
    public abstract string Here { get; }

    public DateOnly Today => site.Today;

    protected string Actor => HttpContext.SignedIn()!.Email;

    public bool MayWrite => HttpContext.SignedIn() is { Role: Role.Analyst or Role.Administrator };

    public bool IsSaved { get; protected set; }

    /// <summary>What somebody else saved of the same part in between; null when nobody did.</summary>
    public PaperDraft? Other { get; protected set; }

    /// <summary>What differs from what they saved: under which head, theirs, and what is in the form.</summary>
    public IReadOnlyList<(string Head, string Theirs, string Yours)> Conflict { get; protected set; } = [];

    /// <summary>Says at a field what is wrong with it, where something is.</summary>
    protected void Check(bool isRight, string field, string otherwise)
    {
        if (!isRight) ModelState.AddModelError(field, otherwise);
    }

    /// <summary>Says at fields that their texts are too long.</summary>
    protected void Limit(int longest, params (string Field, string? Text)[] fields)
    {
        foreach (var (field, text) in fields) Check((text?.Length ?? 0) <= longest, field, English.LongerThan(longest));
    }
}

/// <summary>
/// A page about one paper that is written or published; for one that is neither, nothing is. What two people saved of the same part is shown to the second;
/// nothing is lost.
/// </summary>
/// <param name="site">The office's installation.</param>
/// <param name="writing">The road by which such papers are written.</param>
public abstract class PaperPage<T>(Site site, Writing<T> writing) : PaperPage(site)
    where T : class
{
    private string _name = "";

    /// <summary>The saving that the form was filled from, or that was looked at.</summary>
    [BindProperty]
    public int Revision { get; set; }

    protected Writing<T> Writing => writing;

    /// <summary>It as it was last saved; null where it is published and nobody writes on it.</summary>
    public Draft<T>? Drafted { get; private set; }

    /// <summary>It as it was last saved, else as it is published.</summary>
    protected T Latest { get; private set; } = null!;

    /// <summary>Whether any version of it is published.</summary>
    public bool IsPublished => Published(_name) is not null;

    /// <summary>The number of the last saving; 1 where the first would begin from what is published.</summary>
    public int LastSaving => Drafted?.Saving.Revision ?? 1;

    /// <summary>It as it is published; null where it is not.</summary>
    protected abstract T? Published(string name);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        _name = (string)RouteData.Values["id"]!;
        Drafted = writing.Find(_name);
        if ((Drafted?.Content ?? Published(_name)) is { } paper) Latest = paper;
        else context.Result = NotFound();
    }

    /// <summary>Saves a change to a part of it. Where nobody writes on it yet, the writing begins from what is published.</summary>
    protected Saved Save(int basedOn, Func<T, object?> part, Func<T, T> change, string act = "save")
    {
        if (Drafted is null) writing.Begin(Latest, 0, Actor, "begin change");
        return writing.Save(_name, basedOn, part, change, Actor, act);
    }

    /// <summary>Saves what is in nobody's way, because it adds to the paper or touches what is decided in one press.</summary>
    protected void Save(Func<T, T> change, string act) => Save(LastSaving, _ => 0, change, act);

    /// <summary>The part that the form holds, as texts under heads, by which two savings of it are compared.</summary>
    protected virtual IReadOnlyList<(string Head, string Text)> Part(T paper) => [];

    /// <summary>The paper with the part as the form has it.</summary>
    protected virtual T Written(T paper) => paper;

    /// <summary>Saves the form; false where somebody else was quicker, who is then shown beside it.</summary>
    protected bool IsSavedNow(string field, string act = "save")
    {
        var saved = Save(Revision, paper => Part(paper), Written, act);
        if (saved.Other is not { } other) return true;
        var theirs = PaperText.Read<T>(other.Content);
        (Other, Revision) = (other, saved.Revision);
        Conflict = [.. Part(theirs).Zip(Part(Written(theirs)), (one, mine) => (one.Head, one.Text, mine.Text)).Where(pair => pair.Item2 != pair.Item3)];
        ModelState.AddModelError(field, English.SavedInBetween(other));
        return false;
    }

    /// <summary>Proposes it as it was last saved.</summary>
    protected Decided Propose(DateTimeOffset? at, string note) => writing.Propose(writing.Find(_name)!, at, note, Actor);
}
