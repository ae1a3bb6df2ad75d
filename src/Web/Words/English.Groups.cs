using Answerable.Core.Places;

namespace Answerable.Web.Words;

/// <summary>Words of groups that forces are compared with: whose they are, since when, and where that was printed.</summary>
public static partial class English
{
    public const string ComparedWithHead = "Which forces it is compared with", OtherListsHead = "Lists of other forces", WhoseList = "Police force", WhoseListDo = "Show its lists", BringListIn = "Bring in a file with the lists of many forces";
    public const string OtherListsText = "Any force's list can be entered here. Its pages, and those that compare it, then use it.";

    public static string CompareGroup(Group group, string force) => $"{force} and its {group.Name} beside each other";

    public static string HasNoSimilar(string force) => $"{force} has no most similar forces: there is none like it. It stands among all forces.";

    public static string ListHead(string force) => $"Most similar forces of {force}";

    public static string ListMembersHint(string force) => $"One to a line, {force} among them, as their names are known here. At most {Number(Group.MostSimilar)}.";

    public static string OthersOnly(string force) => $"The list names the others only: put {force} with them";

    public static string NoListYet(string force) => $"No list of {force} is known.";

    /// <summary>How it is known.</summary>
    public static string OriginSays(ListOrigin origin) => origin switch
    {
        ListOrigin.Imported => "Brought in and approved.",
        ListOrigin.Typed => "Entered here.",
        _ => "Came with the program.",
    };

    public const string ListHoldsNone = "It holds no figures, so no figure changes.";

    /// <summary>A list brought in, with who is in it.</summary>
    public static string GroupListSays(Core.Measures.GroupList list, Gazetteer places) =>
        $"{places[list.Owner].Name}{(list.Kind == Group.Similar ? "" : $", {(list.Name.Length > 0 ? list.Name : list.Kind)}")}, from {Month(list.Membership.From)}: {List(list.Membership.Members.Select(id => places[id].Name))}.";

    /// <summary>How many rows of a list an area has.</summary>
    public static string RowsIn(Place place, long rows) => $"{place.Name}: {Number(rows)}";

    public static string GroupPage(string force) => $"{force} and the forces it is compared with";

    public static string ListSince(Membership list) => $"{Of(list.Members.Count, "force", "forces")}, from {Month(list.From)}. {OriginSays(list.Origin)}";

    /// <summary>What to do about a list that cannot be one.</summary>
    public static string FaultSays(ListFault fault, string force) => fault switch
    {
        ListFault.TooMany => $"Enter at most {Number(Group.MostSimilar)} forces, {force} among them",
        ListFault.Twice => "Each force stands once in a list",
        ListFault.OwnerMissing => $"{force} is not in its own list. Enter it, or tick that the list names the others only",
        ListFault.NoneSimilar => $"{force} has no most similar forces",
        _ => "Enter at least two forces",
    };
}
