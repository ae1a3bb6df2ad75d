using System.Diagnostics.CodeAnalysis;
using Answerable.Core.Places;

namespace Answerable.Core.Measures;

/// <summary>What a statistician knows beforehand: measures, sources, places and groups. Frozen at start.</summary>
public sealed class Catalogue(
    IReadOnlyList<Measure> measures, IReadOnlyList<Source> sources, Gazetteer places, IReadOnlyList<Group> groups, string hash)
{
    private readonly Dictionary<string, Measure> _measures = measures.ToDictionary(measure => measure.Id);
    private readonly Dictionary<string, Source> _sources = sources.ToDictionary(source => source.Id);
    private readonly Dictionary<string, Group> _groups = groups.ToDictionary(group => group.Id);

    /// <summary>Every measure, in the order in which pages list them.</summary>
    public IReadOnlyList<Measure> Measures => measures;

    /// <summary>Every source.</summary>
    public IReadOnlyList<Source> Sources => sources;

    /// <summary>Every place.</summary>
    public Gazetteer Places => places;

    /// <summary>Every group with a list of members.</summary>
    public IReadOnlyList<Group> Groups => groups;

    /// <summary>A digest of the files it was read from; changes when any of them does.</summary>
    public string Hash => hash;

    /// <summary>The measure of an id that is known to exist.</summary>
    /// <exception cref="KeyNotFoundException">There is no such measure.</exception>
    public Measure Measure(string id) => _measures[id];

    /// <summary>The source of an id that is known to exist.</summary>
    /// <exception cref="KeyNotFoundException">There is no such source.</exception>
    public Source Source(string id) => _sources[id];

    /// <summary>Finds a measure by its id.</summary>
    public bool TryMeasure(string id, [NotNullWhen(true)] out Measure? measure) => _measures.TryGetValue(id, out measure);

    /// <summary>Finds a source by its id.</summary>
    public bool TrySource(string id, [NotNullWhen(true)] out Source? source) => _sources.TryGetValue(id, out source);

    /// <summary>Finds a group by its id. The national group has no list and is not found here.</summary>
    public bool TryGroup(string id, [NotNullWhen(true)] out Group? group) => _groups.TryGetValue(id, out group);

    /// <summary>The groups that belong to a force; empty when none is known.</summary>
    public IEnumerable<Group> GroupsOf(string place) => groups.Where(group => group.Owner == place);
}
