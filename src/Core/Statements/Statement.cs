using Answerable.Core.Periods;

namespace Answerable.Core.Statements;

/// <summary>Whether a priority applies in the area, as the law asks to be told with reasons.</summary>
public enum Applicability
{
    /// <summary>Nobody has said so yet.</summary>
    NotSaid,

    /// <summary>It applies.</summary>
    Applies,

    /// <summary>It does not.</summary>
    DoesNotApply,
}

/// <summary>A statement on a force's contribution to the priorities of a framework, whole: what is drafted, approved, published and kept.</summary>
/// <param name="Framework">The framework's id.</param>
/// <param name="FrameworkName">What the framework is called.</param>
/// <param name="Place">The force's id.</param>
/// <param name="Force">What the force is called.</param>
/// <param name="Period">The period of the newest column.</param>
/// <param name="Sections">One for each priority, in the framework's order.</param>
public sealed record Statement(string Framework, string FrameworkName, string Place, string Force, Period Period, IReadOnlyList<Section> Sections)
{
    /// <summary>What the office's analyst says of all of it, in Markdown.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The office holder's own comment, in Markdown; shown apart from everything else.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Who holds the office on the last day of the period or when it is written, with the title; empty where nobody does.</summary>
    public string Holder { get; init; } = "";

    /// <summary>Why percentages are printed on bases under 50 too; empty where they are not.</summary>
    public string PercentagesBecause { get; init; } = "";

    /// <summary>That it repeats what the office had published elsewhere, and where; empty for a statement made here.</summary>
    public string Repeats { get; init; } = "";

    /// <summary>What earlier versions said wrongly, the last first.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; init; } = [];

    /// <summary>The row of an id; null when it has none.</summary>
    public StatementRow? Row(string id) => Sections.SelectMany(section => section.Rows).FirstOrDefault(row => row.Id == id);
}

/// <summary>One priority in a statement.</summary>
/// <param name="Priority">The priority's id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="About">What is counted.</param>
/// <param name="Missing">Why there is no number; empty where there is one.</param>
/// <param name="Rows">Its table.</param>
public sealed record Section(string Priority, string Name, string About, string Missing, IReadOnlyList<StatementRow> Rows)
{
    /// <summary>Whether it applies here.</summary>
    public Applicability Applies { get; init; }

    /// <summary>Why it does or does not.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The force's contribution and what explains the figures, in Markdown.</summary>
    public string Commentary { get; init; } = "";
}

/// <summary>What an earlier version said wrongly.</summary>
/// <param name="Day">When it was put right.</param>
/// <param name="What">What was wrong, as a sentence for the public.</param>
public sealed record Mistake(DateOnly Day, string What);
