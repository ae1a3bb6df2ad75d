namespace Answerable.Core.Meetings;

/// <summary>Why a question is suggested, in the order in which it is: what got worse comes before what is only late.</summary>
public enum SuggestionKind
{
    /// <summary>A figure is unusual and worse, and was not at the last meeting.</summary>
    NewConcern,

    /// <summary>A standard is not met.</summary>
    StandardNotMet,

    /// <summary>An action is open after its last day.</summary>
    OverdueAction,

    /// <summary>A question was put and has no answer.</summary>
    Unanswered,

    /// <summary>A figure that a question or paper cited was revised.</summary>
    Revised,
}

/// <summary>A question that is suggested to the office holder, with what the chief constable may say against its figure.</summary>
/// <param name="Kind">Why it is suggested.</param>
/// <param name="Subject">What it is about: the measure's id, or the question it goes on from. One subject is suggested once.</param>
/// <param name="Weight">What puts it before others of its kind: months, days; the greater the sooner.</param>
/// <param name="Text">What to ask, in a sentence.</param>
/// <param name="Why">Why, in a sentence.</param>
/// <param name="Caveats">What may be said against the figure, each in a sentence.</param>
/// <param name="Address">Where it is begun or gone on with.</param>
public sealed record Suggestion(SuggestionKind Kind, string Subject, int Weight, string Text, string Why, IReadOnlyList<string> Caveats, string Address)
{
    /// <summary>How many are suggested at the most.</summary>
    public const int Most = 5;

    /// <summary>Those that are suggested: by their kind in its order, then by weight, one for each subject, at most five.</summary>
    public static IReadOnlyList<Suggestion> Chosen(IEnumerable<Suggestion> all) => [.. all.OrderBy(one => one.Kind).ThenByDescending(one => one.Weight).DistinctBy(one => one.Subject).Take(Most)];
}

/// <summary>A line of a briefing.</summary>
/// <param name="Id">What it is about, by which it is found again in another briefing.</param>
/// <param name="Text">What it says.</param>
/// <param name="Address">Where more of it stands.</param>
public sealed record BriefedLine(string Id, string Text, string Address);

/// <summary>What the office holder is told before a meeting, in words of the day on which it was made. It is kept whole.</summary>
/// <param name="Meeting">The id of the meeting it is for; empty where none is planned.</param>
/// <param name="On">The day on which it was made.</param>
/// <param name="Since">The id of the last meeting that was held; empty where none is known.</param>
/// <param name="Changed">What has changed since then.</param>
/// <param name="Asked">What was asked, what was answered and what the figure did next.</param>
/// <param name="Overdue">Actions that are overdue.</param>
/// <param name="Suggested">Questions that are suggested.</param>
public sealed record Briefing(
    string Meeting, DateOnly On, string Since, IReadOnlyList<BriefedLine> Changed, IReadOnlyList<BriefedLine> Asked, IReadOnlyList<BriefedLine> Overdue, IReadOnlyList<Suggestion> Suggested)
{
    /// <summary>Whether a line says what an earlier briefing did not. One line that reads otherwise now is new.</summary>
    /// <param name="line">A line of this briefing.</param>
    /// <param name="earlier">The earlier one.</param>
    public static bool IsNew(BriefedLine line, Briefing earlier) => !earlier.Lines().Any(other => other.Id == line.Id && other.Text == line.Text);

    /// <summary>The lines of an earlier briefing about which this one says nothing any more.</summary>
    public IReadOnlyList<BriefedLine> GoneSince(Briefing earlier) => [.. earlier.Lines().Where(line => Lines().All(other => other.Id != line.Id))];

    private IEnumerable<BriefedLine> Lines() => Changed.Concat(Asked).Concat(Overdue);
}
