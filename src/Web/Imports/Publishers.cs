using Answerable.Core.Measures;
using Answerable.Sources.Boundaries;
using Answerable.Sources.Calls999;
using Answerable.Sources.FraudDashboard;
using Answerable.Sources.GroupLists;
using Answerable.Sources.HomeOfficeOpenData;
using Answerable.Sources.HomeOfficeOutcomes;
using Answerable.Sources.HomeOfficeRolling;
using Answerable.Sources.OfficeFigures;
using Answerable.Sources.OnsForceAreas;
using Answerable.Sources.PlaceNames;
using Answerable.Sources.Populations;
using Answerable.Sources.Reading;

namespace Answerable.Web.Imports;

/// <summary>Every source whose files can be read, in the order in which a file is held against them.</summary>
internal static class Publishers
{
    public static IReadOnlyList<Publisher> All { get; } = [OnsForceAreasFile.Publisher, FraudDashboardFile.Publisher, Calls999File.Publisher, RollingFile.Publisher, OutcomesFile.Publisher, OpenDataFile.ByLocalArea, OpenDataFile.ByForce, PopulationFile.Publisher, BoundaryFile.Publisher, OfficeFiguresFile.Publisher, GroupListsFile.Publisher, PostcodesFile.Publisher, PlaceNamesFile.Publisher];

    /// <summary>What a heading can be said to be in some source, beside a measure.</summary>
    public static IReadOnlySet<string> Roles { get; } = All.SelectMany(publisher => publisher.Roles).ToHashSet();

    /// <summary>Whether a table with these headings is taken row by row, and so may be long. Every reading process asks this, and needs no other publisher for it.</summary>
    public static bool IsLong(IReadOnlyList<string> headings) => Long.All.Any(publisher => publisher.IsLong(headings));

    /// <summary>Those whose tables are taken row by row.</summary>
    internal static class Long
    {
        public static IReadOnlyList<Publisher> All { get; } = [OutcomesFile.Publisher];
    }

    /// <summary>Why no source knows a file: what was found, and what each source expects.</summary>
    public static IReadOnlyList<Problem> NotRecognised(IReadOnlyList<Table> tables, Said said) => Calls999File.NotRecognised(tables, said) is [_, ..] nearly
        ? nearly
        :
        [
            new(ProblemKind.Refusal, "not-recognised", tables[0].Where(0),
                $"This is not a table of any source known here. Found the headings {string.Join(", ", tables[0].Header.Cells.Select(text => $"\"{text.Trim()}\""))}. "
                + $"Known are: {string.Join("; ", All.Select(publisher => publisher.Expected))}."),
        ];
}
