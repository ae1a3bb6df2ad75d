using System.Globalization;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Releases;

namespace Answerable.Web.Words;

/// <summary>Words about past and coming publications.</summary>
public static partial class English
{
    public const string ReleasesTitle = "Releases", ComingHeading = "Coming", LateHeading = "Dates that have passed", PastHeading = "Past", OwnHeading = "Published on this site";
    public const string ReleasesLead = "When figures are published, by those who make them and on this site.";
    public const string ComingTitle = "Coming publications", ComingSubtitle = "The next of each source. A day is given only where somebody announced one.";
    public const string WhenHead = "When", WhatHead = "What", CoversHead = "Covers", HowDateHead = "How the date is known", PublishedHead = "Published", HereHead = "On this site", ShownHead = "Shown since";
    public const string PastTitle = "Past publications", PastSubtitle = "By publishers, the last first.", OwnTitle = "What this site has published", NoneShown = "Nothing has been published on this site yet.";
    public const string NothingLate = "No date that is known has passed without its figures being here.", NoDateKnown = "Of these sources no date is known, and so none can be worked out:", Calendar = "Calendar (ICS)", Feed = "Feed (Atom)";
    public const string HowDatesHeading = "How dates are known", NextHeading = "What is next", MoreReleases = "All past and coming publications", NothingCovered = "Not said", NextHead = "Next";
    public const string AboutReleases = """
        A date is *given* where somebody printed it; this page says where. Where nobody did, it is *expected*: worked out from how often a source publishes
        and how long after its months the latest release came whose day is known. An expected date has a month and never a day, and may be wrong.

        A date has passed from the day after it, in London. Nobody has to change this page then: it looks at the day and at what has been brought in
        each time it is read.

        The calendar can be subscribed to in Outlook, Google Calendar and on phones; expected dates are marked tentative there and fill their month.
        """;

    public static string CalendarName(string force) => $"Releases of figures about {force}";

    /// <summary>When something comes: 24 October 2024, 09:30; late January 2027 (expected).</summary>
    public static string When(Due due) => due is Expected expected ? $"{Sentence(About(expected))} (expected)" : Given((Release)due);

    /// <summary>What figures are of: the 12 months to June 2024; May 2022.</summary>
    public static string Of(Period covers) => covers.Months == 12 ? $"the 12 months to {Month(covers)}" : Name(covers);

    public static string Covers(Period? covers) => covers is { } known ? Sentence(Of(known)) : NothingCovered;

    /// <summary>Says when the next figures of a source are due.</summary>
    public static string NextDue(Source source, Due next) => $"{Sentence(source.Name)}: the next {DueAt(next)}.";

    /// <summary>Says that a date of a source has passed.</summary>
    public static string Overdue(Source source, Overdue late) => $"{Sentence(source.Name)}: {Overdue(late)}";

    /// <summary>Says the same where the source's name stands already.</summary>
    public static string Overdue(Overdue late)
    {
        if (late.HoldsNone)
            return $"nothing has been brought in. The latest, for {Of(late.Latest.Covers!.Value)}, {WasDue(late.Latest)}.";
        var first = $"figures for {Of(late.Earliest.Covers!.Value)} {WereDue(late.Earliest)}; nothing newer has been brought in.";
        return late.Count == 1 ? first : $"{first} {Sentence(Of(late.Count - 1, "more has", "more have"))} fallen due since, the last for {Of(late.Latest.Covers!.Value)}.";
    }

    /// <summary>What is next of a source and what is late, in one text; that no date is known, when neither is.</summary>
    public static string Stands(Outlook outlook) => (outlook.Overdue, outlook.Coming) switch
    {
        ({ } late, [var next, ..]) => $"{Overdue(outlook.Timetable.Source, late)} The next {DueAt(next)}.",
        ({ } late, _) => Overdue(outlook.Timetable.Source, late),
        (_, [var next, ..]) => NextDue(outlook.Timetable.Source, next),
        _ => "No date of the next is known.",
    };

