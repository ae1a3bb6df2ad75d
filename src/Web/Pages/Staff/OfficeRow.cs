namespace Answerable.Web.Pages.Staff;

/// <summary>A thing that is decided about the office, as its page lists it.</summary>
/// <param name="Id">Its name in the address.</param>
/// <param name="Name">What it is.</param>
/// <param name="Lines">How it is.</param>
/// <param name="Page">The page on which it is changed; null for who may not.</param>
public sealed record OfficeRow(string Id, string Name, IReadOnlyList<string> Lines, string? Page);
