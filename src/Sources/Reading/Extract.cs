using Answerable.Core.Answers;
using Answerable.Core.Measures;

namespace Answerable.Sources.Reading;

/// <summary>What the person bringing a file in says about it.</summary>
/// <param name="Source">The source the file is to count as; null for the one its layout belongs to.</param>
/// <param name="Place">The place all rows are about, for a file without a column of places; null if not said.</param>
/// <param name="Mapping">What a heading means, by heading as printed: a measure's id, <c>place</c>, <c>month</c>, <c>ignore</c> or one of <see cref="Publisher.Roles"/>.</param>
public sealed record Said(string? Source, string? Place, IReadOnlyDictionary<string, string> Mapping)
{
    /// <summary>What the edition is called; null to take it from the file.</summary>
    public string? Title { get; init; }

    /// <summary>How questions about the file were answered in words, by their codes.</summary>
    public IReadOnlyDictionary<string, string> Decided { get; init; } = new Dictionary<string, string>();
}

/// <summary>What a publisher's folder makes of a file's tables.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Readings">One for each printed cell; their edition is still empty. None when anything is refused.</param>
/// <param name="Problems">Notes, questions and refusals.</param>
/// <param name="Published">The date of publication, where the file says it.</param>
public sealed record Extract(
    string Source, IReadOnlyList<Core.Measures.Reading> Readings, IReadOnlyList<TakenNote> Problems, DateOnly? Published)
{
    /// <summary>Its rows of lists that are no figures. An extract with these alone has a title.</summary>
    public IReadOnlyList<ReferenceRow> References { get; init; } = [];

    /// <summary>What the edition is called, where the file says it better than its source and months do.</summary>
    public string? Title { get; init; }

    /// <summary>0 for a first publication; 1, 2 … where the file says that it corrects one.</summary>
    public int Correction { get; init; }

    /// <summary>Whether anything was refused.</summary>
    public bool IsRefused => Problems.Any(note => note.Problem.Kind == ProblemKind.Refusal);
}
