namespace Answerable.Core.Measures;

/// <summary>
/// A row of a list that figures are read by and that holds none itself: the outline of an area, the name of a town, who is in a group. Lists come in
/// editions, and are checked, approved, shown and taken back as figures are.
/// </summary>
/// <param name="Kind">What it is a list of, in kebab case, such as <c>boundary</c>.</param>
/// <param name="Name">What the row is about, by a name or an id; with the kind and the place it stands once in an edition.</param>
/// <param name="Place">The id of the place that it belongs to.</param>
/// <param name="Content">What it says, in the spelling of its kind.</param>
/// <param name="Cell">Where it stood in the file.</param>
public sealed record ReferenceRow(string Kind, string Name, string Place, string Content, Cell Cell);
