namespace Answerable.Web.Documents;

/// <summary>A text taken from a file or from what was pasted: the text and what was left out of it, or why it could not be taken.</summary>
/// <param name="Markdown">The text, in Markdown; empty when it could not be taken.</param>
/// <param name="Notes">What was left out, each in a sentence.</param>
/// <param name="Refusal">Why it could not be taken, and what to do; empty when it was.</param>
public sealed record TakenText(string Markdown, IReadOnlyList<string> Notes, string Refusal)
{
    public static TakenText Refused(string why) => new("", [], why);
}
