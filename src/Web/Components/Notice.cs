namespace Answerable.Web.Components;

/// <summary>That a page is not published: it stands on every such page, on screen and in print, and in every file made of one.</summary>
/// <param name="Mark">In two or three words.</param>
/// <param name="Text">What it is that one sees, and who else does.</param>
/// <param name="Back">The address that leads out of it.</param>
/// <param name="BackText">Where that leads.</param>
/// <param name="Trace">For whom it was made.</param>
public sealed record Notice(string Mark, string Text, string Back, string BackText, string Trace);
