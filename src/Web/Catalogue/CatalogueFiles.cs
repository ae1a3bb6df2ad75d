using System.Security.Cryptography;
using Answerable.Core.Maps;
using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Core.Releases;
using Answerable.Core.Statements;
using Known = Answerable.Core.Measures.Catalogue;

namespace Answerable.Web.Catalogue;

/// <summary>The catalogue folder: what it defines, and the definition pages in Markdown.</summary>
public sealed class CatalogueFiles
{
    private CatalogueFiles(Known known, IReadOnlyDictionary<string, string> definitions, IReadOnlyList<Timetable> timetables, IReadOnlyList<Framework> frameworks) =>
        (Known, Definitions, Timetables, Frameworks) = (known, definitions, timetables, frameworks);

    /// <summary>Measures, sources, places and groups.</summary>
    public Known Known { get; }

    /// <summary>The definition of each measure and the description of each source, in Markdown, by id.</summary>
    public IReadOnlyDictionary<string, string> Definitions { get; }

    /// <summary>When each source publishes, as far as it is known.</summary>
    public IReadOnlyList<Timetable> Timetables { get; }

    /// <summary>Dated sets of priorities with their measures.</summary>
    public IReadOnlyList<Framework> Frameworks { get; }

    /// <summary>The squares of the map on which every force has the same size.</summary>
    public IReadOnlyList<Tile> Tiles { get; private init; } = [];

    /// <summary>What the law asks an office to publish, in the order of the law.</summary>
    public required IReadOnlyList<Core.Duties.Duty> Duties { get; init; }

    /// <summary>The sorts of documents that the library holds.</summary>
    public required IReadOnlyList<Core.Library.DocumentType> DocumentTypes { get; init; }

    /// <summary>Where to report what.</summary>
    public required Signposts Signposts { get; init; }

    /// <summary>Reads and checks the whole folder.</summary>
    /// <exception cref="CatalogueException">A file is wrong: which, where and why.</exception>
    public static CatalogueFiles Read(string folder)
    {
        Dictionary<string, string> definitions = [];
        string Define(string path, string body) => definitions[Path.GetFileNameWithoutExtension(path)] = body;

        var places = Files(folder, "places", "*.yaml").SelectMany(path => YamlFile.Read<List<PlaceEntry>>(path).Select(entry => entry.Place(path))).ToList();
        Gazetteer gazetteer;
        try
        {
            gazetteer = new(places);
        }
        catch (ArgumentException error)
        {
            throw new CatalogueException(Path.Combine(folder, "places"), 1, error.Message);
        }

        foreach (var (place, area) in gazetteer.All.SelectMany(place => place.Areas.Select(area => (place, area))))
            if (!gazetteer.TryFind(area, out var found) || found.Kind != PlaceKind.LocalArea) throw new CatalogueException(Path.Combine(folder, "places"), 1, $"{place.Name} has the area \"{area}\", which is no local area");

        var measures = Files(folder, "measures", "*.md").Select(path =>
        {
            var (entry, body) = YamlFile.ReadMarkdown<MeasureEntry>(path);
            Define(path, body);
            return (entry.Order, Path: path, Measure: entry.Measure(path, gazetteer));
        }).OrderBy(item => item.Order).ThenBy(item => item.Measure.Id, StringComparer.Ordinal).ToList();
        foreach (var (_, path, measure) in measures)
            foreach (var id in new[] { measure.Weight, measure.Part, measure.Whole, measure.For }.OfType<string>().Concat(measure.Components).Concat(measure.Includes).Concat(measure.Rates.Select(per => per.Of))
                .Concat(measure.NeverPer.SelectMany(never => never.Of)).Concat(measure.Drawn is { } drawn ? [drawn.Measure] : []))
                if (!measures.Any(other => other.Measure.Id == id)) throw new CatalogueException(path, 1, $"there is no measure \"{id}\"");

        var timetables = Files(folder, "sources", "*.md").Select(path =>
        {
            var (entry, body) = YamlFile.ReadMarkdown<SourceEntry>(path);
            Define(path, body);
            return entry.Timetable(path);
        }).ToList();

        var ids = measures.Select(item => item.Measure.Id).ToHashSet();
        var offences = Files(folder, "offences", "*.yaml").SelectMany(path => YamlFile.Read<List<OffenceEntry>>(path).Select(entry => entry.Offence(path, ids))).ToList();
        var outcomes = Files(folder, "outcomes", "*.yaml").SelectMany(path => YamlFile.Read<List<OutcomeEntry>>(path).Select(entry => entry.Outcomes(path))).ToList();
        var breaks = Files(folder, "breaks", "*.yaml").SelectMany(path => YamlFile.Read<List<BreakEntry>>(path).Select(entry => entry.Break(path, ids, gazetteer))).ToList();
        var frameworks = Files(folder, "frameworks", "*.md").Select(path =>
        {
            var (entry, body) = YamlFile.ReadMarkdown<FrameworkEntry>(path);
            Define(path, body);
            return entry.Framework(path, ids);
        }).ToList();
        var groups = Files(folder, "groups", "*.yaml").SelectMany(path => YamlFile.Read<List<GroupEntry>>(path).Select(entry => entry.Group(path, gazetteer))).ToList();
        try
        {
            return new(
                new([.. measures.Select(item => item.Measure)], [.. timetables.Select(timetable => timetable.Source)], gazetteer, groups, Hash(folder))
                {
                    Offences = new(offences),
                    Outcomes = new([.. outcomes.Select(item => item.Group)], [.. outcomes.SelectMany(item => item.Types)]),
                    Breaks = breaks,
                    Categories = FraudFiles.Categories(folder),
                },
                definitions, timetables, frameworks)
            {
                Duties = [.. Files(folder, "duties", "*.yaml").SelectMany(path => YamlFile.Read<List<DutyEntry>>(path).Select(entry => entry.Duty(path)))],
                DocumentTypes = [.. Files(folder, "documents", "*.yaml").SelectMany(path => PlanEntry.Apart(path, YamlFile.Read<List<DocumentTypeEntry>>(path).Select(entry => entry.Type(path)).ToList(), type => type.Id))],
                Signposts = Files(folder, "report", "*.yaml").Select(path => YamlFile.Read<ReportEntry>(path).Signposts(path)).Single(),
                Tiles = TileEntry.Tiles(Files(folder, "maps", "*.yaml").SelectMany(path => YamlFile.Read<List<TileEntry>>(path).Select(entry => (path, entry))), Path.Combine(folder, "maps"), gazetteer),
            };
        }
        catch (ArgumentException error)
        {
            throw new CatalogueException(folder, 1, error.Message);
        }
    }

