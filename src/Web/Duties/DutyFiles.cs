using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Answerable.Web.Documents;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Answerable.Web.Workbooks;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Duties;

/// <summary>The list of duties as files: data, spreadsheets and papers.</summary>
public static class DutyFiles
{
    private static readonly (string Name, int Width, Func<DutyShown, string> Of)[] Columns =
    [
        ("paragraph", 12, shown => shown.Duty.Para), ("item", 42, shown => shown.Duty.Item), ("law", 80, shown => shown.Duty.Law), ("since", 12, shown => Day(shown.Duty.Since)),
        ("state", 18, shown => English.DutyStateName(shown.Standing.State)), ("published", 12, shown => Day(shown.Published)), ("next_due", 12, shown => Day(shown.Standing.Next)),
        ("where", 60, shown => string.Join(" ", shown.Evidence.Select(evidence => evidence.Address))), ("timing", 60, shown => shown.Duty.Timing),
        ("not_applicable_because", 40, shown => shown.Kept.NotApplicable), ("source", 60, shown => shown.Duty.Said), ("source_read", 12, shown => shown.Duty.IsVerified ? "yes" : "no"),
    ];

    /// <summary>The endings and what each is called.</summary>
    public static IReadOnlyList<(string Ending, string Name)> Endings { get; } =
        [("csv", "CSV"), ("json", "JSON"), ("ods", English.OdsFile), ("xlsx", English.XlsxFile), ("docx", English.DocxFile), ("html", English.PlainHtml)];

    /// <summary>The file that is asked for; null when it is the page itself.</summary>
    public static IActionResult? Of(HttpContext context, IReadOnlyList<DutyShown> all, string office)
    {
        if (PaperTwin.Of(context, () => Paper(all, office)) is { } paper) return paper;
        if (context.Features.Get<TwinAsked>() is not { } asked) return null;
        var notice = context.RequestServices.GetRequiredService<Imprint>().Notice;
        return asked.Format switch
        {
            "csv" => Twin.Csv(Csv(all), context.Request, notice),
            "json" => new FileContentResult(Encoding.UTF8.GetBytes(Json(all, notice)), "application/json"),
            "ods" or "xlsx" => Twin.Book((by, address) => Book(all, by, address), asked.Format),
            _ => new NotFoundResult(),
        };
    }

    private static Document Paper(IReadOnlyList<DutyShown> all, string office) => new(
        English.DutiesTitle, English.DutiesLead(office),
        [
            new Table(
                "duties", English.DutiesTitle, "", [English.DutyWhatHead, English.DutyStateHead, English.DutyWhereHead, English.DutyNextHead],
                [
                    .. all.Select(shown => (IReadOnlyList<TableCell>)
                    [
                        new TableCell([$"{shown.Duty.Para} {shown.Duty.Item}", shown.Duty.Law], false), English.DutyStands(shown.Standing, shown.Published, shown.Kept.NotApplicable),
                        new TableCell([.. shown.Evidence.Select(evidence => $"{evidence.Label}: {evidence.Address}").DefaultIfEmpty("–")], false), English.DutyNext(shown.Duty, shown.Standing),
                    ]),
                ],
                [English.DutiesSource]),
        ]);

    private static string Csv(IReadOnlyList<DutyShown> all)
    {
        StringBuilder csv = new(string.Join(',', Columns.Select(column => column.Name)) + "\n");
        foreach (var shown in all) csv.Append(string.Join(',', Columns.Select(column => TidyCsv.Quoted(column.Of(shown))))).Append('\n');
        return csv.ToString();
    }

    private static string Json(IReadOnlyList<DutyShown> all, string? notice)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("title", Twin.Titled(English.DutiesTitle, notice));
            json.WriteStartArray("duties");
            foreach (var shown in all)
            {
                json.WriteStartObject();
                foreach (var column in Columns) json.WriteString(column.Name, column.Of(shown));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static Workbook Book(IReadOnlyList<DutyShown> all, Imprint by, string address) => new(Twin.Titled(English.DutiesTitle, by.Notice),
    [
        new(English.CoverSheet, Twin.Titled(English.DutiesTitle, by.Notice), [new(null, 28), new(null, 90)],
        [
            [English.AboutTitle, English.DutiesLead(by.Office)], [English.PublishedBy, by.Office], [English.ContactHead, by.Contact], [English.AddressHead, address], [English.DutySourceHead, English.DutiesSource],
        ]),
        new("Duties", English.DutiesTitle, [.. Columns.Select(column => new Column(column.Name, column.Width))], all.Select(shown => (IReadOnlyList<Cell>)[.. Columns.Select(column => (Cell)column.Of(shown))])),
    ]);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
