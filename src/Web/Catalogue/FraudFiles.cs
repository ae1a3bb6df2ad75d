using Answerable.Core.Measures;

namespace Answerable.Web.Catalogue;

/// <summary>A way to report fraud and cyber crime, from a day and to one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="When">When it is the one to take.</param>
/// <param name="Name">Whom it leads to.</param>
/// <param name="Telephone">The number to call; null for none.</param>
/// <param name="Address">Its web address; null for none.</param>
/// <param name="About">What it is, as a sentence or two; empty where the name says it.</param>
/// <param name="From">The first day; null for always.</param>
/// <param name="To">The last day; null while it goes on.</param>
/// <param name="Source">Where it is said.</param>
public sealed record WayToReport(string Id, string When, string Name, string? Telephone, string? Address, string About, DateOnly? From, DateOnly? To, string Source)
{
    /// <summary>Whether it is there on a day.</summary>
    public bool IsThereOn(DateOnly day) => (From is not { } from || from <= day) && (To is not { } to || day <= to);
}

/// <summary>The files of <c>catalogue/fraud</c>: categories, and how to report.</summary>
internal static class FraudFiles
{
    private const string Folder = "fraud", CategoriesFile = "categories.yaml", ReportFile = "report.yaml";

    /// <summary>The categories, or none where a catalogue has no such file.</summary>
    public static Categories Categories(string catalogue)
    {
        if (PathOf(catalogue, CategoriesFile) is not { } path) return new([]);
        var list = YamlFile.Read<CategoryList>(path);
        try
        {
            return new([.. list.Categories.Select(entry => entry.Category(path))], list.ToVerify);
        }
        catch (ArgumentException error)
        {
            throw new CatalogueException(path, 1, error.Message);
        }
    }

    /// <summary>The ways to report, in the file's order.</summary>
    public static IReadOnlyList<WayToReport> WaysToReport(string catalogue) =>
        PathOf(catalogue, ReportFile) is not { } path ? [] : [.. YamlFile.Read<List<WayEntry>>(path).Select(entry => entry.Way(path))];

    private static string? PathOf(string catalogue, string file) => Path.Combine(catalogue, Folder, file) is var path && File.Exists(path) ? path : null;

    private sealed class CategoryList
    {
        public string? ToVerify { get; init; }

        public required List<CategoryEntry> Categories { get; init; }
    }

    private sealed class CategoryEntry
    {
        public required string Id { get; init; }

        public required string Group { get; init; }

        public required string Name { get; init; }

        public List<EarlierNameEntry> Before { get; init; } = [];

        public List<string> Codes { get; init; } = [];

        public List<string> Printed { get; init; } = [];

        public Category Category(string path)
        {
            List<CategoryName> names = [];
            Core.Periods.Period? from = null;
            foreach (var earlier in Before)
            {
                names.Add(new(earlier.Name, from));
                from = Spelling.OfPeriod(path, "until", earlier.Until).LastMonth.Plus(1);
            }

            return new(Id, Spelling.Of<CategoryGroup>(path, "group", Group), [.. names, new(Name, from)], Codes, Printed);
        }
    }

    private sealed class EarlierNameEntry
    {
        public required string Name { get; init; }

        public required string Until { get; init; }
    }

    private sealed class WayEntry
    {
        public required string Id { get; init; }

        public required string When { get; init; }

        public required string Name { get; init; }

        public string? Telephone { get; init; }

        public string? Address { get; init; }

        public string About { get; init; } = "";

        public string? From { get; init; }

        public string? To { get; init; }

        public required string Source { get; init; }

        public WayToReport Way(string path) => new(
            Id, When, Name, Telephone,
            Address is null || (Uri.TryCreate(Address, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http")) ? Address : throw new CatalogueException(path, Spelling.LineOf(path, Address), $"\"{Address}\" is not a web address"),
            About.Trim(), From is null ? null : Spelling.OfDate(path, "from", From), To is null ? null : Spelling.OfDate(path, "to", To), Source);
    }
}
