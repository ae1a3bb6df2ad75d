using System.Text.RegularExpressions;
using Answerable.Core.Reporting;
using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff;

/// <summary>Where readers are told to report: the office's own ways, those of the national list that it shows, and that it has checked them.</summary>
[Authorize(Access.Administrators)]
public sealed partial class OfficeReportModel(Site site) : OfficePage(site)
{
    /// <summary>How many ways of its own an office can have.</summary>
    public const int Most = 6;

    [BindProperty]
    public string?[] Need { get; set; } = [];

    [BindProperty]
    public string?[] Label { get; set; } = [];

    [BindProperty]
    public string?[] Telephone { get; set; } = [];

    [BindProperty]
    public string?[] Address { get; set; } = [];

    /// <summary>The national ways that are shown.</summary>
    [BindProperty]
    public string[] Shown { get; set; } = [];

    [BindProperty]
    public bool Checked { get; set; }

    public IReadOnlyList<Need> Needs => Site.Files.Signposts.Needs;

    /// <summary>The national ways that can be left out, with what each is for.</summary>
    public IEnumerable<(Need Need, Way Way)> Ways =>
        Needs.Where(need => need.Id != Core.Reporting.Need.Emergency).SelectMany(need => need.Ways.Where(way => way.IsOn(Site.Today)).Select(way => (need, way)));

    public void OnGet()
    {
        var own = Office.Reporting.Ways;
        (Need, Label, Telephone, Address) = ([.. own.Select(way => way.Need)], [.. own.Select(way => way.Label)], [.. own.Select(way => way.Telephone)], [.. own.Select(way => way.Address)]);
        Shown = [.. Ways.Select(item => item.Way.Id).Where(id => !Office.Reporting.LeftOut.Contains(id))];
    }

    public IActionResult OnPost()
    {
        List<OwnWay> own = [];
        for (var at = 0; at < Most; at++)
        {
            var (need, label, telephone, address) = (At(Need, at), At(Label, at), At(Telephone, at), At(Address, at));
            if (label is null && telephone is null && address is null) continue;
            Check(need is not null && Needs.Any(known => known.Id == need), $"Need-{at}", English.WayNeedWrong);
            Check(label is not null, $"Label-{at}", English.WayLabelMissing);
            Check(telephone is null || Phone().IsMatch(telephone), $"Telephone-{at}", English.PhoneWrong);
            Check(address is null || OfficeDetails.IsAddress(address), $"Address-{at}", English.AddressWrong);
            Check(telephone is not null || address is not null, $"Telephone-{at}", English.WayEmpty);
            own.Add(new(need ?? "", label ?? "", telephone, address));
        }

        OfficeReporting decided = new(own, [.. Ways.Select(item => item.Way.Id).Except(Shown)], Checked ? Site.Today : Office.Reporting.Checked);
        return ModelState.IsValid ? Decide(OfficeDetails.Report, OfficeDetails.Write(decided), "Label-0") : Page();
    }

    /// <summary>What stands in a field of a row.</summary>
    public static string? At(string?[] values, int at) => at < values.Length ? OfficeContactModel.Plain(values[at]) : null;

    [GeneratedRegex(@"^\+?[0-9][0-9 ]{2,30}$")]
    private static partial Regex Phone();
}
