using System.Globalization;
using Answerable.Core.Periods;

namespace Answerable.Bench;

/// <summary>One measure of 43 forces in 64 periods as small charts and a table: the page made anew, with its drawings. The numbers are synthetic.</summary>
internal static class Exploring
{
    private const int Forces = 43, Quarters = 64;

    /// <summary>The page that is asked for.</summary>
    public const string Address = "/explore?measure=crime-robbery&place=all&view=trend";

    /// <summary>Twelve months to every quarter's end, in the shape of the Home Office's rolling file.</summary>
    public static string Write(string folder, Core.Places.Gazetteer places)
    {
        var random = new Random(43);
        var csv = new System.Text.StringBuilder("12 months ending,PFA,Region,Offence,Rolling year total number of offences\n");
        foreach (var force in places.Forces.Take(Forces))
        {
            var usual = random.Next(200, 5_000);
            for (var quarter = 0; quarter < Quarters; quarter++)
            {
                var end = Period.Month(2003, 3).Plus(quarter * 3).End;
                csv.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{end:dd-MM-yyyy},{force.Name},{(force.Within is { } region ? places[region].Name : "")},Robbery,{usual + random.Next(usual / 5)}"));
            }
        }

        var path = Path.Combine(folder, "synthetic-rolling.csv");
        File.WriteAllText(path, csv.ToString());
        return path;
    }
}
