using Answerable.Core.Statements;
using Answerable.Store;
using Answerable.Web.Documents;
using Answerable.Web.People;
using Answerable.Web.Statements;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Answerable.Web.Pages.Staff.Builder;

/// <summary>One section of a statement: its table, what the office says of it, and the force's part beside it.</summary>
[Authorize(Access.StatementWriters)]
public sealed class SectionModel(Site site) : StatementPage(site)
{
    private const string Yes = "yes", No = "no";

    /// <summary>The saving that the form was filled from.</summary>
    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Applies { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Missing { get; set; }

    [BindProperty]
    public string? Commentary { get; set; }

    /// <summary>The section as it was last saved.</summary>
    public Section Section { get; private set; } = null!;

    /// <summary>What somebody else saved in between, with their section; null when nobody did.</summary>
    public (PaperDraft Draft, Section Section)? Other { get; private set; }

    /// <summary>How the form would read; null unless asked.</summary>
    public DocumentHtml? Preview { get; private set; }

    public bool IsSaved { get; private set; }

    public string Here => $"{Drafted.Address}/sections/{Section.Priority}";

    public PartRequest? Part => Drafted.RequestFor(Section.Priority);

    /// <summary>Whether there is something to explain: no figure, or one that is lacking.</summary>
    public bool AsksMissing => Section.Missing.Length > 0 || Section.Rows.Count == 0 || Section.Rows.Any(row => row.Amounts.Any(item => item.Amount.Value is null));

    /// <summary>The numbers of the text as it was last saved.</summary>
    public NumbersOfText Numbers => new(Drafted, Review.Of(Section, Drafted.Statement));

    /// <summary>The section's table as it prints.</summary>
    public DocumentHtml Table => new(StatementPaper.TableOf(Drafted.Statement, Section), plain: false);

    public IEnumerable<(string Href, string Text)> Around
    {
        get
        {
            var (all, i) = (Drafted.Statement.Sections, Drafted.Statement.Sections.ToList().FindIndex(section => section.Priority == Section.Priority));
            if (i > 0) yield return ($"{Drafted.Address}/sections/{all[i - 1].Priority}", $"{English.SectionBefore}: {all[i - 1].Name}");
            if (i < all.Count - 1) yield return ($"{Drafted.Address}/sections/{all[i + 1].Priority}", $"{English.SectionNext}: {all[i + 1].Name}");
        }
    }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        if (context.Result is not null) return;
        if (Drafted.Section((string)RouteData.Values["priority"]!) is { } section) Section = section;
        else context.Result = NotFound();
    }

    public void OnGet(bool saved)
    {
        IsSaved = saved;
        Fill(Section, Drafted.Draft.Revision);
    }

    public IActionResult OnPost(string? preview)
    {
        Measure(nameof(Reason), Reason);
        Measure(nameof(Missing), Missing);
        Measure(nameof(Commentary), Commentary);
        if (!ModelState.IsValid) return Page();
        if (preview is not null)
        {
            Preview = new(StatementPaper.SectionOf(Drafted.Statement, Written(Section)), plain: false);
            return Page();
        }

        return After(Site.Drafting.Save(Drafted, Revision, Texts, Change(Written), Actor));
    }

    /// <summary>The office takes the force's text over; what the section said stays in the earlier savings.</summary>
    public IActionResult OnPostTake()
    {
        if (Part is not { } request || Site.PartRequests.Take(request.Id, Actor) is not { } text) return NotFound();
        return After(Site.Drafting.Save(Drafted, Revision, Texts, Change(section => section with { Commentary = Typed.Clean(text) }), Actor, "take over part"));
    }

    private IActionResult After(Saved saved)
    {
        if (saved.Other is not { } other) return Redirect($"{Here}?saved=true");
        var theirs = PaperText.Read<Core.Statements.Statement>(other.Content).Sections.FirstOrDefault(section => section.Priority == Section.Priority) ?? Section;
        (Other, Revision) = ((other, theirs), saved.Revision);
        ModelState.AddModelError(nameof(Commentary), English.SavedInBetween(other));
        return Page();
    }

    private object Texts(Core.Statements.Statement statement) => statement.Sections.FirstOrDefault(section => section.Priority == Section.Priority) is { } section
        ? (section.Applies, section.Reason, section.Missing, section.Commentary) : "";

    private Func<Core.Statements.Statement, Core.Statements.Statement> Change(Func<Section, Section> change) => statement => statement with
    {
        Sections = [.. statement.Sections.Select(section => section.Priority == Section.Priority ? change(section) : section)],
    };

    private Section Written(Section section) => section with
    {
        Applies = Applies switch { Yes => Applicability.Applies, No => Applicability.DoesNotApply, _ => Applicability.NotSaid },
        Reason = Typed.Clean(Reason),
        Missing = AsksMissing ? Typed.Clean(Missing) : section.Missing,
        Commentary = Typed.Clean(Commentary),
    };

    private void Fill(Section section, int revision) => (Revision, Applies, Reason, Missing, Commentary) =
        (revision, section.Applies switch { Applicability.Applies => Yes, Applicability.DoesNotApply => No, _ => "" }, section.Reason, section.Missing, section.Commentary);
}
