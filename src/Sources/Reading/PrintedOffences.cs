using Answerable.Core.Measures;
using Answerable.Core.Periods;

namespace Answerable.Sources.Reading;

/// <summary>What the offences of a table count towards, by their codes; the labels beside them change over the years and are only looked at.</summary>
internal sealed class PrintedOffences(Catalogue catalogue, Said said, Remarks remarks)
{
    public const string Offence = "offence", Group = "group", Subgroup = "subgroup", Code = "code";

    /// <summary>The columns that say what.</summary>
    public static IReadOnlyList<Wanted> Wanted { get; } =
    [
        new(Offence, "offence description") { IsOptional = true },
        new(Group, "offence group") { IsOptional = true },
        new(Subgroup, "offence subgroup") { IsOptional = true },
        new(Code, "offence code") { IsMark = true },
    ];

    private readonly Dictionary<(string Code, Period At), string?> _known = [];
    private readonly HashSet<string> _labelled = [], _unknown = [];

    /// <summary>The id of the measure that a row counts towards; null where it is left out, or refused.</summary>
    public string? Of(Columns columns, Row row, Period at)
    {
        var code = columns.Cell(row, Code);
        if (!_known.TryGetValue((code, at), out var measure)) _known[(code, at)] = measure = Read(code, columns, row, at);
        if (measure is not null && _labelled.Add(code)) LookAtLabels(measure, columns, row);
        return measure;
    }

    private string? Read(string code, Columns columns, Row row, Period at)
    {
        if (code.Length > 0 && Columns.Told(code, said) is { } told)
        {
            if (catalogue.TryMeasure(told, out _)) return told;
            if (told == Columns.Ignore)
            {
                if (_unknown.Add(code)) remarks.Note("offence-left-out", columns.Where(row, Code), $"The rows of the offence code {Shown.Value(code)} were left out.");
                return null;
            }
        }

        if (catalogue.Offences.Of(code, at) is { } offence) return offence.Measure;
        if (_unknown.Add(code))
            remarks.Refuse("unknown-offence", columns.Where(row, Code),
                $"{Shown.Value(code)} is not a known offence code: {Shown.Value(columns.Cell(row, Offence))}, in {Shown.Value(columns.Cell(row, Group))}. "
                + $"Say what it counts towards with --map \"{code}=MEASURE\", or leave it out with --map \"{code}=ignore\".");
        return null;
    }

    private void LookAtLabels(string measure, Columns columns, Row row)
    {
        var label = columns.Cell(row, Group);
        if (label.Length > 0 && catalogue.TryHeading(label, out var group) && !Holds(group, measure))
            remarks.Note("label-and-code", columns.Where(row, Group),
                $"The offence code {columns.Cell(row, Code)} is printed in the group {Shown.Value(label)}, but counts towards {catalogue.Measure(measure).Name}: the code was believed.");
    }

    private bool Holds(Measure whole, string part) => whole.Id == part || whole.Components.Any(id => Holds(catalogue.Measure(id), part));
}