    /// <summary>A publication in a calendar or feed.</summary>
    public static string EventTitle(Source source, Period? covers) => Sentence(source.Name) + (covers is { } known ? $", {Of(known)}" : "");

    public static string OwnDue(Release release) => $"{release.Title}: due here on {Given(release)}.";

    public static string OwnLate(Release release) => $"{release.Title}: this was due on {Given(release)}; nothing has been published here since.";

    /// <summary>How a date is known: where it is printed, or how it was worked out.</summary>
    public static string HowKnown(Due due, ReleaseRule? rule) => due switch
    {
        Release release => Sentence(release.Said),
        Expected { From: { } from } => $"Worked out: {Every(rule!)}, and the figures for {Of(from.Covers)} {(from.IsPublished ? "came on" : "were announced for")} {Day(from.Day)}, {MonthsAfter(ReleaseRule.Lag(from))}.",
        _ => $"Worked out: {Every(rule!)}, {MonthsAfter(rule!.LagMonths!.Value)}.",
    };

    public static string NoDate(Source source) => $"{Sentence(source.Name)}, {By(source.Publisher)}: {source.Cadence}.";

    /// <summary>What became of a publication whose day has come.</summary>
    public static string Became(Past past) => past switch
    {
        { Issue: { } issue } => $"Brought in {Moment(issue.BroughtIn)}",
        { Outcome: Outcome.Skipped } => "Not brought in; a newer one has been.",
        { Outcome: Outcome.NotHeld } => "Published, not brought in here.",
        _ => $"This was due on {Given(past.Release!)}; nothing newer has been brought in.",
    };

    public static string PublishedOn(Past past) => past switch
    {
        { Outcome: Outcome.Late } => $"Due on {Given(past.Release!)}",
        { Release: { IsPublished: true, Time: not null } release } => Given(release),
        { Issue.Edition.PublishedIsAssumed: true } => $"{Day(past.Day)} (assumed)",
        _ => Day(past.Day),
    };

    /// <summary>How the date of a past publication is known.</summary>
    public static string HowKnownPast(Past past) => past switch
    {
        { Release: { } release } => Sentence(release.Said),
        { Issue.Edition.PublishedIsAssumed: true } => "Assumed: the publisher gives no date.",
        _ => "In the file, or said when it was brought in.",
    };

    public static string PastName(Past past) => past.Issue?.Edition.Title ?? Sentence(past.Timetable.Source.Name);

    public static string ShownTitle(Issue issue) => $"Published here: {issue.Edition.Title}";

    public static string By(string publisher) => $"by {publisher}";

    private static string Given(Release release) => Day(release.Day) + (release.Time is { } time ? time.ToString("', 'HH:mm", CultureInfo.InvariantCulture) : "");

    private static string About(Expected expected) => (expected.Part switch { PartOfMonth.Early => "early ", PartOfMonth.Middle => "mid ", PartOfMonth.Late => "late ", _ => "" }) + Month(expected.Month);

    private static string DueAt(Due due) =>
        (due is Expected expected ? $"is expected in {About(expected)}" : $"is due on {Given((Release)due)}") + (due.Covers is { } covers ? $", for {Of(covers)}" : "");

    private static string WasDue(Due due) => due switch
    {
        Release { IsPublished: true } release => $"was published on {Given(release)}",
        Release release => $"was due on {Given(release)}",
        _ => $"was expected in {About((Expected)due)}",
    };

    private static string WereDue(Due due) => "were" + WasDue(due)["was".Length..];

    private static string Every(ReleaseRule rule) => rule.Months switch { 1 => "there is a release every month", 12 => "there is a release every year", _ => $"there is a release every {Number(rule.Months)} months" };

    private static string MonthsAfter(int lag) => lag == 0 ? "in the month they end with" : $"{Of(lag, "month", "months")} after the month they end with";
}
