using System.Globalization;
using Answerable.Core.Meetings;
using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Answerable.Web.Pages.Staff;

/// <summary>One kind of meeting: its names, how often, where, how the public puts questions. <c>new</c> is one that is added.</summary>
[Authorize(Access.Administrators)]
public sealed class OfficeMeetingKindModel(Site site) : OfficePage(site)
{
    private const string New = "new";
    private const int LongestLine = 300, LongestText = 5_000, MostMonths = 24;

    [BindProperty]
    public string?[] Called { get; set; } = [];

    [BindProperty]
    public string?[] Since { get; set; } = [];

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public string? Every { get; set; }

    [BindProperty]
    public string? Public { get; set; }

    [BindProperty]
    public string? Where { get; set; }

    [BindProperty]
    public string? Questions { get; set; }

    [BindProperty]
    public string? Ended { get; set; }

    [BindProperty]
    public string? Whole { get; set; }

    /// <summary>It as it is; null for one that is added.</summary>
    public MeetingKind? Kind { get; private set; }

    public string Here => $"/staff/office/meetings/{Kind?.Id ?? New}";

    public string Title => Kind?.Names[^1].Name ?? English.AddMeetingKind;

    public long SeenDecision => Kind is null ? 0 : Present.Last(OfficeDetails.OfMeetingKind + Kind.Id);

    public Choice PublicChoice => new(nameof(Public), English.KindPublicLegend, [("yes", English.Yes), ("no", English.No)], Public, ModelState);

    public Lines Names => new(English.NameWord, [new(nameof(Called), English.KindNameField, [.. Called.Select(text => text ?? "")]), new(nameof(Since), English.KindNameFrom, [.. Since.Select(text => text ?? "")]) { Type = "date" }], ModelState);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        var id = (string)RouteData.Values["id"]!;
        Kind = Office.MeetingKind(id);
        if (Kind is null && id != New) context.Result = NotFound();
    }

    public void OnGet()
    {
        if (Kind is not { } kind) return;
        (Called, Since) = ([.. kind.Names.Select(name => name.Name)], [.. kind.Names.Select(name => Written(name.From))]);
        (About, Every, Public, Where, Questions, Ended) = (kind.About, kind.EveryMonths?.ToString(CultureInfo.InvariantCulture), kind.IsPublic ? "yes" : "no", kind.Where, kind.Questions, Written(kind.Ended));
        Whole = Written(kind.Whole.FirstOrDefault(time => time.To is null)?.From);
    }

    public IActionResult OnPost()
    {
        List<DatedName> names = [];
        for (var at = 0; at < Lines.Sent(Called, Since); at++)
        {
            var (name, since) = (Lines.At(Called, at), Day(Lines.At(Since, at)));
            if (name.Length == 0) continue;
            Check(name.Length <= LongestLine, Lines.IdOf(nameof(Called), at), English.LongerThan(LongestLine));
            Check(names.Count == 0 || since is not null, Lines.IdOf(nameof(Since), at), English.KindNameFromMissing);
            Check(names is not [.., { From: { } before }] || since is null || since > before, Lines.IdOf(nameof(Since), at), English.KindNameOrder);
            names.Add(new(name, since));
        }

        Check(names.Count > 0, Lines.IdOf(nameof(Called), 0), English.KindNameMissing);
        var id = Kind?.Id ?? (names.Count > 0 ? OfficeDetails.IdOf(names[0].Name) : null);
        Check(names.Count == 0 || id is not null and not New, Lines.IdOf(nameof(Called), 0), English.KindNameMissing);
        Check(Kind is not null || Office.MeetingKind(id ?? "") is null, Lines.IdOf(nameof(Called), 0), English.KindTaken);
        var isEvery = int.TryParse(Every?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var every) && every is >= 1 and <= MostMonths;
        Check(string.IsNullOrWhiteSpace(Every) || isEvery, nameof(Every), English.KindEveryWrong);
        Check(Public is "yes" or "no", nameof(Public), English.ChooseOne);
        foreach (var (field, text) in new[] { (nameof(About), About), (nameof(Questions), Questions) }) Check((text?.Length ?? 0) <= LongestText, field, English.LongerThan(LongestText));
        Check((Where?.Length ?? 0) <= LongestLine, nameof(Where), English.LongerThan(LongestLine));
        foreach (var (field, text) in new[] { (nameof(Ended), Ended), (nameof(Whole), Whole) }) Check(string.IsNullOrWhiteSpace(text) || Day(text) is not null, field, English.PlanDayWrong);
        if (!ModelState.IsValid) return Page();
        MeetingKind kind = new(id!, names, Typed.Clean(About), isEvery ? every : null, Public == "yes", Typed.Clean(Where).ReplaceLineEndings(" "), Typed.Clean(Questions))
        {
            Ended = Day(Ended),
            Whole = [.. (Kind?.Whole ?? []).Where(time => time.To is not null), .. Day(Whole) is { } whole ? [new WholeTime(whole, null)] : Array.Empty<WholeTime>()],
        };
        return Decide(OfficeDetails.OfMeetingKind + id, OfficeDetails.Write(kind), Lines.IdOf(nameof(Called), 0), "/staff/office/meetings");
    }
}
