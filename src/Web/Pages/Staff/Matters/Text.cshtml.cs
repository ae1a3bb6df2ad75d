using Answerable.Core.Meetings;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Matters;

/// <summary>What a question is about, what is asked and why, and which priority of the plan it is about.</summary>
[Authorize(Access.StatementWriters)]
public sealed class TextModel(Site site) : MatterPage(site)
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>The plan and the priority, parted by a slash; empty for none.</summary>
    [BindProperty]
    public string? Priority { get; set; }

    public IReadOnlyList<(string Value, string Text)> Priorities => PrioritiesOf(Site, Matter.Plan);

    public void OnGet(bool saved)
    {
        (IsSaved, Revision, Title, Text, Why) = (saved, LastSaving, Matter.Title, Matter.Text, Matter.Why);
        Priority = Matter.Plan.Length > 0 ? $"{Matter.Plan}/{Matter.Priority}" : "";
    }

    public IActionResult OnPost()
    {
        Check(Typed.Line(Title).Length > 0, nameof(Title), English.MatterTitleMissing);
        Check(Typed.Clean(Text).Length > 0, nameof(Text), English.MatterTextMissing);
        Check(Priorities.Any(one => one.Value == (Priority ?? "")), nameof(Priority), English.ChooseOne);
        Limit(LongestLine, (nameof(Title), Title));
        Limit(LongestText, (nameof(Text), Text), (nameof(Why), Why));
        return ModelState.IsValid && IsSavedNow(nameof(Title)) ? Redirect($"{Here}/text?saved=true") : Page();
    }

    protected override IReadOnlyList<(string Head, string Text)> Part(Matter matter) =>
        [(English.MatterTitleField, matter.Title), (English.MatterTextField, matter.Text), (English.MatterWhyField, matter.Why), (English.PriorityField, $"{matter.Plan}/{matter.Priority}")];

    protected override Matter Written(Matter matter)
    {
        var (plan, priority) = (Priority ?? "").Split('/') is [var of, var one] ? (of, one) : ("", "");
        return matter with { Title = Typed.Line(Title), Text = Typed.Clean(Text), Why = Typed.Clean(Why), Plan = plan, Priority = priority };
    }
}
