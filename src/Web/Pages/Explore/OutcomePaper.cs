using Answerable.Core.Outcomes;
using Answerable.Web.Documents;
using Answerable.Web.Words;
using Markers = Answerable.Core.Measures.Markers;

namespace Answerable.Web.Pages.Explore;

/// <summary>Outcomes as a part of a paper: the tables that the page has.</summary>
public static class OutcomePaper
{
    public static IEnumerable<Block> Of(ExploredOutcomes found)
    {
        if (found.Cannot is { } cannot)
        {
            yield return new Paragraphs(cannot);
            yield break;
        }

        if (!found.IsNarrow) yield return Groups(found);
        if (found.IsNarrow) yield return Types(found, found.Together is { } together ? [.. found.Shown, together] : found.Shown);
        else if (found.Together is { } all) yield return Types(found, [all]);
        if (found.Shown.Count > 1 && found.HasCompared && !found.IsOverTime) yield return Ranges(found);
    }

    private static Table Groups(ExploredOutcomes found)
    {
        IReadOnlyList<TableCell> Row(string name, OutcomeComposition one) =>
        [
            name, TableCell.Figures(English.Number(one.Whole)),
            .. found.Groups.Select(group => TableCell.Figures(one.Group(group) is { } part ? English.NumberAndShare(part.Value, one.Share(part)) : Markers.NotApplicable)),
        ];
        return new(
            found.Id("table"), English.OutcomesByGroup(found.Title), "",
            [found.IsOverTime ? English.PeriodHead : English.AreaHead, English.WholeHead, .. found.Groups.Select(group => group.Name)],
            [.. found.Shown.Select(one => Row(found.NameOf(one), one)), .. found.Together is { } together ? [Row(English.AllTogether, together)] : Array.Empty<IReadOnlyList<TableCell>>()], []);
    }

    private static Table Types(ExploredOutcomes found, IReadOnlyList<OutcomeComposition> columns)
    {
        string? NameOf(OutcomeComposition one) => columns.Count == 1 && found.IsNarrow ? null : found.NameOf(one);
        IReadOnlyList<TableCell> Row(string name, Func<OutcomeComposition, (decimal Value, string Share)> cells) =>
            [name, .. columns.Select(cells).SelectMany(cell => found.HasShares ? new[] { TableCell.Figures(English.Number(cell.Value)), TableCell.Figures(cell.Share) } : [TableCell.Figures(English.Number(cell.Value))])];
        return new(
            found.Id(found.IsNarrow ? "table" : "types"), English.OutcomesByType(found.Title), "",
            [English.OutcomeHead, .. columns.SelectMany(one => found.HasShares ? new[] { English.ColumnOf(NameOf(one), English.OutcomeNumber), English.ColumnOf(NameOf(one), English.OutcomeShareIs) } : [English.ColumnOf(NameOf(one), English.OutcomeNumber)])],
            [
                .. found.Parts.Select(part => Row((part.Number is null ? "" : "– ") + English.PartName(part), one =>
                {
                    var there = ExploredOutcomes.In(one, part);
                    return (there.Value, English.ShareOrMark(one.Share(there)));
                })),
                Row(English.WholeHead, one => (one.Whole, one.HasShares ? "100%" : English.NoShareMark)),
            ], []);
    }

    private static Table Ranges(ExploredOutcomes found) => new(
        found.Id("ranges"), English.OutcomesByPlace(found.Compared), "",
        [English.AreaHead, English.OutcomeNumber, English.WholeHead, English.OutcomeShareIs, English.SomeRange],
        [
            .. found.Shown.Where(one => one.Group(found.Compared) is not null).Select(one =>
            {
                var part = one.Group(found.Compared)!;
                return (IReadOnlyList<TableCell>)
                [
                    one.Place.Name, TableCell.Figures(English.Number(part.Value)), TableCell.Figures(English.Number(one.Whole)), TableCell.Figures(English.ShareOrMark(one.Share(part))),
                    TableCell.Figures(one.Interval(part) is { } range ? English.RangeOf(range) : English.NoShareMark),
                ];
            }),
        ],
        []);
}
