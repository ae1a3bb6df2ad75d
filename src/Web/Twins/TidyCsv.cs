using System.Globalization;
using System.Text;
using Answerable.Web.Workbooks;

namespace Answerable.Web.Twins;

/// <summary>Open data as csv: UTF-8, one header row, values invariant and unrounded.</summary>
public static class TidyCsv
{
    /// <summary>The columns that stand first everywhere.</summary>
    public const string Columns = "measure,breakdown,place,period,value,marker,edition";

    /// <summary>Those, and the labels after them.</summary>
    public const string AllColumns = Columns + ",measure_name,place_name,place_code,unit,status,group,rank,n";

    /// <summary>The few columns of the <c>figures</c> command.</summary>
    public static string Few(IEnumerable<TidyLine> lines, bool withRanks)
    {
        var csv = new StringBuilder(Columns).Append(withRanks ? ",rank,n\n" : "\n");
        foreach (var line in lines)
        {
            First(csv, line);
            if (withRanks) Cells(csv, Text(line.Rank), Text(line.Of));
            csv.Append('\n');
        }

        return csv.ToString();
    }

    /// <summary>All columns, with labels and codes.</summary>
    public static string Full(IEnumerable<TidyLine> lines)
    {
        var csv = new StringBuilder(AllColumns).Append('\n');
        foreach (var line in lines)
        {
            First(csv, line);
            Cells(
                csv, line.Measure.Name, line.Place.Name, line.Place.Code ?? "", UnitOf(line), line.Status, line.Group ?? "", Text(line.Rank), Text(line.Of));
            csv.Append('\n');
        }

        return csv.ToString();
    }

    /// <summary>The unit of a line's value: its measure's, of a change or share percent, or a rank.</summary>
    public static string UnitOf(TidyLine line) => line.Breakdown.Split('=')[0] switch
    {
        "" or "crime" or "category" or "victim" => line.Measure.Unit.ToString().ToLowerInvariant(),
        "change" => line.Measure.Unit switch
        {
            Core.Measures.Unit.Percent => "percentage-points",
            Core.Measures.Unit.Seconds or Core.Measures.Unit.Pounds => line.Measure.Unit.ToString().ToLowerInvariant(),
            _ => "percent",
        },
        "share" => "percent",
        "per" => "rate",
        _ => "rank",
    };

    private static void First(StringBuilder csv, TidyLine line)
    {
        csv.Append(line.Measure.Id);
        Cells(
            csv, line.Breakdown, line.Place.Id, line.Period.ToString(), line.Value?.ToString(CultureInfo.InvariantCulture) ?? "", line.Marker, line.Edition);
    }

    private static void Cells(StringBuilder csv, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells) csv.Append(',').Append(Quoted(cell));
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>A text as a cell: inert, and between quotes where it needs them.</summary>
    public static string Quoted(string cell)
    {
        var inert = InertText.Of(cell);
        return inert.AsSpan().IndexOfAny(",\"\r\n") < 0 ? inert : "\"" + inert.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
