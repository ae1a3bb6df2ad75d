using System.Diagnostics;
using System.Globalization;

namespace Answerable.Bench;

/// <summary>One kind of request; <c>#new</c> after a path asks for it under a host that was not asked before.</summary>
internal sealed record Request(string What, string Method, IReadOnlyList<string> Paths, int Times, bool Brotli = false);

/// <summary>Asks every kind in turn, round after round, so that what else the machine does falls on all of them alike.</summary>
internal sealed class Rounds(House house, Asker asker)
{
    private const int Counted = 9;
    private const string Measure = "999-percent-under-10s";

    private readonly record struct Cost(double ProcessorMs, double WallMs);

    /// <param name="called">Only requests with these words in their name are asked, and the plain hello.</param>
    public void Run(string called)
    {
        var every = house.Site.Catalogue.Measures.Select(measure => measure.Id).ToList();
        Request[] requests =
        [
            new("hello", "GET", ["/hello"], 6_000),
            new("fresh: one measure x 44 forces x 32 months, JSON", House.Fresh, [$"/measures/{Measure}.json"], 600),
            new($"cold: the same from the Store, {every.Count} measures in turn", "GET", [.. every.Select(id => $"/cold/{id}")], 54),
            new("first: made, compressed and kept", "GET", [$"/measures/{Measure}.json#new"], 20),
            new("kept: the same as it is served", "GET", [$"/measures/{Measure}.json"], 2_000),
            new("fresh: one measure x 43 forces x 64 periods, page and SVG", House.Fresh, [Exploring.Address], 60),
            new("kept, brotli: the same page", "GET", [Exploring.Address], 500, Brotli: true),
            new("fresh: map of 43 forces with 9,000 points, page and SVG", House.Fresh, [Mapping.Address], 60),
            new("kept, brotli: the same page", "GET", [Mapping.Address], 500, Brotli: true),
            new("kept, brotli: the map alone", "GET", [Mapping.Drawing], 500, Brotli: true),
            new("kept, brotli", "GET", [$"/measures/{Measure}.json"], 4_000, Brotli: true),
        ];

        requests = [requests[0], .. requests[1..].Where(request => request.What.Contains(called, StringComparison.Ordinal))];
        Say($"{DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()):yyyy-MM-dd HH:mm} UTC, .NET {Environment.Version}, {Environment.ProcessorCount} processors, {Load()}");
        Say($"Synthetic figures: {SyntheticFigures.Forces} forces x {SyntheticFigures.Months} months x {every.Count} measures, taken in by the importer, {house.Site.Database.Engine}.");
        Say("Counted: processor time of the serving process (user and system, Kestrel, socket, garbage collector and all), requests one after the other");
        Say("over one loopback connection, the asking being done by another process. Not counted: the asking, the network, TLS.");
        Say($"Warm-up, then {Counted} rounds in turn; the median, and the least and most of the rounds.");
        Say("");

        var lengths = requests.Select(request => asker.Ask(request, request.Times * 3)).ToArray();
        var costs = requests.ToDictionary(request => request, _ => new List<Cost>());
        for (var round = 0; round < Counted; round++)
            foreach (var request in requests) costs[request].Add(Ask(request));

        var hello = Median(costs[requests[0]].Select(cost => cost.ProcessorMs));
        Say($"{"request",-54}{"CPU ms",9}{"least",9}{"most",9}{"x hello",9}{"wall ms",9}{"bytes",10}");
        foreach (var (request, length) in requests.Zip(lengths))
        {
            var (processor, wall) = (costs[request].Select(cost => cost.ProcessorMs).ToList(), Median(costs[request].Select(cost => cost.WallMs)));
            Say($"{request.What,-54}{Median(processor),9:0.000}{processor.Min(),9:0.000}{processor.Max(),9:0.000}{Median(processor) / hello,9:0.0}{wall,9:0.000}{length,10:N0}");
        }

        Say($"Afterwards: {Load()}. Where least and most lie far apart, something else was using the machine.");
    }

    private Cost Ask(Request request)
    {
        var (before, started) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        asker.Ask(request, request.Times);
        return new((Environment.CpuUsage.TotalTime - before).TotalMilliseconds / request.Times, Stopwatch.GetElapsedTime(started).TotalMilliseconds / request.Times);
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Load() => File.Exists("/proc/loadavg") ? $"load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}" : "load unknown";

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static void Say(string text) => Console.WriteLine(text);
}
