using Answerable.Core.Periods;

namespace Answerable.Core.Library;

/// <summary>What sort of document: an annual report, a decision, minutes.</summary>
/// <param name="Id">Its lasting id: <c>annual-report</c>.</param>
/// <param name="Name">What one of it is called.</param>
public sealed record DocumentType(string Id, string Name);

/// <summary>A file of a document.</summary>
/// <param name="Name">Its name in addresses, which no other file of the document has.</param>
/// <param name="Sha256">The digest of its bytes.</param>
/// <param name="Bytes">How many.</param>
/// <param name="HasWords">Whether it holds words that a machine can read aloud and search; a picture of a page holds none.</param>
public sealed record LibraryFile(string Name, string Sha256, long Bytes, bool HasWords)
{
    /// <summary>The ending of its name, without the dot.</summary>
    public string Ending => Name[(Name.LastIndexOf('.') + 1)..];
}

/// <summary>A document of the library: what the office says of it, and its files.</summary>
/// <param name="Slug">Its name in addresses, for ever.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Type">The id of what sort of document it is.</param>
/// <param name="Date">The day it is dated.</param>
public sealed record LibraryDocument(string Slug, string Title, string Type, DateOnly Date)
{
    /// <summary>What it is about in time; null for nothing.</summary>
    public Period? Period { get; init; }

    /// <summary>The plan it belongs to; empty for none.</summary>
    public string Plan { get; init; } = "";

    /// <summary>The duty that it meets, by its id; empty for none.</summary>
    public string Duty { get; init; } = "";

    /// <summary>What is in it, in a few sentences.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The language it is written in, as web pages name it.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether everybody can read it, also who hears it read aloud.</summary>
    public bool IsAccessible { get; init; }

    /// <summary>Where the same can be had in a form that everybody can read: a page of this site, or a whole web address; empty for none.</summary>
    public string AccessibleAt { get; init; } = "";

    /// <summary>The slug of the document that it replaces; empty for none.</summary>
    public string Supersedes { get; init; } = "";

    /// <summary>Paths of this site at which it stood before.</summary>
    public IReadOnlyList<string> OldAddresses { get; init; } = [];

    /// <summary>Its files, none of the same name.</summary>
    public IReadOnlyList<LibraryFile> Files { get; init; } = [];

    /// <summary>Whether it was begun by mistake and lies aside.</summary>
    public bool IsSetAside { get; init; }

    /// <summary>With another file: one of the same name takes its place.</summary>
    public LibraryDocument With(LibraryFile file) => this with { Files = [.. Files.Where(other => other.Name != file.Name), file] };
}
