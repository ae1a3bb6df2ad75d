using Answerable.Core.Statements;
using Known = Answerable.Core.Measures.Catalogue;

namespace Answerable.Web.Catalogue;

/// <summary>The front matter of a framework's file.</summary>
internal sealed class FrameworkEntry
{
    public required string Name { get; init; }

    public required string From { get; init; }

    public string? To { get; init; }

    public required string Source { get; init; }

    public required List<PriorityEntry> Priorities { get; init; }

    public List<BaselineEntry> Baselines { get; init; } = [];

    public Framework Framework(string path, HashSet<string> measures)
    {
        foreach (var twice in Priorities.GroupBy(priority => priority.Id).Where(same => same.Count() > 1))
            throw new CatalogueException(path, Spelling.LineOf(path, $"id: {twice.Key}"), $"the priority \"{twice.Key}\" stands twice");
        return new(
            Path.GetFileNameWithoutExtension(path), Name, Spelling.OfDate(path, "from", From), To is null ? null : Spelling.OfDate(path, "to", To), Source,
            [.. Priorities.Select(priority => priority.Priority(path, measures))], [.. Baselines.Select(baseline => baseline.Baseline(path, measures))]);
    }

    internal sealed class PriorityEntry
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public required List<string> Measures { get; init; }

        public required string About { get; init; }

        public string? Missing { get; init; }

        public Priority Priority(string path, HashSet<string> measures) => Measures.Count == 0 && Missing is null
            ? throw new CatalogueException(path, Spelling.LineOf(path, $"id: {Id}"), $"the priority \"{Id}\" has no measures; \"missing\" has to say why")
            : new(Id, Name, [.. Measures.Select(id => Spelling.OfMeasure(path, id, measures))], About, Missing);
    }

    internal sealed class BaselineEntry
    {
        public List<string> Measures { get; init; } = [];

        public required string Period { get; init; }

        public decimal? Value { get; init; }

        public required string Source { get; init; }

        public required string Reason { get; init; }

        public MeasureBaseline Baseline(string path, HashSet<string> measures) =>
            new([.. Measures.Select(id => Spelling.OfMeasure(path, id, measures))], Spelling.OfPeriod(path, "period", Period), Value, Source, Reason);
    }
}

/// <summary>How an office settles a framework for itself: an entry of <c>frameworks.yaml</c> in its folder.</summary>
internal sealed class LocalChoiceEntry
{
    public required string Framework { get; init; }

    public List<ChosenEntry> Priorities { get; init; } = [];

    public List<FrameworkEntry.BaselineEntry> Baselines { get; init; } = [];

    public LocalChoice Choice(string path, IReadOnlyList<Framework> frameworks, Known catalogue)
    {
        var known = frameworks.FirstOrDefault(framework => framework.Id == Framework)
            ?? throw new CatalogueException(path, Spelling.LineOf(path, Framework), $"there is no framework \"{Framework}\"");
        var measures = catalogue.Measures.Select(measure => measure.Id).ToHashSet();
        return new(Framework, [.. Priorities.Select(entry => entry.Chosen(path, known, measures))], [.. Baselines.Select(baseline => baseline.Baseline(path, measures))]);
    }

    internal sealed class ChosenEntry
    {
        public required string Priority { get; init; }

        public required List<string> Measures { get; init; }

        public required string Reason { get; init; }

        public ChosenMeasures Chosen(string path, Framework framework, HashSet<string> measures) => framework.Priorities.Any(priority => priority.Id == Priority)
            ? new(Priority, [.. Measures.Select(id => Spelling.OfMeasure(path, id, measures))], Reason)
            : throw new CatalogueException(path, Spelling.LineOf(path, Priority), $"{framework.Name} has no priority \"{Priority}\"");
    }
}
