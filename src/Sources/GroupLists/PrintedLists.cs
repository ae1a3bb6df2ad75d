using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Sources.Reading;

namespace Answerable.Sources.GroupLists;

/// <summary>What a row says of the list it belongs to.</summary>
/// <param name="Kind">The kind of the group.</param>
/// <param name="Name">What the group is called, where the kind does not say it.</param>
/// <param name="Owner">Whose group it is.</param>
/// <param name="From">The month from which the list holds.</param>
/// <param name="Source">Where it was printed; empty for the file itself.</param>
internal sealed record ListHead(string Kind, string Name, Place Owner, Period From, string Source);

/// <summary>The lists taken from a file so far, each put together from its rows.</summary>
internal sealed class PrintedLists(Remarks remarks)
{
    private readonly Dictionary<(string Kind, string Owner, Period From), (ListHead Head, List<Place> Members, Cell Cell, string Where)> _lists = [];

    /// <summary>Takes a row: one member, or several.</summary>
    public void Take(Columns columns, Row row, ListHead head, IReadOnlyList<Place> members)
    {
        var key = (head.Kind, head.Owner.Id, head.From);
        if (!_lists.TryGetValue(key, out var list))
            _lists[key] = list = (head, [], new(columns.Table.Name, row.Line, columns[GroupListsFile.Member] + 1), columns.Where(row, GroupListsFile.Member));
        foreach (var member in members)
        {
            if (!list.Members.Contains(member)) list.Members.Add(member);
            else remarks.Note("duplicate", columns.Where(row, GroupListsFile.Member), $"{member.Name} stands already in the group of {head.Owner.Name}; one was kept.", head.Owner);
        }
    }

    /// <summary>Checks each list and puts everything together; without a single list the file is refused.</summary>
    public Extract Extract(string source, DateOnly? published)
    {
        if (_lists.Count == 0 && !remarks.IsRefused) remarks.Refuse("no-lists", "the whole file", "No row below the headings holds a member of a group.");
        foreach (var (head, members, _, where) in _lists.Values)
            foreach (var fault in Group.FaultsOf(head.Kind, head.Owner, [.. members.Select(member => member.Id)])) Say(fault, head, members, where);
        var ordered = _lists.Values.OrderBy(list => list.Head.Owner.Name, StringComparer.Ordinal).ThenBy(list => list.Head.Kind, StringComparer.Ordinal).ThenBy(list => list.Head.From).ToList();
        return new(source, [], remarks.All(), published)
        {
            References = remarks.IsRefused ? [] : [.. ordered.Select(list => RowOf(list.Head, list.Members, list.Cell))],
            Title = ordered.Count == 0 ? null : Title([.. ordered.Select(list => list.Head)]),
        };
    }

    private static ReferenceRow RowOf(ListHead head, List<Place> members, Cell cell) =>
        new GroupList(head.Kind, head.Name, head.Owner.Id, new(head.From, [.. members.Append(head.Owner).Distinct().OrderBy(force => force.Name, StringComparer.Ordinal).Select(force => force.Id)], head.Source)).Row(cell);

    private void Say(ListFault fault, ListHead head, List<Place> members, string where)
    {
        var list = $"The group of {head.Owner.Name} from {Shown.Months(head.From)}";
        switch (fault)
        {
            case ListFault.OwnerMissing:
                remarks.Ask("owner-missing", where, $"{list} does not name {head.Owner.Name} itself. If the list names the others only, it is right as printed, and {head.Owner.Name} is put with them.", head.Owner);
                break;
            case ListFault.TooMany:
                remarks.Refuse("too-many-members", where, $"{list} has {Shown.Count(members.Append(head.Owner).Distinct().Count(), "member")}, itself among them. Expected at most {Group.MostSimilar}.");
                break;
            case ListFault.TooFew:
                remarks.Refuse("no-others", where, $"{list} names nobody but itself.");
                break;
            case ListFault.NoneSimilar:
                remarks.Refuse("none-similar", where, $"{head.Owner.Name} has no most similar forces.");
                break;
        }
    }

    private static string Title(IReadOnlyList<ListHead> heads)
    {
        var owners = heads.Select(head => head.Owner.Name).Distinct().ToList();
        var what = heads.All(head => head.Kind == Group.Similar) ? "Most similar forces" : "Groups of forces";
        var whose = owners.Count switch { 1 => owners[0], 2 => $"{owners[0]} and {owners[1]}", _ => $"{owners[0]} and {owners.Count - 1} other forces" };
        var months = heads.Select(head => head.From).Distinct().Order().ToList();
        return $"{what} of {whose}, from {string.Join(" and ", months.Count <= 2 ? months.Select(Shown.Months) : [$"{Shown.Months(months[0])} to {Shown.Months(months[^1])}"])}";
    }
}
