namespace Answerable.Web;

/// <summary>Marks a page whose address asks a question: each question has an answer of its own to keep.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AnswersQueriesAttribute : Attribute;
