using System.Globalization;
using Answerable.Core.Meetings;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Answerable.Web.Pages.Staff.Matters;

/// <summary>One action of a question: adding it, carrying it forward to a meeting, saying what was done. <c>new</c> is one that is added.</summary>
[Authorize(Access.StatementWriters)]
public sealed class ActionModel(Site site) : MatterPage(site)
{
    private const string New = "new";

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public string? Due { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? NewDue { get; set; }

    [BindProperty]
    public string? Done { get; set; }

    /// <summary>The action; null for one that is added.</summary>
    public MatterAction? Action { get; private set; }

    public string Address => Action is null ? $"{Here}/actions/{New}" : DraftModel.ActionAt(Here, Action);

    public string Heading => Action?.What ?? English.ActionNewTitle;

    public IReadOnlyList<(string Id, string Name)> Meetings => [.. Planned.Select(meeting => (meeting.Id, MeetingName(meeting)))];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        if (context.Result is not null) return;
        var asked = (string)RouteData.Values["act"]!;
        if (asked == New) return;
        if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Matter.Action(id) is { } action) Action = action;
        else context.Result = NotFound();
    }

    public void OnGet() => Owner = Site.Office.Force.OfficialName;

    /// <summary>Adds it.</summary>
    public IActionResult OnPost()
    {
        if (Action is not null) return NotFound();
        var due = Day(Due, nameof(Due), English.ActionDueWrong);
        Check(Typed.Line(What).Length > 0, nameof(What), English.ActionWhatMissing);
        Check(Typed.Line(Owner).Length > 0, nameof(Owner), English.ActionOwnerMissing);
        Limit(LongestLine, (nameof(What), What), (nameof(Owner), Owner));
        if (!ModelState.IsValid) return Page();
        Save(matter => matter.Add(Typed.Line(What), Typed.Line(Owner), due), "add action");
        return Redirect(Here);
    }

    /// <summary>Carries it forward to a meeting, with why it is not done.</summary>
    public IActionResult OnPostCarry()
    {
        if (Action is not { IsOpen: true }) return NotFound();
        var due = Day(NewDue, nameof(NewDue), English.ActionDueWrong);
        Check(Planned.Any(meeting => meeting.Id == To), nameof(To), English.MatterPutMissing);
        Check(Typed.Line(Why).Length > 0, nameof(Why), English.ActionCarryWhyMissing);
        Limit(LongestLine, (nameof(Why), Why));
        if (!ModelState.IsValid) return Page();
        Save(matter => matter.With(matter.Action(Action.Id)!.Carry(To!, Today, Typed.Line(Why), due)), $"carry action {Action.Id} to meeting {To}");
        return Redirect(Here);
    }

    /// <summary>Says what was done, which closes it.</summary>
    public IActionResult OnPostDone()
    {
        if (Action is not { IsOpen: true }) return NotFound();
        Check(Typed.Line(Done).Length > 0, nameof(Done), English.ActionDoneMissing);
        Limit(LongestLine, (nameof(Done), Done));
        if (!ModelState.IsValid) return Page();
        Save(matter => matter.With(matter.Action(Action.Id)! with { Done = new(Today, Typed.Line(Done)) }), $"close action {Action.Id}");
        return Redirect(Here);
    }
}
