using System.Globalization;
using System.Text;

namespace Answerable.Web.Feeds;

/// <summary>Something in a calendar: at a moment, or on whole days.</summary>
/// <param name="Id">What stays when its date changes; with the site's name it is the UID.</param>
/// <param name="Title">What it is.</param>
/// <param name="Text">More about it.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="At">The moment; null for whole days.</param>
/// <param name="IsTentative">True where the date is expected, not given.</param>
/// <param name="Address">Where to read more.</param>
public sealed record CalendarEvent(string Id, string Title, string Text, DateOnly First, DateOnly Last, DateTimeOffset? At, bool IsTentative, string Address)
{
    /// <summary>When it ends; null where that is not known, or for whole days.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Where it is; empty for nowhere.</summary>
    public string Where { get; init; } = "";

    /// <summary>Whether it was called off.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>How often it was changed, so that a calendar takes the newer over the older.</summary>
    public int Changes { get; init; }

    /// <summary>When what it says was last changed; null for as the whole calendar.</summary>
    public DateTimeOffset? Stamped { get; init; }
}

/// <summary>
/// Writes iCalendar (RFC 5545). A library for it would bring time zones and recurrences; here moments are in UTC and nothing recurs,
/// so there is only the text to escape and fold.
/// </summary>
public static class ICalendar
{
    public const string Type = "text/calendar; charset=utf-8";
    private const int LongestLine = 75;

    /// <param name="name">What the calendar is called.</param>
    /// <param name="about">What there is to say about all of it; null for nothing.</param>
    /// <param name="site">The site's host name, which makes the ids unique in the world.</param>
    /// <param name="stamped">When what it says was last changed.</param>
    /// <param name="events">What is in it.</param>
    public static string Of(string name, string? about, string site, DateTimeOffset stamped, IEnumerable<CalendarEvent> events)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Answerable//Answerable//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, $"X-WR-CALNAME:{Escaped(name)}");
        if (about is not null) Line(text, $"X-WR-CALDESC:{Escaped(about)}");
        foreach (var one in events)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{Escaped(one.Id)}@{site}");
            Line(text, $"DTSTAMP:{Moment(one.Stamped ?? stamped)}");
            if (one.At is { } at)
            {
                Line(text, $"DTSTART:{Moment(at)}");
                if (one.Until is { } until) Line(text, $"DTEND:{Moment(until)}");
            }
            else
            {
                Line(text, $"DTSTART;VALUE=DATE:{Day(one.First)}");
                Line(text, $"DTEND;VALUE=DATE:{Day(one.Last.AddDays(1))}"); // the day after the last
            }

            Line(text, $"SUMMARY:{Escaped(one.Title)}");
            Line(text, $"DESCRIPTION:{Escaped(one.Text)}");
            Line(text, $"URL:{one.Address}");
            if (one.Where.Length > 0) Line(text, $"LOCATION:{Escaped(one.Where)}");
            if (one.Changes > 0) Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{one.Changes}"));
            Line(text, one.IsCancelled ? "STATUS:CANCELLED" : one.IsTentative ? "STATUS:TENTATIVE" : "STATUS:CONFIRMED");
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Escaped(string text) => text.ReplaceLineEndings("\n")
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>A line, folded so that none has more than 75 octets and none is cut within a character.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
