using Answerable.Core.Periods;

namespace Answerable.Core.Places;

/// <summary>How it is known who is in a group. Of two lists from one month the later of these stands.</summary>
public enum ListOrigin
{
    /// <summary>It ships with the catalogue.</summary>
    Shipped,

    /// <summary>It was brought in as an edition.</summary>
    Imported,

    /// <summary>The office typed it.</summary>
    Typed,
}

/// <summary>Who was in a group from a month on, and where that was printed.</summary>
/// <param name="From">The first month for which the list is known to hold.</param>
/// <param name="Members">Place ids, the owner among them.</param>
/// <param name="Source">Where the list was printed.</param>
public sealed record Membership(Period From, IReadOnlyList<string> Members, string Source)
{
    /// <summary>How it is known.</summary>
    public ListOrigin Origin { get; init; }
}

/// <summary>What is wrong with a list of a group's members.</summary>
public enum ListFault
{
    /// <summary>The owner is alone.</summary>
    TooFew,

    /// <summary>There are more than a group has.</summary>
    TooMany,

    /// <summary>A force stands in it twice.</summary>
    Twice,

    /// <summary>The owner is not in it.</summary>
    OwnerMissing,

    /// <summary>The owner is known to have no similar forces.</summary>
    NoneSimilar,
}

/// <summary>
/// A set of forces that one force is compared with. Membership is dated, belongs to its owner and is not symmetric: one force's group
/// never tells another's.
/// </summary>
/// <param name="Id">Its lasting id, such as <c>msg-norfolk</c>; <c>national</c> is every force in the edition and has no list.</param>
/// <param name="Name">Its everyday name.</param>
/// <param name="Term">The term of art, or null.</param>
/// <param name="Kind">What sort of group it is, as headings name it: <c>msg</c> for most similar forces, <c>regional</c>.</param>
/// <param name="Owner">The force whose group it is.</param>
/// <param name="Memberships">The known lists, oldest first; at least one.</param>
public sealed record Group(string Id, string Name, string? Term, string Kind, string Owner, IReadOnlyList<Membership> Memberships)
{
    /// <summary>The id of the group of every force in an edition.</summary>
    public const string National = "national";

    /// <summary>The kind of a group of most similar forces.</summary>
    public const string Similar = "msg";

    /// <summary>The most members of a group of similar forces, its owner among them: itself and up to seven others. Source: HM Inspectorate, "About the data".</summary>
    public const int MostSimilar = 8;

    /// <summary>The id of a force's group of a kind where the catalogue names none.</summary>
    public static string IdOf(string kind, string owner) => $"{kind}-{owner}";

    /// <summary>Whether an id is such a one, so that the group it names may become known.</summary>
    public static bool IsId(string id, Gazetteer places) => places.Forces.Any(force => id.EndsWith($"-{force.Id}", StringComparison.Ordinal));

    /// <summary>The membership that holds for a period: the last list begun by its end, or the first known list before that.</summary>
    public Membership At(Period period) =>
        Memberships.LastOrDefault(list => list.From <= period.LastMonth) ?? Memberships[0];

    /// <summary>The same with further lists. Of those from one month one stands.</summary>
    public Group With(IEnumerable<Membership> lists) => this with
    {
        Memberships = [.. Memberships.Concat(lists).GroupBy(list => list.From).Select(same => same.OrderBy(list => list.Origin).Last()).OrderBy(list => list.From)],
    };

    /// <summary>What is wrong with a list of members before it can be one of a force's group.</summary>
    /// <param name="kind">The kind of the group.</param>
    /// <param name="owner">The force whose group it is to be.</param>
    /// <param name="members">Place ids.</param>
    public static IEnumerable<ListFault> FaultsOf(string kind, Place owner, IReadOnlyList<string> members)
    {
        if (kind == Similar && owner.HasNoSimilar) yield return ListFault.NoneSimilar;
        if (!members.Contains(owner.Id)) yield return ListFault.OwnerMissing;
        if (members.Distinct().Count() < members.Count) yield return ListFault.Twice;
        var all = members.Append(owner.Id).Distinct().Count();
        if (all < 2) yield return ListFault.TooFew;
        if (kind == Similar && all > MostSimilar) yield return ListFault.TooMany;
    }
}
