using System.Globalization;
using System.Text;
using Answerable.Core.Periods;
using Answerable.Core.Places;

namespace Answerable.Bench;

/// <summary>
/// Made-up 999 figures in the shape of a national file: 44 forces, 32 months, nine measures. The same every time, and nobody's: they say so
/// in their title, their publisher and their source, and live in a temporary folder only.
/// </summary>
internal static class SyntheticFigures
{
    public const string Source = "synthetic-999";

    public const int Forces = 44, Months = 32;

    /// <summary>Adds a source of its own to a copy of the catalogue, so that no figure counts as a real publisher's.</summary>
    public static void AddSource(string catalogue) => File.WriteAllText(Path.Combine(catalogue, "sources", Source + ".md"), """
        ---
        order: 1
        name: synthetic figures made by the benchmark
        publisher: nobody (synthetic)
        licence: none needed
        cadence: never
        ---

        Made up by the benchmark. They are no force's figures.

        """);

    /// <summary>An office with no record of its own, so that nothing but the synthetic figures is counted.</summary>
    public static void AddOffice(string offices)
    {
        Directory.CreateDirectory(Path.Combine(offices, "synthetic"));
        File.WriteAllText(Path.Combine(offices, "synthetic", "office.yaml"), """
            name: Synthetic office of the benchmark
            short-name: Synthetic
            body: no body at all
            force: norfolk
            website: http://localhost/
            adopted: false
            holders: []
            groups: [national, msg-norfolk, regional-7]
            contact:
              name: nobody

            """);
    }

    public static string Write(string folder, Gazetteer places)
    {
        var random = new Random(999);
        var csv = new StringBuilder(
            """
            Synthetic figures made by the benchmark
            Month,Police force,Total calls,Mean answer time (seconds),Median answer time (seconds),Calls answered in under 10 seconds,Calls answered in 10 to under 60 seconds,Calls answered in 60 seconds or longer,% answered in under 10 seconds,% answered in 10 to under 60 seconds,% answered in 60 seconds or longer

            """);
        foreach (var force in places.Forces.Take(Forces))
        {
            var usual = random.Next(4_000, 60_000);
            foreach (var month in Period.Month(2021, 11).Lasting(Months).EachMonth())
            {
                var calls = usual + random.Next(usual / 10);
                var slow = random.Next(calls / 100);
                var middling = calls * random.Next(5, 20) / 100;
                var quick = calls - middling - slow;
                csv.AppendLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{month},{force.Name},{calls},{5 + (random.NextDouble() * 10):0.00},{3 + (random.NextDouble() * 5):0.0},{quick},{middling},{slow},{Share(quick, calls)},{Share(middling, calls)},{Share(slow, calls)}"));
            }
        }

        var path = Path.Combine(folder, "synthetic-999.csv");
        File.WriteAllText(path, csv.ToString());
        return path;
    }

    private static string Share(int part, int whole) => Core.Statistics.Rounding.Round(100m * part / whole, 1).ToString("0.0", CultureInfo.InvariantCulture);
}
