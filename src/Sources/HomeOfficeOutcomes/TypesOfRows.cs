using System.Globalization;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Sources.Reading;

namespace Answerable.Sources.HomeOfficeOutcomes;

/// <summary>
/// Which outcome a row is of, by its number; the labels beside it are only looked at. A person names a type as <c>outcome 23</c>, because 23 is an offence code too.
/// </summary>
internal sealed class TypesOfRows(Catalogue catalogue, Said said, Remarks remarks)
{
    private readonly Dictionary<(string Text, Period At), int?> _known = [];
    private readonly Dictionary<int, string> _told = [];
    private readonly HashSet<string> _refused = [];
    private readonly HashSet<(int, string)> _labelled = [];

    /// <summary>The ids of the groups that a person put types in which the catalogue does not know.</summary>
    public IReadOnlyDictionary<int, string> Told => _told;

    /// <summary>The number of a row's type; null where the row is left out, or refused.</summary>
    public int? Of(Columns columns, Row row, Period at)
    {
        var text = columns.Cell(row, OutcomesFile.Type);
        if (!_known.TryGetValue((text, at), out var number)) _known[(text, at)] = number = Read(text, columns, row, at);
        if (number is { } type && columns.Cell(row, OutcomesFile.GroupLabel) is { Length: > 0 } label && _labelled.Add((type, label))) LookAtLabel(type, label, columns, row, at);
        return number;
    }

    private int? Read(string text, Columns columns, Row row, Period at)
    {
        if (text.Length == 2 && text[0] is >= '1' and <= '3' && text[1] is 'a' or 'A')
            return Refuse("alternate-file", $"The outcome type {Shown.Value(text)} is one of the Home Office's alternate files. They count some charges and cautions a second time, "
                + "so their types do not add up to the crimes. Bring in the file without \"alternate\" in its name.");
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > OutcomeTypes.Most)
            return Refuse("bad-outcome-type", $"{Shown.Value(text)} is not the number of an outcome type. Expected 0 to {OutcomeTypes.Most}.");
        if (Columns.Told($"outcome {text}", said) is { } told)
        {
            if (told == Columns.Ignore)
            {
                remarks.Note("outcome-left-out", columns.Where(row, OutcomesFile.Type), $"The rows of the outcome type {text} were left out. What is left does not add up to the crimes.");
                return null;
            }

            if (catalogue.Outcomes.Group(told) is { IsOpen: false })
            {
                _told[number] = told;
                return number;
            }
        }

        return catalogue.Outcomes.Of(number, at) is not null ? number : Refuse(
            "unknown-outcome-type",
            $"The outcome type {text}, {Shown.Value(columns.Cell(row, OutcomesFile.TypeLabel))} in {Shown.Value(columns.Cell(row, OutcomesFile.GroupLabel))}, is not known for {Shown.Months(at)}. "
            + $"Say which group it belongs to with --map \"outcome {text}=GROUP\", one of {string.Join(", ", catalogue.Outcomes.Groups.Where(group => !group.IsOpen).Select(group => group.Id))}, "
            + $"or leave it out with --map \"outcome {text}=ignore\".");

        int? Refuse(string code, string why)
        {
            if (_refused.Add(text)) remarks.Refuse(code, columns.Where(row, OutcomesFile.Type), why);
            return null;
        }
    }

    private void LookAtLabel(int type, string label, Columns columns, Row row, Period at)
    {
        if (catalogue.Outcomes.Of(type, at) is { } known && !_told.ContainsKey(type) && Plain(known.Group.Term) != Plain(label))
            remarks.Note("label-and-type", columns.Where(row, OutcomesFile.GroupLabel),
                $"The outcome type {type} is printed in the group {Shown.Value(label)}, and known in {Shown.Value(known.Group.Term)}: the number was believed.");
    }

    /// <summary>A dash is a dash, however long.</summary>
    private static string Plain(string label) => Columns.Plain(label.Replace('–', '-').Replace('—', '-'));
}
