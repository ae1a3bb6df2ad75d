using Answerable.Core.Measures;
using Answerable.Store;

namespace Answerable.Web.Words;

/// <summary>Words of what is not published: the preview of what waits, and the internal pack.</summary>
public static partial class English
{
    public const string PreviewMark = "Preview: not published", PackMark = "Internal: not for publication";
    public const string BackToProposal = "Back to the proposal", BackToFile = "Back to the file";
    public const string PackTitle = "Internal pack", PackText = "Figures for the office and named partners only.";
    public const string PackLead = "Figures that are for the office and named partner organisations only, on the same pages as the public figures. Every look and every file taken is written down, with your name.";
    public const string PackPagesTitle = "Open the pages", PackEditionsTitle = "What is in it", NothingInPack = "There is nothing in it for you.";
    public const string PackHow = "To put something in: bring a file in, and propose it for staff and named partners only.";
    public const string PackForStaff = "You see the public figures and the internal ones together. All staff of the office see this; a partner organisation sees only the editions that name it. That you looked is written down.";
    public const string TakenInHead = "Brought in", WhoSeesHead = "Who sees it", OfficeOnly = "the office", NotCited = "This is not published, so it must not be cited or passed on.";
    public const string PartnersTitle = "Who sees it", PartnersLead = "Staff of the office see every internal edition. A partner organisation sees only those that name it, while they are internal.";
    public const string NameDo = "Let them see it", UnnameDo = "End it", MaySee = "May see it", MayNotSee = "May not see it", NoOrganisations = "No partner organisation can sign in yet. An administrator lets the first person of one in.";
    public const string PagesTitle = "Pages that will change", PagesText = "Open each as it will stand. Only you and the office see it.";
    public const string NoPages = "No page will change.", OtherForcesPages = "Also the pages of other forces:";
    public const string ShowAll = "Show everything that changes against what is shown now", ShowSince = "Show only what changed since the proposal it replaces";
    public const string SameContent = "The content is the same as in the proposal it replaces: only when, for whom or the note is another.";

    public static string PreviewSays(Edition edition, Classification classification) =>
        $"What you see is the site as it will stand with {ProposalOf(edition)}. Only staff of the office can see this preview."
        + (classification == Classification.Internal ? " It is meant for staff and named partners: the public will not see it." : "");

    public static string PreviewOfShown(Edition edition) => $"{ProposalOf(edition)} is shown already: the public sees the same now.";

    public static string PackForPartner(string organisation) =>
        $"You see the public figures and the internal ones that are for {organisation}. Only the office and {organisation} see this. That you looked is written down.";

    public static string EarlierSays(DateTimeOffset since) => $"This is how the figures stood from {Moment(since)}, London time. What was withdrawn since is left out. Definitions and groups are today's.";

    public static string ShownTo(string email) => $"Shown to {email}.";

    /// <summary>The name of a page that will change.</summary>
    public static string PageOf(int year) => $"{Room("999")}, {year}";

    public static string PackPage(string measure) => Sentence(measure);

    /// <summary>What changed since the proposal that this one replaces.</summary>
    public static string SinceProposal(long before) => $"Only what changed since proposal {before}, which this one replaces, is listed. The time it is to be seen was kept unless another was given.";

    /// <summary>Who sees an internal edition.</summary>
    public static string WhoSees(IEnumerable<string> organisations) => List(organisations.Prepend(OfficeOnly));
}
