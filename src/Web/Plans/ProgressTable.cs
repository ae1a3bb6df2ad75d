using Answerable.Core.Answers;
using Answerable.Core.Places;
using Answerable.Core.Signals;
using Answerable.Core.Statements;
using Answerable.Web.Documents;
using Answerable.Web.Words;
using Answerable.Web.Workbooks;

namespace Answerable.Web.Plans;

/// <summary>How the measures of a priority are doing: one table for a plan's page, Word, print and the pack, and the same as lines of data.</summary>
public static class ProgressTable
{
    /// <summary>The columns of its data, of which the first seven are those of all open data.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "measure", "breakdown", "place", "period", "value", "marker", "edition", "framework", "priority", "priority_name", "measure_name", "unit",
        "previous_period", "previous_value", "previous_marker", "previous_edition", "change", "others", "baseline_period", "baseline_value", "baseline_meaning",
    ];

    /// <summary>The table of a priority; where no measure is tied to it, a sentence that says so.</summary>
    public static Block Of(Site site, Seen seen, Framework framework, PriorityProgress progress)
    {
        if (progress.Measures.Count == 0) return new Paragraphs(progress.Priority.Missing ?? English.NoMeasureTied);
        var hasBaseline = progress.Measures.Any(measure => measure.SinceBaseline is not null);
        List<string> heads = [English.MeasureHead, English.LatestHead, English.EarlierHead, English.BetterOrWorse];
        if (hasBaseline) heads.Add(English.SinceBaselineHead);
        heads.Add(English.AgainstOthersHead);
        return new Table(
            $"{framework.Id}-{progress.Priority.Id}-table", English.ProgressOf(progress.Priority.Name, site.Office.Force.Name), "", heads,
            [.. progress.Measures.Select(measure => Row(site, seen, measure, hasBaseline))],
            progress.Measures.Any(measure => measure.Progress is null or { Now.Value: null } or { Before: null }) ? [English.NotAvailableMeans] : []);
    }

    /// <summary>The same as lines; a priority without a measure has one that says so.</summary>
    public static IEnumerable<IReadOnlyList<Cell>> Lines(Site site, Seen seen, Framework framework, PriorityProgress progress)
    {
        var empty = new Cell[Columns.Count];
        (empty[2], empty[5], empty[7], empty[8], empty[9]) = (site.Office.Force.Id, Core.Measures.Markers.NotAvailable, framework.Id, progress.Priority.Id, progress.Priority.Name);
        if (progress.Measures.Count == 0) return [empty];
        return progress.Measures.Select(measure =>
        {
            var line = (Cell[])empty.Clone();
            (line[0], line[10], line[11]) = (measure.Measure.Id, measure.Measure.Name, measure.Measure.Unit.ToString().ToLowerInvariant());
            if (measure.Progress is not { } at) return line;
            (line[3], line[4], line[5], line[6]) = (at.Now.Period.ToString(), at.Now.Value, at.Now.Marker, at.Now.EditionId);
            (line[12], line[13], line[14], line[15]) = (at.Now.Period.YearBefore.ToString(), at.Before?.Value, at.Before is { } before ? before.Marker : Core.Measures.Markers.NotAvailable, at.Before?.EditionId ?? "");
            (line[16], line[17]) = (English.BetterOrWorseSays(at), Others(seen, at));
            if (measure.SinceBaseline is { } since) (line[18], line[19], line[20]) = (since.Then.Period.ToString(), since.Then.Value, English.Meaning(since));
            return (IReadOnlyList<Cell>)line;
        });
    }

    /// <summary>The publications that the figures are from, each once.</summary>
    public static string Sources(IEnumerable<PriorityProgress> all) => string.Join('\n', all.SelectMany(progress => progress.Measures).Select(measure => measure.Progress?.Now.Edition).OfType<Core.Measures.Edition>()
        .DistinctBy(edition => edition.Id).Select(edition => $"- {Meetings.MeetingPaper.Plain(English.SourceLine(edition))}"));

    /// <summary>How a figure stands against others, as far as it can be told.</summary>
    public static string Others(Seen seen, Progress at)
    {
        if (at.Now.Measure.IsOwn) return English.OwnOthers;
        AmongForces? Among(string group) => AmongForces.Of(at.Series, at.Now, group);
        return English.AgainstOthers(Among(Group.National), [.. seen.GroupsOf(at.Now.Place).Select(group => (group, Among(group.Id)))], at.Now, at.Series.Ranked(Group.National, at.Now.Period));
    }

    private static IReadOnlyList<TableCell> Row(Site site, Seen seen, MeasureProgress measure, bool hasBaseline)
    {
        var name = new TableCell([English.Sentence(measure.Measure.Name)], false) { Address = site.Open($"/measures/{measure.Measure.Id}") };
        if (measure.Progress is not { } at)
            return [name, TableCell.Figures(Core.Measures.Markers.NotAvailable), TableCell.Figures(Core.Measures.Markers.NotAvailable), English.NoFigureYet, .. hasBaseline ? [Core.Measures.Markers.NotAvailable] : Array.Empty<TableCell>(), Core.Measures.Markers.NotAvailable];
        return
        [
            name, Cell(at.Now), at.Before is { } before ? Cell(before) : TableCell.Figures(Core.Measures.Markers.NotAvailable), English.BetterOrWorseSays(at),
            .. hasBaseline ? [Baseline(measure)] : Array.Empty<TableCell>(), Others(seen, at),
        ];
    }

    private static TableCell Cell(Figure figure) => TableCell.Figures(English.Value(figure), English.Sentence(English.Twelve(figure.Period)));

    private static TableCell Baseline(MeasureProgress measure) => measure.SinceBaseline is { } since
        ? new([English.BaselineSays(since), English.Meaning(since)], false) : new([Core.Measures.Markers.NotApplicable], false);
}
