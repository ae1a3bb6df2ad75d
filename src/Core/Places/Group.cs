using Answerable.Core.Periods;

namespace Answerable.Core.Places;

/// <summary>Who was in a group from a month on, and where that was printed.</summary>
/// <param name="From">The first month for which the list is known to hold.</param>
/// <param name="Members">Place ids, the owner among them.</param>
/// <param name="Source">Where the list was printed.</param>
public sealed record Membership(Period From, IReadOnlyList<string> Members, string Source);

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

    /// <summary>The membership that holds for a period: the last list begun by its end, or the first known list before that.</summary>
    public Membership At(Period period) =>
        Memberships.LastOrDefault(list => list.From <= period.LastMonth) ?? Memberships[0];
}
