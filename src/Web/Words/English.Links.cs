using Answerable.Store;

namespace Answerable.Web.Words;

/// <summary>Words of links to other sites.</summary>
public static partial class English
{
    public const string OutsideTitle = "Links to other sites", OutsideLead = "Every link to another site that your pages show, and what was met when it was last followed. A link is dead when its site says so, or when it failed on two different days.";
    public const string OutsideText = "Links on your pages that are dead or have moved.", OutsideWeekly = "The program follows all of them once a week, at night.", OutsideWeeklyOff = "The program does not follow them by itself: ANSWERABLE_FETCH is off.";
    public const string LinkHead = "Link", LinkShownHead = "Where it stands", LinkStandsHead = "What was met", LinkCheckAll = "Follow all now", LinkCheck = "Follow now", LinkNever = "Not followed yet.", LinkUnderWay = "Being followed now.", LinkDead = "Dead.", LinkAgain = "Look again";

    public static string LinkStands(OutsideLink? link)
    {
        if (link is null or { CheckedAt: null }) return link is { IsUnderWay: true } ? LinkUnderWay : LinkNever;
        List<string> said = link.IsDead ? [LinkDead] : [];
        said.Add(link.Said);
        if (link.EndsAt.Length > 0) said.Add($"It leads on to {link.EndsAt}.");
        said.Add($"Followed on {Moment(link.CheckedAt.Value)}.");
        if (link.FailingAt is { } since) said.Add($"It has failed since {Moment(since)}{(link.WellAt is { } well ? $", and last answered on {Moment(well)}" : "")}.");
        return string.Join(' ', said);
    }
}
