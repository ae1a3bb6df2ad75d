using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Answerable.Core.Places;
using Answerable.Store;
using Answerable.Web.Catalogue;
using Known = Answerable.Core.Measures.Catalogue;

namespace Answerable.Web;

/// <summary>The office and what is known, as they are at present: the shipped files, and over them what staff decided.</summary>
/// <param name="Version">The id of the last decision.</param>
/// <param name="Office">The office.</param>
/// <param name="Catalogue">What is known, the office's own measures and lists among it.</param>
/// <param name="Measures">The office's own measures by id, in the order in which they were defined.</param>
/// <param name="Decisions">All decisions, oldest first.</param>
/// <param name="NotUnderstood">Decisions that this version does not understand; the one before each stands, or what is shipped.</param>
public sealed record Present(
    long Version, Office Office, Known Catalogue, IReadOnlyDictionary<string, OfficeMeasure> Measures,
    IReadOnlyList<OfficeDecision> Decisions, IReadOnlyList<OfficeDecision> NotUnderstood)
{
    /// <summary>The id of the last decision about a thing; 0 for none.</summary>
    public long Last(string about) => Decisions.LastOrDefault(decision => decision.About == about)?.Id ?? 0;

    /// <summary>Puts decisions over what is shipped.</summary>
    public static Present Of(CatalogueFiles files, Office shipped, IReadOnlyList<OfficeDecision> decisions)
    {
        if (decisions.Count == 0) return new(0, shipped, files.Known, new Dictionary<string, OfficeMeasure>(), [], []);
        Dictionary<string, OfficeMeasure> own = [];
        Dictionary<string, Group> groups = [];
        Dictionary<string, OfficeDecision> standing = [];
        List<OfficeDecision> unclear = [];

        // Groups first: which of them are compared is decided about those that there are.
        foreach (var about in decisions.GroupBy(decision => decision.About).OrderBy(about => !about.Key.StartsWith(OfficeDetails.OfGroup, StringComparison.Ordinal)))
            Stand(about.Reverse(), content =>
            {
                var (kind, id) = (about.Key.Split(' ')[0] + " ", about.Key[(about.Key.IndexOf(' ') + 1)..]);
                if (kind == OfficeDetails.OfMeasure) own[id] = OfficeMeasure.Read(content);
                else if (kind == OfficeDetails.OfGroup) groups[id] = OfficeDetails.GroupOf(id, content, files.Known);
                else shipped = shipped.With(about.Key, content, files.Known.With([], [.. groups.Values], ""));
            });

        void Stand(IEnumerable<OfficeDecision> newestFirst, Action<string> apply)
        {
            foreach (var decision in newestFirst)
            {
                try
                {
                    if (decision.Content is { } content) apply(content);
                    standing[decision.About] = decision;
                    return;
                }
                catch (FormatException)
                {
                    unclear.Add(decision);
                }
            }
        }

        var named = standing.Keys.Concat(unclear.Select(decision => decision.About)).Where(about => about.StartsWith(OfficeDetails.OfMeasure, StringComparison.Ordinal))
            .Select(about => about[OfficeDetails.OfMeasure.Length..]).Distinct().ToList();
        var catalogue = named.Count + groups.Count == 0 ? files.Known
            : files.Known.With([.. named.SelectMany(id => own.TryGetValue(id, out var measure) ? measure.Measures(id, measure.PlacesIn(shipped.Force, files.Known.Places)) : OfficeMeasure.Unknown(id))], [.. groups.Values], Digest(string.Join('\n', standing.Values.Where(IsKnown).OrderBy(decision => decision.Id).Select(decision => decision.Content))));
        var last = decisions[^1];
        return new(last.Id, shipped with { Hash = Digest($"{shipped.Hash} {last.Id} {last.At:O}") }, catalogue, own, decisions, unclear);
    }

    private static bool IsKnown(OfficeDecision decision) =>
        decision.Content is not null && (decision.About.StartsWith(OfficeDetails.OfMeasure, StringComparison.Ordinal) || decision.About.StartsWith(OfficeDetails.OfGroup, StringComparison.Ordinal));

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}

/// <summary>Knows what is at present: looked up at most once a second, the same on all nodes.</summary>
public sealed class Presence(OfficeDecisions decisions, CatalogueFiles files, Office shipped, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private Present? _present;
    private long _checkedAt;
    private bool _isStale = true;

    /// <summary>What is at present.</summary>
    public Present Now
    {
        get
        {
            lock (_lock)
            {
                if (_present is { } kept && !_isStale && clock.GetElapsedTime(_checkedAt) < Fresh) return kept;
                _checkedAt = clock.GetTimestamp();
                try
                {
                    if (_present is null || decisions.Version != _present.Version) _present = Made();
                    _isStale = false;
                }
                catch (DbException) when (_present is not null)
                {
                    // A page that says what is wrong needs the office's name too.
                }

                return _present;
            }
        }
    }

    /// <summary>Lets it be looked up again at once, after a decision here or where an answer must be of one state.</summary>
    public void Look()
    {
        lock (_lock) _isStale = true;
    }

    private Present Made()
    {
        var made = Present.Of(files, shipped, decisions.All());
        return made.Catalogue.Hash == _present?.Catalogue.Hash ? made with { Catalogue = _present.Catalogue } : made; // what is worked out from it is kept
    }
}