    private static IEnumerable<string> Files(string folder, string kind, string pattern)
    {
        var path = Path.Combine(folder, kind);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, pattern).Order(StringComparer.Ordinal)
            : throw new CatalogueException(path, 1, "the folder is missing");
    }

    private static string Hash(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)) hash.AppendData(File.ReadAllBytes(path));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private sealed class PlaceEntry
    {
        public string? Id { get; init; }

        public string? Code { get; init; }

        public required string Name { get; init; }

        public string? OfficialName { get; init; }

        public required string Kind { get; init; }

        public List<string> Aliases { get; init; } = [];

        public string? Within { get; init; }

        public List<string> Areas { get; init; } = [];

        public bool NoSimilar { get; init; }

        public Place Place(string path) => new(Id ?? Code ?? throw new CatalogueException(path, 1, $"{Name} has neither an id nor a code"), Code, Name, OfficialName ?? Name, Spelling.Of<PlaceKind>(path, "kind", Kind), Aliases)
        {
            Within = Within,
            Areas = Areas,
            HasNoSimilar = NoSimilar,
        };
    }

    private sealed class OffenceEntry
    {
        public required string Code { get; init; }

        public required string Name { get; init; }

        public required string Measure { get; init; }

        public string? From { get; init; }

        public Offence Offence(string path, HashSet<string> measures) => new(
            Code, Name, Spelling.OfMeasure(path, Measure, measures), From is null ? null : Spelling.OfPeriod(path, "from", From));
    }

    private sealed class OutcomeEntry
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public required string Term { get; init; }

        public required string Kind { get; init; }

        public required List<OutcomeTypeEntry> Types { get; init; }

        public (OutcomeGroup Group, IEnumerable<OutcomeType> Types) Outcomes(string path)
        {
            OutcomeGroup group = new(Id, Name, Term, Spelling.Of<OutcomeKind>(path, "kind", Kind));
            return (group, Types.Select(type => new OutcomeType(
                type.Number, type.Name, type.Term, group, type.From is null ? null : Spelling.OfPeriod(path, "from", type.From), type.To is null ? null : Spelling.OfPeriod(path, "to", type.To))));
        }
    }

    private sealed class OutcomeTypeEntry
    {
        public required int Number { get; init; }

        public required string Name { get; init; }

        public required string Term { get; init; }

        public string? From { get; init; }

        public string? To { get; init; }
    }

    private sealed class BreakEntry
    {
        public required string Id { get; init; }

        public required string Kind { get; init; }

        public required List<string> Measures { get; init; }

        public List<string> Places { get; init; } = [];

        public required string From { get; init; }

        public string? To { get; init; }

        public required string Text { get; init; }

        public required string Source { get; init; }

        public Break Break(string path, HashSet<string> measures, Gazetteer places) => new(
            Id, Spelling.Of<BreakKind>(path, "kind", Kind), [.. Measures.Select(id => Spelling.OfMeasure(path, id, measures))],
            [.. Places.Select(id => Spelling.OfPlace(path, id, places).Id)],
            Spelling.OfPeriod(path, "from", From), To is null ? null : Spelling.OfPeriod(path, "to", To), Text, Source);
    }

    private sealed class GroupEntry
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public string? Term { get; init; }

        public required string Kind { get; init; }

        public required string Owner { get; init; }

        public required List<MembershipEntry> Memberships { get; init; }

        public Group Group(string path, Gazetteer places) => new(
            Id, Name, Term, Kind, Spelling.OfPlace(path, Owner, places).Id,
            Memberships.Count == 0 ? throw new CatalogueException(path, 1, $"{Id} has no memberships") :
                [.. Memberships.Select(entry => entry.Membership(path, places)).OrderBy(membership => membership.From)]);
    }

    private sealed class MembershipEntry
    {
        public required string From { get; init; }

        public required List<string> Members { get; init; }

        public required string Source { get; init; }

        public Membership Membership(string path, Gazetteer places) =>
            new(Spelling.OfPeriod(path, "from", From), [.. Members.Select(id => Spelling.OfPlace(path, id, places).Id)], Source);
    }
}
