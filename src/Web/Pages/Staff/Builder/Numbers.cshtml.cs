using System.Globalization;
using Answerable.Core.Statements;
using Answerable.Web.People;
using Answerable.Web.Statements;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Builder;

/// <summary>The numbers in one text of a statement, with what can be done about each.</summary>
/// <param name="Drafted">The statement as it was last saved.</param>
/// <param name="Review">The text with what there is to say of its numbers.</param>
public sealed record NumbersOfText(Drafted Drafted, Review Review)
{
    /// <summary>What has to be put right, and what is open.</summary>
    public IEnumerable<Remark> ToSee => Review.Remarks.Where(remark => remark.Blocks || remark is Open);

    /// <summary>What the number at a place may be bound to, the likeliest first.</summary>
    public static IEnumerable<(Spot Spot, Told Told)> Bindings(Remark remark) => remark switch
    {
        Open open => (open.Best is { } best ? open.Proposals.Where(one => one != best).Prepend(best) : open.Proposals).Take(3).Select(proposal => (proposal.Spot, proposal.Told)),
        Contradicting found => found.TableSays.Take(3).Select(told => (found.Spot, told)),
        _ => [],
    };

    /// <summary>The line in which a place stands.</summary>
    public string Around(Remark remark)
    {
        var (start, end) = (Math.Max(0, remark.Spot.Start - 60), Math.Min(Review.Text.Length, remark.Spot.End + 60));
        return (start > 0 ? "… " : "") + Review.Text[start..end].ReplaceLineEndings(" ").Trim() + (end < Review.Text.Length ? " …" : "");
    }
}

/// <summary>The numbers in the texts of a statement: which stand for a number of a table, which are the force's own, which contradict.</summary>
[Authorize(Access.StatementWriters)]
public sealed class NumbersModel(Site site) : StatementPage(site)
{
    [BindProperty]
    public int Revision { get; set; }

    /// <summary>Which text.</summary>
    [BindProperty]
    public string Where { get; set; } = "";

    [BindProperty]
    public int Start { get; set; }

    [BindProperty]
    public int Length { get; set; }

    [BindProperty]
    public string? Target { get; set; }

    [BindProperty]
    public string? Period { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    public IReadOnlyList<NumbersOfText> Texts => [.. Review.Of(Drafted.Statement).Select(review => new NumbersOfText(Drafted, review))];

    public static string Here(Drafted drafted) => $"{drafted.Address}/numbers";

    /// <summary>The name of a text.</summary>
    public string Title(Review review) => review.Where switch
    {
        Review.Summary => English.SummaryField,
        Review.Comment => English.HolderCommentField,
        var priority => Drafted.Section(priority)!.Name,
    };

    public void OnGet()
    {
    }

    /// <summary>Binds a number to what was offered for it, and to nothing else.</summary>
    public IActionResult OnPostBind() => Change(review =>
        review.Remarks.SelectMany(NumbersOfText.Bindings).Where(offer => offer.Spot == new Spot(Start, Length) && offer.Told.Target.ToString() == Target)
            .Select(offer => Bindings.Bind(review.Text, offer.Spot, offer.Told)).FirstOrDefault());

    /// <summary>Takes the number that the table has now, where somebody has read the sentence again.</summary>
    public IActionResult OnPostRenew() => Change(review =>
        review.Remarks.OfType<Stale>().Where(stale => stale.Spot == new Spot(Start, Length)).Select(stale => Bindings.Renew(review.Text, stale.Number, stale.Told)).FirstOrDefault());

    /// <summary>Marks a paragraph as the force's own figures, with period and source.</summary>
    public IActionResult OnPostSettle()
    {
        if (Tokens.Unfit(Period ?? "", Source ?? "") is { } why)
        {
            ModelState.AddModelError(nameof(Period), English.SettleAmiss(why));
            return Page();
        }

        return Change(review => review.Remarks.Any(remark => remark.Spot == new Spot(Start, Length)) ? Bindings.Settle(review.Text, new(Start, Length), Period!, Source!) : null);
    }

    private RedirectResult Change(Func<Review, string?> change)
    {
        // Where somebody saved the text in between, the number may stand elsewhere: the page is shown again as it is now.
        if (Revision == Drafted.Draft.Revision && Review.Of(Drafted.Statement).FirstOrDefault(review => review.Where == Where) is { } review && change(review) is { } text)
            Site.Drafting.Save(Drafted, Revision, TextOf, statement => With(statement, text), Actor, "bind number");
        return Redirect(string.Create(CultureInfo.InvariantCulture, $"{Here(Drafted)}#{Where}"));
    }

    private object TextOf(Core.Statements.Statement statement) => Where switch
    {
        Review.Summary => statement.Summary,
        Review.Comment => statement.Comment,
        _ => statement.Sections.FirstOrDefault(section => section.Priority == Where)?.Commentary ?? "",
    };

    private Core.Statements.Statement With(Core.Statements.Statement statement, string text) => Where switch
    {
        Review.Summary => statement with { Summary = text },
        Review.Comment => statement with { Comment = text },
        _ => statement with { Sections = [.. statement.Sections.Select(section => section.Priority == Where ? section with { Commentary = text } : section)] },
    };
}
