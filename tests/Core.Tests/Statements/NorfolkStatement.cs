using Answerable.Core.Periods;
using Answerable.Core.Statements;
using Answerable.Tests;

namespace Answerable.Core.Tests.Statements;

/// <summary>The tables that the Norfolk office printed in July 2024 as a statement, and the comments it printed under them, read where they lie.</summary>
internal static class NorfolkStatement
{
    private static readonly Period Now = Sample.Month("P12M/2024-03"), Baseline = Sample.Month("P12M/2019-06");

    /// <summary>Five priorities with twelve measures, and what grievous and actual bodily harm leave of violence with injury.</summary>
    public static Statement Of(string priority = "", string commentary = "") => new(
        "national-measures", "National Crime and Policing Measures", "norfolk", "Norfolk Constabulary", Now,
        [.. Sections.Select(section => section.Priority == priority ? section with { Commentary = commentary } : section)])
    {
        PercentagesBecause = "The office printed percentages on small numbers too.",
    };

    private static Section[] Sections =>
        [
            Section("homicide", Row("crime-homicide", 7, 5, 7), Row("crime-murder", 7, 4, 5)),
            Section("serious-violence",
                Row("crime-violence-with-injury-including-driving", 8194, 8650, 7091), Row("crime-gbh", 599, 649, 454), Row("crime-abh", 5092, 5733, 5575),
                Row("crime-violence-with-injury-including-driving", 2503, 2268, 1062, "grievous bodily harm", "actual bodily harm")),
            Section("drugs", Row("crime-drug-trafficking", 381, 480, 600)),
            Section("neighbourhood",
                Row("crime-neighbourhood", 3494, 3865, 6139), Row("crime-residential-burglary", 1176, 1285, 2223), Row("crime-vehicle-offences", 1586, 1829, 2834),
                Row("crime-theft-from-the-person", 381, 408, 577), Row("crime-robbery", 351, 343, 505)),
            Section("satisfaction", Row("domestic-abuse-satisfaction-percent", 77, 79, 79)),
        ];

    private static Section Section(string priority, params StatementRow[] rows) => new(priority, priority, "", "", rows);

    private static StatementRow Row(string measure, decimal now, decimal before, decimal baseline, params string[] without)
    {
        var known = Sample.Catalogue.Measure(measure);
        Earlier At(Period period, decimal value) => new(new(period, value, "", ""), []);
        return new(measure, known.Name, known.Unit, known.Direction, 0, [.. without.Select(name => new Part(name, name))], new(Now, now, "", ""), At(Now.YearBefore, before), At(Baseline, baseline));
    }

    /// <summary>The same with other numbers of one row, as after a revision.</summary>
    public static Statement With(this Statement statement, string row, decimal now) => statement with
    {
        Sections = [.. statement.Sections.Select(section => section with { Rows = [.. section.Rows.Select(held => held.Id == row ? held with { Now = held.Now with { Value = now } } : held)] })],
    };

    public static Section Section(this Statement statement, string priority) => statement.Sections.Single(section => section.Priority == priority);

    /// <summary>What a text says in a section, read against the tables.</summary>
    public static Review Review(string priority, string text)
    {
        var statement = Of(priority, text);
        return Core.Statements.Review.Of(statement.Section(priority), statement);
    }

    /// <summary>The supplementary comments of the page by priority, with a dash before what it prints with a dot.</summary>
    public static IReadOnlyDictionary<string, string> Comments => field ??= Read();

    private static Dictionary<string, string> Read()
    {
        var page = File.ReadAllText(Shared.Path("reference", "police-data-page.txt")).Replace("\r", "", StringComparison.Ordinal).Replace('\u00a0', ' ');
        var texts = page.Split("Supplementary Comment\n")[1..]
            .Select(text => text.Split("\nPriority area:")[0].Split("\nAppendix:")[0].Replace("  • ", "- ", StringComparison.Ordinal).Trim());
        return new[] { "homicide", "serious-violence", "drugs", "neighbourhood", "satisfaction" }.Zip(texts).ToDictionary(item => item.First, item => item.Second);
    }
}
