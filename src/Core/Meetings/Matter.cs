using Answerable.Core.Statements;

namespace Answerable.Core.Meetings;

/// <summary>How far a question to the chief constable has come. It is told by what the question holds, not by somebody's word.</summary>
public enum MatterState
{
    /// <summary>It is at no meeting yet and has no answer.</summary>
    Raised,

    /// <summary>It is put at a meeting and has no answer.</summary>
    Put,

    /// <summary>It has an answer, and no action of it is open.</summary>
    Answered,

    /// <summary>An action of it is open.</summary>
    Acting,

    /// <summary>The office has said how it ended.</summary>
    Closed,
}

/// <summary>A question that the office puts to the chief constable, whole: the figures it began with, its answers, its actions and how it ended.</summary>
/// <param name="Number">Its lasting number, which is a part of its address.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Asked">The day on which it was begun.</param>
public sealed record Matter(int Number, string Title, DateOnly Asked)
{
    /// <summary>What is asked, in Markdown.</summary>
    public string Text { get; init; } = "";

    /// <summary>Why it is asked, in words of the day on which it was begun, in Markdown: what was unusual.</summary>
    public string Why { get; init; } = "";

    /// <summary>Figures that it is asked about, as they stood.</summary>
    public IReadOnlyList<CitedFigure> Figures { get; init; } = [];

    /// <summary>The id of the plan that its priority is of; empty for none.</summary>
    public string Plan { get; init; } = "";

    /// <summary>The id of its priority within the plan; empty for none.</summary>
    public string Priority { get; init; } = "";

    /// <summary>The ids of the meetings at which it is put, in the order in which it was.</summary>
    public IReadOnlyList<string> Meetings { get; init; } = [];

    /// <summary>What was answered, the first first.</summary>
    public IReadOnlyList<MatterAnswer> Answers { get; init; } = [];

    /// <summary>What somebody is to do about it, the first first.</summary>
    public IReadOnlyList<MatterAction> Actions { get; init; } = [];

    /// <summary>How it ended; null as long as it is open.</summary>
    public MatterEnding? Ending { get; init; }

    /// <summary>Whether it was begun by mistake and is left aside; it can then not be proposed.</summary>
    public bool IsSetAside { get; init; }

    /// <summary>What earlier versions said wrongly, the last first.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; init; } = [];

    /// <summary>How far it has come.</summary>
    public MatterState State => Ending is not null ? MatterState.Closed
        : Actions.Any(action => action.IsOpen) ? MatterState.Acting
        : Answers.Count > 0 ? MatterState.Answered
        : Meetings.Count > 0 ? MatterState.Put
        : MatterState.Raised;

    /// <summary>The action of an id; null when it has none.</summary>
    public MatterAction? Action(int id) => Actions.FirstOrDefault(action => action.Id == id);

    /// <summary>The actions that were to be done before a day and are not, the longest overdue first.</summary>
    public IReadOnlyList<MatterAction> Overdue(DateOnly today) => [.. Actions.Where(action => action.IsOverdue(today)).OrderBy(action => action.DueNow)];

    /// <summary>Whether it is put at a meeting or an action of it was carried forward to it.</summary>
    public bool IsAt(string meeting) => Meetings.Contains(meeting) || Arising(meeting).Any();

    /// <summary>The actions that were carried forward to a meeting.</summary>
    public IEnumerable<MatterAction> Arising(string meeting) => Actions.Where(action => action.Carried.Any(carried => carried.Meeting == meeting));

    /// <summary>The same put at a meeting; at one where it is already it stays once.</summary>
    public Matter PutAt(string meeting) => Meetings.Contains(meeting) ? this : this with { Meetings = [.. Meetings, meeting] };

    /// <summary>The same with one more action, whose id no other of it ever had: actions are closed, never taken away.</summary>
    public Matter Add(string what, string owner, DateOnly? due) => this with { Actions = [.. Actions, new(Actions.Count + 1, what, owner, due)] };

    /// <summary>The same with an action put in the place of the one with its id.</summary>
    public Matter With(MatterAction action) => this with { Actions = [.. Actions.Select(other => other.Id == action.Id ? action : other)] };

    /// <summary>It as an item of an agenda: talked over, about its priority, with its figures.</summary>
    /// <param name="id">The item's id.</param>
    /// <param name="owner">Who answers for it.</param>
    public AgendaItem Item(int id, string owner) => new(id, Title, ItemTag.Discussion) { Owner = owner, Plan = Plan, Priority = Priority, Text = Text, Figures = Figures };
}

/// <summary>What was answered to a question.</summary>
/// <param name="Who">Whose words they are.</param>
/// <param name="On">The day on which they were given.</param>
/// <param name="Text">The answer, in Markdown.</param>
/// <param name="Source">Where it is from, such as minutes or a letter; empty where it was written here by whoever was asked.</param>
public sealed record MatterAnswer(string Who, DateOnly On, string Text, string Source);

/// <summary>How a question ended.</summary>
/// <param name="On">The day on which the office said so.</param>
/// <param name="Text">What came of it, in Markdown.</param>
public sealed record MatterEnding(DateOnly On, string Text);
