using System.Globalization;
using Answerable.Core.Measures;
using Answerable.Core.Periods;

namespace Answerable.Core.Outcomes;

/// <summary>
/// What one edition prints of a force and a quarter: which offence codes, each with which outcome types. Publishers print a row for each of them, mostly with
/// a zero in it, and only what is not zero is stored. So this row is what makes the difference between none and not known: a type that is named here and has
/// no reading was printed as 0.
/// </summary>
/// <param name="Place">The id of the force.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Types">The numbers of the types that every code stands with, each with the id of the group a person put it in; null where the catalogue knows it.</param>
/// <param name="Codes">The codes that stand with every one of these types, each with the id of the measure a person said; null where the catalogue knows it.</param>
/// <param name="Partial">The codes that lack some of the types: of these nothing can be said.</param>
public sealed record PrintedOutcomes(string Place, Period Quarter, IReadOnlyDictionary<int, string?> Types, IReadOnlyDictionary<string, string?> Codes, IReadOnlySet<string> Partial)
{
    /// <summary>The kind of the reference rows that hold these.</summary>
    public const string Kind = "outcomes-printed";

    /// <summary>As a row of an edition: <c>types=0,1,23:diversion;codes=28E,29A;partial=46</c>.</summary>
    /// <param name="cell">Where the force and quarter stand first.</param>
    public ReferenceRow Row(Cell cell) => new(
        Kind, Quarter.ToString(), Place,
        $"types={string.Join(',', Types.OrderBy(type => type.Key).Select(type => Told(type.Key.ToString(CultureInfo.InvariantCulture), type.Value)))}"
            + $";codes={string.Join(',', Codes.OrderBy(code => code.Key, StringComparer.Ordinal).Select(code => Told(code.Key, code.Value)))}"
            + $";partial={string.Join(',', Partial.Order(StringComparer.Ordinal))}",
        cell);

    /// <summary>Reads rows of an edition. Most say the same of another force or quarter, and share what they say.</summary>
    /// <exception cref="FormatException">A row says something else.</exception>
    public static IReadOnlyList<PrintedOutcomes> Of(IEnumerable<ReferenceRow> rows)
    {
        Dictionary<string, (IReadOnlyDictionary<int, string?>, IReadOnlyDictionary<string, string?>, IReadOnlySet<string>)> known = [];
        return
        [
            .. rows.Select(row =>
            {
                if (!known.TryGetValue(row.Content, out var said)) known[row.Content] = said = Read(row.Content);
                return Period.TryParse(row.Name, out var quarter) ? new PrintedOutcomes(row.Place, quarter, said.Item1, said.Item2, said.Item3) : throw Odd(row.Name);
            }),
        ];
    }

    private static (IReadOnlyDictionary<int, string?> Types, IReadOnlyDictionary<string, string?> Codes, IReadOnlySet<string> Partial) Read(string content)
    {
        if (content.Split(';') is not [var types, var codes, var partial]) throw Odd(content);
        return (
            Pairs(types, "types=").ToDictionary(pair => int.Parse(pair.Name, NumberStyles.None, CultureInfo.InvariantCulture), pair => pair.Told),
            Pairs(codes, "codes=").ToDictionary(pair => pair.Name, pair => pair.Told),
            Pairs(partial, "partial=").Select(pair => pair.Name).ToHashSet());
    }

    private static IEnumerable<(string Name, string? Told)> Pairs(string text, string begins) => text.StartsWith(begins, StringComparison.Ordinal)
        ? text[begins.Length..].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(item => item.Split(':') is [var name, var told] ? (name, told) : (item, (string?)null))
        : throw Odd(text);

    private static string Told(string name, string? told) => told is null ? name : $"{name}:{told}";

    private static FormatException Odd(string text) => new($"\"{text}\" does not say what is printed of outcomes.");
}
