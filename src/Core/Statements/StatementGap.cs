namespace Answerable.Core.Statements;

/// <summary>What a section lacks.</summary>
public enum GapKind
{
    /// <summary>Nobody has said whether the priority applies.</summary>
    NotSaid,

    /// <summary>It is not said why it does or does not apply.</summary>
    NoReason,

    /// <summary>It has no figure, and does not say why.</summary>
    NoFigure,
}

/// <summary>Something that a statement must say before anybody can approve it.</summary>
/// <param name="Section">The section that does not say it.</param>
/// <param name="Kind">What it lacks.</param>
public sealed record StatementGap(Section Section, GapKind Kind)
{
    /// <summary>Everything that a statement still lacks, in its order. The law asks which priorities apply and why; readers ask why there is no figure.</summary>
    public static IReadOnlyList<StatementGap> Of(Statement statement) => [.. statement.Sections.SelectMany(Of)];

    private static IEnumerable<StatementGap> Of(Section section)
    {
        if (section.Applies == Applicability.NotSaid) yield return new(section, GapKind.NotSaid);
        if (string.IsNullOrWhiteSpace(section.Reason)) yield return new(section, GapKind.NoReason);
        if (section.Rows.All(row => row.Now.Value is null) && string.IsNullOrWhiteSpace(section.Missing)) yield return new(section, GapKind.NoFigure);
    }
}
