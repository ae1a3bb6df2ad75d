using Answerable.Core.Statements;

namespace Answerable.Core.Meetings;

/// <summary>What an item of an agenda asks of the meeting.</summary>
public enum ItemTag
{
    /// <summary>Something is to be decided.</summary>
    Decision,

    /// <summary>Something is told.</summary>
    Information,

    /// <summary>Something is talked over.</summary>
    Discussion,
}

/// <summary>An item of a meeting's agenda.</summary>
/// <param name="Id">What tells it from the others of its meeting, for ever. Its place is told by the agenda.</param>
/// <param name="Title">What it is.</param>
/// <param name="Tag">What it asks of the meeting.</param>
public sealed record AgendaItem(int Id, string Title, ItemTag Tag)
{
    /// <summary>Who answers for it: the force, a person; may be empty.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The id of the plan that its priority is of; empty for none.</summary>
    public string Plan { get; init; } = "";

    /// <summary>The id of its priority within the plan; empty for none.</summary>
    public string Priority { get; init; } = "";

    /// <summary>The paper on it, in Markdown.</summary>
    public string Text { get; init; } = "";

    /// <summary>Figures that the paper cites.</summary>
    public IReadOnlyList<CitedFigure> Figures { get; init; } = [];

    /// <summary>Documents that belong to it.</summary>
    public IReadOnlyList<DocumentLink> Documents { get; init; } = [];

    /// <summary>What was decided or noted, in Markdown; empty as long as nothing is said.</summary>
    public string Outcome { get; init; } = "";
}

/// <summary>A figure that a paper cites, with what was said of it then.</summary>
/// <param name="Figure">The figure as it was shown.</param>
/// <param name="Change">Whether it was better, worse or could not be told, in words of that day.</param>
/// <param name="Others">How it stood against others, in words of that day.</param>
public sealed record CitedFigure(Cited Figure, string Change, string Others);
