using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;

namespace Answerable.Core.Exploring;

/// <summary>The places a question is about, and who is marked among them.</summary>
/// <param name="Places">Each place once: those named, in that order, then those that groups bring.</param>
/// <param name="Subject">The one looked at; null where none of them stands out.</param>
/// <param name="Group">The group that is marked; null for none.</param>
/// <param name="Members">The ids of its members in the period asked about.</param>
public sealed record Selection(IReadOnlyList<Place> Places, Place? Subject, Group? Group, IReadOnlySet<string> Members)
{
    /// <summary>The word for every force.</summary>
    public const string All = "all";

    private const string Areas = "areas-";

    /// <summary>The word for the local areas of a force.</summary>
    public static string AreasOf(string force) => Areas + force;

    /// <summary>The force whose local areas a word stands for; null when it does not.</summary>
    public static string? ForceOfAreas(string word) => word.StartsWith(Areas, StringComparison.Ordinal) ? word[Areas.Length..] : null;

    /// <summary>Whether a word is a place itself, and no set of them.</summary>
    public static bool IsSingle(string word, Catalogue catalogue) => word != All && ForceOfAreas(word) is null && !catalogue.TryGroup(word, out _);

    /// <summary>Finds the places. Groups are as they were in a period, because lists are dated.</summary>
    /// <param name="words">What was chosen.</param>
    /// <param name="catalogue">Places and groups.</param>
    /// <param name="home">The force at home here.</param>
    /// <param name="period">The period; null where there is none.</param>
    public static Selection Of(IReadOnlyList<string> words, Catalogue catalogue, Place home, Period? period)
    {
        Group? GroupOf(string word) => catalogue.TryGroup(word, out var known) ? known : null;
        IReadOnlyList<string> MembersOf(Group group) => (period is { } at ? group.At(at) : group.Memberships[^1]).Members;
        IEnumerable<Place> PlacesOf(string word) => word == All ? catalogue.Places.Forces
            : ForceOfAreas(word) is { } force ? catalogue.Places.LocalAreas(force)
            : GroupOf(word) is { } group ? MembersOf(group).Select(id => catalogue.Places[id])
            : [catalogue.Places[word]];
        IReadOnlyList<Place> places = [.. words.OrderBy(word => !IsSingle(word, catalogue)).SelectMany(PlacesOf).Distinct()];
        var subject = words.FirstOrDefault(word => IsSingle(word, catalogue)) is { } named ? catalogue.Places[named] : places.Contains(home) ? home : null;
        var marked = words.Select(GroupOf).OfType<Group>().FirstOrDefault()
            ?? (words.Contains(All) && subject is not null ? catalogue.GroupsOf(subject.Id).FirstOrDefault(group => group.Kind == "msg") : null);
        return new(places, subject, marked, marked is null ? new HashSet<string>() : MembersOf(marked).ToHashSet());
    }
}
