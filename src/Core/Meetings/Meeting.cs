using Answerable.Core.Statements;

namespace Answerable.Core.Meetings;

/// <summary>How a meeting stands, as somebody said it. Nothing is concluded from its day.</summary>
public enum MeetingStatus
{
    /// <summary>It is to be held.</summary>
    Planned,

    /// <summary>It was held.</summary>
    Held,

    /// <summary>It will not be held, or was not.</summary>
    Cancelled,

    /// <summary>It is to be held on another day, known or not.</summary>
    Postponed,
}

/// <summary>A meeting of the office, whole: what is drafted, approved, published and kept.</summary>
/// <param name="Day">The day it is on, or was to be.</param>
/// <param name="Number">1 for the first of its day, then 2, 3 …</param>
/// <param name="Kind">The id of its kind.</param>
/// <param name="Status">How it stands.</param>
public sealed record Meeting(DateOnly Day, int Number, string Kind, MeetingStatus Status)
{
    /// <summary>Its lasting id, which is a part of its address: <c>2024-07-17</c>, and <c>2024-07-17-2</c> for the second of a day.</summary>
    public string Id => IdOf(Day, Number);

    /// <summary>What it is called beside the name of its kind; empty for nothing.</summary>
    public string Title { get; init; } = "";

    /// <summary>Why it was cancelled or postponed, as a sentence for the public.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The id of the meeting that it was postponed to; empty where none is known.</summary>
    public string MovedTo { get; init; } = "";

    /// <summary>When it begins; null where no time is known.</summary>
    public DateTimeOffset? Starts { get; init; }

    /// <summary>When it ends; null where no time is known.</summary>
    public DateTimeOffset? Ends { get; init; }

    /// <summary>Where it is held; empty for where its kind is.</summary>
    public string Where { get; init; } = "";

    /// <summary>Whether anybody may come and listen; null for as its kind is.</summary>
    public bool? IsPublic { get; init; }

    /// <summary>How to come or to watch, in Markdown.</summary>
    public string Attend { get; init; } = "";

    /// <summary>The last moment for papers to reach the office; null for none.</summary>
    public DateTimeOffset? PapersDue { get; init; }

    /// <summary>From when on the papers are to be read by everybody; null for none.</summary>
    public DateTimeOffset? PapersOut { get; init; }

    /// <summary>The last moment for questions of the public; null for none.</summary>
    public DateTimeOffset? QuestionsBy { get; init; }

    /// <summary>What it is about, in Markdown.</summary>
    public string About { get; init; } = "";

    /// <summary>What is on the agenda, in order.</summary>
    public IReadOnlyList<AgendaItem> Agenda { get; init; } = [];

    /// <summary>The highest id that an item of the agenda ever had, so that none is given twice.</summary>
    public int LastItem { get; init; }

    /// <summary>Who was there, and who sent apologies.</summary>
    public IReadOnlyList<Attendee> Attendance { get; init; } = [];

    /// <summary>The minutes; null as long as there are none.</summary>
    public Minutes? Minutes { get; init; }

    /// <summary>Recordings of it.</summary>
    public IReadOnlyList<Recording> Recordings { get; init; } = [];

    /// <summary>Where what is said of it is known from, for a meeting of before; empty for one that was entered here.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether it was begun by mistake and is left aside; it can then not be proposed.</summary>
    public bool IsSetAside { get; init; }

    /// <summary>What earlier versions said wrongly, the last first.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; init; } = [];

    /// <summary>The id of a meeting.</summary>
    public static string IdOf(DateOnly day, int number) => number == 1
        ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}-{number}");

    /// <summary>The item of an id; null when it has none.</summary>
    public AgendaItem? Item(int id) => Agenda.FirstOrDefault(item => item.Id == id);

    /// <summary>The same with an item put in the place of the one with its id, or at the end.</summary>
    public Meeting With(AgendaItem item) => Item(item.Id) is null
        ? this with { Agenda = [.. Agenda, item], LastItem = Math.Max(LastItem, item.Id) }
        : this with { Agenda = [.. Agenda.Select(other => other.Id == item.Id ? item : other)] };

    /// <summary>The same without an item.</summary>
    public Meeting Without(int item) => this with { Agenda = [.. Agenda.Where(other => other.Id != item)] };

    /// <summary>The same with an item some places further down its agenda, or up; at an end it stays there.</summary>
    public Meeting Moved(int item, int by) => this with { Agenda = Reordered.Of(Agenda, other => other.Id == item, by) };
}

/// <summary>Somebody who was to be at a meeting.</summary>
/// <param name="Name">Who.</param>
/// <param name="Role">As what; may be empty.</param>
/// <param name="Attended">Whether they were there.</param>
public sealed record Attendee(string Name, string Role, Attended Attended);

/// <summary>Whether somebody was at a meeting.</summary>
public enum Attended
{
    /// <summary>They were there.</summary>
    InPerson,

    /// <summary>They took part from elsewhere.</summary>
    FromElsewhere,

    /// <summary>They sent apologies.</summary>
    Apologies,
}

/// <summary>The minutes of a meeting.</summary>
/// <param name="Text">What they say, in Markdown.</param>
/// <param name="Approved">The day on which they were agreed; null while they are a draft.</param>
public sealed record Minutes(string Text, DateOnly? Approved);

/// <summary>A recording of a meeting or of a part of it.</summary>
/// <param name="Label">What it is: "Part 1".</param>
/// <param name="Address">Where it is.</param>
/// <param name="HasCaptions">Whether what is said can be read along.</param>
/// <param name="Transcript">Where what is said is written down; empty for nowhere.</param>
public sealed record Recording(string Label, string Address, bool HasCaptions, string Transcript);
