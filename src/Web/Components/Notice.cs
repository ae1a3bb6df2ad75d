namespace Answerable.Web.Components;

/// <summary>That a page is not published: it stands on every such page, on screen and in print, and in every file made of one.</summary>
/// <param name="Mark">In two or three words.</param>
/// <param name="Text">What it is that one sees, and who else does.</param>
/// <param name="Back">The address that leads out of it.</param>
/// <param name="BackText">Where that leads.</param>
/// <param name="Trace">For whom it was made.</param>
public sealed record Notice(string Mark, string Text, string Back, string BackText, string Trace);

/// <summary>That a page is as it stood: a band on it leads to how it is now.</summary>
/// <param name="Version">The version, as citations print it.</param>
/// <param name="Text">Since when it stood so.</param>
/// <param name="Now">The same page as it is now.</param>
public sealed record EarlierVersion(string Version, string Text, string Now);
