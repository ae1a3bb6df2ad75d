using Answerable.Core.Measures;
using Answerable.Core.Places;

namespace Answerable.Web.Catalogue;

/// <summary>The head of a measure's file.</summary>
internal sealed class MeasureEntry
{
    public required int Order { get; init; }

    public required string Name { get; init; }

    public required string ShortName { get; init; }

    public required string Unit { get; init; }

    public required string Direction { get; init; }

    public required int Decimals { get; init; }

    public required string Totalling { get; init; }

    public string? Weight { get; init; }

    public string? Part { get; init; }

    public string? Whole { get; init; }

    public StandardEntry? Standard { get; init; }

    public required string Topic { get; init; }

    public string Method { get; init; } = "none";

    public List<string> Headings { get; init; } = [];

    public List<string> Components { get; init; } = [];

    public List<string> Includes { get; init; } = [];

    public bool GivenByOffices { get; init; }

    public string? For { get; init; }

    public List<string> Rates { get; init; } = [];

    public EverydayEntry? Everyday { get; init; }

    public List<NeverPerEntry> NeverPer { get; init; } = [];

    public string? DrawnFrom { get; init; }

    public string? DrawnGroup { get; init; }

    public Measure Measure(string path, Gazetteer places) => Path.GetFileName(path).StartsWith(Core.Measures.Measure.OwnPrefix, StringComparison.Ordinal)
        ? throw new CatalogueException(path, 1, $"ids that begin with \"{Core.Measures.Measure.OwnPrefix}\" are for measures that an office defines itself")
        : new(
        Path.GetFileNameWithoutExtension(path), Name, ShortName,
        Spelling.Of<Unit>(path, "unit", Unit), Spelling.Of<Direction>(path, "direction", Direction), Decimals,
        Spelling.Of<Totalling>(path, "totalling", Totalling), Weight, Part, Whole, Standard?.Standard(path, places))
        {
            Topic = Topic,
            Method = Spelling.Of<Method>(path, "method", Method),
            Headings = Headings,
            Components = Components,
            Includes = Includes,
            IsGivenByOffices = GivenByOffices,
            For = For,
            Rates = [.. Rates.Select(text => Spelling.OfPer(path, text))],
            Everyday = Everyday?.Everyday(path, [.. Rates.Select(text => Spelling.OfPer(path, text))]),
            NeverPer = [.. NeverPer.Select(never => new NeverPer(never.Of, never.Why))],
            Drawn = (DrawnFrom, DrawnGroup) switch
            {
                (null, null) => null,
                ({ } from, { } group) => new(from, Spelling.Of<CategoryGroup>(path, "drawn-group", group)),
                _ => throw new CatalogueException(path, Spelling.LineOf(path, "drawn-"), "drawn-from and drawn-group stand together or not at all"),
            },
        };
}

/// <summary>What residents are told.</summary>
internal sealed class EverydayEntry
{
    public required string One { get; init; }

    public required string Many { get; init; }

    public string Per { get; init; } = "population";

    public Everyday Everyday(string path, IReadOnlyList<Per> rates) => new(
        One, Many, rates.FirstOrDefault(rate => rate.Of == Per) ?? throw new CatalogueException(path, Spelling.LineOf(path, "everyday"), $"everyday is told per {Per}, and rates has none of that"));
}

/// <summary>What it is never divided by, and why.</summary>
internal sealed class NeverPerEntry
{
    public required List<string> Of { get; init; }

    public required string Why { get; init; }
}

/// <summary>A standard it is held against.</summary>
internal sealed class StandardEntry
{
    public required decimal Value { get; init; }

    public required string Name { get; init; }

    public required string From { get; init; }

    public required string Source { get; init; }

    public List<string> Excludes { get; init; } = [];

    public Standard Standard(string path, Gazetteer places) => new(
        Value, Name, Spelling.OfPeriod(path, "from", From), Source, [.. Excludes.Select(id => Spelling.OfPlace(path, id, places).Id)]);
}
