using Answerable.Core.Periods;

namespace Answerable.Core.Measures;

/// <summary>An offence as the Home Office codes it, and the measure it counts towards.</summary>
/// <param name="Code">The code as printed: <c>8N</c>, <c>1/4.1/4.10/4.2</c>. Text, never a number.</param>
/// <param name="Name">What it is, in everyday words.</param>
/// <param name="Measure">The id of the measure it counts towards.</param>
/// <param name="From">The first month in which it counts so; null for always.</param>
public sealed record Offence(string Code, string Name, string Measure, Period? From);

/// <summary>
/// Which offence counts towards which measure, and since when. Codes are steadier than the labels beside them, so the code decides.
/// </summary>
public sealed class OffenceCodes
{
    private readonly Dictionary<string, IReadOnlyList<Offence>> _byCode;

    /// <summary>Builds the table.</summary>
    /// <exception cref="ArgumentException">A code stands twice for the same time.</exception>
    public OffenceCodes(IEnumerable<Offence> offences)
    {
        All = [.. offences];
        _byCode = All.GroupBy(offence => offence.Code).ToDictionary(group => group.Key, group => (IReadOnlyList<Offence>)[.. group.OrderBy(offence => offence.From?.Start)]);
        foreach (var (code, known) in _byCode)
            if (known.Select(offence => offence.From).Distinct().Count() < known.Count) throw new ArgumentException($"The offence code {code} stands twice for the same time.");
    }

    /// <summary>Every offence, in catalogue order.</summary>
    public IReadOnlyList<Offence> All { get; }

    /// <summary>The offence of a code at a time; null when the code is not known then.</summary>
    public Offence? Of(string code, Period at) =>
        _byCode.GetValueOrDefault(code.Trim())?.LastOrDefault(offence => offence.From is not { } from || from.Start <= at.Start);
}
