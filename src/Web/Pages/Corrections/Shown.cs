namespace Answerable.Web.Pages.Corrections;

/// <summary>One batch as the page shows it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Batch">The batch.</param>
/// <param name="Id">The id of its heading.</param>
/// <param name="Title">Its heading.</param>
public sealed record Shown(IndexModel Page, Batch Batch, string Id, string Title);
