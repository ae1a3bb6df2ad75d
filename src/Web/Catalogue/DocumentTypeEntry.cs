using Answerable.Core.Library;

namespace Answerable.Web.Catalogue;

/// <summary>A sort of documents in its file.</summary>
internal sealed class DocumentTypeEntry
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public DocumentType Type(string path) => Naming.IsSlug(Id) ? new(Id, Name) : throw new CatalogueException(path, Spelling.LineOf(path, Id), $"id is \"{Id}\"; expected small letters, digits and hyphens");
}
