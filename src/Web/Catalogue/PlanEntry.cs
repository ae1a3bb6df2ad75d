using System.Globalization;
using Answerable.Core.Statements;

namespace Answerable.Web.Catalogue;

/// <summary>A plan of the office: an entry of <c>plans.yaml</c> in its folder.</summary>
internal sealed class PlanEntry
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string From { get; init; }

    public string? To { get; init; }

    public string? Launched { get; init; }

    public int? UntilYear { get; init; }

    public required string Source { get; init; }

    public string About { get; init; } = "";

    public List<DocumentEntry> Documents { get; init; } = [];

    public required List<PriorityEntry> Priorities { get; init; }

    public List<FrameworkEntry.BaselineEntry> Baselines { get; init; } = [];

    public Framework Plan(string path, HashSet<string> measures)
    {
        if (OfficeDetails.IdOf(Id) != Id) throw new CatalogueException(path, Spelling.LineOf(path, Id), $"id is \"{Id}\"; expected small letters, digits and hyphens");
        var isYear = int.TryParse(From, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200;
        return new(
            Id, Name, isYear ? new DateOnly(year, 1, 1) : Spelling.OfDate(path, "from", From), To is null ? null : Spelling.OfDate(path, "to", To), Source,
            Apart(path, Priorities.Select(priority => priority.Priority(path, measures)).ToList(), priority => priority.Id), [.. Baselines.Select(baseline => baseline.Baseline(path, measures))])
        {
            Kind = FrameworkKind.Plan,
            IsFromYear = isYear,
            Launched = Launched is null ? null : Spelling.OfDate(path, "launched", Launched),
            UntilYear = UntilYear,
            About = About.Trim(),
            Documents = [.. Documents.Select(document => document.Link(path))],
        };
    }

    /// <summary>The same, if no id stands twice.</summary>
    internal static IReadOnlyList<T> Apart<T>(string path, IReadOnlyList<T> all, Func<T, string> id) => all.GroupBy(id).FirstOrDefault(same => same.Count() > 1) is { } twice
        ? throw new CatalogueException(path, Spelling.LineOf(path, $"id: {twice.Key}"), $"the id \"{twice.Key}\" stands twice")
        : all;

    internal sealed class PriorityEntry
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public List<string> Measures { get; init; } = [];

        public string About { get; init; } = "";

        public Priority Priority(string path, HashSet<string> measures) => OfficeDetails.IdOf(Id) == Id
            ? new(Id, Name, [.. Measures.Select(id => Spelling.OfMeasure(path, id, measures))], About.Trim(), null)
            : throw new CatalogueException(path, Spelling.LineOf(path, Id), $"id is \"{Id}\"; expected small letters, digits and hyphens");
    }

    internal sealed class DocumentEntry
    {
        public required string Label { get; init; }

        public required string Address { get; init; }

        public DocumentLink Link(string path) => OfficeDetails.IsDocument(Address) ? new(Label, Address)
            : throw new CatalogueException(path, Spelling.LineOf(path, Address), $"address is \"{Address}\"; expected one that begins with https:// or /documents/");
    }
}
