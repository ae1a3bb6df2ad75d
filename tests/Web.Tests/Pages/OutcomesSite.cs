using System.Globalization;
using System.IO.Compression;
using Answerable.Tests;

namespace Answerable.Web.Tests.Pages;

/// <summary>A row of the file, as a plain reader of csv sees it.</summary>
public sealed record OutcomesRow(string Year, string Quarter, string Force, string Code, int Type, int OfOffences, int Recorded);

/// <summary>The site with recorded crime and its outcomes, and the rows of the file counted here without the product.</summary>
public sealed class OutcomesSite : IAsyncLifetime
{
    private static string File => Shared.Path("data", "ho-outcomes", "prc-outcomes-open-data-mar2018-2017-18.csv.gz");

    public RunningSite Site { get; private set; } = null!;

    public IReadOnlyList<OutcomesRow> Rows { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Site = await RunningSite.StartAsync();
        Rows = [.. Lines().Skip(1).Where(line => !line.StartsWith("NA,", StringComparison.Ordinal)).Select(Of)];
        foreach (var (path, day) in new[] { (Shared.Path("data", "ho-prc", "prc-pfa-mar2013-onwards-tables201718.csv"), new DateOnly(2018, 7, 19)), (File, new DateOnly(2019, 4, 25)) })
        {
            var outcome = await Site.ImportAsync(path, published: day);
            Assert.True(outcome.TakingIn is not null, string.Join('\n', outcome.Refusals.Take(5)));
        }
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>How many of each type a force has in the year.</summary>
    public IReadOnlyDictionary<int, int> Count(string force, string[] codes, Func<OutcomesRow, int> count) =>
        Rows.Where(row => row.Force == force && codes.Contains(row.Code)).GroupBy(row => row.Type).ToDictionary(group => group.Key, group => group.Sum(count));

    /// <summary>The file's rows of some forces alone, as a file.</summary>
    public string Part(params string[] forces)
    {
        var path = Path.Combine(Site.Data, Path.GetRandomFileName() + ".csv");
        System.IO.File.WriteAllLines(path, Lines().Where((line, i) => i == 0 || forces.Any(force => line.Contains($",{force},", StringComparison.Ordinal))));
        return path;
    }

    private static IEnumerable<string> Lines()
    {
        using StreamReader text = new(new GZipStream(System.IO.File.OpenRead(File), CompressionMode.Decompress));
        while (text.ReadLine() is { } line) yield return line;
    }

    // Only some of the texts stand in quotes, and the one with a comma in it is a force's; the numbers stand last.
    private static OutcomesRow Of(string line)
    {
        var cells = line.Replace("\"London, City of\"", "London City of", StringComparison.Ordinal).Split(',');
        var quoted = 0;
        for (var i = 0; i < cells.Length; i++) quoted += cells[i].Count(c => c == '"');
        if (quoted > 0) cells = [.. System.Text.RegularExpressions.Regex.Matches(line, "(?<=^|,)(?:\"([^\"]*)\"|([^,]*))(?=,|$)").Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value)];
        return new(cells[0], cells[1], cells[2], cells[6], int.Parse(cells[10], CultureInfo.InvariantCulture), int.Parse(cells[11], CultureInfo.InvariantCulture),
            cells[12] == "NA" ? 0 : int.Parse(cells[12], CultureInfo.InvariantCulture));
    }
}
