using System.Text;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Sources.OfficeFigures;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Answerable.Web.Workbooks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>The blank table of a measure, to be filled in and brought in: its places, and the periods that are lacking up to today.</summary>
[Authorize(Access.Importers)]
public sealed class MeasureTemplateModel(Site site) : PageModel
{
    private const int MostPeriods = 12, Narrow = 14, Wide = 40, Widest = 100;

    public IActionResult OnGet(string id)
    {
        if (!site.Catalogue.TryMeasure(id, out var measure) || measure.Terms is not { } terms) return NotFound();
        var rows = Periods(measure, terms).SelectMany(period => terms.Places.Select(place => (Place: site.Catalogue.Places[place].Name, Period: period.ToString()))).ToList();
        return HttpContext.Features.Get<TwinAsked>()?.Format switch
        {
            "csv" => Answer(Encoding.UTF8.GetBytes(Csv(id, rows)), "text/csv; charset=utf-8", id, "csv"),
            "xlsx" => Answer(XlsxFile.Of(Book(measure, rows)), XlsxFile.Type, id, "xlsx"),
            "ods" => Answer(OdsFile.Of(Book(measure, rows)), OdsFile.Type, id, "ods"),
            _ => NotFound(),
        };
    }

    /// <summary>The periods after the last that anybody can see, up to the one that ends next.</summary>
    private IEnumerable<Period> Periods(Measure measure, OwnTerms terms)
    {
        var months = terms.Months;
        var month = Period.MonthOf(site.Today);
        var next = month.Plus((months - (month.Start.Month % months)) % months); // quarters end with March, June …
        if (months == 12) next = month;
        var first = site.Answers.Series(measure.Id).Periods.Where(period => period.Months == months).LastOrDefault() is { Months: > 0 } shown ? shown.LastMonth.Plus(months == 12 ? 1 : months) : next;
        for (var end = first; end <= next || end == first; end = end.Plus(months == 12 ? 1 : months))
            if (end.Plus(MostPeriods * months) > next) yield return end.Plus(1 - months).Lasting(months);
    }

    private static string Csv(string id, IEnumerable<(string Place, string Period)> rows)
    {
        StringBuilder csv = new(string.Join(',', OfficeFiguresFile.Columns) + "\r\n");
        foreach (var (place, period) in rows) csv.Append($"{id},\"{place.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{period},,,,\r\n");
        return csv.ToString();
    }

    private static Workbook Book(Measure measure, IEnumerable<(string Place, string Period)> rows) => new(measure.ShortName,
    [
        new(English.BlankSheet, measure.ShortName, [.. OfficeFiguresFile.Columns.Select((column, at) => new Column(column, at < 2 ? Wide : Narrow))], rows.Select(IReadOnlyList<Workbooks.Cell> (row) => [measure.Id, row.Place, row.Period, default, default, default, default])),
        new(English.BlankNotes, measure.ShortName, [new(English.BlankColumn, Narrow), new(English.BlankMeans, Widest)], OfficeFiguresFile.Columns.Select(IReadOnlyList<Workbooks.Cell> (column) => [column, English.BlankColumnMeans(column, measure)])),
    ]);

    private FileContentResult Answer(byte[] bytes, string type, string id, string ending) => File(bytes, type, $"{id}.{ending}");
}
