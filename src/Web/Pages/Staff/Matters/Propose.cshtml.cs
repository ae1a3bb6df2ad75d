using System.Globalization;
using Answerable.Core.Meetings;
using Answerable.Core.Statements;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Matters;

/// <summary>
/// Proposing every question that was changed, in one press, so that publishing after a meeting is no burden. Each is a proposal of its own: one can be held
/// back, and each is approved by its content.
/// </summary>
[Authorize(Access.StatementWriters)]
public sealed class ProposeModel(Site site) : PaperPage(site), IAsksTime
{
    /// <summary>Those that are chosen, each with the saving that was looked at: "3.12".</summary>
    [BindProperty]
    public string?[] Chosen { get; set; } = [];

    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? Time { get; set; }

    [BindProperty]
    public string? Which { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>The only one that is chosen to begin with; 0 for all of them.</summary>
    [BindProperty(SupportsGet = true, Name = "number")]
    public int Only { get; set; }

    public override string Name => English.MatterProposeTitle;

    public override string Here => $"{MatterPage.List}/propose";

    /// <summary>The questions of which something is not proposed yet, the last number first.</summary>
    public IReadOnlyList<Draft<Matter>> Changed => field ??=
        [.. Writing.All().Where(draft => draft.State == DraftState.InDraft && !draft.Content.IsSetAside).OrderByDescending(draft => draft.Content.Number)];

    /// <summary>What was proposed.</summary>
    public IReadOnlyList<(string Text, string Href)> Proposed { get; private set; } = [];

    private Writing<Matter> Writing => Site.Public.Matters.Writing;

    public static string IdOf(Draft<Matter> draft) => string.Create(CultureInfo.InvariantCulture, $"{draft.Content.Number}.{draft.Saving.Revision}");

    public bool IsChosen(Draft<Matter> draft) => Chosen.Length > 0 ? Chosen.Contains(IdOf(draft)) : Only == 0 || draft.Content.Number == Only;

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        var at = AskedTime.Read(this, ModelState, Site.Clock.GetUtcNow());
        Limit(LongestLine, (nameof(Note), Note));
        var chosen = Changed.Where(draft => Chosen.Contains(IdOf(draft))).ToList();
        Check(Chosen.Length > 0, nameof(Chosen), English.MatterProposeMissing);
        Check(chosen.Count == Chosen.Length, nameof(Chosen), English.MatterChangedSince);
        if (!ModelState.IsValid) return Page();
        List<(string, string)> proposed = [];
        foreach (var draft in chosen)
        {
            // Whoever of the force wrote an answer that was taken over is among the authors, and so approves nothing of it.
            var authors = Site.PartRequests.Of(PublishedMatters.Kind, draft.Saving.Name).SelectMany(request => request.Authors);
            var decided = Writing.Propose(draft, at, Typed.Line(Note), Actor, authors);
            if (decided.IsDone) proposed.Add((English.MatterTitle(draft.Content), ProposalPage.Address(decided.Proposal!.Value)));
            else Check(false, nameof(Chosen), $"{English.MatterTitle(draft.Content)}: {English.Why(decided.Refused!.Value)}");
        }

        if (proposed is [var (_, only)] && ModelState.IsValid) return Redirect(only);
        Proposed = proposed;
        return Page();
    }
}
