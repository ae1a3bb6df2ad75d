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
    /// <summary>What a person may say that a heading is, beside a measure, <c>place</c>, <c>month</c> and <c>ignore</c>.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}
