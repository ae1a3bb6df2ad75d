using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Answerable.Web.Pages.Staff;

/// <summary>A question with a few answers, of which one is chosen.</summary>
/// <param name="Name">The field.</param>
/// <param name="Legend">The question.</param>
/// <param name="Options">The answers: as they are sent, and in words.</param>
/// <param name="Chosen">Which is chosen.</param>
/// <param name="State">What is wrong with the form.</param>
public sealed record Choice(string Name, string Legend, IReadOnlyList<(string Value, string Text)> Options, string? Chosen, ModelStateDictionary State)
{
    /// <summary>What is wrong with the answer; null when nothing is.</summary>
    public string? Error => State[Name]?.Errors is [var first, ..] ? first.ErrorMessage : null;

    /// <summary>The id of an answer; a link to the question leads to its first.</summary>
    public string IdOf(string value) => value == Options[0].Value ? Name : $"{Name}-{value}";
}
