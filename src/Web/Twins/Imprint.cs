namespace Answerable.Web.Twins;

/// <summary>What a file says of those who publish it, when it has left the site.</summary>
/// <param name="Office">The office.</param>
/// <param name="Contact">How to reach it, on one line.</param>
/// <param name="Demonstration">That this copy is nobody's yet, when it is so.</param>
/// <param name="Definitions">What each measure is, in Markdown, by id.</param>
/// <param name="Notice">That what is in the file is not published; null where it is.</param>
public sealed record Imprint(string Office, string Contact, string? Demonstration, IReadOnlyDictionary<string, string> Definitions, string? Notice)
{
    /// <summary>The first paragraph of a measure's definition, as plain text.</summary>
    public string Definition(string measure) => Definitions.TryGetValue(measure, out var text)
        ? text.Split("\n\n")[0].ReplaceLineEndings(" ").Trim()
        : "";
}
