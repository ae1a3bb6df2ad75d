using Answerable.Core.Reporting;

namespace Answerable.Web.Words;

/// <summary>Words of where to report what.</summary>
public static partial class English
{
    public const string ReportTitle = "Report a crime or concern", ReportLead = "Who takes which report, and how to reach them.", Leave = "Leave this page now", LeaveHint = "Opens the weather instead. With a keyboard, press Escape three times.";
    public const string LeaveTwo = "Press Escape two more times to leave this page.", LeaveOne = "Press Escape once more to leave this page.";
    public const string WayUnchecked = "Not checked by this office yet", WaysUnchecked = "Numbers and links not checked yet.";
    public const string ReportFormLead = "Numbers and links of the national list, and your own before them. What you leave out is on no page. Ways to reach help in an emergency are always shown.", OwnWays = "Your own ways", OwnWaysText = "Such as your force's page to report a crime, or your office's page to ask for a review. Empty lines are left out.";
    public const string NationalWays = "Of the national list, show", CheckedWays = "I have looked at every number and link that is shown, and each is right today.", CheckedWaysLegend = "Check";
    public const string WayNeed = "For", WayLabel = "Words", WayTelephone = "Telephone", WayAddress = "Web page", WayLabelMissing = "Enter the words of this way", WayEmpty = "Enter a telephone number or a web page", WayNeedWrong = "Choose what it is for";

    public static string NoReportsHere(string office, string force) => $"The {office} cannot take reports of crime, and nobody watches this site for them. The police here are {force}.";

    public static string WayOf(int number, string what) => $"{what}, way {Number(number)}";

    public static string WayLine(string label, string? telephone, string? address) => $"{label}: {string.Join(", ", new[] { telephone, address }.OfType<string>())}";

    public static string WaysLeftOut(int number) => $"{Of(number, "way", "ways")} of the national list left out.";

    public static string WaysChecked(DateOnly day) => $"Numbers and links checked on {Day(day)}.";

    /// <summary>Where a link leads, to read where it cannot be followed.</summary>
    public static string SiteOf(Way way) => way.Address is null ? "" : new Uri(way.Address).Host.Replace("www.", "", StringComparison.Ordinal);

    public static string ShowWay(Need need, Way way) => $"{need.Title}: {way.Label}";
}
