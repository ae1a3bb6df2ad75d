using System.Diagnostics.CodeAnalysis;
using Answerable.Core.Periods;
using Answerable.Core.Places;

namespace Answerable.Core.Measures;

/// <summary>A list of who is in a force's group from a month on, as it comes in an edition.</summary>
/// <param name="Kind">The kind of the group: <c>msg</c> for most similar forces.</param>
/// <param name="Name">What the group is called; empty for a kind that has a name already.</param>
/// <param name="Owner">The id of the force whose group it is.</param>
/// <param name="Membership">The members.</param>
public sealed record GroupList(string Kind, string Name, string Owner, Membership Membership)
{
    /// <summary>What the kind of rows is called that hold such lists.</summary>
    public const string RowKind = "membership";

    /// <summary>The list as a row.</summary>
    public ReferenceRow Row(Cell cell) => new(
        RowKind, $"{Kind} {Membership.From}", Owner, string.Join('\n', Name, string.Join(' ', Membership.Members), Membership.Source), cell);

    /// <summary>Reads a row back; not where it names a force that is no longer known.</summary>
    public static bool TryRead(ReferenceRow row, Gazetteer places, [NotNullWhen(true)] out GroupList? list)
    {
        list = null;
        if (row.Kind != RowKind || row.Name.Split(' ') is not [var kind, var from] || row.Content.Split('\n') is not [var name, var ids, var source]) return false;
        var members = ids.Split(' ');
        if (!Period.TryParse(from, out var month) || !month.IsMonth || members.Append(row.Place).Any(id => !places.TryFind(id, out _))) return false;
        list = new(kind, name, row.Place, new(month, members, source) { Origin = ListOrigin.Imported });
        return true;
    }
}
