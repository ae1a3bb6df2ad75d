using System.Buffers;
using System.Globalization;
using Answerable.Core.Answers;
using Answerable.Core.Places;
using Answerable.Web;
using Answerable.Web.Twins;

namespace Answerable.Bench;

/// <summary>Where the time of the fresh answer goes: its parts by themselves, on one thread, without any HTTP.</summary>
internal static class Parts
{
    private const int Counted = 9, Times = 300;

    public static void Run(Site site)
    {
        var series = site.Answers.Series("999-percent-under-10s");
        var question = new Question(series.Measure.Id, [], Group: Group.National);
        var answer = Answer.To(question, series);
        var lines = House.Lines(series);
        var editions = series.Editions.Values.Select(taken => taken.Edition).ToList();
        var output = new ArrayBufferWriter<byte>(1_000_000);
        (string What, Action Do)[] parts =
        [
            ("the question answered from the series", () => Answer.To(question, series)),
            ("its lines made", () => _ = answer.Lines.Select(line => TidyLine.Ranked(line, Group.National)).ToList()),
            ("the lines written as JSON", () =>
            {
                output.ResetWrittenCount();
                TidyJson.Write(output, "Synthetic", series.Version, lines, editions);
            }),
            ("all three, as bytes", () => House.Json(series)),
        ];

        Console.WriteLine();
        Console.WriteLine("Parts of the fresh answer, without HTTP; processor ms and KB put on the heap for one:");
        var costs = parts.Select(_ => new List<double>()).ToArray();
        for (var round = -3; round < Counted; round++)
            for (var part = 0; part < parts.Length; part++)
            {
                var before = Environment.CpuUsage.TotalTime;
                for (var i = 0; i < Times; i++) parts[part].Do();
                if (round >= 0) costs[part].Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Times);
            }

        for (var part = 0; part < parts.Length; part++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            parts[part].Do();
            var kilobytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1_000;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{parts[part].What,-54}{Rounds.Median(costs[part]),9:0.000}{costs[part].Min(),9:0.000}{costs[part].Max(),9:0.000}{kilobytes,9:N0} KB"));
        }
    }
}
