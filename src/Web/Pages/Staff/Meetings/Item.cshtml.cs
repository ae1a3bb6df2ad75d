using System.Globalization;
using Answerable.Core.Meetings;
using Answerable.Core.Statements;
using Answerable.Web.Catalogue;
using Answerable.Web.Documents;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Answerable.Web.Pages.Staff.Meetings;

/// <summary>One item of an agenda: what it is, its paper, its documents, the figures it cites, what came of it. <c>new</c> is one that is added.</summary>
[Authorize(Access.StatementWriters)]
public sealed class ItemModel(Site site) : MeetingSection(site)
{
    private const string New = "new";

    /// <summary>How the item's own id is written for one that is added.</summary>
    private int _id;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Tag { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    /// <summary>The plan and the priority, parted by a slash; empty for none.</summary>
    [BindProperty]
    public string? Priority { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string?[] Label { get; set; } = [];

    [BindProperty]
    public string?[] Address { get; set; } = [];

    /// <summary>The item as it was last saved; null for one that is added.</summary>
    public AgendaItem? Item { get; private set; }

    public string ItemAddress => Item is null ? $"{Here}/agenda/{New}" : string.Create(CultureInfo.InvariantCulture, $"{Here}/agenda/{Item.Id}");

    public string Heading => Item?.Title ?? English.ItemNewTitle;

    public Choice Tags => new(nameof(Tag), English.ItemTagField, [.. Enum.GetValues<ItemTag>().Select(tag => (Word(tag), English.TagName(tag)))], Tag, ModelState);

    /// <summary>The priorities of the plan in force that day, and the one that it has.</summary>
    public IEnumerable<(string Value, string Text)> Priorities =>
    [
        ("", English.PriorityNone),
        .. new[] { Site.Public.Plans.InForce(Meeting.Day), Site.Public.Plans.Find(Item?.Plan ?? "") }.OfType<Framework>().Distinct()
            .SelectMany(plan => plan.Priorities.Select(priority => ($"{plan.Id}/{priority.Id}", English.PriorityOfPlan(priority.Name, plan.Name)))),
    ];

    public Lines Documents => new(English.DocumentWord, [new(nameof(Label), English.DocumentLabel, [.. Label.Select(text => text ?? "")]), new(nameof(Address), English.DocumentAddress, [.. Address.Select(text => text ?? "")])], ModelState);

    public string MeasureName(CitedFigure figure) => CitedTable.Series(Site, Site.Public, figure.Figure)?.Measure.Name ?? figure.Figure.Measure;

    public DocumentHtml? Paper => Item is null ? null : new(MeetingPaper.ItemOf(Site, Site.Public, Meeting, Item), plain: false);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        if (context.Result is not null) return;
        var asked = (string)RouteData.Values["item"]!;
        if (asked == New) _id = Meeting.LastItem + 1;
        else if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Meeting.Item(id) is { } item) (Item, _id) = (item, id);
        else context.Result = NotFound();
    }

    public void OnGet(bool saved)
    {
        (IsSaved, Revision) = (saved, LastSaving);
        var item = Item ?? new(_id, "", ItemTag.Information);
        (Title, Tag, Owner, Text, Outcome) = (item.Title, Word(item.Tag), item.Owner, item.Text, item.Outcome);
        Priority = item.Plan.Length > 0 ? $"{item.Plan}/{item.Priority}" : "";
        (Label, Address) = ([.. item.Documents.Select(document => document.Label)], [.. item.Documents.Select(document => document.Address)]);
    }

    public IActionResult OnPost()
    {
        Check(Typed.Line(Title).Length > 0, nameof(Title), English.ItemTitleMissing);
        Check(Enum.GetValues<ItemTag>().Any(tag => Word(tag) == Tag), nameof(Tag), English.ChooseOne);
        Check(Priorities.Any(priority => priority.Value == (Priority ?? "")), nameof(Priority), English.ChooseOne);
        Limit(LongestLine, (nameof(Title), Title), (nameof(Owner), Owner));
        Limit(LongestText, (nameof(Text), Text), (nameof(Outcome), Outcome));
        for (var at = 0; at < Lines.Sent(Label, Address); at++)
        {
            var (label, address) = (Lines.At(Label, at), Lines.At(Address, at));
            if (label.Length + address.Length == 0) continue;
            Check(label.Length is > 0 and <= LongestLine, Lines.IdOf(nameof(Label), at), English.LabelMissing);
            Check(OfficeDetails.IsDocument(address), Lines.IdOf(nameof(Address), at), English.DocumentAddressWrong);
        }

        return ModelState.IsValid && IsSavedNow(nameof(Title), Item is null ? "add item" : "save") ? Redirect($"{Here}/agenda/{_id}?saved=true") : Page();
    }

    /// <summary>Takes the item off the agenda. Earlier savings keep it.</summary>
    public IActionResult OnPostRemove()
    {
        if (Item is null) return NotFound();
        Save(meeting => meeting.Without(_id), "remove item");
        return Redirect($"{Here}#agenda");
    }

    /// <summary>Takes one of its figures off.</summary>
    public IActionResult OnPostUncite(int figure)
    {
        if (Item is null || figure < 0 || figure >= Item.Figures.Count) return NotFound();
        var gone = Item.Figures[figure];
        Save(meeting => meeting.Item(_id) is { } item ? meeting.With(item with { Figures = [.. item.Figures.Where(other => other != gone)] }) : meeting, "take figure off");
        return Redirect($"{ItemAddress}#figures");
    }

    // Which figures are cited is decided one by one, on a page of its own, and so is no part of this form.
    protected override IReadOnlyList<(string Head, string Text)> Part(Meeting meeting)
    {
        if (Item is null) return []; // one that is added is in nobody's way
        var item = meeting.Item(_id);
        return
        [
            (English.ItemTitleField, item?.Title ?? ""), (English.ItemTagField, item is null ? "" : English.TagName(item.Tag)), (English.OwnerField, item?.Owner ?? ""), (English.PriorityField, $"{item?.Plan}/{item?.Priority}"),
            (English.ItemTextField, item?.Text ?? ""), (English.OutcomeField, item?.Outcome ?? ""), (English.DocumentsHead, string.Join('\n', (item?.Documents ?? []).Select(document => $"{document.Label}: {document.Address}"))),
        ];
    }

    protected override Meeting Written(Meeting meeting)
    {
        if (Item is null) _id = meeting.LastItem + 1;
        var (plan, priority) = (Priority ?? "").Split('/') is [var of, var one] ? (of, one) : ("", "");
        return meeting.With((meeting.Item(_id) ?? new(_id, "", ItemTag.Information)) with
        {
            Title = Typed.Line(Title),
            Tag = Enum.GetValues<ItemTag>().First(tag => Word(tag) == Tag),
            Owner = Typed.Line(Owner),
            Plan = plan,
            Priority = priority,
            Text = Typed.Clean(Text),
            Outcome = Typed.Clean(Outcome),
            Documents = [.. Enumerable.Range(0, Lines.Sent(Label, Address)).Select(at => new DocumentLink(Lines.At(Label, at), Lines.At(Address, at))).Where(document => document.Label.Length > 0)],
        });
    }

    private static string Word(ItemTag tag) => tag.ToString().ToLowerInvariant();
}
