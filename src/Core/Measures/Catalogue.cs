using System.Diagnostics.CodeAnalysis;
using Answerable.Core.Periods;
using Answerable.Core.Places;

namespace Answerable.Core.Measures;

/// <summary>What is known beforehand: measures, sources, places and groups. Never changed; when staff define something there is another.</summary>
public sealed class Catalogue(
    IReadOnlyList<Measure> measures, IReadOnlyList<Source> sources, Gazetteer places, IReadOnlyList<Group> groups, string hash)
{
    private readonly Dictionary<string, Measure> _measures = measures.ToDictionary(measure => measure.Id);
    private readonly Dictionary<string, Source> _sources = sources.ToDictionary(source => source.Id);
    private readonly Dictionary<string, Group> _groups = groups.ToDictionary(group => group.Id);
    private readonly Dictionary<string, Measure> _headings = HeadingsOf(measures);

    /// <summary>Every measure, in the order in which pages list them.</summary>
    public IReadOnlyList<Measure> Measures => measures;

    /// <summary>Every source.</summary>
    public IReadOnlyList<Source> Sources => sources;

    /// <summary>Every place.</summary>
    public Gazetteer Places => places;

    /// <summary>Every group with a list of members.</summary>
    public IReadOnlyList<Group> Groups => groups;

    /// <summary>Which offences belong to which measure, and since when.</summary>
    public OffenceCodes Offences { get; init; } = new([]);

    /// <summary>What may become of a crime, and since when.</summary>
    public OutcomeTypes Outcomes { get; init; } = new([], []);

    /// <summary>The categories of fraud and cyber crime.</summary>
    public Categories Categories { get; init; } = new([]);

    /// <summary>Where figures cannot be compared, or lack something.</summary>
    public IReadOnlyList<Break> Breaks { get; init; } = [];

    /// <summary>The same with an office's own measures, last, and with its own lists of a group's members.</summary>
    /// <param name="own">Measures whose ids begin with <see cref="Measures.Measure.OwnPrefix"/>.</param>
    /// <param name="changed">Groups that take the place of those with the same id, or are new.</param>
    /// <param name="by">What tells this catalogue from others made of the same files.</param>
    public Catalogue With(IReadOnlyList<Measure> own, IReadOnlyList<Group> changed, string by) => new(
        [.. measures, .. own], sources, places,
        [.. groups.Select(group => changed.FirstOrDefault(other => other.Id == group.Id) ?? group), .. changed.Where(group => !_groups.ContainsKey(group.Id))], $"{hash}.{by}")
    {
        Offences = Offences,
        Outcomes = Outcomes,
        Categories = Categories,
        Breaks = Breaks,
    };

    /// <summary>
    /// The same with lists of members that were brought in. Each belongs to its owner's group of that kind, beside the lists that are known of it; a group
    /// nobody knew is new, and tells nothing of any other force's.
    /// </summary>
    /// <param name="lists">The lists; of two about one group and month the first counts.</param>
    /// <param name="by">What tells this catalogue from others made of the same files.</param>
    public Catalogue With(IReadOnlyList<GroupList> lists, string by)
    {
        List<Group> changed = [];
        foreach (var same in lists.GroupBy(list => (list.Kind, list.Owner)))
        {
            var (kind, owner) = same.Key;
            var known = groups.FirstOrDefault(group => group.Kind == kind && group.Owner == owner);
            var alike = kind == Group.Similar ? groups.FirstOrDefault(group => group.Kind == kind) : null;
            var name = same.First().Name is { Length: > 0 } told ? told : alike?.Name ?? kind;
            changed.Add((known ?? new(Group.IdOf(kind, owner), name, alike?.Term, kind, owner, []))
                .With(same.Select(list => list.Membership).DistinctBy(list => list.From)));
        }

        return With([], changed, by);
    }

    /// <summary>A digest of what it was read from; changes when any of that does.</summary>
    public string Hash => hash;

    /// <summary>The measure of an id that is known to exist.</summary>
    /// <exception cref="KeyNotFoundException">There is no such measure.</exception>
    public Measure Measure(string id) => _measures[id];

    /// <summary>The source of an id that is known to exist.</summary>
    /// <exception cref="KeyNotFoundException">There is no such source.</exception>
    public Source Source(string id) => _sources[id];

    /// <summary>Finds a measure by its id.</summary>
    public bool TryMeasure(string id, [NotNullWhen(true)] out Measure? measure) => _measures.TryGetValue(id, out measure);

    /// <summary>Finds the measure that a heading names. Case, blanks, line ends and notes in brackets do not matter.</summary>
    public bool TryHeading(string heading, [NotNullWhen(true)] out Measure? measure) => _headings.TryGetValue(Heading.Plain(heading), out measure);

    /// <summary>The breaks that make figures of a measure and place unlike each other before and after, between two periods, earliest first.</summary>
    public IEnumerable<Break> Between(string measure, string place, Period earlier, Period later) =>
        Breaks.Where(known => known.Parts(measure, place, earlier, later));

    /// <summary>What is known to be lacking in or special about a figure's own period.</summary>
    public IEnumerable<Break> Within(string measure, string place, Period period) => Breaks.Where(known => known.Touches(measure, place, period));

    /// <summary>Finds a source by its id.</summary>
    public bool TrySource(string id, [NotNullWhen(true)] out Source? source) => _sources.TryGetValue(id, out source);

    /// <summary>Finds a group by its id. The national group has no list and is not found here.</summary>
    public bool TryGroup(string id, [NotNullWhen(true)] out Group? group) => _groups.TryGetValue(id, out group);

    /// <summary>The groups that belong to a force; empty when none is known.</summary>
    public IEnumerable<Group> GroupsOf(string place) => groups.Where(group => group.Owner == place);

    private static Dictionary<string, Measure> HeadingsOf(IReadOnlyList<Measure> measures)
    {
        Dictionary<string, Measure> headings = [];
        foreach (var measure in measures.Where(measure => !measure.IsOwn)) // the office's files name its own measures by their ids
            foreach (var heading in new[] { measure.Name, measure.ShortName }.Concat(measure.Headings).Select(Core.Measures.Heading.Plain).Distinct())
                if (!headings.TryAdd(heading, measure) && headings[heading] != measure)
                    throw new ArgumentException($"Both {headings[heading].Id} and {measure.Id} have the heading \"{heading}\".");
        return headings;
    }
}
