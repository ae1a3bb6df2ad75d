using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>
/// An Office file's parts as programs find them: from the package's own relations, and then from part to part. What is reached by no road is opened by no
/// program, and still lies in the file.
/// </summary>
internal sealed class PartGraph
{
    private readonly Dictionary<string, HashSet<string>> _roads = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string From, XlsxRelation Relation)> _outward = [];

    public PartGraph(ZipPackage package)
    {
        Package = package;
        var waiting = new Queue<string>([""]);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "" };
        while (waiting.TryDequeue(out var from))
        {
            foreach (var relation in XlsxRelations.Of(package, from))
            {
                if (relation.IsExternal)
                {
                    _outward.Add((from, relation));
                    continue;
                }
                if (package.Find(relation.Resolved(from).Split('#')[0]) is not { } part) continue;
                if (!_roads.TryGetValue(part.Name, out var roads)) _roads[part.Name] = roads = [];
                roads.Add(relation.Type[(relation.Type.LastIndexOf('/') + 1)..]);
                if (seen.Add(part.Name)) waiting.Enqueue(part.Name);
            }
        }
    }

    public ZipPackage Package { get; }

    /// <summary>What the parts say of something outside the file, and which part does.</summary>
    public IReadOnlyList<(string From, XlsxRelation Relation)> Outward => _outward;

    public bool IsReached(ZipPart part) => _roads.ContainsKey(part.Name);

    /// <summary>As what a part is known to those that lead to it, such as <c>worksheet</c>; none for a part that nothing leads to.</summary>
    public IReadOnlyCollection<string> RoadsTo(ZipPart part) => _roads.GetValueOrDefault(part.Name) ?? [];

    public IEnumerable<ZipPart> Reached(string road) => Package.Parts.Where(part => RoadsTo(part).Contains(road));

    /// <summary>The part to which a part's relation of this name leads.</summary>
    public ZipPart? Led(ZipPart from, string? id) => XlsxRelations.Of(Package, from.Name).FirstOrDefault(relation => relation.Id == id && !relation.IsExternal) is { } relation
        ? Package.Find(relation.Resolved(from.Name))
        : null;
}
