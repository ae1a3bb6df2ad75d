using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Answerable.Core.Statements;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Answerable.Web.Workbooks;

namespace Answerable.Web.Statements;

/// <summary>A statement as data: a line for each row of its tables, with values unrounded and the labels as the paper prints them.</summary>
public static class StatementFiles
{
    /// <summary>The columns, of which the first seven are those of all open data.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "measure", "breakdown", "place", "period", "value", "marker", "edition", "priority", "priority_name", "measure_name", "unit",
        "previous_period", "previous_value", "previous_marker", "previous_edition", "previous_difference", "previous_change", "previous_meaning",
        "baseline_period", "baseline_value", "baseline_marker", "baseline_edition", "baseline_difference", "baseline_change", "baseline_meaning",
        "applies", "reason",
    ];

    public static string Csv(Statement statement)
    {
        var csv = new StringBuilder(string.Join(',', Columns)).Append('\n');
        foreach (var line in Lines(statement))
            csv.AppendJoin(',', line.Select(cell => cell.Text is { } text ? TidyCsv.Quoted(text) : cell.Digits ?? "")).Append('\n');
        return csv.ToString();
    }

    /// <param name="statement">The statement.</param>
    /// <param name="notice">That it is not published, where it is not; null otherwise.</param>
    public static string Json(Statement statement, string? notice = null)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("title", Twin.Titled(English.StatementTitle(statement), notice));
            json.WriteString("framework", statement.Framework);
            json.WriteString("place", statement.Place);
            json.WriteString("period", statement.Period.ToString());
            json.WriteString("licence", "Open Government Licence v3.0");
            if (statement.Repeats.Length > 0) json.WriteString("repeats", statement.Repeats);
            if (statement.Summary.Length > 0) json.WriteString("summary", English.Printed(statement.Summary, statement));
            if (statement.Comment.Length > 0) json.WriteString("comment", English.Printed(statement.Comment, statement));
            json.WriteStartArray("priorities");
            foreach (var section in statement.Sections) Write(json, statement, section);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>The workbook: what it is, the texts, and the tables as one sheet.</summary>
    public static Workbook Workbook(Statement statement, Imprint imprint, string address) => new(Twin.Titled(English.StatementTitle(statement), imprint.Notice),
    [
        new(English.CoverSheet, Twin.Titled(English.StatementTitle(statement), imprint.Notice), [new(null, 28), new(null, 90)],
        [
            [English.AboutTitle, English.StatementLead(statement)], [English.PublishedBy, imprint.Office], [English.ContactHead, imprint.Contact], [English.AddressHead, address],
            [English.Room("statement"), English.WhyStatement],
        ]),
        new(English.TextSheet, English.TextTitle, [new(English.PriorityHead, 42), new(English.AppliesHead, 60), new(English.ContributionHead, 120)],
            statement.Sections.Select(section => (IReadOnlyList<Cell>)[section.Name, English.Applies(section), English.Printed(section.Commentary, statement)])),
        new(English.FiguresSheet, English.StatementTitle(statement), [.. Columns.Select(column => new Column(column, column.Contains("name", StringComparison.Ordinal) ? 36 : 18))], Lines(statement)),
    ]);

    private static void Write(Utf8JsonWriter json, Statement statement, Section section)
    {
        json.WriteStartObject();
        json.WriteString("priority", section.Priority);
        json.WriteString("name", section.Name);
        json.WriteString("about", section.About);
        json.WriteString("applies", Word(section.Applies));
        json.WriteString("reason", section.Reason);
        if (section.Missing.Length > 0) json.WriteString("missing", section.Missing);
        if (section.Commentary.Length > 0) json.WriteString("commentary", English.Printed(section.Commentary, statement));
        json.WriteStartArray("rows");
        foreach (var line in section.Rows.Select(row => Line(statement, section, row)))
        {
            json.WriteStartObject();
            foreach (var (name, cell) in Columns.Zip(line))
            {
                if (name is "priority" or "priority_name" or "applies" or "reason") continue;
                json.WritePropertyName(name);
                if (cell.Number is { } number) json.WriteNumberValue(number);
                else if (cell.Text is { } text) json.WriteStringValue(text);
                else json.WriteNullValue();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IEnumerable<IReadOnlyList<Workbooks.Cell>> Lines(Statement statement) => statement.Sections.SelectMany(section => section.Rows.Count > 0
        ? section.Rows.Select(row => Line(statement, section, row))
        : [Missing(statement, section)]);

    private static IReadOnlyList<Workbooks.Cell> Line(Statement statement, Section section, StatementRow row)
    {
        var alsoSmall = statement.PercentagesBecause.Length > 0;
        IEnumerable<Workbooks.Cell> Against(Earlier? earlier, Comparison? change, string size) => earlier is null
            ? ["", default(decimal?), "[z]", "", default(decimal?), "", ""]
            :
            [
                earlier.Amount.Period.ToString(), earlier.Amount.Value, earlier.Amount.Marker, earlier.Amount.Edition, change?.Label?.Difference, size,
                English.Meaning(change),
            ];
        return
        [
            row.Measure, row.Breakdown, statement.Place, statement.Period.ToString(), row.Now.Value, row.Now.Marker, row.Now.Edition,
            section.Priority, section.Name, English.RowName(row), row.Unit.ToString().ToLowerInvariant(),
            .. Against(row.Before, row.SinceBefore, English.SizeSays(row, alsoSmall)),
            .. Against(row.Baseline, row.SinceBaseline, English.SizeSays(row.SinceBaseline, alsoSmall)), Word(section.Applies), section.Reason,
        ];
    }

    /// <summary>A priority without a measure is there too, with the mark and the reason.</summary>
    private static Workbooks.Cell[] Missing(Statement statement, Section section)
    {
        var line = new Workbooks.Cell[Columns.Count];
        (line[2], line[3], line[5], line[7], line[8]) = (statement.Place, statement.Period.ToString(), Core.Measures.Markers.NotAvailable, section.Priority, section.Name);
        (line[^2], line[^1]) = (Word(section.Applies), $"{section.Reason} {section.Missing}".Trim());
        return line;
    }

    private static string Word(Applicability applies) => applies switch { Applicability.Applies => "yes", Applicability.DoesNotApply => "no", _ => "not said" };
}
