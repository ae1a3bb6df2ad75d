using System.Data.Common;
using Answerable.Core.Answers;
using Answerable.Core.Library;

namespace Answerable.Store;

/// <summary>What is kept beside the text of a version of a document: its files, the words by which it is found, and where it stood before.</summary>
/// <param name="Files">Each file's name in addresses and the digest of its bytes.</param>
/// <param name="Words">Each word once, with its stem.</param>
/// <param name="Addresses">Old paths, as they are compared.</param>
public sealed record Filed(IReadOnlyList<(string Name, string Sha256)> Files, IReadOnlyList<(string Word, string Stem)> Words, IReadOnlyList<string> Addresses);

/// <summary>
/// The files of documents, and what is found in them, as one audience sees it. A file has no way out but this, and this asks the rule of visibility each time.
/// </summary>
public sealed class FiledDocuments(Database database, Audience? audience = null)
{
    private readonly Sight _sight = Sight.Of(audience);

    /// <summary>A file of a version that they see; null for every other.</summary>
    public (string Sha256, byte[] Bytes)? File(string edition, string name)
    {
        using var connection = database.Open();
        return connection.Rows(
            $"""
            select c.sha256, c.bytes from {_sight.TakingsIn} v join document_file f on f.edition = v.edition join file_content c on c.sha256 = f.sha256
            where v.edition = @edition and f.name = @name
            """,
            row => (row.GetString(0), (byte[])row.GetValue(1)), [("edition", edition), ("name", name), .. _sight.Parameters]) is [var file] ? file : null;
    }

    /// <summary>The editions of the versions that they see and that hold all words of a search. Whether the words of a phrase follow each other the text tells.</summary>
    public IReadOnlySet<string> Holding(SearchQuery query)
    {
        List<(string, object?)> parameters = [];
        var conditions = query.Terms.SelectMany(term => term.Words.Select(word => (term.Kind, Word: word))).Select((part, i) =>
        {
            parameters.Add(($"w{i}", part.Kind == TermKind.Stem ? Stem.Of(part.Word) : part.Word));
            if (part.Kind == TermKind.Beginning) parameters.Add(($"z{i}", part.Word + '\uffff'));
            var which = part.Kind switch { TermKind.Stem => $"d.stem = @w{i}", TermKind.Beginning => $"d.word >= @w{i} and d.word < @z{i}", _ => $"d.word = @w{i}" };
            return $"exists (select 1 from document_word d where d.edition = v.edition and {which})";
        }).ToList();
        using var connection = database.Open();
        return connection.Rows($"select v.edition from {_sight.TakingsIn} v where {string.Join(" and ", conditions)}", row => row.GetString(0), [.. parameters, .. _sight.Parameters]).ToHashSet();
    }

    /// <summary>The words of the files of a version that they see, in the order of the files' names; empty where it has none.</summary>
    public string Words(string edition)
    {
        using var connection = database.Open();
        return string.Join('\n', connection.Rows(
            $"""
            select c.words from {_sight.TakingsIn} v join document_file f on f.edition = v.edition join file_content c on c.sha256 = f.sha256
            where v.edition = @edition order by f.name
            """,
            row => row.GetString(0), [("edition", edition), .. _sight.Parameters]));
    }

    /// <summary>The slug of the document that they see and that stood at a path before, the last that says so; null for none.</summary>
    public string? At(string address)
    {
        using var connection = database.Open();
        return connection.Rows(
            $"""
            select p.name from {_sight.TakingsIn} v join document_address a on a.edition = v.edition join paper_version p on p.edition = v.edition
            where a.address = @address order by v.id desc limit 1
            """,
            row => row.GetString(0), [("address", OldAddress.Compared(address)), .. _sight.Parameters]) is [var slug] ? slug : null;
    }

    /// <summary>Keeps it, in the transaction in which the version is taken in.</summary>
    /// <exception cref="InvalidDataException">A file may not be published: it was not looked at, is blocked, or is a table.</exception>
    internal static void Insert(DbConnection connection, string edition, Filed filed)
    {
        foreach (var (name, sha256) in filed.Files)
            if (connection.Scalar(
                """
                select count(*) from upload u where u.state = 'done' and u.verdict <> 'evidence'
                  and ((u.sha256 = @sha256 and (u.verdict = 'passes' or u.overridden_by <> '')) or u.clean_sha256 = @sha256)
                """,
                ("sha256", sha256)) is not > 0L) throw new InvalidDataException($"The file {name} may not be published: the scanner has not passed it.");
        connection.Insert("document_file", ["edition", "name", "sha256"], filed.Files.Select(file => new object?[] { edition, file.Name, file.Sha256 }));
        connection.Insert("document_word", ["word", "stem", "edition"], filed.Words.Select(word => new object?[] { word.Word, word.Stem, edition }));
        connection.Insert("document_address", ["address", "edition"], filed.Addresses.Distinct().Select(address => new object?[] { address, edition }));
    }
}
