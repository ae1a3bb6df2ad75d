using System.Globalization;
using Answerable.Web.Catalogue;
using Answerable.Web.Duties;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff;

/// <summary>What the office keeps about one duty: who sees to it, where it is met, or why it does not apply.</summary>
[Authorize(Access.DutyWriters)]
public sealed class DutyKeepModel(Site site) : OfficePage(site)
{
    /// <summary>In how many places a duty can be met.</summary>
    public const int Most = 4;

    private const int LongestText = 500;

    public DutyShown Shown { get; private set; } = null!;

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? NotApplicable { get; set; }

    [BindProperty]
    public string? Months { get; set; }

    [BindProperty]
    public string?[] Label { get; set; } = [];

    [BindProperty]
    public string?[] Address { get; set; } = [];

    [BindProperty]
    public string?[] Published { get; set; } = [];

    /// <summary>What the decision about it is called.</summary>
    public string About => OfficeDetails.OfDuty + Shown.Duty.Id;

    public IActionResult OnGet(string id)
    {
        if (!Find(id)) return NotFound();
        var kept = Shown.Kept;
        (Owner, Note, NotApplicable, Months) = (kept.Owner, kept.Note, kept.NotApplicable, kept.Months?.ToString(CultureInfo.InvariantCulture));
        (Label, Address) = ([.. kept.Evidence.Select(item => item.Label)], [.. kept.Evidence.Select(item => item.Address)]);
        Published = [.. kept.Evidence.Select(item => item.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];
        return Page();
    }

    public IActionResult OnPost(string id)
    {
        if (!Find(id)) return NotFound();
        List<Evidence> evidence = [];
        for (var at = 0; at < Most; at++)
        {
            var (label, address, published) = (OfficeReportModel.At(Label, at), OfficeReportModel.At(Address, at), OfficeReportModel.At(Published, at));
            if (label is null && address is null && published is null) continue;
            Check(label is { Length: <= LongestText }, $"Label-{at}", English.EvidenceLabelMissing);
            Check(address is not null && (OfficeDetails.IsAddress(address) || Web.Duties.Duties.CanBeNamed(address)), $"Address-{at}", English.EvidenceAddressWrong);
            var day = Day(published);
            Check(published is null || (day is { } known && known <= Site.Today), $"Published-{at}", English.EvidenceDayWrong);
            evidence.Add(new(label ?? "", address ?? "", day, Site.Today));
        }

        var months = OfficeContactModel.Plain(Months);
        int? limit = int.TryParse(months, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 12 ? number : null;
        Check(months is null || limit is not null, nameof(Months), English.DutyMonthsWrong);
        foreach (var (field, text) in new[] { (nameof(Owner), Owner), (nameof(Note), Note), (nameof(NotApplicable), NotApplicable) }) Check(text is null || text.Length <= LongestText, field, English.DutyTextTooLong);
        DutyKept kept = new(OfficeContactModel.Plain(Owner) ?? "", OfficeContactModel.Plain(Note) ?? "", OfficeContactModel.Plain(NotApplicable) ?? "", limit, evidence);
        return ModelState.IsValid ? Decide(About, OfficeDetails.Write(kept), nameof(Owner), "/staff/duties") : Page();
    }

    private bool Find(string id)
    {
        if (Site.Public.Duties.Find(id) is not { } found) return false;
        Shown = found;
        return true;
    }
}
