using Answerable.Core.Library;
using Answerable.Store;
using Answerable.Web.Library;

namespace Answerable.Web.Tests.Library;

/// <summary>The library of a running site as people fill it, without their browsers.</summary>
internal static class Shelf
{
    public const string Ann = "ann@example.org", Bob = "bob@example.org";

    /// <summary>Brings a file and has it looked at, in the real processes.</summary>
    public static async Task<Upload> BringAsync(this Site site, string name, byte[] bytes)
    {
        var id = site.Uploads.Add(name, bytes, Ann);
        await UploadDesk.LookAsync(site, id, CancellationToken.None);
        return site.Uploads.Find(id)!;
    }

    /// <summary>A document with files, kept as a version that nobody has approved.</summary>
    public static long Keep(this Site site, LibraryDocument document, params IEnumerable<Upload> uploads) =>
        site.Public.Documents.Writing.Keep(uploads.SelectMany(Filing.Offered).Aggregate(document, (filed, file) => filed.With(file)), document.Date, [Ann], Ann);

    /// <summary>The same, published.</summary>
    public static long Publish(this Site site, LibraryDocument document, params IEnumerable<Upload> uploads)
    {
        var id = site.Keep(document, uploads);
        site.Editions.Approve(id, Bob);
        return id;
    }

    public static LibraryDocument Document(string slug, string title) => new(slug, title, "other", new(2024, 3, 1));

    /// <summary>What is visible is looked up at most once a second.</summary>
    public static Task SeenAsync() => Task.Delay(TimeSpan.FromSeconds(1.1));
}
