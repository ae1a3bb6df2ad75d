using System.CommandLine;
using Answerable.Core.Measures;
using Answerable.Web.Imports;
using Answerable.Web.Words;

namespace Answerable.Web.Commands;

/// <summary>Says what a file is. Stores nothing.</summary>
internal static class InspectCommand
{
    private const int AlikeListed = 20;

    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "A publisher's file." };
        var options = new BroughtOptions();
        var command = new Command("inspect", "Says what a file is: source, edition, periods, readings, problems. Stores nothing.") { file };
        options.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var site = await Site.OpenAsync(Settings.FromEnvironment(), TimeProvider.System);
            var path = parsed.GetRequiredValue(file);
            Progress progress = new(path);
            var inspection = await site.Importer.InspectAsync(options.Brought(parsed, path, publish: false) with { Progress = progress.Read }, cancel);
            progress.End();
            if (inspection.Edition is null)
            {
                foreach (var problem in inspection.Refusals) Console.Error.WriteLine(problem);
                return 1;
            }

            Console.WriteLine(inspection.Edition.Id);
            Describe(inspection, Console.Out);
            Console.WriteLine($"  {progress.Took(inspection)}");
            return 0;
        });
        return command;
    }

    /// <summary>How many months of how many places a file has.</summary>
    public static int PlaceMonths(Inspection inspection) => inspection.Readings.Select(reading => (reading.Place, reading.Period)).Distinct().Count();

    public static void Describe(Inspection inspection, TextWriter output)
    {
        if (inspection.Edition is not { } edition) return;
        output.WriteLine($"  {edition.Title}");
        output.WriteLine($"  Source {edition.Source}, published {English.Day(edition.Published)}{(edition.PublishedIsAssumed ? " (assumed; say --published DATE)" : "")}, SHA-256 {edition.Sha256}");
        foreach (var list in inspection.References.GroupBy(row => row.Kind)) output.WriteLine($"    {English.ReferenceKind(list.Key)}: {English.Number(list.Count())}");
        if (inspection.Readings.Count > 0) DescribeReadings(inspection, output);
        foreach (var alike in inspection.Notes.Select(note => note.Problem).Distinct().GroupBy(problem => problem.Code))
        {
            foreach (var problem in alike.Take(AlikeListed)) output.WriteLine($"  {(problem.Kind == ProblemKind.Question ? "Question" : "Note")}: {problem}");
            if (alike.Count() > AlikeListed) output.WriteLine($"  And {English.Number(alike.Count() - AlikeListed)} more of [{alike.Key}]; all of them are kept and shown on /data.");
        }
    }

    private static void DescribeReadings(Inspection inspection, TextWriter output)
    {
        var places = inspection.Readings.Select(reading => reading.Place).Distinct().Count();
        var span = inspection.Readings.Min(reading => reading.Period).To(inspection.Readings.Max(reading => reading.Period));
        output.WriteLine($"  {English.Of(places, "place", "places")}, {English.Span(span)}, {English.Of(PlaceMonths(inspection), "place-month", "place-months")}, {English.Of(inspection.Readings.Count, "reading", "readings")}");
        foreach (var measure in inspection.Readings.Where(reading => reading.Breakdown.Length == 0).GroupBy(reading => reading.Measure))
            output.WriteLine($"    {measure.Key}: {English.Number(measure.Count())}");
    }
}
