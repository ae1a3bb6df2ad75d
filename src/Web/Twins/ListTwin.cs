using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Answerable.Web.Words;
using Answerable.Web.Workbooks;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Twins;

/// <summary>What a page is made of as one list, for pages whose lines are not all figures of one kind.</summary>
/// <param name="Title">What it is.</param>
/// <param name="About">What there is to say of all of it: each a head and a text.</param>
/// <param name="Columns">The columns. Those of figures begin with the seven of all open data.</param>
/// <param name="Lines">A cell for each column, numbers unrounded.</param>
public sealed record ListData(string Title, IReadOnlyList<(string Head, string Text)> About, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Lines)
{
    /// <summary>The name of its sheet in a workbook.</summary>
    public string Sheet { get; init; } = English.FiguresSheet;
}

/// <summary>Answers an address that asks for such a page as csv, json, ods or xlsx: all from the one list.</summary>
public static class ListTwin
{
    private const int Wide = 40, Narrow = 18, WideText = 90, LongText = 24;

    /// <summary>The file, or null when the page itself is asked for.</summary>
    public static IActionResult? Of(HttpContext context, Func<ListData> data)
    {
        if (context.Features.Get<TwinAsked>() is not { } asked) return null;
        var notice = context.RequestServices.GetRequiredService<Imprint>().Notice;
        switch (asked.Format)
        {
            case "csv":
                return Twin.Csv(Csv(data()), context.Request, notice);
            case "json":
                return new FileContentResult(Encoding.UTF8.GetBytes(Json(data(), notice)), "application/json");
            case "ods" or "xlsx":
                return Twin.Book((by, address) => Workbook(data(), by, address), asked.Format);
            default:
                return new NotFoundResult();
        }
    }

    private static string Csv(ListData data)
    {
        var csv = new StringBuilder(string.Join(',', data.Columns)).Append('\n');
        foreach (var line in data.Lines) csv.AppendJoin(',', line.Select(cell => cell.Text is { } text ? TidyCsv.Quoted(text) : cell.Digits ?? "")).Append('\n');
        return csv.ToString();
    }

    private static string Json(ListData data, string? notice)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("title", Twin.Titled(data.Title, notice));
            json.WriteString("licence", "Open Government Licence v3.0");
            json.WriteStartArray("lines");
            foreach (var line in data.Lines)
            {
                json.WriteStartObject();
                foreach (var (name, cell) in data.Columns.Zip(line))
                {
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

        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>A cover that says what it is and whose, and the list as one marked table.</summary>
    private static Workbook Workbook(ListData data, Imprint imprint, string address)
    {
        var title = Twin.Titled(data.Title, imprint.Notice);
        return new(title,
        [
            new(English.CoverSheet, title, [new(null, LongText), new(null, WideText)],
            [
                .. data.About.Select(about => (IReadOnlyList<Cell>)[about.Head, about.Text]),
                [English.PublishedBy, imprint.Office], [English.ContactHead, imprint.Contact], [English.AddressHead, address],
                .. imprint.Demonstration is { } demonstration ? [[English.AboutTitle, demonstration]] : Array.Empty<IReadOnlyList<Cell>>(),
            ]),
            new(data.Sheet, data.Title,
                [.. data.Columns.Select((column, i) => new Column(column, data.Lines.Any(line => line[i].Text?.Length > LongText) ? Wide : Narrow))], data.Lines),
        ]);
    }
}
