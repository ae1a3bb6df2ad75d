using Answerable.Core.Meetings;
using Answerable.Store;
using Answerable.Web.Asking;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Answerable.Web.Pages.Staff.FromPublic;

/// <summary>One question as it was sent, and what becomes of it: it is taken, without what tells who anybody is; it joins another; it is declined.</summary>
[Authorize(Access.StatementWriters)]
public sealed class ReceivedModel(Site site, SealedForms forms) : PaperPage(site)
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>That it was looked at for what tells who anybody is.</summary>
    [BindProperty]
    public bool Looked { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public AskedQuestion Asked { get; private set; } = null!;

    public override string Name => English.PublicReceivedOn(Asked);

    public override string Here => DeskModel.At(Asked);

    /// <summary>The address for a reply; null where none was given, or it was taken away.</summary>
    public string? ReplyTo => forms.Address(Asked.ReplyTo);

    /// <summary>The questions that it can join, the last number first.</summary>
    public IReadOnlyList<PublicQuestion> Others =>
        [.. Publics.Writing.All().Select(draft => draft.Content).Concat(Publics.All.Select(shown => shown.Content)).DistinctBy(one => one.Number).Where(one => !one.IsSetAside).OrderByDescending(one => one.Number)];

    private PublicQuestions Publics => Site.Public.PublicQuestions;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (long.TryParse((string)RouteData.Values["id"]!, out var id) && Site.AskedQuestions.Find(id) is { } asked) Asked = asked;
        else context.Result = NotFound();
    }

    public void OnGet() => Text = Asked.Text;

    /// <summary>Takes it as a question that is to be answered for everybody to read.</summary>
    public IActionResult OnPostTake()
    {
        var text = Typed.Clean(Text);
        Check(Typed.Line(Title).Length > 0, nameof(Title), English.MatterTitleMissing);
        Check(text.Length > 0, nameof(Text), English.MatterTextMissing);
        Check(Looked, nameof(Looked), English.PublicLookedMissing);
        Limit(LongestLine, (nameof(Title), Title));
        Limit(LongestText, (nameof(Text), Text));
        if (!ModelState.IsValid) return Page();
        var taken = Publics.Begin(number => new(number, Asked.Received) { Title = Typed.Line(Title), Text = text, IsShortened = text != Asked.Text, About = Asked.About, Area = Asked.Area }, Actor);
        if (Site.AskedQuestions.Decide(Asked.Id, AskedState.Taken, taken.Number, "", Actor)) return Redirect(PublicPage.At(taken));

        // Somebody else decided in between: what was just begun is put aside, and they see what became of it.
        var name = PublicQuestions.NameOf(taken.Number);
        Publics.Writing.Save(name, Publics.Writing.Find(name)!.Saving.Revision, _ => 0, question => question with { IsSetAside = true }, Actor, "set aside");
        return Redirect(Here);
    }

    /// <summary>Says that another asks the same.</summary>
    public IActionResult OnPostJoin()
    {
        var other = Others.FirstOrDefault(one => PublicQuestions.NameOf(one.Number) == Number);
        Check(other is not null, nameof(Number), English.ChooseOne);
        if (!ModelState.IsValid) return Refill();
        Site.AskedQuestions.Decide(Asked.Id, AskedState.Joined, other!.Number, "", Actor);
        return Redirect(Here);
    }

    /// <summary>Says why it is not answered here.</summary>
    public IActionResult OnPostDecline()
    {
        Check(English.DeclineReasons.ContainsKey(Reason ?? ""), nameof(Reason), English.ChooseOne);
        if (!ModelState.IsValid) return Refill();
        Site.AskedQuestions.Decide(Asked.Id, AskedState.Declined, null, Reason!, Actor);
        return Redirect(Here);
    }

    /// <summary>Takes the address away, because a reply was sent by hand or none is wanted.</summary>
    public IActionResult OnPostReplied()
    {
        Site.AskedQuestions.ForgetReply(Asked.Id, Actor);
        return Redirect(Here);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refill()
    {
        ModelState.SetModelValue(nameof(Text), Asked.Text, Asked.Text);
        Text ??= Asked.Text;
        return Page();
    }
}
