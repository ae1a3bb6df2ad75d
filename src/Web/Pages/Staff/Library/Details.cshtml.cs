using System.Globalization;
using Answerable.Core.Library;
using Answerable.Core.Periods;
using Answerable.Store;
using Answerable.Web.Catalogue;
using Answerable.Web.Library;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Library;

/// <summary>What is said of a document. What two people saved is shown to the second; nothing is lost.</summary>
[Authorize(Access.DocumentWriters)]
public sealed class DetailsModel(Site site) : DocumentPage(site)
{
    private DateOnly _date;
    private Period? _period;

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Type { get; set; }

    [BindProperty]
    public string? Date { get; set; }

    [BindProperty]
    public string? Period { get; set; }

    [BindProperty]
    public string? Plan { get; set; }

    [BindProperty]
    public string? Duty { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? Accessible { get; set; }

    [BindProperty]
    public string? AccessibleAt { get; set; }

    [BindProperty]
    public string? Supersedes { get; set; }

    [BindProperty]
    public string? OldAddresses { get; set; }

    public bool IsSaved { get; private set; }

    /// <summary>What somebody else saved in between; null when nobody did.</summary>
    public PaperDraft? Other { get; private set; }

    public IReadOnlyList<DocumentType> Types => Site.Files.DocumentTypes;

    public IEnumerable<(string Id, string Name)> Plans => Site.Office.Plans.Select(plan => (plan.Id, plan.Name));

    public IEnumerable<(string Id, string Name)> Duties => Site.Files.Duties.Select(duty => (duty.Id, English.DutyName(duty)));

    /// <summary>Documents that it could replace.</summary>
    public IEnumerable<(string Id, string Name)> Others => Site.Public.Documents.All.Where(shown => shown.Content.Slug != Document.Slug).Select(shown => (shown.Content.Slug, shown.Content.Title));

    public Choice AccessibleChoice => new(nameof(Accessible), English.AccessibleField, [("yes", English.AccessibleFieldYes), ("no", English.AccessibleFieldNo)], Accessible ?? "", ModelState);

    public void OnGet(bool saved)
    {
        var document = Document;
        (IsSaved, Revision, Title, Type, Date) = (saved, LastSaving, document.Title, document.Type, $"{document.Date:yyyy-MM-dd}");
        (Period, Plan, Duty, Summary, Language) = (document.Period?.ToString(), document.Plan, document.Duty, document.Summary, document.Language);
        (Accessible, AccessibleAt, Supersedes, OldAddresses) = (document.IsAccessible ? "yes" : "no", document.AccessibleAt, document.Supersedes, string.Join('\n', document.OldAddresses));
    }

    public IActionResult OnPost()
    {
        Check(Typed.Line(Title).Length > 0, nameof(Title), English.DocumentTitleMissing);
        Check(Typed.Line(Title).Length <= LongestLine, nameof(Title), English.LongerThan(LongestLine));
        Check(Typed.Clean(Summary).Length <= LongestText, nameof(Summary), English.LongerThan(LongestText));
        Check(Types.Any(type => type.Id == Type), nameof(Type), English.DocumentTypeMissing);
        Check(DateOnly.TryParseExact(Date?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _date), nameof(Date), English.DocumentDateMissing);
        if (!string.IsNullOrWhiteSpace(Period))
        {
            var isPeriod = Core.Periods.Period.TryParse(Period.Trim(), out var period);
            Check(isPeriod, nameof(Period), English.DocumentPeriodWrong);
            _period = isPeriod ? period : null;
        }

        Check(Plan is null or "" || Plans.Any(plan => plan.Id == Plan), nameof(Plan), English.NotInTheList);
        Check(Duty is null or "" || Duties.Any(duty => duty.Id == Duty), nameof(Duty), English.NotInTheList);
        Check(Supersedes is null or "" || Others.Any(other => other.Id == Supersedes), nameof(Supersedes), English.NotInTheList);
        Check(!Replaces(Supersedes ?? "", Document.Slug), nameof(Supersedes), English.ReplacesInACircle);
        Check(Language is "en" or "cy", nameof(Language), English.NotInTheList);
        Check(Typed.Line(AccessibleAt).Length == 0 || OfficeDetails.IsDocument(Typed.Line(AccessibleAt)), nameof(AccessibleAt), English.AccessibleAtWrong);
        foreach (var wrong in Addresses().Select(Wrong).OfType<string>()) Check(false, nameof(OldAddresses), wrong);
        if (!ModelState.IsValid) return Page();
        var saved = Save(Revision, Part, Written);
        if (saved.Other is not { } other) return Redirect($"{Here}/details?saved=true");
        (Other, Revision) = (other, saved.Revision);
        Check(false, nameof(Title), English.SavedInBetween(other));
        return Page();
    }

    private static object Part(LibraryDocument document) => document with { Files = [] };

    private LibraryDocument Written(LibraryDocument document) => document with
    {
        Title = Typed.Line(Title),
        Type = Type!,
        Date = _date,
        Period = _period,
        Plan = Plan ?? "",
        Duty = Duty ?? "",
        Summary = Typed.Clean(Summary),
        Language = Language!,
        IsAccessible = Accessible == "yes",
        AccessibleAt = Typed.Line(AccessibleAt),
        Supersedes = Supersedes ?? "",
        OldAddresses = [.. Addresses().Select(address => OldAddress.Of(address)!).Distinct()],
    };

    private IEnumerable<string> Addresses() => Typed.Clean(OldAddresses).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    private string? Wrong(string address) => OldRoads.Wrong(HttpContext.RequestServices.GetRequiredService<EndpointDataSource>(), Site, Document.Slug, address);

    /// <summary>Whether one document replaces another, over however many others.</summary>
    private bool Replaces(string slug, string other)
    {
        HashSet<string> met = [];
        for (var at = slug; at.Length > 0 && met.Add(at); at = Site.Public.Documents.Find(at)?.Content.Supersedes ?? "")
            if (at == other) return true;
        return false;
    }
}
