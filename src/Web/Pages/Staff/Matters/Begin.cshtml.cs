using Answerable.Core.Answers;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Matters;

/// <summary>Beginning a question: about a figure that is unusual or chosen by hand, which is attached as it stands, or about none.</summary>
[Authorize(Access.StatementWriters)]
public sealed class BeginModel(Site site) : PageModel
{
    /// <summary>What is sent as the figure where there is to be none.</summary>
    public const string None = "none";

    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    /// <summary>The period of the figure; "none" for a question without.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Figure { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public FigureOffer Offer => field ??= new(site, Measure, Place);

    public Choice Which => new(nameof(Figure), English.CiteWhich, Offer.Choices, Figure, ModelState);

    /// <summary>The figures that are attached: the one it is about and, where the finding sets two years beside each other, the one before.</summary>
    public IReadOnlyList<Figure> Attached => field ??= Offer.Find(Figure) is not { } about ? []
        : Offer.At(about) is { Year: not null, Before: { } before } ? [about, before] : [about];

    /// <summary>Whether it is chosen what the question is about, so that it can be written.</summary>
    public bool IsChosen => Figure == None || Attached.Count > 0;

    public void OnGet()
    {
        if (Attached is not [var about, ..]) return;
        Title = English.Sentence(about.Measure.Name);
        Text = English.MatterSuggestion(about.Measure.Name);
        Why = Finding.Of(site.Public.Overview(site.Office.Force)).Where(item => item.Figure.Measure == about.Measure && item.Figure.Place == about.Place && item.Figure.Period == about.Period).Select(item => item.Says).FirstOrDefault() ?? English.BetterOrWorseSays(Offer.At(about));
    }

    public IActionResult OnPost()
    {
        if (!IsChosen) return Redirect("/staff/questions/begin");
        var (title, text, why) = (Typed.Line(Title), Typed.Clean(Text), Typed.Clean(Why));
        if (title.Length == 0) ModelState.AddModelError(nameof(Title), English.MatterTitleMissing);
        if (text.Length == 0) ModelState.AddModelError(nameof(Text), English.MatterTextMissing);
        foreach (var (field, said, most) in new[] { (nameof(Title), title, PaperPage.LongestLine), (nameof(Text), text, PaperPage.LongestText), (nameof(Why), why, PaperPage.LongestText) })
            if (said.Length > most) ModelState.AddModelError(field, English.LongerThan(most));
        if (!ModelState.IsValid) return Page();
        var (plan, priority) = PriorityOf();
        var begun = site.Public.Matters.Begin(
            number => new(number, title, site.Today) { Text = text, Why = why, Plan = plan, Priority = priority, Figures = [.. Attached.Select(Offer.Cite)] }, HttpContext.SignedIn()!.Email);
        return Redirect(MatterPage.At(begun));
    }

    /// <summary>The first priority of the plan in force to which the measure is tied.</summary>
    private (string Plan, string Priority) PriorityOf() => site.Public.Plans.InForce(site.Today) is { } plan && plan.Priorities.FirstOrDefault(priority => Measure is not null && priority.Measures.Contains(Measure)) is { } tied
        ? (plan.Id, tied.Id) : ("", "");
}
