using Answerable.Core.Exploring;
using Answerable.Core.Places;
using Answerable.Web.Twins;
using Answerable.Web.Words;

namespace Answerable.Web.Commands;

/// <summary>
/// Figures of one measure and place over periods of a length, or in another unit, by the road of Compare areas. What is understood and never answered
/// ends with 1 and the reason.
/// </summary>
internal static class FiguresTold
{
    /// <summary>Prints them.</summary>
    /// <param name="site">The office's installation.</param>
    /// <param name="wantsRanks">Whether ranks are asked for, which only figures as they stand have.</param>
    /// <param name="format">table, csv or json.</param>
    /// <param name="asked">The question, part by part, as in an address.</param>
    /// <returns>What the command ends with.</returns>
    public static int Print(Site site, bool wantsRanks, string format, IReadOnlyList<KeyValuePair<string, string>> asked)
    {
        if (wantsRanks) return Say("--group is for figures as they stand: leave --length and --unit out, or compare on the page /explore.", 2);
        var spelt = new Spelling([.. site.Public.Listed.Select(item => item.Measure)], site.Catalogue, site.Office.Force).Read([.. asked, new("view", Spelling.Word(View.Table))]);
        if (spelt.Question is not { } question) return Say(string.Join('\n', spelt.Amiss.Select(English.AmissLine)), spelt.Amiss.Any(amiss => amiss.IsShortcut) ? 1 : 2);
        Crossings crossings = new(question, question.Measure, id => site.Answers.Series(id, question.AsOf), site.Catalogue);
        if (!crossings.CanBeTold) return Say(English.CannotTell(question.Telling, question.Measure), 1);
        if (crossings.Periods.Count == 0) return Say(English.NoPeriod(question.Measure, question.Span, crossings.Spans, question.From is not null || question.To is not null), 1);
        var place = site.Catalogue.Places[question.Places[0]];
        var all = crossings.Periods.Select(period => crossings.At(place, period)).Where(crossing => crossing.From.Count > 0).ToList();
        if (all.All(crossing => crossing.Value is null)) return Say(Why(question, place, all), 1);
        if (format != "table") FiguresCommand.Print([.. all.Select(crossing => TidyLine.OfCrossing(crossing, crossings.Breakdown))], format, crossings.Series, all.SelectMany(crossing => crossing.From).Select(figure => figure.Edition), withRanks: false);
        else Table(crossings, question, all);
        return 0;
    }

    private static void Table(Crossings crossings, Exploration question, IReadOnlyList<Crossing> all)
    {
        Console.WriteLine(English.Sentence(question.Measure.Name) + English.Told(question.Telling, crossings.Per, crossings.Whole));
        foreach (var crossing in all) Console.WriteLine($"{English.Twelve(crossing.Period),-26}{English.Tell(crossing, question.Telling),12}");
        foreach (var lack in all.Select(crossing => crossing.Lack).Distinct().Where(lack => lack != Lack.None)) Console.WriteLine($"  {English.LackSays(lack)}");
    }

    private static string Why(Exploration question, Place place, IReadOnlyList<Crossing> all) =>
        all.LastOrDefault(crossing => crossing.Breaks.Count > 0) is { } broken ? English.NotAddedUp(question.Measure, broken.Period, broken.Breaks)
        : all.LastOrDefault(crossing => crossing.Missing.Count > 0) is { } gap ? $"{English.LackSays(Lack.Incomplete)} {English.MonthsMissing(gap.Missing)}"
        : English.NoFiguresOf(question.Measure, place.Name);

    private static int Say(string reason, int exit)
    {
        Console.Error.WriteLine(reason);
        return exit;
    }
}
