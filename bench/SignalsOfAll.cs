using System.Globalization;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Signals;
using Known = Answerable.Core.Measures.Catalogue;

namespace Answerable.Bench;

/// <summary>All signals of 44 forces in 25 measures of 60 months, from series that are already built, on one thread. The numbers are synthetic.</summary>
internal static class SignalsOfAll
{
    private const int Forces = 44, Measures = 25, Months = 60, Rounds = 7;

    public static void Run(Known catalogue)
    {
        var series = Enumerable.Range(0, Measures).Select(i => Synthetic(i, catalogue)).ToList();
        var forces = catalogue.Places.Forces.Take(Forces).ToList();
        var seconds = new List<double>();
        var (found, charts) = (0, 0);
        for (var round = -2; round < Rounds; round++)
        {
            (found, charts) = (0, 0);
            var before = Environment.CpuUsage.TotalTime;
            foreach (var force in forces)
            {
                var overview = Overview.Of(series, force.Id, [], catalogue);
                charts += overview.Charts.Count;
                found += overview.Signals.Count;
            }

            if (round >= 0) seconds.Add((Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"All signals of {Forces} forces x {Measures} measures x {Months} months: {charts:N0} charts, {found:N0} signals; processor seconds {Bench.Rounds.Median(seconds):0.000} (least {seconds.Min():0.000}, most {seconds.Max():0.000})"));
    }

    private static Series Synthetic(int number, Known catalogue)
    {
        var random = new Random(number);
        var measure = new Measure($"synthetic-{number}", "synthetic", "Synthetic", number % 2 == 0 ? Unit.Percent : Unit.Count, Direction.Up, 1, Totalling.None, null, null, null, null) { Method = Method.Individuals };
        var edition = new Edition("999-national", "nobody (synthetic)", "synthetic", new(2025, 1, 1), false, 0, new('a', 64), "none", null);
        var first = Period.Month(2020, 1);
        var readings = catalogue.Places.Forces.Take(Forces).SelectMany(force => Enumerable.Range(0, Months).Select(month => new Reading(
            measure.Id, "", force.Id, first.Plus(month), Math.Round((decimal)(70 + (10 * random.NextDouble()) + (month > 40 ? 5 : 0)), 1, MidpointRounding.AwayFromZero), "", edition.Id, new("synthetic", 1, 1)))).ToList();
        return new(measure, new("synthetic", readings, new Dictionary<string, TakenIn> { [edition.Id] = new(1, edition, DateTimeOffset.UnixEpoch, []) }), catalogue);
    }
}
