using System.Diagnostics.CodeAnalysis;
using Answerable.Core.Periods;

namespace Answerable.Core.Measures;

/// <summary>What a category of the national fraud and cyber figures belongs to.</summary>
public enum CategoryGroup
{
    /// <summary>Cheating, by whatever means: a fraud on the internet is a fraud.</summary>
    Fraud,

    /// <summary>Crime that needs a computer and is against one: hacking, viruses, denial of service.</summary>
    Cyber,
}

/// <summary>What a category is called from a month on.</summary>
/// <param name="Name">In everyday words.</param>
/// <param name="From">The first month; null for always.</param>
public sealed record CategoryName(string Name, Period? From);

/// <summary>A category of fraud or cyber crime. It keeps its id when its name or its code changes, and with it its figures.</summary>
/// <param name="Id">Its lasting id: the first code known of it, such as <c>52A</c>.</param>
/// <param name="Group">What it belongs to.</param>
/// <param name="Names">What it is called, the earliest name first; at least one.</param>
/// <param name="Codes">Other codes that publishers print for it.</param>
/// <param name="Printed">Other names that publishers print for it.</param>
public sealed record Category(string Id, CategoryGroup Group, IReadOnlyList<CategoryName> Names, IReadOnlyList<string> Codes, IReadOnlyList<string> Printed)
{
    /// <summary>Its present name.</summary>
    public string Name => Names[^1].Name;

    /// <summary>Its name in a month.</summary>
    public string NameAt(Period month) => (Names.LastOrDefault(name => name.From is not { } from || from.Start <= month.Start) ?? Names[0]).Name;
}

/// <summary>Every known category, found by code or by any name it has or had. An unknown one is never guessed.</summary>
public sealed class Categories
{
    private readonly Dictionary<string, Category> _byId = [], _byCode = [], _byName = [];

    /// <summary>Builds the list.</summary>
    /// <param name="all">The categories, in the order in which lists have them.</param>
    /// <param name="toVerify">What is still to be checked about codes and names, as a sentence for the public; null when nothing is.</param>
    /// <exception cref="ArgumentException">An id, a code or a name stands for two.</exception>
    public Categories(IReadOnlyList<Category> all, string? toVerify = null)
    {
        (All, ToVerify) = (all, toVerify);
        foreach (var category in all)
        {
            if (!_byId.TryAdd(category.Id, category)) throw new ArgumentException($"The category {category.Id} stands twice.");
            foreach (var code in category.Codes.Prepend(category.Id).Select(PlainCode).Distinct()) Claim(_byCode, code, category);
            foreach (var name in category.Names.Select(name => name.Name).Concat(category.Printed).Select(Plain).Distinct()) Claim(_byName, name, category);
        }
    }

    /// <summary>Every category, in catalogue order.</summary>
    public IReadOnlyList<Category> All { get; }

    /// <summary>What is still to be checked about them.</summary>
    public string? ToVerify { get; }

    /// <summary>The category of an id; null when there is none.</summary>
    public Category? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Finds a category by a code as printed: case, blanks and a leading <c>NFIB</c> do not matter.</summary>
    public bool TryCode(string printed, [NotNullWhen(true)] out Category? category) => _byCode.TryGetValue(PlainCode(printed), out category);

    /// <summary>Finds a category by a name as printed: case, blanks and punctuation do not matter.</summary>
    public bool TryName(string printed, [NotNullWhen(true)] out Category? category) => _byName.TryGetValue(Plain(printed), out category);

    private static void Claim(Dictionary<string, Category> index, string key, Category category)
    {
        if (!index.TryAdd(key, category) && index[key] != category) throw new ArgumentException($"Both {index[key].Id} and {category.Id} are called \"{key}\".");
    }

    private static string PlainCode(string code)
    {
        var plain = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return plain.StartsWith("NFIB", StringComparison.Ordinal) ? plain[4..].TrimStart('0') : plain.TrimStart('0');
    }

    private static string Plain(string name) => string.Join(' ', string.Concat(name.ToLowerInvariant().Replace("&", " and ", StringComparison.Ordinal)
        .Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
