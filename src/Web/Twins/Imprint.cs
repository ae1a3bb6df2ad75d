namespace Answerable.Web.Twins;

/// <summary>What a file says of those who publish it, when it has left the site.</summary>
/// <param name="Office">The office.</param>
/// <param name="Contact">How to reach it, on one line.</param>
/// <param name="Demonstration">That this copy is nobody's yet, when it is so.</param>
/// <param name="Definitions">What a measure is, in Markdown, by its id.</param>
/// <param name="Notice">That what is in the file is not published; null where it is.</param>
public sealed record Imprint(string Office, string Contact, string? Demonstration, Func<string, string> Definitions, string? Notice)
{
    /// <summary>The first paragraph of a measure's definition, as plain text.</summary>
    public string Definition(string measure) => Definitions(measure).Split("\n\n")[0].ReplaceLineEndings(" ").Trim();
}
