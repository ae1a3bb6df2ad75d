using System.Globalization;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Core.Statistics;
using Answerable.Sources.Reading;
using Printed = Answerable.Core.Measures.Reading;

namespace Answerable.Sources.Calls999;

/// <summary>Monthly 999 call answering, from a table with a row for each force and month. Recognised by what it holds.</summary>
public static class Calls999File
{
    /// <summary>The source its files count as, unless told otherwise.</summary>
    public const string Source = "999-national";

    private const int ProblemsListed = 100;

    /// <summary>Whether any of the tables is a 999 table, or nearly enough to explain what is wrong with it.</summary>
    public static bool Recognises(IReadOnlyList<Table> tables, Said said) => tables.Any(table => Layout.Find(table, said).IsRecognised);

    /// <summary>How 999 files are recognised and read.</summary>
    public static Publisher Publisher { get; } = new(Source, $"999 call answering, with under many names: {Layout.Expected}", Recognises, Read);

    /// <summary>The headings that keep a table from being recognised though it is nearly one: those beside headings that are known.</summary>
    public static IReadOnlyList<Problem> NotRecognised(IReadOnlyList<Table> tables, Said said) =>
        tables.Select(table => Layout.Find(table, said)).FirstOrDefault(layout => layout.Columns.Any(column => column is not null)) is { } layout
            ? [.. layout.Problems().Where(problem => problem.Code == "unknown-heading"), NotRecognised(layout)]
            : [];

