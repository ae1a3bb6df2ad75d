using System.Globalization;
using Answerable.Core.Meetings;
using Answerable.Core.Statements;
using Answerable.Web.Documents;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Matters;

/// <summary>One question on its way: where it stands, what can be done with it, and how it will read.</summary>
[Authorize(Access.StatementReaders)]
public sealed class DraftModel(Site site) : MatterPage(site)
{
    public bool ChangedSince => Drafted is { State: DraftState.InDraft, Proposal: not null };

    public DocumentHtml Paper => new(MatterPaper.Of(Site, Site.Public, Matter), plain: false);

    /// <summary>What can be done with it, each with its page and what it has so far.</summary>
    public IEnumerable<(string Text, string Href, string Holds)> Acts =>
    [
        (English.MatterTextPart, $"{Here}/text", MeetingPaper.PriorityOf(Site, Matter.Plan, Matter.Priority)?.Priority.Name ?? English.NoPriority),
        (English.MatterFigureTitle, $"{Here}/figure", English.Of(Matter.Figures.Count, "figure", "figures")),
        (English.MatterPutTitle, $"{Here}/meeting", Matter.Meetings.Count == 0 ? English.NothingOfIt : English.List(Matter.Meetings.Select(English.DayOfMeeting))),
        (English.MatterAskTitle, $"{Here}/ask", Requests is [var last, ..] ? English.PartSays(last, Today) : English.NothingOfIt),
        (English.MatterAnswerTitle, $"{Here}/answer", Agreed is null ? English.Of(Matter.Answers.Count, "answer", "answers") : English.MatterTakeAnswer),
        (English.ActionNewTitle, $"{Here}/actions/new", English.Of(Matter.Actions.Count, "action", "actions")),
        (English.MatterCloseTitle, $"{Here}/close", Matter.Ending is { } ending ? English.EndedOn(ending) : English.NothingOfIt),
    ];

    public static string ActionAt(string here, MatterAction action) => string.Create(CultureInfo.InvariantCulture, $"{here}/actions/{action.Id}");

    public void OnGet()
    {
    }

    /// <summary>Sets aside what was begun by mistake, and takes it up again.</summary>
    public IActionResult OnPostAside()
    {
        if (!MayWrite) return StatusCode(StatusCodes.Status403Forbidden);
        if (IsPublished) return NotFound();
        Save(matter => matter with { IsSetAside = !Matter.IsSetAside }, Matter.IsSetAside ? "bring back" : "set aside");
        return Redirect(Here);
    }

    /// <summary>Takes one of its figures off.</summary>
    public IActionResult OnPostUncite(int figure)
    {
        if (!MayWrite) return StatusCode(StatusCodes.Status403Forbidden);
        if (figure < 0 || figure >= Matter.Figures.Count) return NotFound();
        var gone = Matter.Figures[figure];
        Save(matter => matter with { Figures = [.. matter.Figures.Where(other => other != gone)] }, "take figure off");
        return Redirect($"{Here}#attached-title");
    }
}
