using Answerable.Core.Measures;

namespace Answerable.Web.Catalogue;

/// <summary>The file of <c>catalogue/fraud</c>: the categories.</summary>
internal static class FraudFiles
{
    private const string Folder = "fraud", CategoriesFile = "categories.yaml";

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
}