    private static Problem NotRecognised(Layout layout) => new(ProblemKind.Refusal, "not-recognised", layout.Where(0),
        $"This is not a table of any source known here. Found the headings {string.Join(", ", layout.Headings.Select(text => $"\"{text.Trim()}\""))}. "
        + $"999 call answering would have, under many names: {Layout.Expected}.");

    /// <summary>Every printed cell as a reading, or the reasons why not.</summary>
    /// <param name="tables">The file's tables.</param>
    /// <param name="said">What the person bringing it in says.</param>
    /// <param name="catalogue">Places and groups.</param>
    public static Extract Read(IReadOnlyList<Table> tables, Said said, Catalogue catalogue)
    {
        List<Printed> readings = [];
        List<TakenNote> problems = [];
        DateOnly? published = null;
        foreach (var layout in tables.Select(table => Layout.Find(table, said)).Where(layout => layout.IsRecognised))
        {
            new Sheet(layout, said, catalogue, readings, problems).Take();
            published ??= PublicationDate.In(layout.Table, layout.Header);
        }

        if (readings.Count == 0 && problems.Count == 0)
            problems.Add(new(null, null, new(ProblemKind.Refusal, "no-readings", "line 1, column 1", "No row below the headings holds a figure.")));
        if (!problems.Any(note => note.Problem.Kind == ProblemKind.Refusal)) problems.AddRange(Checks.Of(readings, catalogue));
        var refused = problems.Any(note => note.Problem.Kind == ProblemKind.Refusal);
        return new(said.Source ?? Source, refused ? [] : readings, Listed(problems), published);
    }

    private static List<TakenNote> Listed(List<TakenNote> problems)
    {
        var refusals = problems.Where(note => note.Problem.Kind == ProblemKind.Refusal).ToList();
        if (refusals.Count <= ProblemsListed) return refusals.Count > 0 ? refusals : problems;
        var more = refusals.Count - ProblemsListed;
        return [.. refusals.Take(ProblemsListed), new(null, null, new(ProblemKind.Refusal, "more",
            refusals[ProblemsListed].Problem.Where, string.Create(CultureInfo.InvariantCulture, $"And {more:N0} more.")))];
    }

    /// <summary>One table being read.</summary>
    private sealed class Sheet(Layout layout, Said said, Catalogue catalogue, List<Printed> readings, List<TakenNote> problems)
    {
        private readonly Dictionary<int, int> _fractions = Fractions(layout);
        private readonly Dictionary<(string Place, Period Month), Row> _seen = [];

        public void Take()
        {
            foreach (var problem in layout.Problems()) problems.Add(new(null, null, problem));
            foreach (var (column, i) in layout.Columns.Select((column, i) => (column, i)))
            {
                if (column is { Role: Column.Ignore })
                    Note("column-left-out", layout.Where(i), $"The column \"{layout.Headings[i].Trim()}\" was left out.");
                if (_fractions.ContainsKey(i))
                    Note("fractions", layout.Where(i), $"\"{layout.Headings[i].Trim()}\" is printed as fractions of 1 and was read as percentages.");
            }

            foreach (var row in layout.Table.Rows.Skip(layout.Header + 1)) TakeRow(row);
        }

        private void TakeRow(Row row)
        {
            if (row.Cells.All(string.IsNullOrWhiteSpace)) return;
            var (place, month) = (PlaceOf(row), MonthOf(row));
            if (place is null || month is null) return;
            if (_seen.TryGetValue((place.Id, month.Value), out var first))
            {
                var same = row.Cells.Select(cell => cell.Trim()).SequenceEqual(first.Cells.Select(cell => cell.Trim()));
                problems.Add(new(place.Id, month.Value.ToString(), new(same ? ProblemKind.Note : ProblemKind.Refusal, "duplicate", Where(row, 0),
                    $"{place.Name}, {month} stands already {Spot.OfCell(layout.Table.Name, first.Line, 1).InSentence}, {(same ? "with the same figures; one was kept" : "with other figures")}.")));
                return;
            }

            _seen[(place.Id, month.Value)] = row;
            for (var i = 0; i < layout.Columns.Count; i++)
                if (i < row.Cells.Count && layout.Columns[i] is { } column && (column.IsMeasure || column.IsRank)) TakeCell(row, i, column, place, month.Value);
        }

        private void TakeCell(Row row, int index, Column column, Place place, Period month)
        {
            var text = row.Cells[index].Trim();
            if (text.Length == 0) return;
            var (measure, breakdown) = (column.Role, "");
            if (column.IsRank)
            {
                measure = "999-percent-under-10s";
                var group = column.RankGroup == "national" ? Group.National : catalogue.GroupsOf(place.Id).FirstOrDefault(known => known.Kind == column.RankGroup)?.Id;
                if (group is null)
                {
                    Refuse("unknown-group", row, index, $"A {column.RankGroup} rank is printed, but no such group is known for {place.Name}.");
                    return;
                }

                breakdown = Printed.RankIn(group);
                text = text.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
            }

            decimal? value = null;
            if (!Markers.MeansNoNumber(text))
            {
                if (!PrintedNumber.TryRead(text, out var number, out var percent) || (percent && !column.IsShare))
                {
                    Refuse("bad-number", row, index, $"\"{Short(text)}\" is not a number such as {(column.IsShare ? "90.0 or 90.0%" : column.Role.EndsWith("seconds", StringComparison.Ordinal) ? "7.08" : "9651 or 9,651")}, nor a marker such as [x].");
                    return;
                }

                if (_fractions.TryGetValue(index, out var scale)) number = InPercent(number, scale);
                var whole = number == decimal.Truncate(number);
                if (number < 0 || (column.IsShare && number > 100) || (!whole && (column.IsRank || column.Role.StartsWith("999-calls", StringComparison.Ordinal))))
                {
                    Refuse("out-of-range", row, index, $"\"{Short(text)}\" cannot be {(column.IsShare ? "a percentage: expected 0 to 100" : whole ? "less than 0" : "a count: expected a whole number")}.");
                    return;
                }

                value = number;
            }

            readings.Add(new(measure, breakdown, place.Id, month, value, value is null ? text : "", "", new(layout.Table.Name, row.Line, index + 1)));
        }

        private Place? PlaceOf(Row row)
        {
            if ((layout.IndexOf(Column.Place) ?? layout.IndexOf(Column.PlaceCode)) is not { } index)
            {
                if (said.Place is { } told) return catalogue.Places[told];
                Refuse("no-place", layout.Table.Rows[layout.Header], 0, "There is no column of police forces. If every row is about one force, say which: --place norfolk.");
                return null;
            }

            var code = layout.IndexOf(Column.PlaceCode) is { } c && c < row.Cells.Count ? row.Cells[c].Trim() : "";
            var text = row.Cells[index].Trim();
            Place? byCode = null;
            if (text.Length == 0 && code.Length == 0)
            {
                Refuse("no-place", row, index, "The police force is blank.");
                return null;
            }

            if (code.Length > 0 && !catalogue.Places.TryFind(code, out byCode))
            {
                Refuse("unknown-place", row, layout.IndexOf(Column.PlaceCode)!.Value, $"\"{Short(code)}\" is not the code of a known place.");
                return null;
            }

            if (!catalogue.Places.TryFindPrinted(text, out var place))
            {
                var nearest = catalogue.Places.Nearest(text);
                Refuse("unknown-place", row, index, $"\"{Short(text)}\" is not a known police force."
                    + (nearest.Count > 0 ? $" Is it {string.Join(" or ", nearest)}?" : " Expected a name, a short name or an official code of a force in catalogue/places."));
                return null;
            }

            if (byCode is not null && byCode != place)
            {
                Refuse("code-and-name", row, index, $"The code {code} is {byCode.Name}'s, but the name is \"{Short(text)}\".");
                return null;
            }

            return place;
        }

        private Period? MonthOf(Row row)
        {
            var index = layout.IndexOf(Column.Month) ?? layout.IndexOf(Column.Year)!.Value;
            var text = index < row.Cells.Count ? row.Cells[index].Trim() : "";
            if (layout.IndexOf(Column.Month) is not null && layout.IndexOf(Column.Year) is { } year && !text.Any(char.IsAsciiDigit)) text = $"{text} {row.Cells[year].Trim()}";
            if (PrintedMonth.TryRead(text, out var month, out var reason)) return month;
            Refuse("bad-month", row, index, text.Length == 0 ? "The month is blank." : $"\"{Short(text)}\" {reason}.");
            return null;
        }

        /// <summary>
        /// Share columns whose numbers are all 0 to 1, none with a percent sign: 0.9 stands for 90%. With each, its digits after the
        /// point, because spreadsheets drop the last zeros of single cells.
        /// </summary>
        private static Dictionary<int, int> Fractions(Layout layout)
        {
            var shares = Enumerable.Range(0, layout.Columns.Count).Where(i => layout.Columns[i] is { IsShare: true }).ToArray();
            Dictionary<int, int> scales = [];
            var any = false;
            foreach (var row in layout.Table.Rows.Skip(layout.Header + 1))
            {
                foreach (var i in shares.Where(i => i < row.Cells.Count))
                {
                    if (!PrintedNumber.TryRead(row.Cells[i], out var value, out var percent)) continue;
                    if (percent || value is < 0 or > 1) return [];
                    any |= value > 0;
                    scales[i] = Math.Max(scales.GetValueOrDefault(i), value.Scale);
                }
            }

            return any ? scales : [];
        }

        /// <summary>A fraction as a percentage with the precision of its column: 0.9 beside 0.881 is 90.0.</summary>
        private static decimal InPercent(decimal fraction, int scale) =>
            Rounding.Round(fraction * 100, Math.Max(0, scale - 2)) + new decimal(0, 0, 0, false, (byte)Math.Max(0, scale - 2));

        private void Note(string code, string where, string text) => problems.Add(new(null, null, new(ProblemKind.Note, code, where, text)));

        private void Refuse(string code, Row row, int index, string text)
        {
            if (code != "no-place" || !problems.Any(note => note.Problem.Code == code && note.Problem.Where == Where(row, index)))
                problems.Add(new(null, null, new(ProblemKind.Refusal, code, Where(row, index), text)));
        }

        private string Where(Row row, int index) =>
            Spot.OfCell(layout.Table.Name, row.Line, index + 1, index < layout.Headings.Count ? Short(layout.Headings[index].Trim()) : null).ToString();

        private static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "…");
    }
}
