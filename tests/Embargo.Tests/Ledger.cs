using System.Globalization;
using System.Text;

namespace Answerable.Embargo.Tests;

/// <summary>What one probe found.</summary>
/// <param name="Surface">The surface.</param>
/// <param name="Node">The node, from 0.</param>
/// <param name="Begun">Before it was asked, by the database's clock.</param>
/// <param name="Ended">After it was answered.</param>
/// <param name="Signs">The signs of the release in the answer.</param>
/// <param name="Never">Whether it held a sign of what is never public.</param>
public sealed record Probe(string Surface, int Node, DateTimeOffset Begun, DateTimeOffset Ended, IReadOnlySet<string> Signs, bool Never);

/// <summary>What all probes of a run found, by surface.</summary>
public sealed class Ledger
{
    private readonly Dictionary<string, Line> _lines = [];

    private sealed class Line
    {
        public int Probes { get; set; }

        public int Leaks { get; set; }

        public int Mixed { get; set; }

        public int Late { get; set; }

        public bool Control { get; set; }

        public List<double> FirstMs { get; } = [];
    }

    public int Probes => _lines.Values.Sum(line => line.Probes);

    public int Leaks => _lines.Values.Sum(line => line.Leaks);

    public int Mixed => _lines.Values.Sum(line => line.Mixed);

    /// <summary>Answers that were asked for after a release's time, by the database's clock, and did not show it yet.</summary>
    public int Late => _lines.Values.Sum(line => line.Late);

    /// <summary>The slowest first correct answer of any surface of any node after any release, in milliseconds.</summary>
    public double SlowestMs => _lines.Values.SelectMany(line => line.FirstMs).DefaultIfEmpty().Max();

    /// <summary>The same of the surface that is slowest as a rule: of its first answers to all releases, the middle one. A moment in which the machine was busy elsewhere is not in it.</summary>
    public double UsualMs => _lines.Values.Where(line => line.FirstMs.Count > 0).Select(line => Median(line.FirstMs)).DefaultIfEmpty().Max();

    public int Fewest(IEnumerable<string> surfaces) => surfaces.Min(surface => Of(surface).Probes);

    public IEnumerable<string> WithoutControl(IEnumerable<string> surfaces) => surfaces.Where(surface => !Of(surface).Control);

    /// <summary>That a surface showed the unreleased once the filter was taken away.</summary>
    public void Control(string surface) => Of(surface).Control = true;

    /// <summary>Enters what was probed before a release's time.</summary>
    public void Before(IEnumerable<Probe> probes, DateTimeOffset time)
    {
        foreach (var probe in probes)
        {
            var line = Of(probe.Surface);
            if (probe.Ended < time) line.Probes++;
            if ((probe.Ended < time && probe.Signs.Count > 0) || probe.Never) line.Leaks++;
        }
    }

    /// <summary>Enters what was probed after it, knowing what each surface says once all is settled.</summary>
    public void After(IEnumerable<Probe> probes, DateTimeOffset time, IReadOnlyDictionary<string, IReadOnlySet<string>> settled)
    {
        foreach (var alike in probes.Where(probe => settled.ContainsKey(probe.Surface)).GroupBy(probe => (probe.Surface, probe.Node)))
        {
            var (line, whole) = (Of(alike.Key.Surface), settled[alike.Key.Surface]);
            line.Mixed += alike.Count(probe => probe.Signs.Count > 0 && !probe.Signs.SetEquals(whole));
            var asked = alike.Where(probe => probe.Begun >= time).OrderBy(probe => probe.Begun).ToList();
            if (whole.Count == 0) continue;
            line.Late += asked.Count(probe => probe.Signs.Count == 0);
            if (asked.FirstOrDefault(probe => probe.Signs.SetEquals(whole)) is not { } first) continue;

            // Asked as soon as the time came or a little later: what counts is from then on, unless an older answer was given in between.
            var since = asked[0] == first ? first.Begun : time;
            line.FirstMs.Add((first.Ended - since).TotalMilliseconds);
        }
    }

    public override string ToString()
    {
        StringBuilder table = new($"{"surface",-28}{"probes",8}{"leaks",7}{"mixed",7}{"late",6}{"first ms",10}  control\n");
        foreach (var (surface, line) in _lines)
            table.Append(CultureInfo.InvariantCulture, $"{surface,-28}{line.Probes,8}{line.Leaks,7}{line.Mixed,7}{line.Late,6}{(line.FirstMs.Count == 0 ? "-" : line.FirstMs.Max().ToString("0", CultureInfo.InvariantCulture)),10}  {(line.Control ? "found" : "-")}\n");
        table.Append(CultureInfo.InvariantCulture, $"{$"{_lines.Count} surfaces",-28}{Probes,8}{Leaks,7}{Mixed,7}{Late,6}{SlowestMs,10:0}  as a rule at most {UsualMs:0}");
        return table.ToString();
    }

    /// <summary>The middle one of some times; of an even number the later of the two.</summary>
    public static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private Line Of(string surface) => _lines.TryGetValue(surface, out var line) ? line : _lines[surface] = new();
}
