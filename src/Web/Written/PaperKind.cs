using Answerable.Web.Documents;

namespace Answerable.Web.Written;

/// <summary>A kind of paper that the office writes, as far as whoever approves one has to know it.</summary>
public abstract class PaperKind
{
    /// <summary>What it is called in the Store: <c>statement</c>, <c>meeting</c>. It is the source of the editions of such papers too.</summary>
    public abstract string Id { get; }

    /// <summary>A version as a document to read.</summary>
    public abstract Document Read(Site site, byte[] content);

    /// <summary>The public address where a version will stand; null where it has no page of its own.</summary>
    public abstract string? Address(byte[] content);
}

/// <summary>A kind of paper with the content that it has.</summary>
/// <param name="id">What it is called in the Store.</param>
/// <param name="name">What tells a paper from the others of its kind, for ever.</param>
/// <param name="title">What a version is called.</param>
/// <param name="document">A version as a document.</param>
/// <param name="address">The public address where it will stand.</param>
public sealed class PaperKind<T>(string id, Func<T, string> name, Func<T, string> title, Func<Site, T, Document> document, Func<T, string?> address) : PaperKind
    where T : class
{
    public override string Id => id;

    /// <summary>What is kept beside the text of a version; null for nothing.</summary>
    public Func<Site, T, Store.Filed?> Filed { get; init; } = (_, _) => null;

    public string Name(T paper) => name(paper);

    public string Title(T paper) => title(paper);

    public Document Document(Site site, T paper) => document(site, paper);

    public override Document Read(Site site, byte[] content) => document(site, PaperText.Read<T>(content));

    public override string? Address(byte[] content) => address(PaperText.Read<T>(content));
}
