using Answerable.Core.Measures;

namespace Answerable.Sources.Reading;

/// <summary>How the files of one source are recognised and read: a publisher's folder has one or a few of these.</summary>
/// <param name="Source">The source its files count as, unless told otherwise.</param>
/// <param name="Expected">What such a file holds, for the person whose file is not recognised.</param>
/// <param name="Recognises">Whether tables are of this source, or nearly enough to explain what is wrong with them. By content, never by name.</param>
/// <param name="Read">Every printed cell as a reading, or the reasons why not.</param>
public sealed record Publisher(
    string Source,
    string Expected,
    Func<IReadOnlyList<Table>, Said, bool> Recognises,
    Func<IReadOnlyList<Table>, Said, Catalogue, Extract> Read)
{
    private string Word { get; init; } = "";

    /// <summary>How its tables are taken row by row, so that they are never held; null where they are.</summary>
    public Func<Said, Catalogue, Taking>? Rows { get; private init; }

    /// <summary>Whether a table with these headings is taken row by row, and so may be long. Asked of many rows that are no headings, so a word is looked for first.</summary>
    public bool IsLong(IReadOnlyList<string> headings) => Rows is not null && headings.Any(heading => heading.Contains(Word, StringComparison.OrdinalIgnoreCase))
        && Recognises([new(Table.OfText, 0, [new(1, headings)])], new(null, null, new Dictionary<string, string>()));

    /// <summary>One whose tables are taken row by row.</summary>
    /// <param name="source">The source its files count as, unless told otherwise.</param>
    /// <param name="expected">What such a file holds.</param>
    /// <param name="word">A word in one of its headings at least.</param>
    /// <param name="recognises">Whether a table is of this source, by its titles and headings.</param>
    /// <param name="rows">Begins a file.</param>
    internal static Publisher ByRows(string source, string expected, string word, Func<Table, Said, bool> recognises, Func<Said, Catalogue, Taking> rows) => new(
        source, expected, (tables, said) => tables.Any(table => recognises(table, said)), (tables, said, catalogue) => rows(said, catalogue).All(tables))
    { Rows = rows, Word = word };

    /// <summary>What a person may say that a heading is, beside a measure, <c>place</c>, <c>month</c> and <c>ignore</c>.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}
