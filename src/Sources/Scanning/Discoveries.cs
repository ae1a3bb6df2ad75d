using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>Everything found in one file, all at once: a person cleans a file once, not once for each finding.</summary>
internal sealed class Discoveries(ScanRules rules)
{
    private const int LongestKept = 64, TextsKept = 50_000;

    private readonly Dictionary<string, List<Finding>> _found = [];
    private readonly Dictionary<string, int> _unlisted = [];

    // A table says the same few words in a million cells: each is looked at once.
    private readonly HashSet<string> _harmless = new(StringComparer.Ordinal);

    public ScanRules Rules => rules;

    public bool Any(string code) => _found.ContainsKey(code);

    public void Add(string code, string where, string found) => Keep(new(code, where, found));

    public void Add(string code, Spot where, string found) => Keep(new(code, where.ToString(), found));

    /// <summary>Something that a clean copy leaves out and nobody misses.</summary>
    public void Droppable(string code, string where, string found) => Keep(new(code, where, found, CanBeLeftOut: true));

    /// <summary>Looks for personal data, and for a marking that forbids publishing, in a text that a reader sees.</summary>
    public void Text(string text, Func<string> where)
    {
        if (text.Length <= LongestKept && _harmless.Contains(text)) return;
        var isHarmless = true;
        foreach (var personal in PersonalData.In(text, rules.Allowed))
        {
            isHarmless = false;
            Add(Leak.PersonalData, where(), $"{personal.Kind} ({PersonalData.Shape(text.AsSpan(personal.At, personal.Length))})");
        }
        if (ProtectiveMarking.Of(text) is { } marking)
        {
            isHarmless = false;
            Add(Leak.ProtectiveMarking, where(), $"the marking \"{marking}\"");
        }
        if (isHarmless && text.Length <= LongestKept && _harmless.Count < TextsKept) _harmless.Add(text);
    }

    public void Text(string text, string where) => Text(text, () => where);

    public IReadOnlyList<Finding> All() =>
    [
        .. _found.SelectMany(kind => _unlisted.TryGetValue(kind.Key, out var more)
            ? kind.Value.Append(new(kind.Key, kind.Value[^1].Where, $"and {Shown.Count(more, "more")[..^1]} of this kind after it", kind.Value.All(finding => finding.CanBeLeftOut)))
            : kind.Value),
    ];

    private void Keep(Finding finding)
    {
        if (finding.Found.Length > ScanLimits.CharactersOfFinding) finding = finding with { Found = finding.Found[..ScanLimits.CharactersOfFinding] + "…" };
        if (!_found.TryGetValue(finding.Code, out var kind)) _found[finding.Code] = kind = [];
        if (kind.Count < ScanLimits.FindingsOfAKind)
        {
            if (!kind.Contains(finding)) kind.Add(finding);
            return;
        }
        _unlisted[finding.Code] = _unlisted.GetValueOrDefault(finding.Code) + 1;
        // What is not listed counts for whether the file can be cleaned.
        if (!finding.CanBeLeftOut) kind[^1] = kind[^1] with { CanBeLeftOut = false };
    }
}
